"""What each tag of the owner's opens, settles or counts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from rules.catalogue_folds import FOLD_RULES
from rules.engine.memory import Memory
from rules.engine.scene import KEY, OWNER, Scene, address, day
from rules.engine.values import Decision, Person, State
from rules.fold import fold

NOTE = "12 Mar"
"""A Thursday of 2026, on which the tags are sent."""
OFFER = Scene("9 Mar | eva > me | The kiln | | Here is how we fire ours.")
NOBODY = Scene("")


def tag(
    text: str, *who: str, forward: int | None = None, sent: int | None = None, scene: Scene = OFFER, parties: Sequence[str] = ()
) -> Decision:
    """A tag mail: of a forwarded letter of the scene, a copy of a sent one, or a note by itself."""
    value: dict[str, object] = {"text": text, "who": [address(one).address for one in who], "subject": ""}
    number = forward if forward is not None else sent
    if number is not None:
        letter = scene.letters()[number]
        about = {"message_id": letter.message_id, "date": letter.date.isoformat() if letter.date else None, "subject": letter.subject}
        value |= {"mode": "sent" if sent is not None else "forwarded", "about": about, "parties": [address(one).address for one in parties]}
    target = str(address(who[0]).address) if who else ""
    return Decision(f"t-{text[:12]}", "log", target, json.dumps(value), day(NOTE))


def told(scene: Scene, *decisions: Decision, now: str = "20 Mar") -> State:
    moment = day(now).replace(hour=20)
    return fold(scene.letters(), decisions, owner=OWNER, view=scene.view(), now=moment, key=KEY)


def owed(scene: Scene, *decisions: Decision, now: str = "20 Mar") -> list[str]:
    found = [one for one in told(scene, *decisions, now=now).obligations if not one.trial]
    return sorted(f"{one.kind} {one.by.split('@')[0]}>{one.to.split('@')[0]} {one.status}" for one in found)


def person(state: State, name: str) -> Person:
    return next(one for one in state.people if one.address == address(name).address)


# -- promise ---------------------------------------------------------------------------------------------------------------------


def test_a_promise_is_owed_to_the_author_of_what_was_forwarded_by_the_day_that_was_named() -> None:
    (found,) = told(OFFER, tag("#promise next friday: the glaze recipe", "eva", forward=0)).obligations

    assert (found.kind, found.mine, found.to, found.status) == ("promise", True, "eva@eva.example", "open")
    assert found.due is not None
    assert found.due.date() == day("20 Mar").date()
    assert (found.evidence, found.noted, found.subject) == ("#promise next friday: the glaze recipe", True, "The kiln")


def test_without_a_day_it_has_a_week() -> None:
    (found,) = told(OFFER, tag("#promise the glaze recipe", "eva", forward=0)).obligations

    assert found.due is not None
    assert found.due.date() == day("19 Mar").date()


def test_a_bare_promise_is_kept_by_the_next_letter_in_the_talk() -> None:
    kept = Scene(OFFER.mail + "\n14 Mar | me > eva | Re: The kiln | | Two parts ash, one part clay, and fire it slowly for nine hours.")
    elsewhere = Scene(OFFER.mail + "\n14 Mar | me > eva | Sunday | | The bus leaves at nine from the market square as always.")
    promise = tag("#promise friday", "eva", forward=0)

    assert owed(kept, promise) == ["promise me>eva settled"]
    assert owed(elsewhere, promise) == ["promise me>eva open"]


def test_a_promise_of_a_thing_is_kept_by_the_thing() -> None:
    kept = Scene(OFFER.mail + "\n14 Mar | me > eva | Glaze | +document ~delivers | Here is the glaze recipe.")

    assert owed(kept, tag("#promise friday: the glaze recipe", "eva", forward=0)) == ["promise me>eva settled"]


def test_a_call_that_was_promised_is_not_taken_for_made() -> None:
    assert owed(OFFER, tag("#promise friday call her", "eva", forward=0), now="25 Mar") == ["promise me>eva open"]


@pytest.mark.parametrize("words", ["she will send the recipe", "Eva will send the recipe", "he'll send the recipe"])
def test_a_promise_of_theirs_is_theirs(words: str) -> None:
    assert owed(OFFER, tag(f"#promise {words}", "eva", forward=0)) == ["promise eva>me open"]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("by 3 April the plan", "3 Apr"),
        ("bis Freitag den Plan", "13 Mar"),
        ("pour vendredi le plan", "13 Mar"),
        ("para el viernes el plano", "13 Mar"),
        ("tomorrow", "13 Mar"),
        ("in two weeks: the march report", "26 Mar"),
        ("Friday will do", "13 Mar"),
        ("2026-03-30 the map", "30 Mar"),
    ],
)
def test_its_day_is_understood_in_four_tongues(words: str, due: str) -> None:
    (found,) = told(OFFER, tag(f"#promise {words}", "eva", forward=0)).obligations

    assert found.mine
    assert found.due is not None
    assert found.due.date() == day(due).date()


@pytest.mark.parametrize("about", [{"date": "2026-03-09T09:00:00"}, {"date": "soon"}, {"date": 7}, {}, None, "x"])
def test_an_entry_with_something_odd_about_its_letter_is_read_without_it(about: object) -> None:
    value = {"text": "#owe", "who": ["eva@eva.example"], "mode": "forwarded", "about": about, "parties": 3}

    assert owed(OFFER, Decision("t1", "log", "eva@eva.example", json.dumps(value), day(NOTE))) == ["thanks me>eva open"]


def test_a_promise_that_stands_in_the_letter_is_not_doubled_and_takes_the_day_of_the_tag() -> None:
    sent = Scene("12 Mar | me > eva | The recipe | promise | I will send you the glaze recipe.")

    (found,) = told(sent, tag("#promise in two weeks", "eva", sent=0, scene=sent)).obligations

    assert (found.kind, found.mine, found.message_id) == ("promise", True, "<0@scene.example>")
    assert found.due is not None
    assert found.due.date() == day("26 Mar").date()


def test_a_tag_does_not_settle_what_it_opens_or_anything_of_its_kind() -> None:
    before = Scene("2 Mar | me > eva | The recipe | promise[by_monday] | I will send you the glaze recipe by Monday.")

    assert owed(before, tag("#promise friday: two bags of clay", "eva")) == ["promise me>eva open", "promise me>eva open"]


# -- owe -------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["", " her one", " big time", " thanks for the kiln", " a favour", " Eva", " eva@eva.example", " Eva one"]
)
def test_who_owes_a_favour_owes_thanks(words: str) -> None:
    state = told(OFFER, tag(f"#owe{words}", "eva", forward=0))

    assert [(one.kind, one.mine, one.status) for one in state.obligations] == [("thanks", True, "open")]
    assert person(state, "eva").received == 1


def test_owing_thanks_is_not_saying_them() -> None:
    helped = Scene("9 Mar | eva > me | The kiln | favor:document | I have sent you the drawings of our kiln.")

    assert owed(helped, tag("#owe thanks", "eva")) == ["thanks me>eva open", "thanks me>eva open"]


def test_an_answer_owed_is_given_by_any_letter_later() -> None:
    answered = Scene(OFFER.mail + "\n15 Mar | me > eva | Kiln | | We would rather build it of brick.")

    assert owed(OFFER, tag("#owe an answer", "eva", forward=0)) == ["reply me>eva open"]
    assert owed(answered, tag("#owe an answer", "eva", forward=0)) == ["reply me>eva settled"]


@pytest.mark.parametrize("words", ["her the lamp by friday", "Eva a lamp", "Lunch"])
def test_a_thing_owed_is_owed_like_a_promise(words: str) -> None:
    assert owed(OFFER, tag(f"#owe {words}", "eva", forward=0)) == ["promise me>eva open"]


@pytest.mark.parametrize("words", ["me the photographs", "she owes me the photographs"])
def test_what_is_owed_to_the_owner_is_theirs(words: str) -> None:
    assert owed(OFFER, tag(f"#owe {words}", "eva", forward=0)) == ["promise eva>me open"]


# -- favour ----------------------------------------------------------------------------------------------------------------------


def test_a_favour_received_is_counted_and_thanks_are_owed_from_the_day_of_the_letter() -> None:
    state = told(OFFER, tag("#favor explained the firing", "eva", forward=0))

    assert [(one.kind, one.mine, one.status, one.since) for one in state.obligations] == [("thanks", True, "open", day("9 Mar"))]
    assert (person(state, "eva").received, person(state, "eva").given) == (1, 0)


def test_thanks_said_since_settle_it() -> None:
    thanked = Scene(OFFER.mail + "\n10 Mar | me > eva | Re: The kiln | thanks | Thank you for explaining the firing.")

    assert owed(thanked, tag("#favor", "eva", forward=0)) == ["thanks me>eva settled"]


def test_a_favour_that_was_seen_already_is_no_second_one() -> None:
    helped = Scene("9 Mar | eva > me | The kiln | favor:document | I have sent you the drawings of our kiln.")
    doubtful = Scene("9 Mar | eva > me | The kiln | favor:document? | I have sent you the drawings of our kiln.")

    assert person(told(helped, tag("#favor", "eva", forward=0, scene=helped)), "eva").received == 1
    assert owed(helped, tag("#favor", "eva", forward=0, scene=helped)) == ["thanks me>eva open"]
    assert owed(doubtful) == []
    assert owed(doubtful, tag("#favor", "eva", forward=0, scene=doubtful)) == ["thanks me>eva open"]


@pytest.mark.parametrize("words", ["I read her grant application", "gave her the contact", "drove the kiln for her"])
def test_a_favour_done_is_counted_and_nobody_is_dunned_for_thanks(words: str) -> None:
    state = told(OFFER, tag(f"#favor {words}", "eva", forward=0))

    assert state.obligations == ()
    assert (person(state, "eva").received, person(state, "eva").given) == (0, 1)


def test_a_copy_of_ones_own_letter_tells_of_a_favour_done() -> None:
    sent = Scene("12 Mar | me > eva | Your grant | | Your second page is the strongest, begin with it.")

    assert person(told(sent, tag("#favor", "eva", sent=0, scene=sent)), "eva").given == 1


# -- introduction ----------------------------------------------------------------------------------------------------------------


def test_an_introduction_asks_for_thanks_a_first_word_and_news() -> None:
    meet = Scene("9 Mar | eva > me tom | Kilns | | You two should fire together.")
    state = told(meet, tag("#intro", "eva", forward=0, scene=meet, parties=["tom"]), now="30 Mar")

    assert owed(meet, tag("#intro", "eva", forward=0, scene=meet, parties=["tom"]), now="30 Mar") == [
        "follow_up me>tom open",
        "thanks me>eva open",
        "update me>eva open",
    ]
    assert [(one.introducer, one.parties, one.for_owner) for one in state.introductions] == [
        ("eva@eva.example", ("tom@tom.example",), True)
    ]


def test_its_steps_are_seen_as_of_any_other() -> None:
    meet = Scene(
        """
        9 Mar | eva > me tom | Kilns | | You two should fire together.
        9 Mar 11:00 | me > tom ; eva | Re: Kilns | thanks@eva | Thank you for the introduction, Eva. Tom, when may I come?
        """
    )

    found = owed(meet, tag("#intro", "eva", forward=0, scene=meet, parties=["tom"]))

    assert found == ["follow_up me>tom settled", "thanks me>eva settled"]


def test_one_that_was_seen_already_is_not_doubled_and_a_doubtful_one_is_taken_for_sure() -> None:
    sure = Scene("9 Mar | eva > me tom | Kilns | introduction@me@tom | Meet Tom, who builds kilns.")
    doubtful = Scene("9 Mar | eva > me tom | Kilns | introduction@me@tom? | Tom builds kilns.")
    tagged = tag("#intro", "eva", forward=0, scene=sure, parties=["tom"])

    assert owed(sure, tagged) == owed(sure)
    assert owed(doubtful) == []
    assert owed(doubtful, tag("#intro", "eva", forward=0, scene=doubtful, parties=["tom"])) == owed(sure)


def test_in_a_note_the_first_one_named_introduced_the_other() -> None:
    note = tag("#intro eva@eva.example brought me to tom@tom.example", "eva", "tom")

    assert owed(NOBODY, note) == ["follow_up me>tom open", "thanks me>eva open"]


def test_through_tells_who_introduced() -> None:
    note = tag("#intro tom@tom.example through Eva, eva@eva.example", "tom", "eva")

    assert owed(NOBODY, note) == ["follow_up me>tom open", "thanks me>eva open"]


def test_without_a_second_person_only_the_introducer_is_owed_anything() -> None:
    assert owed(OFFER, tag("#intro", "eva", forward=0)) == ["thanks me>eva open"]


def test_a_copy_of_ones_own_introduction_has_its_file() -> None:
    sent = Scene("12 Mar | me > eva tom | Kilns | | You two should fire together.")

    (made,) = told(sent, tag("#intro", "eva", "tom", sent=0, scene=sent)).introductions

    assert (made.by_owner, made.parties) == (True, ("eva@eva.example", "tom@tom.example"))


# -- met, thanks, note -----------------------------------------------------------------------------------------------------------


def test_whoever_was_newly_met_is_owed_a_first_word_in_three_working_days() -> None:
    met = tag("#met at the fair", "eva", forward=0)

    (found,) = told(OFFER, met).obligations

    assert (found.kind, found.mine, found.to, found.status) == ("follow_up", True, "eva@eva.example", "open")
    assert found.due is not None
    assert found.due.date() == day("17 Mar").date()


def test_the_first_word_settles_it() -> None:
    assert owed(Scene(OFFER.mail + "\n13 Mar | me > eva | The fair | | It was good to see your bowls."), tag("#met", "eva")) == [
        "follow_up me>eva settled"
    ]


def test_somebody_known_long_since_is_owed_nothing_for_a_coffee() -> None:
    known = Scene("2 Feb | me > eva | Clay | | Two bags arrived.\n" + OFFER.mail)

    state = told(known, tag("#met for coffee", "eva"))

    assert state.obligations == ()
    assert person(state, "eva").depth_points == person(told(known), "eva").depth_points + 1


def test_a_meeting_settles_the_first_word_that_an_introduction_asks_for() -> None:
    meet = Scene("9 Mar | eva > me tom | Kilns | introduction@me@tom | Meet Tom, who builds kilns.")

    assert "follow_up me>tom settled" in owed(meet, tag("#met", "tom"))


def test_a_meeting_of_several_is_one_with_each() -> None:
    assert owed(NOBODY, tag("#met", "eva", "tom")) == ["follow_up me>eva open", "follow_up me>tom open"]


def test_an_address_beside_a_tag_says_who_is_meant_by_it_alone() -> None:
    helped = Scene("9 Mar | eva > me | The kiln | favor:document | I have sent you the drawings of our kiln.")

    found = owed(helped, tag("#met tom@tom.example\n#thanks", "tom", "eva", forward=0, scene=helped))

    assert found == ["follow_up me>tom open", "thanks me>eva settled"]


def test_thanks_said_elsewhere_settle_what_is_owed() -> None:
    helped = Scene("9 Mar | eva > me | The kiln | favor:document | I have sent you the drawings of our kiln.")

    assert owed(helped, tag("#thanks", "eva", forward=0, scene=helped)) == ["thanks me>eva settled"]


@pytest.mark.parametrize("text", ["#note likes rye bread", "likes rye bread", "#favor", "#promise friday"])
def test_a_tag_without_a_person_accuses_nobody(text: str) -> None:
    assert owed(NOBODY, tag(text)) == []


@pytest.mark.parametrize("text", ["#favor #thanks", "#thanks\n#favor", "#owe #thanks"])
def test_thanks_in_the_same_letter_settle_the_favour(text: str) -> None:
    assert owed(OFFER, tag(text, "eva", forward=0)) == ["thanks me>eva settled"]


def test_a_note_opens_nothing() -> None:
    assert owed(OFFER, tag("#note likes rye bread", "eva", forward=0)) == []


def test_undo_takes_a_tag_back() -> None:
    made = tag("#owe", "eva", forward=0)

    assert owed(OFFER, made, Decision("u", "undo", made.id, "", day("13 Mar"))) == []


def test_done_closes_what_a_tag_opened_and_the_owner_is_never_the_other_side() -> None:
    promise = tag("#promise friday", "eva", forward=0)
    (found,) = told(OFFER, promise).obligations

    assert owed(OFFER, promise, Decision("d", "done", found.id, "", day("14 Mar"))) == ["promise me>eva settled"]
    assert owed(OFFER, tag("#owe me@me.example", "me")) == []


@pytest.mark.parametrize(
    "text", ["#met", "#intro", "#favor", "#promise next friday", "#owe", "#owe an answer", "#thanks", "#met #owe #intro"]
)
def test_with_a_memory_the_same_is_told_day_after_day_and_letter_by_letter(text: str) -> None:
    scene = Scene(
        """
        9 Mar | eva > me tom | Kilns | | You two should fire together.
        13 Mar | me > tom | Firing | | When may I come and see yours?
        14 Mar | me > eva | Re: Kilns | thanks | Thank you for the introduction.
        15 Mar | tom > me | Re: Firing | | Any day but Sunday.
        """
    )
    decision, memory = tag(text, "eva", forward=0, scene=scene, parties=["tom"]), Memory()

    for count in range(1, 5):
        for days in range(0, 20, 3):
            now = day("12 Mar 21:00") + timedelta(days=days)
            letters = scene.letters()[:count]
            known = fold(letters, [decision], owner=OWNER, view=scene.view(), now=now, key=KEY, memory=memory)

            assert known == fold(letters, [decision], owner=OWNER, view=scene.view(), now=now, key=KEY)


def test_whose_words_a_tag_is_is_never_mistaken() -> None:
    meet = Scene("9 Mar | eva > me tom | Kilns | | You two should fire together.")
    state = told(meet, tag("#intro", "eva", forward=0, scene=meet, parties=["tom"]), tag("#favor", "tom"), now="30 Mar")

    assert {one.noted for one in state.introductions} == {True}
    assert {one.noted for one in state.obligations if one.evidence.startswith("#")} == {True}
    assert {favour.noted for each in state.people for favour in each.favours} == {True}
    assert all(favour.author in OWNER.addresses for each in state.people for favour in each.favours)


def test_a_letter_that_is_here_itself_is_known_by_subject_and_day_though_a_forward_tells_no_name_and_no_zone() -> None:
    about = {"message_id": "<other@beholden.invalid>", "date": day("9 Mar 16:00").isoformat(), "subject": "Fwd: The kiln"}
    value = {"text": "#favor", "who": ["eva@eva.example"], "subject": "", "mode": "forwarded", "about": about, "parties": []}

    (found,) = told(OFFER, Decision("t1", "log", "eva@eva.example", json.dumps(value), day(NOTE))).obligations

    assert (found.message_id, found.since) == ("<0@scene.example>", day("9 Mar"))


def test_in_a_mailbox_that_shows_little_a_tag_still_stands_and_says_nothing_of_the_mailbox() -> None:
    asked = "\n".join(
        f"{1 + number} Feb | p{number} > me | Matter {number} | request | Could you send me paper {number}?" for number in range(25)
    )
    thin = Scene(asked)
    promise = tag("#promise friday: the glaze recipe", "p1")

    state = told(thin, promise, now="10 May")

    assert [one.status for one in state.obligations if one.noted] == ["open"]
    assert {one.status for one in state.obligations if not one.noted} == {"settled"}
    assert state.you["sight"] == told(thin, now="10 May").you["sight"]


TEXTS = (
    "#met",
    "#intro",
    "#favor",
    "#favor I helped",
    "#promise friday",
    "#owe",
    "#owe an answer",
    "#owe me a map",
    "#thanks",
    "#met #owe #intro",
)
SCENES = [scene for rule in FOLD_RULES for scene in rule.examples if isinstance(scene, Scene)]


@pytest.mark.parametrize("seed", range(40))
def test_tags_of_any_letter_in_any_mailbox_break_nothing_and_are_remembered_right(seed: int) -> None:
    random, memory = Random(seed), Memory()
    scene = random.choice(SCENES)
    letters = scene.letters()
    decisions: list[Decision] = []
    for number in range(6):
        chosen = random.randrange(len(letters))
        people = [one.address for one in (letters[chosen].sender, *letters[chosen].to, *letters[chosen].cc)] + ["new@new.example"]
        who, sent = random.sample(people, min(2, len(people))), random.random() < 0.3
        made = tag(
            random.choice(TEXTS), *who, forward=None if sent else chosen, sent=chosen if sent else None, scene=scene, parties=people[-2:]
        )
        decisions.append(replace(made, id=f"t{number}", at=scene.moment() - timedelta(days=random.randrange(10))))
        known = random.sample(letters, random.randrange(1, len(letters) + 1))

        for days in (0, 9):
            now = scene.moment() + timedelta(days=days)
            state = fold(known, decisions, owner=OWNER, view=scene.view(), now=now, key=KEY, memory=memory)

            assert state == fold(known, decisions, owner=OWNER, view=scene.view(), now=now, key=KEY)
            assert len({one.id for one in state.obligations}) == len(state.obligations)
