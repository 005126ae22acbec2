"""The owner asked something of a new contact and left the effort to them: travel, forms, rebooking."""

from __future__ import annotations

import re

from rules.engine.mailbag import Entry
from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised
from rules.people.relations import WITHOUT_BALANCE

BURDENS = 2
ACQUAINTED = 2
"""Points of depth up to which a contact is new."""

_KINDS = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"\b(?:form|questionnaire|survey|nda|sheet|template|formular|fragebogen|formulaire|questionnaire|fiche|formulario|cuestionario)\b",
        r"\b(?:my|our|the|this|meinen?|den|mon|le|mi|el) (?:\w+ )?(?:\w*link|calendar|scheduler|booking page|lien|enlace)\b|\bcalendly\b",
        r"\b(?:come|drive|travel|fly|venir|venez|kommen|venga)\b[^.?!]{0,20}\b(?:my|our|mein\w*|unser\w*|mon|notre|mi|nuestr[oa])\b"
        r"|\bbe (?:at|in) (?:my|our)\b|\bmeet me\b",
        r"\b(?:call|ring|phone) me\b|\brufen? sie mich\b|\bappelez-moi\b|\bll[áa]m[ae]me\b",
        r"\bbring (?:me )?(?:your|the|along|a copy|all|copies)\b|\bprint\b",
        r"\b(?:prepare|write up|put together|collect|compile)\b (?:me |for me )?(?:an?|your|the|all)\b|\bsend me (?:all|every|your)\b",
    )
)
"""Papers, booking, travel, a call, things to carry, homework."""
_PROPOSED = re.compile(
    r"\b(?:link|scheduler|booking|calendly|form|questionnaire|questions|list)\b"
    r"|\b(?:come|drop by|visit|see) (?:\w+ ){0,3}(?:you|yours|your)\b|\b(?:zu|bei) (?:dir|ihnen)\b|\bchez (?:toi|vous)\b",
    re.IGNORECASE,
)
"""What somebody says who chooses the place or the way."""


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the burdens it rests on, or nothing. Work together has its forms and its office hours; who gives may name the place."""
    if seen.relation in WITHOUT_BALANCE:
        return []
    given = {deed.entry.thread for deed in seen.deeds if deed.given}
    burdened: dict[str, list[tuple[str, str]]] = {}
    for one in seen.entries:
        if one.thread not in given and _asks_of_a_new_contact(one, seen):
            loads = [(signal.evidence, one.letter.message_id) for signal in one.letter.signals if signal.name == "burden"]
            burdened.setdefault(one.thread, []).extend(loads)
    for loads in burdened.values():
        words = dict.fromkeys(said for said, _ in loads)
        times = sum(_burdens(said) for said in words)
        if times >= BURDENS:
            why = f"You asked for something and left the effort to {seen.name}: {times} burdens in one talk."
            return [raised(RULE.name, why, [ident for _, ident in loads], RULE.source.article, loads[0][0])]
    return []


def _burdens(said: str) -> int:
    """How many things one sentence lays on the reader: "fill in the form, and then pick a slot through my link" are two."""
    return max(1, sum(bool(kind.search(said)) for kind in _KINDS))


def _asks_of_a_new_contact(one: Entry, seen: Portrait) -> bool:
    """Whether a letter of the owner's, in a talk that the owner began, went to them when the two hardly knew each other."""
    young = seen.depth.points(one.at) <= ACQUAINTED
    begun = one.mine and seen.person in one.to and seen.recent(one.at) and young and seen.bag.in_thread(one)[0].mine
    return begun and not _wanted_so(one, seen)


def _wanted_so(one: Entry, seen: Portrait) -> bool:
    """Whether they had proposed it: "can I come to your workshop, and have you a booking link?"."""
    earlier = (other for other in seen.bag.in_thread(one) if other.author == seen.person and other.at < one.at)
    return any(act.kind in ("request", "offer") and _PROPOSED.search(act.evidence) for other in earlier for act in other.letter.acts)


