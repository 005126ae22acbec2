"""Folders to read: by flag, by name in nine languages, never Drafts, Junk or Trash (RELIABILITY F28, F29, B29)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.roles import Listed, choose_folders, decode_name, encode_name


def listed(name: str, *flags: bytes) -> Listed:
    return Listed(name, tuple(name.split("/")), frozenset(flag.lower() for flag in flags))


def roles(*folders: Listed, gmail: bool = False) -> dict[str, str]:
    return {folder.name: folder.role for folder in choose_folders(folders, gmail=gmail)}


SENT_NAMES = """Sent; Sent Items; SENT; Gesendet; Gesendete Objekte; Éléments envoyés; Enviados; Posta inviata; Verzonden items; Skickat;
Wysłane; Itens enviados; INBOX/Sent; [Gmail]/Sent Mail; [Google Mail]/Gesendet"""

NEVER_NAMES = """Drafts; Entwürfe; Brouillons; Borradores; Bozze; Concepten; Utkast; Kopie robocze; Rascunhos; INBOX/Drafts;
Junk; Spam; Courrier indésirable; Correo no deseado; Posta indesiderata; Ongewenste e-mail; Skräppost; [Gmail]/Spam;
Trash; Papierkorb; Corbeille; Papelera; Cestino; Prullenbak; Papperskorgen; Kosz; Lixeira; INBOX/Trash; Trash/2019/old; deleted items"""


@pytest.mark.parametrize("name", [name.strip() for name in SENT_NAMES.split(";")])
def test_sent_by_name(name: str) -> None:
    assert roles(listed("INBOX"), listed(name))[name] == "sent"


@pytest.mark.parametrize("name", [name.strip() for name in NEVER_NAMES.split(";")])
def test_never_read_by_name(name: str) -> None:
    assert roles(listed("INBOX"), listed(name)) == {"INBOX": "inbox"}


def test_flags_come_before_names() -> None:
    found = roles(
        listed("INBOX"), listed("Out", b"\\Sent"), listed("Sent"), listed("Werbung", b"\\Junk"), listed("Werbung/alt"), listed("Spam")
    )

    assert found == {"Out": "sent", "INBOX": "inbox", "Sent": "other"}


def test_two_sent_folders_are_both_sent() -> None:
    assert roles(listed("A", b"\\Sent"), listed("B", b"\\Sent")) == {"A": "sent", "B": "sent"}


def test_a_folder_deep_below_is_the_owners_own_filing() -> None:
    assert roles(listed("Clients/Sent"), listed("Clients/Trash")) == {"Clients/Sent": "other", "Clients/Trash": "other"}


def test_what_cannot_be_opened_or_is_only_a_view_is_left_out() -> None:
    found = roles(listed("Parent", b"\\Noselect"), listed("Gone", b"\\NonExistent"), listed("Stars", b"\\Flagged"), listed("Parent/Real"))

    assert found == {"Parent/Real": "other"}


def test_f29_gmail_is_read_as_sent_and_all_mail_alone() -> None:
    rows = (
        listed("INBOX"),
        listed("[Gmail]", b"\\Noselect"),
        listed("[Gmail]/All Mail", b"\\All"),
        listed("[Gmail]/Sent Mail", b"\\Sent"),
        listed("[Gmail]/Important", b"\\Important"),
        listed("Label"),
        listed("[Gmail]/Spam", b"\\Junk"),
    )

    assert list(roles(*rows, gmail=True).items()) == [("[Gmail]/Sent Mail", "sent"), ("[Gmail]/All Mail", "all")]
    assert list(roles(*rows).items()) == [("[Gmail]/Sent Mail", "sent"), ("INBOX", "inbox"), ("Label", "other")]


def test_sent_is_first_and_the_inbox_next() -> None:
    assert [*roles(listed("Zeta"), listed("Archive"), listed("INBOX"), listed("Sent"))] == ["Sent", "INBOX", "Archive", "Zeta"]


@given(st.text(st.characters(min_codepoint=32, exclude_categories=("Cs", "Cc", "Cf", "Zs", "Zl", "Zp", "Cn", "Co")), min_size=1))
def test_names_survive_modified_utf7(name: str) -> None:
    assert decode_name(encode_name(name)) == name


@pytest.mark.parametrize(
    ("raw", "name"),
    [(b"Entw&APw-rfe", "Entwürfe"), (b"A&-B", "A&B"), (b"&U,BTFw-", "台北"), (b"&2D3eAA-", "😀")],
    ids=["umlaut", "ampersand", "chinese", "emoji"],
)
def test_known_names(raw: bytes, name: str) -> None:
    assert decode_name(raw) == name
    assert encode_name(name) == raw


@pytest.mark.parametrize("raw", [b"Bro&ken", b"&####-", b"Caf\xe9", b"&AGE-", b"", b"a\tb", b"&2D0-"], ids=repr)
def test_broken_names_are_none(raw: bytes) -> None:
    assert decode_name(raw) is None
