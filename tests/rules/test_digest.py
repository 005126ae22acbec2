"""What a summary chooses and how it words it."""

from __future__ import annotations

import importlib.util
import random
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from rules.digest import Coverage, Digest, Item, Section, compose
from rules.digest.safe import clean, quoted, who
from rules.digest.tongue import ENGLISH
from rules.engine.values import Flag, Obligation, State, View

_spec = importlib.util.spec_from_file_location("summary_state", Path(__file__).parents[1] / "daemon" / "summary_state.py")
assert _spec is not None
assert _spec.loader is not None
week = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(week)

NOW, ME = week.NOW, week.ME


def summary(*obligations: Obligation, people: tuple[object, ...] = (), **more: object) -> Digest:
    state = State(obligations=obligations, introductions=(), people=people)  # type: ignore[arg-type]
    settings = {"owner": week.OWNER, "view": week.VIEW, "now": NOW, "period": week.PERIOD}
    return compose(state, **(settings | more))  # type: ignore[arg-type]


def section(digest: Digest, key: str) -> Section | None:
    return next((each for each in digest.sections if each.key == key), None)


def doing(digest: Digest) -> list[Item]:
    found = section(digest, "worth_doing")
    return list(found.items) if found else []


def test_the_whole_week_holds_its_sections_in_order_and_seven_things_to_do() -> None:
    digest = compose(week.rich_state(), owner=week.OWNER, view=week.VIEW, now=NOW, period=week.PERIOD)

    keys = [each.key for each in digest.sections]
    assert keys == ["worth_doing", "introductions", "waiting", "one_way", "worth_a_thought", "settled", "not_looked_at"]
    assert len(doing(digest)) == 7
    assert digest.headline == "Two thank-yous, a promise to Priya, and Nell has asked twice"


def test_the_order_of_what_comes_in_does_not_matter() -> None:
    state = week.rich_state()
    shuffled = []
    for seed in range(5):
        obligations, people = list(state.obligations), list(state.people)
        random.Random(seed).shuffle(obligations)
        random.Random(seed).shuffle(people)
        mixed = State(obligations=tuple(obligations), introductions=state.introductions, people=tuple(people))
        shuffled.append(compose(mixed, owner=week.OWNER, view=week.VIEW, now=NOW, period=week.PERIOD))

    assert all(each == shuffled[0] for each in shuffled)


@pytest.mark.parametrize(
    "hidden",
    [
        {"trial": True},
        {"status": "lapsed"},
        {"status": "ignored"},
        {"status": "snoozed"},
        {"status": "settled"},
        {"evidence": " "},
        {"message_id": ""},
        {"snoozed_until": NOW + timedelta(days=1)},
    ],
    ids=str,
)
def test_what_is_not_open_and_proven_is_never_shown(hidden: dict[str, object]) -> None:
    shown = week.debt(1, "thanks", week.ILSE, "I passed it on.")

    assert len(doing(summary(shown))) == 1
    assert doing(summary(replace(shown, **hidden))) == []


def test_one_asks_for_action_seven_times_at_most_and_each_kind_has_its_turn() -> None:
    debts = [week.debt(n, "thanks", f"p{n}@x.example", f"I passed it on ({n}).", age=n) for n in range(1, 10)]
    debts += [week.debt(20 + n, "reply", f"q{n}@x.example", f"May I ask ({n})?", age=n + 5) for n in range(1, 4)]

    digest = summary(*debts)

    kinds = [item.kind for item in doing(digest)]
    assert len(kinds) == 7
    assert kinds.count("reply") == 3
    assert sum(len(item.actions) for each in digest.sections for item in each.items) <= 7
    assert "Five more" in section(digest, "worth_doing").more  # type: ignore[union-attr]


def test_a_question_may_lie_for_two_working_days_unless_it_asks_for_today() -> None:
    young = replace(week.debt(1, "reply", week.NELL, "May I ask?", age=1), due=NOW + timedelta(days=2, hours=1))
    today = replace(young, id="t", due=NOW)
    tomorrow = replace(young, id="u", due=NOW + timedelta(days=1))

    assert doing(summary(young)) == []
    assert len(doing(summary(today))) == len(doing(summary(tomorrow))) == 1
    assert len(doing(summary(week.debt(2, "reply", week.NELL, "May I ask?", age=6)))) == 1


def test_what_was_settled_long_after_is_no_news() -> None:
    soon = replace(week.debt(1, "promise", week.NELL, "I'll send it.", age=20), status="settled", settled_at=NOW - timedelta(days=1))
    late = replace(week.debt(2, "promise", week.NELL, "I'll send it.", age=200), status="settled", settled_at=NOW - timedelta(days=1))

    assert section(summary(soon), "settled") is not None
    assert section(summary(late), "settled") is None


