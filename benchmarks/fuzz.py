"""Fuzzes the reading of letters: no exception, no hang, clean text, and every act's evidence in the author's own words.

    python benchmarks/fuzz.py [--minutes 10] [--seed 1] [--deadline 5] [--only NUMBER] [--keep DIR]

Letters are made from `benchmarks/seeds.py` by a mutation engine of its own: flipped, cut and spliced bytes, shuffled headers, parts and
lines, quotation, charsets, encoded words, transfer encodings, huge lines, deep nesting, and the cue words of all languages in any order.
Each letter follows from the seed and its number alone, so `--only` brings one back. Exit status 1 where anything was found.
"""

from __future__ import annotations

import argparse
import base64
import faulthandler
import json
import quopri
import random
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

import seeds

from daemon.ledger.rows import act_rows, letter_row
from daemon.mailbox import Place, RawLetter
from daemon.reader import Reader
from daemon.understanding import understand
from parsers import parse
from parsers.header import read_header
from parsers.message import Message
from parsers.sent_again import sent_again
from rules import detect

NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)
OWNER = frozenset({"bo@lind.example", "ada@park.example"})
READER = Reader(OWNER, frozenset({"mx.park.example"}), trusted=False, tag_address="tag@park.example", tag_token="t0ken", now=lambda: NOW)
LONGEST = 1_500_000
CHARSETS = (
    "utf-8",
    "latin-1",
    "cp1252",
    "utf-16",
    "utf-7",
    "iso-2022-jp",
    "koi8-r",
    "gb18030",
    "shift_jis",
    "cp037",
    "utf-32-be",
    "idna",
    "hex",
)


