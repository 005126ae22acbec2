"""Signature, disclaimer and footers at the end of own words (RFC 3676 section 4.3), cut only where the lines leave no doubt.

A sign-off ("Best wishes, Ada") stays with the words: eating a real sentence costs more than keeping a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.disclaimers import FOOTER_LINES, RULE, by_disclaimer, trimmed
from parsers.footers import is_program_footer

_DELIMITER = re.compile(r"[ \t]?(?:--|—|–|__)[ \t]{0,3}\Z")
_LIST_FOOTER = re.compile(
    r"[ \t]*(?:to (?:un)?subscribe\b|to post (?:to|a message)|.{0,80}mailing list[ \t]*\Z|https?://\S*(?:/listinfo/"
    r"|/mailman|groups\.\w+\.com/|unsubscribe)\S*)",
    re.IGNORECASE,
)
_LABEL = (
    r"tel|telephone|teleph|telefon|telex|phone|ph|fax|facsimile|telefax|cell|cellular|mobile|mobil|mob|handy|office|direct|desk|work"
    r"|home|main|pager|voice|toll[- ]free|e-?mail|mail|web|website|site|internet|http|skype|linkedin"
    r"|t|f|m|o|p|c|e|w|h|d|ext|x|tél|portable|móvil|cellulare|gsm|assistant|ddi|dir|bus|busy|cel"
)
_CONTACT_WORDS = re.compile(rf"\b(?:{_LABEL})\b\.?|[()\[\]:;,|/•·.+*\-–—#]", re.IGNORECASE)
_NUMBER = re.compile(r"\+?\(?\d[\d ()./\-–]{5,24}\d")
_LINK = re.compile(r"<?(?:mailto:)?[\w.+-]{1,64}@[\w.-]{3,255}>?|<?(?:https?://|www\.)\S{2,300}", re.IGNORECASE)
_STREET = re.compile(
    r"[ \t]*(?:\d{1,6}[a-z]? (?:[\w.]+ ){0,4}(?:street|st|avenue|ave|road|rd|blvd|boulevard|lane|ln|drive|dr|suite|floor"
    r"|plaza|square|way|parkway|court)\b|p\.? ?o\.? box\b|suite \d|[A-Z][\w. ]{2,30}, [A-Z]{2}\.? +\d{5}"
    r"|(?:[A-Z]{1,2}-)?\d{4,5} [A-ZÄÖÜ]\w+|\w+(?:straße|strasse|weg|platz|gasse|allee) \d)",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"[ \t]*(?:(?:kind|best|warm|many|with|kindest|warmest)\b.{0,30}|regards|cheers|thanks?(?: you)?|yours?\b.{0,20}"
    r"|sincerely\b.{0,10}|respectfully|cordially|love|take care|all the best|mit \w+ grüßen|viele grüße|liebe grüße"
    r"|(?:bien )?cordialement|saludos|un saludo|cordiali saluti|distinti saluti|met vriendelijke groet(?:en)?"
    r"|vriendelijke groet|abraços|atenciosamente|hälsningar|mvh|vh|mfg|lg|vg)[ \t]*[,.!]?[ \t]*\Z",
    re.IGNORECASE,
)
_FIRM = re.compile(r"\b(?:corp|inc|ltd|co|llc|l\.?p|s\.a|jr|sr|ph\.? ?d|esq|m\.?d|gmbh|s\.?r\.?l)\.\Z", re.IGNORECASE)
_ATTACHED_NAME = re.compile(r"[ \t]+-[ \t]+[^\t\n]{1,120}\.[A-Za-z]\w{1,4}[ \t]*\Z|[ \t]*<<[ \t]?[^<>]{1,120}[ \t]?>>[ \t]*\Z")
# "Office: (512) 555 0101", "email  ada@park.example": a label and what it labels, in any spacing.
_NAMED = re.compile(rf"[ \t]*(?:{_LABEL})\b.{{0,80}}(?:\d|@|www\.|http).{{0,80}}\Z", re.IGNORECASE)
LINK_LINES = 3
NAME_REACH = 14
RULED_REACH = 24
LABEL_LINES = 4
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TITLED_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]{0,30} +){1,3}[A-ZÀ-Þ][\w'’-]{1,30} *[,|] *\S.{2,200}\Z")
_NAMED_NUMBER = re.compile(rf"(?:{_LABEL})\b *[:.].{{0,60}}\d{{4}}.{{0,30}}(?<![.?!])\Z|x ?-?\d{{4,5}}\Z|\d-\d{{4}}\Z", re.IGNORECASE)


def split_signature(lines: Sequence[str], author: str = "") -> tuple[list[str], list[str]]:
    """(own lines, signature lines). Nothing is cut when nothing would be left, so a letter of one line keeps it.

    `author` is the display name of who wrote them: what stands below it with a number, titles and firms is a signature for certain.
    """
    end = trimmed(lines, len(lines))
    for find in (_by_attached_names, _by_delimiter, by_disclaimer, _by_footer, _by_rule, _by_contact_block):
        cut = find(lines, end)
        if cut is not None and (find is not _by_contact_block or any(line.strip() for line in lines[:cut])):
            end = trimmed(lines, cut)
    for find_by in (_below_name, _ruled_name) if author else ():
        if (cut := find_by(lines, end, author)) is not None:
            end = trimmed(lines, cut)
    below = [line for line in lines[end:] if line.strip()]
    return list(lines[:end]), below if any(not RULE.match(line) for line in below) else []


def _by_attached_names(lines: Sequence[str], end: int) -> int | None:
    """The names of attached files, as Outlook's and Notes' plain text ends with them."""
    index = end
    while index and (_ATTACHED_NAME.match(lines[index - 1]) or (index < end and not lines[index - 1].strip())):
        index -= 1
    return index if index < end else None


def _by_delimiter(lines: Sequence[str], end: int) -> int | None:
    """The first "-- " with a short rest; a line that only divides a long letter is no delimiter."""
    for index in range(max(0, end - FOOTER_LINES), end):
        if _DELIMITER.match(lines[index]) and sum(len(line) for line in lines[index:end]) < 4000:
            return index if end - index <= 25 or lines[index] == "-- " else None
    return None


def _by_footer(lines: Sequence[str], end: int) -> int | None:
    """A phone's, an advertiser's or a list's footer in the last lines."""
    for index in range(max(0, end - 12), end):
        line = lines[index]
        if len(line) < 300 and (is_program_footer(line) or (_LIST_FOOTER.match(line) and index > 0)):
            return index
    return None


