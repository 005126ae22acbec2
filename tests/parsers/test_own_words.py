"""Own words told from quotations, signatures and footers."""

from __future__ import annotations

import pytest

from parsers.parse import parse
from parsers.quotes import lay_out
from parsers.signature import split_signature
from tests.parsers.letters import letter

OLD = "Could you send me the drawings?"


@pytest.mark.parametrize(
    "attribution",
    [
        "On Mon, Jun 1, 2026 at 9:00 AM Bo Lind <bo@lind.example> wrote:",
        "On Mon, Jun 1, 2026 at 9:00 AM Bo Lind from the House of Drawings\n<bo@lind.example> wrote:",
        "Am 01.06.26 um 09:00 schrieb Bo Lind:",
        "Le lun. 1 juin 2026 à 09:00, Bo Lind <bo@lind.example> a écrit :",
        "El lun, 1 jun 2026 a las 9:00, Bo Lind (<bo@lind.example>) escribió:",
        "Il giorno lun 1 giu 2026 alle ore 09:00 Bo Lind <bo@lind.example> ha scritto:",
        "Op ma 1 jun 2026 om 09:00 schreef Bo Lind <bo@lind.example>:",
        "Den mån 1 juni 2026 kl 09:00 skrev Bo Lind <bo@lind.example>:",
        "Em seg., 1 de jun. de 2026 às 09:00, Bo Lind <bo@lind.example> escreveu:",
        "2026年6月1日(月) 9:00 Bo Lind <bo@lind.example>:",
        "Bo Lind <bo@lind.example> writes:",
        "bo@lind.example wrote:",
    ],
)
def test_an_answer_above_a_marked_quotation(attribution: str) -> None:
    message = parse(letter(f"Here they are.\n\n{attribution}\n\n> {OLD}\n> Bo\n"))

    assert message.own_text == "Here they are."
    assert OLD in message.quoted_text


@pytest.mark.parametrize(
    "heading",
    [
        "-----Original Message-----\nFrom: Lind, Bo\nSent: Monday, June 1, 2026 9:00 AM\nTo: Park, Ada\nSubject: RE: drawings",
        "________________________________\nVon: Bo Lind <bo@lind.example>\nGesendet: Montag, 1. Juni 2026 09:00\nAn: Ada"
        " Park\nBetreff: Zeichnungen",
        "De : Bo Lind <bo@lind.example>\nEnvoyé : lundi 1 juin 2026 09:00\nÀ : Ada Park\nObjet : dessins",
        "Da: Bo Lind\nInviato: lunedì 1 giugno 2026 09:00\nA: Ada Park\nOggetto: disegni",
        "From: Bo Lind <bo@lind.example>\nDate: Monday, 1 June 2026 at 09:00\nTo: Ada Park <ada@park.example>,\n Cy Moss"
        " <cy@moss.example>\nSubject: drawings",
        "Bo Lind@HOUSE\n06/01/2026 09:00 AM\nTo: Ada Park/LDN/HOUSE@HOUSE\ncc: \nSubject: drawings",
        '"Bo Lind" <bo@lind.example> on 06/01/2026 09:00:11 AM\nPlease respond to <bo@lind.example>\nTo: Ada'
        " Park\ncc:\n\nSubject: drawings",
        "\tBo Lind\n\t06/01/2026 09:00 AM\n\t\t \n\t\t To: Ada Park/LDN/HOUSE@HOUSE\n\t\t cc: \n\t\t Subject: drawings",
        "Bo Lind\n\n\n06/01/2026 09:00 AM\n\nTo: Ada Park/LDN/HOUSE@HOUSE\ncc: \nSubject: drawings",
        "________________________________\nKutoka kwa: Bo Lind <bo@lind.example>\nTarehe: 1 Juni 2026\nKwa: Ada Park",
    ],
)
def test_an_answer_above_an_unmarked_original(heading: str) -> None:
    message = parse(letter(f"Here they are.\nAda\n\n{heading}\n\nAda,\n\n{OLD}\n\nBo\n", subject="RE: drawings"))

    assert message.own_text == "Here they are.\nAda"
    assert OLD in message.quoted_text
    assert message.forwarded is None


def test_answers_below_and_between_are_own() -> None:
    body = "On 1 Jun 2026, Bo Lind <bo@lind.example> wrote:\n> Are you in?\n\nYes, I am.\n\n> And Cy?\nHe is not.\n\nAda\n"

    message = parse(letter(body))

    assert message.own_text == "Yes, I am.\n\nHe is not.\n\nAda"
    assert message.quoted_text.endswith("Are you in?\nAnd Cy?")


