"""Hostile words in every field that reaches a page, a letter, a draft, an answer or the terminal stay words (XSS, header injection)."""

from __future__ import annotations

import dataclasses
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from lxml import html
from rich.console import Console, Group

from daemon.brief_page import page_for_mail, page_of, plain_page
from daemon.drafts import Proposal, draft_letter, proposal
from daemon.numbering import said_by_number
from daemon.reply_address import ReplyTo
from daemon.same_day import letter_about
from daemon.summary import render_eml, render_html, render_text
from daemon.summary.as_json import render_json
from daemon.summary.hint import answer_so
from daemon.summary.letter import compose_letter
from daemon.tag_answer import answer_to, letter_of
from daemon.tag_mail import TagMail
from rules.brief import Brief
from rules.digest import Coverage, Digest, compose
from rules.engine.scene import KEY, OWNER, VIEW, Scene
from rules.engine.values import State
from rules.fold import brief, fold
from tests.daemon import summary_state as week
from tests.daemon.payloads import PAYLOADS

ANSWERED = ReplyTo("ada+bh.abcdefgh234567ab@park.example")
KEPT = frozenset(
    (
        "id",
        "kind",
        "status",
        "rule",
        "flag",
        "relation",
        "depth",
        "object",
        "key",
        "about",
        "closeness",
        "word",
        "sign",
        "article",
        "gift",
        "how",
    )
)
"""Fields whose words are ours."""
ADDRESSES = frozenset(("by", "to", "address", "addresses", "introducer", "parties", "author", "third", "asker", "through"))
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029\u2066-\u2069\ud800-\udfff]")


