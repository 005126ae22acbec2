"""The base subject: what remains when answer and forward marks are gone (RFC 5256 section 2.1), in many languages."""

from __future__ import annotations

import re
from functools import lru_cache

_REPLY = (
    r"re|aw|antw|antwort|sv|vs|vá|ref|réf|rép|rif|r|res|resp|odp|odpoveď|ynt|bls|atb|απ|σχετ|ответ|отв|hal|ha|回复|回覆"
    r"|答复|返信|답장|رد|השב|تر"
)
_FORWARD = r"fwd?|wg|tr|i|inoltro|rv|enc|doorst|vl|vb|pd|tfr|továbbítás|i̇lt|ilt|прд|πρθ|trs|转发|轉寄|轉發|転送|전달|הועבר|إعادة توجيه"
_MARK = re.compile(
    rf"\s*(?:\[[^\[\]]{{0,80}}\]\s*)?(?:{_REPLY}|{_FORWARD})\s*(?:[\[(]\d{{1,4}}[\])]|\^?\d{{1,3}})?\s*[:：]\s*", re.IGNORECASE
)
_FORWARD_MARK = re.compile(rf"\s*(?:\[[^\[\]]{{0,80}}\]\s*)?(?:{_FORWARD})\s*(?:[\[(]\d{{1,4}}[\])])?\s*[:：]", re.IGNORECASE)
_BLOB = re.compile(r"\s*\[[^\[\]]{0,80}\]\s*(?=\S)")
_TRAILER = re.compile(r"\s*\((?:fwd?|forwarded)\)\s*\Z", re.IGNORECASE)
_WRAPPED = re.compile(r"\s*\[(?:fwd?|wg|tr):\s*(.{0,900})\]\s*\Z", re.IGNORECASE | re.DOTALL)


@lru_cache(maxsize=4096)
def base_subject(subject: str) -> str:
    """The subject without "Re:", "AW: Fwd:", "[list]", "(fwd)" and the like, white space folded. Letter case is kept."""
    text = " ".join(subject.split())[:998]
    for _ in range(3):
        before = text
        text = _TRAILER.sub("", text)
        if wrapped := _WRAPPED.match(text):
            text = wrapped[1].strip()
        position = 0
        while match := _MARK.match(text, position):
            position = match.end()
        text = text[position:].strip()
        if blob := _BLOB.match(text):
            text = text[blob.end() :]
        if text == before:
            break
    return text


def is_forward_subject(subject: str) -> bool:
    """Whether the outermost mark of the subject is a forward's ("Fwd:", "WG:", "[Fwd: …]", "… (fwd)")."""
    return bool(_FORWARD_MARK.match(subject) or _WRAPPED.match(subject) or _TRAILER.search(subject[-20:]))


def is_reply_subject(subject: str) -> bool:
    """Whether the outermost mark of the subject is an answer's."""
    return bool(_MARK.match(subject)) and not is_forward_subject(subject)
