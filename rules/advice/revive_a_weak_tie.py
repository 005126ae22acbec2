"""People one knew a little and lost sight of give fresh advice: a few lines without a wish revive the tie; two of them at a time.

Everybody who qualifies is found here; `rules.people.advising` keeps two of them a month.
"""

from __future__ import annotations

from datetime import timedelta

from rules.engine.mailbag import Entry
from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Advice
from rules.people.delicate import delicate
from rules.people.hints import advise, called, day, left_alone, talks
from rules.people.portrait import Portrait

ROW = 22
SILENT = timedelta(days=180)
FORGOTTEN = timedelta(days=1825)
WEAK = (1, 2)
"""Points of depth."""
MANY = 2
"""Letters from either side."""
OUT_OF_PLACE = ("family", "client", "boss", "colleague", "paid")


def judge(seen: Portrait) -> list[Advice]:
    """The tie that could be revived: letters both ways, and something more than business."""
    bag, last = seen.bag, seen.entries[-1]
    if seen.relation in OUT_OF_PLACE or left_alone(seen) or bag.role_like(seen.person) or last.mass:
        return []
    ours = sum(one.mine for one in seen.entries)
    exchanged = ours >= MANY and len(seen.entries) - ours >= MANY
    warm = seen.met_or_helped or any(one.has("personal", "first_meeting") for one in seen.entries)
    if seen.points not in WEAK or not exchanged or not warm or all(one.mine for one in seen.entries[-2:]):
        return []
    if not bag.past(last.at + SILENT) or bag.past(last.at + FORGOTTEN) or _elsewhere(seen):
        return []
    entry, words = _remembered(seen)
    if not words:
        return []
    name = called(seen.person, bag)
    text = f"You and {name} last wrote on {day(last.at, bag)}; a few lines that ask for nothing would be a nice surprise."
    return advise(ROW, text, entry, words)


def _remembered(seen: Portrait) -> tuple[Entry, str]:
    """What made the tie more than business: their personal words, how the two met, a meeting, a favour; the latest of the first kind."""
    for name in ("personal", "first_meeting"):
        for one in reversed(seen.entries):
            words = next((each.evidence for each in one.letter.signals if each.name == name and not delicate(each.evidence)), "")
            if words and not one.mine:
                return one, words
    if held := talks(seen.person, seen.desk):
        return held[-1].entry, held[-1].evidence
    deed = next((one for one in reversed(seen.deeds) if not one.trial), None)
    return (deed.witness, deed.evidence) if deed is not None else (seen.entries[-1], "")


def _elsewhere(seen: Portrait) -> bool:
    """Whether somebody of the same name wrote since: people change their house."""
    bag, last = seen.bag, seen.entries[-1].at
    alike = bag.namesakes.get(bag.names.get(seen.person, "").casefold(), {})
    return any(other != seen.person and bag.with_person(other)[-1].at > last for other in alike)


TIE = """
    2 Feb 2025 | ida > me | The fair | ~first_meeting | It was a pleasure to meet you at the fair.
    3 Feb 2025 | me > ida | Re: The fair | | The pleasure was mine.
    9 Feb 2025 | ida > me | Plums | | Ours are in flower.
    10 Feb 2025 | me > ida | Re: Plums | | So are ours.
    11 Feb 2025 | ida > me | Re: Plums | | And the pears?
    """

RULE = Rule(
    name="revive-a-weak-tie",
    advice="Write to {name} again, without a wish.",
    source=Source("Some thoughts on the wrong and right way to network", "a weak, wide network"),
    judge=judge,
    examples=(
        Scene(TIE, yields=("ida 22",)),
        Scene(TIE, now="20 Sep 2028", yields=("ida 22",)),
        Scene(TIE, decisions=(said("relation", "ida", "friend"),), yields=("ida 22",)),
        Scene(
            """
            2 Feb 2025 | rolf > me | The train | ~personal | My children still speak of your dog.
            3 Feb 2025 | me > rolf | Re: The train | | He of them.
            4 Feb 2025 | rolf > me | Re: The train | | Greet him.
            5 Feb 2025 | me > rolf | The book | | It is on page ninety.
            6 Feb 2025 | rolf > me | Re: The book | | Is it good?
            """,
            yields=("rolf 22",),
        ),
        Scene(
            """
            2 Feb 2025 | me > rolf | Lathe | | Does it turn?
            3 Feb 2025 | rolf > me | Re: Lathe | favor:advice | Oil it first, and use a slow belt.
            4 Feb 2025 | me > rolf | Re: Lathe | thanks | Thank you for the advice!
            5 Feb 2025 | rolf > me | Re: Lathe | | With pleasure.
            """,
            yields=("rolf 22",),
        ),
        Scene(TIE + "2 Dec 2025 | ida > me | Greetings | auto | The fair wishes you a merry Christmas.", yields=("ida 22",)),
        Scene(TIE + "9 Jan | ida > me | New year | | All the best.", because="they wrote in January"),
        Scene(TIE, decisions=(said("relation", "ida", "client"),), because="the job for a client came to its end"),
        Scene(TIE, decisions=(said("never", "ida"),), because="the owner ended it"),
        Scene(TIE + "12 Feb 2025 | ida > me | A pause | ~pause | I need a pause from all letters.", because="she asked for a pause"),
        Scene(
            TIE
            + """
            12 Feb 2025 | me > ida | Pears | | They are late.
            1 Mar 2025 | me > ida | Pears | | Now they flower.
            """,
            because="she did not answer any more",
        ),
        Scene(
            """
            2 Feb 2025 | shop > me | Boots | | Your boots are mended.
            3 Feb 2025 | me > shop | Re: Boots | | On Monday then.
            4 Feb 2025 | shop > me | Re: Boots | | Until six.
            5 Feb 2025 | me > shop | Re: Boots | | Until six.
            6 Feb 2025 | shop > me | Re: Boots | | Fine.
            """,
            because="it was business and nothing more",
        ),
        Scene(TIE, now="20 Sep 2032", because="after so many years nobody is pressed"),
    ),
)
