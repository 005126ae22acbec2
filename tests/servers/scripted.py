"""An IMAP server that answers what a test tells it to: for faults of the wire that no real server makes on request."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress

Answer = bytes | Callable[["Talk", bytes, bytes], None]

CAPABILITY = b"IMAP4rev1 IDLE AUTH=PLAIN"
USUAL: dict[str, Answer] = {
    "CAPABILITY": b"* CAPABILITY %CAPABILITY%\r\n%TAG% OK done\r\n",
    "LOGIN": b"%TAG% OK in\r\n",
    "NOOP": b"%TAG% OK done\r\n",
    "LIST": b'* LIST (\\HasNoChildren) "/" INBOX\r\n%TAG% OK done\r\n',
    "EXAMINE": b"* 3 EXISTS\r\n* OK [UIDVALIDITY 7] .\r\n* OK [UIDNEXT 4] .\r\n%TAG% OK [READ-ONLY] done\r\n",
    "SEARCH": b"* SEARCH 1 2 3\r\n%TAG% OK done\r\n",
    "LOGOUT": b"* BYE bye\r\n%TAG% OK done\r\n",
}


class Talk:
    """One connection: what a test's own answer may do."""

    def __init__(self, connection: socket.socket, number: int) -> None:
        self.connection, self.number = connection, number
        self.file = connection.makefile("rb")

    def say(self, data: bytes) -> None:
        """Send bytes."""
        self.connection.sendall(data)

    def line(self) -> bytes:
        """The next line of the client."""
        return self.file.readline()

    def end(self) -> None:
        """Close both ways."""
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)
        self.connection.close()
        with suppress(OSError):
            self.file.close()


class ScriptedServer:
    """Answers by command name ("FETCH" for UID FETCH): bytes with %TAG%, or a function of the talk, the tag and the line. Else BAD."""

    def __init__(
        self, answers: Mapping[str, Answer] | None = None, *, greeting: bytes = b"* OK hello\r\n", capability: bytes = CAPABILITY
    ) -> None:
        self.answers: dict[str, Answer] = {**USUAL, **(answers or {})}
        self.greeting, self.capability = greeting, capability
        self.lines: list[bytes] = []
        self.connections = 0
        self._open: list[Talk] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.host, self.port = "127.0.0.1", int(self._listener.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def names(self) -> list[str]:
        """Names of the commands that came, in order."""
        return [_name(line) for line in self.lines]

    def hang_up(self) -> None:
        """End every connection."""
        for talk in self._open:
            talk.end()
        self._open.clear()

    def close(self) -> None:
        """Stop listening and end every connection."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.hang_up()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            talk = Talk(connection, self.connections)
            self._open.append(talk)
            threading.Thread(target=self._serve, args=(talk,), daemon=True).start()

    def _serve(self, talk: Talk) -> None:
        with suppress(OSError, ValueError):
            talk.say(self.greeting)
            while line := talk.line():
                self.lines.append(line)
                tag = line.split(b" ", 1)[0].strip()
                answer = self.answers.get(_name(line), b"%TAG% BAD unknown\r\n")
                if callable(answer):
                    answer(talk, tag, line)
                else:
                    talk.say(answer.replace(b"%TAG%", tag).replace(b"%CAPABILITY%", self.capability))


def _name(line: bytes) -> str:
    found = re.match(rb"\S+ (?:UID )?([A-Za-z]+)", line)
    return found[1].decode().upper() if found else line.strip().decode("ascii", "replace").upper()
