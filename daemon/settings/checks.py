"""What a single value of the configuration may be. Each check gives the value as it is kept, or raises ValueError with the mend.

No message repeats the value, but for time zones and names that can't be a secret: somebody may have pasted a password in the wrong line.
"""

from __future__ import annotations

import difflib
import ipaddress
import json
import re
import zoneinfo
from datetime import UTC, timedelta, tzinfo
from datetime import timezone as fixed_timezone
from pathlib import Path
from typing import Any

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from rules.digest.tongue import languages

ADDRESS = re.compile(r"[^\s@<>(),;:\"\\\[\]]{1,64}@[^\s@<>(),;:\"\\/]{1,253}")
SENDER = re.compile(r"[^<>@\r\n\"]{0,200}<([^<>]{3,320})>")
HOST = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_.-]{0,251}[A-Za-z0-9_.])?")
OFFSET = re.compile(r"([+-])(\d{2}):(\d{2})")
FILE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.@-]{0,99}")


def address(value: str) -> str:
    """An addr-spec (RFC 5322 section 3.4.1) without quoting, in lower case, as letters' addresses are compared."""
    if not ADDRESS.fullmatch(value):
        raise ValueError("is not an e-mail address; write it bare, like ada@example.org")
    return value.lower()


def address_or_empty(value: str) -> str:
    """As `address`, or nothing."""
    return address(value) if value else ""


def sender(value: str) -> str:
    """An address, bare or as `Name <address>`; empty is allowed."""
    if not value:
        return ""
    found = SENDER.fullmatch(value)
    address(found[1] if found else value)
    return value


def without_repeats(values: list[str]) -> list[str]:
    """The same list, each value once, in its order."""
    return list(dict.fromkeys(values))


def host(value: str) -> str:
    """A host name or an IP address; no URL, no port."""
    bare = value.strip("[]")
    if not HOST.fullmatch(bare) and not _ip(bare):
        raise ValueError("is not a host name; write it without https:// and without a port, like mail.example.org")
    return bare


def is_loopback(name: str) -> bool:
    """Whether this host is the machine itself (RFC 6761 section 6.3, RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3)."""
    found = _ip(name)
    return found.is_loopback if found else name.lower().rstrip(".") == "localhost"


def _ip(value: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(value)
    except ValueError:
        return None


def timezone(value: str) -> str:
    """A name of the tz database, or an offset like +02:00."""
    try:
        zone(value)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        # "EST" and its like are fixed offsets: no place keeps them all year.
        names = [name for name in zoneinfo.available_timezones() if "/" in name and not name.startswith("Etc/")]
        likely = difflib.get_close_matches(value, names, n=1) or [name for name in sorted(names) if name.endswith(f"/{value}")]
        hint = f'did you mean "{likely[0]}"?' if likely else 'write one like "Europe/Berlin"'
        raise ValueError(f"this time zone is not known; {hint}") from None
    return value


def zone(value: str) -> tzinfo:
    """The zone of a name that `timezone` let pass. Raises ZoneInfoNotFoundError or ValueError for another."""
    if value == "UTC":
        return UTC
    offset = OFFSET.fullmatch(value)
    if offset:
        sign = -1 if offset[1] == "-" else 1
        return fixed_timezone(sign * timedelta(hours=int(offset[2]), minutes=int(offset[3])))
    return zoneinfo.ZoneInfo(value)


def zone_text(value: tzinfo) -> str:
    """How a zone is written in the settings, so that `zone` gives it back."""
    if isinstance(value, zoneinfo.ZoneInfo) and value.key:
        return value.key
    minutes = int((value.utcoffset(None) or timedelta()).total_seconds()) // 60
    return "UTC" if minutes == 0 else f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def credential_name(value: str) -> str:
    """A plain file name, so that no setting can point a reader of secrets elsewhere. Empty is allowed."""
    if value and not FILE_NAME.fullmatch(value):
        raise ValueError("is not a plain file name; write the name of a file in secrets_dir, like imap-personal (never the password)")
    return value


def label(value: str) -> str:
    """A short name in one line."""
    if not value or len(value) > 64 or not value.isprintable():
        raise ValueError("must be a name of 1 to 64 characters")
    return value


def database(value: str) -> str:
    """A URL of a kind of database that the ledger knows, with `~` replaced by the home folder."""
    try:
        url = make_url(value)
    except (ArgumentError, ValueError):
        raise ValueError('is not a database URL; write one like "sqlite:////var/lib/beholden/ledger.db"') from None
    if url.drivername in {"sqlite", "sqlite+pysqlite"}:
        if url.database and url.database.startswith("~/"):
            return url.set(database=str(Path(url.database).expanduser())).render_as_string(hide_password=False)
        return value
    if url.drivername == "postgresql+psycopg":
        return value
    if url.get_backend_name() == "postgresql":
        raise ValueError('names another driver; write "postgresql+psycopg://…"')
    raise ValueError('must begin with "sqlite:///" or "postgresql+psycopg://"')


def language(value: str) -> str:
    """The code of a language that the summary can be written in."""
    if value.lower() not in languages():
        raise ValueError(f"this language is not there; there are: {', '.join(languages())}")
    return value.lower()


def list_from_text(value: Any) -> Any:
    """A list that came as text, from an environment variable: JSON, or values with commas between. Anything else as it is."""
    if not isinstance(value, str):
        return value
    if value.lstrip().startswith("["):
        try:
            return json.loads(value)
        except ValueError:
            raise ValueError("is not a JSON list") from None
    return [part.strip() for part in value.split(",") if part.strip()]


def auto_or_list(value: Any) -> Any:
    """The word "auto", or what `list_from_text` makes of it."""
    return value if value == "auto" else list_from_text(value)


def lower(value: Any) -> Any:
    """Text in lower case; anything else as it is."""
    return value.lower() if isinstance(value, str) else value


def none_if_empty(value: Any) -> Any:
    """The empty text stands for nothing."""
    return None if value == "" else value
