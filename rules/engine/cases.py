"""The introductions and favours that were seen, before anything is concluded from them: who did what for whom, and through whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, TypeVar

from rules.engine.decisions import Said
from rules.engine.elsewhere import note_homes
from rules.engine.gifts import gift_named
from rules.engine.houses import house
from rules.engine.mailbag import Entry, Mailbag
from rules.engine.memory import WHOLE, Memory, Watched
from rules.engine.sketch import token, words_of
from rules.engine.spoken import note_deputies, note_said
from rules.engine.turns import THINGS, fresh, shaky, shared, substantive
from rules.engine.values import Act

_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_SIZES = {"introduction": 3, "referral": 3, "job": 3, "review": 2, "advice": 1, "meeting": 2, "document": 1, "information": 1}

Made = TypeVar("Made")
_PAPERS = re.compile(r"\b(?:r[ée]sum[ée]s?|cv|curriculum|candidates?|lebenslauf|bewerb\w+)\b", re.IGNORECASE)
_WORD_FOR = re.compile(
    r"\b(?:meet|introduc\w*|connect\w*|recommend|you (?:should|must|ought)|(?:talk|speak|write) to (?:him|her|them)|use my name"
    r"|mention (?:me|my name)|tell (?:him|her|them)"
    r"|i(?:['’]ve| have)? (?:told|spoke|spoken|mentioned|asked|wrote|written|talked)|expects?|expecting|looking forward|worth|perfect"
    r"|ideal|wonderful"
    r"|brilliant|excellent|great|best|help you|for you|good (?:man|woman|person|contact|idea))\b",
    re.IGNORECASE,
)
_MESSAGE = re.compile(
    r"\b(?:passed|pass|passing|forwarded|forwarding|relayed|sent|handed)\b[^.?!]{0,12}\b(?:your|the|this) (?:\w{2,12} )?"
    r"(?:message|e-?mail|mail|note|question|request|comments?|inquiry|enquiry|memo|word|greetings|regards)\b",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"\b(?:(?:can|could|may) (?:be )?(?:reach|contact|call)(?:ed)?|reach (?:him|her|them)"
    r"|(?:phone|telephone|cell|fax|direct|extension|ext)\b[^.?!]{0,25}\d"
    r"|number is)",
    re.IGNORECASE,
)

FLOOD = 300
"""Favours between two people that are looked at, the latest ones."""
BY_RETURN = timedelta(days=3)
"""Thanks so soon after a letter are for what was in it."""
REVIEWED = timedelta(days=30)
"""So long after a wish for a review what comes may be the review."""
REVIEW_WORDS = 40
"""So many words of answer to "would you read this" are a review."""


@dataclass(frozen=True, slots=True)
class Case:
    """One introduction. `introducer` is a person, or "" for the owner; `parties` are persons other than introducer and owner."""

    entry: Entry
    act: Act
    introducer: str
    parties: tuple[str, ...]
    for_owner: bool
    beneficiaries: tuple[str, ...]
    """For an introduction by the owner: who may be expected to say thanks, those who had asked for it before the others."""
    doubtful: bool = False
    """Whether the act is unsure, or the letter does not call those by name whom it should bring together."""

    @property
    def by_owner(self) -> bool:
        """Whether the owner made it."""
        return not self.introducer


@dataclass(frozen=True, slots=True)
class Deed:
    """A favour between the owner and `person` (BEHAVIOURS.md row 12). `third` is the contact it opens, where one is named."""

    entry: Entry
    person: str
    given: bool
    size: int
    object: str | None
    evidence: str
    third: tuple[str, ...] = ()
    introduction: Case | None = None
    trial: bool = False
    ordinal: int = 0
    asked: bool = False
    """Work done on request, an opinion or a review: counts in the balance, opens no debts of its own."""
    told_in: Entry | None = None
    """The letter in which `evidence` stands, where it is another one: the wish, or the thanks."""

    @property
    def ident(self) -> tuple[Hashable, ...]:
        """What tells it from all other favours."""
        return (self.entry.letter.key, self.person, self.given, self.object, self.ordinal, self.introduction and self.introduction.parties)

    @property
    def witness(self) -> Entry:
        """The letter in which `evidence` stands."""
        return self.told_in or self.entry


@dataclass(slots=True)
class Desk:
    """All that the rules look at: the letters, the owner's words, introductions and favours in order of date."""

    bag: Mailbag
    said: Said
    memory: Memory | None = None
    cases: list[Case] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    claims: list[Entry] = field(default_factory=list)
    deeds_with: dict[str, list[Deed]] = field(init=False)
    introduced_in: dict[str, list[Case]] = field(init=False)
    """Cases by thread."""
    cases_with: dict[str, list[Case]] = field(init=False)
    """Cases by each of those who were brought together."""
    spoken_for: dict[str, list[Entry]] = field(init=False)
    """By person outside the owner's house: letters to them from inside it that are not the owner's."""
    first_said: dict[str, list[Entry]] = field(init=False)
    """By the words of what was asked or promised: the first letters that say so (`rules.engine.spoken`)."""

    def __post_init__(self) -> None:
        for name in ("deeds_with", "introduced_in", "cases_with", "spoken_for", "first_said"):
            setattr(self, name, Watched(name, self.bag.watch))

    @property
    def closeness_claims(self) -> list[Entry]:
        """Letters of the owner that claim to know somebody well."""
        self.bag.watch.note("claims")
        return self.claims

    def once(self, rule: str, part: Hashable, make: Callable[..., Made], *given: object) -> Made:
        """What `make(*given, desk)` gives for this part of a rule's work; with a memory, made anew only where it may differ."""
        if self.memory is None:
            return make(*given, self)
        return self.memory.once((rule, part), make, given, self)

    def compare(self) -> None:
        """Let the memory see what has changed since the last fold, once everything is laid out."""
        if self.memory is not None:
            own: dict[str, dict[Any, Any]] = {
                "deeds_with": self.deeds_with,
                "introduced_in": self.introduced_in,
                "cases_with": self.cases_with,
                "spoken_for": self.spoken_for,
                "first_said": self.first_said,
                "claims": {WHOLE: self.claims},
            }
            self.memory.compare(self.bag.indexes() | own, self.bag.watch)

    def silenced(self, person: str) -> bool:
        """Whether the owner wants to hear nothing about this person."""
        return any(address in self.said.silenced for address in (person, *self.bag.addresses.get(person, ())))


