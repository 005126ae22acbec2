"""Which number an item of a summary has: the one by which an answer names it, and which the mailed summary therefore shows."""

from __future__ import annotations

from dataclasses import replace

from daemon.reply_address import ReplyTo, command_uri
from rules.digest import Action, Digest, Item, Section, Tongue

_NUMBERED = "worth_doing"
"""The section whose items carry numbers on the page: 1, 2, 3 …; what can be answered further down goes on from there."""


def numbered(digest: Digest) -> tuple[str, ...]:
    """The obligations by number: number n means `numbered(digest)[n - 1]`, "" for an item that is no obligation."""
    first = [item.obligation or "" for section in digest.sections if section.key == _NUMBERED for item in section.items]
    further = (item.obligation for section in digest.sections if section.key != _NUMBERED for item in section.items)
    return (*first, *dict.fromkeys(one for one in further if one and one not in first))


def said_by_number(digest: Digest, answered: ReplyTo | None = None) -> Digest:
    """The same summary with numbers, and with its commands as one says them in an answer: "done 3" and no id to type.

    `answered`: where answers go; each item then has its orders as letters that are ready to be sent.
    """
    numbers = {ident: number for number, ident in reversed(list(enumerate(numbered(digest), 1))) if ident}

    def item(one: Item) -> Item:
        number = numbers.get(one.obligation or "", 0)
        if not number:
            return one
        command = f"done {number}" if one.command else ""
        return replace(one, number=number, command=command, orders=_orders(number, answered, digest.tongue) if command and answered else ())

    def section(one: Section) -> Section:
        return replace(one, items=tuple(item(each) for each in one.items))

    return replace(digest, sections=tuple(section(one) for one in digest.sections))


def _orders(number: int, answered: ReplyTo, tongue: Tongue) -> tuple[Action, ...]:
    """The words on the buttons are of the language, those of the command never are."""
    said = (("done", f"done {number}"), ("snooze", f"snooze {number} 2w"), ("not_this", f"not {number}"))
    return tuple(Action(tongue.say(f"button.{key}"), command_uri(answered, line)) for key, line in said)
