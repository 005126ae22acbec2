"""`beholden`: sets the umask, reads the global options, runs one command, and turns every failure into one line and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from daemon.errors import RunError, UserError
from daemon.places import place_of

EXIT_USER_ERROR = 2
EXIT_RUN_ERROR = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line. Returns the exit status: 0 done, 1 failed at run time, 2 wrong use, configuration or ledger."""
    os.umask(0o077)
    try:
        return _run(sys.argv[1:] if arguments is None else list(arguments))
    except UserError as error:
        return _complain(str(error), EXIT_USER_ERROR)
    except RunError as error:
        return _complain(str(error), EXIT_RUN_ERROR)
    except KeyboardInterrupt:
        return _complain("interrupted; what was read is kept", EXIT_RUN_ERROR)
    except BrokenPipeError:
        # The reader of our output went away (`beholden owed | head`): nothing more to say, and nothing to flush it to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        return _complain(f"{place}{error.strerror or type(error).__name__}", EXIT_RUN_ERROR)
    except Exception as error:
        if os.environ.get("BEHOLDEN_DEBUG"):
            raise
        return _complain(f"internal error: {type(error).__name__} at {place_of(error)}; please report this line", EXIT_RUN_ERROR)


def _run(arguments: Sequence[str]) -> int:
    # Imported here so that the umask is set before anything could make a file.
    from daemon.cli import run_app
    from daemon.logs import hush_libraries

    hush_libraries()
    return run_app(arguments)


def _complain(text: str, status: int) -> int:
    line = " ".join(text.split())
    print(f"beholden: {line}", file=sys.stderr)
    return status


def script() -> None:
    """The installed command."""
    sys.exit(main())


if __name__ == "__main__":
    script()
