"""Which folders are worth reading and what they are for, from special-use flags (RFC 6154) or, where there are none, from usual names.

Drafts, Junk and Trash are never read: a letter there was not sent, not wanted or thrown away. Names decide only for a role that no flag
gave (but a folder *named* Junk or Trash is left out all the same). A role by name is given at the top only, below INBOX or below [Gmail]:
a folder "Clients/Sent" is the owner's own filing.

`\\All` is read only where the server is Gmail (X-GM-EXT-1), where it holds everything but Junk and Trash: then it is read with Sent and
nothing else. Sent is kept beside it, although its letters come twice and the copies cost their headers again, because it is read first
and because lying there is the proof that the owner wrote a letter. Elsewhere `\\All` may hold Junk and Trash too (RFC 6154 leaves that
open), so it is left out and the real folders are read.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from daemon.mailbox import Folder

_ROLE_NAMES = {
    "sent": "sent|sent items|sent mail|sent messages|outgoing|gesendet|gesendete objekte|gesendete elemente|gesendete nachrichten|envoyés|"
    "éléments envoyés|messages envoyés|enviados|elementos enviados|mensajes enviados|correo enviado|inviati|posta inviata|elementi inviati|"
    "messaggi inviati|verzonden|verzonden items|verzonden berichten|skickat|skickade|skickade objekt|wysłane|elementy wysłane|"
    "itens enviados|mensagens enviadas|e-mails enviados",
    "drafts": "drafts|draft|entwürfe|entwurf|brouillons|borradores|bozze|concepten|utkast|kopie robocze|wersje robocze|szkice|rascunhos",
    "junk": "junk|spam|junk e-mail|junk email|junk mail|bulk mail|bulk|unerwünscht|junk-e-mail|spamverdacht|unbekannt|courrier indésirable|"
    "indésirables|pourriel|correo no deseado|no deseado|posta indesiderata|indesiderata|ongewenste e-mail|ongewenst|skräppost|"
    "wiadomości-śmieci|wiadomości śmieci|niechciane|lixo eletrônico|lixo electrónico",
    "trash": "trash|deleted|deleted items|deleted messages|bin|wastebasket|papierkorb|gelöscht|gelöschte objekte|gelöschte elemente|"
    "corbeille|éléments supprimés|messages supprimés|papelera|papelera de reciclaje|elementos eliminados|eliminados|cestino|"
    "posta eliminata|eliminata|elementi eliminati|prullenbak|verwijderd|verwijderde items|papperskorg|papperskorgen|"
    "borttagna objekt|borttaget|kosz|elementy usunięte|usunięte|lixeira|lixo|itens eliminados|itens excluídos|outbox|postausgang",
    "archive": "archive|archives|archiv|archivo|archivio|archief|arkiv|archiwum|arquivo",
}
_BY_NAME = {name: role for role, names in _ROLE_NAMES.items() for name in names.split("|")}
_BY_FLAG = {
    b"\\sent": "sent",
    b"\\drafts": "drafts",
    b"\\junk": "junk",
    b"\\spam": "junk",
    b"\\trash": "trash",
    b"\\archive": "archive",
    b"\\all": "all",
}
_NEVER = frozenset({"drafts", "junk", "trash"})
_NOT_A_FOLDER = frozenset({b"\\noselect", b"\\nonexistent"})
_VIEWS = frozenset({b"\\flagged", b"\\important"})
_ROOTS = frozenset({"inbox", "[gmail]", "[google mail]", "[googlemail]"})
_ORDER = ("sent", "inbox", "archive", "all", "other")


@dataclass(frozen=True, slots=True)
class Listed:
    """One folder as a source names it: decoded name, its parts between delimiters, flags in lower case."""

    name: str
    path: tuple[str, ...]
    flags: frozenset[bytes] = frozenset()


def decode_name(raw: bytes) -> str | None:
    """A name in modified UTF-7 (RFC 3501 section 5.1.3), None where it is broken (it would not survive the way back)."""
    text = ""
    try:
        pieces = raw.decode("ascii").split("&")
        text = pieces[0]
        for piece in pieces[1:]:
            shifted, dash, rest = piece.partition("-")
            if not dash:
                return None
            text += (_unshift(shifted) if shifted else "&") + rest
    except (UnicodeDecodeError, binascii.Error, ValueError):
        return None
    return text if text and encode_name(text) == raw and text.isprintable() else None


def _unshift(shifted: str) -> str:
    padded = shifted.replace(",", "/") + "=" * (-len(shifted) % 4)
    return base64.b64decode(padded, validate=True).decode("utf-16-be")


def encode_name(name: str) -> bytes:
    """The name in modified UTF-7."""
    out, shifted = bytearray(), ""
    for character in name + "\0":
        if character != "\0" and not " " <= character <= "~":
            shifted += character
            continue
        if shifted:
            out += b"&" + base64.b64encode(shifted.encode("utf-16-be")).rstrip(b"=").replace(b"/", b",") + b"-"
            shifted = ""
        if character != "\0":
            out += b"&-" if character == "&" else character.encode()
    return bytes(out)


def name_role(path: Sequence[str]) -> str:
    """What the parts of a name say: "inbox", "sent", "drafts", "junk", "trash", "archive" or "other"."""
    parts = [part.casefold().strip() for part in path]
    if parts == ["inbox"]:
        return "inbox"
    inner = parts[1:] if len(parts) > 1 and parts[0] in _ROOTS else parts
    if inner[:1] and _BY_NAME.get(inner[0]) in _NEVER:
        return _BY_NAME[inner[0]]
    return _BY_NAME.get(inner[0], "other") if len(inner) == 1 else "other"


def _flag_role(one: Listed) -> str:
    return next((role for flag, role in _BY_FLAG.items() if flag in one.flags), "")


def choose_folders(listed: Iterable[Listed], *, only: Sequence[str] | None = None, gmail: bool = False) -> tuple[Folder, ...]:
    """The folders to read, Sent first. `only` are the names that the owner set; Drafts, Junk and Trash stay out even then."""
    there = [one for one in listed if not one.flags & _NOT_A_FOLDER]
    flagged = {_flag_role(one) for one in there}
    unread = [one.path for one in there if _flag_role(one) in _NEVER or (one.path != ("INBOX",) and name_role(one.path) in _NEVER)]
    chosen = []
    for one in there:
        below_unread = any(one.path[: len(path)] == path for path in unread)
        if below_unread or (only is None and one.flags & _VIEWS) or (only is not None and one.name not in only):
            continue
        named = name_role(one.path)
        role = _flag_role(one) or ("other" if named in flagged else named)
        chosen.append(Folder(one.name, role))
    if only is None:
        if gmail and "all" in flagged:
            chosen = [folder for folder in chosen if folder.role in ("sent", "all")]
        else:
            chosen = [folder for folder in chosen if folder.role != "all"]
    return tuple(sorted(chosen, key=lambda folder: (_ORDER.index(folder.role), folder.name)))


def drafts_folder(listed: Iterable[Listed]) -> Folder | None:
    """The folder that letters wait in until they are sent: by its flag, else by its usual name; None where there is none."""
    there = sorted((one for one in listed if not one.flags & _NOT_A_FOLDER), key=lambda one: (len(one.path), one.name))
    flagged = [one for one in there if _flag_role(one) == "drafts"]
    named = [one for one in there if not _flag_role(one) and name_role(one.path) == "drafts" and len(one.path) <= 2]
    return next((Folder(one.name, "drafts") for one in (*flagged, *named)), None)
