"""Mail that lies in files: Maildir, mbox, a folder of .eml. Opened for reading only, and read a letter at a time."""

from __future__ import annotations

from daemon.files.opening import open_path

__all__ = ["open_path"]
