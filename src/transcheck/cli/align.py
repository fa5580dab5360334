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
) -> None:
    """Align the sentences of two texts: beads with a confidence."""
    from transcheck.align.write import RENDERERS
    from transcheck.cli._write import emit
    from transcheck.pairing import align_files

    if format_ not in RENDERERS:
        raise UsageError(f"no alignment format {format_!r}; there are: {', '.join(RENDERERS)}")
    config = settings(any_language=True, source_language=from_, target_language=to)
    found = align_files(source, target, config, segmented)
    text = RENDERERS[format_](
        found.alignment, found.source, found.target, found.source_language, found.target_language
    )
    emit(text, output)
