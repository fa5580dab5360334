"""`transcheck explain RULE`: the page of one rule."""

from __future__ import annotations

from typing import Annotated

import typer

from transcheck.cli._save import STDOUT, emit

NAME = "explain"


def command(
    rule: Annotated[str, typer.Argument(help="A rule name, such as fr-en/effectifs-workforce.")],
) -> None:
    """Explain a rule: why, what it finds, what it leaves alone."""
    from transcheck.handbook import page

    emit(f"{page(rule)}\n", STDOUT)