class Mutator:
    """Makes one letter from the pool. `rng` alone decides."""

    def __init__(self, rng: random.Random, pool: list[bytes], words: list[str]) -> None:
        self.rng, self.pool, self.words = rng, pool, words
        self.steps: tuple[Callable[[bytes], bytes], ...] = (
            *(self.flip, self.cut, self.double, self.splice, self.insert, self.shuffle_lines, self.shuffle_words, self.quote, self.recode),
            *(self.transfer, self.encoded_words, self.huge_line, self.nest, self.attach, self.html, self.field, self.line_ends, self.salad),
        )

    def letter(self) -> bytes:
        """The next letter."""
        data = self.rng.choice(self.pool)
        for _ in range(1 + min(8, int(self.rng.expovariate(0.4)))):
            data = self.rng.choice(self.steps)(data)[:LONGEST]
        return data

    def _slice(self, data: bytes, most: int = 400) -> tuple[int, int]:
        start = self.rng.randrange(len(data) + 1)
        return start, min(len(data), start + self.rng.randrange(1, most))

    def _token(self) -> bytes:
        kind = self.rng.randrange(5)
        if kind == 0:
            return self.rng.choice(seeds.FIELDS) + b"\n"
        if kind == 1:
            return f"\n{self.rng.choice(seeds.QUOTES)}\n".encode()
        return self.rng.choice(seeds.MARKS if kind < 4 else self.words).encode("utf-8", "surrogatepass")

    def flip(self, data: bytes) -> bytes:
        """Some bytes become others."""
        changed = bytearray(data)
        for _ in range(self.rng.choice((1, 3, 20, 200))):
            if changed:
                changed[self.rng.randrange(len(changed))] = self.rng.choice((0, 10, 13, 32, 128, 255, self.rng.randrange(256)))
        return bytes(changed)

    def cut(self, data: bytes) -> bytes:
        """A piece is missing, or all from there on."""
        start, end = self._slice(data)
        return data[:start] + (data[end:] if self.rng.random() < 0.8 else b"")

    def double(self, data: bytes) -> bytes:
        """A piece comes again, perhaps very often."""
        start, end = self._slice(data, 80)
        return data[:end] + data[start:end] * self.rng.choice((1, 2, 10, 1000, 5000)) + data[end:]

    def splice(self, data: bytes) -> bytes:
        """The beginning of one letter and the end of another."""
        other = self.rng.choice(self.pool)
        return data[: self.rng.randrange(len(data) + 1)] + other[self.rng.randrange(len(other) + 1) :]

    def insert(self, data: bytes) -> bytes:
        """Words and marks in places where nobody would put them."""
        for _ in range(self.rng.choice((1, 2, 8, 30))):
            at = self.rng.randrange(len(data) + 1)
            data = data[:at] + self._token() + data[at:]
        return data

    def shuffle_lines(self, data: bytes) -> bytes:
        """Header lines, part headings and text in another order."""
        lines = data.split(b"\n")
        start, end = sorted((self.rng.randrange(len(lines) + 1), self.rng.randrange(len(lines) + 1)))
        middle = lines[start:end]
        self.rng.shuffle(middle)
        return b"\n".join([*lines[:start], *middle, *lines[end:]])

    def shuffle_words(self, data: bytes) -> bytes:
        """The words of the text in another order."""
        head, gap, body = data.partition(b"\n\n")
        words = body.split(b" ")
        self.rng.shuffle(words)
        return head + gap + b" ".join(words)

    def salad(self, data: bytes) -> bytes:
        """A new text of the words that rules look for."""
        head = data.partition(b"\n\n")[0]
        count = self.rng.choice((5, 40, 300, 3000))
        pieces = (self.rng.choice(self.words if self.rng.random() < 0.8 else seeds.MARKS) for _ in range(count))
        return head + b"\n\n" + self.rng.choice((" ", " ", "\n", "")).join(pieces).encode("utf-8", "surrogatepass")

    def quote(self, data: bytes) -> bytes:
        """The text quoted, below or above another, to some depth."""
        head, gap, body = data.partition(b"\n\n")
        mark = self.rng.choice((b"> ", b">", b"| ", b"AP> ", b"\t")) * self.rng.choice((1, 1, 3, 200))
        quoted = b"\n".join(mark + line for line in body.split(b"\n")[:2000])
        heading = self.rng.choice(seeds.QUOTES).encode()
        pieces = [body[:2000], heading, quoted] if self.rng.random() < 0.7 else [heading, quoted, body[:2000]]
        return head + gap + b"\n".join(pieces)

    def recode(self, data: bytes) -> bytes:
        """Another charset, declared or not."""
        head, gap, body = data.partition(b"\n\n")
        name = self.rng.choice(CHARSETS)
        with_name = f"\nContent-Type: text/plain; charset={self.rng.choice((name, name, 'x-nobody', ''))}".encode()
        try:
            return head + with_name + gap + body.decode("utf-8", "replace").encode(name, "replace")
        except (LookupError, UnicodeError):
            return head + with_name + gap + body

    def transfer(self, data: bytes) -> bytes:
        """Base64 or quoted-printable, rightly or wrongly declared."""
        head, gap, body = data.partition(b"\n\n")
        kind = self.rng.choice((b"base64", b"quoted-printable"))
        packed = base64.encodebytes(body) if kind == b"base64" else quopri.encodestring(body)
        return head + b"\nContent-Transfer-Encoding: " + kind + gap + (packed if self.rng.random() < 0.8 else body)

    def encoded_words(self, data: bytes) -> bytes:
        """Encoded words in the header, whole or broken."""
        word = self.rng.choice(self.words).encode("utf-8", "surrogatepass")
        kind = self.rng.choice((b"b", b"q", b"B", b"x"))
        payload = base64.b64encode(word) if kind in b"bB" else quopri.encodestring(word, header=True).replace(b"\n", b"")
        one = b"=?" + self.rng.choice(CHARSETS).encode() + b"?" + kind + b"?" + payload[: self.rng.choice((None, -1))] + b"?="
        name = self.rng.choice((b"Subject", b"From", b"To", b"X-From", b"Content-Disposition"))
        return name + b": " + b" ".join([one] * self.rng.choice((1, 5, 1000))) + b" <x@y.example>\n" + data

    def huge_line(self, data: bytes) -> bytes:
        """One line without end."""
        at = self.rng.randrange(len(data) + 1)
        return data[:at] + self._token() * self.rng.choice((100, 3000, 20_000)) + data[at:]

    def nest(self, data: bytes) -> bytes:
        """Parts within parts."""
        depth, kind = self.rng.choice((1, 3, 60, 400)), self.rng.choice((b"mixed", b"alternative", b"related", b"report", b"digest"))
        opened = b"".join(b"Content-Type: multipart/" + kind + b"; boundary=n%d\n\n--n%d\n" % (level, level) for level in range(depth))
        return seeds.HEAD + opened + data + b"".join(b"\n--n%d--" % level for level in reversed(range(self.rng.randrange(depth + 1))))

    def attach(self, data: bytes) -> bytes:
        """The letter within a letter."""
        for _ in range(self.rng.choice((1, 2, 40))):
            data = seeds.HEAD + b"Content-Type: message/rfc822\n\n" + data
        return data

    def html(self, data: bytes) -> bytes:
        """Tags around words, closed or not."""
        head, gap, body = data.partition(b"\n\n")
        tags = (
            b"<div>",
            b"<p>",
            b"<blockquote>",
            b'<div class="gmail_quote">',
            b"<td>",
            b"<br>",
            b"</div>",
            b"<!--",
            b"<style>",
            b"<pre>",
            b"<o:p>",
        )
        words = body.split(b" ")[:3000]
        mixed = b" ".join(self.rng.choice(tags) * self.rng.choice((0, 1, 1, 2)) + word for word in words)
        return head + b"\nContent-Type: text/html" + gap + mixed + self.rng.choice(tags) * self.rng.choice((0, 50, 5000))

    def field(self, data: bytes) -> bytes:
        """One more header field, first or last."""
        one = self.rng.choice(seeds.FIELDS) + b"\n"
        head, gap, body = data.partition(b"\n\n")
        return one + data if self.rng.random() < 0.5 else head + b"\n" + one.rstrip(b"\n") + gap + body

    def line_ends(self, data: bytes) -> bytes:
        """Other line ends."""
        return data.replace(b"\n", self.rng.choice((b"\r\n", b"\r", b"\r\r\n", b"\n\r", b"\0\n")))