def test_no_more_than_two_of_a_kind_for_one_person_and_they_stand_together() -> None:
    debts = [week.debt(n, "reply", week.NELL, f"May I ask ({n})?", age=n + 5) for n in range(1, 5)]
    debts += [week.debt(9, "thanks", week.NELL, "I passed it on."), week.debt(10, "thanks", week.OTTO, "I told her.", age=9)]

    people = [item.person for item in doing(summary(*debts))]

    assert people.count(week.NELL) == 3
    first = people.index(week.NELL)
    assert people[first : first + 3] == [week.NELL] * 3


def test_one_letter_takes_one_place() -> None:
    thanks = week.debt(1, "thanks", week.NELL, "I passed your CV on.")
    question = replace(week.debt(2, "reply", week.NELL, "When could you start?"), message_id=thanks.message_id)
    another = week.debt(3, "reply", week.OTTO, "May I use your drill?")

    news = replace(week.debt(4, "update", week.NELL, "I passed your CV on."), message_id=thanks.message_id)
    items = doing(summary(thanks, question, news, another))

    # Thanks see to the news, and to no question.
    assert [item.obligation for item in items if item.person == week.NELL] == [thanks.id, question.id]
    assert another.id in [item.obligation for item in items]


def test_an_empty_ledger_does_not_say_that_all_is_well() -> None:
    digest = summary(view=View(begins=None, sent_covered=False))

    assert digest.headline == "No letter has been read yet"
    assert "Nobody is waiting" not in digest.lead


def test_a_promise_for_a_later_month_can_wait_for_a_later_summary() -> None:
    far = week.debt(1, "promise", week.PRIYA, "I'll send it in August.", age=3, due=NOW + timedelta(days=50))
    near = week.debt(2, "promise", week.PRIYA, "I'll send it on Friday.", age=3, due=NOW + timedelta(days=4))

    items = doing(summary(far, near))

    assert [item.obligation for item in items] == [near.id]
    assert items[0].due == "due on Friday"


def test_old_debts_come_after_fresh_ones_three_at_most_and_take_turns() -> None:
    old = [week.debt(n, "thanks", f"p{n}@x.example", f"I passed it on ({n}).", age=60 + n) for n in range(1, 10)]
    fresh = week.debt(20, "reply", week.NELL, "May I ask?", age=3)

    weeks = [[item.obligation for item in doing(summary(*old, fresh, now=NOW + timedelta(days=7 * n)))] for n in range(3)]

    assert [len(each) for each in weeks] == [4, 4, 4]
    assert all(each[0] == fresh.id for each in weeks)
    assert {each for shown in weeks for each in shown} == {debt.id for debt in (*old, fresh)}


def test_a_late_thank_you_is_called_welcome_and_its_draft_says_that_it_is_late() -> None:
    item = doing(summary(week.debt(1, "thanks", week.ILSE, "I passed it on.", age=70, object="referral")))[0]

    assert "still welcome" in item.why
    assert "This comes late, but I have not forgotten it: thank you for putting in a word for me." in _body(item)


def test_what_others_owe_is_told_three_times_at_most_and_never_asks_for_thanks() -> None:
    debts = [
        week.debt(n, "promise", f"p{n}@x.example", f"I will look ({n}).", age=10, mine=False, due=NOW - timedelta(days=3), overdue_days=3)
        for n in range(1, 6)
    ]
    thanks = week.debt(9, "thanks", week.OTTO, "I passed it on.", age=20, mine=False, overdue_days=18)

    waiting = section(summary(*debts, thanks), "waiting")

    assert waiting is not None
    assert [item.kind for item in waiting.items] == ["promise"] * 3


def test_favours_that_go_one_way_begin_with_those_the_owner_takes() -> None:
    digest = compose(week.rich_state(), owner=week.OWNER, view=week.VIEW, now=NOW, period=week.PERIOD)

    found = section(digest, "one_way")

    assert found is not None
    assert [(item.flag, item.bar) for item in found.items] == [("one_way_taking", (0, 3)), ("one_way_giving", (4, 0))]


def test_a_flag_without_a_sentence_is_not_shown_and_with_its_own_it_is() -> None:
    flag = Flag("dormant", "no letter for a year", ("<unknown@x.example>",), "S2")
    bare = week.person(week.CLEO, "Cleo Dumas", flags=(flag,))
    spoken = replace(bare, flags=(replace(flag, quote="See you in the spring."),))

    assert section(summary(people=(bare,)), "worth_a_thought") is None
    shown = section(summary(people=(spoken,)), "worth_a_thought")
    assert shown is not None
    assert shown.items[0].quote.text == "See you in the spring."  # type: ignore[union-attr]


