"""One letter to the tag address, as it is kept until it is proven to be the owner's."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from rules.engine.values import Decision

FORWARDED, SENT = "forwarded", "sent"
"""How a letter came to the tag address: inside a forward, or as a copy of what the owner wrote to others."""


@dataclass(frozen=True, slots=True)
class TagMail:
    """`proven`: from the owner and with a live token (RELIABILITY T1); else `refused` says why. `entry` holds what to log.

    `entry`: {"text": what the owner wrote, tags and all, "date": when (ISO 8601) or None, "who": [addresses], "subject": …, "letter": the
    forwarded letter as JSON or None}, and where they are known "mode" (`FORWARDED`, `SENT`), "about" (by what to find the letter that it is
    about: {"message_id", "date", "subject"}), "parties" (whom a forwarded introduction brings), "names" (of people without an address) and
    "doubtful" (misspelt tags, each with the nearest).
    """

    key: str
    message_id: str
    body_digest: str
    proven: bool
    refused: str
    entry: dict[str, Any]

    def row(self) -> dict[str, Any]:
        """The columns of table `tagged` that this value fills."""
        return asdict(self)

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> TagMail:
        """The value that a row of table `tagged` holds."""
        return cls(row["key"], row["message_id"], row["body_digest"], row["proven"], row["refused"], row["entry"])

    @property
    def decision_id(self) -> str:
        """The id of the decision that this mail stands for."""
        return f"t{self.key[:15]}"

    def log_entry(self, at: datetime) -> Decision:
        """The owner's decision that this mail stands for: said when it was written, or at `at` where that is earlier or the date unknown.

        Id and time follow from the letter, so that a repeat changes nothing and an old letter is no news.
        """
        written = self.entry.get("date")
        at = min(datetime.fromisoformat(written), at) if written else at
        value = {name: self.entry[name] for name in ("text", "who", "subject")}
        value |= {name: self.entry[name] for name in ("mode", "about", "parties") if self.entry.get(name)}
        target = self.entry["who"][0] if self.entry["who"] else ""
        return Decision(self.decision_id, "log", target, json.dumps(value, ensure_ascii=False, sort_keys=True), at)


def better_tag_mail(one: TagMail, other: TagMail) -> TagMail:
    """The copy that counts: a proven one before an unproven one (whose words may be forged), then the smaller digest."""
    return min(one, other, key=lambda mail: (not mail.proven, mail.body_digest, mail.refused))
