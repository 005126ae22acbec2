"""The letter inside a forward: who wrote it, to whom, when, about what, and its text. Inline forwards of many programs and languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from parsers.addresses import read_addresses
from parsers.dates import read_date
from parsers.headings import label_of, read_block, split_run_on
from parsers.marks import attribution, forward_mark, forward_tail, is_original_line, is_rule
from parsers.message import Address, Forwarded
from parsers.quotes import is_quoted, unquote
from parsers.text import clean_line

_MAILTO = re.compile(r"\[mailto:([^\]]{3,320})\]", re.IGNORECASE)
_MAILTO_TWICE = re.compile(r"<mailto:[^<>]{0,320}>", re.IGNORECASE)
_ADDRESS = re.compile(r"[\w.+'=-]{1,64}@[\w.-]{1,255}")
_STAMP = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?[ \t]+(?:at[ \t]+)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:[ \t]*[AP]M)?", re.IGNORECASE)
_US_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2,4}),?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP])\.?M\.?", re.IGNORECASE)
_ENGLISH_DATE = re.compile(
    r"(?:[A-Z][a-z]{2,8},? )?(?:([A-Z][a-z]{2,8})\.? (\d{1,2})|(\d{1,2})\.? ([A-Z][a-z]{2,8})),? ((?:19"
    r"|20)\d{2}),?(?: at)? (\d{1,2}):(\d{2})(?::(\d{2}))? ?(?:([AP])\.?M\.?)?\Z",
    re.IGNORECASE,
)
_NUMERIC_DATE = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2}),?(?: at)? (\d{1,2})[:.](\d{2})(?::(\d{2}))?")
_EASTERN_DATE = re.compile(r"(\d{4})[年년][ ]?(\d{1,2})[月월][ ]?(\d{1,2})[日일](\D{0,16})(\d{1,2})[:：时時시](\d{2})")
_MONTHS = {
    name: number for number, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}
_ENCAPSULATED = re.compile(r"IMCEA[A-Z]{2,12}-([\w.+=-]{3,400})@[\w.-]{1,255}", re.IGNORECASE)
_PLACE = re.compile(r"\s*@[\w ]{1,60}\Z")
_NOTES_PLACE = re.compile(r"[/@][\w/@ .]{0,80}\Z")
_LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "pl", "cs", "fi", "hu", "ru", "tr", "ro", "nb", "uk", "sk", "hr", "bg"]
_MORE_LANGUAGES = ["el", "sl", "et", "lt", "lv", "sr", "ca", "id", "vi", "he"]
_FIXED = datetime(2000, 1, 1)  # noqa: DTZ001 - dateparser wants a naive base; it only keeps "yesterday" from meaning the clock
_AT_HOUR = re.compile(r",? (?:um|à|a las|alle(?: ore)?|om|kl\.?|às|o) (?=\d)", re.IGNORECASE)
_SPOKEN_STAMP = re.compile(
    r"(?:[^\W\d_]{3,10}\.? \d{1,2},? (?:19|20)\d{2}|\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.? (?:de )?(?:19|20)\d{2}"
    r"|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4})"
    r",?(?: (?:at|um|à|a las|alle(?: ore)?|om|kl\.?|às|o))? \d{1,2}[:.h]\d{2}(?::\d{2})?(?:[ \u202f]?[AP]\.?M\b\.?)?",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"\b(?:wrote|writes|said|(?:hat |ha |a |heeft )?(?:geschrieben|schrieb|écrit|scritto|escribió|escreveu|schreef|skrev))\b",
    re.IGNORECASE,
)
_LONE_HOUR = re.compile(r"[ \t]*\d{1,2}:\d{2}(?::\d{2})?(?:[ \t]*[AP]M)?[ \t]*\Z")
_LONE_DAY = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?[ \t]*\Z")
HEADING_REACH = 14


def read_forward(lines: Sequence[str], *, dated: bool = True) -> Forwarded:
    """The forwarded letter, from its heading on. Fields that the heading does not give are empty; so is the date if not `dated`."""
    content = _without_marks(lines)
    index, first = 0, ""
    while index < len(content) and not first:
        mark = forward_mark(content[index])
        if mark is not None and index + 1 < len(content) and forward_tail(content[index], content[index + 1]):
            index += 2
            continue
        if mark:
            content[index : index + 1] = split_run_on(mark)
            first = content[index]
        elif mark is None and content[index].strip() and not is_original_line(content[index]) and not is_rule(content[index]):
            first = content[index]
            content[index : index + 1] = split_run_on(first)
        else:
            index += 1
    for start in range(index, min(index + HEADING_REACH, len(content))):
        if label_of(content[start]) and (block := read_block(content, start)):
            head = _joined_hours(content[index:start])
            sender = people_of(block.values.get("from", ""))[:1] or people_of(heading_author(head))[:1]
            date = None
            if dated:
                date = read_any_date(block.values.get("date", "")) or read_any_date(_stamp([*head, block.values.get("from", "")]))
            return Forwarded(
                sender=sender[0] if sender else None,
                to=people_of(block.values.get("to", "")),
                cc=people_of(block.values.get("cc", "")),
                date=date,
                subject=clean_line(block.values.get("subject", "")),
                message_id=None,
                text=_text(content[block.end :]),
            )
    return _attributed(content, index, dated=dated)


def passed_on(lines: Sequence[str], known: Iterable[Address]) -> Forwarded | None:
    """The quoted letter, where neither its author nor any of its readers is among `known` (the people of this one): then it was passed on.

    People have several addresses, so a name in common is enough to be known.
    """
    found = read_forward(lines, dated=False)
    if found.sender is None or not found.sender.address:
        return None
    here = {token for person in known for token in _tokens(person)}
    there = {token for person in (found.sender, *found.to, *found.cc) for token in _tokens(person)}
    return None if here & there else read_forward(lines)


def _tokens(person: Address) -> set[str]:
    local = person.address.partition("@")[0]
    return {token for token in re.split(r"[^\w]+|\d+|_", f"{person.name} {local}".lower()) if len(token) >= 3} | {person.address}


def read_any_date(value: str) -> datetime | None:
    """A date as a mail program wrote it in one of many languages; UTC where it gives no zone. None where it is none."""
    text = clean_line(value, limit=100)
    if not any(char.isdigit() for char in text):
        return None
    if (
        (found := read_date(text)) is not None
        and re.search(r"\d{4}", text)
        and re.match(r"(?:[A-Za-z]{3},? )?\d{1,2} [A-Za-z]{3} |\d{4}-", text)
    ):
        return found
    return _us_date(text) or _english_date(text) or _numeric_date(text) or _eastern_date(text) or _spoken_date(text)


def _us_date(text: str) -> datetime | None:
    """06/22/2000 06:54 PM: with AM or PM the month comes first, as those who write so do."""
    match = _US_DATE.search(text)
    if not match:
        return None
    month, day, year, hour, minute = (int(match[number]) for number in range(1, 6))
    year += 0 if year > 99 else (1900 if year > 68 else 2000)
    hour = hour % 12 + (12 if match[7] in "pP" else 0)
    try:
        return datetime(year, month, day, hour, minute, tzinfo=UTC)
    except ValueError:
        return None


def _english_date(text: str) -> datetime | None:
    """ "Monday, March 05, 2001 5:38 PM" and "15 August 2000 2:09": the commonest by far, read without dateparser, which is slow."""
    match = _ENGLISH_DATE.match(text)
    if not match:
        return None
    month = _MONTHS.get((match[1] or match[4]).lower()[:3])
    day, hour, minute = int(match[2] or match[3]), int(match[6]), int(match[7])
    if match[9]:
        hour = hour % 12 + (12 if match[9] in "pP" else 0)
    try:
        return datetime(int(match[5]), month, day, hour, minute, int(match[8] or 0), tzinfo=UTC) if month else None
    except ValueError:
        return None


def _numeric_date(text: str) -> datetime | None:
    """ "28/10/2021 12:46", "25-04-2001 12:04", "1.6.2026 9:31". With slashes the month comes first where it can."""
    match = _NUMERIC_DATE.fullmatch(text)
    if not match:
        return None
    one, other, hour, minute = int(match[1]), int(match[3]), int(match[5]), int(match[6])
    month_first = one <= 12 and (match[2] == "/" or other > 12)
    month, day = (one, other) if month_first else (other, one)
    try:
        return datetime(int(match[4]), month, day, hour, minute, int(match[7] or 0), tzinfo=UTC)
    except ValueError:
        return None


def _eastern_date(text: str) -> datetime | None:
    """ "2026年6月1日 9:31", "2026년 6월 1일 오후 9:31"."""
    match = _EASTERN_DATE.search(text)
    if not match:
        return None
    hour = int(match[5]) % 12 + 12 if re.search(r"午後|下午|오후|晚上|PM", match[4]) else int(match[5])
    try:
        return datetime(int(match[1]), int(match[2]), int(match[3]), hour, int(match[6]), tzinfo=UTC)
    except ValueError:
        return None


def _spoken_date(text: str) -> datetime | None:
    import dateparser  # heavy to load (a third of a second), and few letters are forwards

    text = re.sub(
        r"\b(?:at|um|à|a las|alle(?: ore)?|às|kl\.?|om|klo|o godz\.?|в|о|у|saat|kell|ob|στις|la|v|u)\b|\bUhr\b|\b(?:г|р)\.|[\u202f]",
        " ",
        text.replace(" h ", ":"),
    )
    text = " ".join(re.sub(r"\(.{0,60}\)\s*\Z", "", text).split())
    settings = {
        "RELATIVE_BASE": _FIXED,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RETURN_AS_TIMEZONE_AWARE": True,
        "TIMEZONE": "UTC",
        "PARSERS": ["absolute-time"],
    }
    # Zones by letters that dateparser does not know ("OESZ") are left out in the second attempt.
    for attempt in dict.fromkeys((text, re.sub(r"[ ,]+[^\W\d_]{2,5}(?:[+-]\d{1,4})?\Z", "", text))):
        for languages in (_LANGUAGES[:5], _LANGUAGES[5:], _MORE_LANGUAGES):
            try:
                found: datetime | None = dateparser.parse(attempt, languages=languages, settings=settings)
            except Exception:  # dateparser raises many types on odd input; a date that can't be read is no date
                return None
            if found and 1970 <= found.year <= 2200:
                return found
    return None


def _attributed(content: list[str], index: int, *, dated: bool) -> Forwarded:
    """A forward headed by "On 28/10/2021 12:46, Ada Park <ada@…> wrote:" (Outlook for Mac), or by nothing we know."""
    for line in range(index, min(index + 5, len(content))):
        if attribution(content, line, quoted_next=True) is not None:
            said = " ".join(part.strip() for part in content[index : line + 1])
            sender = _attributed_person(said)
            bare = _ADDRESS.sub(" ", re.sub(r"\"[^\"]{0,200}\"|<[^<>]{0,320}>", " ", said))
            return Forwarded(sender, (), (), _date_in(bare) if dated else None, "", None, _text(content[line + 1 :]))
    return Forwarded(None, (), (), None, "", None, _text(content[index:]))


def split_attribution(said: str) -> tuple[Address, datetime] | None:
    """Author and date of "On 28/10/2021 12:46, Ada Park <ada@…> wrote:", the author by name alone where no address stands there.

    None where either can't be told.
    """
    bare = _ADDRESS.sub(" ", re.sub(r"\"|<[^<>]{0,320}>", " ", said))
    stamp = _SPOKEN_STAMP.search(bare)
    if stamp is None:
        return None
    date = read_any_date(_AT_HOUR.sub(" ", " ".join(stamp[0].split())))
    address = _ADDRESS.search(said)
    name = _WROTE.sub(" ", bare[stamp.end() :]).strip(" \t,:|'\"-")
    name = clean_line(name, limit=200) if 1 < len(name.split()) <= 5 else ""
    author = Address(name, address[0].lower() if address else "") if name or address else None
    return (author, date) if author is not None and date is not None else None


def _date_in(said: str) -> datetime | None:
    match = _STAMP.search(said)
    return read_any_date(match[0]) if match else None


def _attributed_person(said: str) -> Address | None:
    match = _ADDRESS.search(said)
    if not match:
        return None
    before = said[: match.start()].rstrip(' <[("')
    quoted = re.search(r"\"([^\"]{1,200})\"?\s*\Z", said[: match.start()].rstrip(" <[("))
    name = quoted[1] if quoted else re.split(r"[,\d:]", before)[-1]
    return Address(clean_line(name, limit=200).strip("\"' "), match[0].lower())


def people_of(value: str) -> tuple[Address, ...]:
    """The people of a heading; those that only their names tell keep an empty address."""
    text = _MAILTO.sub(lambda link: f"<{''.join(link[1].split())}>", _MAILTO_TWICE.sub("", value[:8000]))
    text = _ENCAPSULATED.sub(_uncapped, text)
    found = tuple(
        Address(_PLACE.sub("", person.name).strip("\"' "), person.address)
        for person in read_addresses([text])
        if "." in person.address.rpartition("@")[2] and "/" not in person.address
    )
    if found or not text.strip():
        return found
    names = [
        _NOTES_PLACE.sub("", _STAMP.sub("", piece)).strip(" \t\"'<>*")
        for piece in re.split(r"[;,]" if "@" in text or ";" in text else r"[;]", text)
    ]
    return tuple(Address(clean_line(name, limit=200), "") for name in names[:500] if name)


def _uncapped(match: re.Match[str]) -> str:
    """The address inside Exchange's IMCEANOTES-ada+40place+2Eexample@firm.example."""
    inner = re.sub(r"\+([0-9A-Fa-f]{2})", lambda code: chr(int(code[1], 16)), match[1])
    address = _ADDRESS.search(inner)
    return address[0] if address else match[0]


