"""What is said back about a letter to the tag address: what was noted and what it opened, or whom it is about, where no address tells.

Nothing here is sent; the words are the owner's own, and go to the owner alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from daemon.deciding import named
from daemon.tag_mail import SENT, TagMail
from parsers.tags import Tag, read_tags
from rules.digest.safe import clean, quoted, who
from rules.digest.words import capital
from rules.engine.values import Obligation, Person, State

LINES = 12
"""Things owed that one letter is answered with."""
_SAID = {
    "met": "Noted: you met {who}.",
    "intro": "Noted: an introduction, {who}.",
    "favor": "Noted: a favour, {who}.",
    "promise": "Noted: a promise, {who}.",
    "owe": "Noted: something owed, {who}.",
    "thanks": "Noted: thanks, {who}.",
    "note": "Noted about {who}.",
}
_WHAT_MINE = {
    "reply": "answer {who}",
    "thanks": "thank {who}",
    "promise": "do what you told {who}",
    "follow_up": "write to {who}",
    "update": "tell {who} what came of it",
}
_WHAT_THEIRS = {
    "reply": "{who} owes you an answer",
    "thanks": "{who} owes you thanks",
    "promise": "{who} promised you something",
    "follow_up": "{who} owes you a first word",
    "update": "{who} owes you news",
}
_ASK = (
    "No address stands in it{names}, so nobody was noted. Answer with one line, the address in it:\n"
    "    log {tag}{example}\n  or forward it again with the address beside the tag."
)
_MISSPELT = "{written} is no tag of mine; did you mean #{nearest}? It was kept as a note."
_BACK = 'To take a letter\'s note back, answer with "undo"; "done 1" closes item 1.'


@dataclass(frozen=True, slots=True)
class TagAnswer:
    """What is said about one letter. `asks`: it has a question; `items`: the obligations that it numbers."""

    asks: bool
    subject: str
    text: str
    items: tuple[str, ...] = ()


def whom(mail: TagMail, people: Iterable[Person]) -> list[str]:
    """The addresses that a letter is about: those it gives, else of the contact whose name it gives, where only one has that."""
    if mail.entry["who"]:
        return [str(one) for one in mail.entry["who"]]
    names, known = mail.entry.get("names") or [], list(people)
    if names:
        whole = [one.address for one in known if one.name.lower() == str(names[0]).lower() and " " in one.name]
        return whole if len(whole) == 1 else []
    found = named(known, " ".join(filter(None, (str(mail.entry["text"]), str(mail.entry["subject"])))))
    return found[:1] if len(found) == 1 else []


def answer_to(mail: TagMail, state: State, zone: tzinfo, *, before: int = 0) -> TagAnswer:
    """What is said about one letter; `before` items were numbered already."""
    about = whom(mail, state.people)
    return acknowledgement(mail, about, state, zone, before=before) if about else question(mail)


def question(mail: TagMail) -> TagAnswer:
    """Whom the letter is about, asked once: forwards of some programs give names alone."""
    tags = _tags(mail)
    names = [quoted(str(one)) for one in mail.entry.get("names") or []]
    text = _ASK.format(
        names=f", only the name “{names[0]}”" if names else "",
        tag=f"#{tags[0].name} " if tags else "",
        example="name@their.example" + (f" {clean(tags[0].words, 60)}" if tags and tags[0].words else ""),
    )
    return TagAnswer(True, "Whom is it about?", "\n".join([_given_back(mail), f"  {text}", *_misspelt(mail)]))


def acknowledgement(mail: TagMail, about: Sequence[str], state: State, zone: tzinfo, *, before: int = 0) -> TagAnswer:
    """What was noted of whom, and what is owed since: by the tag, or by what the letter itself says.

    Nothing is said of a mere copy that opens nothing: who copies every letter wants no answer to each.
    """
    names = {address: one.name for one in state.people for address in one.addresses}
    shown = ", ".join(_person(address, names) for address in about[:3])
    tags = _tags(mail)
    lines = [_given_back(mail)]
    lines += [f"  {_SAID[name].format(who=shown)}" for name in dict.fromkeys(tag.name for tag in tags)] or [
        f"  {_SAID['note'].format(who=shown)}"
    ]
    items = _opened(mail, about, tags, state)[:LINES]
    if mail.entry.get("mode") == SENT and not (tags or items or mail.entry.get("doubtful")):
        return TagAnswer(False, "", "")
    for number, one in enumerate(items, before + 1):
        lines.append(f"  {number}. {_owed(one, names, zone)}")
        if not one.noted:
            lines.append(f"     “{quoted(one.evidence)}”")
    return TagAnswer(False, f"Noted: {_person(about[0], names)}", "\n".join([*lines, *_misspelt(mail)]), tuple(one.id for one in items))


def letter_of(answers: Sequence[TagAnswer]) -> tuple[str, str]:
    """Subject and text of one letter for several answers."""
    asks = sum(one.asks for one in answers)
    first = next((one for one in answers if one.asks), answers[0])
    more = f" (and {len(answers) - 1} more)" if len(answers) > 1 else ""
    back = [] if asks == len(answers) else [_BACK]
    return first.subject + more, "\n\n".join([*(one.text for one in answers), *back]) + "\n"


def _tags(mail: TagMail) -> tuple[Tag, ...]:
    return read_tags(str(mail.entry["text"])).tags


def _given_back(mail: TagMail) -> str:
    """The letter by the line of its first tag, else by its first line, and by its subject."""
    lines = [*(tag.line for tag in _tags(mail)), *(line for line in str(mail.entry["text"]).splitlines() if line.strip())]
    line = lines[0] if lines else ""
    subject = quoted(str(mail.entry["subject"]))
    told = " ".join(filter(None, [quoted(line)[:120], f"(“{subject[:80]}”)" if subject else ""]))
    return f"> {told}".rstrip()


def _misspelt(mail: TagMail) -> list[str]:
    return [
        f"  {_MISSPELT.format(written=clean(str(written), 30), nearest=clean(str(near), 20))}"
        for written, near in mail.entry.get("doubtful") or []
    ]


def _opened(mail: TagMail, about: Sequence[str], tags: Sequence[Tag], state: State) -> list[Obligation]:
    """What is open since: what stands on the tags' own lines, and of a forwarded letter what is owed to its author for it."""
    lines = {tag.line for tag in tags}
    letter = (mail.entry.get("about") or {}).get("message_id")
    found = [one for one in state.obligations if one.status == "open" and not one.trial]
    return [
        one
        for one in found
        if (one.evidence in lines if one.noted else letter is not None and one.message_id == letter and _of(one, about))
    ]


def _of(one: Obligation, about: Sequence[str]) -> bool:
    return (one.to if one.mine else one.by) in about


def _owed(one: Obligation, names: dict[str, str], zone: tzinfo) -> str:
    """One thing owed, with its day: "Thank Eva Lund (eva@…), due Monday 15 June 2026." """
    words = (_WHAT_MINE if one.mine else _WHAT_THEIRS)[one.kind].format(who=_person(one.to if one.mine else one.by, names))
    return capital(words) + (f", due {_day(one.due, zone)}." if one.due is not None else ".")


def _day(moment: datetime, zone: tzinfo) -> str:
    local = moment.astimezone(zone)
    return f"{local:%A} {local.day} {local:%B %Y}"


def _person(address: str, names: dict[str, str]) -> str:
    person = who(names.get(address, ""), address)
    return f"{person.name} ({person.address})" if person.name else person.address
