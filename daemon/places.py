"""Where an error came from, in words that hold nothing of what was being read."""

from __future__ import annotations

import traceback

_ROOMS = ("daemon", "parsers", "rules")


def place_of(error: BaseException) -> str:
    """The innermost function of our own code that an error passed through, as `module.function`."""
    ours = [frame for frame, _ in traceback.walk_tb(error.__traceback__) if frame.f_globals.get("__name__", "").partition(".")[0] in _ROOMS]
    frame = ours[-1] if ours else None
    return f"{frame.f_globals['__name__']}.{frame.f_code.co_name}" if frame else "unknown place"
