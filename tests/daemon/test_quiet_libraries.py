"""No command lets a library write a letter's words to standard error."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

INVITATION = b"""From: ada@north.example
To: b@south.example
Subject: Tea
Message-ID: <1@north.example>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=q

--q
Content-Type: text/plain

Shall we meet?
--q
Content-Type: text/calendar; method=REQUEST

BEGIN:VCALENDAR
END:VCALENDAR
--q
Content-Type: text/x-walrus

A walrus.
--q--
"""


def test_reading_a_letter_with_odd_parts_leaves_standard_error_empty(tmp_path: Path) -> None:
    letter = tmp_path / "invitation.eml"
    letter.write_bytes(INVITATION)

    done = subprocess.run([sys.executable, "-m", "daemon", "parse", str(letter)], capture_output=True, cwd=ROOT, env=os.environ.copy())

    assert done.returncode == 0
    assert done.stderr == b""


def test_a_library_that_reports_a_broken_header_as_an_error_is_not_heard() -> None:
    program = "from daemon.logs import hush_libraries\nhush_libraries()\nimport logging\nlogging.getLogger('mailparser.utils').error('x')\n"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, cwd=ROOT, env=os.environ.copy())

    assert done.stderr == b""
