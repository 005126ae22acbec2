"""`parse` and `detect`: what is seen in single message files. No configuration and no ledger."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Annotated

import typer

from daemon.cli.app import app, options_of
from daemon.cli.output import plain
from daemon.errors import UserError
from daemon.present import act_json, message_json, reading_json
from parsers import parse
from parsers.message import Message
from rules import detect, detect_sentence
from rules.engine.values import Reading

Files = Annotated[list[Path] | None, typer.Argument(metavar="FILE...", help="Message files (RFC 5322).", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]


@app.command("parse")
def parse_files(files: Files = None, as_json: AsJson = False) -> None:
    """What the parsers see in each message file."""
    for file in _named(files):
        message = _read_letter(file)
        print(json.dumps(message_json(str(file), message), ensure_ascii=False) if as_json else _seen(file, message))


@app.command("detect")
def detect_files(
    context: typer.Context,
    files: Files = None,
    as_json: AsJson = False,
    sentences: Annotated[bool, typer.Option("--sentences", help="Read sentences from standard input, one a line.")] = False,
) -> None:
    """The acts in each message file: who introduces, asks, offers, promises, thanks, reports back, meets, helps, declines."""
    if sentences:
        _detect_sentences(as_json)
        return
    owner = frozenset(options_of(context).me)
    for file in _named(files):
        message = _read_letter(file)
        reading = detect(message, owner=owner)
        print(json.dumps(reading_json(str(file), message, reading), ensure_ascii=False) if as_json else _found(str(file), reading))


_NEXT_LETTER = re.compile(rb"\n\r?\nFrom [^\r\n]{3,200}\r?\n[A-Za-z][A-Za-z0-9-]{1,60}:")
"""In an mbox (RFC 4155), where one letter ends and the next begins."""


def read_file(path: Path) -> bytes:
    """The bytes of a message file. Raises UserError where it can't be read."""
    try:
        return path.read_bytes()
    except IsADirectoryError as error:
        raise UserError(f"{path} is a folder; name message files, or use 'beholden import' for a whole folder") from error
    except OSError as error:
        raise UserError(f"{path}: {error.strerror}; name a message file that can be read") from error


def is_mbox(data: bytes) -> bool:
    """Whether a file holds more letters than one."""
    return data.startswith(b"From ") and _NEXT_LETTER.search(data) is not None


def _read_letter(path: Path) -> Message:
    """The letter in a file, and a word on standard error where there seem to be more in it: it gets its line all the same."""
    data = read_file(path)
    if is_mbox(data):
        print(f"beholden: {path} looks like an mbox with many letters and is read as one; 'beholden import' reads each", file=sys.stderr)
    return parse(data)


def _named(files: list[Path] | None) -> list[Path]:
    if not files:
        raise UserError("no file is named; give at least one message file")
    return files


def _detect_sentences(as_json: bool) -> None:
    for number, line in enumerate(sys.stdin.buffer.read().decode("utf-8", "replace").split("\n")[:-1] or [], 1):
        reading = detect_sentence(line)
        if as_json:
            print(json.dumps({"line": number, "acts": [act_json(act) for act in reading.acts]}, ensure_ascii=False))
        else:
            print(_found(str(number), reading))


def _found(name: str, reading: Reading) -> str:
    if reading.automated:
        return f"{name}: automated"
    lines = [f"{name}: {len(reading.acts)} act{'s' * (len(reading.acts) != 1)}" + (", waits for an answer" * reading.needs_reply)]
    for act in reading.acts:
        what = f"{act.kind} ({act.object})" if act.object else act.kind
        lines.append(f"  {what:24} {act.confidence:.2f}  {plain(act.evidence)}")
    return "\n".join(lines)


def _seen(file: Path, message: Message) -> str:
    to = ", ".join(one.address for one in message.to)
    lines = [
        f"{file}",
        f"  from     {plain(message.sender.name)} <{message.sender.address}>",
        f"  to       {plain(to)}",
        f"  date     {message.date.isoformat() if message.date else 'unknown'}",
        f"  subject  {plain(message.subject)}",
        f"  machine  {message.automated_why}" if message.automated else "  written by a person",
    ]
    lines += [f"  own      {plain(line)}" for line in message.own_text.splitlines()[:8]]
    if message.forwarded is not None and message.forwarded.sender is not None:
        lines.append(f"  inside   {plain(message.forwarded.sender.address)}: {plain(message.forwarded.subject)}")
    lines += [f"  defect   {defect}" for defect in message.defects]
    return "\n".join(lines)
