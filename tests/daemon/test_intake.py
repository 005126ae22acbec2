"""Letters in: the same letters give the same ledger, in any order, in any portions, however often, and across a broken connection."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daemon.errors import Transient
from daemon.intake import Stats, scan
from daemon.ledger.exchange import lines
from daemon.ledger.progress import Shunted
from daemon.ledger.store import Ledger, open_ledger
from daemon.mailbox import Bookmark, Folder, HeaderBlock, Listing, Place, RawLetter, Trouble
from daemon.memory import MemoryMailbox
from daemon.reader import Reader

NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)
ME = "ada@park.example"


def letter(number: int, sender: str, to: str, text: str, **headers: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, f"Matter {number // 2}"
    message["Date"], message["Message-ID"] = f"Mon, {number + 1:02d} May 2026 10:00:00 +0000", f"<m{number}@park.example>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return bytes(message)


LETTERS = [
    ("INBOX", letter(0, "Tim Roe <tim@roe.example>", ME, "Could you send me the drawings by Friday?")),
    ("Sent", letter(1, ME, "tim@roe.example", "I'll send you the drawings on Thursday.")),
    ("INBOX", letter(2, "Ines Sol <ines@sol.example>", f"{ME}, kim@dorn.example", "Ada, meet Kim. Kim, meet Ada. Over to you!")),
    ("Sent", letter(3, ME, "ines@sol.example", "Ines, thank you so much for introducing me to Kim!")),
    ("INBOX", letter(4, "News <news@shop.example>", ME, "Thank you! Could you rate us?", List_Id="<n.shop.example>")),
    ("INBOX", letter(5, "Kim Dorn <kim@dorn.example>", ME, "Lunch on Tuesday works, see you at 12.")),
    (
        "INBOX",
        letter(2, "Ines Sol <ines@sol.example>", f"{ME}, kim@dorn.example", "Ada, meet Kim. Kim, meet Ada. Over to you!", X_A="1"),
    ),
    ("Archive", letter(0, "Tim Roe <tim@roe.example>", ME, "Could you send me the drawings by Friday?")),
]


def reader(*, trusted: bool = True, since: object = None, name: str = "") -> Reader:
    made = Reader(frozenset({ME}), frozenset(), trusted=trusted, tag_address="", tag_token="", now=lambda: NOW, name=name)
    return replace(made, since=since)  # type: ignore[arg-type]


def fresh(folder: str) -> Ledger:
    ledger = open_ledger(f"sqlite:///{folder}/ledger.db", "owner", now=NOW)
    ledger.put("key", "ab" * 32)
    ledger.key = bytes.fromhex("ab" * 32)
    return ledger


def read(ledger: Ledger, mailbox: MemoryMailbox, **how: object) -> Stats:
    return scan(mailbox, ledger, reader(**how), report=lambda *_: None, stop=lambda: False)  # type: ignore[arg-type]


def exported(ledger: Ledger) -> list[str]:
    return [json.dumps(line, sort_keys=True) for line in lines(ledger)]


@pytest.fixture(scope="module")
def whole() -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        ledger, mailbox = fresh(folder), MemoryMailbox()
        for name, data in LETTERS:
            mailbox.deliver(data, name)
        read(ledger, mailbox)
        return exported(ledger)


@settings(max_examples=15, deadline=None)
@given(
    st.permutations(range(len(LETTERS))), st.lists(st.integers(1, 3), max_size=5), st.lists(st.integers(0, len(LETTERS) - 1), max_size=4)
)
def test_order_portions_and_repeats_do_not_matter(whole: list[str], order: Sequence[int], portions: list[int], again: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ledger, waiting = fresh(folder), [*order, *again]
        for number, portion in enumerate([*portions, len(waiting)]):
            mailbox = MemoryMailbox(name=f"box{number}")
            for index in waiting[:portion]:
                mailbox.deliver(LETTERS[index][1], LETTERS[index][0])
            waiting = waiting[portion:]
            read(ledger, mailbox)

        found = exported(ledger)

    assert found == whole


def test_reading_twice_changes_nothing(tmp_path: Path, whole: list[str]) -> None:
    ledger, mailbox = fresh(str(tmp_path)), MemoryMailbox()
    for name, data in LETTERS:
        mailbox.deliver(data, name)
    read(ledger, mailbox)

    second = read(ledger, mailbox)

    assert exported(ledger) == whole
    assert (second.messages_seen, second.messages_new) == (0, 0)


def test_a_connection_that_breaks_loses_nothing_and_reads_nothing_twice(tmp_path: Path) -> None:
    mailbox = MemoryMailbox()
    for number in range(20):
        mailbox.deliver(letter(number % 27, "tim@roe.example", ME, f"Could you send me part {number}?"))
    ledger = fresh(str(tmp_path))
    mailbox.fail_after = 33

    with pytest.raises(Transient):
        read(ledger, mailbox)
    kept = ledger.counts()[0]
    fetched = mailbox.traffic.bodies_fetched
    read(ledger, mailbox)

    assert kept == 13
    assert ledger.counts()[0] == 20
    assert mailbox.traffic.bodies_fetched - fetched == 20 - kept


def test_a_recreated_folder_is_read_again_without_doubling(tmp_path: Path) -> None:
    mailbox = MemoryMailbox({"INBOX": [LETTERS[0][1], LETTERS[2][1]]})
    ledger = fresh(str(tmp_path))
    read(ledger, mailbox)
    before = exported(ledger)
    mailbox.recreate("INBOX")
    for data in (LETTERS[2][1], LETTERS[0][1]):
        mailbox.deliver(data)

    read(ledger, mailbox)

    assert exported(ledger) == before


def test_other_letters_under_the_same_uid_are_read(tmp_path: Path) -> None:
    mailbox = MemoryMailbox({"INBOX": [LETTERS[0][1]]})
    ledger = fresh(str(tmp_path))
    read(ledger, mailbox)
    mailbox.recreate("INBOX")
    mailbox.deliver(LETTERS[5][1])

    read(ledger, mailbox)

    assert ledger.counts()[0] == 2


def test_no_text_of_a_letter_is_kept_but_short_quotes(tmp_path: Path) -> None:
    secret = "The walnut sings at midnight in Lisbon."
    ledger = fresh(str(tmp_path))
    read(ledger, MemoryMailbox({"INBOX": [letter(1, "tim@roe.example", ME, f"{secret} Could you send me the drawings?")]}))
    ledger.close()

    data = b"".join(file.read_bytes() for file in tmp_path.iterdir())

    assert b"walnut" not in data
    assert b"Could you send me the drawings?" in data


def test_a_forged_letter_of_the_owner_is_kept_but_not_believed(tmp_path: Path) -> None:
    forged = b"Received: from evil.example by mx.park.example; Mon, 4 May 2026 10:00:00 +0000\n" + LETTERS[3][1]
    ledger = fresh(str(tmp_path))

    read(ledger, MemoryMailbox({"INBOX": [forged]}), trusted=False)

    assert [one.authentic for one in ledger.letters()] == [False]


@pytest.mark.parametrize(("author", "believed"), [("apark@post.example", False), ("tim@roe.example", True)])
def test_an_address_made_of_the_owners_names_needs_proof_and_another_none(tmp_path: Path, author: str, believed: bool) -> None:
    received = b"Received: from a.example by mx.park.example; Mon, 4 May 2026 10:00:00 +0000\n"
    relayed = received + letter(1, author, "eva@sol.example", "Yes.")
    ledger = fresh(str(tmp_path))

    read(ledger, MemoryMailbox({"INBOX": [relayed]}), trusted=False, name="Ada Park")

    assert [one.authentic for one in ledger.letters()] == [believed]


def test_the_copy_in_sent_makes_it_believed(tmp_path: Path) -> None:
    forged = b"Received: from mx.park.example by mx.park.example; Mon, 4 May 2026 10:00:00 +0000\n" + LETTERS[3][1]
    ledger = fresh(str(tmp_path))

    read(ledger, MemoryMailbox({"INBOX": [forged], "Sent": [LETTERS[3][1]]}), trusted=False)

    assert [one.authentic for one in ledger.letters()] == [True]


def test_old_letters_left_out_by_since_are_read_later(tmp_path: Path) -> None:
    mailbox = MemoryMailbox({"INBOX": [LETTERS[0][1], LETTERS[5][1]]})
    ledger = fresh(str(tmp_path))

    read(ledger, mailbox, since=datetime(2026, 5, 4, tzinfo=UTC).date())
    first = ledger.counts()[0]
    read(ledger, mailbox)

    assert (first, ledger.counts()[0]) == (1, 2)


def test_a_letter_that_breaks_a_rule_is_set_aside_and_the_rest_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import daemon.understanding as understanding

    real = understanding.detect

    def break_on_drawings(message: object, **how: object) -> object:
        if "drawings" in message.text:  # type: ignore[attr-defined]
            raise ZeroDivisionError("drawings of Tim")
        return real(message, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(understanding, "detect", break_on_drawings)
    ledger = fresh(str(tmp_path))

    stats = read(ledger, MemoryMailbox({"INBOX": [LETTERS[0][1], LETTERS[5][1]]}))

    assert ledger.counts()[0] == 1
    assert [one.why for one in ledger.shunted()] == ["ZeroDivisionError"]
    assert stats.errors == [{"folder": "INBOX", "uid": 1, "why": "ZeroDivisionError"}]


def test_an_archive_in_one_piece_covers_what_the_owner_sent(tmp_path: Path) -> None:
    ledger = fresh(str(tmp_path))

    read(ledger, MemoryMailbox({"INBOX": [LETTERS[0][1], LETTERS[1][1]]}), trusted=True)

    assert ledger.view().sent_covered


def test_a_mailbox_without_a_sent_folder_is_not_taken_for_whole(tmp_path: Path) -> None:
    ledger = fresh(str(tmp_path))

    read(ledger, MemoryMailbox({"INBOX": [LETTERS[0][1]]}), trusted=False)

    assert not ledger.view().sent_covered


class RefusingMailbox(MemoryMailbox):
    """A server that says NO to opening one folder."""

    refused = "Sent"

    def listing(self, folder: Folder, after: Bookmark | None) -> Listing:
        return Listing(folder, 0, (), 0, gone=True) if folder.name == self.refused else super().listing(folder, after)


def test_a_sent_folder_that_could_not_be_opened_does_not_count_as_read(tmp_path: Path) -> None:
    ledger = fresh(str(tmp_path))
    mailbox = RefusingMailbox({"INBOX": [LETTERS[0][1]], "Sent": [LETTERS[1][1]]})

    read(ledger, mailbox, trusted=False)
    before = ledger.view().sent_covered
    mailbox.refused = ""
    read(ledger, mailbox, trusted=False)

    assert (before, ledger.view().sent_covered) == (False, True)
    assert ledger.counts()[0] == 2


def test_a_folder_that_was_renamed_does_not_hold_summaries_back(tmp_path: Path) -> None:
    ledger = fresh(str(tmp_path))
    mailbox = RefusingMailbox({"INBOX": [LETTERS[0][1]], "Sent": [LETTERS[1][1]]})
    read(ledger, mailbox, trusted=False, since=datetime(2026, 5, 1, tzinfo=UTC).date())
    mailbox.remove("Sent")
    mailbox.deliver(LETTERS[1][1], "Sent Items")

    read(ledger, mailbox, trusted=False)

    assert ledger.view().sent_covered
    assert "Sent" not in {one.folder for one in ledger.progress()}


def test_a_letter_that_is_read_after_all_is_set_aside_no_longer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = fresh(str(tmp_path))
    mailbox = MemoryMailbox({"INBOX": [LETTERS[0][1]]})
    with ledger.write() as connection:
        ledger.keep_shunted(connection, [Shunted("memory", "INBOX", 1, 1, "broken", 0, NOW)])

    read(ledger, mailbox)

    assert ledger.shunted() == []


class WithholdingMailbox(MemoryMailbox):
    """A server that says NO to one letter, in the given number of scans; `at_header`: to its header already."""

    def __init__(self, folders: dict[str, list[bytes]], uid: int, scans: int, *, at_header: bool = False) -> None:
        super().__init__(folders)
        self.uid, self.scans, self.at_header, self.asked = uid, scans, at_header, 0

    def headers(self, listing: Listing, uids: Iterable[int]) -> Iterator[HeaderBlock]:
        kept = self._withhold(listing, uids) if self.at_header else uids
        return super().headers(listing, kept)

    def letters(self, listing: Listing, uids: Iterable[int]) -> Iterator[RawLetter]:
        kept = uids if self.at_header else self._withhold(listing, uids)
        return super().letters(listing, kept)

    def _withhold(self, listing: Listing, uids: Iterable[int]) -> list[int]:
        found = list(uids)
        if self.uid in found:
            self.asked += 1
            if self.asked <= self.scans:
                self.troubles.append(Trouble(Place(listing.folder.name, listing.uidvalidity, self.uid), "NO not now"))
                return [uid for uid in found if uid != self.uid]
        return found


THREE = [LETTERS[0][1], LETTERS[2][1], LETTERS[5][1]]


@pytest.mark.parametrize("at_header", [False, True])
@pytest.mark.parametrize("scans", [1, 3])
def test_b28_a_letter_that_can_not_be_fetched_is_asked_for_again(tmp_path: Path, scans: int, *, at_header: bool) -> None:
    ledger, mailbox = fresh(str(tmp_path)), WithholdingMailbox({"INBOX": THREE}, uid=2, scans=scans, at_header=at_header)
    counts = []

    for _ in range(scans):
        read(ledger, mailbox)
        counts.append((ledger.counts()[0], [one.tries for one in ledger.shunted()]))
    last = read(ledger, mailbox)

    assert counts == [(2, [number + 1]) for number in range(scans)]
    assert (ledger.counts()[0], ledger.shunted(), last.errors) == (3, [], [])
    assert ledger.progress()[0].read == ((1, 3),)


@pytest.mark.parametrize("at_header", [False, True])
@pytest.mark.parametrize("uid", [1, 2, 3])
def test_b28_after_three_more_scans_it_is_set_aside_for_good(tmp_path: Path, uid: int, *, at_header: bool) -> None:
    ledger, mailbox = fresh(str(tmp_path)), WithholdingMailbox({"INBOX": THREE}, uid=uid, scans=100, at_header=at_header)

    for _ in range(8):
        read(ledger, mailbox)

    assert mailbox.asked == 4
    assert [(one.uid, one.why, one.tries) for one in ledger.shunted()] == [(uid, "NO not now", 4)]
    assert ledger.counts()[0] == 2
    assert read(ledger, mailbox).messages_seen == 0


def test_b28_other_letters_and_the_folder_s_end_do_not_wait_for_it(tmp_path: Path) -> None:
    ledger = fresh(str(tmp_path))
    mailbox = WithholdingMailbox({"Sent": [LETTERS[1][1], LETTERS[3][1]]}, uid=2, scans=2)
    read(ledger, mailbox)
    covered = ledger.view().sent_covered

    mailbox.deliver(LETTERS[0][1], "Sent")
    second = read(ledger, mailbox)
    third = read(ledger, mailbox)

    assert covered
    assert (second.messages_new, third.messages_new) == (1, 1)


def test_b28_a_letter_that_is_gone_when_it_is_asked_for_again_is_forgotten(tmp_path: Path) -> None:
    ledger, mailbox = fresh(str(tmp_path)), WithholdingMailbox({"INBOX": THREE}, uid=2, scans=100)
    read(ledger, mailbox)

    mailbox.expunge(2)
    read(ledger, mailbox)
    read(ledger, mailbox)

    assert mailbox.asked == 1
    assert (ledger.counts()[0], ledger.shunted()) == (2, [])
