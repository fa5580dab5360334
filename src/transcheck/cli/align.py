"""`transcheck align`: sentence alignment alone."""

from __future__ import annotations

from typing import Annotated

import typer

from transcheck.cli._settings import settings
from transcheck.errors import UsageError

NAME = "align"


def command(
    source: Annotated[str, typer.Argument(help="The source text.")],
    target: Annotated[str, typer.Argument(help="Its translation.")],
    format_: Annotated[str, typer.Option("--format", help="tsv, json, tmx or beads.")] = "tsv",
    output: Annotated[str, typer.Option(help="A file; - is standard output.")] = "-",
    from_: Annotated[
        str | None, typer.Option("--from", metavar="LANG", help="Language of the source.")
    ] = None,
    to: Annotated[str | None, typer.Option(metavar="LANG", help="Language of the text.")] = None,
    segmented: Annotated[
        bool, typer.Option("--segmented", help="One sentence a line in both files.")
    ] = False,
    align_model: Annotated[
        str | None,
        typer.Option(
            metavar="PATH_OR_NAME",
            help="Sentence embeddings (LaBSE, multilingual-e5 …) as one more evidence: a folder, "
            "or a model of the hub with its commit.",
        ),
    ] = None,
    device: Annotated[
        str | None, typer.Option(help="Where that model runs: auto, cpu, cuda …")
    ] = None,
) -> None:
    """Align the sentences of two texts: beads with a confidence."""
    from transcheck.align import at_hand
    from transcheck.align.write import RENDERERS, moves
    from transcheck.cli._save import emit, spare
    from transcheck.pairing import align_files

    if format_ not in RENDERERS:
        raise UsageError(f"no alignment format {format_!r}; there are: {', '.join(RENDERERS)}")
    if align_model:
        at_hand(align_model)
    spare([output], [source, target])
    config = settings(
        any_language=True,
        source_language=from_,
        target_language=to,
        align_model=align_model,
        device=device,
    )
    found = align_files(source, target, config, segmented)
    text = RENDERERS[format_](
        found.alignment, found.source, found.target, found.source_language, found.target_language
    )
    emit(text, output)
    for line in moves(found.alignment):
        typer.echo(f"transcheck: {line}", err=True)
