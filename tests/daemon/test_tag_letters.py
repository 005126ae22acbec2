"""Letters to the tag address as mail programs write them: whom they are logged for, with which tags, and whose words they are not."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from daemon.reader import Reader
from daemon.tag import read_tag_mail, secret_address
from daemon.tag_mail import TagMail
from parsers import parse
from parsers.tags import read_tags

TOKEN = "a2b3c4d5e6f7a2b3c4d5e6f7"
TAG = secret_address("ada+log@park.example", TOKEN)
NOW = datetime(2026, 6, 20, 9, tzinfo=UTC)
READER = Reader(frozenset({"ada@park.example"}), frozenset(), False, "ada+log@park.example", TOKEN, lambda: NOW)
WORDS = "Dear Ada,\n\nThe nursery keeps twelve plum trees for us.\n\nTim\n"

GMAIL = (
    "---------- Forwarded message ---------\nFrom: Tim Moe <tim@moe.example>\nDate: Mon, Jun 15, 2026 at 9:12 AM\nSubject: Plums\n"
    f"To: Ada Park <ada@park.example>\n\n\n{WORDS}"
)
GMAIL_DE = (
    "---------- Forwarded message ---------\nVon: Tim Moe <tim@moe.example>\nDate: Mo., 15. Juni 2026 um 09:12 Uhr\nSubject: Plums\n"
    f"To: Ada Park <ada@park.example>\n\n\n{WORDS}"
)
OUTLOOK = (
    "________________________________\nFrom: Tim Moe <tim@moe.example>\nSent: Monday, June 15, 2026 9:12 AM\n"
    f"To: Ada Park <ada@park.example>\nSubject: Plums\n\n{WORDS}"
)
OUTLOOK_FR = "De : Tim Moe <tim@moe.example>\nEnvoyé : lundi 15 juin 2026 09:12\nÀ : Ada Park <ada@park.example>\nObjet : Plums\n\n" + WORDS
APPLE = (
    "Begin forwarded message:\n\nFrom: Tim Moe <tim@moe.example>\nSubject: Plums\nDate: 15 June 2026 at 09:12:00 CEST\n"
    f"To: Ada Park <ada@park.example>\n\n{WORDS}"
)
IPHONE = f"Sent from my iPhone\n\n{APPLE}"
MARKED = ["From: Tim Moe <tim@moe.example>", "Subject: Plums", "Date: 15 June 2026", "To: ada@park.example", "", *WORDS.split("\n")]
APPLE_MARKED = "Begin forwarded message:\n\n" + "".join(f"> {line}\n" for line in MARKED)
THUNDERBIRD = (
    "-------- Forwarded Message --------\nSubject: \tPlums\nDate: \tMon, 15 Jun 2026 09:12:00 +0200\nFrom: \tTim Moe <tim@moe.example>\n"
    f"To: \tAda Park <ada@park.example>\n\n\n{WORDS}"
)
STYLES = {
    "gmail": GMAIL,
    "gmail in German": GMAIL_DE,
    "outlook": OUTLOOK,
    "outlook in French": OUTLOOK_FR,
    "apple mail": APPLE,
    "apple mail, marked": APPLE_MARKED,
    "iphone": IPHONE,
    "thunderbird": THUNDERBIRD,
}


def letter(body: str, subject: str = "Fwd: Plums", to: str = TAG, *, head: str = "") -> str:
    return (
        f"{head}From: Ada Park <ada@park.example>\nTo: {to}\nDate: Tue, 16 Jun 2026 10:00:00 +0200\nMessage-ID: <o1@park.example>\n"
        f"Subject: {subject}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{body}"
    )


def read(text: str | bytes) -> TagMail:
    data = text if isinstance(text, bytes) else text.replace("\n", "\r\n").encode()
    found = read_tag_mail(parse(data), data, READER, b"k" * 32, sent=True)
    assert found is not None
    assert found.proven, found.refused
    return found


def tags(mail: TagMail) -> list[tuple[str, str]]:
    return [(tag.name, tag.words) for tag in read_tags(mail.entry["text"]).tags]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "above", ["#favor the trees\n\n", "Remember him.\n\n#favor the trees\n\n", "#favor the trees\n\n-- \nAda Park\nPomologist\n\n"]
)
def test_every_programs_forward_is_logged_for_the_author_with_the_tag_above_it(style: str, above: str) -> None:
    mail = read(letter(above + STYLES[style]))

    assert (mail.entry["who"], tags(mail)) == (["tim@moe.example"], [("favor", "the trees")])
    assert (mail.entry["mode"], mail.entry["about"]["subject"]) == ("forwarded", "Plums")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("subject", ["#met Fwd: Plums", "Fwd: Plums #met", "#met"])
def test_a_tag_in_the_subject_counts(style: str, subject: str) -> None:
    mail = read(letter(STYLES[style], subject))

    assert (mail.entry["who"], tags(mail)) == (["tim@moe.example"], [("met", "")])


@pytest.mark.parametrize("style", STYLES)
def test_without_a_tag_it_is_logged_as_well(style: str) -> None:
    mail = read(letter("Twelve trees!\n\n" + STYLES[style]))

    assert (mail.entry["who"], tags(mail), mail.entry["letter"]["sender_address"]) == (["tim@moe.example"], [], "tim@moe.example")


@pytest.mark.parametrize("style", STYLES)
def test_tags_in_somebody_elses_words_are_nobodys(style: str) -> None:
    body = STYLES[style].replace("The nursery", "#promise tomorrow the nursery\n#owe me\nThe nursery").replace("Plums", "#owe money")

    assert tags(read(letter(body, "Fwd: #owe money"))) == []


def test_a_tag_that_is_quoted_or_hidden_is_none() -> None:
    quoted = read(letter("> #promise tomorrow\n\n" + GMAIL))
    page = EmailMessage()
    page["From"], page["To"], page["Subject"] = "ada@park.example", TAG, "Fwd: Plums"
    page["Date"], page["Message-ID"] = "Tue, 16 Jun 2026 10:00:00 +0200", "<h@park.example>"
    page.set_content(
        '<p>see below</p><div style="display:none">#promise tomorrow</div><div class="gmail_quote">'
        "<div>---------- Forwarded message ---------<br>"
        "From: <b>Tim Moe</b> &lt;tim@moe.example&gt;<br>Date: Mon, Jun 15, 2026 at 9:12 AM<br>Subject: Plums<br>"
        "To: ada@park.example<br></div>"
        "<p>#owe me money</p></div>",
        subtype="html",
    )

    assert tags(quoted) == []
    assert (tags(read(page.as_bytes())), read(page.as_bytes()).entry["who"]) == ([], ["tim@moe.example"])


def test_where_a_forward_is_not_understood_only_its_first_lines_are_the_owners() -> None:
    strange = "#met tim@moe.example\n\n=== Kopja ===\nMinn <tim@moe.example>\n\n#promise tomorrow the money\n"

    assert tags(read(letter(strange))) == [("met", "tim@moe.example")]


def test_a_letter_attached_whole_is_logged_for_its_author() -> None:
    outer, inner = EmailMessage(), EmailMessage()
    inner["From"], inner["To"], inner["Message-ID"] = "Tim Moe <tim@moe.example>", "ada@park.example", "<real@moe.example>"
    inner["Subject"], inner["Date"] = "Plums", "Mon, 15 Jun 2026 09:12:00 +0200"
    inner.set_content(WORDS)
    outer["From"], outer["To"], outer["Subject"], outer["Message-ID"] = "ada@park.example", TAG, "Fwd: Plums", "<o2@park.example>"
    outer["Date"] = "Tue, 16 Jun 2026 10:00:00 +0200"
    outer.set_content("#intro ben@ash.example\n")
    outer.add_attachment(inner)

    mail = read(outer.as_bytes())

    assert (mail.entry["who"], mail.entry["parties"], tags(mail)) == (
        ["tim@moe.example"],
        ["ben@ash.example"],
        [("intro", "ben@ash.example")],
    )
    assert mail.entry["about"]["message_id"] == "<real@moe.example>"


@pytest.mark.parametrize(
    "trace",
    [
        f"Delivered-To: {TAG}\n",
        f"X-Original-To: {TAG}\n",
        f"Envelope-To: {TAG.upper().replace(TOKEN.upper(), TOKEN)}\n",
        f"Received: from a.example by mx.park.example with ESMTPS id 7\n\tfor <{TAG}>; Tue, 16 Jun 2026 10:00:01 +0200\n",
        f"Bcc: {TAG}\n",
    ],
)
def test_a_blind_copy_is_known_by_what_delivery_leaves(trace: str) -> None:
    mail = read(letter("Dear Tim,\n\nthank you for the trees.\n\nAda\n", "Plums", "Tim Moe <tim@moe.example>", head=trace))

    assert (mail.entry["who"], mail.entry["mode"], mail.entry["about"]["message_id"]) == (["tim@moe.example"], "sent", "<o1@park.example>")


def test_a_received_field_of_another_letter_or_a_dead_token_is_nothing() -> None:
    head = f"Received: from a.example by mx.park.example for <{TAG.replace(TOKEN, TOKEN[::-1])}>; Tue, 16 Jun 2026 10:00:01 +0200\n"
    data = letter("Dear Tim, hello.\n", "Plums", "tim@moe.example", head=head).replace("\n", "\r\n").encode()

    assert read_tag_mail(parse(data), data, READER, b"k" * 32, sent=True) is None


def test_a_copy_of_what_hands_a_letter_on_is_about_its_reader() -> None:
    mail = read(letter("#favor\n\nLook what Tim writes.\n\n" + GMAIL, "Fwd: Plums", f"Eva <eva@lund.example>, {TAG}"))

    assert (mail.entry["who"], mail.entry["mode"]) == (["eva@lund.example"], "sent")


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("#met\n\nOn 15/06/2026 09:12, Tim Moe wrote:\n> twelve trees\n", ["Tim Moe"]),
        (
            "#met\n\n-----Original Message-----\nFrom: Tim Moe\nSent: 15 June 2026 09:12\nTo: Ada Park\nSubject: Plums\n\ntwelve trees\n",
            ["Tim Moe"],
        ),
        ("#met\n", []),
    ],
)
def test_where_no_address_stands_nobody_is_logged_and_the_name_is_kept(body: str, names: list[str]) -> None:
    mail = read(letter(body))

    assert (mail.entry["who"], mail.entry.get("names")) == ([], names)


def test_an_address_beside_the_tag_says_whom() -> None:
    alone = read(letter("#met tim@moe.example at the nursery\n", "note"))
    beside = read(letter("#met eva@lund.example\n\n" + GMAIL))

    assert alone.entry["who"] == ["tim@moe.example"]
    assert beside.entry["who"] == ["eva@lund.example", "tim@moe.example"]


def test_an_introduction_brings_those_on_copy_else_those_whose_address_it_gives() -> None:
    copied = read(letter("#intro\n\n" + GMAIL.replace("To: Ada", "Cc: Ben Ash <ben@ash.example>\nTo: Ada")))
    given = read(letter("#intro\n\n" + GMAIL.replace("The nursery", "Write to ben@ash.example. The nursery")))
    untagged = read(letter(GMAIL.replace("To: Ada", "Cc: Ben Ash <ben@ash.example>\nTo: Ada")))

    assert (copied.entry["parties"], given.entry["parties"], untagged.entry["parties"]) == (["ben@ash.example"], ["ben@ash.example"], [])


def test_ones_own_letter_forwarded_is_about_whom_it_was_written_to() -> None:
    mail = read(
        letter(
            "#favor\n\n"
            + GMAIL.replace("Tim Moe <tim@moe.example>", "X")
            .replace("Ada Park <ada@park.example>", "Tim <tim@moe.example>")
            .replace("From: X", "From: Ada Park <ada@park.example>")
        )
    )

    assert (mail.entry["who"], mail.entry["mode"]) == (["tim@moe.example"], "sent")


def test_an_invitation_that_is_forwarded_is_the_owners_letter() -> None:
    page = EmailMessage()
    page["From"], page["To"], page["Subject"] = "ada@park.example", TAG, "#met"
    page["Date"], page["Message-ID"] = "Tue, 16 Jun 2026 10:00:00 +0200", "<c@park.example>"
    page.set_content("#met tim@moe.example\n")
    page.add_attachment(
        "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260616T100000Z\r\nSUMMARY:Plums\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n",
        subtype="calendar",
        filename="invite.ics",
    )

    assert read(page.as_bytes()).entry["who"] == ["tim@moe.example"]


def test_long_words_are_cut_and_the_tags_are_kept() -> None:
    mail = read(letter("A word. " * 100 + "\n\n#promise next friday\n\n" + GMAIL))

    assert len(mail.entry["text"]) <= 300
    assert tags(mail) == [("promise", "next friday")]
