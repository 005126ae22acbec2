"""What an attachment is, by its name and type."""

from __future__ import annotations

import pytest

from parsers.attachment_kind import attachment_kind
from parsers.language import guess_language


@pytest.mark.parametrize(
    ("filename", "content_type", "kind"),
    [
        ("Ada Park CV.pdf", "application/pdf", "cv"),
        ("resume_ada.docx", "application/octet-stream", "cv"),
        ("Résumé 2026.pdf", "application/pdf", "cv"),
        ("Lebenslauf-Park.pdf", "application/pdf", "cv"),
        ("curriculum vitae.doc", "application/msword", "cv"),
        ("AdaParkResume.pdf", "application/pdf", "cv"),
        ("portfolio.pdf", "application/pdf", "cv"),
        ("cvs-export.csv", "text/csv", "document"),
        ("resumed talks.pdf", "application/pdf", "document"),
        ("recovery.pdf", "application/pdf", "document"),
        ("invite.ics", "application/octet-stream", "calendar"),
        ("", "text/calendar", "calendar"),
        ("bo.vcf", "text/x-vcard", "contact"),
        ("beach.JPG", "image/jpeg", "image"),
        ("boats.xlsx", "application/octet-stream", "document"),
        ("data.bin", "application/octet-stream", "other"),
        ("../../etc/cv.pdf", "application/pdf", "cv"),
    ],
)
def test_kinds(filename: str, content_type: str, kind: str) -> None:
    assert attachment_kind(filename, content_type) == kind


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Could you send me the drawings? I will look at them on Friday.", "en"),
        ("Könntest du mir bitte die Zeichnungen schicken? Ich schaue sie mir am Freitag an und melde mich.", "de"),
        ("Pourriez-vous m'envoyer les dessins ? Je vous en remercie, et je suis à votre disposition.", "fr"),
        ("¿Me puedes enviar los dibujos? Muchas gracias, y un saludo para la familia, que es muy amable.", "es"),
        ("Mi puoi mandare i disegni? Grazie mille, sono molto contento della tua visita e ti saluto.", "it"),
        ("Kun je me de tekeningen sturen? Ik kijk er vrijdag naar en laat het je weten.", "nl"),
        ("OK", ""),
        ("", ""),
        ("12345 67", ""),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert guess_language(text) == language