def test_the_tail_of_a_wrapped_quotation_is_not_own() -> None:
    body = "> " + "long words of the other side that the program had to wrap at\nseventy signs\n> and more of them\n\nAgreed."

    assert parse(letter(body)).own_text == "Agreed."


def test_a_memo_that_heads_itself_is_own() -> None:
    body = "TO: All of us\nFROM: Ada\nDATE: 1 June 2026\nSUBJECT: Keys\n\nPlease bring your keys back.\n"

    assert "Please bring your keys back." in parse(letter(body, subject="Keys")).own_text


@pytest.mark.parametrize(
    "sentence",
    [
        "From: is the field you must fill in.",
        "On page 3 he wrote: nothing at all.",
        "As my father wrote:",
        "To: whom it may concern",
        "Forwarded messages are lost, it seems.",
        "-- or so I thought",
    ],
)
def test_sentences_that_look_like_marks_stay(sentence: str) -> None:
    body = f"Dear Bo,\n{sentence}\nWhat do you think?"

    assert parse(letter(body)).own_text == body


@pytest.mark.parametrize(
    "footer",
    [
        "-- \nAda Park\nPark & Lind",
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Enviado desde mi iPhone",
        "Inviato da iPhone",
        "Verstuurd vanaf mijn iPhone",
        "Get Outlook for iOS",
        "Get Outlook for Android<https://example.example/x>",
        "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
        "This e-mail is confidential and intended solely for the addressee. If you are not the intended recipient,\nplease delete it.",
        "*******\nDiese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, löschen Sie sie.",
        "_______________________________________________\nBirds mailing list\nhttps://lists.example/mailman/listinfo/birds",
        "Bo Lind\nHead of Drawings\nLind & Sons Ltd.\n12 Quay Street, Floor 2\nPhone: +44 20 7946 0000\nFax: +44 20 7946"
        " 0001\nwww.lind.example",
    ],
)
def test_footers_go_and_words_stay(footer: str) -> None:
    message = parse(letter(f"Thanks, that helps a lot. Call me when you are in town.\n\n{footer}\n"))

    assert message.own_text.startswith("Thanks, that helps a lot. Call me when you are in town.")
    assert len(message.own_text) < 70
    assert message.signature


@pytest.mark.parametrize(
    "ending",
    [
        "My new number is 020 7946 0000.",
        "Please keep this confidential.",
        "Regards,\nAda",
        "See you at 12 Quay Street!",
        "You can reach me at ada@park.example or 020 7946 0000 until Friday.",
        "Thanks!",
    ],
)
def test_real_words_at_the_end_are_never_eaten(ending: str) -> None:
    body = f"Dear Bo,\n\nI moved.\n\n{ending}"

    assert parse(letter(body)).own_text == body


def test_a_letter_that_is_all_signature_keeps_something_of_the_run() -> None:
    own, below = split_signature(["Ada Park", "020 7946 0000"])

    assert own + below == ["Ada Park", "020 7946 0000"]


def test_own_words_are_runs_of_the_letter() -> None:
    body = "First.\n\n> old\n\nSecond line\nthird line.\n-- \nAda"

    message = parse(letter(body))

    assert all(run in body for run in message.own_text.split("\n\n"))


def test_a_layout_loses_no_line() -> None:
    lines = ["a", "> b", "c", "On 1/1/2026 10:00 Bo wrote:", "> d", "e"]

    layout = lay_out("\n".join(lines))

    assert sorted([line for run in layout.own for line in run] + layout.quoted) == sorted(["a", "b", "c", lines[3], "d", "e"])


@pytest.mark.parametrize(
    "heading",
    [
        '>>> "Bo Lind" <bo@lind.example> 06/01/26 09:00AM >>>',
        ">>> Bo Lind 06/01/26 09:00 >>>",
        '>>> "Bo Lind from the House of Drawings" <bo.lind@drawings.lind.example>\n06/01/26 09:00AM >>>',
        "\tBo Lind/LDN/HOUSE 06/01/26 09:00 AM \t  To: Ada Park/LDN/HOUSE@HOUSE  cc:   Subject: drawings\t",
    ],
)
def test_a_heading_on_one_line_ends_the_own_words(heading: str) -> None:
    message = parse(letter(f"Here they are.\n\nAda\n\n{heading}\nAda,\n\n{OLD}\n\nBo\n", subject="Re: drawings"))

    assert message.own_text == "Here they are.\n\nAda"
    assert OLD in message.quoted_text


