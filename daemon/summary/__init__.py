"""The summary drawn: as text for a terminal, as a page, as a letter, as JSON. All of it from one `rules.digest.Digest`."""

from __future__ import annotations

from daemon.summary.as_json import render_json
from daemon.summary.letter import message_id_of, render_eml
from daemon.summary.page import render_html
from daemon.summary.plain import render_text

__all__ = ["message_id_of", "render_eml", "render_html", "render_json", "render_text"]
