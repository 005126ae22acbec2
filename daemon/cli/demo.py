"""`demo`: the main job on the embedded default, with the sample mailbox that ships in the package."""

from __future__ import annotations

import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from daemon.cli.app import app
from daemon.cli.output import plain
from daemon.demo import DEMO_ADDRESS, DEMO_NOW, DEMO_OWNER, demo_mailbox
from daemon.errors import UserError
from daemon.intake import scan
from daemon.ledger.store import open_ledger
from daemon.numbering import said_by_number
from daemon.reader import Reader
from daemon.reply_address import VALID, reply_to, token_of
from daemon.state import compute
from daemon.summary import message_id_of, render_eml, render_html, render_text
from daemon.summary.hint import answer_so
from rules.digest import Coverage, Period, compose, languages, tongue


@app.command()
def demo(
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where summary.html and summary.eml go.")] = Path(),
    language: Annotated[str, typer.Option(metavar="|".join(languages()), help="Language of the summary.")] = "en",
) -> None:
    """Read the sample mailbox of a job seeker's spring and show the summary it ends in. No configuration, no network."""
    if language not in languages():
        raise UserError(f"--language {plain(language)!r} is not there; say one of {', '.join(languages())}")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"--out {out}: {error.strerror}; name a folder that can be made or written to") from error
    with tempfile.TemporaryDirectory(prefix="beholden-demo-") as folder:
        ledger = open_ledger(f"sqlite:///{folder}/ledger.db", "demo", now=DEMO_NOW)
        reader = Reader(DEMO_OWNER.addresses, frozenset(), trusted=True, tag_address="", tag_token="", now=lambda: DEMO_NOW)
        stats = scan(demo_mailbox(), ledger, reader, report=lambda *_: None, stop=lambda: False, harmless=True)
        state = compute(ledger, DEMO_OWNER, DEMO_NOW)
        period = Period(start=DEMO_NOW - timedelta(days=7), end=DEMO_NOW)
        digest = compose(
            state,
            owner=DEMO_OWNER,
            view=ledger.view(),
            now=DEMO_NOW,
            period=period,
            coverage=Coverage(watching_since=DEMO_NOW - timedelta(days=60)),
            tongue=tongue(language),
        )
        print(f"{stats.messages_seen} letters of {DEMO_OWNER.name}'s spring, {stats.automated} of them from machines.\n", file=sys.stderr)
        print(render_text(digest))
        slot = DEMO_NOW.date().isoformat()
        message_id = message_id_of(ledger.key, kind="summary", slot=slot, recipient=DEMO_ADDRESS)
        # As it is mailed: each item can be answered with one tap.
        token = token_of(ledger.key, kind="summary", slot=slot, recipient=DEMO_ADDRESS, expires=DEMO_NOW + VALID)
        answered = reply_to(token, tag_address=DEMO_ADDRESS.replace("@", "+log@"), recipient=DEMO_ADDRESS)
        letter = render_eml(
            digest, sender=f"Beholden <{DEMO_ADDRESS}>", recipient=DEMO_ADDRESS, date=DEMO_NOW, message_id=message_id, answered=answered
        )
        (out / "summary.html").write_text(render_html(said_by_number(digest, answered), answer_so(digest.tongue)), encoding="utf-8")
        (out / "summary.eml").write_bytes(letter)
        ledger.close()
    print(f"\nThe same as a mail: {out / 'summary.html'} and {out / 'summary.eml'}", file=sys.stderr)