def poisoned(value: Any, payload: str, name: str = "") -> Any:
    """`value` with the payload in every word of it that may come from a letter: names, addresses, subjects, sentences, Message-IDs."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changed = {
            one.name: poisoned(getattr(value, one.name), payload, one.name)
            for one in dataclasses.fields(value)
            if one.init and one.name not in KEPT
        }
        return replace(value, **changed)
    if isinstance(value, str):
        return _word(value, payload, name)
    if isinstance(value, tuple):
        return tuple(poisoned(one, payload, name) for one in value)
    if isinstance(value, frozenset):
        return frozenset(poisoned(one, payload, name) for one in value)
    if isinstance(value, Mapping):
        return {key: poisoned(one, payload, name) for key, one in value.items()}
    return value


def _word(value: str, payload: str, name: str) -> str:
    if not value:
        return value
    if name in ADDRESSES:
        local, _, domain = value.partition("@")
        return value if value == week.ME or not domain else f'"{local}{payload}"@{domain}'
    if name in ("message_id", "settled_by", "thanked", "acted", "reported"):
        return f"{value[:-1]}{payload}>"
    return f"{value} {payload}"


def digest_of(state: State, payload: str = "") -> Digest:
    owner = replace(week.OWNER, name=f"{week.OWNER.name} {payload}") if payload else week.OWNER
    behind = (f"home/Lists {payload}".strip(), f"{payload}/INBOX")
    coverage = Coverage(shunted=2, behind=behind, refused=1, answers_refused={"forged": 2}, unsaid=1)
    return compose(state, owner=owner, view=week.VIEW, now=week.NOW, period=week.PERIOD, coverage=coverage)


def mailed(digest: Digest) -> str:
    return render_html(said_by_number(digest, ANSWERED), answer_so())


def letter_from(digest: Digest, payload: str = "") -> EmailMessage:
    data = render_eml(
        digest,
        sender=f'"Beholden {payload}" <ada@park.example>'
        if payload and payload.isprintable() and '"' not in payload
        else "ada@park.example",
        recipient="ada@park.example",
        date=week.NOW,
        message_id="<1@x.example>",
        answered=ANSWERED,
    )
    return message_from_bytes(data, _class=EmailMessage, policy=default)


def elements(page: str) -> set[tuple[str, tuple[str, ...]]]:
    return {(str(each.tag), tuple(sorted(each.attrib))) for each in html.document_fromstring(page).iter() if isinstance(each.tag, str)}


def styles(page: str) -> set[str]:
    return {str(each) for each in html.document_fromstring(page).xpath("//@style | //@class | //@bgcolor | //style/text()")}


HARMLESS = digest_of(week.rich_state())
KNOWN = elements(mailed(HARMLESS))
STYLES = styles(mailed(HARMLESS))
HEADERS = set(letter_from(HARMLESS).keys())


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_every_field_of_the_week_stays_words_on_the_page(payload: str) -> None:
    page = mailed(digest_of(poisoned(week.rich_state(), payload), payload))

    assert elements(page) <= KNOWN
    assert {re.sub(r"width:\s*[\d.]+%|width=\S+", "", one) for one in styles(page)} <= {
        re.sub(r"width:\s*[\d.]+%|width=\S+", "", one) for one in STYLES
    }
    assert CONTROLS.search(page) is None
    assert len(page.encode()) < 100_000


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_every_link_has_the_parameters_of_ours_and_no_other(payload: str) -> None:
    page = mailed(digest_of(poisoned(week.rich_state(), payload), payload))

    for link in html.document_fromstring(page).xpath("//a/@href"):
        assert re.fullmatch(r"mailto:[\w.%@+-]{1,400}\?[\w.%=&~-]+", link), link
        names = [part.partition("=")[0] for part in link.partition("?")[2].split("&")]
        assert set(names) <= {"subject", "body", "In-Reply-To"}
        assert len(names) == len(set(names))


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_the_letter_has_the_headers_of_a_harmless_one_and_one_reader(payload: str) -> None:
    letter = letter_from(digest_of(poisoned(week.rich_state(), payload), payload), payload)

    assert set(letter.keys()) <= HEADERS
    assert len(letter.keys()) == len(set(letter.keys()))
    assert [one.addr_spec for one in letter["To"].addresses] == ["ada@park.example"]
    assert [part.get_content_type() for part in letter.walk()] == [part.get_content_type() for part in letter_from(HARMLESS).walk()]
    assert CONTROLS.search(str(letter["Subject"])) is None


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_the_plain_text_and_the_json_carry_no_terminal_orders(payload: str) -> None:
    digest = digest_of(poisoned(week.rich_state(), payload), payload)

    assert CONTROLS.search(render_text(said_by_number(digest, ANSWERED), answer_so())) is None
    assert CONTROLS.search(str(render_json(digest))) is None


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_draft_goes_to_one_person_and_says_what_it_is(payload: str) -> None:
    digest = digest_of(poisoned(week.rich_state(), payload), payload)

    for item in (item for section in digest.sections for item in section.items):
        one = proposal(item)
        data = one and draft_letter(one, sender=("Ada Park", "ada@park.example"), message_id="<d@park.example>", date=week.NOW)
        if not data:
            continue
        letter = message_from_bytes(data, _class=EmailMessage, policy=default)
        wanted = {"From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Content-Type", "Content-Transfer-Encoding"}
        assert set(letter.keys()) <= wanted | {"MIME-Version"}
        assert len(letter["To"].addresses) == 1
        assert letter.get_content_type() == "text/plain"


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_the_line_of_the_evening_is_words(payload: str) -> None:
    digest = digest_of(poisoned(week.rich_state(), payload), payload)
    items = [item for section in digest.sections for item in section.items if item.who is not None]

    subject, text = letter_about(items[:3], digest.tongue)

    assert CONTROLS.search(subject) is None
    assert CONTROLS.search(text) is None


SCENE = Scene(
    """
    2 Feb | ida > me | Hello | introduction@ida@eva | Ida, meet Eva.
    4 Feb | eva > me | Looms | favor:document thanks | I send you the loom plans.
    9 Feb | me > eva | Re: Looms | promise:document | I will send you my own plans.
    1 Mar | eva > me | Dye | request:review ~personal | Would you look over the dye list?
    """
)


def page_about(payload: str) -> Brief:
    _, page = brief(SCENE.letters(), (), owner=OWNER, view=VIEW, now=SCENE.moment(), key=KEY, who="eva")
    assert page is not None
    found: Brief = poisoned(page, payload)
    return found


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_page_about_somebody_gives_the_terminal_no_orders_and_the_mail_no_links(payload: str) -> None:
    page = page_about(payload)
    screen = io.StringIO()
    Console(file=screen, width=100, force_terminal=True, color_system="truecolor").print(Group(*page_of(page, OWNER.timezone, framed=True)))

    shown = re.sub(r"\x1b\[[\d;]*m", "", screen.getvalue())
    assert CONTROLS.search(shown) is None
    assert CONTROLS.search(plain_page(page, OWNER.timezone)) is None
    told = page_for_mail(page, OWNER.timezone)
    assert CONTROLS.search(told) is None
    assert re.search(r"//evil\.example", told) is None


def tagged(payload: str, **entry: Any) -> TagMail:
    base = {
        "text": f"#met {payload}",
        "date": week.NOW.isoformat(),
        "who": ["eva@eva.example"],
        "subject": f"Dye {payload}",
        "letter": None,
    }
    return TagMail("k", "<t@x.example>", "d", True, "", base | entry)


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_what_is_said_of_a_tagged_letter_is_words(payload: str) -> None:
    state = fold(SCENE.letters(), (), owner=OWNER, view=VIEW, now=SCENE.moment(), key=KEY)
    state = poisoned(state, payload)

    answers = [
        answer_to(tagged(payload), state, OWNER.timezone),
        answer_to(tagged(payload, who=[], names=[f"Eva {payload}"]), state, OWNER.timezone),
        answer_to(tagged(payload, who=[f'"{payload}"@eva.example'], text=payload), state, OWNER.timezone),
    ]
    subject, text = letter_of(answers)

    assert CONTROLS.search(subject) is None
    assert CONTROLS.search(text) is None


@given(some.text(max_size=80), some.sampled_from((str, str.upper, str.title)))
@settings(max_examples=60, deadline=timedelta(seconds=20))
def test_no_words_at_all_change_the_page(words: str, cased: Callable[[str], str]) -> None:
    page = mailed(digest_of(poisoned(week.rich_state(), cased(words)), words))

    assert elements(page) <= KNOWN
    assert CONTROLS.search(page) is None


@pytest.mark.parametrize("words", ["=?utf-8?q?=0D=0ABcc:_eve@evil.example?=", "=?utf-8?b?DQpCY2M6IGV2ZUBldmlsLmV4YW1wbGU=?="])
def test_an_encoded_word_within_words_makes_no_header(words: str) -> None:
    """`email` decodes what looks like one (RFC 2047) in a value that it is given, and would write the line ends in it."""
    data = compose_letter(
        sender=f'"{words}" <ada@park.example>',
        recipient="ada@park.example",
        subject=f"Noted: {words}",
        date=week.NOW,
        message_id="<1@x.example>",
    ).as_bytes()
    draft = draft_letter(
        Proposal("eva@eva.example", f"Re: {words}", "Thank you.", ""),
        sender=(words, "ada@park.example"),
        message_id="<2@x.example>",
        date=week.NOW,
    )

    assert draft is not None
    assert b"\nBcc" not in data
    assert b"\nBcc" not in draft
