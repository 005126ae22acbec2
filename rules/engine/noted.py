"""What the owner's tags tell (`parsers.tags`), laid beside what was seen: introductions, favours, and the letters that they are said of.

The owner's word is beyond doubt, so it takes the place of a doubtful finding in the same letter, and adds nothing to a sure one. What it
stands on is the owner's own line; it counts as no letter between the two, and so it answers, nudges and thanks nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from parsers.message import Address
from parsers.subject import base_subject
from rules.engine.cases import Case, Deed, Desk, deeds_of_introduction, who_benefits
from rules.engine.decisions import TAG, Logged
from rules.engine.gifts import gift_named
from rules.engine.mailbag import Entry, Mailbag
from rules.engine.sketch import words_of
from rules.engine.values import QUOTE_LIMIT, Act, Letter

_ADDRESS = re.compile(r"<?[\w.+'-]{1,64}@[\w.-]{1,255}>?")
HEADING_ERROR = timedelta(hours=26)
"""So far the date in a forward's heading may be off: it names no zone."""
_GAVE = re.compile(
    r"\bI(?:['’]ve| have)? (?!owe|got|received|was|am|had|needed|asked)\w+|\b(?:for|to) (?:him|her|them)\b"
    r"|\bmy (?:favou?r|help) (?:to|for)\b|^gave\b"
    r"|\bich habe\b|\bj['’]ai\b",
    re.IGNORECASE,
)
_GOT = re.compile(r"\b(?:me|us|my|our|mir|mich|uns|m['’]a|nous)\b", re.IGNORECASE)
_OWES_ME = re.compile(r"\bowes? (?:me|us)\b|^(?:me|us)\b|^(?:he|she|they|who)\b[^.]{0,40}\bowes?\b", re.IGNORECASE)
_FAVOUR = re.compile(
    r"\A\W*(?:(?:him|her|them|you|to|for|a|an|one|some|many|big|huge|time|lot|favou?rs?|thanks?|thank|you|beer|drink|coffee|my)\W*){0,8}\Z"
    r"|\b(?:thanks|thank[- ]?you|gratitude|favou?r|dank|merci|gracias)\b",
    re.IGNORECASE,
)
_THROUGH = re.compile(
    r"\b(?:through|via|by|thanks to|courtesy of|durch|über|par|grâce à|por)\W{1,3}(?:[\w.'-]{1,30}\W{1,3}){0,3}\Z", re.IGNORECASE
)
_I_INTRODUCE = re.compile(r"\A\W*I(?:['’]ve| have)? (?:introduced|put|connected|made|brought)\b|\b(?:made|by) (?:by )?me\b", re.IGNORECASE)


def note_tags(desk: Desk) -> None:
    """Add the introductions and favours that the owner's tags tell of."""
    for one in desk.said.log:
        if one.person and one.person not in desk.bag.declared:
            if one.tag == "intro":
                _note_introduction(one, desk)
            elif one.tag == "favor" or owes_favour(one, desk.bag):
                _note_favour(one, desk)


def owes_favour(one: Logged, bag: Mailbag) -> bool:
    """Whether "#owe" tells of a favour to be thankful for, and of nothing more to be done."""
    return one.tag == "owe" and _FAVOUR.search(_OWES_ME.sub("", said_by_tag(one, bag))) is not None


def said_by_tag(one: Logged, bag: Mailbag) -> str:
    """The words beside a tag without the address or the name of whom it is about."""
    name = {word.lower() for word in words_of(bag.names.get(bag.person(one.person), ""))}
    words = _ADDRESS.sub(" ", one.words).split()
    while words and words[0].lower().strip(":,") in name:
        del words[0]
    return " ".join(words)


def owes_me(one: Logged) -> bool:
    """Whether it is the other one who owes."""
    return one.tag == "owe" and _OWES_ME.search(one.words) is not None


def letter_of(one: Logged, person: str, bag: Mailbag) -> Entry | None:
    """The letter that an entry is about, None where it is about none or it is not in the mailbox."""
    if not one.about.mode:
        return None
    subject = base_subject(one.about.subject).casefold()
    alike = None
    for entry in bag.with_person(person):
        if entry.letter.message_id == one.about.message_id:
            return entry
        near = one.about.at is not None and abs(entry.at - one.about.at) <= HEADING_ERROR
        if near and entry.mine == (one.about.mode == "sent") and base_subject(entry.letter.subject).casefold() == subject:
            alike = alike or entry
    return alike


def noted_entry(
    one: Logged, kind: str, desk: Desk, *, mine: bool, at: datetime, parties: Iterable[str] = (), due: str | None = None
) -> Entry:
    """A letter that was never written: from the owner where `mine`, else from the person, at `at`, with one act that stands on the tag.

    It has the thread, name and matter of the letter that the tag is about, and stands in no index.
    """
    bag, person = desk.bag, desk.bag.person(one.person)
    real = letter_of(one, person, bag)
    own = real.own_address if real is not None else min(bag.declared, default="")
    owner, other = Address(bag.owner.name, own), Address(bag.names.get(person, ""), one.person)
    sender, reader = (owner, other) if mine else (other, owner)
    message_id = real.letter.message_id if real is not None else one.about.message_id or f"<{one.id}@beholden.invalid>"
    act = Act(message_id, at, sender.address, kind, None, (), one.line[:QUOTE_LIMIT] or one.words, TAG, 1.0, due)
    letter = Letter(
        key=one.key,
        message_id=message_id,
        in_reply_to=None,
        references=(),
        date=at,
        sender=sender,
        to=(reader,),
        cc=tuple(Address(bag.names.get(bag.person(party), ""), party) for party in parties),
        bcc=(),
        subject=real.letter.subject if real is not None else one.about.subject,
        authentic=True,
        automated=False,
        needs_reply=False,
        words=0,
        questions=0,
        links=0,
        attachments=(),
        own_digest="",
        sketch=real.letter.sketch if real is not None else frozenset(),
        signals=(),
        invitation=None,
        forwarded_from=None,
        acts=(act,),
    )
    made = Entry(
        letter=letter,
        at=at,
        mine=mine,
        author="" if mine else person,
        to=(person,) if mine else (),
        copied=tuple(bag.person(party) for party in parties),
        to_me=not mine,
        thread=real.thread if real is not None else one.key,
        content=(real.content if real is not None else frozenset()) | bag.about(one.words),
        signals=frozenset(),
        own_address=own,
    )
    return desk.memory.same_noted(made) if desk.memory is not None else made


