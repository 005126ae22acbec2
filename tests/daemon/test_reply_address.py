"""The address for answers: its token, its mark where there are no subaddresses, and links that say one line to it."""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from daemon.ledger.store import open_ledger
from daemon.reply_address import ReplyTo, base_address, command_uri, marks_in, reply_to
from tests.daemon.command_letters import KEYS, ME, NOW, POSTING, believed, letter, read


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    ledger = open_ledger(f"sqlite:///{tmp_path_factory.mktemp('key')}/ledger.db", "owner", now=NOW)
    KEYS["ledger"] = ledger
    with ledger.write() as connection:
        ledger.post(connection, POSTING)
    yield POSTING.token(ledger.key)
    ledger.close()


def test_tokens_are_compared_in_constant_time(token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []
    real = hmac.compare_digest

    def watching(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return real(one, other)

    monkeypatch.setattr("daemon.reply_address.hmac.compare_digest", watching)

    believed(read(letter(token), role="sent"))

    assert (token.encode(), token.encode()) in compared


def test_a_token_has_eighty_bits_and_the_local_part_stays_short(token: str) -> None:
    assert len(token) * 5 == 80
    long = f"{'a' * 43}+log@park.example"
    assert len(reply_to(token, tag_address=long, recipient=ME).address.partition("@")[0]) < 64
    assert reply_to(token, tag_address=f"a{long}", recipient=ME) == ReplyTo(ME, f"[bh-{token}]")


@pytest.mark.parametrize(
    ("tag", "base"),
    [("ada+log@park.example", ME), ("Ada+log@Park.example", ME), ("log@park.example", ""), ("", ""), ("+x@park.example", "")],
)
def test_subaddresses_are_made_only_where_the_tag_address_shows_that_they_work(tag: str, base: str) -> None:
    assert base_address(tag) == base


def test_a_link_says_one_line_to_the_address_for_answers(token: str) -> None:
    plain = command_uri(ReplyTo(f"ada+bh.{token}@park.example"), "snooze 2 2w")
    marked = command_uri(ReplyTo(ME, f"[bh-{token}]"), "done 1")

    assert plain == f"mailto:ada%2Bbh.{token}@park.example?subject=snooze%202%202w&body=snooze%202%202w"
    assert unquote(marked) == f"mailto:{ME}?subject=done 1 [bh-{token}]&body=done 1"


def test_marks_are_few(token: str) -> None:
    assert len(marks_in(" ".join(f"[bh-{'abcdefgh' * 2}]".replace("a", letter) for letter in "abcdefghijklmnopqrst"))) == 8


def test_a_ledger_opened_again_knows_its_tokens(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ledger.db"
    first = open_ledger(url, "owner", now=NOW)
    before = POSTING.token(first.key)
    first.close()

    again = open_ledger(url, "owner", now=NOW)

    assert POSTING.token(again.key) == before
    again.close()