def heading_author(head: Sequence[str]) -> str:
    """The author in a Notes heading: the filled line with or just above the time stamp."""
    for index, line in enumerate(head):
        if _STAMP.search(line):
            name = re.sub(r"\A(?:from|von|de)\s*:\s*|\b(?:on|am)\s*\Z", "", _STAMP.split(line)[0].strip(), flags=re.IGNORECASE)
            if name.strip():
                return name
            above = [text.strip() for text in head[:index] if text.strip()]
            below = [text.strip() for text in head[index + 1 :] if text.strip() and not _STAMP.search(text)]
            return above[-1] if above else (below[0] if below else "")
    return ""


def _joined_hours(head: Sequence[str]) -> list[str]:
    """The lines with an hour that was broken off its date joined to it again."""
    out: list[str] = []
    for line in head:
        if out and _LONE_HOUR.match(line) and _LONE_DAY.search(out[-1][-40:]):
            out[-1] = f"{out[-1].rstrip()} {line.strip()}"
        else:
            out.append(line)
    return out


def heading_date(head: Sequence[str]) -> datetime | None:
    """The time stamp in the lines of a heading, None where there is none."""
    return read_any_date(_stamp(_joined_hours(head)))


def _stamp(head: Sequence[str]) -> str:
    return next((match[0] for match in map(_STAMP.search, head) if match), "")


def _without_marks(lines: Sequence[str]) -> list[str]:
    """Lines of a forward that is marked ">" as a whole, with one level taken off."""
    filled = [line for line in lines if line.strip()]
    if filled and sum(map(is_quoted, filled)) * 2 > len(filled):
        return [unquote(line) for line in lines]
    return list(lines)


def _text(lines: Sequence[str]) -> str:
    """The text below a heading; where a program marked it all as quoted but not its heading (Proton), without the marks."""
    if lines and all(is_quoted(line) or not line.strip() for line in lines):
        lines = [unquote(line) for line in lines]
    return "\n".join(lines).strip("\n \t")
