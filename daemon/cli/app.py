"""The Typer application that every command registers with, and what commands share."""

from __future__ import annotations

import typer

from daemon.cli.options import Options

app = typer.Typer(
    name="beholden",
    epilog=(
        "Options of every command, before or after it: --config FILE, --db URL (SQLAlchemy), --me ADDR (an address of yours; repeatable), "
        "--now TIME (ISO 8601 with offset)."
    ),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
)


def options_of(context: typer.Context) -> Options:
    """The global options that stood anywhere on the command line."""
    found = context.obj
    return found if isinstance(found, Options) else Options()


@app.callback()
def _many_commands() -> None:
    """Keeps who owes whom thanks, an answer, a promise or news, from your own mailbox. Read only, on this machine alone."""