class TooSlow(BaseException):
    """The deadline of one letter is over. No Exception, so that no parser takes it for a fault of the letter."""


def try_letter(data: bytes) -> None:
    """Read one letter through every door. Raises whatever goes wrong."""
    read_header(data.partition(b"\n\n")[0], internal_date=NOW)
    message = parse(data, internal_date=NOW)
    reading = detect(message, owner=OWNER, key=b"k" * 32)
    assert_clean(message)
    own = " ".join((sent_again(message) or message.own_text).split())
    for act in reading.acts:
        assert own.find(act.evidence or "\0") >= 0, "evidence that the author did not write"
        assert len(act.evidence) <= 300, "evidence over its limit"
    understood = understand(RawLetter(Place("INBOX", 1, 1), data, NOW), "inbox", READER, b"k" * 32)
    if understood.copy is not None:
        json.dumps([letter_row("owner", understood.copy), act_rows("owner", understood.copy.letter)], default=str).encode()


def assert_clean(message: Message) -> None:
    """Valid UTF-8 without NUL in whatever is shown or kept."""
    people = (message.sender, *message.to, *message.cc, *message.bcc, *message.reply_to)
    texts = [message.message_id, message.subject, message.text, message.own_text, message.quoted_text, message.signature, *message.defects]
    texts += [text for person in people for text in (person.name, person.address)]
    texts += [text for item in message.attachments for text in (item.filename, item.content_type)]
    if message.forwarded:
        texts += [message.forwarded.subject, message.forwarded.text]
    for text in texts:
        text.encode()
        assert "\0" not in text, "NUL in a text"


def on_alarm(_number: int, _frame: FrameType | None) -> None:
    """The deadline's signal."""
    raise TooSlow


def main() -> int:
    """Fuzz and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--deadline", type=float, default=5.0, help="seconds of processor time for one letter")
    parser.add_argument("--only", type=int, default=None, help="the letter of this number alone, with its traceback")
    parser.add_argument("--keep", type=Path, default=None, help="where to put the letters that fail")
    given = parser.parse_args()
    pool, words = seeds.letters(), seeds.words()
    signal.signal(signal.SIGVTALRM, on_alarm)
    found, times = Counter[str](), list[tuple[float, int, int]]()
    until, number, size = time.monotonic() + 60 * given.minutes, given.only or 0, 0
    while time.monotonic() < until:
        data = Mutator(random.Random(f"{given.seed}:{number}"), pool, words).letter()
        size += len(data)
        begun = time.process_time()
        # Should a foreign parser hear no signal, this ends the run with the line that hangs.
        faulthandler.dump_traceback_later(20 * given.deadline + 60, exit=True)
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, given.deadline)
            try_letter(data)
        except (Exception, TooSlow) as error:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            if given.only is not None:
                raise
            place = error.__traceback__
            while place and place.tb_next:
                place = place.tb_next
            where = (
                f"{type(error).__name__} at {Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}: {str(error)[:80]}"
                if place
                else ""
            )
            found[where] += 1
            if found[where] <= 3:
                print(f"letter {number}: {where}", flush=True)
                if given.keep:
                    given.keep.mkdir(parents=True, exist_ok=True)
                    (given.keep / f"{given.seed}-{number}.eml").write_bytes(data)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        times = sorted([*times, (time.process_time() - begun, number, len(data))], reverse=True)[:5]
        number += 1
        if given.only is not None:
            break
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{number} letters, {size / 1e6:.0f} MB, {sum(found.values())} failures of {len(found)} kinds, peak {peak} MB")
    for seconds, one, length in times:
        print(f"slow: letter {one}, {length} bytes, {seconds:.2f} s of processor time (read three times)")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
