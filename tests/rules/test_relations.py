"""What somebody is to the owner: said, or guessed from the mail; a guess only spares."""

from __future__ import annotations

from rules.engine.scene import KEY, OWNER, Scene, day, said
from rules.engine.values import Decision, Owner, State
from rules.fold import fold

VERA = Owner("Vera Lund", OWNER.addresses, OWNER.timezone)


def told(mail: str, *decisions: Decision, owner: Owner = OWNER, now: str = "20 Mar") -> State:
    scene = Scene(mail, now=now)
    return fold(scene.letters(), decisions, owner=owner, view=scene.view(), now=scene.moment(), key=KEY)


def relation(mail: str, owner: Owner = OWNER, now: str = "20 Mar") -> str | None:
    return told(mail, owner=owner, now=now).people[0].relation


def busy(days: int) -> str:
    """A letter each way on so many days from 1 January on."""
    start = [f"{day} {month}" for month, length in (("Jan", 31), ("Feb", 28)) for day in range(1, length + 1)]
    return "\n".join(
        f"{day} 9:00 | eva > me | Site {number} | | Wall {number}.\n{day} 10:00 | me > eva | Re: Site {number} | | Good."
        for number, day in enumerate(start[:days])
    )


def test_letters_on_most_days_of_two_months_are_work() -> None:
    assert relation(busy(30)) == "colleague"


def test_letters_on_twenty_days_are_not() -> None:
    assert relation(busy(20)) is None


def test_letters_one_way_are_no_work_together() -> None:
    mail = "\n".join(line for line in busy(30).splitlines() if "| eva >" in line)

    assert relation(mail) is None


def test_the_same_family_name_is_family() -> None:
    assert relation("2 Mar | nils.lund > me | Sunday | | Come to lunch.", owner=VERA) == "family"


def test_the_owners_own_name_elsewhere_is_not_family() -> None:
    assert relation("2 Mar | vera.lund > me | Note | | Milk.", owner=VERA) is None


def test_another_name_is_not_family() -> None:
    assert relation("2 Mar | eva.berg > me | Sunday | | Come to lunch.", owner=VERA) is None


NAMELESS = Owner("", OWNER.addresses, OWNER.timezone)


def test_the_owners_name_is_read_from_the_owners_letters() -> None:
    mail = "1 Mar | nils.myself > me | Sunday | | Come to lunch."

    assert relation(mail, owner=NAMELESS) is None
    assert relation(mail + "\n2 Mar | me > nils.myself | Re: Sunday | | I shall.", owner=NAMELESS) == "family"


def test_who_is_called_sister_is_family() -> None:
    assert relation("2 Mar | me > eva | The car | ~kin | Sis, may I have the car?") == "family"


def test_a_sister_on_a_letter_to_several_may_be_anybodys() -> None:
    assert relation("2 Mar | me > eva bob | The car | ~kin | Sis, may I have the car?") is None


def test_who_was_made_the_owners_mentor_is_one() -> None:
    mail = "2 Mar | eva > me | The guild | ~mentor | The guild has made me your mentor."

    assert relation(mail) == "mentor"
    assert relation(mail.replace("> me", "> me bob")) is None


def test_who_orders_twice_is_a_client() -> None:
    assert relation("2 Mar | eva > me | Your order | | Sixty pounds.") is None
    assert (
        relation("2 Mar | eva > me | Pumpkins | request | May I place an order for sixty?\n9 Mar | eva > me | Purchase order | | Sixty.")
        == "client"
    )


def test_who_sends_the_bills_is_paid() -> None:
    assert relation("2 Mar | eva > me | Invoice for March | | Due.\n2 Apr | eva > me | Invoice for April | | Due.", now="9 Apr") == "paid"


def test_an_answer_under_the_same_subject_proves_no_second_deal() -> None:
    assert relation("2 Mar | eva > me | Invoice for March | | Due.\n3 Mar | me > eva | Re: Invoice for March | | Paid.") is None


ORDER = "2 Mar | me > eva | The plan | request:document | Please send me the plan of the site."


def waiting(mail: str, *decisions: Decision) -> list[str]:
    return [one.kind for one in told(mail, *decisions).obligations if one.status == "open" and not one.trial]


def test_an_order_to_somebody_the_owner_calls_a_colleague_is_daily_work() -> None:
    assert waiting(ORDER) == ["reply"]
    assert waiting(ORDER, said("relation", "eva", "colleague")) == []


def test_a_friend_at_the_same_university_is_no_colleague() -> None:
    mail = ORDER.replace("eva", "eva@me.example")

    assert waiting(mail) == []
    assert waiting(mail, said("relation", "eva@me.example", "friend")) == ["reply"]


def test_who_bears_the_name_of_somebody_of_the_house_is_a_colleague() -> None:
    own = "2 Mar | me > ann.berg@me.example | Key | | The key is here.\n3 Mar | ann.berg@me.example > me | Re: Key | | Good."
    mail = f"{own}\n4 Mar | ann.berg > me | From home | | The files of today."

    found = {person.address: person.relation for person in told(mail).people}

    assert found[next(one for one in found if not one.endswith("@me.example"))] == "colleague"


def test_who_left_the_house_long_ago_is_no_colleague_any_more() -> None:
    here = "2 Jan | me > ann.berg@me.example | Key | | The key is here.\n3 Jan | ann.berg@me.example > me | Re: Key | | Good."
    gone = "10 Mar | ann.berg@mill.example > me | From the mill | | My new desk stands by the window."
    merged = Decision("m1", "merge", "ann.berg@me.example", "ann.berg@mill.example", day("11 Mar"))

    assert {one.relation for one in told(here, merged).people} == {"colleague"}
    assert {one.relation for one in told(f"{here}\n{gone}", merged).people} == {None}
