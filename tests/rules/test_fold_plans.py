"""Words that promise nothing or ask nothing, and letters that show a thing to be done: nobody is held to them."""

from __future__ import annotations

import pytest

from rules.detect import detect_sentence
from rules.engine.asides import social
from rules.engine.conditions import plainly_asks
from rules.engine.cues_due import due_words
from rules.engine.plans import accepts, by_deputy, some_day, tells_whereabouts
from rules.engine.pledges import hangs_on_more, with_others
from rules.engine.scene import KEY, OWNER, VIEW, Scene
from rules.engine.sentences import sentences
from rules.engine.values import Obligation
from rules.fold import fold


def told(mail: str, *, now: str = "20 Mar") -> list[Obligation]:
    scene = Scene(mail, now=now)
    return list(fold(scene.letters(), (), owner=OWNER, view=VIEW, now=scene.moment(), key=KEY).obligations)


def still_open(mail: str, *, now: str = "20 Mar") -> list[Obligation]:
    return [one for one in told(mail, now=now) if one.status == "open" and not one.trial and one.kind in ("reply", "promise")]


@pytest.mark.parametrize(
    "words",
    [
        "I will be back at the yard on Monday.",
        "We shall return from Oulu next week Tuesday.",
        "I'll be in Tampere for the fair that week.",
        "I will check my e-mail now and then.",
    ],
)
def test_where_one_will_be_is_no_promise(words: str) -> None:
    assert tells_whereabouts(words)
    assert still_open(f"2 Mar | me > eva | The fair | promise | {words}") == []


@pytest.mark.parametrize(
    "words",
    [
        "I will be back on Monday and send you the drawings.",
        "I'll be at your gallery at three.",
        "I will return your ladder on Friday.",
        "We shall stay in touch.",
    ],
)
def test_a_word_to_the_reader_beside_it_is_one(words: str) -> None:
    assert not tells_whereabouts(words)


def test_what_somebody_else_is_to_do_is_told_apart() -> None:
    assert by_deputy("My assistant will ring him.")
    assert not by_deputy("I will ask my assistant to ring him.")


@pytest.mark.parametrize(("words", "far"), [("I'll send the plans at a later date.", True), ("I'll send them in the near future.", False)])
def test_a_day_that_nobody_can_name_is_no_term(words: str, far: bool) -> None:
    assert some_day(words) is far


def test_a_willing_word_waits_for_the_papers_it_needs() -> None:
    glad = "2 Mar | me > eva | Your stay | promise | I shall be glad to write the reference."
    papers = (
        "2 Mar | me > eva | Your stay | promise; request:document | I shall be glad to write the reference. / Please send me the forms."
    )

    assert len(still_open(glad)) == 1
    assert [one for one in still_open(papers) if one.kind == "promise"] == []


def test_a_promise_hangs_on_what_the_other_is_told_to_send_first() -> None:
    assert hangs_on_more("Please forward their portfolios to us and we will arrange a day.")
    assert not hangs_on_more("I will forward their portfolios to you.")


def test_as_soon_as_i_can_is_no_condition() -> None:
    soon = "2 Mar | me > eva | Plans | promise:document | I will send you the plans as soon as I can."
    approved = "2 Mar | me > eva | Plans | promise:document | I will send you the plans as soon as the council is finished."

    assert len(still_open(soon)) == 1
    assert still_open(approved) == []


def test_a_note_to_a_third_is_an_errand() -> None:
    assert with_others("I will drop him a note.")
    assert not with_others("I will drop you a note.")


def test_a_forgotten_file_sent_after_keeps_the_promise() -> None:
    said = "2 Mar 10:00 | ida > me | Post open | promise:cv | I will forward my papers."
    sent = "2 Mar 10:04 | ida > me | Now with the file | +cv | Forgot the file a moment ago, it is below."
    other = "2 Mar 10:04 | ida > me | Plums | | Our plums are ripe, come by with a basket."

    assert len(still_open(said)) == len(still_open(f"{said}\n{other}")) == 1
    assert still_open(f"{said}\n{sent}") == []


