"""A scenario: a small mailbox with its owner and its clock, and what must and must not be concluded from it, in one JSON file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.errors import HeaderParseError
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from daemon.errors import UserError

Json = dict[str, Any]
LISTS = ("owed", "not_owed", "acts", "not_acts", "introductions")
BY_ADDRESS = ("flags", "not_flags")


@dataclass(frozen=True, slots=True)
class Scenario:
    """One mailbox. `letters`: of each the id that the expectations name it by, its folder and its bytes."""

    file: Path
    owner: frozenset[str]
    now: datetime
    letters: tuple[tuple[str, str, bytes], ...]
    expect: Json


def scenarios_in(folder: Path) -> tuple[Path, ...]:
    """The scenario files of a folder, or the one file named."""
    return (folder,) if folder.is_file() else tuple(sorted(folder.glob("*.json")))


def read_scenario(file: Path) -> Scenario:
    """Raises UserError, with the file and what is wrong, for whatever is no scenario."""
    try:
        return _scenario(file, json.loads(file.read_text(encoding="utf-8")))
    except OSError as error:
        raise UserError(f"{file}: {error.strerror}; name a scenario that can be read") from error
    except KeyError as error:
        raise UserError(f"{file} is no scenario: it lacks {error}") from error
    except (ValueError, TypeError, AttributeError, RecursionError, HeaderParseError) as error:
        raise UserError(f"{file} is no scenario: {' '.join(str(error).split())[:160]}") from error


def _scenario(file: Path, spec: Json) -> Scenario:
    now = datetime.fromisoformat(spec["now"])
    if now.tzinfo is None:
        raise ValueError("its 'now' has no offset from UTC")
    letters = tuple((one["id"], _folder(one), _letter(one)) for one in spec["messages"])
    known = {ident for ident, _, _ in letters}
    expect = spec["expect"]
    for message, kind in _expected_acts(expect):
        if message not in known or not isinstance(kind, str | None):
            raise ValueError(f"an act is expected in {message!r}, which is none of its messages")
    _check(expect)
    return Scenario(file, frozenset(address.lower() for address in spec["owner"]["addresses"]), now, letters, expect)


def _expected_acts(expect: Json) -> Iterator[tuple[str, str | None]]:
    for name in ("acts", "not_acts"):
        for one in expect.get(name, ()):
            yield one["message"], one.get("kind")


def _check(expect: Json) -> None:
    """A misspelt expectation would be counted as nothing, silently."""
    for name, value in expect.items():
        if name in LISTS and isinstance(value, list) and all(isinstance(one, dict) for one in value):
            continue
        if name in BY_ADDRESS and isinstance(value, dict) and all(isinstance(one, list) for one in value.values()):
            continue
        raise ValueError(f"its expectation {name!r} is none, or has another shape")


def _folder(spec: Json) -> str:
    folder = spec.get("folder", "INBOX")
    if not isinstance(folder, str) or Path(folder).is_absolute() or ".." in Path(folder).parts:
        raise ValueError(f"{folder!r} is no folder")
    return folder


def _letter(spec: Json) -> bytes:
    """The RFC 5322 bytes of one message."""
    letter = EmailMessage()
    letter["Message-ID"] = spec["id"]
    letter["Date"] = format_datetime(datetime.fromisoformat(spec["date"]))
    letter["From"] = spec["from"]
    for field in ("to", "cc", "bcc"):
        if value := spec.get(field):
            letter[field.title()] = value if isinstance(value, str) else ", ".join(value)
    letter["Subject"] = spec.get("subject", "")
    if spec.get("in_reply_to"):
        letter["In-Reply-To"] = spec["in_reply_to"]
        letter["References"] = spec.get("references", spec["in_reply_to"])
    for name, value in spec.get("headers", {}).items():
        letter[name] = value
    letter.set_content(spec.get("text", ""))
    if spec.get("html"):
        letter.add_alternative(spec["html"], subtype="html")
    for part in spec.get("attachments", ()):
        _attach(letter, part)
    return letter.as_bytes()


def _attach(letter: EmailMessage, part: Json) -> None:
    kind, _, subtype = part.get("content_type", "application/octet-stream").partition("/")
    words, name = part.get("text", ""), part["filename"]
    if kind == "text":
        letter.add_attachment(words, subtype=subtype, filename=name, params=part.get("params"))
    else:
        letter.add_attachment(words.encode(), maintype=kind, subtype=subtype, filename=name)
