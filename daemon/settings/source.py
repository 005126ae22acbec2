"""Where settings come from: the TOML file, over it the environment, or nothing but the options of one command.

Everything that is wrong ends as `UserError` with one line that names the file or variable, the key and the mend.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping, Sequence
from datetime import UTC, tzinfo
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_settings import EnvSettingsSource

from daemon.errors import UserError
from daemon.settings import checks
from daemon.settings.faults import one_line
from daemon.settings.models import Settings

PREFIX = "BEHOLDEN_"
SYSTEM_FILE = Path("/etc/beholden/config.toml")


def load(path: Path | None, env: Mapping[str, str]) -> Settings:
    """The settings of `path`, else of the first file of `candidates`; BEHOLDEN_SECTION__KEY variables go before the file.

    Raises UserError for a missing or broken file, an unknown or wrong key, and a `ca_file` that is not there.
    """
    given = _from_environment(env)
    file = _find(path, env, enough=bool(given.get("owner")))
    written = _read(file) if file else {}
    settings = _build(_merge(written, given), file=str(file or "environment"), env=env)
    settings = settings.model_copy(update={"secrets_dir": _beside(settings.secrets_dir, file)})
    settings._file = file  # a private attribute of pydantic: known to the program, not a key of the file
    _check_ca_files(settings, str(file or "environment"))
    return settings


def settings_from_options(db: str, me: Sequence[str], zone: tzinfo = UTC) -> Settings:
    """The settings of a command that was given `--db` and `--me` and needs no configuration. Raises UserError for a bad one of these."""
    try:
        checks.database(db)
    except ValueError as error:
        raise UserError(f"--db: {error}") from None
    for address in me:
        check_address(address, "--me")
    if not me:
        raise UserError("--me: is missing; say which address is yours, like --me ada@example.org")
    owner = {"addresses": list(me), "timezone": checks.zone_text(zone)}
    return _build({"database": db, "owner": owner}, file="options", env={})


def with_options(settings: Settings, *, db: str | None = None, me: Sequence[str] = ()) -> Settings:
    """The same settings with `--db` in place of the ledger and `--me` added to the owner's addresses."""
    addresses = checks.without_repeats([*settings.owner.addresses, *(check_address(one, "--me") for one in me)])
    update: dict[str, Any] = {"owner": settings.owner.model_copy(update={"addresses": addresses})}
    if db is not None:
        try:
            update["database"] = checks.database(db)
        except ValueError as error:
            raise UserError(f"--db: {error}") from None
    return settings.model_copy(update=update)


def check_address(value: str, option: str) -> str:
    """The address in lower case. Raises UserError that names the option."""
    try:
        return checks.address(value)
    except ValueError as error:
        raise UserError(f"{option} {value!a}: {error}") from None


def candidates(env: Mapping[str, str]) -> tuple[Path, ...]:
    """Where a configuration is looked for when none is named, first come first served."""
    home = Path(env["HOME"]) if env.get("HOME") else Path("~").expanduser()
    return (home / ".config" / "beholden" / "config.toml", SYSTEM_FILE)


def _find(path: Path | None, env: Mapping[str, str], *, enough: bool) -> Path | None:
    """The file to read; None when the environment alone says who the owner is."""
    named = path or (Path(env["BEHOLDEN_CONFIG"]) if env.get("BEHOLDEN_CONFIG") else None)
    if named:
        return named.expanduser()
    hidden = None
    for candidate in candidates(env):
        try:
            candidate.stat()
        except FileNotFoundError:
            continue
        except OSError:
            hidden = hidden or candidate
            continue
        return candidate
    if hidden:
        return hidden  # there perhaps, but out of reach: reading it says why
    if enough:
        return None
    looked = ", ".join(str(candidate) for candidate in candidates(env))
    raise UserError(f"no configuration found (looked for {looked}); write one as docs/setup.md shows, or name it with --config FILE")


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_bytes().decode())
    except FileNotFoundError:
        raise UserError(f"{file}: no such file; name the configuration with --config FILE or write it there (docs/setup.md)") from None
    except IsADirectoryError:
        raise UserError(f"{file}: is a directory; name the file in it, like --config {file}/config.toml") from None
    except PermissionError:
        raise UserError(f"{file}: may not be read by this user; run the command as the user it is for (sudo -u beholden …)") from None
    except OSError as error:
        raise UserError(f"{file}: can't be read ({error.strerror}); name another with --config FILE") from None
    except UnicodeDecodeError as error:
        raise UserError(f"{file}: is not UTF-8 text at byte {error.start}; save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise UserError(f"{file}: is not TOML: {error}; mend that line (values that are text need quotes)") from None


class _Variables(EnvSettingsSource):
    """BEHOLDEN_… variables of a given mapping instead of the process's own."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self._given = {name.lower(): value for name, value in env.items() if name.upper().startswith(PREFIX)}
        super().__init__(Settings)

    def _load_env_vars(self) -> Mapping[str, str | None]:
        return self._given


def _from_environment(env: Mapping[str, str]) -> dict[str, Any]:
    sections = set(Settings.model_fields)
    for name in env:
        head, nested, _ = name.removeprefix(PREFIX).lower().partition("__")
        if not name.startswith(PREFIX) or head in sections:
            continue
        likely = difflib.get_close_matches(head, sections, n=1, cutoff=0.7)
        # Other variables of this prefix may be meant for something else; one that has the form of a key, or nearly one's name, is a slip.
        if nested or likely:
            hint = f"did you mean {PREFIX}{likely[0].upper()}…?" if likely else f"known: {', '.join(sorted(sections))}"
            raise UserError(f"{name}: no such key; {hint}")
    return _Variables(env)()


def _merge(written: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """`given` over `written`, section by section; mailboxes by their number: BEHOLDEN_MAILBOX__0__HOST."""
    merged = dict(written)
    for key, value in given.items():
        old = merged.get(key)
        if key == "mailbox" and isinstance(value, dict):
            merged[key] = _merge_list(old if isinstance(old, list) else [], value)
        elif isinstance(value, dict) and isinstance(old, dict):
            merged[key] = {**old, **value}
        else:
            merged[key] = value
    return merged


def _merge_list(old: list[Any], given: Mapping[str, Any]) -> list[Any]:
    merged = list(old)
    for number, values in sorted(given.items()):
        if not (number.isascii() and number.isdigit() and int(number) <= len(merged)) or not isinstance(values, dict):
            raise UserError(f"{PREFIX}MAILBOX__{number.upper()}: mailboxes are numbered from 0 without gaps, like {PREFIX}MAILBOX__0__HOST")
        if int(number) == len(merged):
            merged.append(values)
        elif isinstance(merged[int(number)], dict):
            merged[int(number)] = {**merged[int(number)], **values}
        # What is no section at all stays as it is written, to be named as the mistake it is.
    return merged


def _build(values: Mapping[str, Any], *, file: str, env: Mapping[str, str]) -> Settings:
    try:
        return Settings(**values)
    except ValidationError as error:
        raise UserError(one_line(error, file=file, env=env)) from None


def _beside(folder: Path, file: Path | None) -> Path:
    return (file.absolute().parent if file else SYSTEM_FILE.parent) / folder.expanduser()


def _check_ca_files(settings: Settings, file: str) -> None:
    named = [(f"mailbox no. {number}, ca_file", box.ca_file) for number, box in enumerate(settings.mailbox, 1)]
    named.append(("smtp.ca_file", settings.smtp.ca_file if settings.smtp else None))
    for key, ca_file in named:
        if ca_file and not ca_file.is_file():
            raise UserError(f"{file}: {key}: there is no file {ca_file}; correct the path or leave the key out")
