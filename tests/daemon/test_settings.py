"""Settings: everything that CONTRACT lists can be written, and whatever is wrong is one line with file, key and mend."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from daemon.errors import UserError
from daemon.settings import Settings, load, settings_from_options, source, with_options

FULL = """
database = "sqlite:////var/lib/beholden/ledger.db"
secrets_dir = "/etc/beholden/secrets"

[owner]
name = "Ada Park"
addresses = ["Ada@Example.org", "ada.park@old.example"]
timezone = "Europe/Berlin"

[[mailbox]]
name = "personal"
host = "imap.example.org"
port = 993
security = "tls"
username = "ada@example.org"
auth = "password"
credential = "imap-personal"
folders = "auto"

[smtp]
host = "smtp.example.org"
port = 465
security = "tls"
username = "ada@example.org"
credential = "smtp"
sender = "Beholden <ada@example.org>"

[summary]
to = "ada@example.org"
every = "week"
day = "monday"
at = "07:30"
same_day = false
paused_until = ""

[tag]
address = "ada+log@example.org"
trusted_authserv = ["mx.example.org"]
"""
SMALL = '[owner]\naddresses = ["ada@example.org"]\n'
BOX = SMALL + '[[mailbox]]\nname = "personal"\nhost = "imap.example.org"\nusername = "ada"\ncredential = "imap"\n'
SMTP = SMALL + '[smtp]\nhost = "smtp.example.org"\n'


@pytest.fixture(autouse=True)
def no_system_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine may have a beholden of its own."""
    monkeypatch.setattr(source, "SYSTEM_FILE", tmp_path / "etc" / "config.toml")


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def read(config: Path, text: str, **env: str) -> Settings:
    config.write_text(text, encoding="utf-8")
    return load(config, env)


def refused(config: Path, text: str, **env: str) -> str:
    with pytest.raises(UserError) as caught:
        read(config, text, **env)
    return str(caught.value)


def test_every_key_of_the_contract_is_read(config: Path) -> None:
    settings = read(config, FULL)

    assert settings.owner.addresses == ["ada@example.org", "ada.park@old.example"]
    assert settings.owner.zone == ZoneInfo("Europe/Berlin")
    assert settings.mailbox[0].credential == "imap-personal"
    assert settings.smtp is not None
    assert settings.sender == "Beholden <ada@example.org>"
    assert (settings.summary.every, settings.summary.day, settings.summary.at) == ("week", "monday", time(7, 30))
    assert settings.summary.paused_until is None
    assert settings.tag.trusted_authserv == ["mx.example.org"]
    assert settings.secrets_dir == Path("/etc/beholden/secrets")
    assert settings.file == config


def test_what_is_left_out_has_a_sensible_default(config: Path) -> None:
    settings = read(config, BOX + '[smtp]\nhost = "localhost"\nsecurity = "starttls"\n')

    assert settings.mailbox[0].port == 993
    assert settings.smtp is not None
    assert settings.smtp.port == 587
    assert settings.summary_to == "ada@example.org"
    assert settings.sender == "Beholden <ada@example.org>"
    assert settings.mailbox[0].folders == "auto"
    assert settings.secrets_dir == config.parent / "secrets"


def test_a_holiday_is_a_date(config: Path) -> None:
    assert read(config, SMALL + '[summary]\npaused_until = "2026-08-24"\n').summary.paused_until == date(2026, 8, 24)


def test_the_language_of_the_summary_is_one_that_is_there(config: Path) -> None:
    assert read(config, SMALL).summary.language == "en"
    assert read(config, SMALL + '[summary]\nlanguage = "DE"\n').summary.language == "de"
    assert read(config, SMALL, BEHOLDEN_SUMMARY__LANGUAGE="de").summary.language == "de"

    said = refused(config, SMALL + '[summary]\nlanguage = "tlh"\n')
    assert said == f"{config}: summary.language: this language is not there; there are: en, de"
    assert (
        refused(config, SMALL, BEHOLDEN_SUMMARY__LANGUAGE="") == "BEHOLDEN_SUMMARY__LANGUAGE: this language is not there; there are: en, de"
    )


def test_the_owner_is_handed_to_the_rules_in_lower_case(config: Path) -> None:
    owner = read(config, FULL).owner.value()

    assert owner.addresses == frozenset({"ada@example.org", "ada.park@old.example"})
    assert owner.timezone.utcoffset(datetime(2026, 7, 1)) == timedelta(hours=2)


