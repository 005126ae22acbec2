"""Every setting there is, as types: what the configuration file and BEHOLDEN_… variables may say, with unit, default and meaning.

No setting holds a secret; those are read by name in `daemon.credentials`. `deploy/config.toml` is written from these models
(`daemon.settings.example`), and a test compares them. Where the values come from is told in `daemon.settings.source`.
"""

from __future__ import annotations

from datetime import date, time, tzinfo
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PrivateAttr,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from daemon.settings import checks
from rules.digest.tongue import languages
from rules.engine.values import Owner as OwnerValue

Address = Annotated[str, AfterValidator(checks.address)]
Texts = Annotated[list[str], BeforeValidator(checks.list_from_text)]
Addresses = Annotated[list[Address], BeforeValidator(checks.list_from_text), AfterValidator(checks.without_repeats)]
Host = Annotated[str, AfterValidator(checks.host)]
CredentialName = Annotated[str, AfterValidator(checks.credential_name)]
LANGUAGES = " or ".join(f'"{code}"' for code in languages())
Security = Literal["tls", "starttls", "plain"]
CREDENTIAL_HELP = "Name of the file with the password, in $CREDENTIALS_DIRECTORY or secrets_dir. Never the password itself."


class Section(BaseModel):
    """What all sections share: unknown keys are refused, values never change, and no error message shows what was written."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True, str_strip_whitespace=True)


class OwnerSettings(Section):
    """Whom the ledger is kept for."""

    name: str = Field("", description="How you sign; empty: only your addresses are known.", examples=["Ada Park"])
    addresses: Addresses = Field(
        min_length=1,
        description="Every address you write from, old ones too: mail from any of them is your own.",
        examples=[["ada@example.org", "ada.park@old.example"]],
    )
    timezone: Annotated[str, AfterValidator(checks.timezone)] = Field(
        "UTC",
        description="Your time zone, by its name in the tz database: due dates and the summary's hour are told in it.",
        examples=["Europe/Berlin"],
    )

    @property
    def zone(self) -> tzinfo:
        """The time zone as a value to reckon with."""
        return checks.zone(self.timezone)

    def value(self) -> OwnerValue:
        """The owner as `rules` knows one."""
        return OwnerValue(name=self.name, addresses=frozenset(self.addresses), timezone=self.zone)


class Server(Section):
    """A mail server and how to log in to it."""

    ports: ClassVar[dict[str, int]] = {}

    host: Host = Field(description="Name of the server.", examples=["imap.example.org"])
    port: int = Field(ge=1, le=65535, description="Port; without it the usual one of the kind of security is taken.")
    security: Security = Field(
        "tls",
        description='"tls": encrypted from the first byte; "starttls": encrypted before the login; '
        '"plain": not at all, allowed for a server on this machine only.',
    )
    username: str = Field("", description="Login name, mostly your whole address.", examples=["ada@example.org"])
    auth: Literal["password", "oauth2"] = Field("password", description='How to log in. "oauth2" is not there yet: take an app password.')
    provider: Literal["", "google", "microsoft"] = Field("", description='For "oauth2" only, so not used yet.')
    credential: CredentialName = Field(
        "",
        validate_default=True,
        description=CREDENTIAL_HELP,
        examples=["imap-personal"],
    )
    ca_file: Annotated[Path | None, BeforeValidator(checks.none_if_empty)] = Field(
        None,
        description="Certificate authority of your own server, a PEM file; without it the system's list is believed.",
        examples=["/etc/ssl/own-ca.pem"],
    )
    connect_seconds: int = Field(20, ge=1, le=600, description="How long to wait for a connection, in seconds.")

    @model_validator(mode="before")
    @classmethod
    def usual_port(cls, values: Any) -> Any:
        """Fill in the port that goes with the kind of security."""
        if isinstance(values, dict) and "port" not in values:
            return {**values, "port": cls.ports.get(str(values.get("security", "tls")), cls.ports["tls"])}
        return values

    @field_validator("auth")
    @classmethod
    def known_login(cls, value: str) -> str:
        """OAuth2 is promised but not built: say so at once, not at the first login."""
        if value == "oauth2":
            raise ValueError('"oauth2" is not there yet; make an app password at your provider and set auth = "password" (docs/setup.md)')
        return value

    @field_validator("security")
    @classmethod
    def plain_stays_here(cls, value: str, info: ValidationInfo) -> str:
        """A password must not cross a network in the clear (RFC 8314)."""
        if value == "plain" and "host" in info.data and not checks.is_loopback(info.data["host"]):
            raise ValueError('"plain" would send the password unprotected to another machine; write "tls" or "starttls"')
        return value

    @field_validator("credential")
    @classmethod
    def login_has_both(cls, value: str, info: ValidationInfo) -> str:
        """A user name without a password, or the other way round, is a slip of the pen."""
        if "username" in info.data and bool(value) != bool(info.data["username"]):
            raise ValueError(
                "is missing, but username is given; name the file with its password" if not value else "is given, but username is missing"
            )
        return value


class MailboxSettings(Server):
    """A mailbox to read. No letter and no flag in it is ever changed."""

    ports: ClassVar[dict[str, int]] = {"tls": 993, "starttls": 143, "plain": 143}

    name: Annotated[str, AfterValidator(checks.label)] = Field(
        description="Your name for it. What was read is remembered under this name, so keep it.", examples=["personal"]
    )
    username: str = Field(min_length=1, description="Login name, mostly your whole address.", examples=["ada@example.org"])
    credential: CredentialName = Field(
        min_length=1,
        description=CREDENTIAL_HELP,
        examples=["imap-personal"],
    )
    folders: Annotated[Literal["auto"] | list[str], BeforeValidator(checks.auto_or_list)] = Field(
        "auto", description='"auto": Sent, Inbox, archives and your own folders, never Drafts, Junk or Trash; or a list of folder names.'
    )
    poll_seconds: int = Field(120, ge=1, le=86400, description="How often to look where the server can't call us (no IDLE), in seconds.")
    idle_seconds: int = Field(
        540, ge=5, le=1740, description="After how many seconds IDLE is begun anew; routers forget quiet connections."
    )
    read_seconds: int = Field(60, ge=1, le=3600, description="How long the server may stay silent in the middle of an answer, in seconds.")


class SmtpSettings(Server):
    """The server that takes the summary. Without a username there is no login."""

    ports: ClassVar[dict[str, int]] = {"tls": 465, "starttls": 587, "plain": 25}

    host: Host = Field(description="Name of the server.", examples=["smtp.example.org"])
    credential: CredentialName = Field(
        "",
        validate_default=True,
        description=CREDENTIAL_HELP,
        examples=["smtp"],
    )
    sender: Annotated[str, AfterValidator(checks.sender)] = Field(
        "", description="From whom the summary comes; empty: your first address.", examples=["Beholden <ada@example.org>"]
    )
    answer_seconds: int = Field(
        600, ge=10, le=3600, description="How long the server may think before it takes the letter, in seconds (RFC 5321 asks for 600)."
    )


class SummarySettings(Section):
    """The one mail that beholden sends unasked; answer it, and an answer comes back."""

    to: Annotated[str, AfterValidator(checks.address_or_empty)] = Field(
        "", description="Who gets it; empty: your first address.", examples=["ada@example.org"]
    )
    every: Annotated[Literal["week", "day"], BeforeValidator(checks.lower)] = Field("week", description='"week" or "day".')
    day: Annotated[Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], BeforeValidator(checks.lower)] = (
        Field("monday", description="Day of the weekly one.")
    )
    at: time = Field(time(7, 30), description="Time of day in your time zone.")
    language: Annotated[str, AfterValidator(checks.language)] = Field(
        "en", description=f"Language of the summary, {LANGUAGES}; the sentences of letters stay in their own."
    )
    when_empty: Annotated[Literal["send", "skip"], BeforeValidator(checks.lower)] = Field(
        "send", description='Where there is nothing to do: "send" a short friendly line, or "skip" that summary.'
    )
    same_day: bool = Field(False, description="true: one line in the evening about today's undone thanks.")
    briefs: bool = Field(
        False, description="true: the evening before a meeting with one to three guests that you accepted, a page about each of them."
    )
    drafts: bool = Field(
        False,
        description="true: thanks, news and first words that a summary proposes are laid into your Drafts folder, once each, never sent. "
        "This is the only thing ever written to a mailbox.",
    )
    conscience: bool = Field(
        False,
        description="true: letters that wait in your Drafts folder are looked at, and a note tells you of an ask after years of silence, "
        "one too large, a third in a month, or an introduction without leave.",
    )
    paused_until: Annotated[date | None, BeforeValidator(checks.none_if_empty)] = Field(
        None, description='No summary before this date, "2026-08-24": for a holiday. Empty: not paused.'
    )


class TagSettings(Section):
    """The address that you forward or Bcc letters to."""

    address: Annotated[str, AfterValidator(checks.address_or_empty)] = Field(
        "", description="A subaddress of yours; its secret form is printed by `beholden tag`.", examples=["ada+log@example.org"]
    )
    trusted_authserv: Texts = Field(
        default_factory=list,
        description="Names under which your own mail server writes Authentication-Results (RFC 8601) on tagged letters and answers; "
        "no other is believed.",
        examples=[["mx.example.org"]],
    )


class Settings(BaseSettings):
    """All of it. Built by `load` or `settings_from_options`."""

    model_config = SettingsConfigDict(
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        env_file=None,
        env_prefix="BEHOLDEN_",
        env_nested_delimiter="__",
        enable_decoding=False,
    )
    _file: Path | None = PrivateAttr(None)

    database: Annotated[str, AfterValidator(checks.database)] = Field(
        "sqlite:////var/lib/beholden/ledger.db",
        description='The ledger, as a SQLAlchemy URL: "sqlite:////absolute/path", "sqlite:///~/below/home" or "postgresql+psycopg://user@host/name".',
        repr=False,
    )
    database_credential: CredentialName = Field(
        "", description="Name of the file with the password of the PostgreSQL user, like a mailbox's credential.", examples=["postgresql"]
    )
    secrets_dir: Path = Field(Path("secrets"), description="Folder of the credential files; a relative one lies beside this file.")
    owner: OwnerSettings = Field(description="Who you are.")
    mailbox: Annotated[list[MailboxSettings], BeforeValidator(checks.list_from_text)] = Field(
        default_factory=list, description="A mailbox to read; write the section again for each further one."
    )
    smtp: SmtpSettings | None = Field(None, description="How the summary is sent; without it you can still read it on the command line.")
    summary: SummarySettings = Field(default_factory=SummarySettings, description="When the summary comes.")
    tag: TagSettings = Field(default_factory=TagSettings, description="The address for letters that you want noted.")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only what `source` hands in: the process's environment is read there, from the mapping it was given."""
        del settings_cls, env_settings, dotenv_settings, file_secret_settings
        return (init_settings,)

    @field_validator("mailbox")
    @classmethod
    def different_names(cls, mailboxes: list[MailboxSettings]) -> list[MailboxSettings]:
        """What was read is remembered under the mailbox's name, so two must not share one."""
        names = [mailbox.name for mailbox in mailboxes]
        for name in names:
            if names.count(name) > 1:
                raise ValueError(f'two mailboxes are named "{name}"; give each its own name')
        return mailboxes

    @model_validator(mode="after")
    def tag_is_no_own_address(self) -> Settings:
        """Every letter to the tag address is taken for a note: it must not be an address that people write to."""
        local, _, domain = self.tag.address.lower().partition("@")
        for address in self.owner.addresses if local else ():
            if address == self.tag.address.lower() or (address.startswith(f"{local}.") and address.endswith(f"@{domain}")):
                raise ValueError(
                    f'tag.address: "{self.tag.address}" would take the letters to {address}; write a subaddress, like you+log@…'
                )
        return self

    @property
    def file(self) -> Path | None:
        """The configuration file that was read, if one was."""
        return self._file

    @property
    def summary_to(self) -> str:
        """Where the summary goes."""
        return self.summary.to or self.owner.addresses[0]

    @property
    def sender(self) -> str:
        """The From of the summary, as it stands in the header."""
        return (self.smtp.sender if self.smtp else "") or f"Beholden <{self.owner.addresses[0]}>"
