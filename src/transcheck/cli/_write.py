"""Where reports go: standard output, files, or a folder with one page per article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from types import ModuleType
from typing import TYPE_CHECKING

from transcheck.cli._run import run_of
from transcheck.cli._save import STDOUT, complain, emit, save
from transcheck.errors import UsageError

if TYPE_CHECKING:
    from transcheck.batch import Result
    from transcheck.config import Config
    from transcheck.trees import Link

__all__ = [
    "Wish",
    "emit",
    "lament",
    "pairing_line",
    "rendered",
    "save",
    "scores_text",
    "wishes",
    "write",
]


@dataclass(frozen=True, slots=True)
class Wish:
    """One output: a format and the file it goes to."""

    format: str
    output: str


def wishes(
    formats: Sequence[str], outputs: Sequence[str], report_dir: str | None, quiet: bool
) -> list[Wish]:
    """What is to be written. UsageError where formats and outputs cannot be paired."""
    if len(outputs) > max(len(formats), 1):
        raise UsageError("more --output than --format; give each --output after its --format")
    named = list(formats) or ([] if report_dir or (quiet and not outputs) else ["text"])
    targets = [*outputs, *[STDOUT] * (len(named) - len(outputs))]
    found = [Wish(f, o) for f, o in zip(named, targets, strict=True)]
    for wish in found:
        _renderer(wish.format)
    if sum(w.output == STDOUT for w in found) > 1:
        raise UsageError("two reports cannot both go to standard output; name files with --output")
    return found


def write(
    result: Result,
    config: Config,
    wanted: Sequence[Wish],
    of: Callable[[str], Config] | None = None,
) -> None:
    """Write every wish; say on standard error what could not be read.

    of: the configuration of one article, where they differ.
    """
    run = run_of(result, config, of) if wanted else None
    if run and any(wish.format == "sarif" for wish in wanted):
        from transcheck.handbook import briefs

        rules = {f.rule for report in result.reports for f in report.findings}
        run = replace(run, pages=briefs(rules))
    for wish in wanted:
        emit(_renderer(wish.format).render(result.reports, run), wish.output)
    lament(result)


def lament(result: Result) -> None:
    """What could not be read, on standard error."""
    for outcome in result.outcomes:
        if outcome.error:
            complain(outcome.error)


def rendered(result: Result, config: Config, name: str) -> str:
    """All reports in one format."""
    return str(_renderer(name).render(result.reports, run_of(result, config)))


def scores_text(result: Result) -> str:
    """One line per score, then what was skipped and why."""
    lines = []
    for report in result.reports:
        for score in report.scores:
            band = f" [{score.low:g}, {score.high:g}]" if score.low is not None else ""
            lines.append(f"{score.name}\t{score.value:g}{band}\t{score.signature}")
        lines += [f"skipped: {s.what}: {s.why}" for s in report.skipped]
    return "".join(f"{line}\n" for line in lines)


def pairing_line(link: Link) -> str:
    """A file, its source and the reason, as one line."""
    return "\t".join((link.state, link.target, link.source or "-", link.how))


def _renderer(name: str) -> ModuleType:
    from transcheck.report import renderer

    return renderer(name)
