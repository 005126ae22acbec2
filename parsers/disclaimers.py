"""Disclaimers and confidentiality notes at the end of own words: paragraphs that speak like a lawyer, with their titles and rules."""

from __future__ import annotations

import re
from collections.abc import Sequence

RULE = re.compile(r"[ \t]*[-_=*~#.+]{5,}[ \t]*\Z")
_DISCLAIMER = re.compile(
    r"(?:not|other than) the (?:(?:intended|named) )?(?:recipient|addressee)|privileged/confidential information"
    r"|information in this (?:e-?mail|mail|message) is (?:to be )?(?:treated )?confidential"
    r"|intended (?:only|solely|exclusively) for|(?:solely|only|exclusively) for the (?:use of|intended|named|addressee|person)"
    r"|for the sole use of|received this (?:e-?mail|message|communication|transmission|mail)\w{0,10} (?:in error"
    r"|by mistake)|(?:this|the) (?:e-?mail|message|communication|transmission|electronic mail)\b.{0,120}(?:confidential|privileged)"
    r"|legally privileged|confidentiality (?:notice|note)|nicht der (?:richtige|beabsichtigte) (?:adressat|empfänger)"
    r"|vertrauliche (?:und|informationen)|irrtümlich erhalten|destinataire (?:prévu|visé)"
    r"|(?:ce message|ce courriel|cet e-?mail).{0,120}confidentiel|(?:este mensaje|este correo|esta mensagem"
    r"|este e-?mail).{0,160}(?:confidencial|destinatario|destinatário)"
    r"|(?:questo messaggio|la presente e-?mail|questa e-?mail).{0,160}(?:riservat|confidenzial|destinatari)"
    r"|dit (?:e-?mail)?bericht.{0,120}vertrouwelijk|please consider the environment|think before (?:you )?print",
    re.IGNORECASE,
)
_DISCLAIMER_STEMS = (
    "recipient",
    "addressee",
    "intended",
    "exclusively for",
    "solely for",
    "only for the",
    "sole use",
    "in error",
    "by mistake",
    "confiden",
    "privileged",
    "adressat",
    "empfänger",
    "vertraulich",
    "irrtümlich",
    "destinata",
    "destinatá",
    "riservat",
    "vertrouwelijk",
    "environment",
    "before you print",
    "before print",
)
_FOOTER_HEADING = re.compile(r"[ \t]*[*=_-]{3,}[^\n]{3,80}?[*=_-]{3,}[ \t]*\Z|[ \t]*\w[\w ]{0,40}:[ \t]*\Z")
_TITLE = re.compile(
    r"[ \t]*[*=_-]{3,}[^\n]{0,40}(?:confidential|disclaimer|footer|legal notice)[^\n]{0,40}[*=_-]{3,}[ \t]*\Z", re.IGNORECASE
)
FOOTER_LINES = 60


def trimmed(lines: Sequence[str], end: int) -> int:
    """`end` without the blank lines and rules before it."""
    while end and (not lines[end - 1].strip() or (RULE.match(lines[end - 1]) and end < len(lines))):
        end -= 1
    return end


def by_disclaimer(lines: Sequence[str], end: int) -> int | None:
    """The first paragraph of the tail that speaks like a lawyer."""
    start = max(0, end - FOOTER_LINES)
    tail = "\n".join(lines[start:end]).lower()
    if not any(stem in tail for stem in _DISCLAIMER_STEMS):
        return None
    index = start
    while index < end:
        if not lines[index].strip():
            index += 1
            continue
        if _TITLE.match(lines[index][:200]):
            return index
        stop = index
        while stop < end and lines[stop].strip() and not (stop > index and (RULE.match(lines[stop]) or _TITLE.match(lines[stop][:200]))):
            stop += 1
        if len(_DISCLAIMER.findall(" ".join(lines[index:stop])[:3000])) and _speaks_of_itself(" ".join(lines[index:stop])):
            return _heading_above(lines, index)
        index = max(stop, index + 1)
    return None


def _heading_above(lines: Sequence[str], index: int) -> int:
    """The first line of a disclaimer whose text begins at `index`: "*** Confidentiality footer ***" and rules may stand above."""
    above = trimmed(lines, index)
    return above - 1 if above and (RULE.match(lines[above - 1]) or _FOOTER_HEADING.match(lines[above - 1][:200])) else index


def _speaks_of_itself(paragraph: str) -> bool:
    """One legal phrase may be a sentence of the author's ("this is confidential"); two, or an exhortation about printing, are not."""
    hits = {match[0].lower()[:12] for match in _DISCLAIMER.finditer(paragraph[:3000])}
    return len(hits) >= 2 or bool(
        re.search(
            r"consider the environment|before (?:you )?print|intended recipient|in error|irrtümlich|confidentiality (?:notice|footer)"
            r"|privileged/confidential information|information in this \w+ is to be treated confidential",
            paragraph,
            re.IGNORECASE,
        )
    )
