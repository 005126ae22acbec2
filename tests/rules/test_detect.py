"""What `detect` makes of whole letters: targets, times, formulas, automated mail, signals, hostile text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rules import detect, detect_sentence
from rules.detect import explain
from rules.engine.example_letter import example_letter
from rules.engine.sentences import sentences

BOTH = "From: Mette Holm <mette@holm.example>\nTo: Ana Brite <ana@brite.example>, Tom Quist <tom@quist.example>\n\n"


def kinds(text: str) -> set[str]:
    return {act.kind for act in detect(example_letter(text)).acts}


def signals(text: str) -> set[str]:
    return {signal.name for signal in detect(example_letter(text)).signals}


def test_an_automated_letter_carries_no_act() -> None:
    message = replace(
        example_letter("Could you call me by Friday? Thank you for the boat."), automated=True, automated_why="List-Id header"
    )

    reading = detect(message)

    assert reading.automated
    assert reading.acts == ()
    assert not reading.needs_reply
    assert all(not verdict.hit for verdict in explain(message))


def test_an_introductions_targets_are_its_parties_and_not_the_introducer() -> None:
    text = BOTH + "Ana, Tom fired our tiles for years. Tom, Ana is looking for a kiln. Over to you two."

    acts = detect(example_letter(text)).acts

    assert [act.kind for act in acts] == ["introduction"]
    assert set(acts[0].targets) == {"ana@brite.example", "tom@quist.example"}
    assert acts[0].actor == "mette@holm.example"


def test_thanks_in_a_letter_to_two_go_to_the_one_who_is_called() -> None:
    text = BOTH + "Thank you so much for the introduction, Ana.\n\nTom, would Monday be good for a call?"

    acts = {act.kind: act for act in detect(example_letter(text)).acts}

    assert acts["thanks"].targets == ("ana@brite.example",)
    assert acts["request"].targets == ("tom@quist.example",)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("I'll send you the plan by Friday.", "by friday"),
        ("I will get back to you in the next few weeks.", "in the next few weeks"),
        ("I'll pass it on to you around the middle of the month.", "around the middle of the month"),
        ("You will have my list in two or three days.", "in two or three days"),
        ("I may send you the plan. I'll call you.", None),
    ],
)
def test_due_words_are_kept_as_written(text: str, due: str | None) -> None:
    promises = [act for act in detect(example_letter(text)).acts if act.kind == "promise"]

    assert promises
    assert promises[0].due == due


@pytest.mark.parametrize(
    "text",
    [
        "Let me know if you have any questions.",
        "Please feel free to call me if you need anything.",
        "How are you?\n\nThanks,\nMette",
        "Here is the plan.\n\nBest regards,\nMette Holm\nHolm Boats, since 1951\nHow can we help you today? Call us!",
        "She asked me to bring the key.",
    ],
)
def test_formulas_sign_offs_signatures_and_reports_carry_no_act(text: str) -> None:
    assert kinds(text) == set()
    assert not detect(example_letter(text)).needs_reply


@pytest.mark.parametrize(
    ("text", "waits"),
    [
        ("Which of the two dates suits you?", True),
        ("Let me know what the printer says.", True),
        ("I was wondering whether the shed is free.", True),
        ("Please print two copies for the board.", False),
        ("Please call me if you cannot come.", False),
        ("Thank you for the boat!", False),
        ("I'll send it on Friday.", False),
    ],
)
def test_an_answer_is_owed_only_where_words_are_waited_for(text: str, waits: bool) -> None:
    assert detect(example_letter(text)).needs_reply is waits


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Got it, thanks!", "acknowledgement"),
        ("No need to reply.", "no_reply_needed"),
        ("Never mind the plan, I have found one.", "release"),
        ("No thanks needed, truly.", "no_thanks_needed"),
        ("No need to report back.", "no_report_needed"),
        ("The plan is attached.", "delivers"),
        ("Did my question about the shed reach you?", "nudge"),
        ("I got the job in Vaasa!", "outcome"),
        ("And what can I do for you?", "offers_help"),
        ("It was nice meeting you at the fair yesterday.", "first_meeting"),
        ("Tom is an old friend of mine.", "claims_closeness"),
        ("I must ask you for a pause now.", "pause"),
        ("Just circling back on my last email.", "sales"),
        ("I am out of the office until Monday.", "out_of_office"),
        ("As we discussed on the phone, the keel is next.", "by_phone"),
        ("Can you come to my office on Friday?", "burden"),
        ("Send me your CV and ask me anything.", "invited_ask"),
        ("I lost my job and need this urgently.", "urgency"),
        ("How is your mother's knee?", "personal"),
        ("May I pass on your number to the joiner?", "permission"),
        ("We offer moulds for small boats.", "pitch"),
        ("Let's talk again after the summer.", "future"),
    ],
)
def test_signal(text: str, name: str) -> None:
    assert name in signals(text)


def test_a_plain_report_raises_no_signal_of_obligation() -> None:
    assert not signals("The tide was high and the harbour was full of gulls.") & {
        "acknowledgement",
        "release",
        "nudge",
        "outcome",
        "offers_help",
        "claims_closeness",
        "first_meeting",
        "sales",
        "urgency",
        "burden",
        "pause",
    }


def test_more_than_an_acknowledgement_is_none() -> None:
    assert "acknowledgement" not in signals("Got it, thanks! The blue one is better, and the keel should be oak.")
    assert "acknowledgement" not in signals("Got it, thanks! Which colour?")
    assert "acknowledgement" not in signals("Got it. The rig stands at forty metres, and the casing has to be the wide one.")


@pytest.mark.parametrize(
    "words",
    [
        "Got your mail. Out on the rig near Rena until Thursday.",
        "Hi Marit, got it. At the quarry all week.",
        "Your letter has reached us. Lady Harley is travelling, and I have put it into her folder.",
    ],
)
def test_where_somebody_is_and_where_the_letter_lies_adds_nothing_to_an_acknowledgement(words: str) -> None:
    assert "acknowledgement" in signals(words)


@pytest.mark.parametrize("words", ["Die Fotos brauche ich nicht mehr.", "Je n'en ai plus besoin, merci."])
def test_a_release_in_other_tongues(words: str) -> None:
    assert "release" in signals(words)


def test_a_way_to_reach_somebody_is_seen() -> None:
    assert "contact" in signals("Ada Holm, ada@holm-gold.example, 0555 0177.")
    assert "contact" in signals("Bert Colley is the man, 0555 014 277.")
    assert "contact" not in signals("The boards came in this morning, 300 of them.")


def test_a_sentence_alone_is_read_without_an_author() -> None:
    reading = detect_sentence("Could you send me the plan by Friday?")

    assert [(act.kind, act.object, act.actor) for act in reading.acts] == [("request", "document", "")]


def test_explain_gives_every_rule_a_verdict() -> None:
    verdicts = explain(example_letter("Thank you for the boat."))

    assert {verdict.rule for verdict in verdicts if verdict.hit} == {"thank-for-something"}
    assert all(verdict.reason for verdict in verdicts)


def test_the_sketch_differs_by_key_and_leaves_the_authors_name_out() -> None:
    message = example_letter("From: Mette Holm <mette@holm.example>\nTo: Ana Brite <ana@brite.example>\n\nMette paints the boat.")

    one, other = detect(message, key=b"a" * 32), detect(message, key=b"b" * 32)

    assert one.sketch
    assert one.sketch.isdisjoint(other.sketch)
    assert one.sketch == detect(replace(message, own_text="She paints the boat."), key=b"a" * 32).sketch


def test_sentences_keep_their_place_and_abbreviations() -> None:
    text = "Hi Ana,\n\nDr. Quist comes at 3 p.m. on\nFri. with the plan. Is that fine? yes.\n- first\n- second\n\nThanks,\nMette"

    found = sentences(text)

    assert [(s.role, s.text) for s in found] == [
        ("greeting", "Hi Ana,"),
        ("body", "Dr. Quist comes at 3 p.m. on Fri. with the plan."),
        ("body", "Is that fine?"),
        ("body", "yes."),
        ("body", "first"),
        ("body", "second"),
        ("signoff", "Thanks,"),
        ("body", "Mette"),
    ]
    assert all(" ".join(text[s.start : s.end].split()) == s.text for s in found)


@pytest.mark.parametrize(
    "text",
    [
        "Ich schicke dir das bis 25.11. per Post.",
        "Am 3. März komme ich, z. B. mit Frau Dr. Kranz.",
        "Kommt ihr am 2. Advent?",
        "Er wohnt im 3. Stock links, d. h. oben, u. a. mit Hund.",
        "Wir sind am 3. und 4. da, Fr. Dr. Holm ggf. auch.",
        "Dígaselo a la Sra. Ruiz y al Sr. Gil.",
        "M. Tessier et Mme. Blanc viennent.",
    ],
)
def test_a_date_or_an_abbreviation_cuts_no_sentence(text: str) -> None:
    found = sentences(f"{text} Dann sehen wir weiter.")

    assert [s.text for s in found] == [text, "Dann sehen wir weiter."]


@pytest.mark.parametrize(
    "text", ["Der Termin ist am 25.11. Bitte kommen Sie.", "I have room 12. Please come.", "See page 3. then call me."]
)
def test_a_number_at_the_end_of_a_sentence_ends_it(text: str) -> None:
    assert len(sentences(text)) == 2


HOSTILE = {
    "question marks": "?" * 40000,
    "spaces": "a" + " " * 40000 + "b",
    "please": "please " * 8000,
    "i will": "i will " * 8000,
    "vocatives": "Ana, " * 10000,
    "commas": ", and " * 8000,
    "dots": ". a" * 20000,
    "thanks": "thanks so very much again for all of the " * 1200,
    "if you": "if you could would " * 3000,
    "dashes": "- " * 20000,
    "digits": "1" * 40000,
    "in the next": "in the next " * 4000,
    "letters": "x" * 60000,
    "lines": "Ana\n" * 12000,
    "our brief": "per our brief brief brief recent last " * 1500,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.timeout(20)
def test_hostile_text_is_read_in_linear_time(name: str) -> None:
    message = example_letter(BOTH + HOSTILE[name])

    reading = detect(message)

    assert all(act.evidence for act in reading.acts)
