"""How the time for one letter grows with its length, for shapes made to hurt. An exponent over 1.3 is reported and ends with status 1.

    python benchmarks/growth.py [--shapes] [--patterns] [--only TEXT] [--all]

`--shapes`: whole letters at n, 2n, 4n and 8n (to 256 kB, beyond which a text is cut anyway), parse and detect apart, and sentences at
n to 8n (to 1200 characters, beyond which a sentence is cut). `--patterns`: every regular expression of rules and parsers, on strings made
from the pattern itself (RELIABILITY B25). Without either: both. Times are processor time, the least of several runs; the exponent is the
slope of log time over log length, fitted by least squares.
"""

from __future__ import annotations

import argparse
import base64
import math
import re
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from re import _parser  # type: ignore[attr-defined]  # the standard library's own reading of a pattern

import seeds

from parsers import parse
from rules import detect, detect_sentence
from rules.engine.cues import pattern

STEEP = 1.3
LEAST_SECONDS = 0.02
STEPS = (1, 2, 4, 8)
LETTER_BYTES = 32_000
SENTENCE_CHARACTERS = 150
PATTERN_CHARACTERS = 250


def line(text: str) -> Callable[[int], str]:
    """The text again and again, to n characters."""
    return lambda size: (text * (size // len(text) + 1))[:size]


def between(before: str, text: str, after: str) -> Callable[[int], str]:
    """The text again and again between two others."""
    return lambda size: before + line(text)(size) + after


TEXTS: dict[str, Callable[[int], str]] = {
    "cue words": line("could you please let me know "),
    "promises": line("I'll and then I'll "),
    "will have": line("I will, and I will have been, and "),
    "meet A; meet B": line("meet Ada; meet Bo; "),
    "thanks": line("thanks so much for the and for the "),
    "spaces": between("x", " ", "y"),
    "spaces in lines": line("a" + " " * 500 + "\n"),
    "blank lines": between("hi", "\n", "bye"),
    "tabs": between("hi", "\t", "bye"),
    "nested quotes": lambda size: "\n".join("> " * (number % 400) + "x" for number in range(size // 400)),
    "quotation marks": line(">"),
    "quoted lines": line("> a\n"),
    "quoted and own": line("> a\nb\n"),
    "header-like lines": line("From: a\nTo: b\nSubject: c\n"),
    "labels": line("To: a\ncc: b\n"),
    "labels without end": line("To: a,\n   b,\n"),
    "On wrote": line("On Mon, Jun 1, 2026 at 10:00 AM Ada <ada@park.example> wrote:\n"),
    "On without wrote": line("On Mon, Jun 1, 2026 at 10:00 AM Ada\n"),
    "schrieb": line("Am 01.06.2026 um 10:00 schrieb Ada:\n"),
    "notes heading": line("Ada Park@PLACE\n06/01/2026 10:00 AM\nTo: Bo Lind/LIND@LIND\n"),
    "notes stamps": line("06/01/2026 10:00 AM\n"),
    "names in lines": line("Ada Park\n"),
    "forward marks": line("---------- Forwarded message ---------\n"),
    "original marks": line("-----Original Message----- "),
    "rules": line("_" * 40 + "\n"),
    "underscores": line("_"),
    "dashes": line("-"),
    "stars": line("* "),
    "signature marks": line("-- \nx\n"),
    "sign-offs": line("Best regards,\nAda\n"),
    "greetings": line("Hi Ada,\n"),
    "names": line("Hi Ada and Bo, "),
    "phones": line("+49 (30) 12-34 / "),
    "phone lines": line("Phone 1 (2\n"),
    "streets": line("12 Main Street\n"),
    "confidential": line("This message is confidential and may be "),
    "unsubscribe": line("unsubscribe here\n"),
    "long word": line("a"),
    "long words": line("a" * 900 + " "),
    "dots": line("."),
    "dotted": line("a."),
    "initials": line("A. B. "),
    "question marks": line("?"),
    "questions": line("when? "),
    "addresses": line("a@b.example, "),
    "at signs": line("@"),
    "address start": line("a@"),
    "angles": line("<"),
    "links": line("http://x.example/"),
    "digits": line("1"),
    "times": line("at 10:00 on 1/2/2026 "),
    "apostrophes": line("'"),
    "quotes": line('"a '),
    "parentheses": line("("),
    "combining": line("a\u0315\u0300"),
    "capital dotted i": line("İ"),
    "cjk": line("資料を送って"),
    "calendar": line("BEGIN:VEVENT\n"),
    "colons": line("a: "),
    "bullets": line("- a\n1. b\n"),
    "list items": line("1. could you send it\n"),
    "wrapped": line("word word word word word word word word word word word\nand "),
}


def plain(text: Callable[[int], str]) -> Callable[[int], bytes]:
    """A letter of that text."""
    return lambda size: seeds.HEAD + b"Subject: Re: Plan\n\n" + text(size).encode()


def field(name: bytes, piece: bytes) -> Callable[[int], bytes]:
    """A letter with one long field."""
    return lambda size: seeds.HEAD + name + b": " + piece * (size // len(piece)) + b"\nSubject: Plan\n\nhello"


def html(piece: bytes, close: bytes = b"") -> Callable[[int], bytes]:
    """A letter of that HTML."""
    return lambda size: (
        seeds.HEAD + b"Content-Type: text/html\n\n<p>hi</p>" + piece * (size // len(piece + close)) + close * (size // len(piece + close))
    )


LETTERS: dict[str, Callable[[int], bytes]] = {
    "To: commas": field(b"To", b","),
    "To: addresses": field(b"To", b"a@b.example,"),
    "To: parentheses": field(b"To", b"("),
    "To: angles": field(b"To", b"<"),
    "To: quotes": field(b"To", b'"\\'),
    "To: groups": field(b"To", b"a:b;"),
    "From: words": field(b"From", b"a "),
    "Subject: Re": field(b"Subject", b"Re: "),
    "Subject: lists": field(b"Subject", b"[x] "),
    "Subject: encoded": field(b"Subject", b"=?utf-8?q?=C3?= "),
    "Subject: half encoded": field(b"Subject", b"=?a?q?"),
    "References": field(b"References", b"<a@b.example> "),
    "Received": field(b"Received", b"from a by b; "),
    "Date: words": field(b"Date", b"Mon, 1 "),
    "Authentication-Results": field(b"Authentication-Results", b"mx; dkim=pass ("),
    "Content-Type: parameters": field(b"Content-Type", b"text/plain; a=b; "),
    "Content-Type: continued": lambda size: (
        seeds.HEAD + b"Content-Type: text/plain;" + b"".join(b" name*%d=a;\n" % number for number in range(size // 12)) + b"\n\nhi"
    ),
    "many fields": lambda size: seeds.HEAD + b"X-A: b\n" * (size // 7) + b"\nhi",
    "html: div": html(b"<div>", b"</div>"),
    "html: div open": html(b"<div>"),
    "html: quote": html(b"<blockquote>x"),
    "html: anchors": html(b"<a "),
    "html: comments": html(b"<!--"),
    "html: cdata": html(b"<![CDATA["),
    "html: tables": html(b"<table><tr><td>x"),
    "html: attribute": html(b'<p style="color:white;'),
    "html: hidden": html(b'<span style="display:none">x</span>'),
    "html: breaks": html(b"<br>"),
    "html: gmail": html(b'<div class="gmail_quote">x'),
    "html: entities": html(b"&nbsp;"),
    "html: rules": html(b"<hr>From: a<br>"),
    "base64": lambda size: (
        seeds.HEAD + b"Content-Transfer-Encoding: base64\n\n" + base64.encodebytes(bytes(number % 251 for number in range(size * 3 // 4)))
    ),
    "base64 of words": lambda size: (
        seeds.HEAD + b"Content-Transfer-Encoding: base64\n\n" + base64.encodebytes(b"I'll call you. " * (size // 20))
    ),
    "base64 as text": lambda size: seeds.HEAD + b"\n" + base64.encodebytes(bytes(number % 251 for number in range(size * 3 // 4))),
    "parts": lambda size: seeds.HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * (size // 7),
    "parts open": lambda size: seeds.HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n" * (size // 4),
    "letters in letters": lambda size: seeds.HEAD + b"Content-Type: message/rfc822\n\n" * (size // 30) + b"hi",
}


def slope(lengths: tuple[int, ...], seconds: list[float]) -> float:
    """The exponent of growth: the slope of log seconds over log lengths."""
    xs, ys = [math.log(length) for length in lengths], [math.log(max(one, 1e-7)) for one in seconds]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / sum((x - mean_x) ** 2 for x in xs)


def least(work: Callable[[], object], rounds: int) -> float:
    """Processor seconds of the fastest of some runs."""
    found = []
    for _ in range(rounds):
        begun = time.process_time()
        work()
        found.append(time.process_time() - begun)
    return min(found)


def measured(name: str, make: Callable[[int], Callable[[], object]], base: int) -> tuple[str, list[float], float, bool]:
    """(name, seconds at each length, exponent, whether it is too steep): steep ones are measured again, to be sure."""
    lengths = tuple(base * step for step in STEPS)
    seconds = [least(make(length), 2) for length in lengths]
    if _steep(lengths, seconds):
        seconds = [min(one, least(make(length), 4)) for one, length in zip(seconds, lengths, strict=True)]
    return name, seconds, slope(lengths, seconds), _steep(lengths, seconds)


def _steep(lengths: tuple[int, ...], seconds: list[float]) -> bool:
    # The last doubling too: a quadratic part shows late, behind what a letter costs anyway.
    late = math.log(max(seconds[-1], 1e-7) / max(seconds[-2], 1e-7), 2)
    return seconds[-1] > LEAST_SECONDS and max(slope(lengths, seconds), late - 0.2) > STEEP


def parsing(build: Callable[[int], bytes], size: int) -> Callable[[], object]:
    """Parsing a letter of that size."""
    return partial(parse, build(size))


def detecting(build: Callable[[int], bytes], size: int) -> Callable[[], object]:
    """Judging a letter of that size."""
    return partial(detect, parse(build(size)))


def judging_lines(text: Callable[[int], str], size: int) -> Callable[[], object]:
    """Judging a line of that size, forty times, so that it stands out from what any line costs."""
    line_of_it = text(size)
    return lambda: [detect_sentence(line_of_it) for _ in range(40)]


def searching(try_it: Callable[[str], object], piece: str, size: int) -> Callable[[], object]:
    """Searching what the piece makes, repeated to that size; with an end that nothing expects."""
    return partial(try_it, piece * (size // len(piece) + 1) + "\0")


def shapes(only: str) -> Iterator[tuple[str, list[float], float, bool]]:
    """Every shape, by parse and detect."""
    for name, build in {**{name: plain(text) for name, text in TEXTS.items()}, **LETTERS}.items():
        if only in name:
            yield measured(f"parse  {name}", partial(parsing, build), LETTER_BYTES)
            yield measured(f"detect {name}", partial(detecting, build), LETTER_BYTES)
    for name, text in TEXTS.items():
        if only in name:
            yield measured(f"line   {name}", partial(judging_lines, text), SENTENCE_CHARACTERS)


def samples(tree: object, depth: int = 0) -> list[str]:
    """A few texts that a parsed pattern nearly or wholly matches: enough to make it backtrack."""
    texts = [""]
    for code, value in tree:  # type: ignore[attr-defined]
        found = _sample(str(code), value, depth)[:3]
        texts = [text + more for text in texts[:4] for more in found][:6]
    return texts


def _sample(code: str, value: object, depth: int) -> list[str]:
    if code == "LITERAL":
        return [chr(value)]  # type: ignore[arg-type]
    if code in ("NOT_LITERAL", "ANY"):
        return ["a", " "]
    if code == "IN":
        return _of_class(value)
    if code == "BRANCH":
        return [text for branch in value[1][:3] for text in samples(branch, depth + 1)[:1]] if depth < 12 else [""]  # type: ignore[index]
    if code in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        low, high, inner = value  # type: ignore[misc]
        one = samples(inner, depth + 1)[:2]
        return [text * min(int(high), max(int(low), 3)) for text in one]
    if code in ("SUBPATTERN", "ATOMIC_GROUP"):
        return samples(value[-1] if isinstance(value, tuple) else value, depth + 1)
    return [""]


def _of_class(items: object) -> list[str]:
    found = []
    for code, value in items:  # type: ignore[attr-defined]
        if str(code) == "LITERAL":
            found.append(chr(value))
        elif str(code) == "RANGE":
            found.append(chr(value[0]))
        elif str(code) == "CATEGORY":
            found.append({"CATEGORY_SPACE": " ", "CATEGORY_DIGIT": "1"}.get(str(value), "a"))
        elif str(code) == "NEGATE":
            found += ["a", " "]
    return found[:3] or ["a"]


def pattern_growth(only: str) -> Iterator[tuple[str, list[float], float, bool]]:
    """Every pattern on what its own beginnings make when they are repeated, at the worst of them."""
    for source, place in seeds.pattern_sources().items():
        if only not in place:
            continue
        try:
            # As it is compiled where it is used: with every repetition bounded, in the rules.
            compiled = pattern(source) if place.startswith(("rules.acts", "rules.language", "rules.signals")) else re.compile(source)
            texts = samples(_parser.parse(source))
        except (re.error, OverflowError, RecursionError):
            continue
        try_it = compiled.search if seeds.is_searched(place) else compiled.match
        ends = {text[:end] for text in texts for end in (1, len(text) // 2, len(text) - 1, len(text)) if text[:end]}
        worst, piece = max((least(searching(try_it, one, PATTERN_CHARACTERS), 1), one) for one in ends | {"a", " ", "a ", "\n"})
        # A search that is soon done can't be steep; a second look only at what costs something.
        if worst > LEAST_SECONDS / 40:
            yield measured(f"{place}: {source[:50]!r} on {piece[:30]!r}", partial(searching, try_it, piece), PATTERN_CHARACTERS)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--shapes", action="store_true")
    parser.add_argument("--patterns", action="store_true")
    parser.add_argument("--only", default="", help="those whose name holds this text")
    parser.add_argument("--all", action="store_true", help="print every line, not the steep and the slowest alone")
    given = parser.parse_args()
    both = given.shapes == given.patterns
    found = []
    for one in chain(shapes(given.only) if both or given.shapes else (), pattern_growth(given.only) if both or given.patterns else ()):
        found.append(one)
        if given.all or one[3]:
            print(_row(one), flush=True)
    steep = [one for one in found if one[3]]
    slowest = sorted(found, key=lambda one: one[1][-1], reverse=True)[:10]
    print(f"{len(found)} measured at n, 2n, 4n, 8n; {len(steep)} steeper than {STEEP}; the slowest:")
    for one in slowest:
        print(_row(one))
    return 1 if steep else 0


def _row(one: tuple[str, list[float], float, bool]) -> str:
    name, seconds, exponent, steep = one
    return f"{'STEEP' if steep else '     '} {exponent:5.2f}  {' '.join(f'{1000 * each:8.1f}' for each in seconds)} ms  {name}"


if __name__ == "__main__":
    sys.exit(main())