def test_a_from_that_an_mbox_marked_is_the_author_s() -> None:
    body = "Dear Bo,\n\n>From what I hear, the larch is in.\n\nAda"

    message = parse(letter(body))

    assert message.own_text == "Dear Bo,\n\nFrom what I hear, the larch is in.\n\nAda"


def test_a_from_inside_a_tight_quotation_stays_quoted() -> None:
    body = "Indeed.\n\n>Dear Ada,\n>From what I hear, the larch is in.\n>Bo"

    assert parse(letter(body)).own_text == "Indeed."


@pytest.mark.parametrize(
    ("left", "kept"),
    [
        ("Please respond to Dear Bo,\n\nI moved.", "Dear Bo,\n\nI moved."),
        ("Please respond to Ada Park\nI moved.", "I moved."),
        ("Please respond to ada@park.example\nI moved.", "I moved."),
        ("Bo,\nPlease respond to Dee\nby Friday.", "Bo,\nPlease respond to Dee\nby Friday."),
    ],
)
def test_the_reply_address_that_an_export_left_above_goes(left: str, kept: str) -> None:
    assert parse(letter(left)).own_text == kept


@pytest.mark.parametrize(
    "block",
    [
        "Head of Drawings\nLind & Sons Ltd.\ntel: +44 20 7946 0000",
        "Head of Drawings\nHouse of Drawings",
        "School of Engineering\nUniversity of Quay\nQuay, CA 94305-4027\n(650) 555-0199",
        "4-5290",
        "x35163",
        "Drawings\n\n+44 20 7946 0000\n\nada@park.example",
        "Suite 450, 12 Quay Street.   650-555-0199 (o)  650-555-0198 (fax)\nwww.park.example",
    ],
)
def test_what_stands_below_the_author_s_full_name_goes(block: str) -> None:
    message = parse(letter(f"Dear Bo,\n\nI moved.\n\nAda Park\n{block}\n"))

    assert message.own_text == "Dear Bo,\n\nI moved.\n\nAda Park"
    assert message.signature


@pytest.mark.parametrize(
    "ending",
    [
        "Ada Park\n\nP.S. My new number is 650-555-0199.",
        "Ada Park\nBo Lind\nCy Moss\nDee Rowan\nEli Stone\nFay Thorn",
        "These can be reached:\n\nAda Park 650-555-0199\nBo Lind 650-555-0198",
        "Cy Moss\nHead of Drawings\nHouse of Drawings",
    ],
)
def test_what_only_looks_like_the_author_s_block_stays(ending: str) -> None:
    body = f"Dear Bo,\n\nI moved.\n\n{ending}"

    assert parse(letter(body)).own_text == body


@pytest.mark.parametrize(
    "footer",
    [
        "________________________________________________________________\n_______\nGet more from the web. FREE MSN Explorer"
        " download: http://explorer.msn.example",
        "*  Get free, secure online email at http://www.ship.example/  *",
        "Get your FREE download of MSN Explorer at http://explorer.msn.example/intl",
    ],
)
def test_advertisements_of_free_mail_services_go(footer: str) -> None:
    assert parse(letter(f"I moved.\nAda\n\n{footer}\n")).own_text == "I moved.\nAda"


@pytest.mark.parametrize(
    "block",
    [
        "---------------------------------\nAda Park,            email: ada@park.example\nRoom: 6-22           Tel: (07)33461428"
        "\nHouse of Drawings",
        "==============================\n   Ada N. Park\n   Professor of Drawings, School of Quays\n\n   Voice: (650) 555-0199\n"
        "   Research archive: http://park.example/all.html\n==============================",
        "*****Internet Email Confidentiality Footer*****\nThe firm of Park and Lind is authorised to draw.\n\nPrivileged/Confidential"
        " Information may be contained in this message. If you are not the addressee, delete it.",
    ],
)
def test_a_ruled_block_with_the_author_s_name_goes_whatever_else_it_holds(block: str) -> None:
    message = parse(letter(f"Dear Bo,\n\nI moved.\n\nAda\n{block}\n"))

    assert message.own_text == "Dear Bo,\n\nI moved.\n\nAda"


@pytest.mark.parametrize(
    "ending",
    [
        "------\nAda Park told me that you wanted the drawings by Friday, and that Bo is to call 650-555-0199 before then.",
        "==========\nPark opening hours are on www.park.example and they change this summer, please check before you go.",
        "-----\nBo Lind\n650-555-0198",
    ],
)
def test_a_ruled_line_above_sentences_or_above_another_s_name_stays(ending: str) -> None:
    body = f"Dear Bo,\n\nI moved.\n\n{ending}"

    assert parse(letter(body)).own_text == body