def lay_out(bag: Mailbag, said: Said, memory: Memory | None = None, add: Callable[[Desk], None] = lambda _: None) -> Desk:
    """Find introductions and favours in `bag`, oldest first; `add` lays what else is known beside them."""
    desk = Desk(bag, said, memory)
    note_homes(bag)
    for address in sorted(said.relations):
        bag.told_relations[bag.person(address)] = said.relations[address]
    note_deputies(bag, lambda person: same_house(person, bag), desk.spoken_for)
    note_said(bag, desk.first_said)
    desk.claims = [entry for entry in bag.entries if entry.mine and entry.has("claims_closeness")]
    for entry in bag.entries:
        for case in _introductions(entry, desk):
            desk.cases.append(case)
            desk.introduced_in.setdefault(entry.thread, []).append(case)
            for person in case.parties:
                desk.cases_with.setdefault(person, []).append(case)
            desk.deeds.extend(deeds_of_introduction(case, bag))
        desk.deeds.extend(_favours(entry, bag))
        desk.deeds.extend(_reviews(entry, bag))
    known = {deed.entry.letter.key for deed in desk.deeds}
    for entry in bag.entries:
        desk.deeds.extend(_acknowledged(entry, bag, known))
    add(desk)
    desk.cases.sort(key=lambda case: (case.entry.at, case.entry.letter.key))
    desk.deeds.sort(key=lambda deed: (deed.entry.at, deed.entry.letter.key, deed.ordinal))
    for deed in desk.deeds:
        desk.deeds_with.setdefault(deed.person, []).append(deed)
    if any(len(deeds) > FLOOD for deeds in desk.deeds_with.values()):
        for deeds in desk.deeds_with.values():
            del deeds[:-FLOOD]
        kept = {id(deed) for deeds in desk.deeds_with.values() for deed in deeds}
        desk.deeds = [deed for deed in desk.deeds if id(deed) in kept]
    desk.compare()
    return desk


def _introductions(entry: Entry, desk: Desk) -> list[Case]:
    bag = desk.bag
    if entry.mass:
        return []
    found: dict[tuple[str, ...], Case] = {}
    for act in entry.acts("introduction"):
        named = {bag.person(target) for target in act.targets if target not in bag.owner.addresses}
        around = [person for person in entry.persons if person != entry.author]
        parties = tuple(person for person in around if person in named) or tuple(around)
        parties += tuple(sorted(person for person in named if person not in parties and person != entry.author))
        owner_meant = bool(bag.owner.addresses.intersection(act.targets)) or (not act.targets and entry.to_me)
        for_owner = not entry.mine and bool(parties) and (owner_meant or (entry.to_me and len(entry.to) <= 1))
        if not parties or (entry.mine and len(parties) < 2) or (not entry.mine and not for_owner and len(parties) < 2):
            continue
        known = tuple(sorted(parties))
        if known not in found or act.confidence > found[known].act.confidence:
            doubtful = shaky(act) or not _called(entry, parties, bag) or _applies(act, entry)
            beneficiaries = who_benefits(entry, parties, desk) if entry.mine else ()
            found[known] = Case(entry, act, entry.author, parties, for_owner, beneficiaries, doubtful)
    return list(found.values())


