"""For all tests: the mail servers' fixtures; and where real servers are promised, a test that skips for want of one fails."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest

from tests.servers.fixtures import (  # noqa: F401  # fixtures are found by name here
    authority,
    certificate,
    dovecot,
    dovecot_tls,
    dovecot_user,
    imap_mailbox,
    postgres,
    postgres_url,
    proxy,
    scripted,
)

# Starting a worker for each of hundreds of small scans would take minutes; what the worker does has its own tests.
os.environ.setdefault("BEHOLDEN_PARSE_IN_PROCESS", "1")

SERVER_MARKERS = frozenset({"dovecot", "postgres", "chromium", "systemd"})


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With BEHOLDEN_REQUIRE_SERVERS=1 (CI), a skipped test that carries a server's marker counts as failed."""
    report = yield
    needed = SERVER_MARKERS & {marker.name for marker in item.iter_markers()}
    if report.skipped and needed and not hasattr(report, "wasxfail") and os.environ.get("BEHOLDEN_REQUIRE_SERVERS") == "1":
        report.outcome = "failed"
        report.longrepr = f"skipped, but BEHOLDEN_REQUIRE_SERVERS=1 promises {', '.join(sorted(needed))}: {report.longrepr}"
    return report
