"""`transcheck compare`: two versions of one translation."""

from __future__ import annotations

from typing import Annotated

import typer

from transcheck.cli._settings import settings

NAME = "compare"


def command(
    first: Annotated[str, typer.Argument(help="One version.")],
    second: Annotated[str, typer.Argument(help="The other version.")],
    source: Annotated[str | None, typer.Option(help="Their source.")] = None,
    reference: Annotated[
        list[str] | None, typer.Option(help="A reference translation, line by line (repeatable).")
    ] = None,
    from_: Annotated[
        str | None, typer.Option("--from", metavar="LANG", help="Language of the source.")
    ] = None,
    to: Annotated[str | None, typer.Option(metavar="LANG", help="Language of the texts.")] = None,
    parallel: Annotated[
        bool, typer.Option("--parallel", help="Line i of all files translate each other.")
    ] = False,
    scorer: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=PATH_OR_HUB_ID", help="A neural scorer (repeatable)."),
    ] = None,
    device: Annotated[
        str | None, typer.Option(help="Where neural scorers run: auto, cpu, cuda …")
    ] = None,
    format_: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
    output: Annotated[str, typer.Option(help="A file; - is standard output.")] = "-",
) -> None:
    """Compare two versions: findings gained and lost, score differences with paired tests."""
    from transcheck.cli._compared import as_json, as_text
    from transcheck.cli._save import emit, spare
    from transcheck.cli._settings import one_of
    from transcheck.compare import compare

    one_of("--format", format_, ("text", "json"))
    spare([output], [first, second, source, *(reference or [])])
    config = settings(
        articles=[first],
        any_language=parallel,
        source_language=from_,
        target_language=to,
        scorers=scorer,
        device=device,
    )
    found = compare(first, second, source, reference or [], config, parallel)
    emit((as_json if format_ == "json" else as_text)(found), output)
