"""Who provably wrote a command (RELIABILITY T1 to T3): everything but the one good form is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.authority import proves_author

OWNER = frozenset({"ada@own.example"})
TRUSTED = frozenset({"mx.own.example"})
PASS = "mx.own.example; dmarc=pass (p=reject) header.from=own.example"
HOP = "Received: from out.example by mx.own.example; Mon, 1 Jun 2026 10:00:00 +0000"


def block(*lines: str) -> bytes:
    return "\r\n".join((*lines, "Subject: done 3", "", "")).encode()


def proven(sender: str = "Ada Park <ada@own.example>", results: str = PASS) -> str:
    return proves_author(block(f"Authentication-Results: {results}", HOP, f"From: {sender}"), OWNER, TRUSTED)


@pytest.mark.parametrize(
    "sender", ["ada@own.example", "Ada Park <ada@own.example>", '"Park, Ada" <ADA@own.example>', "=?utf-8?q?=C3=84da?= <ada@own.example>"]
)
def test_t1_the_good_one_is_accepted(sender: str) -> None:
    assert proven(sender) == ""


@pytest.mark.parametrize(
    "results",
    [
        "MX.Own.Example 1;\r\n dmarc=pass\r\n header.from=own.example",
        "mx.own.example; dmarc=none header.from=own.example; dkim=pass header.d=own.example",
        "mx.own.example; spf=softfail smtp.mailfrom=x.example; dkim=pass header.d=own.example; dmarc=pass header.from=own.example",
    ],
)
def test_other_good_results(results: str) -> None:
    assert proven(results=results) == ""


@pytest.mark.parametrize(
    "sender",
    [
        "eve@evil.example",
        "ada@own.example <eve@evil.example>",
        '"a" <ada@own.example> <eve@evil.example>',
        "ada@own.example(<eve@evil.example>)",
        "ada@own.example, eve@evil.example",
        "eve@evil.example, ada@own.example",
        "Ada <ada@own.example>, ",
        "<eve@evil.example> ada@own.example",
        '"ada@own.example" <eve@evil.example>',
        "ada@own.example\r\nFrom: eve@evil.example",
        "friends: ada@own.example;",
        "<@evil.example:ada@own.example>",
        "ada@own.example@evil.example",
        "ada@[own.example]",
        '"ada"@own.example',
        "ada @ own.example",
        "Ada <ada@own.example",
        "ada@own.example\0",
        "",
    ],
)
def test_t1_t3_a_doubtful_from_is_refused(sender: str) -> None:
    assert proven(sender)


@pytest.mark.parametrize(
    "results",
    [
        "mx.own.example; dmarc=fail header.from=own.example; dkim=pass header.d=own.example",
        "mx.own.example; dmarc=pass header.from=evil.example",
        "mx.own.example; dmarc=pass",
        "mx.own.example; dmarc=none; dkim=pass header.d=evil.example",
        "mx.own.example; dmarc=none; dkim=fail header.d=own.example",
        "mx.own.example; dkim=pass header.d=own.example",
        "mx.own.example; dmarc=pass header.from=own.example; dmarc=fail header.from=own.example",
        "mx.own.example; dmarc=temperror header.from=own.example",
        "mx.evil.example; dmarc=pass header.from=own.example",
        "evil.example (mx.own.example); dmarc=pass header.from=own.example",
        '"mx.own.example; x"; dmarc=pass header.from=own.example',
        "sub.mx.own.example; dmarc=pass header.from=own.example",
        "mx.own.example; none",
        "mx.own.example; (dmarc=pass header.from=own.example) spf=pass smtp.mailfrom=own.example",
        "spf=pass smtp.mailfrom=own.example; dmarc=pass header.from=own.example",
        "",
    ],
)
def test_t1_t2_doubtful_results_are_refused(results: str) -> None:
    assert proven(results=results)


def test_t2_results_below_the_first_foreign_hop_are_the_attackers() -> None:
    forged = f"Authentication-Results: {PASS}"

    assert proves_author(block(HOP, forged, "From: ada@own.example"), OWNER, TRUSTED)
    assert proves_author(block(HOP, "From: ada@own.example", forged), OWNER, TRUSTED)
    assert proves_author(block("From: ada@own.example"), OWNER, TRUSTED)


def test_t2_a_true_fail_above_beats_a_forged_pass_below() -> None:
    true = "Authentication-Results: mx.own.example; dmarc=fail header.from=own.example"

    assert proves_author(block(true, HOP, f"Authentication-Results: {PASS}", "From: ada@own.example"), OWNER, TRUSTED)


def test_two_fields_of_the_same_server_are_read_together() -> None:
    dkim = "Authentication-Results: mx.own.example; dkim=pass header.d=own.example"
    dmarc = f"Authentication-Results: {PASS}"

    assert proves_author(block(dkim, dmarc, HOP, "From: ada@own.example"), OWNER, TRUSTED) == ""


def test_an_inner_hop_does_not_hide_the_results() -> None:
    inner = "Received: from localhost by imap.own.example with LMTP; Mon, 1 Jun 2026 10:00:01 +0000"

    assert proves_author(block(inner, f"Authentication-Results: {PASS}", HOP, "From: ada@own.example"), OWNER, TRUSTED) == ""


def test_t2_no_server_is_trusted_by_default() -> None:
    assert proves_author(block(f"Authentication-Results: {PASS}", HOP, "From: ada@own.example"), OWNER, frozenset())


@given(st.text(alphabet='ada@own.example<>"(),:; \\evil', max_size=80))
def test_t3_no_noise_in_from_gives_authority_to_another_address(noise: str) -> None:
    if proven(noise) == "":
        assert noise.lower().replace("<", " ").replace(">", " ").split()[-1] == "ada@own.example"


@given(st.binary(max_size=600))
def test_never_raises_and_noise_proves_nothing(data: bytes) -> None:
    assert proves_author(data, OWNER, TRUSTED)
