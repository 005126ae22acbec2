"""A wrong setting in one line: where it stands, what is wrong, how to mend it. What was written there is never repeated."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from daemon.settings.models import Settings

SECRET_KEYS = re.compile(r"(?:.*[_-])?(?:pass|passwd|password|passphrase|secret|token|pw)", re.IGNORECASE)

# What pydantic calls it, and what to do about it.
MENDS = {
    "int_type": "must be a whole number, without quotes",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "string_type": "must be text in quotes",
    "string_too_short": "must not be empty",
    "list_type": 'must be a list in square brackets, like ["one", "two"]',
    "path_type": "must be a path in quotes",
    "time_type": 'must be a time of day, like "07:30"',
    "time_parsing": 'must be a time of day, like "07:30"',
    "date_type": 'must be a date, like "2026-08-24", or ""',
    "date_parsing": 'must be a date, like "2026-08-24", or ""',
    "date_from_datetime_parsing": 'must be a date, like "2026-08-24", or ""',
    "date_from_datetime_inexact": 'must be a date, like "2026-08-24", or ""',
    "too_short": "must not be empty",
}


def one_line(error: ValidationError, *, file: str, env: Mapping[str, str]) -> str:
    """The first thing that is wrong, and how many more there are."""
    details = sorted(error.errors(include_url=False, include_input=False), key=_rank)
    first = details[0]
    more = len({_path(detail["loc"]) for detail in details}) - 1
    tail = f" ({more} more {'is' if more == 1 else 'are'} wrong)" if more else ""
    return f"{_place(first['loc'], file, env)}: {_what(first)}{tail}"


def _rank(detail: ErrorDetails) -> int:
    """Which fault to tell first: a misspelt key explains the key that is missing then; a choice of types reports one fault for each type,
    of which that of the list says more than that of the constant."""
    return {"extra_forbidden": 0, "literal_error": 2}.get(detail["type"], 1)


def _place(loc: tuple[int | str, ...], file: str, env: Mapping[str, str]) -> str:
    """The variable that said it, else the file and the key."""
    variable = "BEHOLDEN_" + "__".join(str(part).upper() for part in _keys(loc))
    for name in (variable, variable.split("__", 1)[0]):
        if any(given.upper() == name for given in env):
            return name
    return f"{file}: {_path(loc)}"


def _keys(loc: tuple[int | str, ...]) -> list[int | str]:
    """The location without what pydantic adds for choices of types, like `list[str]`; a key of odd characters in ASCII."""
    parts = [part for part in loc if isinstance(part, int) or "[" not in part]
    return [part if isinstance(part, int) or part.isprintable() else ascii(part) for part in parts]


def _path(loc: tuple[int | str, ...]) -> str:
    """`smtp.port`, `mailbox no. 1, port`, `owner.addresses no. 2`."""
    text = ""
    for part in _keys(loc):
        if isinstance(part, int):
            text += f" no. {part + 1}"
        elif text:
            text += f", {part}" if text[-1].isdigit() else f".{part}"
        else:
            text = part
    return text


def _what(detail: ErrorDetails) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown(detail["loc"])
    if kind == "missing":
        return f"is missing; {_example(detail['loc'])}"
    if kind == "literal_error":
        return f"must be {context.get('expected')}".replace("'", '"')
    if kind in {"greater_than_equal", "less_than_equal"}:
        return f"must be {'at least' if kind.startswith('greater') else 'at most'} {context.get('ge', context.get('le'))}"
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        return "must be a section with keys of its own, like [smtp] (as variables: …__KEY)"
    if kind == "list_type" and detail["loc"] == ("mailbox",):
        return "must stand in double square brackets: [[mailbox]]"
    if kind == "value_error":
        return str(context.get("error"))
    return MENDS.get(kind) or detail["msg"]


def _unknown(loc: tuple[int | str, ...]) -> str:
    key = str(loc[-1])
    if SECRET_KEYS.fullmatch(key):
        return 'a secret does not belong here; put it into a file of its own in secrets_dir and name that file: credential = "NAME"'
    known = sorted(_model(loc[:-1]).model_fields)
    likely = difflib.get_close_matches(key, known, n=1)
    return f'unknown key; did you mean "{likely[0]}"?' if likely else f"unknown key; known here: {', '.join(known)}"


def _example(loc: tuple[int | str, ...]) -> str:
    key = str(loc[-1])
    field = _model(loc[:-1]).model_fields.get(key)
    if field is None or not field.examples:
        return f"add [{key}]" if len(loc) == 1 else f"add {key}"
    value: Any = field.examples[0]
    shown = "[" + ", ".join(f'"{one}"' for one in value) + "]" if isinstance(value, list) else f'"{value}"'
    return f"add a line like {key} = {shown}"


def _model(loc: tuple[int | str, ...]) -> type[BaseModel]:
    """The model that a location lies in."""
    model: type[BaseModel] = Settings
    for part in loc:
        field = model.model_fields.get(part) if isinstance(part, str) else None
        if field is not None:
            model = _inner(field.annotation) or model
    return model


def _inner(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _inner(part))), None)
