"""The words of one debt: what to do, why now, how. Warm, concrete, never scolding: coaching, not bookkeeping."""

from __future__ import annotations

from rules.digest.choose import late
from rules.digest.context import Context, other
from rules.digest.question import is_question
from rules.digest.tongue import Tongue
from rules.digest.words import capital, day_of
from rules.engine.values import Introduction, Obligation

STILL_FRESH = 10
"""Days."""


def what(obligation: Obligation, context: Context) -> str:
    """The thing to do, in one line with the name in it."""
    first, say = context.who(other(obligation)).first, context.tongue.say
    if obligation.kind == "thanks":
        gift = gift_of(obligation, context)
        return say("do.thanks_for" if gift else "do.thanks", first=first, gift=gift)
    if obligation.kind == "promise":
        key = f"promise.{obligation.object}"
        return say(key if context.tongue.has(key) else "promise.other", first=first)
    if obligation.kind == "follow_up":
        case = context.introductions.get(obligation.message_id)
        if case and not case.by_owner and case.for_owner:
            return say("do.first_word", first=first, introducer=context.who(case.introducer).first)
        return say("do.next_step", first=first)
    if obligation.kind == "update":
        party = third(obligation, context)
        return say("do.update_with" if party else "do.update", first=first, party=party)
    return _answer(obligation, first, context.tongue)


def _answer(obligation: Obligation, first: str, tongue: Tongue) -> str:
    if obligation.asked_count > 1:
        return tongue.say("do.answer_again", first=first, often=tongue.often(obligation.asked_count))
    # Which object a wish has is told from its words; that it is a question, from its form only.
    key = f"asks.{obligation.object}"
    fits = tongue.has(key) and "offer" not in obligation.rule and (obligation.object != "information" or is_question(obligation.evidence))
    return tongue.say(key if fits else "do.answer", first=first)


def gift_of(obligation: Obligation, context: Context, said: str = "gift") -> str:
    """What was given, in words that fit after "for": "bringing you and Tom Berg together". `said`: "my_gift" in a letter to the giver."""
    party = third(obligation, context)
    if party and obligation.object in ("introduction", None):
        return context.tongue.say(f"{said}.together", party=party)
    key = f"{said}.{obligation.object}"
    return context.tongue.say(key if context.tongue.has(key) else f"{said}.help") if obligation.object else ""


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
    return context.tongue.listed(names) if len(names) < 3 else ""


def why(obligation: Obligation, context: Context) -> str:
    """Why now, in a sentence."""
    first, say = context.who(other(obligation)).first, context.tongue.say
    age = context.days(obligation.since)
    if obligation.kind == "thanks":
        return _why_thanks(obligation, context, first, age)
    if obligation.kind == "promise":
        return _why_promise(obligation, context)
    if obligation.kind == "follow_up":
        case = context.introductions.get(obligation.message_id)
        return say("why.vouched", introducer=context.who(case.introducer).first) if case and case.for_owner else say("why.met")
    if obligation.kind == "update":
        return say("why.update", first=first)
    return _why_reply(obligation, context, first, age)


def _why_thanks(obligation: Obligation, context: Context, first: str, age: int) -> str:
    person, tongue = context.people.get(other(obligation)), context.tongue
    if late(obligation, context):
        return tongue.say("why.thanks_late")
    if age < 2:
        return tongue.say("why.thanks_today")
    if person and person.received > 2:
        return tongue.say("why.helped_so_far", first=first, often=tongue.often(person.received))
    if age > STILL_FRESH:
        return tongue.say("why.thanks_old")
    return capital(tongue.counted("why.thanks_fresh", age))


def _why_promise(obligation: Obligation, context: Context) -> str:
    tongue, today = context.tongue, context.today
    if late(obligation, context):
        return tongue.say("why.promise_late")
    if obligation.due is None:
        return tongue.say("why.promise_no_day")
    day = day_of(obligation.due, context.owner.timezone)
    if day < today:
        return tongue.say("why.promise_over", day=tongue.on(day, today), ago=tongue.ago(day, today))
    return tongue.say("why.promise_ahead", day=tongue.on(day, today), ahead=tongue.ahead(day, today))


def _why_reply(obligation: Obligation, context: Context, first: str, age: int) -> str:
    person, tongue = context.people.get(other(obligation)), context.tongue
    helped = person.received if person else 0
    if late(obligation, context):
        return tongue.say("why.reply_late")
    if obligation.asked_count > 1:
        return tongue.say("why.reply_helper_again" if helped else "why.reply_again", first=first, often=tongue.often(helped))
    if helped:
        return tongue.say("why.reply_helper", first=first, often=tongue.often(helped))
    if person and person.messages_in == 1 and not person.messages_out:
        return tongue.say("why.reply_first_letter", first=first)
    return tongue.say("why.reply_today") if age < 1 else tongue.counted("why.reply_waited", age, first=first)


def how(obligation: Obligation, context: Context) -> str:
    """How it is done well, in a line."""
    case = context.introductions.get(obligation.message_id)
    met = obligation.kind == "follow_up" and not (case and case.for_owner)
    key = "how.follow_up_met" if met else f"how.{obligation.kind}"
    return context.tongue.say(key) if context.tongue.has(key) else ""
