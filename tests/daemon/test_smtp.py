"""Sending one letter: what each kind of failure is called, and that no secret leaks."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from daemon import smtp
from daemon.smtp import Patience, SmtpAccount, probe, send
from tests.servers.certificates import make_authority, make_certificate
from tests.servers.smtp_sink import Fault, SmtpSink

LETTER = b"From: maren@holt.example\r\nTo: maren@holt.example\r\nSubject: A week\r\n\r\nOne line.\r\n.a dot first\r\n"
QUICK = Patience(connect=2, command=2, data=2, final_dot=1.5, quit=1)
ME = "maren@holt.example"

Start = Callable[..., SmtpSink]


@pytest.fixture
def start() -> Iterator[Start]:
    sinks = []

    def begin(*faults: Fault, **more: object) -> SmtpSink:
        sinks.append(SmtpSink(*faults, **more))  # type: ignore[arg-type]
        return sinks[-1]

    yield begin
    for sink in sinks:
        sink.close()


def account(port: int, **more: object) -> SmtpAccount:
    plain = SmtpAccount(
        host="127.0.0.1", port=port, security="plain", username="", password="", sender="Beholden <maren@holt.example>", patience=QUICK
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def test_the_letter_arrives_byte_for_byte(start: Start) -> None:
    sink = start()

    outcome = send(account(sink.port), ME, LETTER)

    assert outcome == smtp.Outcome(smtp.SENT, 250)
    assert sink.letters == [(ME, [ME], LETTER)]


@pytest.mark.parametrize(
    ("fault", "verdict", "kept"),
    [
        (Fault("greeting"), smtp.TRANSIENT, 0),
        (Fault("greeting", "421 too busy"), smtp.TRANSIENT, 0),
        (Fault("mail"), smtp.TRANSIENT, 0),
        (Fault("mail", "hang"), smtp.TRANSIENT, 0),
        (Fault("mail", "550 who are you"), smtp.PERMANENT, 0),
        (Fault("mail", "530 5.7.0 authentication required"), smtp.NEEDS_OWNER, 0),
        (Fault("rcpt"), smtp.TRANSIENT, 0),
        (Fault("rcpt", "450 4.2.0 greylisted"), smtp.TRANSIENT, 0),
        (Fault("rcpt", "421 closing"), smtp.TRANSIENT, 0),
        (Fault("rcpt", "550 5.1.1 no such user"), smtp.PERMANENT, 0),
        (Fault("dot", "451 try later"), smtp.TRANSIENT, 0),
        (Fault("dot", "552 too large"), smtp.PERMANENT, 0),
        (Fault("dot", "cut"), smtp.UNKNOWN, 0),
        (Fault("dot", "cut", taken=True), smtp.UNKNOWN, 1),
        (Fault("dot", "hang", taken=True), smtp.UNKNOWN, 1),
        (Fault("answered"), smtp.SENT, 1),
        (Fault("quit"), smtp.SENT, 1),
        (Fault("quit", "500 what"), smtp.SENT, 1),
        (Fault("quit", "hang"), smtp.SENT, 1),
    ],
    ids=lambda value: f"{value.at} {value.do}{' taken' if value.taken else ''}" if isinstance(value, Fault) else str(value),
)
def test_a_failure_is_called_what_it_is(start: Start, fault: Fault, verdict: str, kept: int) -> None:
    sink = start(fault)

    outcome = send(account(sink.port), ME, LETTER)

    assert (outcome.verdict, len(sink.letters)) == (verdict, kept)
    assert bool(outcome.error) == (verdict != smtp.SENT)


def test_a_cut_between_data_and_dot_is_never_called_sent(start: Start) -> None:
    sink = start(Fault("data"))

    outcome = send(account(sink.port), ME, LETTER)

    # The hang-up may reach us before our dot (then it is certain) or cross it on the way (then nobody can know).
    assert outcome.verdict in (smtp.TRANSIENT, smtp.UNKNOWN)
    assert sink.letters == []


def test_a_slow_answer_after_the_dot_is_waited_for_longer_than_any_other(start: Start) -> None:
    sink = start(Fault("dot", "slow", seconds=1.0))
    patient = account(sink.port, patience=replace(QUICK, command=0.3, data=0.3, final_dot=5))

    outcome = send(patient, ME, LETTER)

    assert outcome.verdict == smtp.SENT
    assert len(sink.letters) == 1


def test_the_wait_after_the_dot_is_at_least_ten_minutes_by_default() -> None:
    assert Patience().final_dot >= 600


def test_nobody_there_is_tried_again(start: Start) -> None:
    sink = start()
    sink.close()

    outcome = send(account(sink.port), ME, LETTER)

    assert outcome.verdict == smtp.TRANSIENT


def test_plain_text_to_another_host_is_refused_before_a_connection() -> None:
    outcome = send(account(25, host="smtp.holt.example"), ME, LETTER)

    assert outcome.verdict == smtp.NEEDS_OWNER
    assert "tls or starttls" in outcome.error


@pytest.mark.parametrize("recipient", ["a@b.example\r\nRCPT TO:<evil@x.example>", "ünï@holt.example"])
def test_an_address_that_would_inject_a_command_is_never_sent(start: Start, recipient: str) -> None:
    sink = start()

    outcome = send(account(sink.port), recipient, LETTER)

    assert outcome.verdict == smtp.NEEDS_OWNER
    assert sink.letters == []


def test_a_letter_larger_than_the_server_takes_is_not_begun(start: Start) -> None:
    sink = start()

    outcome = send(account(sink.port), ME, LETTER + b"x" * 70 * 10 + b"\r\n" + (b"y" * 500 + b"\r\n") * 70_000)

    assert outcome.verdict == smtp.PERMANENT
    assert sink.letters == []


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ssl.SSLContext, ssl.SSLContext]:
    """Our own authority's certificate, a server context it vouches for, and one for another host's name."""
    folder = tmp_path_factory.mktemp("papers")
    authority = make_authority(folder / "ca")
    contexts = []
    for name in ("localhost", "other.example"):
        certificate = make_certificate(folder / name, authority, name=name)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / name / "server.pem", folder / name / "server.key")
        assert certificate
        contexts.append(context)
    return authority[0], contexts[0], contexts[1]


@pytest.mark.parametrize("starttls", [False, True], ids=["tls", "starttls"])
def test_a_certificate_is_believed_only_from_a_trusted_authority_and_for_this_host(
    start: Start, papers: tuple[Path, ssl.SSLContext, ssl.SSLContext], starttls: bool
) -> None:
    ca_file, good, other_host = papers
    security = "starttls" if starttls else "tls"
    own, foreign = start(tls=good, starttls=starttls), start(tls=other_host, starttls=starttls)

    trusted = send(account(own.port, security=security, ca_file=str(ca_file)), ME, LETTER)
    unknown_authority = send(account(own.port, security=security), ME, LETTER)
    wrong_host = send(account(foreign.port, security=security, ca_file=str(ca_file)), ME, LETTER)

    assert trusted.verdict == smtp.SENT
    assert [unknown_authority.verdict, wrong_host.verdict] == [smtp.NEEDS_OWNER] * 2
    assert (len(own.letters), len(foreign.letters)) == (1, 0)


def test_a_server_without_starttls_is_refused_and_gets_no_password(start: Start) -> None:
    sink = start()

    outcome = send(account(sink.port, security="starttls", username="maren", password="hunter-2-canary"), ME, LETTER)

    assert outcome.verdict == smtp.NEEDS_OWNER
    assert "STARTTLS" in outcome.error


def test_tls_spoken_to_a_plain_port_asks_for_the_owner(start: Start) -> None:
    sink = start()

    assert send(account(sink.port, security="tls"), ME, LETTER).verdict == smtp.NEEDS_OWNER


def test_a_wrong_password_asks_for_the_owner_and_shows_in_no_text(start: Start) -> None:
    sink = start(password="right")
    wrong = account(sink.port, username="maren", password="hunter-2-canary")

    outcome = send(wrong, ME, LETTER)

    assert outcome.verdict == smtp.NEEDS_OWNER
    assert "canary" not in outcome.error + repr(wrong)
    assert sink.letters == []


def test_the_right_password_sends_and_a_probe_sends_nothing(start: Start) -> None:
    sink = start(password="right")
    right = account(sink.port, username="maren", password="right")

    assert probe(right).verdict == smtp.SENT
    assert sink.letters == []

    assert send(right, ME, LETTER).verdict == smtp.SENT
    assert len(sink.letters) == 1


def test_a_ca_file_that_is_not_there_is_named(start: Start) -> None:
    outcome = send(account(1, security="tls", ca_file="/nowhere/ca.pem"), ME, LETTER)

    assert outcome.verdict == smtp.NEEDS_OWNER
    assert "ca_file" in outcome.error
