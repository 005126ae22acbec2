"""Waiting for mail with IDLE (RFC 2177): the end of the connection told from "nothing new", BYE from news, and SIGTERM heard at once."""

from __future__ import annotations

import time
from threading import Event

from daemon.imap.client import Client
from daemon.imap.faults import Refused

SLICE_SECONDS = 0.5
"""How often the wait looks whether it shall stop; news wakes it at once."""

_NEWS = ("EXISTS", "EXPUNGE", "VANISHED")


def idle(client: Client, seconds: float, stop: Event, *, answer_seconds: float) -> bool:
    """One IDLE of at most `seconds`; True when letters came or went. Raises `Refused` where the server wants none, else like any command.

    `answer_seconds` bounds the wait for the server's answers to IDLE and DONE; after `stop` there is one second for the latter.
    """
    wire = client.wire
    for name in _NEWS:
        wire.untagged_responses.pop(name, None)
    wire.allow(answer_seconds)
    tag = wire._command("IDLE")
    while wire._get_response() is not None:
        wire._check_bye()
        if wire.tagged_commands.get(tag):
            raise Refused("the server refused IDLE")
    until = time.monotonic() + seconds
    news = _heard(client)
    while not news and not stop.is_set() and (left := until - time.monotonic()) > 0:
        if wire.line_waits(min(SLICE_SECONDS, left)):
            wire.allow(answer_seconds)
            wire._get_response()
            wire._check_bye()
            if wire.tagged_commands.get(tag):
                raise wire.abort("IDLE ended by the server")
            news = _heard(client)
    wire.allow(1.0 if stop.is_set() else answer_seconds)
    wire.send(b"DONE\r\n")
    wire._command_complete("IDLE", tag)
    return news or _heard(client)


def _heard(client: Client) -> bool:
    return any(name in client.wire.untagged_responses for name in _NEWS)
