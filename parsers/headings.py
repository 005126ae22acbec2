"""How mail programs head a quoted or forwarded letter in plain text: labelled header lines, in many languages.

A block is a run of lines such as "From: …", "Gesendet: …", "Objet : …". The labels are data: a language is added by adding words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_LABELS = {
    "from": "from|von|de|da|van|från|fra|od|lähettäjä|feladó|от|от кого|від|kimden|gönderen|发件人|寄件者|寄件人|差出人|보낸 사람|보낸사람"
    "|expéditeur|mittente"
    "|remitente|absender|afzender|avsändare|nadawca|odesílatel|de la|από|מאת|من|dari|saatja|nuo|no|από|подател|od koho|pošiljatelj",
    "to": "to|an|à|a|para|aan|till|til|do|komu|pro|vastaanottaja|címzett|кому|кому|kime|alıcı|收件人|宛先|받는 사람|받는사람"
    "|destinataire|destinatario|empfänger|ontvanger"
    "|către|catre|προς|אל|إلى|kepada|pour|per|za|prima|primatelj|kam|adressaat|saaja|kellele|kime|до",
    "cc": "cc|c\\.c\\.|kopie|kopie an|copie|copie à|copia|kopia|cópia|kopi|dw|kopio|másolatot kap|másolat|копия|копія"
    "|bilgi|抄送|副本|참조|κοιν|עותק|نسخة|cci|tembusan|kopija|kópia|koopia|kp|копие|κοιν.|skt",
    "subject": "subject|betreff|objet|oggetto|asunto|assunto|onderwerp|ämne|emne|temat|předmět|predmet|aihe|tárgy|тема"
    "|konu|主题|主旨|件名|제목|sujet|subiect|θέμα|נושא|الموضوع|perihal"
    "|subj|teema|zadeva|tema|temats|tēma|относно|predmet správy",
    "date": "date|sent|datum|gesendet|gesendet am|date d[’']envoi|envoyé|envoyé le|envoyée|enviado|enviado el|enviada"
    "|enviado em|enviada em|inviato|data|fecha|verzonden|verzonden op|skickat"
    "|sendt|wysłano|odesláno|odoslané|päivämäärä|päiväys|lähetetty|dátum|elküldve|дата|отправлено|надіслано|gönderildi"
    "|tarih|gönderme tarihi|日期|发送时间|傳送時間|寄件日期|送信日時|日付|날짜|보낸 날짜"
    "|trimis|ημερομηνία|στάλθηκε|תאריך|נשלח|التاريخ|tanggal|dato|date and time"
    "|poslano|poslané|saadetud|kuupäev|išsiųsta|nosūtīts|datums|изпратено|надіслане",
    "trace": "thread-topic|thread-index|content-class"
    "|message-id|return-path|full-name|received|mime-version|content-type|content-transfer-encoding|x-mailer",
    "other": "bcc|reply[- ]to|importance|priority|attachments?|sensitivity|antwort an|répondre à|responder a|rispondi a"
    "|antwoord aan|anlagen|pièces jointes|importanza|wichtigkeit|cco|ccn|organization"
    "|resent-\\w+"
    "|x-[\\w-]+|sender|via|objet-cle|categories|follow up flag|flag status",
}
_KIND_OF = {word.replace("\\", ""): kind for kind, words in _LABELS.items() for word in words.split("|")}
_ALL = "|".join(sorted((word for words in _LABELS.values() for word in words.split("|")), key=len, reverse=True))
_LINE = re.compile(
    rf"[ \t*_|]{{0,12}}({_ALL})(?:[ \t]\((?:b?cci?|cco|dw)\))?[ \t]{{0,6}}\*{{0,2}}[ \t\u00a0]?[:：]\*{{0,2}}(?:[ \t]+(.*)"
    rf"|(.*))\Z",
    re.IGNORECASE | re.DOTALL,
)
_CAPITALS = sorted(
    {form for word in _KIND_OF if word.isalpha() and (len(word) > 1 or word in "aà") for form in (word.capitalize(), "CC")},
    key=len,
    reverse=True,
)
# A short label glued to a lower-case letter is more likely the end of a word.
_LONG = "|".join(word for word in _CAPITALS if len(word) > 3)
_INLINE = re.compile(rf"(?:(?<![a-zà-ÿ])({'|'.join(_CAPITALS)})|(?<=[a-zà-ÿ])({_LONG}))[ \u00a0]?:[ \t]?(?=\S)")
BLOCK_LIMIT = 60
LIST_LINES = 12
TRACES = 4
_WRAPPED_VALUE = re.compile(r"[ \t]+\S|[\"'<]|.{0,200}(?:@|;\s*\Z|,\s*\Z)")


@dataclass(frozen=True, slots=True)
class Block:
    """A header block in lines [start, end): `values` by kind ("from", "to", "cc", "subject", "date"), each at most once."""

    start: int
    end: int
    values: dict[str, str]


@lru_cache(maxsize=1024)
def label_of(line: str) -> tuple[str, str] | None:
    """(kind, value) of a labelled header line, else None. Remembered, because each line of a list of labels is asked about sixty times."""
    if ":" not in line[:60] and "：" not in line[:60]:
        return None
    match = _LINE.match(line[:4000])
    if not match:
        return None
    kind = _KIND_OF.get(" ".join(match[1].lower().replace("’", "'").split())) or "other"
    return kind, (match[2] or match[3] or "").strip().strip("*").strip()


def read_block(lines: Sequence[str], start: int) -> Block | None:
    """The header block whose first label stands at `start`, or None. Needs three kinds, or two that name the letter's author and time."""
    values: dict[str, str] = {}
    last, index, blanks, traces = "", start, 0, 0
    while index < len(lines) and index < start + BLOCK_LIMIT:
        line = lines[index]
        found = label_of(line)
        if found:
            kind, value = found
            # A second "Subject:" is already the next letter's.
            if kind not in ("other", "trace") and kind in values:
                break
            values[kind] = value
            last, blanks, traces = kind, 0, traces + (kind == "trace")
        elif not line.strip():
            blanks += 1
            if (
                blanks > 1
                or (len(values) >= 3 and last == "subject" and _next_label(lines, index) is None)
                or _next_label(lines, index) is None
            ):
                break
        elif last == "trace" and not blanks and line[:1] in " \t":
            pass
        elif last and not blanks and (_continues(last, values[last], line) or (last in ("to", "cc") and _label_ahead(lines, index))):
            values[last] = f"{values[last]} {line.strip()}".strip()
        else:
            break
        index += 1
    while index > start and not lines[index - 1].strip():
        index -= 1
    # A whole header, as AOL appends it to what it forwards.
    return Block(start, index, values) if is_block(values) or traces >= TRACES else None


