"""A folder of .eml files, one letter each, with the folders below it; a folder's name (Sent, Inbox, Trash …) says what it is for."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from daemon.files.source import FileSource, in_order, read_file, validity
from daemon.mailbox import Folder
from daemon.roles import Listed, choose_folders, name_role


def eml_files(root: Path) -> dict[str, list[str]]:
    """Paths of the .eml files below `root`, sorted, by the folder they lie in ("" for the root itself)."""
    found: dict[str, list[str]] = {}
    for where, below, files in os.walk(root):
        below[:] = sorted(name for name in below if not name.startswith("."))
        letters = sorted(os.path.join(where, name) for name in files if name.lower().endswith(".eml"))
        if letters:
            relative = os.path.relpath(where, root)
            found["" if relative == "." else relative] = letters
    return found


class EmlFolder(FileSource):
    """A folder of .eml files. They have no time of delivery: a file's own time is often that of a copy."""

    def __init__(self, root: Path) -> None:
        super().__init__(str(root))
        self._root = root
        self._files = eml_files(root)

    def folders(self) -> tuple[Folder, ...]:
        """One for each directory with letters; what lies below a Drafts, Junk or Trash is left out."""
        out = []
        for name in self._files:
            parts = tuple(name.split(os.sep)) if name else ()
            chosen = [folder for part in parts for folder in choose_folders([Listed(part, (part,))])]
            if len(chosen) == len(parts):
                out.append(Folder(name or ".", name_role(parts[-1:]) if parts else "other"))
        return in_order(out)

    def count(self, folder: Folder) -> tuple[int, int]:
        """The files that were there when the folder was opened."""
        files = self._files["" if folder.name == "." else folder.name]
        return validity(os.fsencode(os.path.relpath(path, self._root)) for path in files), len(files)

    def read(self, folder: Folder, uid: int, limit: int) -> tuple[bytes, int, datetime | None] | None:
        """A letter by number."""
        found = read_file(self._files["" if folder.name == "." else folder.name][uid - 1], limit)
        return (*found, None) if found else None