def test_an_errand_is_run_by_a_letter_to_whom_it_names() -> None:
    said = "2 Mar | me > eva | The kiln | promise | I will ask Olga about the kiln."
    ran = "4 Mar | me > olga | Firing days | | Morning, a word about the firing."
    other = "4 Mar | me > bernard | Firing days | | Morning, a word about the firing."

    assert len(still_open(f"{said}\n{other}", now="8 Mar")) == 1
    assert still_open(f"{said}\n{ran}", now="8 Mar") == []


def test_a_talk_that_went_on_has_its_answer() -> None:
    asked = "2 Mar | eva > me | Glazes | request:review | Could you look over the glaze list I sent?"
    wrote = "9 Mar | me > eva | The ferry | | Our ferry leaves from pier two at nine."
    wrote_on = "10 Mar | eva > me | Re: The ferry | | Pier two it is, and the weather looks kind."

    assert len(still_open(f"{asked}\n{wrote}")) == 1
    assert still_open(f"{asked}\n{wrote}\n{wrote_on}") == []


@pytest.mark.parametrize(
    "words",
    [
        "Let's talk in the near future to go on from here.",
        "Let me know how else I can help with the move.",
        "It would be nice to get to know Henrik.",
        "Let me know how she does at the loom.",
        "We hope you might find a corner for the old press.",
    ],
)
def test_courtesies_ask_for_no_answer(words: str) -> None:
    assert not plainly_asks(words)


@pytest.mark.parametrize(
    "words", ["Let's talk on Friday?", "Let me know how many chairs you need.", "It would be good to get your comments."]
)
def test_what_wants_a_word_still_asks(words: str) -> None:
    assert plainly_asks(words)


def test_talk_of_the_family_is_owed_by_nobody() -> None:
    assert social("How is your daughter getting on?")
    assert not social("How is your report getting on?")


def test_a_question_that_its_author_answers_asks_nobody() -> None:
    asked = detect_sentence("Did Pekka mend the gate? I don't think so, to be honest.")
    open_one = detect_sentence("Did Pekka mend the gate? I would like to lock it tonight.")

    assert [act.kind for act in asked.acts if act.kind == "request"] == []
    assert [act.kind for act in open_one.acts if act.kind == "request"] != []


def test_question_marks_of_a_broken_conversion_ask_nothing() -> None:
    broken = "The quite? old mill, the pond? beside it and the? two barns are? a joy to see. Is the gate open?"
    whole = "Are you in? let me know. Is the gate open?"

    assert [one.text for one in sentences(broken) if one.question] == ["Is the gate open?"]
    assert len([one for one in sentences(whole) if one.question]) == 2


def test_marks_inside_brackets_end_no_sentence() -> None:
    assert len(sentences("Shall we tell them kindly (!) to move the boat?")) == 1


def test_asking_about_another_thing_in_the_same_talk_is_not_asking_again() -> None:
    asked = "2 Mar | eva > me | Carpet pattern view | request:review | I would love your view of the carpet pattern."
    other = "8 Mar | eva > me | Re: Carpet pattern view | request:information | Which dye house do you use?"
    again = "8 Mar | eva > me | Re: Carpet pattern view | request:review | What is your view of the carpet pattern?"

    assert max(one.asked_count for one in told(f"{asked}\n{other}")) == 1
    assert max(one.asked_count for one in told(f"{asked}\n{again}")) == 2


def test_what_goes_by_post_is_not_seen_to_go() -> None:
    book = "2 Mar | me > eva | Dye plants | promise:document | I will send you a copy of the book."
    sheet = "2 Mar | me > eva | Dye plants | promise:document | I will send you the dye sheet."

    assert len(still_open(book, now="5 Mar")) == 1
    assert still_open(book) == []
    assert len(still_open(sheet)) == 1


def test_one_meeting_asked_for_twice_is_one_debt() -> None:
    first = "2 Mar | eva > me | Oven plans | request:meeting | Please tell me which day suits you for the oven."
    second = "5 Mar | eva > me | The visit | request:meeting | When could we meet, any day of the week is fine here?"

    assert len([one for one in told(f"{first}\n{second}", now="8 Mar") if one.kind == "reply" and one.status == "open"]) == 1


