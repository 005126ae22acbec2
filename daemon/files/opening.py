"""Telling which kind of mail lies at a path, in one line where it is none."""

from __future__ import annotations

from pathlib import Path

from daemon.errors import UserError
from daemon.files.eml import EmlFolder, eml_files
from daemon.files.maildir import Maildir, maildirs
from daemon.files.mbox import Mbox, is_mbox
from daemon.mailbox import Mailbox

_ACCEPTED = "give a Maildir, an mbox file or a folder of .eml files"


def open_path(path: Path) -> Mailbox:
    """The mailbox at `path`. Raises UserError naming the path where it is missing, unreadable or no mail."""
    try:
        if not path.exists():
            raise UserError(f"{path}: no such file or directory; {_ACCEPTED}")
        if path.is_dir():
            next(path.iterdir(), None)  # fails here where it may not be read
            if maildirs(path):
                return Maildir(path)
            if eml_files(path):
                return EmlFolder(path)
            raise UserError(f"{path}: no mail in this directory; {_ACCEPTED}")
        if is_mbox(path):
            return Mbox(path)
    except OSError as error:
        raise UserError(f"{path}: {error.strerror or 'cannot be read'}; {_ACCEPTED}") from error
    raise UserError(f"{path}: not an mbox file (it does not begin with a From line); {_ACCEPTED}")
