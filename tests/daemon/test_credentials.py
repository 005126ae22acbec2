"""Secrets: read by name from a file that only its owner may read, and never shown."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from daemon.credentials import database_url, read_credential
from daemon.errors import UserError
from daemon.settings import Settings, settings_from_options

CANARY = "correct horse battery staple"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "secrets").mkdir()
    return settings_from_options("sqlite://", ["ada@example.org"]).model_copy(update={"secrets_dir": tmp_path / "secrets"})


def write(folder: Path, name: str, data: bytes = CANARY.encode(), mode: int = 0o600) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(data)
    path.chmod(mode)
    return path


def refused(settings: Settings, name: str = "imap", **env: str) -> str:
    with pytest.raises(UserError) as caught:
        read_credential(name, settings, env)
    assert CANARY not in str(caught.value)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_secret_is_read_without_its_last_newline(settings: Settings) -> None:
    write(settings.secrets_dir, "imap", f" {CANARY} \n".encode())

    assert read_credential("imap", settings, {}).get_secret_value() == f" {CANARY} "


def test_a_secret_is_not_shown_by_accident(settings: Settings) -> None:
    write(settings.secrets_dir, "imap")

    secret = read_credential("imap", settings, {})

    assert CANARY not in f"{secret} {secret!r}"


def test_the_credentials_of_the_service_go_first(settings: Settings, tmp_path: Path) -> None:
    write(settings.secrets_dir, "imap", b"from secrets_dir")
    write(tmp_path / "credentials", "imap", b"from systemd", 0o440)
    env = {"CREDENTIALS_DIRECTORY": str(tmp_path / "credentials")}

    assert read_credential("imap", settings, env).get_secret_value() == "from systemd"


def test_what_the_service_was_not_given_is_read_from_secrets_dir(settings: Settings, tmp_path: Path) -> None:
    write(settings.secrets_dir, "smtp")

    assert read_credential("smtp", settings, {"CREDENTIALS_DIRECTORY": str(tmp_path)}).get_secret_value() == CANARY


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o660, 0o777])
def test_a_file_that_others_can_read_or_write_is_refused_with_the_mend(settings: Settings, mode: int) -> None:
    path = write(settings.secrets_dir, "imap", mode=mode)

    line = refused(settings)

    assert line == f"{path}: others may read or write it; close it: chmod 600 {path}"
    path.chmod(0o600)
    assert read_credential("imap", settings, {}).get_secret_value() == CANARY


def test_a_credential_of_the_service_that_all_can_read_is_refused(settings: Settings, tmp_path: Path) -> None:
    write(tmp_path / "credentials", "imap", mode=0o444)

    assert "chmod 600" in refused(settings, CREDENTIALS_DIRECTORY=str(tmp_path / "credentials"))


def test_a_link_is_not_followed(settings: Settings, tmp_path: Path) -> None:
    (settings.secrets_dir / "imap").symlink_to(write(tmp_path, "elsewhere"))

    assert "is a link" in refused(settings)


def test_a_pipe_does_not_hold_us_up(settings: Settings) -> None:
    os.mkfifo(settings.secrets_dir / "imap", 0o600)

    assert "is not a plain file" in refused(settings)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_a_file_of_another_user_is_refused(settings: Settings) -> None:
    os.chown(write(settings.secrets_dir, "imap"), 12345, 12345)

    assert "belongs to another user" in refused(settings)


def test_a_missing_secret_names_the_path_and_the_mend(settings: Settings) -> None:
    path = settings.secrets_dir / "imap"

    assert refused(settings) == f"{path}: no such secret; write it there: install -m 600 /dev/stdin {path}"


@pytest.mark.parametrize("name", ["../imap", "/etc/shadow", "a/b", "..", ".", "", "a b", "x" * 101, CANARY])
def test_a_name_is_a_plain_file_name(settings: Settings, name: str) -> None:
    assert refused(settings, name).startswith("credential: ")


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (b"", "is empty"),
        (b"\n", "is empty"),
        (b"one\ntwo\n", "more than one line"),
        (b"one\r\nLOGIN x", "more than one line"),
        (b"nul\0", "control characters"),
        (b"\xff\xfe", "is not UTF-8"),
        (b"x" * 70000, "larger than a secret"),
    ],
)
def test_a_secret_is_one_line_of_text(settings: Settings, data: bytes, wanted: str) -> None:
    write(settings.secrets_dir, "imap", data)

    assert wanted in refused(settings)


def test_the_password_of_the_database_is_put_into_its_url(settings: Settings) -> None:
    write(settings.secrets_dir, "postgresql", b"p@ss/w:rd")
    settings = settings.model_copy(update={"database": "postgresql+psycopg://ada@db.example/ledger", "database_credential": "postgresql"})

    assert database_url(settings, {}) == "postgresql+psycopg://ada:p%40ss%2Fw%3Ard@db.example/ledger"
