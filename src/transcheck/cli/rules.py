"""`transcheck rules`: what is looked for."""

from __future__ import annotations

from typing import Annotated

import typer

from transcheck.cli._save import STDOUT, emit

NAME = "rules"


def command(
    pair: Annotated[
        str | None, typer.Option(help="Only the pack rules of one pair, such as fr-en.")
    ] = None,
    stats: Annotated[bool, typer.Option("--stats", help="With their measured cards.")] = False,
) -> None:
    """List the rules: name, severity, what they look for."""
    from transcheck.handbook import listing

    emit("".join(f"{line}\n" for line in listing(pair, stats)), STDOUT)
