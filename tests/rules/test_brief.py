"""One person on one page: every line has its letter, and none says more than the letters do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsers.message import Address
from rules.brief import Brief
from rules.engine.scene import KEY, OWNER, VIEW, Scene, address, day, said
from rules.engine.values import Cited, Decision, Person
from rules.engine.witness import marks_of
from rules.fold import brief

RUXA = """
    2 Feb | ruxa > me eva | You two | introduction@me@eva | Meet Eva, who runs the harbour choir.
    3 Feb | eva > me | Re: You two | | Good to meet you!
    4 Feb | me > eva | Re: You two | | Glad to write to you.
    """


def found(mail: str, who: str = "eva", **more: object) -> tuple[tuple[Person, ...], Brief | None]:
    scene = Scene(mail, **more)  # type: ignore[arg-type]
    return brief(scene.letters(), scene.decisions, owner=OWNER, view=scene.view(), now=scene.moment(), key=KEY, who=who)


def page(mail: str, who: str = "eva", **more: object) -> Brief:
    made = found(mail, who, **more)[1]
    assert made is not None
    return made


def met(words: str, *, days: str = "2 Mar", kind: str = "meeting", who: str = "eva > me") -> list[str]:
    mail = f"1 Jan 2025 | me > eva | A year ago | | The boats are out.\n{days} | {who} | Hello | {kind} | {words}"
    return [one.kind for one in page(mail).met.meetings]


def test_an_introduction_is_the_reason_they_know_each_other() -> None:
    made = page(RUXA)

    assert made.met.through is not None
    assert (made.met.through.introducer, made.met.through.name) == (address("ruxa").address, "Ruxa")
    assert made.met.through.evidence.startswith("Meet Eva")
    assert made.answer == "Letters in this mailbox since 3 February 2026, through Ruxa; one letter from them, 1 from you."


def test_an_introduction_of_two_who_wrote_before_is_not_the_reason() -> None:
    made = page("1 Jan | eva > me | Hello | | The choir sings on Sunday.\n" + RUXA)

    assert made.met.through is None
    assert "Ruxa" not in made.answer


def test_a_contact_passed_on_is_the_reason_where_the_owner_wrote_to_it() -> None:
    given = "2 Feb | ruxa > me | Eva | favor:introduction@eva | Write to Eva, she knows every skipper: eva@eva.example"
    mine = page(f"{given}\n5 Feb | me > eva | The harbour | | I write to you because of the boats.")
    late = page(f"2 Feb 2025 {given[5:]}\n5 Feb | me > eva | The harbour | | I write to you because of the boats.")

    assert mine.met.through is not None
    assert mine.met.through.name == "Ruxa"
    assert late.met.through is None


def test_of_an_introducer_who_shall_not_be_named_nothing_is_told() -> None:
    made = page(RUXA, decisions=(said("never", "ruxa"),))

    assert made.met.through is not None
    assert (made.met.through.introducer, made.met.through.evidence, made.met.through.message_id) == ("", "", "")
    assert "through an introduction" in made.answer
    assert "uxa" not in made.answer


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("It was good to meet you at the quay.", "meeting"),
        ("I enjoyed our lunch yesterday.", "meeting"),
        ("Thank you for your visit, the children ask for you.", "meeting"),
        ("Nice to have finally met you in Bergen!", "meeting"),
        ("As I said in our phone conversation, the boat leaks.", "call"),
        ("It was a pleasure talking with you this morning.", "talk"),
        ("As we agreed over lunch, the keel will be oak.", "meeting"),
        ("When you stopped by my workshop last year, you asked whether I would sell the loom.", "meeting"),
    ],
)
def test_what_is_told_as_past_counts(words: str, kind: str) -> None:
    assert met(words) == [kind]


@pytest.mark.parametrize(
    "words",
    [
        "Good to meet you!",
        "Great to e-meet you, and thanks to Ruxa.",
        "See you on Friday at the quay.",
        "I look forward to our lunch tomorrow.",
        "Sorry that I missed our call yesterday.",
        "I met Jonas Berg yesterday and we talked about the boat.",
        "Tim, it was good to meet you at the quay.",
        "This is to confirm our meeting on Wednesday.",
        "My secretary will meet you at the quay.",
        "Our telephone conversation with your secretary was short.",
        "We had a conference call on Thursday (Ida, Rolf, Ben).",
        "Rolf and I are to marry, It is quite a tale how we met.",
        "After our meeting I gave him my papers.",
        "When you come by my workshop you will see the loom.",
        "When we have lunch next week, bring the drawing.",
    ],
)
def test_what_may_not_have_taken_place_or_was_with_another_does_not_count(words: str) -> None:
    made = page(f"1 Jan 2025 | me > eva | A year ago | | The boats are out.\n2 Mar | eva > me | Hello | meeting | {words}")

    assert made.met.meetings == ()
    assert "meeting" not in made.answer
    assert "call" not in made.answer
    assert "talk" not in made.answer


def test_letters_near_to_each_other_tell_of_one_meeting() -> None:
    made = page(
        """
        2 Mar | eva > me | Hello | meeting | It was good to meet you at the quay.
        4 Mar | me > eva | Re: Hello | meeting | I enjoyed our lunch, too.
        9 May | eva > me | Boats | meeting | It was good to see you again.
        """,
        now="20 Jun",
    )

    assert made.met.meetings_at_least == 2
    assert "at least 2 meetings" in made.answer


def test_what_was_agreed_is_told_as_agreed_until_a_letter_tells_of_it() -> None:
    scene = Scene("2 Mar | eva > me | Lunch | meeting | See you at the quay on Friday.")
    letters = [replace(one, acts=tuple(replace(act, rule="meeting-agreed") for act in one.acts)) for one in scene.letters()]
    made = brief(letters, (), owner=OWNER, view=scene.view(), now=scene.moment(), key=KEY, who="eva")[1]

    assert made is not None
    assert [(one.kind, one.evidence) for one in made.met.agreed] == [("agreed", "See you at the quay on Friday.")]
    assert made.met.meetings == ()


def test_an_event_that_was_arranged_for_another_is_none_of_the_two() -> None:
    def agreed(title: str) -> list[str]:
        mail = f"1 Mar | eva > me | Hello | | Hello.\n2 Mar 14:00 | eva > me | Invitation | event@eva@me | {title}"
        return [one.evidence for one in page(mail).met.agreed]

    assert agreed("Coffee with Eva") == ["Coffee with Eva"]
    assert agreed("Meeting Frau Myself / Herr Berg") == []


def test_the_owners_own_note_counts() -> None:
    made = page(
        "2 Feb | eva > me | Hello | | Hello there.",
        decisions=(Decision("1", "log", address("eva").address, "coffee with Eva, we met", day("9 Mar")),),
    )

    assert [(one.evidence, one.message_id) for one in made.met.noted] == [("coffee with Eva, we met", "")]


def test_where_the_mailbox_begins_late_it_says_so() -> None:
    mail = "2 Mar | eva > me | Hello | | Hello there.\n3 Mar | me > eva | Re: Hello | | Hello Eva."

    assert "The mailbox begins on 1 March 2026" in page(mail, begins="1 Mar").answer
    assert "at the latest" in page(mail, begins="1 Mar").answer
    assert "at the latest" not in page(mail).answer


def test_a_first_letter_that_answers_one_that_is_gone_says_so() -> None:
    made = page("2 Mar | eva > me | Re: The hall | | The hall is free.\n3 Mar | me > eva | Re: Re: The hall | | Good.")

    assert made.met.earlier_unknown


@pytest.mark.parametrize(
    ("mail", "words"),
    [
        (
            "2 Mar | eva > me | Hello | | Hello there.",
            "Letters from them since 2 March 2026, none of yours to them is in the mailbox.",
        ),
        ("2 Mar | me > eva | Hello | | Hello there.", "Letters from you since 2 March 2026, none of theirs is in the mailbox."),
    ],
)
def test_one_way_letters_are_told_as_such(mail: str, words: str) -> None:
    assert page(mail).answer == words


def cares(words: str, more: str = "") -> list[str]:
    return [one.evidence for one in page(f"2 Mar | eva > me{more} | Hello | ~personal | {words}").cares]


@pytest.mark.parametrize(
    "words",
    ["My daughter starts school in August.", "We have been hiking in the Harz.", "I am reading a novel about bees.", "Unser Garten blüht."],
)
def test_what_they_care_about_is_kept_in_their_own_words(words: str) -> None:
    assert cares(words) == [words]


@pytest.mark.parametrize(
    "words",
    [
        "My mother is in hospital again.",
        "My wife and I pray for rain.",
        "My son was laid off in May.",
        "My sister votes for them, alas.",
        "My husband and I are getting divorced.",
        "We are still paying our daughter's loan.",
        "My brother came out as gay.",
        "Meine Mutter ist gestorben.",
        "Congratulations on the prize!",
        "How is your son?",
        "my family) in the hills",
        "My wife picked me up, so the drawing comes tomorrow.",
        "I am going shopping with my daughter this afternoon.",
        "My son's fax is broken.",
    ],
)
def test_what_is_delicate_or_not_about_themselves_is_left_out(words: str) -> None:
    assert cares(words) == []


def test_what_was_said_before_a_crowd_or_by_the_owner_is_not_theirs() -> None:
    assert cares("My daughter starts school in August.", " ; ida bob tim") == []
    assert page("2 Mar | me > eva | Hello | ~personal | My daughter starts school.").cares == ()


def test_whom_they_asked_for_stands_apart_from_what_they_asked() -> None:
    made = page(
        """
        2 Mar | eva > me | A door | request:introduction | Could you introduce me to the keeper of the lighthouse?
        9 Mar | eva > me | A lamp | request:information | Do you know where the old lamp is?
        9 Mar | eva > me | A source | request:referral | Could you give me a reference to the book on lamps?
        10 Mar | eva > me | Money | request:favor | Could you lend me money for the rent this month?
        """
    )

    assert [one.evidence[:20] for one in made.asked_for] == ["Could you introduce "]
    assert [one.evidence[:20] for one in made.asked_about] == ["Do you know where th", "Could you give me a "]


def test_what_was_answered_or_whose_day_is_over_waits_no_more() -> None:
    asked = "9 Mar | eva > me | A lamp | request:information | Do you know where the old lamp is?"
    far = asked.replace("9 Mar", "9 Jan")
    dated = "9 Mar | eva > me | A lamp | request:information[by_friday] | Do you know where the old lamp is?"

    assert page(asked, now="20 Mar").asked_about != ()
    assert page(asked + "\n10 Mar | me > eva | Re: A lamp | | In the attic.", now="20 Mar").asked_about == ()
    assert page(far, now="20 Mar").asked_about == ()
    assert page(dated, now="20 Mar").asked_about == ()


def test_a_letter_that_only_stands_quoted_is_known_as_the_latest() -> None:
    heading = Cited(marks_of(Address("Eva", "eva@eva.example"), KEY), day("12 Mar"), 0)
    letters = Scene("2 Mar | eva > me | Hello | | Hello.\n14 Mar | me > eva | Re: Boats | | They sail on Monday.").letters()

    _, made = brief(
        [letters[0], replace(letters[1], cited=(heading,))],
        (),
        owner=OWNER,
        view=VIEW,
        now=day("20 Mar"),
        key=KEY,
        who="eva@eva.example",
    )

    assert made is not None
    assert made.met.last_theirs == day("12 Mar")
    assert made.met.last_mine is not None
    assert made.met.last_mine.date() == day("14 Mar").date()


def test_nothing_follows_from_what_a_thin_view_does_not_show() -> None:
    mail = """
        2 Jan 2025 | eva > me | Hello | | Hello.
        3 Jan 2025 | me > eva | Re: Hello | | Hello.
        2 Feb 2026 | eva > me | Rolf | favor:referral | I recommended you to Rolf.
        2 Feb 2026 | me > eva | Re: Rolf | thanks | Thank you for the word with Rolf, it did wonders.
        """
    once = page(mail).readiness
    again = (
        mail + "9 Feb 2026 | eva > me | Ida | favor:referral | I named you to Ida.\n9 Feb 2026 | me > eva | Re: Ida | thanks | Thank you!"
    )
    twice = page(again).readiness

    assert once is not None
    assert not any("turn" in one.text or "none" in one.text for one in once.reasons)
    assert twice is not None
    assert any("your turn" in one.text for one in twice.reasons)


ELSEWHERE = """
    2 Jan 2024 | eva.lund > me | Hello | | My boat is in.
    3 Jan 2024 | me > eva.lund | Re: Hello | | Mine too.
    2 Mar 2026 | eva_lund@quay.example > me | The quay | | It freezes.
    """


def test_an_address_that_may_be_theirs_is_named_and_no_silence_is_known() -> None:
    made = page(ELSEWHERE, who="eva.lund@eva.lund.example", now="20 Mar 2026")
    apart = page(ELSEWHERE, who="eva.lund@eva.lund.example", now="20 Mar 2026", decisions=(said("split", "eva_lund@quay.example"),))

    assert made.perhaps == ("eva_lund@quay.example",)
    assert made.readiness is not None
    assert not any("more than a year" in one.text for one in made.readiness.reasons)
    assert apart.perhaps == ()
    assert apart.readiness is not None
    assert any("more than a year" in one.text for one in apart.readiness.reasons)


def test_another_of_the_family_is_not_named() -> None:
    mail = ELSEWHERE.replace("eva_lund@quay", "ida_lund@quay")

    assert page(mail, who="eva.lund@eva.lund.example", now="20 Mar 2026").perhaps == ()


def test_what_was_written_to_another_is_no_wish_of_theirs() -> None:
    made = page(
        """
        2 Mar | eva > me | Pasted | request:document | Thank you for the chance Molly, please send me the contract.
        3 Mar | eva > me ida | Both | request:document | Who of you has the key to the hall?
        4 Mar | eva > me | The school | request:information | Many of the pupils wonder what becomes of the school.
        """
    )

    assert made.asked_about == ()


def test_favours_and_open_loops_go_both_ways() -> None:
    made = page(
        """
        2 Mar | me > eva | The jury | favor:referral | I recommended you for the jury.
        3 Mar | eva > me | Re: The jury | favor:referral | And I passed your CV on to Rolf.
        9 Mar | eva > me | The lamp | request:document | Could you send me the drawing of the lamp?
        """
    )

    assert [one.given for one in made.person.favours] == [True, False]
    assert "reply" in [one.kind for one in made.mine]
    assert all(one.status == "open" and one.by != one.to for one in (*made.mine, *made.theirs))
    assert not any(one.mine for one in made.theirs)


OLD_FRIENDS = """
    2 Jan 2025 | eva > me | Hello | ~personal | My garden is under snow.
    3 Jan 2025 | me > eva | Re: Hello | | Mine too.
    2 Nov 2025 | me > eva | The jury | favor:referral | I recommended you for the jury.
    3 Nov 2025 | eva > me | Re: The jury | thanks update | Thank you! They took me.
    4 Nov 2025 | eva > me | Lunch | meeting | It was good to see you at the quay.
    5 Nov 2025 | me > eva | Re: Lunch | | It was.
    """


@pytest.mark.parametrize(
    ("mail", "word", "reason"),
    [
        (OLD_FRIENDS, "ready", "1 from you"),
        ("9 Mar | eva > me | Hello | | Hello.\n10 Mar | me > eva | Re: Hello | | Hello.", "early", "stranger"),
        (OLD_FRIENDS + "1 Mar | eva > me | Rolf | favor:referral | I recommended you to Rolf.", "early", "owe them thanks"),
        (OLD_FRIENDS + "1 Mar | eva > me | The key | request:document | Could you send me the key?", "fair", "owe them an answer"),
        (OLD_FRIENDS + "1 Mar | eva > me | A pause | ~pause | I need a pause from letters.", "early", "asked for a pause"),
        ("9 Mar | eva > me | Hello | | Hello.", "early", "one way only"),
    ],
)
def test_readiness_is_the_least_that_any_reason_allows(mail: str, word: str, reason: str) -> None:
    made = page(mail).readiness

    assert made is not None
    assert made.word == word
    assert any(reason in one.text for one in made.reasons)


def test_after_years_of_silence_the_first_word_is_no_ask() -> None:
    made = page(OLD_FRIENDS, now="20 Mar 2027").readiness

    assert made is not None
    assert made.word == "early"
    assert "more than a year" in made.reasons[0].text


def test_where_helping_is_the_job_no_account_is_kept() -> None:
    mail = "9 Mar | eva > me | Hello | | Hello.\n10 Mar | me > eva | Re: Hello | | Hello."
    made = page(mail, decisions=(said("relation", "eva", "mentor"),))

    assert made.readiness is not None
    assert made.readiness.word == "ready"
    assert made.relation_said


def test_of_someone_silenced_only_the_bare_record_is_told() -> None:
    made = page(
        OLD_FRIENDS + "1 Mar | eva > me | The key | request:document | Could you send me the key of the hall?",
        decisions=(said("never", "eva"),),
    )

    assert made.silenced
    assert (made.mine, made.theirs, made.cares, made.asked_for, made.asked_about, made.readiness) == ((), (), (), (), (), None)
    assert (made.person.flags, made.person.advice, made.person.open) == ((), (), ())
    assert made.met.letters_in == 4


@pytest.mark.parametrize(("who", "many"), [("eva", 1), ("EVA@eva.example", 1), ("a", 2), ("nobody", 0), ("", 0)])
def test_who_is_found_by_address_name_or_a_part_of_them(who: str, many: int) -> None:
    people, made = found("2 Mar | eva > me | Hello | | Hello.\n3 Mar | ida > me | Hello | | Hello.", who)

    assert len(people) == many
    assert (made is not None) == (many == 1)


def test_the_whole_name_wins_over_those_that_hold_it() -> None:
    people, made = found("2 Mar | eva > me | Hello | | Hello.\n3 Mar | eva.lund > me | Hello | | Hello.", "eva")

    assert [one.name for one in people] == ["Eva"]
    assert made is not None


def test_whom_a_note_alone_tells_of_has_a_page() -> None:
    mail = "2 Mar | ida > me | Hello | | The boats are out."
    note = Decision("n1", "log", "tim@moe.example", "met at the fair of boats", day("3 Mar"))

    made = page(mail, "tim@moe.example", decisions=(note,))

    assert made.answer == "From your note of 3 March 2026; no letter between you is in the mailbox."
    assert (made.person.messages_in, made.person.messages_out, made.person.flags) == (0, 0, ())
    assert [one.evidence for one in made.met.noted] == ["met at the fair of boats"]
    assert made.readiness is not None
    assert not any("one way" in reason.text or "go back" in reason.text for reason in made.readiness.reasons)
