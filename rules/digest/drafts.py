"""Ready answers: a `mailto:` URI with recipient, subject and a short, honest draft (RFC 6068).

A draft says only what the ledger knows, and can be sent after one look: it recalls the sentence at hand to the one who wrote or had it,
names a day, and leaves no gap. It never quotes one person to another.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from rules.digest.choose import late
from rules.digest.context import Context, other
from rules.digest.question import is_question
from rules.digest.safe import clean, header_words, is_address, quoted
from rules.digest.safe import who as named
from rules.digest.values import Action
from rules.digest.wording import gift_of, third
from rules.digest.words import day_of
from rules.engine.clock import working_days_after
from rules.engine.values import Obligation

_MSG_ID = re.compile(r"<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,120}@[A-Za-z0-9.\-\[\]:]{1,120}>")
_RE = re.compile(r"^(?:re|aw|sv|antw|rép|ref)\s?:\s*", re.IGNORECASE)
SUBJECT_LIMIT = 120
RECALLED = 180
"""Characters of a sentence that a draft recalls."""
WIDEST = 4
"""Percent-encoded characters for each character that is allowed for, of a subject or a recalled sentence."""
DOORS = frozenset({"introduction", "referral", "job"})
"""Gifts of which something may come."""
ANSWER_DAYS = 2
"""Working days until an answer that a draft promises."""


def mailto(address: str, subject: str, body: str, reply_to: str = "") -> str:
    """The URI, percent-encoded throughout; "" where the address is no plain addr-spec. `reply_to`: a message id to answer, in brackets."""
    if not is_address(address):
        return ""
    lines = body.replace("\n", "\r\n")
    fields = f"subject={quote(clean(header_words(subject), SUBJECT_LIMIT), safe='')}&body={quote(lines, safe='')}"
    if _MSG_ID.fullmatch(reply_to) and not reply_to.endswith(".invalid>"):
        fields += f"&in-reply-to={quote(reply_to, safe='')}"
    return f"mailto:{quote(address, safe='@')}?{fields}"


def answer(obligation: Obligation, context: Context) -> tuple[Action, ...]:
    """The button for one of the owner's debts, or for one gentle question about another's."""
    who = context.who(other(obligation))
    body = _letter(who.first if who.name else "", _lines(obligation, context), context)
    own_start = obligation.kind == "follow_up"
    subject = _first_subject(obligation, context) if own_start else _re(obligation.subject) or _plain_subject(obligation, context)
    uri = mailto(who.address, subject, body, "" if own_start else obligation.message_id)
    return (Action(_label(obligation, who.first, context), uri),) if uri else ()


def offer(address: str, context: Context) -> tuple[Action, ...]:
    """The button that asks what one can do for somebody (row 19)."""
    who, say = context.who(address), context.tongue.say
    lines = (say("draft.offer"), say("draft.offer_question"))
    uri = mailto(who.address, say("subject.offer"), _letter(who.first if who.name else "", lines, context))
    return (Action(say("button.offer", first=who.first), uri),) if uri else ()


def _letter(first: str, lines: tuple[str, ...], context: Context) -> str:
    """The whole text. Where the owner's name is not known it ends without one, for a mail program that signs by itself."""
    say, me = context.tongue.say, named(context.owner.name, "")
    hello = say("draft.dear", first=first) if first else say("draft.dear_nobody")
    signed = f"\n\n{say('draft.closing')}\n{me.first}" if me.name else ""
    return f"{hello}\n\n" + "\n".join(lines) + f"{signed}\n"


