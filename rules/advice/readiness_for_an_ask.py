"""Whether the time for an ask has come: early, fair or ready, each with its reasons. It explains and never forbids.

The steps are those of `rules.people.readiness`, read from a portrait: the least that any reason allows is the word.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from rules.engine.mailbag import SETTLING_IN, Entry, answers
from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Advice
from rules.people.hints import advise, called, day, mutual
from rules.people.portrait import Portrait, telling
from rules.people.relations import WITHOUT_BALANCE

ROW = 42
WORDS = ("early", "fair", "ready")
YOUNG = timedelta(days=90)
YEAR = timedelta(days=365)
DEEP_ENOUGH = 3
UNANSWERED = 3
PATIENCE = timedelta(days=14)
FEW_WORDS = 4
SEVERAL = 2
FIRST = {"thanks": "thanks", "update": "news of what came of their help"}
THEN = {"reply": "an answer", "promise": "what you promised", "follow_up": "a first word"}


def judge(seen: Portrait) -> list[Advice]:
    """The word with its two weightiest reasons; nothing where they never wrote to each other, or asking belongs to the relation."""
    if not mutual(seen) or seen.relation in (*WITHOUT_BALANCE, "friend") or _unanswered(seen):
        return []
    reasons = sorted(_reasons(seen), key=lambda one: one[0])
    word = WORDS[reasons[0][0]]
    entry, words = _witness(seen)
    name = called(seen.person, seen.bag)
    text = f"For an ask of {name} it is {word}: {', and '.join(reason for _, reason in reasons[:2])}."
    return advise(ROW, text, entry, words)


def _witness(seen: Portrait) -> tuple[Entry, str]:
    """The latest favour's words, else the latest sentence of some length that was kept."""
    deed = next((one for one in reversed(seen.deeds) if not one.trial), None)
    if deed is not None:
        return deed.witness, deed.evidence
    told = [(one, telling(one)) for one in reversed(seen.entries) if telling(one)]
    return next((each for each in told if len(each[1].split()) >= FEW_WORDS), told[0] if told else (seen.entries[-1], ""))


def _reasons(seen: Portrait) -> Iterator[tuple[int, str]]:
    bag = seen.bag
    last = min(max(one.at for one in seen.entries if one.mine), max(one.at for one in seen.entries if not one.mine))
    if any(not one.mine and one.to_me and one.has("pause") and not bag.past(one.at + YEAR) for one in seen.entries):
        yield 0, "a pause was asked for"
    if bag.past(last + YEAR):
        yield 0, f"you last wrote to each other on {day(last, bag)}"
    else:
        yield 2, f"you are in touch (the last exchange of letters was on {day(last, bag)})"
    yield from _owed(seen)
    points = seen.points
    yield (2 if points >= DEEP_ENOUGH else 1 if points else 0), _DEEP[min(points, DEEP_ENOUGH)]
    first = seen.entries[0]
    if bag.reached(first.at + YOUNG):
        yield 2, f"there are letters between you since {day(first.at, bag)}"
    elif seen.view.begins is not None and first.at - seen.view.begins >= SETTLING_IN and not answers(first.letter):
        yield 1, f"the letters between you go back to {day(first.at, bag)} only"
    yield _balance(seen)


def _unanswered(seen: Portrait) -> bool:
    """Whether the last letters may have stayed without an answer: another rule (the flag `unanswered_by_them`) looks at that closely."""
    tail = seen.entries[-UNANSWERED:]
    return len(tail) == UNANSWERED and all(one.mine for one in tail) and tail[-1].at - tail[0].at >= PATIENCE


def _owed(seen: Portrait) -> Iterator[tuple[int, str]]:
    for kind, words in FIRST.items():
        if seen.open(kind, mine=True):
            yield 0, f"you still owe {words}"
    for kind, words in THEN.items():
        if seen.open(kind, mine=True):
            yield 1, f"you still owe {words}"
    if seen.open("reply", mine=False):
        yield 1, "an earlier wish of yours is not answered yet"


def _balance(seen: Portrait) -> tuple[int, str]:
    deeds = [deed for deed in seen.deeds if not deed.trial]
    gave, got = sum(deed.given for deed in deeds), sum(not deed.given for deed in deeds)
    if not deeds:
        return 1, "no favour was recognised in the letters, in either direction"
    owed = sum(deed.size if deed.given else -deed.size for deed in deeds) < 0
    ways = ((gave, "from you to them"), (got, "from them to you"))
    counts = "favours recognised: " + " and ".join(f"{number} {way}" for number, way in ways if number)
    turn = owed and got >= SEVERAL and not seen.bag.patchy(seen.person)
    return (1, f"{counts}; it seems to be your turn to give" if turn else counts) if owed else (2, counts)


_DEEP = ("you hardly know each other", "you know each other a little", "you know each other a little", "you know each other well")
KNOWN = """
    2 Oct 2025 | eva > me | Hello | ~personal | My sister and I have our first bees.
    3 Oct 2025 | me > eva | Re: Hello | | Keep a jar for me.
    2 Feb | eva > me | Spring | | The plums are in flower.
    3 Feb | me > eva | Re: Spring | favor:referral | I put your name forward for the jury.
    4 Feb | eva > me | Re: Spring | thanks | Thank you for the jury!
    20 Feb | eva > me | The jury | update | The jury took me.
    """
NEW = """
    2 Mar | ida > me | Your article | ~first_meeting | It was a pleasure to meet you at the fair.
    3 Mar | me > ida | Re: Your article | | The pleasure was mine.
    """

RULE = Rule(
    name="readiness-for-an-ask",
    advice="Trust takes time: see whether it is early, fair or ready to ask {name}.",
    source=Source("It's Not All About You", "Trust takes time"),
    judge=judge,
    examples=(
        Scene(KNOWN, yields=("eva 42",)),
        Scene(NEW, yields=("ida 42",)),
        Scene(NEW + "9 Mar | ida > me | A book | favor:referral | I told my printer about you.", yields=("ida 42",)),
        Scene(KNOWN, now="20 Jun 2027", yields=("eva 42",)),
        Scene(KNOWN + "9 Mar | eva > me | A pause | ~pause | I need a pause from all letters.", yields=("eva 42",)),
        Scene(NEW + "9 Mar | me > ida | A hall | request:information | Who has the key of the hall?", yields=("ida 42",)),
        Scene(KNOWN, decisions=(said("relation", "eva", "friend"),), because="friends keep no account"),
        Scene(KNOWN, decisions=(said("relation", "eva", "boss"),), because="to ask a boss belongs to the work"),
        Scene(KNOWN, decisions=(said("never", "eva"),), because="the owner wants to hear nothing of her"),
        Scene(
            NEW
            + """
            4 Mar | me > ida | A hall | request:information | Who has the key of the hall?
            9 Mar | me > ida | A hall | request:information | Did my question reach you?
            19 Mar | me > ida | A hall | request:information | Shall I ask somebody else?
            """,
            because="it is not sure that she still answers",
        ),
        Scene("2 Mar | ida > me | Your article | | I read it with pleasure.", because="the owner never wrote to her"),
        Scene("2 Mar | me > ida | Your article | | I read it with pleasure.", because="she never wrote to the owner"),
        Scene(
            """
            2 Mar | ida > me | Your article | |
            3 Mar | me > ida | Re: Your article | |
            """,
            because="no sentence was kept that it could rest on",
        ),
        Scene(
            """
            2 Mar | ida@me.example > me | The plan | request | Shall we print it?
            3 Mar | me > ida@me.example | Re: The plan | | On Monday.
            """,
            because="a colleague is asked every day",
        ),
    ),
)
