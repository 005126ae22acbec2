"""A real Dovecot for tests: own folder, own instance name, free loopback port, any user name with one password.

Works as root (mail is read as `nobody`) and as an ordinary user. Ended by the pid in its own base directory, never by name.
"""

from __future__ import annotations

import ctypes
import getpass
import grp
import imaplib
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

PASSWORD = "pw"
BINARY = shutil.which("dovecot", path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")

SETTINGS = """
instance_name = {instance}
base_dir = {base}/run
state_dir = {base}/state
log_path = {base}/log
listen = 127.0.0.1
protocols = imap
default_internal_user = {internal}
default_internal_group = {internal_group}
default_login_user = {login}
auth_mechanisms = plain login
mail_location = maildir:{base}/mail/%u/Maildir
mail_max_userip_connections = {connections}
first_valid_uid = 1
disable_plaintext_auth = {no_plaintext}
imap_capability = {capability}
{tls}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={base}/mail/%u
}}
service imap-login {{
  chroot = {chroot}
  service_count = 0
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot = {chroot_anvil}
}}
service stats {{
  chroot =
}}
service imap {{
  process_limit = 64
}}
namespace inbox {{
  inbox = yes
  separator = {separator}
  mailbox Sent {{
    special_use = \\Sent
    auto = subscribe
  }}
  mailbox Archive {{
    special_use = \\Archive
    auto = subscribe
  }}
  mailbox Drafts {{
    special_use = \\Drafts
    auto = subscribe
  }}
  mailbox Junk {{
    special_use = \\Junk
    auto = subscribe
  }}
  mailbox Trash {{
    special_use = \\Trash
    auto = subscribe
  }}
}}
"""

TLS = "ssl = {mode}\nssl_cert = <{cert}\nssl_key = <{key}\nssl_min_protocol = TLSv1.2"


def free_port() -> int:
    """A loopback port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def end_with_parent() -> None:
    """Ask Linux for SIGTERM when the test process dies, be it by SIGKILL."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


@dataclass(frozen=True, slots=True)
class Certificate:
    """A server's certificate and key, and the certificate of the authority that signed it, as files."""

    authority: Path
    certificate: Path
    key: Path


class Dovecot:
    """One running server. `port` speaks plain IMAP (and STARTTLS), `tls_port` IMAPS where a certificate was given."""

    def __init__(
        self, *, certificate: Certificate | None = None, capability: str = "", connections: int = 20, plaintext: bool = True
    ) -> None:
        self.base = Path(tempfile.mkdtemp(prefix="beholden-dovecot-"))
        self.base.chmod(0o755)
        self.port, self.tls_port = free_port(), free_port() if certificate else 0
        self.host = "127.0.0.1"
        root = os.geteuid() == 0
        owner = pwd.getpwnam("nobody") if root else pwd.getpwuid(os.geteuid())
        me, my_group = getpass.getuser(), grp.getgrgid(os.getegid()).gr_name
        tls = "ssl = no"
        if certificate is not None:
            tls = TLS.format(mode="yes" if plaintext else "required", cert=certificate.certificate, key=certificate.key)
        settings = SETTINGS.format(
            instance=self.base.name,
            base=self.base,
            internal="dovecot" if root else me,
            internal_group="dovecot" if root else my_group,
            login="dovenull" if root else me,
            chroot="login" if root else "",
            chroot_anvil="empty" if root else "",
            uid=owner.pw_uid,
            gid=owner.pw_gid,
            password=PASSWORD,
            port=self.port,
            tls_port=self.tls_port,
            capability=capability,
            connections=connections,
            no_plaintext="no" if plaintext else "yes",
            tls=tls,
            separator="/",
        )
        (self.base / "dovecot.conf").write_text(settings)
        (self.base / "mail").mkdir()
        os.chown(self.base / "mail", owner.pw_uid, owner.pw_gid)
        self.owner = (owner.pw_uid, owner.pw_gid)
        self.process: subprocess.Popen[bytes] | None = None
        self.start()

    def start(self) -> None:
        """Start and wait until the port answers with a greeting."""
        assert BINARY is not None
        command = [BINARY, "-F", "-c", str(self.base / "dovecot.conf")]
        self.process = subprocess.Popen(command, stderr=subprocess.DEVNULL, preexec_fn=end_with_parent)
        until = time.monotonic() + 15
        while time.monotonic() < until:
            try:
                with socket.create_connection((self.host, self.port), 1) as probe:
                    if probe.recv(64).startswith(b"* OK"):
                        return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError("dovecot did not start: " + self.log()[-2000:])

    def stop(self) -> None:
        """End the master process; its children end with it."""
        if self.process is not None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(5)
            self.process = None

    def close(self) -> None:
        """Stop and leave nothing behind."""
        self.stop()
        shutil.rmtree(self.base, ignore_errors=True)

    def log(self) -> str:
        """The server's log so far."""
        path = self.base / "log"
        return path.read_text(errors="replace") if path.exists() else ""

    def session_pid(self, user: str) -> int:
        """The pid of the newest `imap` process of a user, out of the login line of the log (`mpid=`)."""
        found = re.findall(rf"Login: user=<{re.escape(user)}>.*?mpid=(\d+)", self.log())
        assert found, self.log()[-1000:]
        return int(found[-1])

    def signal_session(self, user: str, what: signal.Signals) -> int:
        """Send a signal to a user's newest session; gives its pid back."""
        pid = self.session_pid(user)
        os.kill(pid, what)
        return pid


class DovecotUser:
    """One user of the server, and the second client with which a test writes into that user's mailbox."""

    def __init__(self, server: Dovecot, name: str) -> None:
        self.server, self.name, self.password = server, name, PASSWORD

    def client(self) -> imaplib.IMAP4:
        """A logged-in stdlib client, for the test's own hands only."""
        client = imaplib.IMAP4(self.server.host, self.server.port, timeout=20)
        client.login(self.name, self.password)
        return client

    def append(self, *letters: bytes, folder: str = "INBOX", date: str | None = None) -> None:
        """Put letters at the end of a folder, in order."""
        client = self.client()
        for letter in letters:
            answer, text = client.append(f'"{folder}"', "", date, letter.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))  # type: ignore[arg-type]
            assert answer == "OK", text
        client.logout()

    def flags(self, folder: str = "INBOX") -> list[bytes]:
        """Flags of all letters of a folder, seen through EXAMINE."""
        client = self.client()
        client.select(f'"{folder}"', readonly=True)
        _, lines = client.uid("FETCH", "1:*", "(FLAGS)")
        client.logout()
        return [line.replace(rb"\Recent", b"").replace(b"( ", b"(") for line in lines if isinstance(line, bytes)]

    def do(self, folder: str, *commands: tuple[str, ...]) -> None:
        """Select a folder read-write and run UID commands such as ("STORE", "1", "+FLAGS", "(\\Deleted)") or ("EXPUNGE", "1")."""
        client = self.client()
        client.select(f'"{folder}"')
        for command in commands:
            answer, text = client.uid(*command)
            assert answer == "OK", text
        client.logout()

    def expunge(self, *uids: int, folder: str = "INBOX") -> None:
        """Delete letters for good."""
        which = ",".join(str(uid) for uid in uids)
        self.do(folder, ("STORE", which, "+FLAGS.SILENT", r"(\Deleted)"), ("EXPUNGE", which))