def _lines(obligation: Obligation, context: Context) -> tuple[str, ...]:
    """What the letter says. It can be sent as it is: what only the owner knows is put off to a day and not left as a hole."""
    say = context.tongue.say
    if not obligation.mine:
        return (say("draft.ask_gently"),)
    if obligation.kind == "thanks":
        return _thanks(obligation, context)
    if obligation.kind == "promise":
        key = "draft.promise_late" if _overdue(obligation, context) else "draft.promise"
        return (say(key, recalled=_recalled(obligation, context)), say("draft.promise_day", weekday=_soon(context)))
    if obligation.kind == "follow_up":
        return _first_words(obligation, context), say("draft.short_call")
    if obligation.kind == "update":
        return _news(obligation, context)
    sorry = "draft.reply_late" if late(obligation, context) or obligation.asked_count > 1 else "draft.reply"
    wrote = not obligation.noted and not is_question(obligation.evidence)
    asked = say("draft.wrote" if wrote else "draft.asked", recalled=_recalled(obligation, context))
    return (say(sorry, asked=asked), say("draft.answer_day", weekday=_soon(context)))


def _thanks(obligation: Obligation, context: Context) -> tuple[str, ...]:
    say = context.tongue.say
    gift = gift_of(obligation, context, "my_gift") or say("my_gift.help")
    if late(obligation, context):
        return (say("draft.thanks_late", gift=gift), say("draft.kind"))
    return (say("draft.thanks", gift=gift), say("draft.kind_and_news" if obligation.object in DOORS else "draft.kind"))


def _first_words(obligation: Obligation, context: Context) -> str:
    case, say = context.introductions.get(obligation.message_id), context.tongue.say
    if not case or not case.for_owner:
        return say("draft.met")
    introducer = context.who(case.introducer).name
    return say("draft.via", introducer=introducer) if introducer else say("draft.via_nobody")


def _news(obligation: Obligation, context: Context) -> tuple[str, ...]:
    party, say = third(obligation, context), context.tongue.say
    case = context.introductions.get(obligation.message_id)
    acted = party and case is not None and case.acted
    key = "draft.news_acted_with" if acted else "draft.news_with" if party else "draft.news"
    return (say(key, party=party), say("draft.news_thanks"))


def _recalled(obligation: Obligation, context: Context) -> str:
    """The sentence that it rests on, as its own writer or reader knows it; a full stop where the words are of a note."""
    said = "" if obligation.noted else " ".join(quoted(obligation.evidence).split())
    if not said:
        return context.tongue.say("draft.not_recalled")
    short = said if len(said) <= RECALLED else said[: RECALLED - 2].rsplit(" ", 1)[0] + " …"
    short = _fitting(short, RECALLED)
    return context.tongue.say("draft.recalled", quote=context.tongue.quoted(short))


def _fitting(text: str, limit: int) -> str:
    """The text, cut where its link would grow long: a letter of other scripts takes up to nine characters there."""
    longest = limit * WIDEST
    while len(quote(text, safe="")) > longest:
        text = text[: min(len(text) - 2, len(text) * longest // len(quote(text, safe="")))].rstrip(" …") + "…"
    return text


def _soon(context: Context) -> str:
    """A working day that an answer can wait for, by its name: it is a promise, which will be minded."""
    day = working_days_after(context.now, ANSWER_DAYS, context.owner.timezone)
    return context.tongue.weekday(day_of(day, context.owner.timezone))


def _overdue(obligation: Obligation, context: Context) -> bool:
    return obligation.due is not None and obligation.due < context.now


def _re(subject: str) -> str:
    plain = _fitting(_RE.sub("", clean(subject, SUBJECT_LIMIT - 4)), SUBJECT_LIMIT)
    return f"Re: {plain}" if plain else ""


def _plain_subject(obligation: Obligation, context: Context) -> str:
    key = f"subject.{obligation.kind}"
    return context.tongue.say(key if context.tongue.has(key) else "subject.other")


def _first_subject(obligation: Obligation, context: Context) -> str:
    case, say = context.introductions.get(obligation.message_id), context.tongue.say
    return say("subject.via", introducer=context.who(case.introducer).first) if case and case.for_owner else say("subject.met")


def _label(obligation: Obligation, first: str, context: Context) -> str:
    key = f"button.{obligation.kind}" if obligation.mine else "button.ask_gently"
    return context.tongue.say(key if context.tongue.has(key) else "button.reply", first=first)
