"""Which meetings stand: accepted ones of a small circle, where they are now, without those that were called off."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from parsers import parse
from rules import detect
from rules.engine.record import record
from rules.engine.values import Letter
from rules.meetings import Meeting, meetings

ME = "ada@park.example"
OWNER = frozenset({ME, "ada.park@old.example"})
TIM, KIM, LIV = "tim@roe.example", "kim@dorn.example", "liv@sund.example"
START = datetime(2026, 6, 3, 10, 0, tzinfo=UTC)


def event(
    method: str,
    author: str,
    *people: str,
    day: int = 1,
    organizer: str = TIM,
    start: str = "DTSTART:20260603T100000Z\nDTEND:20260603T110000Z",
    uid: str = "bridge-1",
    received: str = "",
) -> Letter:
    """A calendar letter; people are "address" or "address=PARTSTAT"."""
    lines = "\n".join(f"ATTENDEE;PARTSTAT={one.partition('=')[2] or 'NEEDS-ACTION'}:mailto:{one.partition('=')[0]}" for one in people)
    calendar = (
        f"BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:{method}\nBEGIN:VEVENT\nUID:{uid}\nDTSTAMP:20260601T000000Z\n{start}\n"
        f"ORGANIZER:mailto:{organizer}\n{lines}\nSUMMARY:The bridge\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    data = (
        f"{received}From: {author}\nTo: {people[0].partition('=')[0]}\nDate: Mon, {day:02} Jun 2026 09:00:00 +0000\nSubject: The bridge\n"
        f"Message-ID: <{method}.{day}.{author}>\nMIME-Version: 1.0\n"
        f"Content-Type: text/calendar; method={method}; charset=utf-8\n\n{calendar}"
    ).encode()
    message = parse(data)
    return record(message, detect(message, owner=OWNER, key=b"k"), authentic=not received, key=b"k")


def found(*letters: Letter) -> tuple[Meeting, ...]:
    return meetings(letters, OWNER)


def test_an_invitation_that_the_owner_accepted_stands() -> None:
    (one,) = found(event("REQUEST", TIM, ME), event("REPLY", ME, f"{ME}=ACCEPTED", day=2))

    assert (one.start, one.guests, one.organizer, one.summary, one.claimed) == (START, (TIM,), TIM, "The bridge", False)


def test_the_letters_may_come_in_any_order() -> None:
    asked, said = event("REQUEST", TIM, ME), event("REPLY", ME, f"{ME}=ACCEPTED", day=2)

    assert found(asked, said) == found(said, asked)


@pytest.mark.parametrize(
    "letters",
    [
        (event("REQUEST", TIM, ME),),
        (event("REQUEST", TIM, ME), event("REPLY", ME, f"{ME}=DECLINED", day=2)),
        (event("REQUEST", TIM, ME), event("REPLY", ME, f"{ME}=TENTATIVE", day=2)),
        (event("REQUEST", TIM, ME), event("REPLY", ME, f"{ME}=ACCEPTED", day=2), event("REPLY", ME, f"{ME}=DECLINED", day=3)),
        (event("REQUEST", TIM, ME), event("REPLY", ME, f"{ME}=ACCEPTED", day=2), event("CANCEL", TIM, ME, day=3)),
        (event("REQUEST", TIM, ME, KIM, LIV, "b@b.example"), event("REPLY", ME, f"{ME}=ACCEPTED", day=2)),
        (event("REQUEST", ME, TIM, organizer=ME),),
        (event("REPLY", ME, f"{ME}=ACCEPTED", day=2),),
    ],
    ids=["unanswered", "declined", "tentative", "thought-better", "called-off", "four-guests", "asked-no-answer", "no-event"],
)
def test_what_does_not_stand_brings_no_meeting(letters: tuple[Letter, ...]) -> None:
    assert found(*letters) == ()


def test_a_forged_yes_in_the_owners_name_counts_for_nothing() -> None:
    forged = event(
        "REPLY", ME, f"{ME}=ACCEPTED", day=2, received="Received: from evil.example by mx.example; Tue, 2 Jun 2026 09:00:00 +0000\n"
    )

    assert found(event("REQUEST", TIM, ME), forged) == ()


def test_what_the_organizer_says_of_the_owners_yes_is_marked_as_a_claim() -> None:
    (one,) = found(event("REQUEST", TIM, f"{ME}=ACCEPTED"))

    assert one.claimed


def test_the_owners_own_invitation_stands_with_the_first_yes_and_without_those_who_declined() -> None:
    asked = event("REQUEST", ME, TIM, KIM, organizer=ME)
    yes, no = event("REPLY", TIM, f"{TIM}=ACCEPTED", day=2, organizer=ME), event("REPLY", KIM, f"{KIM}=DECLINED", day=2, organizer=ME)

    (one,) = found(asked, yes, no)

    assert (one.guests, one.organizer, one.claimed) == ((TIM,), "", False)


def test_a_moved_meeting_keeps_its_name_and_has_its_new_hour() -> None:
    letters = (event("REQUEST", TIM, ME), event("REPLY", ME, f"{ME}=ACCEPTED", day=2))
    moved = event("REQUEST", TIM, f"{ME}=NEEDS-ACTION", day=3, start="DTSTART:20260605T140000Z\nDTEND:20260605T150000Z")

    (before,), (after,) = found(*letters), found(*letters, moved)

    assert after.start == START + timedelta(days=2, hours=4)
    assert after.id == before.id


def test_another_guest_makes_another_meeting() -> None:
    letters = (event("REQUEST", TIM, ME), event("REPLY", ME, f"{ME}=ACCEPTED", day=2))

    (before,), (after,) = found(*letters), found(*letters, event("REQUEST", TIM, f"{ME}=ACCEPTED", KIM, day=3))

    assert after.guests == (KIM, TIM)
    assert after.id != before.id


def test_who_declines_makes_no_other_meeting() -> None:
    asked, yes = event("REQUEST", ME, TIM, KIM, organizer=ME), event("REPLY", TIM, f"{TIM}=ACCEPTED", day=2, organizer=ME)

    (before,), (after,) = found(asked, yes), found(asked, yes, event("REPLY", KIM, f"{KIM}=DECLINED", day=3, organizer=ME))

    assert (before.guests, after.guests) == ((KIM, TIM), (TIM,))
    assert after.id == before.id


def test_rooms_are_no_guests_and_a_day_without_hour_is_known() -> None:
    room = "c_1@resource.calendar.google.com"
    whole = "DTSTART;VALUE=DATE:20260603\nDTEND;VALUE=DATE:20260604"

    (one,) = found(event("REQUEST", TIM, ME, room, start=whole), event("REPLY", ME, f"{ME}=ACCEPTED", day=2))

    assert one.guests == (TIM,)
    assert one.whole_day
