"""The log: ids, counts, hosts and kinds of errors, never a word of a letter, a subject or an address (RELIABILITY T19)."""

from __future__ import annotations

import logging
import os
import re
import sys
import threading

from daemon.places import place_of

_QUIET = ("imapclient", "imapclient.imaplib", "mailparser", "mailparser.core", "mailparser.utils", "sqlalchemy", "alembic", "schedule")
_PRIORITY = {logging.CRITICAL: "<2>", logging.ERROR: "<3>", logging.WARNING: "<4>", logging.INFO: "<6>"}
# An answer of a server may name whom it refuses. Bounded on both sides, so that no line takes long.
_ADDRESS = re.compile(r"[^\s<>@\"',;:()\[\]]{1,64}@[^\s<>@\"',;:()\[\]]{1,255}")


def counted(count: int, one: str, many: str = "") -> str:
    """ "1 letter", "2 letters", "0 letters"."""
    return f"{count} {one if count == 1 else many or one + 's'}"


class _Form(logging.Formatter):
    """With systemd's priority prefix where the journal reads us, with a time where a person does."""

    def format(self, record: logging.LogRecord) -> str:
        line = _ADDRESS.sub("…@…", " ".join(record.getMessage().split()))
        if os.environ.get("JOURNAL_STREAM"):
            return f"{_PRIORITY.get(record.levelno, '<6>')}{line}"
        return f"{self.formatTime(record, '%H:%M:%S')} {record.levelname.lower():7} {line}"


def set_up_logs() -> None:
    """Log to standard error at INFO; libraries that would log letters stay quiet."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Form())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    hush_libraries()
    threading.excepthook = _tell_death


def _tell_death(death: threading.ExceptHookArgs) -> None:
    """One line for a thread that died of a bug: which, of what, where. A traceback may quote a letter."""
    if death.exc_value is not None:
        name = death.thread.name if death.thread else "unknown"
        logging.getLogger(__name__).critical("thread %s: %s at %s", name, type(death.exc_value).__name__, place_of(death.exc_value))


def hush_libraries() -> None:
    """For every command: the libraries that would quote a letter in their log say nothing, whether logs were set up or not."""
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.ERROR)
    # This one quotes the headers that it can't decode even as an error.
    logging.getLogger("mailparser").addHandler(logging.NullHandler())
    logging.getLogger("mailparser").propagate = False
