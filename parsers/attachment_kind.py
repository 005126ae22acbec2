"""What an attachment is, from its name and type alone: nobody opens it."""

from __future__ import annotations

import re

_CV = re.compile(
    r"(?:\A|[^a-z])(?:cv|c\.v|r[eé]sum[eé]|curriculum|vitae|lebenslauf|bewerbung(?:sunterlagen)?|portfolio|curriculo"
    r"|currículo|currículum|levensloop|życiorys)(?:[^a-z]|\Z)",
    re.IGNORECASE,
)
_JOINED_CV = re.compile(r"[a-z](?:Resume|CV|Lebenslauf|Portfolio)(?:[^a-z]|\Z)|\A(?:Resume|CV)(?=[A-Z])")
_BY_ENDING = {
    "calendar": ("ics", "vcs", "ical"),
    "contact": ("vcf", "vcard"),
    "image": ("jpg", "jpeg", "png", "gif", "webp", "heic", "bmp", "tif", "tiff", "svg"),
    "document": (
        "pdf",
        "doc",
        "docx",
        "odt",
        "rtf",
        "xls",
        "xlsx",
        "ods",
        "ppt",
        "pptx",
        "odp",
        "pages",
        "key",
        "numbers",
        "csv",
        "txt",
        "md",
        "tex",
        "epub",
    ),
}
_DOCUMENT_TYPES = re.compile(
    r"application/(?:pdf|msword|rtf|vnd\.(?:ms-|openxmlformats|oasis\.opendocument|apple))|text/(?:plain|csv|rtf|markdown)"
)


def attachment_kind(filename: str, content_type: str) -> str:
    """ "cv", "calendar", "contact", "image", "document" or "other". A picture or sheet named as a CV is still a CV; code is not."""
    ending = filename.rpartition(".")[2].lower() if "." in filename else ""
    stem = filename[: -len(ending) - 1] if ending else filename
    kind = next((name for name, endings in _BY_ENDING.items() if ending in endings), "") or _by_type(content_type.lower())
    if (
        kind in ("document", "image", "other")
        and ending not in ("zip", "exe", "js", "py", "html", "htm")
        and (_CV.search(re.sub(r"[_\d]", " ", stem[:255])) or _JOINED_CV.search(stem[:255]))
    ):
        return "cv"
    return kind


def _by_type(content_type: str) -> str:
    if content_type in ("text/calendar", "application/ics"):
        return "calendar"
    if content_type in ("text/vcard", "text/x-vcard", "text/directory"):
        return "contact"
    if content_type.startswith("image/"):
        return "image"
    return "document" if _DOCUMENT_TYPES.match(content_type) else "other"