def _applies(act: Act, entry: Entry) -> bool:
    """Whether the letter hands in a candidate's papers: that asks something of the owner, and gives nothing.

    With a word for somebody it is an introduction all the same.
    """
    return not entry.mine and _PAPERS.search(act.evidence) is not None and _WORD_FOR.search(act.evidence) is None


def _called(entry: Entry, parties: tuple[str, ...], bag: Mailbag) -> bool:
    """Whether the letter calls its parties by name, two of them where the owner wrote it; those without a known name count as called."""
    missing = [
        person for person in parties if bag.names.get(person) and entry.letter.sketch.isdisjoint(_names_and_short_forms(person, bag))
    ]
    return len(parties) - len(missing) >= (2 if entry.mine else 1)


def _names_and_short_forms(person: str, bag: Mailbag) -> set[int]:
    """Keyed hashes of the words of a name and of what they begin with: "Bea" for Beatriz."""
    words = [word[:20] for word in words_of(bag.name(person))[:5]]
    return {token(word[:length], bag.key) for word in words for length in range(3, len(word) + 1)}


def who_benefits(entry: Entry, parties: tuple[str, ...], desk: Desk) -> tuple[str, ...]:
    """Those parties who had asked the owner for something in the sixty days before; all of them where nobody had."""
    asked = tuple(person for person in parties if _asked_lately(person, entry, desk.bag))
    return asked or parties


def _asked_lately(person: str, entry: Entry, bag: Mailbag) -> bool:
    return any(
        not one.mine and one.at < entry.at and (entry.at - one.at).days <= 60 and one.acts("request") for one in bag.with_person(person)
    )


def deeds_of_introduction(case: Case, bag: Mailbag) -> list[Deed]:
    """The favours that an introduction is: to the owner, or by the owner to those who benefit."""
    trial = case.doubtful
    if case.for_owner:
        trial = trial or all(same_house(person, bag) for person in (case.introducer, *case.parties))
        return [Deed(case.entry, case.introducer, False, 3, "introduction", case.act.evidence, case.parties, case, trial)]
    if case.by_owner:
        return [
            Deed(
                case.entry,
                person,
                True,
                3,
                "introduction",
                case.act.evidence,
                tuple(other for other in case.parties if other != person),
                case,
                trial or same_house(person, bag),
            )
            for person in case.beneficiaries
        ]
    return []


def _favours(entry: Entry, bag: Mailbag) -> list[Deed]:
    acts = entry.acts("favor")
    if not acts or entry.mass:
        return []
    receivers = entry.to if entry.mine else ((entry.author,) if entry.to_me or not entry.to else ())
    found = []
    for ordinal, act in enumerate(_distinct(acts)):
        if entry.mine and len(receivers) > 2:
            continue
        third = _third(act, entry, bag)
        if not third and _own_address(act, entry):
            continue
        size = _SIZES.get(act.object or "", 2)
        if act.object == "introduction":
            size = 2
        for person in receivers:
            if entry.mine and act.targets and not any(bag.person(target) == person for target in act.targets):
                continue
            daily = same_house(person, bag) and (entry.mine or act.object == "introduction")
            doubtful = shaky(act) or daily or _in_passing(act, entry, bag)
            found.append(Deed(entry, person, entry.mine, size, act.object, act.evidence, third, None, doubtful, ordinal))
    return found


def _in_passing(act: Act, entry: Entry, bag: Mailbag) -> bool:
    """Whether a letter was only handed on, or a way to reach somebody mentioned and not asked for (row 2: "names given in passing")."""
    if _MESSAGE.search(act.evidence):
        return True
    if entry.mine or act.object != "introduction" or _REACHED.search(act.evidence) is None or _WORD_FOR.search(act.evidence):
        return False
    asked = (one for one in bag.with_person(entry.author) if one.mine and timedelta(0) < entry.at - one.at <= timedelta(days=60))
    return not any(act.object in ("introduction", "referral", "information") for one in asked for act in one.acts("request"))


