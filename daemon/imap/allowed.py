"""The commands that may be sent, and the record of those that were (RELIABILITY F34).

A server is no proof of read-only work: some let a STORE pass under EXAMINE. So the check stands where bytes leave for the socket.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from dataclasses import dataclass, field

_READING = ("EXAMINE", "UNSELECT", "NOOP", "IDLE", "DONE", "SEARCH", "FETCH")
ALLOWED = frozenset((*_READING, "CAPABILITY", "STARTTLS", "ID", "LOGIN", "AUTHENTICATE", "ENABLE", "NAMESPACE", "LIST", "STATUS", "LOGOUT"))

_SETS_SEEN = re.compile(rb"\bBODY\[|\bBINARY\[|\bRFC822(?!\.SIZE\b)")
_LAYS_A_DRAFT = re.compile(rb'[A-Za-z0-9]{1,20} APPEND "[^"\r\n]{1,1000}" \(\\Seen \\Draft\) \{[0-9]{1,6}\}\r\n')


class ForbiddenCommand(RuntimeError):
    """A mistake of ours: the command could change the mailbox. It was not sent."""


@dataclass(slots=True)
class CommandRecord:
    """Names of the commands sent, never their arguments: how often each, and the latest 200 in order.

    `doing` is what the connection is at, in words, for the message when it breaks.
    """

    counts: Counter[str] = field(default_factory=Counter)
    latest: deque[str] = field(default_factory=lambda: deque(maxlen=200))
    doing: str = "connecting"

    def add(self, name: str) -> None:
        """Note one command."""
        self.counts[name] += 1
        self.latest.append(name)


def command_name(line: bytes) -> str:
    """The name in a command line `tag [UID] NAME …`, upper case: `b'A1 UID FETCH 5 (UID)'` gives `"FETCH"`."""
    words = line.split(None, 3)[1:]
    if len(words) > 1 and words[0].upper() == b"UID":
        words = words[1:]
    return words[0].decode("ascii", "replace").upper() if words else ""


def check(line: bytes, *, draft: bool = False) -> str:
    """The name of the command in `line`; raises `ForbiddenCommand` for one that could change anything, be it a \\Seen flag.

    `draft`: a draft was asked to be laid down; then an APPEND with the flag \\Draft may pass, and nothing else more.
    """
    name = command_name(line)
    if draft and _LAYS_A_DRAFT.fullmatch(line):
        return name
    if name not in ALLOWED:
        raise ForbiddenCommand(name)
    if name == "FETCH" and _SETS_SEEN.search(line.upper()):
        raise ForbiddenCommand("FETCH without PEEK")
    return name