def test_a_variable_goes_before_the_file(config: Path) -> None:
    env = {"BEHOLDEN_SMTP__HOST": "other.example", "BEHOLDEN_SMTP__PORT": "2525", "BEHOLDEN_SUMMARY__SAME_DAY": "true"}

    settings = read(config, FULL, **env)

    assert settings.smtp is not None
    assert (settings.smtp.host, settings.smtp.port, settings.smtp.username) == ("other.example", 2525, "ada@example.org")
    assert settings.summary.same_day


def test_lists_and_mailboxes_can_come_from_variables(config: Path) -> None:
    env = {
        "BEHOLDEN_OWNER__ADDRESSES": "bo@example.org, bo@old.example",
        "BEHOLDEN_MAILBOX__0__HOST": "127.0.0.1",
        "BEHOLDEN_MAILBOX__0__FOLDERS": '["Sent", "A, B"]',
        "BEHOLDEN_MAILBOX__1__NAME": "work",
        "BEHOLDEN_MAILBOX__1__HOST": "imap.work.example",
        "BEHOLDEN_MAILBOX__1__USERNAME": "bo",
        "BEHOLDEN_MAILBOX__1__CREDENTIAL": "imap-work",
    }

    settings = read(config, BOX, **env)

    assert settings.owner.addresses == ["bo@example.org", "bo@old.example"]
    assert [(box.name, box.host) for box in settings.mailbox] == [("personal", "127.0.0.1"), ("work", "imap.work.example")]
    assert settings.mailbox[0].folders == ["Sent", "A, B"]


def test_variables_alone_are_enough(tmp_path: Path) -> None:
    settings = load(None, {"HOME": str(tmp_path), "BEHOLDEN_OWNER__ADDRESSES": "ada@example.org"})

    assert settings.owner.addresses == ["ada@example.org"]
    assert settings.file is None


def test_the_file_is_looked_for_in_the_order_of_the_contract(tmp_path: Path) -> None:
    home, named, option = tmp_path / ".config/beholden/config.toml", tmp_path / "named.toml", tmp_path / "option.toml"
    system = tmp_path / "etc" / "config.toml"
    for file in (home, named, option, system):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(SMALL)
    env = {"HOME": str(tmp_path)}

    assert load(option, env | {"BEHOLDEN_CONFIG": str(named)}).file == option
    assert load(None, env | {"BEHOLDEN_CONFIG": str(named)}).file == named
    assert load(None, env).file == home
    home.unlink()
    assert load(None, env).file == system


def test_the_system_file_is_the_one_of_the_contract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()

    assert source.candidates({"HOME": "/home/ada"}) == (Path("/home/ada/.config/beholden/config.toml"), Path("/etc/beholden/config.toml"))


def test_other_variables_of_the_prefix_do_no_harm(config: Path) -> None:
    assert read(config, SMALL, BEHOLDEN_CONFIG="/nowhere", BEHOLDEN_CRASH_AT="3", BEHOLDEN_REQUIRE_SERVERS="1").owner.addresses