def is_block(values: dict[str, str]) -> bool:
    """Whether these labels head a letter: a memo's lone "Date:" or a list's "To:" does not."""
    kinds = {kind for kind in values if kind not in ("other", "trace")}
    if "from" in kinds and len(kinds) >= 3:
        return True
    if "trace" in values and "from" in kinds:
        return True
    if {"to", "subject"} <= kinds and ("cc" in kinds or "date" in kinds):
        return True
    return {"from", "date"} <= kinds and bool(re.search(r"\d", values["date"]))


def split_run_on(line: str) -> list[str]:
    """A header block that lost its line ends ("From: A <a@…>To: …Subject: …") as lines again; the line itself where it is none."""
    marks = list(_INLINE.finditer(line[:4000]))
    if len({_KIND_OF[(mark[1] or mark[2]).lower()] for mark in marks}) < 3:
        return [line]
    starts = [0, *(mark.start() for mark in marks if mark.start())]
    ends = [*starts[1:], len(line)]
    pieces = [piece for piece in (line[start:end].strip() for start, end in zip(starts, ends, strict=True)) if piece]
    # What follows is the text, even where it is indented like a folded subject.
    return [*pieces, ""]


def _next_label(lines: Sequence[str], index: int) -> str | None:
    found = label_of(lines[index + 1]) if index + 1 < len(lines) else None
    return found[0] if found else None


def _label_ahead(lines: Sequence[str], index: int) -> bool:
    """Whether a long list of recipients goes on: another label comes before the next blank line."""
    for at, line in enumerate(lines[index + 1 : index + 1 + LIST_LINES], index + 1):
        if label_of(line):
            return True
        if not line.strip():
            return (_next_label(lines, at) or "from") != "from"
    return False


def _continues(kind: str, value: str, line: str) -> bool:
    """Whether a line without label goes on with the value before it: wrapped recipients, an indented or very long subject."""
    if kind == "trace":
        return len(line) < 120
    if value.rfind("[mailto:") > value.rfind("]") or line.startswith("[mailto:"):
        return True
    if kind in ("to", "cc", "from", "other"):
        return bool(_WRAPPED_VALUE.match(line)) or value.endswith((",", ";"))
    return kind == "subject" and line[:1] in " \t" and bool(value) and len(line.strip()) < 80