def _reviews(entry: Entry, bag: Mailbag) -> list[Deed]:
    """A review that was asked for and given: the answer brings the sheets back, has many words, or was thanked for."""
    if entry.mass or not (acts := [act for act in entry.acts("request") if act.object == "review" and not shaky(act)]):
        return []
    person = entry.author if not entry.mine else (entry.to[0] if len(entry.to) == 1 else "")
    if not person or same_house(person, bag) or (not entry.mine and not entry.to_me):
        return []
    for later in bag.after(bag.with_person(person), entry):
        if later.at - entry.at > REVIEWED:
            break
        if later.mine != entry.mine and substantive(later) and _is_review(later, entry, acts[0], bag):
            brought = next((signal.evidence for signal in later.letter.signals if signal.name == "delivers"), "")
            if brought and not later.mine:
                return [Deed(later, person, False, 2, "review", brought)]
            return [Deed(later, person, later.mine, 2, "review", acts[0].evidence, asked=True, told_in=entry)]
    return []


def _is_review(later: Entry, entry: Entry, act: Act, bag: Mailbag) -> bool:
    things = bool(THINGS.intersection(later.letter.attachments))
    if later.thread != entry.thread:
        return things and shared(later, bag.about(act.evidence)) > 0
    return things or later.letter.words >= REVIEW_WORDS or _thanks_for(later, bag) is not None


def _acknowledged(entry: Entry, bag: Mailbag, known: set[str]) -> list[Deed]:
    """A favour that no words of the giver show, but the receiver's thanks by return do: "thank you for the notes".

    It was thanked for, so it opens no debts; `known` are the keys of letters in which a favour was seen already.
    """
    if entry.letter.key in known or entry.mass or entry.acts("introduction"):
        return []
    person = entry.author if not entry.mine else (entry.to[0] if len(entry.to) == len(entry.persons) == 1 else "")
    if not person or same_house(person, bag) or (not entry.mine and not entry.to_me):
        return []
    found = _thanks_for(entry, bag)
    if found is None:
        return []
    thanks, act, (kind, size) = found
    if kind == "document" and not fresh(entry, bag):
        return []
    return [Deed(entry, person, entry.mine, size, kind, act.evidence, asked=True, told_in=thanks)]


def _thanks_for(entry: Entry, bag: Mailbag) -> tuple[Entry, Act, tuple[str, int]] | None:
    """The answer to `entry` within days that gives thanks for a gift in it, the act, and what kind of gift of what size."""
    for later in bag.after(bag.in_thread(entry), entry):
        if later.at - entry.at > BY_RETURN or later.mass:
            return None
        if later.mine == entry.mine or (later.letter.in_reply_to or entry.letter.message_id) != entry.letter.message_id:
            continue
        if not (later.mine or later.author in entry.persons):
            continue
        for act in later.acts("thanks"):
            gift = gift_named(act.evidence)
            if gift is not None and not shaky(act):
                return later, act, gift
    return None


def _distinct(acts: list[Act]) -> list[Act]:
    """Two sentences about the same kind of favour in one letter are one favour, told by the surer one."""
    best: dict[str | None, Act] = {}
    for act in acts:
        if act.object not in best or act.confidence > best[act.object].confidence:
            best[act.object] = act
    return list(best.values())


def same_house(person: str, bag: Mailbag) -> bool:
    """Whether the person works where the owner works, so that a pointer to a colleague is daily work and no favour.

    The owner's word (`relation`) beats the domain: a university holds friends, a freelancer's colleagues sit elsewhere.
    """
    if (told := bag.told_relations.get(person)) is not None:
        return told in ("colleague", "boss")
    own = {house(address) for address in bag.owner.addresses} - {""}
    return any(house(address) in own for address in bag.addresses.get(person, {person}))


def _third(act: Act, entry: Entry, bag: Mailbag) -> tuple[str, ...]:
    """The contact a favour opens: an address in its targets or words that is nobody's on the letter."""
    here = {*entry.persons, entry.author}
    named = [*act.targets, *_ADDRESS.findall(act.evidence.lower())]
    found = dict.fromkeys(bag.person(address) for address in named if address not in bag.owner.addresses)
    return tuple(person for person in found if person not in here and not _same_local(person, entry))


def _same_local(address: str, entry: Entry) -> bool:
    """Whether the address is the author's own under a neighbouring domain ("kim@maths.uni.example" of kim@uni.example)."""
    return address.split("@")[0] == entry.letter.sender.address.split("@")[0]


def _own_address(act: Act, entry: Entry) -> bool:
    """Whether all that the words give is the author's own address: a signature, and no contact."""
    given = _ADDRESS.findall(act.evidence.lower())
    return act.object == "introduction" and bool(given) and all(_same_local(address, entry) for address in given)
