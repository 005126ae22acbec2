"""Where real servers are promised, a test that skips for want of one fails; a skip for another reason stays a skip."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

INNER = """
import pytest

@pytest.mark.dovecot
def test_of_a_server():
    pytest.skip("no dovecot here")

@pytest.mark.dovecot
@pytest.mark.skipif(True, reason="no dovecot here")
def test_of_a_server_by_mark():
    pass

def test_of_something_else():
    pytest.skip("not root")
"""


@pytest.mark.parametrize(("required", "closing"), [("1", "1 failed, 1 skipped, 1 error"), ("", "3 skipped")])
def test_a_promised_server_must_be_there(tmp_path: Path, required: str, closing: str) -> None:
    shutil.copy(Path(__file__).with_name("conftest.py"), tmp_path)
    (tmp_path / "test_inner.py").write_text(INNER)
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n    dovecot: a real server\n")
    environment = {**os.environ, "BEHOLDEN_REQUIRE_SERVERS": required}

    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert closing in done.stdout
    assert done.returncode == (1 if required else 0)
