"""Ready answers: a `mailto:` URI with recipient, subject and a short, honest draft (RFC 6068).

A draft says only what the ledger knows. It never quotes one person to another, and where the owner's own words belong it leaves a gap.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from rules.digest.choose import late
from rules.digest.context import Context, other
from rules.digest.safe import clean, is_address
from rules.digest.values import Action
from rules.digest.wording import gift_of, third
from rules.engine.values import Obligation

_MSG_ID = re.compile(r"<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,120}@[A-Za-z0-9.\-\[\]:]{1,120}>")
_RE = re.compile(r"^(?:re|aw|sv|antw|rép|ref)\s?:\s*", re.IGNORECASE)
SUBJECT_LIMIT = 120


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
    if not obligation.mine:
        return ("I hope you are well. May I ask once, without hurry, how this stands?",)
    if obligation.kind == "thanks":
        return _thanks(obligation, context)
    if obligation.kind == "promise":
        opening = "I have not forgotten what I promised you" + (", late as it is." if _overdue(obligation, context) else ".")
        return (opening, "Here it is: …")
    if obligation.kind == "follow_up":
        case = context.introductions.get(obligation.message_id)
        via = (
            f"{context.who(case.introducer).name or 'A friend of both of us'} brought us together"
            if case and case.for_owner
            else "We met lately"
        )
        return (f"{via}, and I would be glad to hear more about what you do.", "Would a short call in the next two weeks suit you?")
    if obligation.kind == "update":
        party = third(obligation, context)
        opening = (
            f"You brought {party} and me together, and you should hear how it went: …"
            if party
            else "You had a hand in this, so you should hear what came of it: …"
        )
        return (opening, "Thank you again for your part in it.")
    sorry = ("Forgive my late answer.",) if late(obligation, context) or obligation.asked_count > 1 else ("Thank you for your letter.",)
    return (*sorry, "…")


def _thanks(obligation: Obligation, context: Context) -> tuple[str, ...]:
    party = third(obligation, context)
    gift = gift_of(obligation, context).replace("for you", "for me") or "your help"
    if party and gift.startswith("bringing"):
        gift = f"bringing {party} and me together"
    elif gift.startswith("the ") and gift != "the information":
        gift = "your " + gift.removeprefix("the ")
    opening = f"Thank you for {gift}."
    if late(obligation, context):
        return (f"This comes late, but I have not forgotten it: thank you for {gift}.", "…")
    return (opening, "It was kind of you, and it helps: …")


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
