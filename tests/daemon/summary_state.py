"""A rich state of invented people for the summary's tests and for looking at the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from rules.digest import Period
from rules.engine.values import Advice, Favour, Flag, Introduction, Obligation, Owner, Person, State, View

NOW = datetime(2026, 6, 15, 5, 30, tzinfo=UTC)
OWNER = Owner(name="Maren Holt", addresses=frozenset({"maren@holt.example"}), timezone=ZoneInfo("Europe/Berlin"))
PERIOD = Period(start=NOW - timedelta(days=7), end=NOW)
VIEW = View(begins=datetime(2024, 3, 4, tzinfo=UTC), sent_covered=True)
ME = "maren@holt.example"
ILSE, TARIQ, NELL, OTTO = "ilse@brandt.example", "tariq.aziz@lumen.example", "nell@okafor.example", "otto@werkstatt.example"
PRIYA, JONAS, CLEO = "priya@raman.example", "jonas.weber@hafen.example", "cleo@dumas.example"


def days(count: float) -> datetime:
    """The moment so many days before NOW."""
    return NOW - timedelta(days=count)


def debt(number: int, kind: str, person: str, evidence: str, *, age: float = 5, mine: bool = True, **more: object) -> Obligation:
    """One obligation of the owner (or towards them), open, from `person`."""
    base = Obligation(
        id=f"{number:02d}c4e1",
        kind=kind,
        by=ME if mine else person,
        to=person if mine else ME,
        mine=mine,
        object=None,
        status="open",
        since=days(age),
        due=days(age - 2),
        overdue_days=max(0, int(age - 2)),
        message_id=f"<{number}@letters.example>",
        subject="A word about the harbour project",
        evidence=evidence,
        rule=f"{kind}-rule",
        why="because",
        settled_by=None,
        settled_at=None,
    )
    return replace(base, **more)  # type: ignore[arg-type]


def person(address: str, name: str, *, given: int = 0, received: int = 0, depth: int = 2, **more: object) -> Person:
    """A contact with counts."""
    base = Person(
        address=address,
        addresses=(address,),
        name=name,
        first_contact=days(400),
        last_contact=days(3),
        messages_in=6,
        messages_out=5,
        given=given,
        received=received,
        balance=given - received,
        depth="acquaintance",
        depth_points=depth,
        relation=None,
    )
    return replace(base, **more)  # type: ignore[arg-type]


def favour(number: int, *, given: bool, evidence: str, age: float) -> Favour:
    """One favour, with its sentence."""
    return Favour(given=given, size=2, date=days(age), message_id=f"<f{number}@letters.example>", evidence=evidence, object="introduction")


def rich_state(text: Callable[[str], str] = lambda harmless: harmless) -> State:
    """A full week. `text` may change every string that comes from letters (names, subjects, sentences), to try hostile ones."""
    obligations = (
        debt(
            1,
            "thanks",
            ILSE,
            text("Tariq, meet Maren: she knows more about tidal barriers than anyone I have worked with."),
            age=4,
            object="introduction",
        ),
        debt(
            2,
            "thanks",
            OTTO,
            text("I passed your résumé on to Helga this morning and told her to read it twice."),
            age=1,
            object="referral",
        ),
        debt(3, "promise", PRIYA, text("I'll send you the reading list by Friday."), age=9, object="document", due=days(3)),
        debt(4, "reply", NELL, text("Did my question about the panel in October reach you?"), age=12, asked_count=2, object="information"),
        debt(
            5,
            "follow_up",
            TARIQ,
            text("Tariq, meet Maren: she knows more about tidal barriers than anyone I have worked with."),
            age=4,
            message_id="<1@letters.example>",
        ),
        debt(
            6, "update", JONAS, text("Ask for Mrs Lindqvist at the port authority and say that I sent you."), age=20, object="introduction"
        ),
        debt(
            7,
            "reply",
            CLEO,
            text("Would you have half an hour for a young engineer who would like to do what you do?"),
            age=6,
            object="meeting",
        ),
        debt(8, "reply", PRIYA, text("Which of the two drafts do you like better?"), age=3),
        debt(
            9, "thanks", CLEO, text("Here is the photograph of your father on the quay that I told you about."), age=70, object="document"
        ),
        debt(
            10,
            "promise",
            JONAS,
            text("I will ask around and let you know by the end of May."),
            age=30,
            mine=False,
            due=days(15),
            overdue_days=15,
        ),
        debt(11, "reply", OTTO, text("Could you tell me which firm built the sluice at Tönning?"), age=16, mine=False, overdue_days=9),
        debt(
            12,
            "thanks",
            NELL,
            text("I wrote to the committee and recommended you."),
            age=16,
            status="settled",
            settled_by="<s1@x.example>",
            settled_at=days(2),
        ),
        debt(
            13,
            "promise",
            TARIQ,
            text("I will send the drawings on Wednesday."),
            age=8,
            status="settled",
            settled_by="<s2@x.example>",
            settled_at=days(4),
        ),
        debt(14, "reply", OTTO, text("Trial only: never shown."), age=5, trial=True),
        debt(15, "thanks", OTTO, text("Lapsed long ago: never shown."), age=300, status="lapsed"),
    )
    case = Introduction(
        id="case1",
        introducer=ILSE,
        parties=(TARIQ, ME),
        for_owner=True,
        by_owner=False,
        date=days(4),
        message_id="<1@letters.example>",
        evidence=text("Tariq, meet Maren: she knows more about tidal barriers than anyone I have worked with."),
        thanked=None,
        acted=None,
        reported=None,
        outcome=None,
        open=("01c4e1", "05c4e1"),
    )
    gifts = tuple(
        favour(n, given=False, evidence=text(f"You should talk to my old chief, here is his number ({n})."), age=40 * n) for n in (1, 2, 3)
    )
    kept = tuple(
        favour(n, given=True, evidence=text("I have put you on the guest list for the evening."), age=30 * n) for n in (4, 5, 6, 7)
    )
    people = (
        person(ILSE, text("Ilse Brandt"), given=2, received=4, depth=4),
        person(TARIQ, text("Aziz, Tariq")),
        person(
            JONAS,
            text("Jonas Weber"),
            received=3,
            favours=gifts,
            flags=(Flag("one_way_taking", text("three favours from Jonas, none back"), tuple(g.message_id for g in gifts), "S4"),),
        ),
        person(
            NELL,
            text("Nell Okafor"),
            given=4,
            favours=kept,
            flags=(
                Flag("one_way_giving", text("four favours, none back"), ("<f4@letters.example>",), "S4"),
                Flag("reliable", text("three of three"), ("<12@letters.example>",), "S3"),
            ),
        ),
        person(OTTO, text("Otto Lindgren"), received=1),
        person(PRIYA, text("Dr. Priya Raman"), given=1, received=1, depth=4),
        person(
            CLEO,
            text("Cleo Dumas"),
            messages_in=1,
            messages_out=0,
            depth=0,
            advice=(
                Advice(
                    37,
                    text("You met Cleo once in May; a second talk within the month keeps it alive."),
                    text("It was good to meet you at the locks."),
                    "<a1@x.example>",
                ),
            ),
        ),
    )
    return State(obligations=obligations, introductions=(case,), people=people)
