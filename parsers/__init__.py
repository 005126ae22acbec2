"""Bytes in, facts out: what a letter is and what its author wrote. Pure: no socket, file, clock, database or logger.

The door for most callers is `parse`; `parsers.header.read_header` is the cheap first look.
"""

from parsers.parse import parse

__all__ = ["parse"]
