"""Ready answers: a `mailto:` URI with recipient, subject and a short, honest draft (RFC 6068).

A draft says only what the ledger knows, and can be sent after one look: it recalls the sentence at hand to the one who wrote or had it,
names a day, and leaves no gap. It never quotes one person to another.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from rules.digest import words
from rules.digest.choose import late
from rules.digest.context import Context, other
from rules.digest.safe import clean, is_address, quoted
from rules.digest.values import Action
from rules.digest.wording import gift_of, third
from rules.engine.clock import working_days_after
from rules.engine.values import Obligation

_MSG_ID = re.compile(r"<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,120}@[A-Za-z0-9.\-\[\]:]{1,120}>")
_RE = re.compile(r"^(?:re|aw|sv|antw|rép|ref)\s?:\s*", re.IGNORECASE)
SUBJECT_LIMIT = 120
RECALLED = 180
"""Characters of a sentence that a draft recalls."""
DOORS = frozenset({"introduction", "referral", "job"})
"""Gifts of which something may come."""
ANSWER_DAYS = 2
"""Working days until an answer that a draft promises."""


def mailto(address: str, subject: str, body: str, reply_to: str = "") -> str:
    """The URI, percent-encoded throughout; "" where the address is no plain addr-spec. `reply_to`: a message id to answer, in brackets."""
    if not is_address(address):
        return ""
    lines = body.replace("\n", "\r\n")
    fields = f"subject={quote(clean(subject, SUBJECT_LIMIT), safe='')}&body={quote(lines, safe='')}"
    if _MSG_ID.fullmatch(reply_to) and not reply_to.endswith(".invalid>"):
        fields += f"&in-reply-to={quote(reply_to, safe='')}"
    return f"mailto:{quote(address, safe='@')}?{fields}"


def answer(obligation: Obligation, context: Context) -> tuple[Action, ...]:
    """The button for one of the owner's debts, or for one gentle question about another's."""
    who = context.who(other(obligation))
    body = _letter(who.first if who.name else "", _lines(obligation, context), context)
    own_start = obligation.kind == "follow_up"
    subject = _first_subject(obligation, context) if own_start else _re(obligation.subject) or _plain_subject(obligation)
    uri = mailto(who.address, subject, body, "" if own_start else obligation.message_id)
    return (Action(_label(obligation, who.first), uri),) if uri else ()


def offer(address: str, context: Context) -> tuple[Action, ...]:
    """The button that asks what one can do for somebody (row 19)."""
    who = context.who(address)
    lines = ("You have done a good deal for me, and I would like to return it.", "Is there anything I can do for you just now?")
    uri = mailto(who.address, "What can I do for you?", _letter(who.first if who.name else "", lines, context))
    return (Action(f"Ask {who.first} what you can do", uri),) if uri else ()


def _letter(first: str, lines: tuple[str, ...], context: Context) -> str:
    hello = f"Dear {first}," if first else "Hello,"
    name = clean(context.owner.name, 60).split(" ")[0]
    return f"{hello}\n\n" + "\n".join(lines) + "\n\nBest wishes" + (f"\n{name}" if name else "") + "\n"


def _lines(obligation: Obligation, context: Context) -> tuple[str, ...]:
    """What the letter says. It can be sent as it is: what only the owner knows is put off to a day and not left as a hole."""
    if not obligation.mine:
        return ("I hope you are well. May I ask once, without hurry, how this stands?",)
    if obligation.kind == "thanks":
        return _thanks(obligation, context)
    if obligation.kind == "promise":
        late_too = ", late as it is" if _overdue(obligation, context) else ""
        return (f"I have not forgotten what I promised you{late_too}{_recalled(obligation)}", f"I will see to it by {_soon(context)}.")
    if obligation.kind == "follow_up":
        case = context.introductions.get(obligation.message_id)
        via = (
            f"{context.who(case.introducer).name or 'A friend of both of us'} brought us together"
            if case and case.for_owner
            else "We met lately"
        )
        return (f"{via}, and I would be glad to hear more about what you do.", "Would a short call in the next two weeks suit you?")
    if obligation.kind == "update":
        return _news(obligation, context)
    sorry = "Forgive my late answer." if late(obligation, context) or obligation.asked_count > 1 else "Thank you for your letter."
    return (f"{sorry} You asked me{_recalled(obligation)}", f"You will have my answer by {_soon(context)}.")


def _thanks(obligation: Obligation, context: Context) -> tuple[str, ...]:
    party = third(obligation, context)
    gift = gift_of(obligation, context).replace("for you", "for me") or "your help"
    if party and gift.startswith("bringing"):
        gift = f"bringing {party} and me together"
    elif gift.startswith("the ") and gift != "the information":
        gift = "your " + gift.removeprefix("the ")
    if late(obligation, context):
        return (f"This comes late, but I have not forgotten it: thank you for {gift}.", "It was kind of you to take the time.")
    kind = "It was kind of you to take the time"
    return (f"Thank you for {gift}.", f"{kind}, and I will tell you what comes of it." if obligation.object in DOORS else f"{kind}.")


def _news(obligation: Obligation, context: Context) -> tuple[str, ...]:
    party = third(obligation, context)
    case = context.introductions.get(obligation.message_id)
    opening = f"You brought {party} and me together" if party else "You had a hand in this"
    if party and case is not None and case.acted:
        return (f"{opening}, so you should hear of it: we have been in touch since.", "Thank you again for your part in it.")
    return (f"{opening}, and I have not forgotten that you should hear how it goes on.", "Thank you again for your part in it.")


def _recalled(obligation: Obligation) -> str:
    """The sentence that it rests on, as its own writer or reader knows it; a full stop where the words are of a note."""
    said = "" if obligation.noted else " ".join(quoted(obligation.evidence).split())
    if not said:
        return "."
    return f": “{said if len(said) <= RECALLED else said[: RECALLED - 2].rsplit(' ', 1)[0] + ' …'}”"


def _soon(context: Context) -> str:
    """A working day that an answer can wait for, by its name: it is a promise, which will be minded."""
    day = working_days_after(context.now, ANSWER_DAYS, context.owner.timezone)
    return words.weekday(words.day_of(day, context.owner.timezone))


def _overdue(obligation: Obligation, context: Context) -> bool:
    return obligation.due is not None and obligation.due < context.now


def _re(subject: str) -> str:
    plain = _RE.sub("", clean(subject, SUBJECT_LIMIT - 4))
    return f"Re: {plain}" if plain else ""


def _plain_subject(obligation: Obligation) -> str:
    return {"thanks": "Thank you", "promise": "What I promised you", "update": "How it went"}.get(obligation.kind, "Your letter")


def _first_subject(obligation: Obligation, context: Context) -> str:
    case = context.introductions.get(obligation.message_id)
    return f"{context.who(case.introducer).first} brought us together" if case and case.for_owner else "Our meeting"


def _label(obligation: Obligation, first: str) -> str:
    if not obligation.mine:
        return f"Ask {first} once, gently"
    return {
        "thanks": f"Thank {first}",
        "promise": f"Write to {first}",
        "follow_up": f"Write to {first}",
        "update": f"Tell {first}",
    }.get(obligation.kind, f"Answer {first}")
