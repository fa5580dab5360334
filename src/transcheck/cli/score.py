"""`transcheck score`: the scores alone, each with its signature."""

from __future__ import annotations

from typing import Annotated

import typer

from transcheck.cli._settings import settings

NAME = "score"


def command(
    target: Annotated[str, typer.Argument(help="The text.")],
    source: Annotated[str | None, typer.Option(help="Its source.")] = None,
    reference: Annotated[
        list[str] | None, typer.Option(help="A reference translation (repeatable).")
    ] = None,
    from_: Annotated[
        str | None, typer.Option("--from", metavar="LANG", help="Language of the source.")
    ] = None,
    to: Annotated[str | None, typer.Option(metavar="LANG", help="Language of the text.")] = None,
    parallel: Annotated[
        bool, typer.Option("--parallel", help="Line i of both files translate each other.")
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
    """Print the scores of a text, with their signatures, and what could not be scored."""
    from transcheck import batch
    from transcheck.cli._save import spare
    from transcheck.cli._settings import one_of
    from transcheck.cli._write import emit, lament, rendered, scores_text

    one_of("--format", format_, ("text", "json"))
    spare([output], [target, source, *(reference or [])])
    config = settings(
        source_language=from_,
        target_language=to,
        any_language=parallel,
        scorers=scorer,
        device=device,
    )
    article = batch.article(target, source, tuple(reference or ()), parallel)
    result = batch.run([article], config)
    text = rendered(result, config, "json") if format_ == "json" else scores_text(result)
    emit(text, output)
    lament(result)
    raise typer.Exit(3 if result.exit_code == 3 else 0)