def test_everything_shown_has_its_sentence_but_the_limits() -> None:
    digest = compose(week.rich_state(), owner=week.OWNER, view=week.VIEW, now=NOW, period=week.PERIOD)

    bare = [
        item.what for each in digest.sections if each.key != "not_looked_at" for item in each.items if not item.quote or not item.quote.text
    ]

    assert bare == []


def test_an_empty_week_is_a_success() -> None:
    digest = summary()

    assert digest.empty
    assert digest.headline == "Nothing owed, nothing forgotten"
    assert [each.key for each in digest.sections] == ["not_looked_at"]


def test_the_limits_are_said() -> None:
    view = View(begins=week.days(90), sent_covered=False)

    digest = summary(view=view, coverage=Coverage(shunted=2, behind=("work, folder Archive",)))

    lines = [item.what for item in section(digest, "not_looked_at").items]  # type: ignore[union-attr]
    assert "Your mailbox begins on 17 March. What was before that is not known here." in lines
    assert "Two letters could not be read; they are listed in “beholden status”." in lines
    assert "Not read to today: work, folder Archive." in lines
    assert "Sent folder" in digest.notice


def test_what_lapsed_is_said_once_and_only_where_it_was_open_before_our_eyes() -> None:
    lapsed = week.debt(1, "thanks", week.ILSE, "I passed it on.", age=183, status="lapsed")
    watched = Coverage(watching_since=week.days(100))

    assert section(summary(lapsed), "let_go") is None
    assert section(summary(lapsed, coverage=watched), "let_go") is not None
    assert section(summary(lapsed, coverage=Coverage(watching_since=week.days(2))), "let_go") is None
    assert section(summary(lapsed, coverage=watched, now=NOW + timedelta(days=7)), "let_go") is None


def test_a_summary_that_comes_late_says_so() -> None:
    digest = summary(period=replace(week.PERIOD, late_days=2))

    assert digest.notice == "This comes two days late: beholden was not running when it was due."


def _body(item: Item) -> str:
    return parse_qs(urlsplit(item.actions[0].mailto).query)["body"][0]


def test_a_ready_answer_names_the_thing_and_goes_to_the_person() -> None:
    digest = compose(week.rich_state(), owner=week.OWNER, view=week.VIEW, now=NOW, period=week.PERIOD)

    item = doing(digest)[0]
    uri = urlsplit(item.actions[0].mailto)

    assert (uri.scheme, unquote(uri.path)) == ("mailto", week.ILSE)
    assert parse_qs(uri.query)["subject"] == ["Re: A word about the harbour project"]
    assert "Thank you for bringing Tariq Aziz and me together." in _body(item)
    assert _body(item).startswith("Dear Ilse,\r\n")
    assert parse_qs(uri.query)["in-reply-to"] == ["<1@letters.example>"]


@pytest.mark.parametrize(
    "address", ["a@b.example?cc=evil@x.example", "a b@c.example", "x\r\nBcc: y@z.example", '"q"@c.example', "nobody", ""]
)
def test_an_odd_address_gets_no_link(address: str) -> None:
    items = doing(summary(week.debt(1, "thanks", address, "I passed it on.")))

    uris = [action.mailto for item in items for action in item.actions]
    assert all("cc=" not in uri and "?" not in uri.partition("?")[2] for uri in uris)


@pytest.mark.parametrize("text", ["請回覆" * 60, "Письмо о шлюзе " * 9, "🚢" * 100, "ü" * 170])
def test_a_link_stays_short_in_every_script_and_keeps_what_it_can(text: str) -> None:
    item = doing(summary(week.debt(1, "reply", week.NELL, text, age=6, subject=text)))[0]

    query = parse_qs(urlsplit(item.actions[0].mailto).query)

    assert len(item.actions[0].mailto) < 1800
    assert query["subject"][0].removeprefix("Re: ")[:20] == text[:20]
    assert text[:40] in query["body"][0]


def test_a_subject_can_not_add_fields_to_the_link() -> None:
    item = doing(summary(week.debt(1, "thanks", week.ILSE, "I passed it on.", subject="Hi&bcc=evil@x.example\r\nBcc: evil@x.example")))[0]

    assert set(parse_qs(urlsplit(item.actions[0].mailto).query)) == {"subject", "body", "in-reply-to"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("See https://evil.example/a.b now", "See hxxps://evil[.]example/a.b now"),
        ("HTTP://EVIL.COM", "HxxP://EVIL[.]COM"),
        ("go to www.evil.com/x", "go to www[.]evil[.]com/x"),
        ("write to ana@firm.com please", "write to ana@firm.com please"),
        ("javascript:alert(1)", "jxx:alert(1)"),
        ("e.g. the 3.5 version", "e.g. the 3.5 version"),
    ],
)
def test_web_addresses_in_sentences_are_broken_up(text: str, shown: str) -> None:
    assert quoted(text) == shown