def test_the_environment_of_the_process_is_not_looked_at(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEHOLDEN_SMTP__HOST", "stray.example")

    assert read(config, SMALL).smtp is None


def test_a_dotenv_file_in_the_working_directory_is_not_picked_up(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (config.parent / ".env").write_text("BEHOLDEN_SMTP__HOST=stray.example\n")
    monkeypatch.chdir(config.parent)

    assert read(config, SMALL).smtp is None


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.9.1", "::1", "[::1]"])
def test_plain_is_for_this_machine(config: Path, host: str) -> None:
    assert read(config, SMALL + f'[smtp]\nhost = "{host}"\nsecurity = "plain"\n').smtp is not None


WRONG = [
    ("unknown key", BOX + 'hots = "x"\n', 'mailbox no. 1, hots: unknown key; did you mean "host"?'),
    ("misspelt required key", BOX.replace("host =", "hots ="), 'mailbox no. 1, hots: unknown key; did you mean "host"? (1 more is wrong)'),
    ("a number for a key", SMALL + "[tag]\n0 = 1\n", "tag.0: unknown key"),
    ("an unprintable key", SMALL + '[tag]\n"a\\nb" = 1\n', r"tag.'a\nb': unknown key"),
    ("text for a section", 'smtp = "localhost"\n' + SMALL, "smtp: must be a section with keys of its own, like [smtp]"),
    ("unknown section", SMALL + '[smpt]\nhost = "x"\n', 'smpt: unknown key; did you mean "smtp"?'),
    (
        "unknown key, nothing near",
        SMALL + "[summary]\nzzz = 1\n",
        "summary.zzz: unknown key; known here: at, briefs, conscience, day, drafts, every, language, paused_until, same_day, to, "
        "when_empty",
    ),
    ("a word for a number", BOX + 'port = "imaps"\n', "mailbox no. 1, port: must be a whole number"),
    ("port out of range", BOX + "port = 70000\n", "mailbox no. 1, port: must be at most 65535"),
    ("a number for a word", SMTP + "sender = 5\n", "smtp.sender: must be text in quotes"),
    (
        "text for a list",
        SMALL + "[tag]\ntrusted_authserv = 7\n",
        'tag.trusted_authserv: must be a list in square brackets, like ["one", "two"]',
    ),
    ("folders", BOX + "folders = 7\n", 'mailbox no. 1, folders: must be a list in square brackets, like ["one", "two"]'),
    ("true or false", SMALL + '[summary]\nsame_day = "perhaps"\n', "summary.same_day: must be true or false"),
    ("time of day", SMALL + '[summary]\nat = "half past seven"\n', 'summary.at: must be a time of day, like "07:30"'),
    ("holiday", SMALL + '[summary]\npaused_until = "August"\n', 'summary.paused_until: must be a date, like "2026-08-24", or ""'),
    ("weekday", SMALL + '[summary]\nday = "moonday"\n', "summary.day: must be"),
    ("security", BOX + 'security = "ssl"\n', 'mailbox no. 1, security: must be "tls", "starttls" or "plain"'),
    ("plain across the network", BOX + 'security = "plain"\n', 'mailbox no. 1, security: "plain" would send the password unprotected'),
    (
        "plain to a name that only looks local",
        SMTP.replace("smtp.example.org", "localhost.evil.example") + 'security = "plain"\n',
        "smtp.security",
    ),
    ("oauth2", BOX + 'auth = "oauth2"\nprovider = "google"\n', 'mailbox no. 1, auth: "oauth2" is not there yet; make an app password'),
    (
        "time zone",
        '[owner]\naddresses = ["a@b.example"]\ntimezone = "Europe/Berln"\n',
        'owner.timezone: this time zone is not known; did you mean "Europe/Berlin"?',
    ),
    ("town for a zone", '[owner]\naddresses = ["a@b.example"]\ntimezone = "Berlin"\n', 'did you mean "Europe/Berlin"?'),
    (
        "path for a zone",
        '[owner]\naddresses = ["a@b.example"]\ntimezone = "../../etc/passwd"\n',
        "owner.timezone: this time zone is not known",
    ),
    ("bad address", '[owner]\naddresses = ["ada@example.org", "ada at example.org"]\n', "owner.addresses no. 2: is not an e-mail address"),
    ("no address", "[owner]\naddresses = []\n", "owner.addresses: must not be empty"),
    ("owner without addresses", '[owner]\nname = "Ada"\n', 'owner.addresses: is missing; add a line like addresses = ["ada@example.org"'),
    ("no owner", 'secrets_dir = "x"\n', "owner: is missing; add [owner]"),
    ("sender with a line break", SMTP + 'sender = "Ada\\nBcc: x <ada@example.org>"\n', "smtp.sender: is not an e-mail address"),
    ("a URL for a host", BOX.replace("imap.example.org", "imaps://imap.example.org"), "mailbox no. 1, host: is not a host name"),
    ("login without credential", SMTP + 'username = "ada"\n', "smtp.credential: is missing"),
    ("credential is a path", BOX.replace('"imap"', '"../imap"'), "mailbox no. 1, credential: is not a plain file name"),
    ("password in the file", BOX + 'password = "hunter2"\n', "mailbox no. 1, password: a secret does not belong here; put it into a file"),
    ("same name twice", BOX + BOX.removeprefix(SMALL), 'mailbox: two mailboxes are named "personal"; give each its own name'),
    (
        "a table for the list of mailboxes",
        BOX.replace("[[mailbox]]", "[mailbox]"),
        "mailbox: must stand in double square brackets: [[mailbox]]",
    ),
    (
        "missing key",
        BOX.replace('host = "imap.example.org"\n', ""),
        'mailbox no. 1, host: is missing; add a line like host = "imap.example.org"',
    ),
    ("database", 'database = "mysql://x/y"\n' + SMALL, 'database: must begin with "sqlite:///" or "postgresql+psycopg://"'),
    ("database driver", 'database = "postgresql://x/y"\n' + SMALL, 'database: names another driver; write "postgresql+psycopg://…"'),
    ("no URL", 'database = "ledger.db"\n' + SMALL, "database: is not a database URL"),
    ("certificate", BOX + 'ca_file = "/nowhere/ca.pem"\n', "mailbox no. 1, ca_file: there is no file /nowhere/ca.pem"),
    ("broken TOML", "[owner\n", "is not TOML"),
]


@pytest.mark.parametrize(("text", "wanted"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_a_wrong_setting_is_one_line_with_file_key_and_mend(config: Path, text: str, wanted: str) -> None:
    line = refused(config, text)

    assert line.startswith(f"{config}: ")
    assert wanted in line
    assert "\n" not in line
    assert "hunter2" not in line


def test_broken_toml_tells_line_and_column(config: Path) -> None:
    assert "line 2, column 1" in refused(config, SMALL.replace("addresses = ", "addresses ").replace("[owner]\n", "[owner]\n= 1\n"))


def test_a_wrong_variable_is_named_instead_of_the_file(config: Path) -> None:
    assert refused(config, FULL, BEHOLDEN_SMTP__PORT="many").startswith("BEHOLDEN_SMTP__PORT: must be a whole number")
    assert refused(config, BOX, BEHOLDEN_MAILBOX__0__PORT="many").startswith("BEHOLDEN_MAILBOX__0__PORT: must be a whole number")


def test_a_misspelt_variable_is_not_ignored(config: Path) -> None:
    assert "did you mean BEHOLDEN_SMTP…?" in refused(config, FULL, BEHOLDEN_SMPT__HOST="x.example")
    assert "did you mean BEHOLDEN_DATABASE…?" in refused(config, FULL, BEHOLDEN_DATABSE="sqlite://")
    assert 'did you mean "host"?' in refused(config, FULL, BEHOLDEN_SMTP__HSOT="x.example")
    assert "numbered from 0 without gaps" in refused(config, FULL, BEHOLDEN_MAILBOX__7__HOST="x.example")


def test_several_faults_are_counted(config: Path) -> None:
    assert refused(config, BOX + 'port = 0\nsecurity = "ssl"\n').endswith("(1 more is wrong)")


@pytest.mark.parametrize(
    ("make", "wanted"), [("nothing", "no such file"), ("directory", "is a directory"), ("latin-1", "is not UTF-8 text at byte")]
)
def test_a_file_that_cannot_be_read_says_why(config: Path, make: str, wanted: str) -> None:
    if make == "directory":
        config.mkdir()
    elif make == "latin-1":
        config.write_bytes('[owner]\nname = "Zoë"\n'.encode("latin-1"))

    with pytest.raises(UserError, match=wanted) as caught:
        load(config, {})

    assert str(config) in str(caught.value)


def test_no_configuration_at_all_says_where_it_looked(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"no configuration found \(looked for .*\.config/beholden/config\.toml, .*/etc/config\.toml\)"):
        load(None, {"HOME": str(tmp_path)})


def test_options_alone_make_settings() -> None:
    zone = timezone(-timedelta(hours=5, minutes=30))

    settings = settings_from_options("sqlite:///x.db", ["Ada@example.org"], zone)

    assert settings.database == "sqlite:///x.db"
    assert settings.owner.addresses == ["ada@example.org"]
    assert settings.owner.zone.utcoffset(None) == timedelta(hours=-5, minutes=-30)
    assert settings_from_options("sqlite://", ["a@b.example"], UTC).owner.zone is UTC
    assert settings_from_options("sqlite://", ["a@b.example"], ZoneInfo("Asia/Kolkata")).owner.timezone == "Asia/Kolkata"


@pytest.mark.parametrize(
    ("db", "me", "wanted"), [("x.db", ["a@b.example"], "--db"), ("sqlite://", ["ada"], "--me 'ada'"), ("sqlite://", [], "--me: is missing")]
)
def test_wrong_options_are_named(db: str, me: list[str], wanted: str) -> None:
    with pytest.raises(UserError, match=wanted):
        settings_from_options(db, me)


def test_options_go_over_the_file(config: Path) -> None:
    settings = with_options(read(config, FULL), db="sqlite:///other.db", me=["ada@new.example", "ada@example.org"])

    assert settings.database == "sqlite:///other.db"
    assert settings.owner.addresses == ["ada@example.org", "ada.park@old.example", "ada@new.example"]


def test_the_password_in_a_database_url_is_not_in_the_repr(config: Path) -> None:
    settings = read(config, 'database = "postgresql+psycopg://ada:hunter2@db.example/ledger"\n' + SMALL)

    assert "hunter2" not in repr(settings) + str(settings)


def test_home_is_filled_in_for_the_ledger(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ada")

    assert read(config, 'database = "sqlite:///~/ledger.db"\n' + SMALL).database == "sqlite:////home/ada/ledger.db"
