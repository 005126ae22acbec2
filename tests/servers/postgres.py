"""A real PostgreSQL for tests: a throw-away cluster in a folder of its own on a free loopback port, ended by its process.

`initdb` and the server refuse root, so root runs them as `nobody`. Text sorts by language (ICU) and not by bytes, as on most servers.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from tests.servers.dovecot import end_with_parent, free_port

ROLE = "beholden"


def binaries() -> Path | None:
    """The folder with `initdb` and `postgres`, the newest version of Debian's layout where they are not on the PATH."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    return folders[-1] if folders and (folders[-1] / "initdb").exists() else None


class Postgres:
    """One running server. `url(database)` is for SQLAlchemy, and carries a password that no test should ever see again."""

    PASSWORD = "pg-canary-7f3a"

    def __init__(self) -> None:
        folder = binaries()
        assert folder is not None
        self.binaries = folder
        self.base = Path(tempfile.mkdtemp(prefix="beholden-postgres-"))
        self.port = free_port()
        owner = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
        self._user: dict[str, int] = {"user": owner.pw_uid, "group": owner.pw_gid} if os.geteuid() == 0 else {}
        os.chown(self.base, owner.pw_uid, owner.pw_gid)
        secret = self.base / "password"
        secret.write_text(self.PASSWORD)
        os.chown(secret, owner.pw_uid, owner.pw_gid)
        self._initialise(secret)
        self.process: subprocess.Popen[bytes] | None = None
        self.start()

    def _initialise(self, secret: Path) -> None:
        command = [self.binaries / "initdb", "-D", self.base / "data", "-U", ROLE, "-A", "scram-sha-256", "--pwfile", secret, "-N"]
        words = ["--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US"]
        done = subprocess.run([*command, *words], capture_output=True, cwd=self.base, **self._user)  # type: ignore[call-overload]
        assert done.returncode == 0, done.stderr.decode(errors="replace")[-1000:]

    def start(self) -> None:
        """Start and wait until a connection is taken."""
        command = [self.binaries / "postgres", "-D", self.base / "data", "-k", "", "-h", "127.0.0.1", "-p", str(self.port), "-F"]
        log = (self.base / "log").open("ab")
        self.process = subprocess.Popen(
            command,
            stdout=log,
            stderr=log,
            cwd=self.base,
            preexec_fn=end_with_parent,
            **self._user,  # type: ignore[arg-type]
        )
        log.close()
        until = time.monotonic() + 20
        while True:
            try:
                self.run("SELECT 1")
                return
            except OperationalError:
                if time.monotonic() > until:
                    raise RuntimeError("PostgreSQL did not start: " + (self.base / "log").read_text()[-2000:]) from None
                time.sleep(0.1)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """End the server: SIGINT for a fast shutdown, SIGQUIT for a crash."""
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(20)
            self.process = None

    def close(self) -> None:
        """Stop and leave nothing behind."""
        self.stop()
        shutil.rmtree(self.base, ignore_errors=True)

    def url(self, database: str = "postgres") -> str:
        """Where a database is."""
        return f"postgresql+psycopg://{ROLE}:{self.PASSWORD}@127.0.0.1:{self.port}/{database}"

    def run(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run one statement outside of a transaction, as the server's superuser."""
        engine = create_engine(self.url(database), isolation_level="AUTOCOMMIT", connect_args={"connect_timeout": 5})
        try:
            with engine.connect() as connection:
                result = connection.execute(text(statement))
                return [tuple(row) for row in result] if result.returns_rows else []
        finally:
            engine.dispose()
