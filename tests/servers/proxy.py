"""A byte-level TCP proxy on loopback that can misbehave, and that notes the commands which a client sends through it."""

from __future__ import annotations

import re
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress

_COMMAND = re.compile(rb"^([A-Za-z0-9]+) ((?:UID )?[A-Za-z]+)([^\r\n]*)\r\n", re.MULTILINE)


class Proxy:
    """Forwards to one address. Faults are switched on for the connections that live and those to come.

    `silent`: bytes are taken and thrown away, both ways, without an end. `paused`: nothing is taken. `rate`: bytes a second to the client.
    `cut_after`: the connection ends once so many bytes went to clients; later ones are spared. `sent` holds all that clients sent.
    """

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self.silent = False
        self.paused = False
        self.rate: float | None = None
        self.cut_after: int | None = None
        self.on_command: Callable[[bytes], None] | None = None
        self.sent = bytearray()
        self.to_client = 0
        self.connections = 0
        self._sockets: list[socket.socket] = []
        self._open = True
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.host, self.port = "127.0.0.1", int(self._listener.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def commands(self) -> list[str]:
        """The names of the commands that clients sent, upper case ("UID FETCH")."""
        return [match[2].decode().upper() for match in _COMMAND.finditer(bytes(self.sent))]

    def command_lines(self) -> list[bytes]:
        """The command lines whole."""
        return [match[0] for match in _COMMAND.finditer(bytes(self.sent))]

    def cut(self) -> None:
        """End all connections now."""
        for one in self._sockets:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        self._sockets.clear()

    def inject(self, data: bytes) -> None:
        """Send bytes to the client of the newest connection, as if the server had."""
        self._sockets[-2].sendall(data)

    def close(self) -> None:
        """Stop listening and end all connections."""
        self._open = False
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()

    def _accept(self) -> None:
        while self._open:
            try:
                client, _ = self._listener.accept()
                server = socket.create_connection(self._target, 5)
            except OSError:
                continue
            self.connections += 1
            self._sockets += [client, server]
            threading.Thread(target=self._pump, args=(client, server, True), daemon=True).start()
            threading.Thread(target=self._pump, args=(server, client, False), daemon=True).start()

    def _pump(self, source: socket.socket, target: socket.socket, from_client: bool) -> None:
        with suppress(OSError):
            while True:
                while self.paused and self._open:
                    time.sleep(0.01)
                size = 65536 if from_client or self.rate is None else max(1, int(self.rate / 20))
                data = source.recv(size)
                if not data:
                    break
                if self.silent:
                    continue
                if from_client:
                    self.sent += data
                    if self.on_command is not None:
                        self.on_command(data)
                else:
                    data = self._spoil(data)
                target.sendall(data)
                if not from_client and self.cut_after is not None and self.to_client >= self.cut_after:
                    self.cut_after = None
                    break
        if self.silent:
            return
        for one in (source, target):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def _spoil(self, data: bytes) -> bytes:
        if self.rate is not None:
            time.sleep(len(data) / self.rate)
        if self.cut_after is not None:
            data = data[: max(0, self.cut_after - self.to_client)]
        self.to_client += len(data)
        return data
