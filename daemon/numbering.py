"""Which number an item of a summary has: the one that stands before it, by which an answer names it."""

from __future__ import annotations

from rules.digest import Digest, Item


def numbered(digest: Digest) -> tuple[str, ...]:
    """The obligations by number: number n means `numbered(digest)[n - 1]`, "" for an item that is no obligation.

    What is worth doing comes first, as it is numbered on the page; items further down that can be answered follow.
    """
    first = [item for section in digest.sections if section.key == "worth_doing" for item in section.items]
    further = [item for section in digest.sections if section.key != "worth_doing" for item in section.items if item.obligation]
    return tuple(item.obligation or "" for item in (*first, *_new(further, first)))


def _new(items: list[Item], before: list[Item]) -> list[Item]:
    known = {item.obligation for item in before}
    return [item for item in items if item.obligation not in known]
