"""“Who are the three people you would recommend?”: each of them is named, then contacted, then met, and the adviser is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from rules.engine.cases import Deed
from rules.engine.mailbag import Entry
from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.turns import names
from rules.engine.values import Advice
from rules.people.hints import advise, called, day, left_alone, talks
from rules.people.portrait import Portrait
from rules.people.relations import WITHOUT_BALANCE

ROW = 17
THREE = 3
NAMED_BY = timedelta(days=60)
STEP = timedelta(days=3)
"""So long nobody is reminded of the next step."""
OVER = timedelta(days=120)
DEEP = 3
LATELY = timedelta(days=90)
_WHO = re.compile(
    r"\b(?:who|whom|anyone|anybody|somebody|someone)\b[^?]{0,80}\b(?:talk|speak|meet|recommend|suggest|turn to|write to|contact)\b"
    r"|\b(?:three|two|few|couple of) (?:\w{2,12} )?(?:people|persons|names|contacts)\b"
    r"|\b(?:wen|mit wem|wem)\b[^?]{0,80}\b(?:sprechen|reden|empfehl\w+|treffen|schreiben|fragen)\b|\bdrei (?:leute|menschen|namen)\b"
    r"|\b(?:à qui|avec qui|qui)\b[^?]{0,80}\b(?:parler|recommand\w+|conseill\w+|rencontrer|écrire)\b|\btrois (?:personnes|noms)\b"
    r"|\b(?:con quién|a quién|quién)\b[^?]{0,80}\b(?:hablar|recomend\w+|conocer|escribir)\b|\btres (?:personas|nombres)\b",
    re.IGNORECASE,
)
_OBJECTS = ("introduction", "referral", "advice", "information", "other", None)


@dataclass(frozen=True, slots=True)
class _Named:
    """One of those who were named, and the favour that did it."""

    person: str
    deed: Deed


def judge(seen: Portrait) -> list[Advice]:
    """The next step with the first of the three who waits for one; else that the owner might ask the question."""
    if left_alone(seen) or seen.relation in ("family", "client", "boss", "paid"):
        return []
    asked = [
        wish.entry for wish in seen.wishes if wish.act.object in _OBJECTS and _WHO.search(wish.act.evidence) and seen.recent(wish.entry.at)
    ]
    if not asked:
        return _might_ask(seen)
    for named in list(_named(asked[-1], seen))[:THREE]:
        if found := _step(named, seen):
            return found
    return []


def _named(question: Entry, seen: Portrait) -> Iterator[_Named]:
    """Those whom the answers to the question brought: the contacts that each favour opened."""
    found: set[str] = set()
    for deed in seen.deeds:
        if deed.given or deed.trial or not timedelta(0) < deed.entry.at - question.at <= NAMED_BY:
            continue
        if deed.entry.thread != question.thread and deed.introduction is None:
            continue
        for person in deed.third:
            if person not in found and person != seen.person and not seen.desk.silenced(person):
                found.add(person)
                yield _Named(person, deed)


def _step(named: _Named, seen: Portrait) -> list[Advice]:
    bag, deed = seen.bag, named.deed
    if bag.past(deed.entry.at + OVER) or not bag.past(deed.entry.at + STEP):
        return []
    letters = [one for one in bag.with_person(named.person) if one.at >= deed.entry.at]
    name, them, when = called(seen.person, bag), called(named.person, bag), day(deed.entry.at, bag)
    first = next((one for one in letters if one.mine), None)
    if first is None:
        text = f"{name} named {them} to you on {when}: find something useful for {them}, and let it be your first word."
        return advise(ROW, text, deed.witness, deed.evidence)
    met = [talk for talk in talks(named.person, seen.desk) if talk.at >= deed.entry.at]
    answered = [one for one in letters if not one.mine]
    if met:
        return _tell(named, met[0].entry, seen)
    if answered and bag.past(answered[-1].at + STEP):
        text = f"{name} named {them} to you on {when}, and {them} has answered: a short talk would be the next step."
        return advise(ROW, text, deed.witness, deed.evidence)
    return []


def _tell(named: _Named, met: Entry, seen: Portrait) -> list[Advice]:
    """The word to the adviser, once the owner has met the one who was named."""
    bag = seen.bag
    told = [one for one in seen.entries if one.mine and one.at >= met.at]
    if not bag.past(met.at + STEP) or any(one.acts("update") or one.has("outcome") or names(one, named.person, bag) for one in told):
        return []
    name, them = called(seen.person, bag), called(named.person, bag)
    text = f"You met {them}, whom {name} had named: three lines to {name} on how it went close the circle."
    return advise(ROW, text, named.deed.witness, named.deed.evidence)


def _might_ask(seen: Portrait) -> list[Advice]:
    """The question itself, where the owner has given and the account stands even or better (the gate of row 17)."""
    bag = seen.bag
    deeds = [deed for deed in seen.deeds if not deed.trial]
    balance = sum(deed.size if deed.given else -deed.size for deed in deeds)
    given = seen.favours(given=True)
    if seen.relation in (*WITHOUT_BALANCE, "friend") or not given or balance < 0 or seen.points < DEEP or seen.depth.known is None:
        return []
    theirs = [one for one in seen.entries if not one.mine]
    owes = any(seen.open(kind, mine=True) for kind in ("thanks", "update", "reply", "promise"))
    if not theirs or bag.past(theirs[-1].at + LATELY) or owes or any(seen.recent(wish.entry.at) for wish in seen.wishes):
        return []
    name = called(seen.person, bag)
    question = "“Who are the three people you would recommend I talk to?”"
    text = f"You have given {name} a hand and know each other well: {question} is a fair thing to ask."
    return advise(ROW, text, given[-1].witness, given[-1].evidence)


ASKED = "2 Feb | me > nat | Three people | request:referral | Who are the three people you would recommend I talk to?\n"
NAMED = ASKED + "3 Feb | nat > me | Re: Three people | favor:referral@bob | Begin with Bob (bob@bob.example), he knows every mill.\n"
WROTE = (
    NAMED + "4 Feb | me > nat | Re: Three people | thanks | Thank you for Bob!\n9 Feb | me > bob | Mills | | Your list of mills is a joy.\n"
)
ANSWERED = WROTE + "10 Feb | bob > me | Re: Mills | | There are two more by now.\n"
MET = ANSWERED + "20 Feb | me > bob | Yesterday | meeting | It was good to meet you yesterday.\n"
GAVE = """
    2 Oct 2025 | eva > me | Hello | ~personal | My sister and I have our first bees.
    3 Oct 2025 | me > eva | Re: Hello | | Keep a jar for me.
    2 Feb | eva > me | Spring | | The plums are in flower.
    3 Feb | me > eva | Re: Spring | favor:referral | I put your name forward for the jury.
    4 Feb | eva > me | Re: Spring | thanks | Thank you for the jury!
    20 Feb | eva > me | The jury | update | The jury took me.
    """

RULE = Rule(
    name="three-people",
    advice="Take the next step with those whom {name} named, and tell {name}.",
    source=Source("Some thoughts on the wrong and right way to network", "Who are the three people you'd recommend I talk to?"),
    judge=judge,
    examples=(
        Scene(NAMED, yields=("nat 17",)),
        Scene(ANSWERED, yields=("nat 17",)),
        Scene(MET, yields=("nat 17",)),
        Scene(GAVE, yields=("eva 17",)),
        Scene(
            ASKED + "3 Feb | nat > me pia | Re: Three people | introduction@me@pia | Pia knows every bell, here she is.",
            yields=("nat 17",),
        ),
        Scene(
            MET
            + """
            21 Feb | me > nat | Bob | update | I met Bob, and he showed me the list.
            22 Feb | nat > me | Re: Three people | favor:referral@pia | Then write to Pia (pia@pia.example) as well.
            """,
            yields=("nat 17",),
        ),
        Scene(
            """
            2 Feb | me > nat | Drei | request:referral | Mit wem sollte ich deiner Meinung nach sprechen?
            3 Feb | nat > me | Re: Drei | favor:referral@bob | Schreib Bob (bob@bob.example), er kennt jede Mühle.
            """,
            yields=("nat 17",),
        ),
        Scene(MET + "21 Feb | me > nat | Bob | update | I met Bob, and he showed me the list.", because="he was told of it"),
        Scene(WROTE, because="the next word is Bob's"),
        Scene(NAMED, now="5 Feb", because="there is time yet"),
        Scene(ASKED + "3 Feb | nat > me | Re: Three people | | Let me think about it.", because="nobody was named yet"),
        Scene(NAMED, now="20 Aug", because="after half a year the names have gone cold"),
        Scene(NAMED, decisions=(said("never", "nat"),), because="the owner wants to hear nothing of him"),
        Scene(NAMED, decisions=(said("never", "bob"),), because="the owner wants to hear nothing of Bob"),
        Scene(
            "2 Feb | nat > me | Bob | favor:referral@bob | Begin with Bob (bob@bob.example), he knows every mill.",
            because="the owner had not asked him the question",
        ),
        Scene(
            GAVE + "21 Feb | eva > me | Prize | favor:job | I got you the job in the jury.", because="the next gift is the owner's to make"
        ),
        Scene(GAVE, decisions=(said("relation", "eva", "client"),), because="a client is not asked for contacts"),
        Scene(
            GAVE + "1 Mar | me > eva | A hall | request:information | Who has the key?", because="the owner asked her something else lately"
        ),
    ),
)
