"""The words of orders by mail, as data: English first; words of other languages are understood as questions."""

from __future__ import annotations

VERBS = ("done", "snooze", "ignore", "reopen", "never", "not", "log", "brief", "undo", "help")
"""What an order begins with, in the order in which `help` tells them."""

WITH_NUMBERS = frozenset({"done", "snooze", "ignore", "reopen", "never", "not", "undo"})

NEAR = {
    "finished": "done",
    "did": "done",
    "close": "done",
    "closed": "done",
    "settled": "done",
    "erledigt": "done",
    "fertig": "done",
    "fait": "done",
    "hecho": "done",
    "later": "snooze",
    "postpone": "snooze",
    "wait": "snooze",
    "später": "snooze",
    "skip": "ignore",
    "drop": "ignore",
    "dismiss": "ignore",
    "ignorieren": "ignore",
    "ignorer": "ignore",
    "ignorar": "ignore",
    "open": "reopen",
    "mute": "never",
    "nie": "never",
    "jamais": "never",
    "nunca": "never",
    "wrong": "not",
    "mistake": "not",
    "correct": "not",
    "falsch": "not",
    "faux": "not",
    "mal": "not",
    "revert": "undo",
}
"""Other words for the same: asked about, never obeyed, since nobody promised them."""

NOT_BY_MAIL = ("forget", "addresses", "address", "settings", "setting", "config", "rotate", "tag", "export", "backup", "restore", "merge")
"""What nobody may say by mail, however it was proven (RELIABILITY T5)."""

OPENINGS = frozenset(
    {"hi", "hello", "hey", "hi beholden", "hello beholden", "dear beholden", "hey beholden", "thanks", "thank you", "many thanks", "please"}
)
"""Lines that may stand before the first order."""

EVERYTHING = ("all", "everything", "both", "it", "this", "that", "them", "these")
"""Words that say no number."""

POLITE = ("please", "pls", "thanks", "thank you", "thx")
"""Words that may stand behind numbers."""

UNITS = {
    **dict.fromkeys(("d", "day", "days"), "d"),
    **dict.fromkeys(("w", "wk", "wks", "week", "weeks"), "w"),
    **dict.fromkeys(("m", "mth", "mths", "month", "months"), "m"),
    **dict.fromkeys(("y", "yr", "yrs", "year", "years"), "y"),
}
COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
SPANS = {"tomorrow": "1d", "till tomorrow": "1d", "until tomorrow": "1d", "next week": "1w", "until next week": "1w", "next month": "1m"}
DAYS = {"d": 1, "w": 7, "m": 30}
"""Days of a unit; a year is twelve months."""

LONGEST_SNOOZE = 730
"""Days."""

_PROSE = {
    "not": "% am and as at but by cent days degrees dollars euros for hours if in items kilometres km less letters metres miles minutes"
    " months more of on only or out pages people percent pm pounds than that the times to until weeks who years",
    "log": "cabin cabins file files fire in into is off on onto out was",
    "brief": "and answer but chat description enough history intro introduction is it mention moment note notes of one or outline"
    " overview question reminder reply summary the update was word words",
}
PROSE_AFTER = {verb: frozenset(words.split()) for verb, words in _PROSE.items()}
"""Words after which a line is no order but a sentence: "Not 3 but 4", "Log in to …", "Brief summary of …"."""
