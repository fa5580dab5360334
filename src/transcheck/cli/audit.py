"""`transcheck audit`: the main job."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from transcheck.cli._fix import mended
from transcheck.cli._pages import page_files, pages
from transcheck.cli._progress import progress
from transcheck.cli._save import STDOUT, emit, spare
from transcheck.cli._settings import cache_folder, layered, validate
from transcheck.cli._write import pairing_line, wishes, write
from transcheck.errors import UsageError

if TYPE_CHECKING:
    from transcheck.audit import Article
    from transcheck.baseline import Known
    from transcheck.settings import Settings

NAME = "audit"
INTERRUPTED = 130


def command(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")],
    source: Annotated[
        str | None, typer.Option(help="The source: a file, or a folder paired by relative path.")
    ] = None,
    reference: Annotated[
        list[str] | None, typer.Option(help="A reference translation (repeatable).")
    ] = None,
    from_: Annotated[
        str | None, typer.Option("--from", metavar="LANG", help="Language of the source.")
    ] = None,
    to: Annotated[str | None, typer.Option(metavar="LANG", help="Language of the text.")] = None,
    format_: Annotated[
        list[str] | None,
        typer.Option("--format", help="text, json, html, sarif, junit, github, gitlab, markdown …"),
    ] = None,
    output: Annotated[
        list[str] | None, typer.Option(help="Where the format goes; - is standard output.")
    ] = None,
    report_dir: Annotated[
        str | None, typer.Option(help="One page per article, its JSON, and an index.")
    ] = None,
    select: Annotated[list[str] | None, typer.Option(help="Only these rules.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Not these rules.")] = None,
    min_confidence: Annotated[
        float | None, typer.Option(min=0.0, max=1.0, help="Hide findings below.")
    ] = None,
    fail_on: Annotated[
        str | None, typer.Option(help="neutral, minor, major, critical or never.")
    ] = None,
    min_score: Annotated[
        float | None, typer.Option(min=0, max=100, help="Fail below this score.")
    ] = None,
    parallel: Annotated[
        bool, typer.Option("--parallel", help="Line i of the text and of --source are a pair.")
    ] = False,
    baseline: Annotated[
        str | None, typer.Option(help="Findings recorded in this file do not fail.")
    ] = None,
    changed_since: Annotated[
        str | None, typer.Option(metavar="REV", help="Only files and lines changed since then.")
    ] = None,
    glossary: Annotated[
        list[str] | None, typer.Option(help="Terms that must, or must not, be used: CSV or TBX.")
    ] = None,
    style: Annotated[str | None, typer.Option(help="A house style, such as en-GB.")] = None,
    scorer: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=PATH_OR_HUB_ID", help="A neural scorer (repeatable)."),
    ] = None,
    align_model: Annotated[
        str | None,
        typer.Option(metavar="PATH_OR_NAME", help="Sentence embeddings that help to align."),
    ] = None,
    device: Annotated[
        str | None, typer.Option(help="Where neural models run: auto, cpu, cuda …")
    ] = None,
    config: Annotated[str | None, typer.Option(help="A configuration file.")] = None,
    profile: Annotated[str | None, typer.Option(help="A profile of that file.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to use.")] = 1,
    cache: Annotated[bool, typer.Option(help="Keep finished audits, and use them again.")] = True,
    fix: Annotated[
        bool, typer.Option("--fix", help="Write the mechanical edits back into the files first.")
    ] = False,
    fix_rules: Annotated[
        list[str] | None, typer.Option(help="Only the edits of these rules (with --fix).")
    ] = None,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, and write nothing.")
    ] = False,
    explain_pairing: Annotated[
        bool, typer.Option("--explain-pairing", help="Only show which file is whose source.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print nothing but errors.")] = False,
) -> None:
    """Audit articles: what betrays the source, where, why, how sure, what to write instead."""
    from transcheck import batch

    told = layered(
        config,
        profile,
        any_language=parallel,
        style=style,
        glossary=glossary,
        source_language=from_,
        target_language=to,
        select=select,
        ignore=ignore,
        min_confidence=min_confidence,
        fail_on=fail_on,
        min_score=min_score,
        scorers=scorer,
        device=device,
        align_model=align_model,
    )
    if align_model:
        from transcheck.align import at_hand

        at_hand(align_model)
    if explain_pairing:
        _explain(paths, source, told)
    wanted = wishes(format_ or [], output or [], report_dir, quiet)
    articles = _articles(paths, source, tuple(reference or ()), parallel, told)
    inputs = [*_read_by(articles), source, baseline, config]
    if changed_since:
        from transcheck.changed import only_changed

        articles = only_changed(articles, changed_since)
    validate(told, [a.path for a in articles])
    names = [a.path for a in articles]
    spare([*(w.output for w in wanted), *page_files(report_dir, names)], inputs)
    if fix_rules and not (fix or diff):
        raise UsageError("--fix-rules chooses what --fix or --diff changes; give one of them")
    if fix or diff:
        fixed = mended(articles, told.of, fix_rules or [], write_back=not diff)
        if diff:
            raise typer.Exit(3 if any(f is None for f in fixed) else 0)
    first = told.of(next(iter(names), "-"))
    try:
        with progress(len(names), quiet) as seen, pages(report_dir, names, told.of) as written:
            keep = cache_folder(cache and not scorer)
            plan = batch.Plan(jobs, _known(baseline), keep, (*seen, *written.each))
            result = batch.run(articles, told.of, plan)
            written.close(result, first)
    except KeyboardInterrupt:
        typer.echo("transcheck: interrupted; what is finished is kept", err=True)
        raise typer.Exit(INTERRUPTED) from None
    write(result, first, wanted, told.of)
    raise typer.Exit(result.exit_code)


def _explain(paths: list[str], source: str | None, told: Settings) -> None:
    from transcheck import batch

    links = [link for path in paths for link in batch.paired(path, source, told.of(path))]
    emit("".join(f"{pairing_line(link)}\n" for link in links), STDOUT)
    raise typer.Exit(0)


def _articles(
    paths: list[str],
    source: str | None,
    references: tuple[str, ...],
    parallel: bool,
    told: Settings,
) -> list[Article]:
    from transcheck import batch

    if parallel:
        return [batch.article(path, source, references, parallel) for path in paths]
    stdin = sys.stdin.buffer.read() if batch.STDIN in paths else None
    return batch.articles(paths, source, references, stdin, told.of(paths[0]))


def _read_by(articles: Iterable[Article]) -> Iterator[str | None]:
    """The files that the articles are read from."""
    for article in articles:
        yield from (article.path, article.source, *article.references)


def _known(path: str | None) -> Known:
    if path is None:
        return {}
    from transcheck.baseline import load

    return load(path)
