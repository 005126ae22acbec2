"""What is deployed: the unit is accepted by systemd and strict, the settings example says what the program knows."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from daemon.settings import load
from daemon.settings.example import NOT_SET, render

ROOT = Path(__file__).resolve().parent.parent
DEPLOY = ROOT / "deploy"
UNIT = DEPLOY / "beholden.service"
INSTALLED = "/opt/beholden/bin/beholden"

needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed (Debian package systemd)"
)


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """The unit as it would be installed where the executable of this environment lies."""
    text = UNIT.read_text(encoding="utf-8")
    executable = Path(sys.executable).parent / "beholden"
    rendered = tmp_path / "beholden.service"
    rendered.write_text(text.replace(INSTALLED, str(executable if executable.exists() else sys.executable)), encoding="utf-8")
    return rendered


def settings_of(unit: str) -> list[tuple[str, str]]:
    return re.findall(r"^([A-Za-z]+)=(.*)$", unit, re.MULTILINE)


@needs_systemd
@pytest.mark.systemd
def test_systemd_accepts_the_unit(unit: Path) -> None:
    done = run("systemd-analyze", "verify", unit)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@needs_systemd
@pytest.mark.systemd
def test_systemd_finds_the_unit_strict(unit: Path) -> None:
    done = run("systemd-analyze", "security", "--offline=true", "--threshold=12", "--no-pager", unit)

    assert done.returncode == 0, done.stdout[-400:]


@needs_systemd
@pytest.mark.systemd
def test_the_check_of_strictness_can_fail(unit: Path) -> None:
    unit.write_text(unit.read_text().replace("PrivateUsers=yes\n", "").replace("CapabilityBoundingSet=\n", ""))

    assert run("systemd-analyze", "security", "--offline=true", "--threshold=12", "--no-pager", unit).returncode != 0


@pytest.mark.skipif(shutil.which("systemd-sysusers") is None, reason="systemd-sysusers is not installed (Debian package systemd)")
@pytest.mark.systemd
def test_systemd_would_make_the_user_of_the_unit(tmp_path: Path) -> None:
    folder = tmp_path / "etc" / "sysusers.d"
    folder.mkdir(parents=True)
    shutil.copy(DEPLOY / "beholden.sysusers", folder / "beholden.conf")

    done = run("systemd-sysusers", f"--root={tmp_path}", "--dry-run")

    user = dict(settings_of(UNIT.read_text()))["User"]
    assert done.returncode == 0
    assert f"Creating user '{user}'" in done.stdout + done.stderr


def test_the_unit_hides_memory_home_and_system() -> None:
    settings = dict(settings_of(UNIT.read_text()))

    assert settings["Type"] == "notify"
    assert settings["RestartPreventExitStatus"] == "2"
    assert settings["LimitCORE"] == "0"
    assert settings["UMask"] == "0077"
    assert settings["ProtectSystem"] == "strict"
    assert settings["StateDirectoryMode"] == "0700"


def test_no_secret_comes_by_option_or_variable() -> None:
    settings = settings_of(UNIT.read_text())

    assert [value for key, value in settings if key == "Environment"] == ["BEHOLDEN_CONFIG=/etc/beholden/config.toml"]
    assert [value for key, value in settings if key == "ExecStart"] == [f"{INSTALLED} run"]


def test_the_unit_hands_over_the_credentials_of_the_example() -> None:
    named = set(re.findall(r'^credential = "(.+)"$', (DEPLOY / "config.toml").read_text(), re.MULTILINE))
    loaded = {value.partition(":")[0] for key, value in settings_of(UNIT.read_text()) if key == "LoadCredential"}

    assert named
    assert named == loaded


def test_the_settings_example_is_written_from_the_settings() -> None:
    text = (DEPLOY / "config.toml").read_text(encoding="utf-8")

    assert text == render(), "write it again: python -m daemon.settings.example > deploy/config.toml"


def test_the_settings_example_is_a_configuration() -> None:
    settings = load(DEPLOY / "config.toml", {})

    assert settings.mailbox[0].port == 993
    assert settings.smtp is not None
    assert settings.smtp.port == 465


def test_what_the_example_shows_as_default_is_the_default(tmp_path: Path) -> None:
    text = (DEPLOY / "config.toml").read_text(encoding="utf-8")
    opened = re.sub(rf"^#(?!{'|'.join(NOT_SET)})(\w+ = )", r"\1", text, flags=re.MULTILINE)
    config = tmp_path / "config.toml"
    config.write_text(opened, encoding="utf-8")
    as_shipped = tmp_path / "shipped.toml"
    as_shipped.write_text(text, encoding="utf-8")

    assert opened != text
    assert load(config, {}).model_dump() == load(as_shipped, {}).model_dump()
