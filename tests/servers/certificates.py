"""An authority of our own and the certificates that a test server shows, made by the `openssl` command."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.servers.dovecot import Certificate


def _openssl(*arguments: str) -> None:
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


def make_authority(folder: Path) -> tuple[Path, Path]:
    """A certificate authority: its certificate and key."""
    folder.mkdir(parents=True, exist_ok=True)
    certificate, key = folder / "ca.pem", folder / "ca.key"
    subject = ("-subj", "/CN=Test Authority of Beholden")
    _openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30",
             "-keyout", str(key), "-out", str(certificate), *subject)  # fmt: skip
    return certificate, key


def make_certificate(folder: Path, authority: tuple[Path, Path], *, name: str = "localhost", days: int = 20) -> Certificate:
    """A server certificate for `name` and, for localhost, 127.0.0.1. Negative `days` give one that ended yesterday."""
    folder.mkdir(parents=True, exist_ok=True)
    key, request, certificate, extension = (folder / f"server.{kind}" for kind in ("key", "csr", "pem", "ext"))
    alternative = f"DNS:{name}" + (",IP:127.0.0.1" if name == "localhost" else "")
    extension.write_text(f"subjectAltName={alternative}\nbasicConstraints=CA:FALSE\n")
    _openssl(
        "req",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-keyout",
        str(key),
        "-out",
        str(request),
        "-subj",
        f"/CN={name}",
    )
    _openssl("x509", "-req", "-in", str(request), "-CA", str(authority[0]), "-CAkey", str(authority[1]), "-CAcreateserial",
             "-days", str(days), "-extfile", str(extension), "-out", str(certificate))  # fmt: skip
    return Certificate(authority[0], certificate, key)
