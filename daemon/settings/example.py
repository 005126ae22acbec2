"""The settings example, written from the models, so that it can't tell anything else than the program knows.

`python -m daemon.settings.example > deploy/config.toml`
"""

from __future__ import annotations

import sys
import textwrap
from datetime import time
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from daemon.settings.models import MailboxSettings, OwnerSettings, Server, Settings, SmtpSettings, SummarySettings, TagSettings

HEAD = """\
# The configuration of beholden. A key behind "#" is not set: it shows the default, or an example where there is none.
# Every key can be given as an environment variable too: BEHOLDEN_SMTP__HOST, BEHOLDEN_MAILBOX__0__PORT.
# No secret belongs in this file: "credential" names a file that holds the password and nothing else.

"""
NOT_SET = {"ca_file", "database_credential", "address", "trusted_authserv"}
SECTIONS: tuple[tuple[str, type[BaseModel]], ...] = (
    ("[owner]", OwnerSettings),
    ("[[mailbox]]", MailboxSettings),
    ("[smtp]", SmtpSettings),
    ("[summary]", SummarySettings),
    ("[tag]", TagSettings),
)


def render() -> str:
    """The text of `deploy/config.toml`."""
    names = {title.strip("[]") for title, _ in SECTIONS}
    parts = [HEAD, _keys({name: field for name, field in Settings.model_fields.items() if name not in names})]
    for title, model in SECTIONS:
        about = Settings.model_fields[title.strip("[]")].description
        fields = sorted(model.model_fields.items(), key=lambda item: item[0] != "name")
        port = model.ports["tls"] if issubclass(model, Server) else 0
        parts.append(f"\n# {about}\n{title}\n{_keys(dict(fields), port)}")
    return "".join(parts)


def _keys(fields: dict[str, FieldInfo], port: int = 0) -> str:
    return "".join(_key(name, field, port) for name, field in fields.items())


def _key(name: str, field: FieldInfo, port: int) -> str:
    about = textwrap.fill(field.description or "", width=118, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)
    # What every new user fills in stands ready to be changed; the rest shows its default.
    value = field.examples[0] if field.examples else field.get_default(call_default_factory=True, validated_data={})
    mark = "" if field.examples and name not in NOT_SET else "#"
    if name == "port":
        value, mark = port, "#"
    return f"{about}\n{mark}{name} = {_toml(value)}\n"


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return "[" + ", ".join(_toml(one) for one in value) + "]"
    if isinstance(value, time):
        return f'"{value:%H:%M}"'
    if value is None:
        return '""'
    if isinstance(value, str | Path):
        return f'"{value}"'
    raise TypeError(f"no TOML for {type(value).__name__}")


if __name__ == "__main__":
    sys.stdout.write(render())
