"""What a scenario expects against what was concluded, counted for the rule that made each finding or should have made it.

An obligation's kind and a flag have one rule each, which answers for what is missing too. An act's kind has several: what is wanted counts
for each of them, as with labelled letters, and the row of the kind tells how much was found by any. An introduction's case has no rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from daemon.scoring.concluding import Concluded
from daemon.scoring.tally import Tally, any_rule

Json = dict[str, Any]
CASES = "introductions (case files)"
ANY_DEBT = any_rule("obligation")
DEBT_RULES = {
    "reply": "answer-what-was-asked",
    "thanks": "say-thanks-the-same-day",
    "promise": "keep-what-was-promised",
    "follow_up": "write-the-first-word",
    "update": "tell-what-came-of-it",
}


def count(expect: Json, concluded: Concluded, act_rules: Mapping[str, Iterable[str]], tally: Tally) -> None:
    """Count each expectation of one scenario once. `act_rules`: the kinds of act that each rule for acts can find."""
    for wanted in expect.get("owed", ()):
        tally.wanted(_debt_rule(wanted), found=any(_has(item, wanted) for item in concluded.owed))
    for unwanted in expect.get("not_owed", ()):
        tally.unwanted(_debt_rule(unwanted), found=any(_stands(item, unwanted) for item in concluded.owed))
    for wanted in expect.get("introductions", ()):
        tally.wanted(CASES, found=any(_has(item, wanted) for item in concluded.introductions))
    for address, flags in expect.get("flags", {}).items():
        for flag in flags:
            tally.wanted(flag, found=flag in concluded.flags.get(address.lower(), ()))
    for address, flags in expect.get("not_flags", {}).items():
        for flag in flags:
            tally.unwanted(flag, found=flag in concluded.flags.get(address.lower(), ()))
    for wanted in expect.get("acts", ()):
        _count_act(wanted, concluded, act_rules, tally, welcome=True)
    for unwanted in expect.get("not_acts", ()):
        _count_act(unwanted, concluded, act_rules, tally, welcome=False)


def _count_act(named: Json, concluded: Concluded, act_rules: Mapping[str, Iterable[str]], tally: Tally, *, welcome: bool) -> None:
    note = tally.wanted if welcome else tally.unwanted
    kind = str(named.get("kind") or "act")
    fields = {key: value for key, value in named.items() if key != "message"}
    found = {act["rule"] for act in concluded.acts[named["message"]] if _has(act, fields)}
    note(any_rule(kind), found=bool(found))
    for rule in sorted({name for name, kinds in act_rules.items() if kind in kinds} | found):
        note(rule, found=rule in found)


def _debt_rule(named: Json) -> str:
    """The rule whose silence or finding this is; without a kind it may be any."""
    return DEBT_RULES.get(str(named.get("kind")), ANY_DEBT)


def _stands(item: Json, unwanted: Json) -> bool:
    return _has(item, unwanted) and ("status" in unwanted or item["status"] != "settled")


def _has(item: Json, fields: Json) -> bool:
    """Whether a finding has all these fields: text without regard to case, a list by one of its members."""
    return all(_same(item.get(name), value) for name, value in fields.items())


def _same(got: Any, value: Any) -> bool:
    if isinstance(got, list | tuple):
        return value in got
    if isinstance(got, str) and isinstance(value, str):
        return got.lower() == value.lower()
    return bool(got == value)
