"""A large letter without its weight: its header, its text as fetched, attachments as empty stubs that keep name and size (RFC 2183)."""

from __future__ import annotations

import base64
import quopri
import re
from collections.abc import Mapping
from hashlib import blake2b

from daemon.imap.structure import PART_LIMIT, Part, leaves

_CONTENT_FIELD = re.compile(rb"(?im)^(?:content-[a-z-]{1,40}|mime-version)[ \t]*:[^\n]*\n?(?:[ \t][^\n]*\n?)*")
STUB_WORDS = 60
_STUB_SIGNS = (b"html", b"browser", b"multi", b"navig", b"naveg", b"ligne", b"\x00")
"""What every hint to an HTML part holds (`parsers.words`), and the sign of UTF-16."""
_MARK = "beholden.reduced.51c2"
_TOKEN = re.compile(rb"[A-Za-z0-9!#$&+.^_`|~'%-]+\Z")


def build_letter(header: bytes, root: Part, texts: Mapping[str, bytes]) -> bytes:
    """RFC 822 bytes for `parsers.parse`: `header` is the header block as fetched, `texts` the encoded content by section."""
    block = header.replace(b"\r\n", b"\n").rstrip(b"\n") + b"\n"
    kept = _CONTENT_FIELD.sub(b"", block)
    # The same mark for all letters, because the MIME parser compiles a pattern for each new one; but none that occurs in a text.
    mark = _MARK if not any(_MARK.encode() in text for text in texts.values()) else blake2b(block, digest_size=9).hexdigest()
    return (kept + b"MIME-Version: 1.0\n" + _node(root, texts, mark)).replace(b"\n", b"\r\n")


def is_stub(root: Part, texts: Mapping[str, bytes]) -> bool:
    """Whether HTML was left out though the text that came may only point to it; in doubt yes, which costs one fetch more."""
    if not any(leaf.content_type == "text/html" and leaf.is_text and leaf.size and not leaf.fetch for leaf in leaves(root)):
        return False
    words = (
        b" ".join(_decoded(leaf, texts[leaf.section]) for leaf in leaves(root) if leaf.is_text and leaf.section in texts).lower().split()
    )
    return len(words) <= STUB_WORDS and (not words or any(sign in b" ".join(words) for sign in _STUB_SIGNS))


def _decoded(part: Part, text: bytes) -> bytes:
    try:
        return (
            base64.b64decode(text)
            if part.encoding == "base64"
            else quopri.decodestring(text)
            if part.encoding == "quoted-printable"
            else text
        )
    except ValueError:
        return b""


def _node(part: Part, texts: Mapping[str, bytes], mark: str) -> bytes:
    if part.children or part.content_type.startswith("multipart/"):
        boundary = f"=_{mark}_{part.section or 'top'}".encode()
        kept = tuple((name, value) for name, value in part.parameters if not name.startswith("boundary"))
        out = (
            b"Content-Type: "
            + part.content_type.encode("ascii", "replace")
            + b';\n boundary="'
            + boundary
            + b'"'
            + _parameters(kept)
            + b"\n\n"
        )
        for child in part.children:
            if child.section not in texts and child.is_text:
                continue  # the other half of an alternative: no attachment that the letter had
            out += b"--" + boundary + b"\n" + _node(child, texts, mark) + b"\n"
        return out + b"--" + boundary + b"--\n"
    head = b"Content-Type: " + part.content_type.encode("ascii", "replace") + _parameters(part.parameters) + b"\n"
    text = texts.get(part.section)
    if text is None:
        stub = b"Content-Disposition: attachment" + _parameters(_without_size(part.disposition_parameters))
        return head + stub + b";\n size=" + str(decoded_size(part)).encode() + b"\n\n"
    if part.encoding:
        head += b"Content-Transfer-Encoding: " + part.encoding.encode("ascii", "replace") + b"\n"
    if part.disposition:
        head += b"Content-Disposition: " + part.disposition.encode("ascii", "replace") + _parameters(part.disposition_parameters) + b"\n"
    return head + b"\n" + whole_lines(text).replace(b"\r\n", b"\n")


def whole_lines(text: bytes) -> bytes:
    """The text up to its last whole line where it was cut at the limit, so that base64 stays in step."""
    if len(text) < PART_LIMIT:
        return text
    end = text.rfind(b"\n", len(text) - 2000)
    return text[: end + 1] if end > 0 else text


def decoded_size(part: Part) -> int:
    """Bytes after decoding, near enough: base64 carries 57 bytes in a line of 78."""
    return part.size * 57 // 78 if part.encoding == "base64" else part.size


def _without_size(parameters: tuple[tuple[str, bytes], ...]) -> tuple[tuple[str, bytes], ...]:
    return tuple((name, value) for name, value in parameters if name != "size")


def _parameters(parameters: tuple[tuple[str, bytes], ...]) -> bytes:
    """Parameters as sent (RFC 2231 pieces and encoded words are the parser's work), 8-bit values as RFC 2231, no line breaks."""
    out = b""
    for name, value in parameters:
        clean = bytes(byte if byte >= 32 and byte != 127 else 32 for byte in value)
        key = name.encode("ascii", "replace")
        if key.endswith(b"*") and _TOKEN.match(clean):
            out += b";\n " + key + b"=" + clean
        elif clean.isascii():
            out += b";\n " + key + b'="' + clean.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'
        else:
            charset = b"utf-8" if _is_utf8(clean) else b"windows-1252"
            escaped = b"".join(bytes([byte]) if bytes([byte]).isalnum() or byte in b"-._" else b"%%%02X" % byte for byte in clean)
            out += b";\n " + key.rstrip(b"*") + b"*=" + charset + b"''" + escaped
    return out


def _is_utf8(value: bytes) -> bool:
    try:
        value.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