def test_who_thanks_for_what_they_pass_on_has_done_no_favour() -> None:
    passed = "2 Mar | lea@me.example > me | Papers | favor:referral{} | I have passed the papers on to our yard."

    assert [one.kind for one in told(passed.format(" thanks")) if one.kind == "thanks" and one.mine and not one.trial] == []
    assert [one.kind for one in told(passed.format("")) if one.kind == "thanks" and one.mine and not one.trial] == ["thanks"]


@pytest.mark.parametrize(("words", "asks"), [("Thoughts?", True), ("Why?", True), ("Łód?", False), ("Marketing?", False)])
def test_a_lone_word_with_a_question_mark_asks_only_where_it_is_one_that_asks(words: str, asks: bool) -> None:
    assert plainly_asks(words) is asks


def test_the_bare_question_of_a_letter_that_sells_waits_for_nobody() -> None:
    sells = "2 Mar | eva > me | Kilns | request ~sales | Are you interested?"
    asks_too = "2 Mar | eva > me | Kilns | request ~sales | Did the carpenter deliver your spruce shelves?"
    plain = "2 Mar | eva > me | Kilns | request | Are you interested?"
    before = "1 Feb | me > eva | Clay | | The clay came, many hands carried it in."

    assert still_open(f"{before}\n{sells}") == []
    assert len(still_open(f"{before}\n{asks_too}")) == 1
    assert len(still_open(f"{before}\n{plain}")) == 1


def test_who_is_offered_an_hour_and_thanks_has_answered() -> None:
    asked = "2 Mar | eva > me | The kiln door | request:information | Let me know a time."
    thanked = "3 Mar | me > eva | Re: The kiln door | thanks -needs | Thanks, you are the best."

    assert len(still_open(asked)) == 1
    assert still_open(f"{asked}\n{thanked}") == []


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("Yes, I will take them.", True),
        ("We shall be glad to have both Ines and Bruno as helpers.", True),
        ("I will take them to you.", False),
        ("I will take care of it.", False),
        ("I'll have it for you on Monday.", False),
    ],
)
def test_who_accepts_a_thing_promises_nothing(words: str, taken: bool) -> None:
    assert accepts(words) is taken


def test_an_assistant_who_writes_to_the_asker_with_the_owner_on_copy_has_answered() -> None:
    asked = "2 Mar | eva > me | A talk by phone | request:information | Please let me know the particulars of our talk."
    told_her = "9 Mar | kim@me.example > eva ; me | Monday | | Morning. It is at nine, dial the yard."
    told_other = "9 Mar | kim@me.example > olga ; me | Monday | | Morning. It is at nine, dial the yard."

    assert len(still_open(f"{asked}\n{told_other}")) == 1
    assert still_open(f"{asked}\n{told_her}") == []


def test_a_reminder_in_a_few_weeks_is_due_in_a_few_weeks() -> None:
    assert due_words("i shall send it again in a few weeks as a reminder.") == "in a few weeks"
    assert due_words("see you today as well.") is None


def test_a_note_to_a_colleague_of_the_reader_is_seen() -> None:
    said = "2 Mar | me > eva@mill.example | Your driver | promise | I will drop him a note."
    wrote = "4 Mar | me > otto@mill.example | My number | | Morning, this is where you reach me."
    other = "4 Mar | me > otto@quay.example | My number | | Morning, this is where you reach me."

    assert len(still_open(f"{said}\n{other}", now="6 Mar")) == 1
    assert still_open(f"{said}\n{wrote}", now="6 Mar") == []


def test_a_colleague_who_gave_the_owners_address_to_somebody_did_no_favour() -> None:
    mail = "2 Mar | lea@me.example > me | The school | favor:referral | I have given your email to the head of the school."

    assert [one.kind for one in told(mail) if one.kind == "thanks" and one.mine and not one.trial] == []
