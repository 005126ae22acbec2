"""What the summary did not look at: said in every one, so that its silence is not taken for knowledge."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from rules.digest.context import Context
from rules.digest.safe import clean
from rules.digest.tongue import Tongue
from rules.digest.values import Coverage, Item, Section
from rules.digest.words import capital, day_of
from rules.engine.values import View

_LONG_KNOWN = timedelta(days=5 * 365)


def notice(view: View, coverage: Coverage, tongue: Tongue) -> str:
    """A caution for the top of the page; "" where all was read."""
    if not view.sent_covered:
        return tongue.say("limits.sent_unread_notice")
    return tongue.say("limits.behind_notice") if coverage.behind else ""


def _out_of_sight(you: Mapping[str, object], tongue: Tongue) -> list[str]:
    """That much is settled where the mailbox does not show it, so that old silence is left out."""
    sight = you.get("sight")
    lines = []
    for name in ("mine", "theirs"):
        side = sight.get(name) if isinstance(sight, dict) else None
        if isinstance(side, dict):
            lines.append(tongue.say(f"limits.sight_{name}", settled=side["settled"], owed=side["owed"]))
    return lines


def _refused(reason: str, count: int, tongue: Tongue) -> str:
    key = f"refused.{reason.replace(' ', '_')}"
    return tongue.counted(key if tongue.has(key) else "refused.other", count, reason=reason)


def _answers(coverage: Coverage, tongue: Tongue) -> list[str]:
    """What became of letters that came in answer to ours: who was not believed, and what was done without a word."""
    lines = []
    if count := sum(coverage.answers_refused.values()):
        reasons = ", ".join(_refused(reason, many, tongue) for reason, many in sorted(coverage.answers_refused.items()))
        lines.append(capital(tongue.counted("limits.answers_refused", count, reasons=reasons)))
    if coverage.unsaid:
        lines.append(capital(tongue.counted("limits.unsaid", coverage.unsaid)))
    return lines


def not_looked_at(view: View, coverage: Coverage, context: Context, you: Mapping[str, object]) -> Section:
    """The limits of this summary, in a few lines."""
    tongue, lines = context.tongue, []
    if view.begins is None:
        lines.append(tongue.say("limits.unread"))
    elif context.now - view.begins < _LONG_KNOWN:
        lines.append(tongue.say("limits.begins", day=tongue.on(day_of(view.begins, context.owner.timezone), context.today)))
    if not view.sent_covered:
        lines.append(tongue.say("limits.sent_unread"))
    lines += [tongue.say("limits.behind", place=clean(each, 120)) for each in coverage.behind[:5]]
    if coverage.shunted:
        lines.append(capital(tongue.counted("limits.shunted", coverage.shunted)))
    if coverage.refused:
        lines.append(capital(tongue.counted("limits.tag_refused", coverage.refused)))
    lines += _answers(coverage, tongue)
    lines += _out_of_sight(you, tongue)
    lines.append(tongue.say("limits.calls"))
    return Section("not_looked_at", tongue.say("section.not_looked_at"), tuple(Item(what=line, kind="limit") for line in lines))
