#!/usr/bin/env python3
"""Whom a forward to the tag address is logged for, over bodies as many mail programs write them.

usage: python -m benchmarks.forwards_to_the_tag FOLDER --author ADDR [--verbose]
Each NAME_body*.txt in FOLDER is the body of a forward of one and the same letter by ADDR; its subject stands in the NAME_subject file that
belongs to it, else it is "Fwd:". Each becomes a letter of the owner to a tag address with a live token, is imported into a ledger of its
own, and is right when the entry names ADDR first. Where ADDR stands nowhere in the body, it is right when nobody is named and it is asked
whom the letter is about; another address that stands there is told apart ("another"). With `--verbose` a line for each that is neither.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections import Counter
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

from daemon.files import open_path
from daemon.intake import scan
from daemon.ledger.store import open_ledger
from daemon.reader import Reader
from daemon.tag import new_token, secret_address
from daemon.tag_answer import answer_to
from rules.engine.values import State

OWNER = "ada@example.org"
NOW = datetime(2026, 6, 20, 9, tzinfo=UTC)


def main() -> None:
    """Print what came of the forwards, counted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--author", required=True)
    parser.add_argument("--verbose", action="store_true")
    asked = parser.parse_args()
    token = new_token()
    reader = Reader(frozenset({OWNER}), frozenset(), True, "ada+log@example.org", token, lambda: NOW)
    counts: Counter[str] = Counter()
    for body in sorted(asked.folder.glob("*_body*.txt")):
        verdict = _verdict(body, asked.folder, asked.author, reader, secret_address(reader.tag_address, token))
        counts[verdict.split(":")[0]] += 1
        if asked.verbose and ":" in verdict:
            print(f"{body.stem}: {verdict}")
    right = counts["right person"] + counts["asked back"]
    print(f"{right} of {sum(counts.values())} right: " + ", ".join(f"{verdict} {count}" for verdict, count in sorted(counts.items())))


def _verdict(body: Path, folder: Path, author: str, reader: Reader, address: str) -> str:
    """What came of one forward: it is put into a mailbox, imported, and looked up in the ledger."""
    text = body.read_text(encoding="utf-8-sig")
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = f"Ada Park <{OWNER}>", address, _subject(body.stem, folder)
    letter["Date"], letter["Message-ID"] = NOW - timedelta(days=5), f"<{body.stem}@example.org>"
    letter.set_content(text)
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "mail").mkdir()
        (Path(place) / "mail" / "one.eml").write_bytes(letter.as_bytes())
        ledger = open_ledger(f"sqlite:///{place}/ledger.db", "owner", now=NOW)
        try:
            scan(open_path(Path(place) / "mail"), ledger, reader, report=lambda *_: None, stop=lambda: False, harmless=True)
            taken = ledger.taken_tag_mail()
        finally:
            ledger.close()
    if not taken:
        return "not taken: nothing was logged"
    who = taken[0].entry["who"]
    if author not in text:
        asks = answer_to(taken[0], State((), (), ()), UTC).asks
        return "asked back" if not who and asks else f"another: logged for {who}, the only one that the body names"
    return "right person" if who[:1] == [author] else f"wrong person: {who}"


def _subject(name: str, folder: Path) -> str:
    names = (name.replace("_body", "_subject"), name.split("_body")[0] + "_subject", re.sub(r"_[a-z]{2}(_br)?_body.*", "_subject", name))
    found = next((path for one in names if (path := folder / f"{one}.txt").exists()), None)
    return " ".join(found.read_text(encoding="utf-8-sig").split()) if found else "Fwd: a letter"


if __name__ == "__main__":
    main()
