"""How mail programs quote the letter that is answered: the attribution line in four languages, the header block of Outlook."""

from __future__ import annotations

from datetime import datetime

from daemon.demo.authored import Passed, Written

_DAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "de": ("Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."),
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    "es": ("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
}
_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "de": ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    "es": ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"),
}
_OUTLOOK = {"en": ("From", "Sent", "To", "Cc", "Subject"), "de": ("Von", "Gesendet", "An", "Cc", "Betreff")}


def quoted(parent: Written, parent_text: str, answer: Written) -> str:
    """The block below an answer: `parent_text` (the whole text of the letter answered) as the answerer's client quotes it."""
    client, lang = answer.sender.client, answer.sender.lang
    if client == "outlook":
        return _outlook_head(parent, "de" if lang == "de" else "en") + "\n\n" + parent_text
    when = parent.date.astimezone(answer.sender.zone)
    return attribution(parent, when, client, lang) + "\n\n" * (client == "web") + "\n" * (client != "web") + marked(parent_text)


def marked(text: str) -> str:
    """Each line with the `>` of RFC 3676 section 4.5."""
    return "\n".join(">" + line if not line or line.startswith(">") else "> " + line for line in text.split("\n"))


def attribution(parent: Written, when: datetime, client: str, lang: str) -> str:
    """The line that says who wrote what follows, in the manner of `client` and `lang`; `when` is in the reader's zone."""
    name, address = parent.sender.name, parent.sender.address
    day, month = _DAYS[lang][when.weekday()], _MONTHS[lang][when.month - 1]
    if client == "apple":
        return f"On {when.day} {month} {when.year}, at {when:%H:%M}, {name} <{address}> wrote:\n"
    if client == "thunderbird":
        return f"On {when:%d.%m.%y} {when:%H:%M}, {name} wrote:"
    if lang == "de":
        return f"Am {day}, {when.day}. {month} {when.year} um {when:%H:%M} Uhr schrieb {name} <{address}>:"
    if lang == "fr":
        return f"Le {day} {when.day} {month} {when.year} à {when:%H:%M}, {name} <{address}> a écrit :"
    if lang == "es":
        return f"El {day}, {when.day} {month} {when.year} a las {when:%H:%M}, {name} (<{address}>) escribió:"
    clock = f"{when.hour % 12 or 12}:{when:%M} {'AM' if when.hour < 12 else 'PM'}"
    return f"On {day}, {month} {when.day}, {when.year} at {clock} {name} <{address}> wrote:"


def forwarded(passed: Passed, client: str) -> str:
    """The block of an inline forward."""
    first = "Begin forwarded message:\n" if client == "apple" else "---------- Forwarded message ---------"
    head = (first, f"From: {passed.sender}", f"Subject: {passed.subject}", f"Date: {passed.date}", f"To: {passed.to}")
    return "\n".join(head) + "\n\n" + passed.body


def _outlook_head(parent: Written, lang: str) -> str:
    words = _OUTLOOK[lang]
    lines = [
        f"{words[0]}: {parent.sender.name} <{parent.sender.address}>",
        f"{words[1]}: {_outlook_date(parent.date, lang)}",
        f"{words[2]}: " + "; ".join(f"{who.name} <{who.address}>" for who in parent.to),
    ]
    if parent.cc:
        lines.append(f"{words[3]}: " + "; ".join(f"{who.name} <{who.address}>" for who in parent.cc))
    lines.append(f"{words[4]}: {parent.subject}")
    return "________________________________\n" + "\n".join(lines)


def _outlook_date(when: datetime, lang: str) -> str:
    if lang == "de":
        return f"{when.day}. {_MONTHS['de'][when.month - 1]} {when.year} {when:%H:%M}"
    return f"{when.day} {when:%B} {when.year} {when:%H:%M}"
