"""What the summary did not look at: said in every one, so that its silence is not taken for knowledge."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from rules.digest import words
from rules.digest.context import Context
from rules.digest.safe import clean
from rules.digest.values import Coverage, Item, Section
from rules.engine.values import View

_LONG_KNOWN = timedelta(days=5 * 365)


def notice(view: View, coverage: Coverage) -> str:
    """A caution for the top of the page; "" where all was read."""
    if not view.sent_covered:
        return "Your Sent folder has not been read so far back yet: some of this you may have done long ago."
    return "Not everything could be read to today; see the end of this page." if coverage.behind else ""


def _out_of_sight(you: Mapping[str, object]) -> list[str]:
    """That much is settled where the mailbox does not show it, so that old silence is left out."""
    sight = you.get("sight")
    sides = {"mine": "you were asked or promised", "theirs": "others were asked or promised you"}
    lines = []
    for name, what in sides.items():
        side = sight.get(name) if isinstance(sight, dict) else None
        if isinstance(side, dict):
            share = f"{side['settled']} of {side['owed']}"
            lines.append(
                f"Of what {what}, {share} were settled in sight. What is older than three weeks and was not asked again is left out."
            )
    return lines


def _answers(coverage: Coverage) -> list[str]:
    """What became of letters that came in answer to ours: who was not believed, and what was done without a word."""
    lines = []
    if count := sum(coverage.answers_refused.values()):
        why = ", ".join(f"{words.number(many)} {reason}" for reason, many in sorted(coverage.answers_refused.items()))
        stand = "answer to a letter of mine was" if count == 1 else "answers to letters of mine were"
        told = f"{words.capital(words.number(count))} {stand} not obeyed: {why}."
        lines.append(f"{told} If it was you: “beholden check” tells what is believed.")
    if coverage.unsaid:
        stand = "letter of yours was" if coverage.unsaid == 1 else "letters of yours were"
        lines.append(f"{words.capital(words.number(coverage.unsaid))} {stand} carried out without an answer, because so many came at once.")
    return lines


def not_looked_at(view: View, coverage: Coverage, context: Context, you: Mapping[str, object]) -> Section:
    """The limits of this summary, in a few lines."""
    lines = []
    if view.begins is None:
        lines.append("No letter has been read yet.")
    elif context.now - view.begins < _LONG_KNOWN:
        day = words.on(words.day_of(view.begins, context.owner.timezone), context.today)
        lines.append(f"Your mailbox begins on {day}. What was before that is not known here.")
    if not view.sent_covered:
        lines.append("The Sent folder is not read to its end yet; answers in it are still to be found.")
    lines += [f"Not read to today: {clean(each, 120)}." for each in coverage.behind[:5]]
    if coverage.shunted:
        stand = "letter could not be read; it is" if coverage.shunted == 1 else "letters could not be read; they are"
        lines.append(f"{words.capital(words.number(coverage.shunted))} {stand} listed in “beholden status”.")
    if coverage.refused:
        stand = "letter" if coverage.refused == 1 else "letters"
        count = words.capital(words.number(coverage.refused))
        lines.append(f"{count} {stand} to your tag address could not be proven to be yours; nothing was logged.")
    lines += _answers(coverage)
    lines += _out_of_sight(you)
    lines.append("Calls, chats and what was said over coffee leave no letter: “beholden log” takes them in.")
    return Section("not_looked_at", "Not looked at", tuple(Item(what=line, kind="limit") for line in lines))
