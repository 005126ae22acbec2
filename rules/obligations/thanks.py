"""Whoever was introduced, recommended or otherwise done a favour owes the giver thanks, the same day."""

from __future__ import annotations

from rules.engine.cases import Deed, Desk
from rules.engine.clock import working_days_after
from rules.engine.debts import Debt, on
from rules.engine.doubt import maybe_thanked
from rules.engine.mailbag import Entry
from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.sketch import words_of
from rules.engine.turns import gratitude, names, shared

CALLED = 5
"""Words of a sentence among which a name is a call."""


def judge(desk: Desk) -> list[Debt]:
    """All thanks owed by the owner and to the owner, settled ones too; one for each favour."""
    debts = [_debt(deed, desk) for deed in desk.deeds if not deed.asked and not deed.entry.has("no_thanks_needed")]
    return _either_suffices(debts)


def _debt(deed: Deed, desk: Desk) -> Debt:
    bag, entry = desk.bag, deed.entry
    mine, name = not deed.given, bag.name(deed.person)
    settled = _thanked(deed, desk)
    what = "brought you together with somebody" if deed.introduction else "did you a favour"
    theirs = "brought them together with somebody" if deed.introduction else "did them a favour"
    why = f"{name} {what} on {on(entry.at, bag)}" if mine else f"You {theirs} ({name}) on {on(entry.at, bag)}"
    return Debt(
        kind="thanks",
        rule=RULE.name,
        mine=mine,
        person=deed.person,
        address=entry.address_of(deed.person, bag.person),
        entry=entry,
        evidence=deed.evidence,
        why=why + ("; no word of thanks was seen since." if settled is None else "; thanks were said."),
        settles=(f"a word of thanks to {name}" if mine else f"a word of thanks from {name}") + " after it; thanks in advance do not count.",
        due=working_days_after(entry.at, 0, bag.owner.timezone),
        since=entry.at,
        object=deed.object,
        ordinal=deed.ordinal,
        settled=settled,
        trial=deed.trial or (settled is None and (maybe_thanked(deed, desk) or (deed.given and bag.patchy(deed.person)))),
        third=deed.third[0] if deed.third else "",
    )


def _thanked(deed: Deed, desk: Desk) -> Entry | None:
    """The first letter in which the receiver thanks the giver for this."""
    bag = desk.bag
    for later in bag.after(bag.with_person(deed.person), deed.entry):
        if later.mine == deed.given or later.mass:
            continue
        if gratitude(later, "" if deed.given else deed.person, bag) and _for_this(later, deed, desk):
            return later
        if later.thread == deed.entry.thread and later.has("by_phone"):
            return later
    return _thanked_in_passing(deed, desk)


def _thanked_in_passing(deed: Deed, desk: Desk) -> Entry | None:
    """The first letter to the other party that thanks the introducer by name ("Ana, thank you, moving you to bcc"): Bcc is seldom kept."""
    bag = desk.bag
    if deed.given or deed.introduction is None:
        return None
    for later in bag.after(bag.in_thread(deed.entry), deed.entry):
        if later.mine and any(_calls(act.evidence, bag.name(deed.person)) for act in later.acts("thanks")):
            return later
    return None


def _calls(words: str, name: str) -> bool:
    """Whether the words call somebody by the first name or a short form of it ("Bea" for Beatriz) at their beginning: "Thank you, Bea"."""
    first = next((word.lower() for word in words_of(name)), "")
    return any(len(word) > 2 and first.startswith(word.lower()) for word in words_of(words)[:CALLED] if first)


def _for_this(later: Entry, deed: Deed, desk: Desk) -> bool:
    """Thanks in the thread or in a new letter are for it; in another talk they must name the thing or the person."""
    bag = desk.bag
    if later.thread == deed.entry.thread:
        return True
    if shared(later, deed.entry.content) or any(names(later, person, bag) for person in deed.third):
        return True
    return not any(one.mine == deed.given and one.at < later.at for one in bag.in_thread(later))


def _either_suffices(debts: list[Debt]) -> list[Debt]:
    """Of two whom the owner brought together unasked, the thanks of one are enough: the other is not accused."""
    thanked = {(debt.entry.letter.key, debt.ordinal): debt for debt in debts if not debt.mine and debt.settled is not None}
    kept = []
    for debt in debts:
        other = thanked.get((debt.entry.letter.key, debt.ordinal))
        if debt.mine or debt.settled is not None or other is None or debt.object != "introduction":
            kept.append(debt)
    return kept


RULE = Rule(
    name="say-thanks-the-same-day",
    advice="{name} did something for you on {date}. Two lines of thanks are enough, late ones too.",
    source=Source("9 Ways To Bruise A Networking Relationship", "5. Don't say thank you"),
    judge=judge,
    examples=(
        Scene("2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.", yields=("thanks me>eva open",)),
        Scene(
            """
            2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
            5 Mar | me > eva | Re: Tiles | thanks | Late, but from the heart: thank you for Tom.
            """,
            yields=("thanks me>eva settled",),
        ),
        Scene(
            """
            2 Mar | me > eva | Tiles | request thanks | Do you know a tiler? Thank you in advance.
            3 Mar | eva > me | Re: Tiles | favor:introduction | I gave your number to Tom, he will ring.
            """,
            yields=("thanks me>eva open",),
        ),
        Scene("2 Mar | me > eva | Jury | favor:referral | I put your name forward for the jury.", yields=("thanks eva>me open",)),
        Scene(
            """
            2 Mar | me > eva tom | Tiles | introduction@eva@tom | Eva, Tom; Tom, Eva.
            3 Mar | tom > me eva | Re: Tiles | thanks | Thank you for Eva!
            """,
            yields=("thanks tom>me settled",),
        ),
        Scene(
            "2 Mar | eva > me | Tiles | favor ~no_thanks_needed | Done, and don't you dare thank me.", because="the giver wants no thanks"
        ),
        Scene("2 Mar | eva > me tom | Minutes | | The minutes are in the folder.", because="work is no favour"),
    ),
)
