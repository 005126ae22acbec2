"""Which copy of a letter the ledger keeps must not depend on which came first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from daemon.ledger.rows import Copy, better, content_of, copy_from_json, letter_json, merge
from parsers.message import Address, Invitation
from rules.engine.values import Act, Letter, Signal

DATE = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def letter(**changes: object) -> Letter:
    base = Letter(
        key="k1",
        message_id="<one@x.example>",
        in_reply_to="<zero@x.example>",
        references=("<zero@x.example>",),
        date=DATE,
        sender=Address("Mina Holt", "mina@holt.example"),
        to=(Address("Ada Park", "ada@park.example"),),
        cc=(),
        bcc=(),
        subject="The bridge",
        authentic=False,
        automated=False,
        needs_reply=True,
        words=12,
        questions=1,
        links=0,
        attachments=("document",),
        own_digest="d1",
        sketch=frozenset({1, 2**32 - 1}),
        signals=(Signal("urgency", "It is urgent."),),
        invitation=Invitation("REQUEST", "u1", DATE, None, "mina@holt.example", ("ada@park.example",), "Bridge"),
        forwarded_from=Address("", "tim@t.example"),
        acts=(
            Act(
                "<one@x.example>",
                DATE,
                "mina@holt.example",
                "request",
                "advice",
                ("ada@park.example",),
                "Could you look?",
                "r",
                0.9,
                "friday",
            ),
        ),
    )
    return replace(base, **changes)  # type: ignore[arg-type]


COPIES = st.lists(
    st.builds(
        lambda version, automated, authentic, words, bcc, body: Copy(
            letter(
                automated=automated, authentic=authentic, words=words, bcc=tuple(Address("", f"{name}@b.example") for name in sorted(bcc))
            ),
            body,
            version,
        ),
        st.integers(1, 3),
        st.booleans(),
        st.booleans(),
        st.integers(0, 2),
        st.frozensets(st.sampled_from("abc")),
        st.sampled_from(["", "same"]),
    ),
    min_size=1,
    max_size=5,
)


@given(COPIES, st.randoms(use_true_random=False))
def test_any_order_of_copies_gives_the_same_letter(copies: list[Copy], random: object) -> None:
    shuffled = list(copies)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert reduce(better, copies) == reduce(better, shuffled) == reduce(better, [*copies, *copies])


def test_proof_and_hidden_recipients_of_equal_copies_are_kept() -> None:
    plain = Copy(letter(authentic=True), "", 1)
    with_bcc = Copy(letter(authentic=True, bcc=(Address("", "kim@b.example"),)), "body", 1)

    merged = merge([plain, with_bcc])["k1"]

    assert merged.letter.authentic
    assert merged.letter.bcc == (Address("", "kim@b.example"),)
    assert merged.body_digest == "body"


def test_a_forged_copy_changes_nothing_of_the_owners_letter() -> None:
    proven = Copy(letter(authentic=True), "body", 1)

    for words in range(40):
        forged = Copy(letter(words=words, bcc=(Address("", "zoe@z.example"),), acts=()), "other", 9)
        assert merge([forged, proven])["k1"] == proven


def test_a_copy_survives_json_with_every_fact() -> None:
    copy = Copy(letter(), "body", 3)

    assert copy_from_json(letter_json(copy)) == copy


def test_a_persons_letter_beats_the_same_one_sent_by_a_list() -> None:
    listed, direct = Copy(letter(automated=True, acts=()), "", 1), Copy(letter(), "", 1)

    assert better(listed, direct).letter.acts == direct.letter.acts == better(direct, listed).letter.acts


def test_a_copy_weighs_the_same_before_and_after_it_lay_in_the_ledger() -> None:
    here = DATE.astimezone(timezone(timedelta(hours=5, minutes=30)))
    fresh = Copy(letter(date=here), "body", 1)

    kept = copy_from_json(letter_json(fresh))

    assert kept.letter.date is not None
    assert kept.letter.date.utcoffset() != here.utcoffset()
    assert content_of(kept) == content_of(fresh)
