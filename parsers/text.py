"""The door every foreign text passes: bytes of any charset in, clean Unicode out (RFC 2047, RFC 2045 section 5, UAX 15).

UTF-8 is tried before a declared single-byte charset, because letters that are valid UTF-8 by chance do not occur in practice while wrong
declarations do; multi-byte and stateful charsets are believed first, because their bytes can look like UTF-8 or ASCII.
"""

from __future__ import annotations

import binascii
import codecs
import functools
import re
import unicodedata

# Bidirectional controls and invisible marks that are used to disguise names (RELIABILITY B23); joiners that scripts need are kept.
_INVISIBLE = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\u061c\ufeff\u00ad"
_TABLE: dict[int, str | None] = dict.fromkeys((*range(1, 32), *range(127, 160)))
_TABLE |= {0: "\ufffd", 9: "\t", 10: "\n", 11: "\n", 12: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
_TABLE |= {ord(mark): None for mark in _INVISIBLE}
_TABLE |= dict.fromkeys((160, 8239, 8287, 12288, *range(8192, 8203)), " ")
_UNCLEAN = re.compile("[^\t\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_TEXT = frozenset({"idna", "punycode", "raw_unicode_escape", "unicode_escape", "undefined", "mbcs", "oem", "palmos"})
_BELIEVED_FIRST = re.compile(r"iso-?2022|hz|utf-?7|utf-?16|utf-?32|gb|big5|shift|sjis|cp932|euc|johab|cp949|cp950", re.IGNORECASE)
_LATIN = frozenset({"", "ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin-1", "latin1", "unknown-8bit", "x-unknown", "default"})
_WORD = re.compile(r"=\?([^?\s]{1,80})\?([bBqQ])\?([^?]*)\?=")
_LONG_ENOUGH_TO_BE_CUT = 4096
_BETWEEN_WORDS = re.compile(r"[ \t\r\n]*\Z")


def clean_text(value: str | bytes, charset: str = "") -> str:
    """Valid Unicode in NFC: no surrogates, no NUL, no C0/C1 controls but tab and newline, no bidi controls, line ends as newline."""
    text = decode_bytes(value, charset)[0] if isinstance(value, bytes) else _mend_surrogates(value)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _UNCLEAN.search(text) is None:
        return text if text.isascii() else unicodedata.normalize("NFC", text)
    text = _too_many_marks().sub(lambda run: run[0][:30], text.translate(_TABLE))
    return unicodedata.normalize("NFC", text)


def clean_line(value: str | bytes, *, limit: int = 998) -> str:
    """Clean text on one line, at most `limit` characters: an encoded-word cannot carry a line end into a header (B15)."""
    text = clean_text(value[: 8 * limit + 8000])
    return " ".join(text.split())[:limit].rstrip()


def decode_bytes(data: bytes, charset: str = "") -> tuple[str, bool]:
    """The text of `data`, and whether its charset was guessed (unknown, not a text encoding, or contradicted by the bytes)."""
    name = text_encoding(charset)
    tries = [name, "utf-8"] if name and _BELIEVED_FIRST.match(name) else ["utf-8", name]
    for attempt in tries:
        if not attempt:
            continue
        try:
            text = data.decode(attempt)
        except UnicodeDecodeError as error:
            if not _is_cut(data, error.start):
                continue
            text = data[: error.start].decode(attempt, "replace")
        except (UnicodeError, ValueError):
            continue
        return _SURROGATE.sub("\ufffd", text), attempt != (name or "utf-8") and not data.isascii()
    return data.decode("cp1252", "replace"), name != "cp1252"


def _is_cut(data: bytes, wrong_at: int) -> bool:
    """Whether bytes were cut to size inside their last character, and are well-formed before it."""
    return len(data) >= _LONG_ENOUGH_TO_BE_CUT and wrong_at >= len(data) - 4 and not data[:wrong_at].isascii()


@functools.lru_cache(maxsize=256)
def text_encoding(charset: str) -> str:
    """The Python codec for a declared charset; "" where there is none that turns bytes to text. Latin-1 means cp1252, as in browsers."""
    name = charset.strip().strip("\"'").lower()
    if name in _LATIN:
        return "cp1252" if name not in ("", "unknown-8bit", "x-unknown", "default") else ""
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError, UnicodeError):
        return ""
    is_text = getattr(info, "_is_text_encoding", True) and info.name.replace("-", "_") not in _NOT_TEXT
    return info.name if is_text else ""


def decode_words(value: str) -> str:
    """A header value with its encoded-words read (RFC 2047). Neighbours are joined as bytes, since senders split inside a character."""
    value = _mend_surrogates(value)
    if "=?" not in value:
        return value
    out: list[str] = []
    position, charset, pending = 0, "", bytearray()
    for match in _WORD.finditer(value):
        between = value[position : match.start()]
        raw = _unpack(match[2], match[3])
        name = match[1].split("*")[0]
        if pending and (charset.lower() != name.lower() or not _BETWEEN_WORDS.match(between)):
            out.append(decode_bytes(bytes(pending), charset)[0])
            pending = bytearray()
            if _BETWEEN_WORDS.match(between):
                between = ""
        if not pending:
            out.append("" if position and _BETWEEN_WORDS.match(between) else between)
        pending += raw
        charset, position = name, match.end()
    if pending:
        out.append(decode_bytes(bytes(pending), charset)[0])
    out.append(value[position:])
    return "".join(out)


def _unpack(encoding: str, payload: str) -> bytes:
    data = payload.encode("utf-8", "replace")
    if encoding in "qQ":
        return binascii.a2b_qp(data.replace(b"\n", b"").replace(b"\r", b""), header=True)
    # Lost or surplus padding is common; what can't be decoded at all is shown as it came.
    data = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
    try:
        return binascii.a2b_base64(data[: len(data) // 4 * 4 + (len(data) % 4 if len(data) % 4 > 1 else 0)] + b"===")
    except binascii.Error:
        return payload.encode("utf-8", "replace")


def _mend_surrogates(value: str) -> str:
    """Header values of the standard library carry 8-bit bytes as lone surrogates; give them back their letters (B1)."""
    if value.isascii() or not _SURROGATE.search(value):
        return value
    try:
        return decode_bytes(value.encode("utf-8", "surrogateescape"))[0]
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", value)


@functools.cache
def _too_many_marks() -> re.Pattern[str]:
    # Sorting combining marks is quadratic in their number; more than 30 in a row is no writing (UAX 15, stream-safe format).
    marks = "".join(chr(code) for code in range(0x300, 0xFFFF) if unicodedata.combining(chr(code)))
    return re.compile(f"[{re.escape(marks)}]{{31,}}")