RULE = Rule(
    name="made_to_work",
    advice="Let {name} choose time and place, and take the trouble on yourself.",
    source=Source("9 Ways To Bruise A Networking Relationship", "8. Make a new contact work too hard"),
    judge=judge,
    examples=(
        Scene(
            """
            2 Mar | me > eva | Advice | request:meeting ~burden | Could you come to my office on Friday at eight?
            4 Mar | me > eva | Re: Advice | request ~burden | Please fill in the form before.
            """,
            yields=("eva made_to_work",),
        ),
        Scene(
            """
            2 Mar | me > olga | Your advice | request:meeting ~burden | Could we talk? Pick a slot through my link.
            3 Mar | olga > me | Re: Your advice | | Wednesday at ten.
            9 Mar | me > olga | Re: Your advice | ~burden | Something came up, please move it to Friday.
            """,
            yields=("olga made_to_work",),
        ),
        Scene(
            """
            2 Mar | me > olga | Your advice | request:meeting ~burden | Could you drive out to my workshop?
            3 Mar | olga > me | Re: Your advice | | If need be.
            4 Mar | me > olga | Re: Your advice | ~burden | Bring your drawings, all of them.
            5 Mar | me > olga | Re: Your advice | ~burden | And print the estimate for me.
            """,
            yields=("olga made_to_work",),
        ),
        Scene(
            """
            1 Feb | olga > me | Kites | | The kites are back.
            2 Feb | me > olga | Re: Kites | | Lovely.
            3 Feb | me > olga | Fabric | | Red or blue?
            4 Feb | olga > me | Re: Fabric | | Blue.
            2 Mar | me > olga | A kite for the fair | request ~burden | Call me before noon.
            3 Mar | me > olga | Re: A kite for the fair | request ~burden | Please sign this form.
            """,
            yields=("olga made_to_work",),
        ),
        Scene(
            """
            2 Sep 2025 | me > olga | Your advice | request:meeting ~burden | Could you come to my office?
            9 Sep 2025 | me > olga | Re: Your advice | ~burden | Can't make it, Thursday instead at the same place.
            """,
            yields=("olga made_to_work",),
        ),
        Scene(
            """
            2 Mar | me > olga pavel | Your advice | request:meeting ~burden | Could you both come to our studio?
            4 Mar | me > olga pavel | Re: Your advice | ~burden | Please fill in the questionnaire before.
            """,
            yields=("olga made_to_work", "pavel made_to_work"),
        ),
        Scene(
            """
            2 Mar | eva > me | Advice | request:meeting | Have you a booking page?
            4 Mar | me > eva | Re: Advice | ~burden | Here is my link.
            5 Mar | me > eva | Re: Advice | ~burden | Please fill in the form before.
            """,
            because="she began and asked for it",
        ),
        Scene("2 Mar | me > eva | Advice | request:meeting ~burden | Could you come to my office on Friday?", because="one burden is none"),
        Scene(
            """
            2 Mar | me > eva | Advice | request:meeting ~burden | Could you come to my office on Friday?
            9 Mar | me > eva | Keys | ~burden | Please bring the keys along to our rehearsal.
            """,
            because="two burdens in two different talks",
        ),
        Scene(
            """
            1 Sep 2025 | eva > me | Dinner | meeting ~personal | It was good to have you and the twins here.
            2 Sep 2025 | me > eva | Re: Dinner | ~personal | We all slept in the car.
            1 Jan | eva > me | New Year | | All the best.
            2 Jan | me > eva | Re: New Year | | And to you.
            2 Mar | me > eva | The shed | request:meeting ~burden | Could you come over to my place?
            4 Mar | me > eva | Re: The shed | ~burden | Bring your saw along.
            """,
            because="friends of long standing may be asked to come",
        ),
        Scene(
            """
            2 Mar | me > eva | Advice | request:meeting ~burden | Could you come to my office on Friday?
            4 Mar | me > eva | Re: Advice | | Or I come to you, as you like.
            """,
            because="the second letter takes the trouble back",
        ),
        Scene(
            """
            2 Mar | me > eva | Your rent | ~burden | Please fill in the form for the new lease.
            4 Mar | me > eva | Re: Your rent | ~burden | And bring a copy of your card.
            """,
            decisions=(said("relation", "eva", "client"),),
            because="papers are the way of business with a client",
        ),
        Scene(
            """
            2 Mar | me > eva@me.example | Stocktaking | request ~burden | Please fill in the sheet.
            4 Mar | me > eva@me.example | Re: Stocktaking | ~burden | And bring all copies to my office.
            """,
            because="among colleagues that is work",
        ),
        Scene(
            """
            2 Mar | me > bob ; eva | Advice | request:meeting ~burden | Bob, could you come to my office?
            4 Mar | me > bob ; eva | Re: Advice | ~burden | Bob, please fill in the form before.
            """,
            yields=("bob made_to_work",),
        ),
        Scene(
            """
            2 Mar | me > eva | Your application | favor:review | I went through your application; the second page is weak.
            3 Mar | eva > me | Re: Your application | thanks | Thank you for the marks!
            4 Mar | me > eva | Re: Your application | ~burden | Come to my office with it on Friday.
            5 Mar | me > eva | Re: Your application | ~burden | And bring all copies.
            """,
            because="the owner is the one who helps",
        ),
        Scene(
            "2 Mar | me > eva | A talk | request:meeting ~burden | Please fill in the form first, then book through my link.",
            yields=("eva made_to_work",),
        ),
        Scene(
            """
            2 Mar | me > eva | School benches | request:meeting | Would you have half an hour, wherever you like?
            3 Mar | eva > me | Re: School benches | request:other | Could I come to your workshop, and have you a booking link?
            4 Mar | me > eva | Re: School benches | ~burden | Please come to my workshop in Mill Lane, and book through my link.
            """,
            because="she chose the place and the link",
        ),
    ),
)