def _witness(one: Logged, desk: Desk) -> Entry:
    """The owner's own note: what the evidence stands in."""
    return noted_entry(one, "note", desk, mine=True, at=one.at)


def _when(one: Logged, desk: Desk) -> tuple[Entry | None, datetime]:
    """The letter that a tag is about, and when what it tells of was done."""
    real = letter_of(one, desk.bag.person(one.person), desk.bag)
    return real, real.at if real is not None and one.tag != "owe" else one.at


def _note_favour(one: Logged, desk: Desk) -> None:
    bag, person = desk.bag, desk.bag.person(one.person)
    real, at = _when(one, desk)
    given = owes_me(one) if one.tag == "owe" else _given(one)
    there = (
        [deed for deed in desk.deeds if deed.entry is real and deed.person == person and deed.given == given] if real is not None else []
    )
    if any(not deed.trial for deed in there) and one.tag == "favor":
        return
    if there:
        desk.deeds = [deed for deed in desk.deeds if all(deed is not other for other in there)]
    kind, size = gift_named(f"for {one.words}") or (None, 2)
    third = tuple(dict.fromkeys(bag.person(other) for other in one.others)) if one.about.mode != "sent" else ()
    entry = noted_entry(one, "favor", desk, mine=given, at=at)
    # A favour of the owner's counts; that the other one has not said thanks is for the owner to feel, and for nobody to dun.
    desk.deeds.append(Deed(entry, person, given, size, kind, _line(one), third, asked=given, told_in=_witness(one, desk)))


def _given(one: Logged) -> bool:
    """Whether the owner did the favour: a letter that the owner wrote is one, unless the words say otherwise."""
    if _GOT.search(one.words) and not re.match(r"\W*I\b", one.words):
        return False
    return one.about.mode == "sent" or _GAVE.search(one.words) is not None


def _note_introduction(one: Logged, desk: Desk) -> None:
    bag = desk.bag
    real, at = _when(one, desk)
    there = [case for case in desk.cases if case.entry is real] if real is not None else []
    if any(not case.doubtful for case in there):
        return
    if real is not None:
        desk.cases = [case for case in desk.cases if all(case is not other for other in there)]
        desk.deeds = [deed for deed in desk.deeds if deed.entry is not real or not deed.trial]
    for cases in (*dict.values(desk.cases_with), *dict.values(desk.introduced_in)) if there else ():
        cases[:] = [case for case in cases if all(case is not other for other in there)]
    by_owner = one.about.mode == "sent" or _I_INTRODUCE.search(one.words) is not None
    introducer, named = ("", (one.person, *one.others)) if by_owner else _introduced(one)
    parties = tuple(dict.fromkeys(bag.person(other) for other in named if other not in bag.owner.addresses))
    if by_owner:
        _introduced_by_owner(one, parties, at, desk)
        return
    person = bag.person(introducer)
    parties = tuple(other for other in parties if other != person)
    entry = noted_entry(
        _about_person(one, introducer), "introduction", desk, mine=False, at=at, parties=[o for o in named if o != introducer]
    )
    case = Case(entry, entry.letter.acts[0], person, parties, True, ()) if parties else None
    deed = Deed(entry, person, False, 3, "introduction", _line(one), parties, case, told_in=_witness(one, desk))
    desk.deeds.append(deed)
    _file(case, desk)


def _introduced_by_owner(one: Logged, parties: tuple[str, ...], at: datetime, desk: Desk) -> None:
    """Two or more whom the owner brought together; an introduction that names one alone is a favour to that one."""
    copied = [other for other in one.others if desk.bag.person(other) != desk.bag.person(one.person)]
    entry = noted_entry(one, "introduction", desk, mine=True, at=at, parties=copied)
    if len(parties) < 2:
        desk.deeds.append(Deed(entry, desk.bag.person(one.person), True, 2, "introduction", _line(one), asked=True))
        return
    case = Case(entry, entry.letter.acts[0], "", parties, False, who_benefits(entry, parties, desk))
    desk.deeds.extend(deeds_of_introduction(case, desk.bag))
    _file(case, desk)


def _introduced(one: Logged) -> tuple[str, tuple[str, ...]]:
    """Who introduced, and whom: the author of the letter forwarded; in a note the first one named, or whom "through" stands before."""
    if one.about.mode:
        return one.person, one.about.parties or one.others
    named = (one.person, *one.others)
    text = one.line.lower()
    through = next((other for other in named if _THROUGH.search(text[: max(0, text.find(other))])), one.person)
    return through, tuple(other for other in named if other != through)


def _about_person(one: Logged, address: str) -> Logged:
    return one if one.person == address else replace(one, person=address)


def _file(case: Case | None, desk: Desk) -> None:
    if case is None:
        return
    desk.cases.append(case)
    desk.introduced_in.setdefault(case.entry.thread, []).append(case)
    for person in case.parties:
        desk.cases_with.setdefault(person, []).append(case)


def _line(one: Logged) -> str:
    return (one.line or one.words)[:QUOTE_LIMIT]
