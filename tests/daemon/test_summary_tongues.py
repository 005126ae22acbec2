"""The summary in another language: nothing of it is English any more but the sentences of letters, and the orders stay what is typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from string import Formatter
from urllib.parse import unquote

import pytest
from babel import Locale
from hatchling.builders.wheel import WheelBuilder
from lxml import html

from daemon.cli import run_app
from daemon.courier import Courier
from daemon.ledger.store import open_ledger
from daemon.numbering import said_by_number
from daemon.reply_address import ReplyTo
from daemon.same_day import letter_about
from daemon.settings import Settings
from daemon.summary import render_eml, render_html, render_text
from daemon.summary.as_json import item_text
from daemon.summary.hint import COMMANDS, answer_so
from rules.digest import ENGLISH, Coverage, Digest, Tongue, compose, languages, tongue
from rules.digest.same_day import todays_thanks
from rules.digest.tongue import Text
from rules.engine.values import State, View
from tests.daemon import summary_state as week

ANSWERED = ReplyTo("ada+bh.abcdefgh234567ab@park.example")
ROOT = Path(__file__).resolve().parents[2]
OTHERS = [code for code in languages() if code != "en"]
ENGLISH_WORDS = re.compile(
    r"\b(?:the|and|you|your|of|with|is|to|for|it|this|that|wrote|ago|done|thank|asked|answer|nothing)\b", re.IGNORECASE
)
TYPED = re.compile(r"\bbeholden(?:[ \xa0][a-z]+(?:[ \xa0](?:ID|[0-9a-f]{6}))?)?\b|\b(?:done|not) \d+\b|\bsnooze \d+ 2w\b", re.IGNORECASE)
QUOTED = re.compile("„.*?“|‹.*?›", re.DOTALL)
ADDRESS = re.compile(r"<?[\w.+-]+@[\w.-]+\w>?")


def strange() -> Tongue:
    """A language whose every letter is "ж" and whose quotation marks stand nowhere else: Latin letters are then no words of its file."""

    def other(form: str) -> str:
        parts = Formatter().parse(form)
        return "".join(re.sub(r"[^\W\d_]", "ж", said) + (f"{{{name}}}" if name is not None else "") for said, name, _, _ in parts)

    def changed(key: str, text: Text) -> Text:
        if key == "quote.marks":
            return "‹{text}›"
        if key == "dates.span_day":
            return "d"
        if isinstance(text, Mapping):
            return {category: other(form) for category, form in text.items()}
        return other(text) if isinstance(text, str) else tuple(map(other, text))

    texts = {key: changed(key, text) for key, text in ENGLISH.texts.items()}
    return Tongue(code="mk", name="жж", locale=Locale.parse("mk"), texts=texts)


def digest_of(speech: Tongue, state: State | None = None, **more: object) -> Digest:
    given = {"owner": week.OWNER, "view": week.VIEW, "now": week.NOW, "period": week.PERIOD, "tongue": speech}
    return compose(state or week.rich_state(), **(given | more))  # type: ignore[arg-type]


def letter_of(digest: Digest) -> EmailMessage:
    data = render_eml(
        digest, sender="ada@park.example", recipient="ada@park.example", date=week.NOW, message_id="<1@x.example>", answered=ANSWERED
    )
    return message_from_bytes(data, policy=default)  # type: ignore[return-value]


def part(letter: EmailMessage, kind: str) -> str:
    found = letter.get_body((kind,))
    assert found is not None
    return str(found.get_content())


def seen(page: str) -> str:
    """What a reader of the page gets to see or hear."""
    tree = html.document_fromstring(page)
    for sheet in tree.xpath("//style"):
        sheet.getparent().remove(sheet)
    return " ".join([*(str(each) for each in tree.itertext()), *(str(each) for each in tree.xpath("//@aria-label"))])


def drafted(page: str) -> str:
    """Subjects and bodies of all letters that are proposed."""
    links = [unquote(str(each)) for each in html.document_fromstring(page).xpath("//a/@href")]
    return "\n".join(
        re.sub(r"mailto:\S+?\?|&body=|&?in-reply-to=\S+|subject=(?:Re: §)?", "\n", link) for link in links if "+bh." not in link
    )


def own_words(text: str) -> str:
    """Without sentences of letters, addresses, and what is typed."""
    line = " ".join(text.split()).replace(COMMANDS, "")
    return TYPED.sub("", ADDRESS.sub("", QUOTED.sub("", line)))


def views() -> Iterator[tuple[State, dict[str, object]]]:
    full = Coverage(
        shunted=2,
        behind=("§",),
        watching_since=week.days(400),
        refused=1,
        answers_refused={"not from you": 2, "repeated in a way that nobody named": 1},
        unsaid=3,
    )
    sight = {"sight": {side: {"settled": 3, "owed": 30} for side in ("mine", "theirs")}}
    state = week.rich_state(lambda _: "§")
    state = replace(state, you=sight, obligations=tuple(replace(each, subject="§") for each in state.obligations))
    lapsed = week.debt(30, "promise", week.ILSE, "§", age=182, status="lapsed")
    yield state, {"coverage": full}
    yield replace(state, obligations=(lapsed,)), {"coverage": full, "view": View(week.days(90), sent_covered=False)}
    yield State((), (), ()), {"view": View(None, sent_covered=False), "period": replace(week.PERIOD, late_days=3)}
    kinds = ("thanks", "promise", "reply", "follow_up", "update")
    objects = ("introduction", "referral", "job", "advice", "meeting", "information", "document", "review", "favor", None)
    for thing in objects:
        debts = [week.debt(40 + n, kind, f"p{n}@x.example", "§", age=5, object=thing, subject="§") for n, kind in enumerate(kinds)]
        yield replace(state, obligations=tuple(debts), people=(), introductions=()), {}


def test_no_word_of_the_summary_is_written_anywhere_but_in_the_file_of_its_language() -> None:
    speech = strange()

    for state, more in views():
        digest = digest_of(speech, state, **more)
        letter = letter_of(digest)
        shown = said_by_number(digest, ANSWERED)
        told = [str(letter["Subject"]), part(letter, "plain"), seen(part(letter, "html")), drafted(render_html(shown))]
        told += [render_text(digest), seen(render_html(digest))]
        told += [item_text(item, speech) for one in digest.sections for item in one.items]
        for text in told:
            left = set(re.findall(r"[A-Za-z]{2,}", own_words(text).replace(COMMANDS, "").replace("Maren", ""))) - {"Re"}
            assert left <= {"repeated", "in", "way", "that", "nobody", "named"}, left


def test_the_line_of_the_evening_is_in_the_language_too() -> None:
    today = week.debt(1, "thanks", week.ILSE, "§", age=0, object="referral")

    items = todays_thanks(State((today,), (), ()), owner=week.OWNER, now=week.NOW, tongue=strange())
    subject, text = letter_about(items, strange())

    assert items
    assert set(re.findall(r"[A-Za-z]{2,}", own_words(f"{subject}\n{text}"))) <= {"ilse", "done"}


@pytest.mark.parametrize("code", OTHERS)
def test_the_demo_has_no_english_line_left_in_either_part(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_app(["demo", "--language", code, "--out", str(tmp_path)]) in (0, None)

    printed = capsys.readouterr().out
    letter: EmailMessage = message_from_bytes((tmp_path / "summary.eml").read_bytes(), policy=default)  # type: ignore[assignment]
    for text in (str(letter["Subject"]), printed, part(letter, "plain"), seen(part(letter, "html"))):
        assert ENGLISH_WORDS.findall(own_words(text)) == []
    assert "Maren, meet Ayodele" in printed, "sentences of letters stay in their own language"
    assert ENGLISH_WORDS.findall(own_words(re.sub(r"Re: .*", "", drafted(part(letter, "html"))))) == []


@pytest.mark.parametrize("code", languages())
def test_page_and_letter_name_the_same_language(code: str) -> None:
    letter = letter_of(digest_of(tongue(code)))

    tree = html.document_fromstring(part(letter, "html"))
    assert tree.get("lang") == letter["Content-Language"] == tongue(code).code
    assert tree.get("dir") == "ltr"


@pytest.mark.parametrize("code", OTHERS)
def test_one_tap_orders_and_the_words_of_answers_are_the_same_in_each_language(code: str) -> None:
    def orders(speech: Tongue) -> list[str]:
        tree = html.document_fromstring(part(letter_of(digest_of(speech)), "html"))
        return [str(each) for each in tree.xpath("//a[@class='tap']/@href")]

    own, english = orders(tongue(code)), orders(ENGLISH)

    assert own == english
    assert {re.sub(r"\d+", "n", unquote(each).partition("&body=")[2], count=1) for each in own} == {"done n", "snooze n 2w", "not n"}
    assert COMMANDS in answer_so(tongue(code))
    labels = [
        action.label for one in said_by_number(digest_of(tongue(code)), ANSWERED).sections for item in one.items for action in item.orders
    ]
    assert "Done" not in labels


@pytest.mark.parametrize("code", languages())
def test_no_order_is_broken_in_two_at_the_end_of_a_line(code: str) -> None:
    text = part(letter_of(digest_of(tongue(code))), "plain")

    for order in COMMANDS.split(" · "):
        assert order in text
    assert max(map(len, text.splitlines())) <= 80
    assert "\xa0" not in text


def test_the_installed_program_brings_its_languages() -> None:
    packed = {one.distribution_path for one in WheelBuilder(str(ROOT)).recurse_included_files()}

    assert {f"rules/digest/tongues/{code}.toml" for code in languages()} <= packed


def test_the_language_of_the_settings_is_that_of_the_summary(tmp_path: Path) -> None:
    now = datetime(2026, 6, 15, 5, 30, tzinfo=UTC)
    ledger = open_ledger(f"sqlite:///{tmp_path}/ledger.db", "ada", now=now - timedelta(days=9))
    settings = Settings.model_validate({"owner": {"addresses": ["ada@park.example"]}, "summary": {"language": "de"}})

    digest = Courier(settings, ledger, {}).digest(now)

    assert digest.headline == "Noch keine Nachricht gelesen"
    assert digest.tongue.code == "de"
