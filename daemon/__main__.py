"""`beholden`: sets the umask, reads the global options, runs one command, and turns every failure into one line and an exit status."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from daemon.errors import RunError, UserError
from daemon.places import place_of

EXIT_USER_ERROR = 2
EXIT_RUN_ERROR = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line. Returns the exit status: 0 done, 1 failed at run time, 2 wrong use, configuration or ledger."""
    os.umask(0o077)
    _speak_plainly()
    try:
        status = _run(sys.argv[1:] if arguments is None else list(arguments))
        sys.stdout.flush()  # here, where a full disk or a closed pipe is still told; at exit it would be a traceback
        return status
    except UserError as error:
        return _complain(str(error), EXIT_USER_ERROR)
    except RunError as error:
        return _complain(str(error), EXIT_RUN_ERROR)
    except KeyboardInterrupt:
        return _complain("interrupted; what was read is kept", EXIT_RUN_ERROR)
    except BrokenPipeError:
        # The reader of our output went away (`beholden owed | head`): nothing more to say, and nothing to flush it to.
        _forget_output()
        return 0
    except OSError as error:
        _forget_output()
        place = f"{error.filename}: " if error.filename else ""
        return _complain(f"{place}{error.strerror or type(error).__name__}", EXIT_RUN_ERROR)
    except Exception as error:
        if os.environ.get("BEHOLDEN_DEBUG"):
            raise
        if words := _of_the_database(error):
            return _complain(f"ledger: {words}; nothing is lost, try again", EXIT_RUN_ERROR)
        return _complain(f"internal error: {type(error).__name__} at {place_of(error)}; please report this line", EXIT_RUN_ERROR)


def _run(arguments: Sequence[str]) -> int:
    # Thousands of letters are built and kept: looking for garbage after each 700 objects costs a third of the time of `owed`.
    gc.set_threshold(10_000, 20, 20)
    # Imported here so that the umask is set before anything could make a file.
    from daemon.cli import run_app
    from daemon.logs import hush_libraries

    hush_libraries()
    return run_app(arguments)


def _speak_plainly() -> None:
    """Into files and pipes always UTF-8, whatever the locale; a file name that is no text is written as JSON writes it (\\udcff)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=stream.encoding if stream.isatty() else "utf-8", errors="backslashreplace")


def _forget_output() -> None:
    """Let what could not be written go, so that the interpreter does not try again at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _of_the_database(error: BaseException) -> str:
    """The first line of the driver's own words where the database failed (locked, full, gone), "" for any other error.

    Told by name, because most commands that fail early never load SQLAlchemy.
    """
    names = {f"{kind.__module__}.{kind.__name__}" for kind in type(error).__mro__}
    if not names & {"sqlalchemy.exc.OperationalError", "sqlalchemy.exc.TimeoutError", "sqlite3.OperationalError"}:
        return ""
    return (str(getattr(error, "orig", None) or error).strip().splitlines() or ["can't be used"])[0]


def _complain(text: str, status: int) -> int:
    line = " ".join(text.split())
    print(f"beholden: {line}", file=sys.stderr)
    return status


def script() -> None:
    """The installed command."""
    sys.exit(main())


if __name__ == "__main__":
    script()
