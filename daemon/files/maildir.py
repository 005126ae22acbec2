"""A Maildir and its subfolders (Maildir++ `.Sent.2024`, or nested directories), read in place: nothing is ever moved from new to cur."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from pathlib import Path

from daemon.files.source import FileSource, in_order, read_file, validity
from daemon.mailbox import Folder
from daemon.roles import Listed, choose_folders, decode_name

_DELIVERED = re.compile(r"(\d{9,10})\.")
_BOXES = ("cur", "new")


def is_maildir(path: Path) -> bool:
    """Whether a directory has the boxes of a Maildir."""
    return any((path / box).is_dir() for box in _BOXES)


def maildirs(root: Path) -> list[tuple[Path, tuple[str, ...]]]:
    """Every Maildir at or below `root`, with the parts of its folder's name; the root is INBOX. Names in broken UTF-7 are left out."""
    found = []
    for where, below, _ in os.walk(root):
        here = Path(where)
        below[:] = sorted(name for name in below if name not in ("cur", "new", "tmp"))
        if is_maildir(here):
            parts: list[str] = []
            for piece in here.relative_to(root).parts:
                name = decode_name(piece.encode("utf-8", "surrogateescape")) if piece.isascii() else piece
                if name is None:
                    break
                parts += [part for part in name.split(".") if part] if piece.startswith(".") else [name]
            else:
                found.append((here, tuple(parts) or ("INBOX",)))
    return found


class Maildir(FileSource):
    """One Maildir with its subfolders."""

    def __init__(self, root: Path) -> None:
        super().__init__(str(root))
        self._paths = {"/".join(parts): path for path, parts in maildirs(root)}
        self._files: dict[str, list[str]] = {}

    def folders(self) -> tuple[Folder, ...]:
        """Folders by name; Drafts, Junk and Trash are left out."""
        return in_order(choose_folders(Listed(name, tuple(name.split("/"))) for name in self._paths))

    def count(self, folder: Folder) -> tuple[int, int]:
        """Letters of cur and new by file name, which begins with the time of delivery. What is flagged as draft or deleted is left out."""
        files = []
        for box in _BOXES:
            directory = self._paths[folder.name] / box
            if directory.is_dir():
                with os.scandir(directory) as entries:
                    files += [entry.path for entry in entries if not entry.name.startswith(".") and _is_kept(entry.name)]
        files.sort(key=lambda path: (_moment(os.path.basename(path)), os.path.basename(path)))
        self._files[folder.name] = files
        return validity(os.fsencode(os.path.basename(path).split(":2,")[0]) for path in files), len(files)

    def read(self, folder: Folder, uid: int, limit: int) -> tuple[bytes, int, datetime | None] | None:
        """A letter by number; one whose flags changed meanwhile has another file name and is looked for once."""
        files = self._files[folder.name]
        path = files[uid - 1]
        found = read_file(path, limit)
        if found is None and (moved := self._moved(folder, path)):
            files[uid - 1] = moved
            found = read_file(moved, limit)
        if found is None:
            return None
        seconds = _moment(os.path.basename(path))
        return (*found, datetime.fromtimestamp(seconds, UTC) if seconds else None)

    def _moved(self, folder: Folder, path: str) -> str | None:
        unique = os.path.basename(path).split(":2,")[0]
        matches = (match for box in _BOXES for match in (self._paths[folder.name] / box).glob(glob_escape(unique) + "*"))
        return next((str(match) for match in matches if match.name.split(":2,")[0] == unique), None)


def glob_escape(name: str) -> str:
    """A file name as a pattern that matches itself only."""
    return re.sub(r"([*?[])", r"[\1]", name)


def _moment(name: str) -> int:
    delivered = _DELIVERED.match(name)
    return int(delivered[1]) if delivered else 0


def _is_kept(name: str) -> bool:
    _, _, flags = name.partition(":2,")
    return not set(flags) & {"D", "T"}
