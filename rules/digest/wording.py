"""The words of one debt: what to do, why now, how. Warm, concrete, never scolding: coaching, not bookkeeping."""

from __future__ import annotations

from rules.digest import words
from rules.digest.choose import late
from rules.digest.context import Context, other
from rules.engine.values import Introduction, Obligation

_THANKS_FOR = {
    "introduction": "the introduction",
    "referral": "putting in a word for you",
    "job": "the help with work",
    "advice": "the advice",
    "meeting": "the time",
    "information": "the information",
    "document": "sending the document",
    "review": "the careful reading",
}
_ASKS = {
    "introduction": "who asks for an introduction",
    "referral": "who asks for a good word",
    "job": "who asks about work",
    "advice": "who asks for advice",
    "meeting": "who would like to meet",
    "information": "who has a question",
    "document": "who asks for a document",
    "review": "who asks you to look something over",
    "favor": "who asks a favour",
}
_PROMISED = {
    "introduction": "Keep your word to {first} about an introduction",
    "referral": "Put in the word you promised {first}",
    "advice": "Give {first} the advice you promised",
    "meeting": "Find the time you promised {first}",
    "information": "Send {first} the answer you promised",
    "document": "Send {first} what you promised",
    "review": "Do the reading you promised {first}",
}


STILL_FRESH = 10
"""Days."""


def what(obligation: Obligation, context: Context) -> str:
    """The thing to do, in one line with the name in it."""
    first = context.who(other(obligation)).first
    if obligation.kind == "thanks":
        gift = gift_of(obligation, context)
        return f"Thank {first} for {gift}" if gift else f"Thank {first}"
    if obligation.kind == "promise":
        return _PROMISED.get(obligation.object or "", "Keep your promise to {first}").format(first=first)
    if obligation.kind == "follow_up":
        case = context.introductions.get(obligation.message_id)
        if case and not case.by_owner and case.for_owner:
            return f"Write the first word to {first}, whom {context.who(case.introducer).first} introduced to you"
        return f"Take the next step with {first}"
    if obligation.kind == "update":
        party = third(obligation, context)
        return f"Tell {first} how it went with {party}" if party else f"Tell {first} what came of it"
    return _answer(obligation, first)


def _answer(obligation: Obligation, first: str) -> str:
    if obligation.asked_count > 1:
        return f"Answer {first}, who has asked {words.times(obligation.asked_count)}"
    asks = "" if "offer" in obligation.rule else _ASKS.get(obligation.object or "", "")
    return f"Answer {first}, {asks}" if asks else f"Answer {first}"


def gift_of(obligation: Obligation, context: Context) -> str:
    """What was given, in words that fit after "for": "bringing you and Tom Berg together"."""
    party = third(obligation, context)
    if party and obligation.object in ("introduction", None):
        return f"bringing you and {party} together"
    return _THANKS_FOR.get(obligation.object or "", "the help" if obligation.object else "")


def third(obligation: Obligation, context: Context) -> str:
    """The name of the other party of the introduction that an obligation rests on; "" where there is none or more than one."""
    case = context.introductions.get(obligation.message_id)
    return party_of(case, context) if case and case.for_owner else ""


def party_of(case: Introduction, context: Context) -> str:
    """The name, or the address, of the one whom the owner was introduced to; both of two; "" for more."""
    others = [
        party for party in case.parties if party not in context.owner.addresses and context.one(party) != context.one(case.introducer)
    ]
    names = [context.who(party).name or context.who(party).address for party in others]
    return words.listed(names) if len(names) < 3 else ""


def why(obligation: Obligation, context: Context) -> str:
    """Why now, in a sentence."""
    first = context.who(other(obligation)).first
    age = context.days(obligation.since)
    if obligation.kind == "thanks":
        return _why_thanks(obligation, context, first, age)
    if obligation.kind == "promise":
        return _why_promise(obligation, context)
    if obligation.kind == "follow_up":
        case = context.introductions.get(obligation.message_id)
        if case and case.for_owner:
            return f"{context.who(case.introducer).first} vouched for you; an early first word honours that."
        return "A first meeting stays warm for a few days."
    if obligation.kind == "update":
        return f"{first} had a hand in it and can't know how it ends. Bad news is welcome too."
    return _why_reply(obligation, context, first, age)


def _why_thanks(obligation: Obligation, context: Context, first: str, age: int) -> str:
    person = context.people.get(other(obligation))
    if late(obligation, context):
        return "Late, and still welcome: nobody minds being remembered."
    if age < 2:
        return "Said the same day, thanks weigh most."
    if person and person.received > 2:
        return f"{first} has helped you {words.times(person.received)} so far."
    if age > STILL_FRESH:
        return "It is not too late to say it."
    return f"{words.capital(words.plural(age, 'day'))} on, it is still fresh."


def _why_promise(obligation: Obligation, context: Context) -> str:
    if late(obligation, context):
        return "Late, and still worth doing, or saying kindly that it will not happen."
    if obligation.due is None:
        return "You named no day, and somebody may be counting on it."
    day = words.day_of(obligation.due, context.owner.timezone)
    if day < context.today:
        return f"It was to be done by {words.on(day, context.today)}, {words.ago(day, context.today)}."
    return f"It is to be done by {words.on(day, context.today)}: {words.ahead(day, context.today)}."


def _why_reply(obligation: Obligation, context: Context, first: str, age: int) -> str:
    person = context.people.get(other(obligation))
    if late(obligation, context):
        return "It is late, and an answer is still better than none."
    if person and person.received and obligation.asked_count > 1:
        return f"{first} has helped you {words.times(person.received)}; nobody should have to ask a third time."
    if obligation.asked_count > 1:
        return "A short no is kinder than a further reminder."
    if person and person.received:
        return f"{first} has helped you {words.times(person.received)} before."
    if person and person.messages_in == 1 and not person.messages_out:
        return f"It is the first letter from {first}."
    return "It came today." if age < 1 else f"{first} has waited {words.plural(age, 'day')}."


_HOW = {
    "thanks": "Two lines are enough: what it was, and what it meant to you.",
    "promise": "Do it, or name a new day. Both count.",
    "follow_up": "Say who brought you together, and suggest one small next step.",
    "update": "Three sentences: what you did, what came of it, thank you.",
    "reply": "An answer, an honest no, or a day by which you will answer.",
}


def how(obligation: Obligation) -> str:
    """How it is done well, in a line."""
    return _HOW.get(obligation.kind, "")
