"""`transcheck baseline`: record today's findings so that only new ones fail."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from transcheck.cli._settings import cache_folder, layered
from transcheck.config import BASELINE

NAME = "baseline"


def command(
    paths: Annotated[list[str], typer.Argument(help="Files or folders.")],
    output: Annotated[str, typer.Option(help="The baseline file.")] = BASELINE,
    source: Annotated[str | None, typer.Option(help="The source, as for audit.")] = None,
    to: Annotated[str | None, typer.Option(metavar="LANG", help="Language of the text.")] = None,
    from_: Annotated[
        str | None, typer.Option("--from", metavar="LANG", help="Language of the source.")
    ] = None,
    config: Annotated[str | None, typer.Option(help="A configuration file.")] = None,
    profile: Annotated[str | None, typer.Option(help="A profile of that file.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to use.")] = 1,
) -> None:
    """Record today's findings; `audit --baseline` then fails only for new ones."""
    from transcheck import baseline, batch
    from transcheck.cli._save import spare
    from transcheck.cli._write import emit, lament

    told = layered(config, profile, source_language=from_, target_language=to)
    articles = batch.articles(paths, source, (), None, told.of(paths[0]))
    spare([output], [path for a in articles for path in (a.path, a.source)])
    result = batch.run(articles, told.of, batch.Plan(jobs, cache=cache_folder(True)))
    folder = Path() if output == "-" else Path(output).parent
    lament(result)
    if not result.reports:
        typer.echo(f"nothing was audited; {output} stays as it was", err=True)
        raise typer.Exit(3)
    emit(baseline.record(result.reports, folder), output)
    typer.echo(f"{sum(len(r.findings) for r in result.reports)} findings in {output}", err=True)
    raise typer.Exit(3 if result.exit_code == 3 else 0)
