"""The summary as JSON (CONTRACT.md, summary): ids to act on, and each item as one paragraph with its evidence."""

from __future__ import annotations

from rules.digest import Digest, Item


def render_json(digest: Digest) -> dict[str, object]:
    """`{"period", "owner", "you", "headline", "sections"}`, ready for `json.dumps`."""
    return {
        "period": {"from": digest.period.start.isoformat(), "to": digest.period.end.isoformat()},
        "owner": digest.owner,
        "you": dict(digest.you),
        "headline": digest.headline,
        "sections": [
            {"key": section.key, "title": section.title, "items": [_item(item) for item in section.items]} for section in digest.sections
        ],
    }


def _item(item: Item) -> dict[str, object]:
    about = {"obligation": item.obligation, "person": item.person, "flag": item.flag}
    return {
        **{key: value for key, value in about.items() if value},
        "text": item_text(item),
        "message_id": item.quote.message_id if item.quote else None,
        "actions": [{"label": action.label, "mailto": action.mailto} for action in item.actions],
    }


def item_text(item: Item) -> str:
    """One paragraph: what, who, since when, the sentence, why, how, and the command that settles it."""
    who = f" ({item.who.name} <{item.who.address}>)" if item.who and item.who.name else f" ({item.who.address})" if item.who else ""
    parts = [f"{item.what.rstrip('.')}{who}."]
    if item.since or item.due:
        parts.append(", ".join(part for part in (f"Since {item.since}" if item.since else "", item.due) if part) + ".")
    if item.steps:
        parts.append("; ".join(step.label for step in item.steps) + ".")
    if item.quote:
        said = " on ".join(part for part in (item.quote.by, item.quote.when) if part)
        parts.append(f"{said}: “{item.quote.text}”" if said else f"“{item.quote.text}”")
    parts += [part for part in (item.why, item.how) if part]
    return " ".join(parts + ([f"When done: {item.command}"] if item.command else []))
