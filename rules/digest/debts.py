"""The sections made of debts: what is worth doing, what others still owe, what was settled, what was let go."""

from __future__ import annotations

from collections.abc import Sequence

from rules.digest import words
from rules.digest.choose import waiting
from rules.digest.context import Context, author_of, other
from rules.digest.drafts import answer
from rules.digest.values import Coverage, Item, Quote, Section
from rules.digest.wording import gift_of, how, third, what, why
from rules.engine.values import Obligation, Person, State

SETTLED_LIMIT = 5
REMEMBERED = 45
"""Days: what was settled later than that is not told, for a letter so late seldom has to do with it."""


def worth_doing(chosen: Sequence[Obligation], more: int, context: Context) -> Section | None:
    """What asks for action, each with its sentence and a ready answer. How it is done well is said once."""
    items, told = [], set[str]()
    for obligation in chosen:
        said = how(obligation, context)
        items.append(_debt(obligation, context, "" if said in told else said))
        told.add(said)
    tongue = context.tongue
    left = words.capital(tongue.counted("more.worth_doing", more)) if more > 0 else ""
    return Section("worth_doing", tongue.say("section.worth_doing"), tuple(items), more=left) if items else None


def _debt(obligation: Obligation, context: Context, said: str) -> Item:
    return Item(
        what=what(obligation, context),
        who=context.who(other(obligation)),
        obligation=obligation.id,
        person=context.one(other(obligation)),
        kind=obligation.kind,
        since=context.since(obligation.since),
        due=_due(obligation, context),
        quote=_quote(obligation, context),
        why=why(obligation, context),
        how=said,
        command=f"beholden done {obligation.id}",
        actions=answer(obligation, context),
    )


def _due(obligation: Obligation, context: Context) -> str:
    """ "due on Friday"; "" where the day is past: the reason says so, once."""
    if obligation.due is None or obligation.kind != "promise":
        return ""
    day = words.day_of(obligation.due, context.owner.timezone)
    return context.tongue.say("dates.due", when=context.tongue.ahead(day, context.today)) if day >= context.today else ""


def _quote(obligation: Obligation, context: Context) -> Quote:
    case = context.introductions.get(obligation.message_id)
    author = case.introducer if case and not obligation.noted else author_of(obligation)
    spoken = context.letters.get(obligation.message_id)
    if spoken and spoken.own is None:
        author = spoken.author
    return context.quote(obligation.evidence, obligation.message_id, obligation.written or obligation.since, author)


def others_owe(state: State, context: Context) -> Section | None:
    """At most three things others have promised or been asked, past their day."""
    items = tuple(_waiting(each, context) for each in waiting(state.obligations, context))
    say = context.tongue.say
    return Section("waiting", say("section.waiting"), items, intro=say("section.waiting_intro")) if items else None


def _waiting(obligation: Obligation, context: Context) -> Item:
    first = context.who(obligation.by).first
    asked = obligation.kind == "reply" and obligation.asked_count > 1
    key = "asked" if asked else obligation.kind if obligation.kind in ("promise", "update") else "reply"
    text = context.tongue.say(f"waiting.{key}", first=first, often=context.tongue.often(obligation.asked_count))
    return Item(
        what=text,
        who=context.who(obligation.by),
        obligation=obligation.id,
        person=context.one(obligation.by),
        kind=obligation.kind,
        since=context.since(obligation.since),
        quote=_quote(obligation, context),
        why=context.tongue.say("waiting.another_way") if asked else "",
        command=f"beholden done {obligation.id}",
        actions=() if asked else answer(obligation, context),
    )


def settled(state: State, context: Context) -> Section | None:
    """What was put right in this period, and people on whom one can rely: the glad half."""
    done = [each for each in state.obligations if _settled_now(each, context)]
    done.sort(key=lambda each: (_GLAD.index(each.kind), each.settled_at or each.since, each.id))
    reliable = _reliable(state.people, context)
    items = tuple(_glad(each, context) for each in done[: SETTLED_LIMIT - len(reliable)]) + reliable
    left = len(done) - SETTLED_LIMIT + len(reliable)
    more = context.tongue.counted("more.settled", left) if left > 0 else ""
    return Section("settled", context.tongue.say("section.settled"), items, more=more) if items else None


_GLAD = ("thanks", "update", "promise", "follow_up", "reply")


def _settled_now(obligation: Obligation, context: Context) -> bool:
    return (
        obligation.mine
        and obligation.status == "settled"
        and not (obligation.trial or obligation.presumed)
        and bool(obligation.evidence.strip())
        and obligation.kind in _GLAD
        and obligation.settled_at is not None
        and context.period.start < obligation.settled_at <= context.period.end
        and (obligation.settled_at - obligation.since).days <= REMEMBERED
    )


def _glad(obligation: Obligation, context: Context) -> Item:
    first = context.who(other(obligation)).first
    gift, party = gift_of(obligation, context), third(obligation, context)
    more = {"thanks": "_for" if gift else "", "update": "_with" if party else ""}.get(obligation.kind, "")
    text = context.tongue.say(f"glad.{obligation.kind}{more}", first=first, gift=gift, party=party)
    when = context.since(obligation.settled_at) if obligation.settled_at else ""
    return Item(
        what=text,
        who=context.who(other(obligation)),
        obligation=obligation.id,
        person=context.one(other(obligation)),
        kind=obligation.kind,
        since=when,
        quote=_quote(obligation, context),
    )


def _reliable(people: Sequence[Person], context: Context) -> tuple[Item, ...]:
    """One person who thanks, reports back and keeps promises (row 11); they take turns."""
    found = [(person, flag) for person in people for flag in person.flags if flag.flag == "reliable" and context.sentence(flag)]
    if not found:
        return ()
    person, flag = found[context.today.toordinal() // 7 % len(found)]
    first = context.who(person.address).first
    return (
        Item(
            what=context.tongue.say("glad.reliable", first=first),
            who=context.who(person.address),
            person=person.address,
            flag=flag.flag,
            kind="reliable",
            quote=context.sentence(flag),
            why=context.tongue.say("glad.reliable_why", first=first),
        ),
    )


def let_go(state: State, coverage: Coverage, context: Context) -> Section | None:
    """What became too old to mend gracefully in this period: said this once, and only where it was open before our eyes."""
    if coverage.watching_since is None:
        return None
    lapsed = [
        each
        for each in state.obligations
        if each.mine and each.status == "lapsed" and not each.trial and each.evidence.strip() and _lapsed_now(each, coverage, context)
    ]
    items = tuple(
        Item(
            what=what(each, context),
            who=context.who(other(each)),
            obligation=each.id,
            person=context.one(other(each)),
            kind=each.kind,
            since=context.since(each.since),
            quote=_quote(each, context),
        )
        for each in sorted(lapsed, key=lambda each: (each.since, each.id))[:3]
    )
    say = context.tongue.say
    return Section("let_go", say("section.let_go"), items, intro=say("section.let_go_intro")) if items else None


LAPSE_DAYS = 180


def _lapsed_now(obligation: Obligation, coverage: Coverage, context: Context) -> bool:
    """It lapsed since the last summary, and we were already reading then."""
    since_lapse = context.days(obligation.since) - LAPSE_DAYS
    length = max((context.period.end - context.period.start).days, 1)
    return coverage.watching_since is not None and 0 <= since_lapse < min(length, context.days(coverage.watching_since))
