"""Where reports go: standard output, files, or a folder with one page per article."""

from __future__ import annotations

import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from transcheck.errors import UsageError

if TYPE_CHECKING:
    from transcheck.batch import Result
    from transcheck.config import Config
    from transcheck.model import Report
    from transcheck.report import Run

STDOUT = "-"


@dataclass(frozen=True, slots=True)
class Wish:
    """One output: a format and the file it goes to, or a folder of pages."""

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
    return [*found, Wish("pages", report_dir)] if report_dir else found


def write(
    result: Result,
    config: Config,
    wanted: Sequence[Wish],
    of: Callable[[str], Config] | None = None,
) -> None:
    """Write every wish; say on standard error what could not be read.

    of: the configuration of one article, where they differ.
    """
    run = _run(result, config)
    if of:
        paths = (report.document.path for report in result.reports)
        floors = {p: of(p).fail_on for p in paths if of(p).fail_on != config.fail_on}
        run = replace(run, floors=floors)
    for wish in wanted:
        if wish.format == "pages":
            _pages(Path(wish.output), result.reports, run)
        else:
            _write_one(wish, result.reports, run)
    for outcome in result.outcomes:
        if outcome.error:
            print(f"transcheck: {outcome.error}", file=sys.stderr)  # noqa: T201


def emit(text: str, output: str) -> None:
    """Write a text to a file or to standard output."""
    if output == STDOUT:
        with suppress(BrokenPipeError):
            sys.stdout.buffer.write(text.encode("utf-8"))
            sys.stdout.buffer.flush()
    else:
        save(Path(output), text)


def rendered(result: Result, config: Config, name: str) -> str:
    """All reports in one format."""
    return str(_renderer(name).render(result.reports, _run(result, config)))


def scores_text(result: Result) -> str:
    """One line per score, then what was skipped and why."""
    lines = []
    for report in result.reports:
        for score in report.scores:
            band = f" [{score.low:g}, {score.high:g}]" if score.low is not None else ""
            lines.append(f"{score.name}\t{score.value:g}{band}\t{score.signature}")
        lines += [f"skipped: {s.what}: {s.why}" for s in report.skipped]
    lines += [f"lost: {o.error}" for o in result.outcomes if o.error]
    return "".join(f"{line}\n" for line in lines)


def _renderer(name: str):  # type: ignore[no-untyped-def]
    from transcheck.report import renderer

    return renderer(name)


def _run(result: Result, config: Config) -> Run:
    from transcheck import __version__, packs
    from transcheck.report import Failure, Run

    targets = {r.document.language.code for r in result.reports} & set(packs.targets())
    digests = {f"*-{t}": packs.load(t).digest for t in sorted(t for t in targets if t)}
    failures = [Failure(path, why) for path, why in result.failures]
    failures += [Failure(o.path, o.error) for o in result.outcomes if o.error]
    return Run(
        version=__version__,
        signature=_signature(config, digests),
        config=config,
        packs=digests,
        gate="failed" if result.failures else "passed",
        failures=tuple(failures),
        color=sys.stdout.isatty() and "NO_COLOR" not in os.environ,
        width=max(60, shutil.get_terminal_size((100, 24)).columns),
    )


def _signature(config: Config, digests: dict[str, str]) -> str:
    import hashlib

    from transcheck import __version__

    state = repr((config, sorted(digests.items()))).encode()
    return (
        f"transcheck|version:{__version__}|run:{hashlib.blake2b(state, digest_size=6).hexdigest()}"
    )


def _write_one(wish: Wish, reports: Sequence[Report], run: Run) -> None:
    emit(_renderer(wish.format).render(reports, run), wish.output)


def save(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.{os.getpid()}.part")
        part.write_text(text, "utf-8", newline="\n")
        part.replace(path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from error


def _pages(folder: Path, reports: Sequence[Report], run: Run) -> None:
    from transcheck.report import html, json

    names = page_names([r.document.path for r in reports])
    for report, name in zip(reports, names, strict=True):
        save(folder / f"{name}.html", html.render_article(report, run, "index.html"))
        save(folder / f"{name}.json", json.render([report], run))
    links = [f"{name}.html" for name in names]
    save(folder / "index.html", html.render_index(reports, run, links))


def page_names(paths: Sequence[str]) -> list[str]:
    """A file name per article: its stem, or its path below the common folder if that is taken."""
    stems = ["stdin" if p == STDOUT else Path(p).stem for p in paths]
    taken = Counter([*(s.lower() for s in stems), "index"])
    files = [Path(p).absolute() for p in paths if p != STDOUT]
    common = Path(os.path.commonpath([p.parent for p in files])) if files else Path()
    return [
        stem
        if taken[stem.lower()] == 1
        else "-".join(Path(path).absolute().relative_to(common).parts)
        for path, stem in zip(paths, stems, strict=True)
    ]