def test_direction_tricks_controls_and_surrogates_are_gone() -> None:
    assert clean("a\u202eb\u2066c\x00\x1b[31m\ud800d\u200be\nf") == "abc[31mde f"


@pytest.mark.parametrize(
    ("name", "shown", "first"),
    [
        ("Ruiz, Ana", "Ana Ruiz", "Ana"),
        ("Dr. Priya Raman", "Dr. Priya Raman", "Priya"),
        ("Dr. Raman", "Dr. Raman", "Dr. Raman"),
        ("your boss <boss@firm.example>", "", "x"),
        ("\u0410na Ruiz", "", "x"),
        ("", "", "x"),
        ("N" * 60, "N" * 39 + "…", "N" * 39 + "…"),
    ],
)
def test_a_name_stands_as_people_say_it_and_never_poses_as_another(name: str, shown: str, first: str) -> None:
    person = who(name, "x@y.example")

    assert (person.name, person.first, person.address) == (shown, first, "x@y.example")


def test_numbers_and_days_read_as_people_say_them() -> None:
    today = NOW.date()

    assert [ENGLISH.ago(today - timedelta(days=n), today) for n in (0, 1, 12, 30, 90, 800)] == [
        "today",
        "yesterday",
        "12 days ago",
        "4 weeks ago",
        "3 months ago",
        "2 years ago",
    ]
    assert ENGLISH.on(today.replace(year=2025), today) == "15 June 2025"
    assert [ENGLISH.number(count) for count in (1, 2, 30)] == ["one", "two", "30"]
    assert [ENGLISH.often(count) for count in (1, 2, 3, 9)] == ["once", "twice", "three times", "9 times"]
    assert [ENGLISH.listed(names) for names in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a and b", "a, b and c"]


@pytest.mark.parametrize(
    ("sentence", "what", "draft"),
    [
        ("Which gauge do you use at the lock?", "Answer Nell, who has a question", "You asked me: “Which gauge"),
        ("Could you tell me by Friday which gauge you use.", "Answer Nell, who has a question", "You asked me: “Could you"),
        ("I would like to know which gauge you use.", "Answer Nell", "You wrote: “I would like"),
        ("Please tell me which gauge you use.", "Answer Nell", "You wrote: “Please tell"),
    ],
)
def test_only_a_question_is_called_one(sentence: str, what: str, draft: str) -> None:
    nell = week.person(week.NELL, "Nell Okafor")

    item = doing(summary(week.debt(1, "reply", week.NELL, sentence, age=6, object="information"), people=(nell,)))[0]

    assert item.what == what
    assert draft in _body(item)


@pytest.mark.parametrize(
    ("name", "ends"),
    [
        ("Maren Holt", "\r\n\r\nBest wishes\r\nMaren\r\n"),
        ("Dr. Maren Holt", "\r\n\r\nBest wishes\r\nMaren\r\n"),
        ("Holt, Maren", "\r\n\r\nBest wishes\r\nMaren\r\n"),
        ("", " and I will tell you what comes of it.\r\n"),
        ("maren@holt.example", " and I will tell you what comes of it.\r\n"),
    ],
)
def test_a_draft_is_signed_with_the_name_of_the_owner_or_left_for_the_mail_program_to_sign(name: str, ends: str) -> None:
    digest = summary(week.debt(1, "thanks", week.ILSE, "I passed it on.", object="referral"), owner=replace(week.OWNER, name=name))

    assert _body(doing(digest)[0]).endswith(ends)
    assert digest.greeting == ("Good morning, Maren" if "Maren" in name else "Good morning")


def test_nobody_brought_those_together_who_met_by_themselves() -> None:
    met = week.debt(1, "follow_up", week.TARIQ, "Met Tariq at the harbour day.", age=3, noted=True)
    digest = compose(week.rich_state(), owner=week.OWNER, view=week.VIEW, now=NOW, period=week.PERIOD)

    (alone,) = doing(summary(met))
    introduced = next(item for item in doing(digest) if item.kind == "follow_up")

    assert alone.how == "Say one thing you remember of it, and suggest one small next step."
    assert introduced.how == "Say who brought you together, and suggest one small next step."
