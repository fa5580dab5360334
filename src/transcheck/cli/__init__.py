"""Words in, exit code out: one file per command, no logic of its own."""

from __future__ import annotations

import sys

import typer

from transcheck.cli import align, audit, baseline, compare, config, explain, init, rules, score
from transcheck.cli._save import complain
from transcheck.errors import TranscheckError

app = typer.Typer(
    name="transcheck",
    help="A linter for translations: where a translated text betrays its source, why, how sure, "
    "and what to write instead.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (audit, align, score, compare, rules, explain, init, baseline, config):
    app.command(command.NAME)(command.command)


def _version(value: bool) -> None:
    if value:
        from transcheck import __version__

        typer.echo(f"transcheck {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version and stop."
    ),
) -> None:
    """A linter for translations: where a text betrays its source, why, and what to write."""


def main() -> None:
    """The console script; every error that we foresee is one clear message and an exit code."""
    try:
        app()
    except TranscheckError as error:
        complain(str(error))
        sys.exit(error.exit_code)
