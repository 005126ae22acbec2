"""Secrets by name: from systemd's credentials, else from a file that nobody but its owner may read.

Never from an option or an environment variable: both can be seen by other users of the machine.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Mapping
from pathlib import Path

from pydantic import SecretStr
from sqlalchemy.engine import make_url

from daemon.errors import UserError
from daemon.settings import Settings
from daemon.settings.checks import credential_name

MAX_BYTES = 65536


def read_credential(name: str, settings: Settings, env: Mapping[str, str]) -> SecretStr:
    """The secret called `name`, without the newline at its end.

    Looked for in `$CREDENTIALS_DIRECTORY` (systemd's `LoadCredential=`), then in `secrets_dir`. Raises UserError when it is not there,
    is a link, is not a plain file, belongs to another user than root or us, can be read by others, or is not one line of text.
    """
    try:
        if not credential_name(name):
            raise UserError("credential: is missing; name a file in secrets_dir")
    except ValueError as error:
        raise UserError(f"credential: {error}") from None
    directory = env.get("CREDENTIALS_DIRECTORY")
    if directory and (Path(directory) / name).exists():
        # Where systemd grants access by an access list, the mode shows its mask as read permission of the group.
        return _read(Path(directory) / name, allowed=0o440)
    return _read(settings.secrets_dir / name, allowed=0o700)


def database_url(settings: Settings, env: Mapping[str, str]) -> str:
    """The ledger's URL with the password of `database_credential` put in. It is a secret then: not for logs."""
    if not settings.database_credential:
        return settings.database
    secret = read_credential(settings.database_credential, settings, env)
    return make_url(settings.database).set(password=secret.get_secret_value()).render_as_string(hide_password=False)


def _read(path: Path, *, allowed: int) -> SecretStr:
    try:
        # O_NONBLOCK: a pipe in the place of the file must not hold us up before it is refused.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    except OSError as error:
        raise UserError(_refused(path, error)) from None
    with open(descriptor, "rb") as file:
        _check_file(path, os.fstat(file.fileno()), allowed)
        data = file.read(MAX_BYTES + 1)
    return SecretStr(_text(path, data))


def _refused(path: Path, error: OSError) -> str:
    if error.errno == errno.ELOOP:
        return f"{path}: is a link; put the secret itself there"
    if error.errno in {errno.EACCES, errno.EPERM}:
        return f"{path}: may not be read by this user; run the command as root or as the file's owner"
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return f"{path}: no such secret; write it there: install -m 600 /dev/stdin {path}"
    return f"{path}: can't be read ({error.strerror})"


def _check_file(path: Path, status: os.stat_result, allowed: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise UserError(f"{path}: is not a plain file; put the secret into one")
    if status.st_uid not in {0, os.geteuid()}:
        raise UserError(f"{path}: belongs to another user; take it over: chown $(id -un) {path}")
    if stat.S_IMODE(status.st_mode) & 0o077 & ~allowed:
        raise UserError(f"{path}: others may read or write it; close it: chmod 600 {path}")


def _text(path: Path, data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise UserError(f"{path}: is larger than a secret should be; put the password alone into it")
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise UserError(f"{path}: is not UTF-8 text; write the password there again") from None
    text = text.removesuffix("\n").removesuffix("\r")
    if not text:
        raise UserError(f"{path}: is empty; write the password into it")
    if not text.isprintable():
        raise UserError(f"{path}: holds more than one line or control characters; put the password alone into it")
    return text
