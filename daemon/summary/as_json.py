"""The summary as JSON (CONTRACT.md, summary): ids to act on, and each item as one paragraph with its evidence."""

from __future__ import annotations

from rules.digest import Digest, Item, Quote, Tongue


def render_json(digest: Digest) -> dict[str, object]:
    """`{"period", "owner", "you", "headline", "sections"}`, ready for `json.dumps`."""
    return {
        "period": {"from": digest.period.start.isoformat(), "to": digest.period.end.isoformat()},
        "owner": digest.owner,
        "you": dict(digest.you),
        "headline": digest.headline,
        "sections": [
            {"key": section.key, "title": section.title, "items": [_item(item, digest.tongue) for item in section.items]}
            for section in digest.sections
        ],
    }


def _item(item: Item, tongue: Tongue) -> dict[str, object]:
    about = {"obligation": item.obligation, "person": item.person, "flag": item.flag}
    return {
        **{key: value for key, value in about.items() if value},
        "text": item_text(item, tongue),
        "message_id": item.quote.message_id if item.quote else None,
        "actions": [{"label": action.label, "mailto": action.mailto} for action in item.actions],
    }


def item_text(item: Item, tongue: Tongue) -> str:
    """One paragraph: what, who, since when, the sentence, why, how, and the command that settles it."""
    who = f" ({item.who.name} <{item.who.address}>)" if item.who and item.who.name else f" ({item.who.address})" if item.who else ""
    parts = [f"{item.what.rstrip('.')}{who}."]
    if item.since or item.due:
        since = tongue.say("page.since", when=item.since) if item.since else ""
        parts.append(", ".join(part for part in (since, item.due) if part) + ".")
    if item.steps:
        parts.append("; ".join(step.label for step in item.steps) + ".")
    if item.quote:
        source, quote = _source(item.quote, tongue), tongue.quoted(item.quote.text)
        parts.append(tongue.say("quote.said", source=source, quote=quote) if source else quote)
    parts += [part for part in (item.why, item.how) if part]
    return " ".join(parts + ([tongue.say("page.when_done", command=item.command)] if item.command else []))


def _source(quote: Quote, tongue: Tongue) -> str:
    return tongue.say("quote.by_on", by=quote.by, day=quote.when) if quote.by and quote.when else quote.by or quote.when