def _by_rule(lines: Sequence[str], end: int) -> int | None:
    """A ruled line with nothing but titles, firms, files and numbers below it, as many draw above their address."""
    lowest = max(0, end - 16)
    for index in range(end - 1, lowest, -1):
        line = lines[index]
        if RULE.match(line) and len(line.strip()) >= 10:
            below = [other for other in lines[index + 1 : end] if other.strip() and not RULE.match(other)]
            if not below or not any(_is_contact(other) or _LINK.search(other) or _NUMBER.search(other) for other in below):
                continue
            return index if any(other.strip() for other in lines[:index]) else None
        if line.strip() and not (_is_label(line) or _is_contact(line) or _ATTACHED_NAME.match(line) or _NAMED.match(line)):
            return None
    return None


def _by_contact_block(lines: Sequence[str], end: int) -> int | None:
    """Title, firm, street and numbers under the name: at least two contact lines, or one in a block under a sign-off."""
    index, contacts, lowest = end, 0, end
    while index > max(0, end - 16):
        line = lines[index - 1]
        if not line.strip():
            if contacts == 0 or not _is_contact(lines[index - 2] if index > 1 else ""):
                break
        elif _is_contact(line):
            contacts, lowest = contacts + 1, index - 1
        elif _SIGN_OFF.match(line) or not _is_label(line):
            break
        elif contacts:
            lowest = index - 1
        index -= 1
    if not contacts or sum("http" in line for line in lines[lowest:end]) > LINK_LINES:
        return None
    above = _sign_off_near(lines, lowest)
    if contacts < 2 and not above:
        return None
    # The name under the sign-off stays with the words.
    first = lines[lowest].strip()
    if not _is_contact(lines[lowest]) and len(first.split()) <= 4 and not any(char.isdigit() for char in first):
        lowest += 1
    return lowest


def _below_name(lines: Sequence[str], end: int, author: str) -> int | None:
    """The line after the author's full name, where nothing but titles, firms and numbers follows it: a number, or two lines at least."""
    tail = "\n".join(lines[max(0, end - NAME_REACH) : end]).lower()
    names = {word for word in _WORD.findall(author.lower()) if len(word) > 1 and word in tail}
    if len(names) < 2:
        return None
    labels, contacts = 0, int(any(_is_contact(line) for line in lines[end : end + NAME_REACH]))
    for index in range(end - 1, max(-1, end - NAME_REACH), -1):
        line = lines[index].strip()
        if not line:
            continue
        own = _WORD.findall(line.lower())
        if len(names.intersection(own)) >= 2:
            if len(own) <= 4 and not any(char.isdigit() for char in line) and (contacts or 1 < labels <= LABEL_LINES):
                return index + 1
            if contacts and own[0] in names and _TITLED_NAME.match(line):
                return index
        if _is_contact(line) or _NAMED_NUMBER.match(line) or (len(_NUMBER.findall(line)) > 1 and len(line) < 200):
            contacts += 1
        elif _is_label(line):
            labels += 1
        else:
            return None
    return None


def _ruled_name(lines: Sequence[str], end: int, author: str) -> int | None:
    """A ruled line with the author's name just below it and a number, link or address after: whatever else stands there is no sentence."""
    for index in range(end - 1, max(0, end - RULED_REACH), -1):
        line = lines[index]
        if len(line) > 120 or (len(line.split()) > 8 and line.rstrip().endswith((".", "?", "!"))):
            return None
        if index + 1 < end and RULE.match(line) and (name := next((below for below in lines[index + 1 : end] if below.strip()), "")):
            known = {word for word in _WORD.findall(author.lower()) if len(word) > 2}
            below = lines[index + 1 : end]
            if known.intersection(_WORD.findall(name.lower()[:60])) and any(
                _LINK.search(other) or _NUMBER.search(other) for other in below
            ):
                return index if any(other.strip() for other in lines[:index]) else None
    return None


def _sign_off_near(lines: Sequence[str], index: int) -> bool:
    filled = [line for line in lines[max(0, index - 4) : index + 1] if line.strip()]
    return any(_SIGN_OFF.match(line) for line in filled)


def _is_contact(line: str) -> bool:
    """A line that holds numbers, addresses or links and no words of its own."""
    text = line.strip()
    if not text or len(text) > 160:
        return False
    rest = _NUMBER.sub(" ", _LINK.sub(" ", text))
    if len(rest) < len(text) and not re.search(r"[^\W\d_]{2,}", _CONTACT_WORDS.sub(" ", rest)):
        return True
    return bool(_STREET.match(text)) and len(text) < 80 and not text.endswith(("?", "!", "."))


def _is_label(line: str) -> bool:
    """A line such as a name, a title or a firm: short, begins with a capital, ends like no sentence."""
    text = line.strip(" \t*|")
    return (
        0 < len(text) <= 60
        and len(text.split()) <= 8
        and (text[0].isupper() or text[0].isdigit())
        and (text[-1] not in ".?!:,;" or bool(_FIRM.search(text)))
    )
