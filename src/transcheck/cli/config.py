"""`transcheck config`: what holds, and who says so."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from transcheck.cli._save import STDOUT, emit
from transcheck.errors import UsageError

NAME = "config"


def command(
    what: Annotated[str, typer.Argument(help="show, schema or styles.")] = "show",
    path: Annotated[str, typer.Argument(help="An article or a folder.")] = ".",
    config: Annotated[str | None, typer.Option(help="A configuration file.")] = None,
    profile: Annotated[str | None, typer.Option(help="A profile of that file.")] = None,
) -> None:
    """Show the settings of an article and where each comes from; the JSON schema; house styles."""
    pages = {"show": lambda: _show(path, config, profile), "schema": _schema, "styles": _styles}
    if what not in pages:
        raise UsageError(f"config knows {', '.join(pages)}; not {what!r}")
    emit(f"{pages[what]()}\n", STDOUT)


def _show(path: str, config: str | None, profile: str | None) -> str:
    from transcheck.settings import Settings
    from transcheck.settings.template import written

    told = Settings(config, profile).explained(path)
    lines = {key: written(key, value.value) for key, value in told.items()}
    width = min(max(len(line) for line in lines.values()), 60)
    return "\n".join(f"{line:{width}}  # {told[key].where}" for key, line in lines.items())


def _schema() -> str:
    from transcheck.settings.template import schema

    return json.dumps(schema(), indent=1)


def _styles() -> str:
    from transcheck.languages import style, styles

    return "\n".join(f"{code:8} {style(code).name}" for code in styles())
