"""Foreign words made safe to show: no controls, no direction tricks, no live web addresses, names that can't pose as others.

A name that holds an address, or mixes scripts within one word (a Cyrillic "а" in "Ana"), is dropped: the address stands alone.
"""

from __future__ import annotations

import re
import unicodedata

from rules.digest.values import Who

NAME_LIMIT = 40
QUOTE_LIMIT = 300
HEADER_LIMIT = 900
"""Characters: RFC 5322 section 2.1.1 allows a line 998."""

_SCHEME = re.compile(r"\b(?:(?:ht|f)tps?|file|javascript|data|vbscript)(?=:)", re.IGNORECASE)
_HOST = re.compile(
    r"(?<![@\w.-])(?:[\w-]{1,63}\.){1,8}(?:com|net|org|info|biz|io|co|app|dev|xyz|top|site|online|example|[a-z]{2}(?=[/:]))(?![\w@])",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,8}")
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")


def clean(text: str, limit: int = QUOTE_LIMIT) -> str:
    """One line of plain text: controls and invisible format characters gone, white space folded, cut at `limit` with an ellipsis."""
    kept = "".join(_kept(character) for character in text[: limit * 8])
    folded = " ".join(kept.split())
    return folded if len(folded) <= limit else folded[: limit - 1].rstrip() + "…"


def _kept(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Zs", "Zl", "Zp") or character in "\t\n\r":
        return " "
    # Cf holds the bidirectional controls and zero-width characters, Cs the lone surrogates that can't be encoded.
    return "" if category in ("Cc", "Cf", "Cs", "Co", "Cn") else character


def header_words(text: str) -> str:
    """Words for a header field that stay words: one line, and no encoded word (RFC 2047) in them.

    `email` decodes what looks like one in a value that it is given, line ends too, and would write them as the next header.
    """
    return clean(text, HEADER_LIMIT).replace("=?", "= ?")


def quoted(text: str) -> str:
    """A sentence of somebody's letter, with web addresses broken up (`hxxps`, `[.]`) so that no program makes a link of them."""
    return clean(unlinked(clean(text)), QUOTE_LIMIT + 40)


def unlinked(text: str) -> str:
    """The text with its web addresses broken up, and otherwise as it is."""
    return _HOST.sub(lambda match: match.group().replace(".", "[.]"), _SCHEME.sub(_break_scheme, text))


def _break_scheme(match: re.Match[str]) -> str:
    scheme = match.group()
    return scheme[0] + "xx" + scheme[3:] if scheme.lower().startswith("http") else scheme[0] + "xx"


def who(name: str, address: str) -> Who:
    """A person as shown, from a display name and an address."""
    shown = "" if _poses(name) else clean(_in_order(quoted(name).strip("\"' ")), NAME_LIMIT)
    return Who(name=shown, first=_first(shown) or clean(address.partition("@")[0], NAME_LIMIT), address=clean(address, 100))


def _poses(name: str) -> bool:
    return "@" in name or "＠" in name or any(_mixed(word) for word in name[:200].split())


def _mixed(word: str) -> bool:
    scripts = {script for letter in word if letter.isalpha() for script in _SCRIPTS if unicodedata.name(letter, "").startswith(script)}
    return len(scripts) > 1


_TITLES = {
    "dr",
    "prof",
    "professor",
    "mr",
    "mrs",
    "ms",
    "miss",
    "herr",
    "frau",
    "sir",
    "madame",
    "m",
    "mme",
    "don",
    "doña",
    "rev",
    "ing",
    "dipl-ing",
}


_ASIDE = re.compile(r"\([^()]{0,80}\)")


def _in_order(name: str) -> str:
    """ "Ana Ruiz" of "Ruiz, Ana" and of "Ruiz, Ana (Lisbon)"; anything with more commas or long parts stays as it is."""
    plain = " ".join(_ASIDE.sub(" ", name).split()) or name
    last, comma, given = plain.partition(", ")
    return f"{given} {last}" if comma and "," not in given and len(given.split()) < 3 and len(last.split()) < 4 else plain


def _first(name: str) -> str:
    """The name one would use in a sentence: "Ana" of "Ana Ruiz" and of "Ana"; the whole of "Dr. Ruiz"."""
    words = name.split()
    plain = [word for word in words if word.lower().replace(".", "") not in _TITLES]
    if not plain:
        return name
    return plain[0] if len(plain) > 1 or len(words) == 1 else name


def is_address(address: str) -> bool:
    """Whether it is a plain addr-spec that may stand in a `mailto:` (no quoted local part, no white space)."""
    return len(address) <= 254 and _ADDRESS.fullmatch(address) is not None
