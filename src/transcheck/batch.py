"""Many articles: walk, pair with their sources, audit in parallel, in a fixed order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from transcheck.audit import Article, audit
from transcheck.baseline import Known, old
from transcheck.config import Config, at_least
from transcheck.errors import InputError, UsageError
from transcheck.model import Report
from transcheck.report._fingerprint import fingerprints

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: a report, or the reason why there is none."""

    path: str
    report: Report | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """All outcomes of a run, in the order of the articles."""

    outcomes: tuple[Outcome, ...]
    failures: tuple[tuple[str, str], ...] = field(default=())

    @property
    def reports(self) -> tuple[Report, ...]:
        return tuple(o.report for o in self.outcomes if o.report)

    @property
    def exit_code(self) -> int:
        """0 passed, 1 the gate failed, 3 an input was lost or a check crashed."""
        if any(o.error or (o.report and o.report.crashed) for o in self.outcomes):
            return 3
        return 1 if self.failures else 0


def run(
    articles: Sequence[Article], config: Config, jobs: int = 1, known: Known | None = None
) -> Result:
    """Audit every article; one bad file never stops the others.

    Findings that the baseline `known` holds do not fail the gate.
    """
    one = partial(_one, config=config)
    if jobs > 1 and len(articles) > 1:
        from concurrent.futures import ProcessPoolExecutor

        with ProcessPoolExecutor(min(jobs, len(articles))) as pool:
            outcomes = tuple(pool.map(one, articles, chunksize=max(1, len(articles) // (jobs * 8))))
    else:
        outcomes = tuple(map(one, articles))
    return Result(outcomes, tuple(_failures(outcomes, config, known or {})))


def _one(article: Article, config: Config) -> Outcome:
    try:
        return Outcome(article.path, audit(article, config))
    except InputError as error:
        return Outcome(article.path, error=str(error))


def _failures(
    outcomes: Iterable[Outcome], config: Config, known: Known
) -> Iterator[tuple[str, str]]:
    for outcome in outcomes:
        report = outcome.report
        if report is None:
            continue
        recorded = old(report, known)
        loud = [
            f
            for f, mark in zip(report.findings, fingerprints(report), strict=True)
            if at_least(f.severity, config.fail_on) and mark not in recorded
        ]
        if loud:
            plural = "s" if len(loud) > 1 else ""
            yield outcome.path, f"{len(loud)} finding{plural} at or above {config.fail_on}"
        score = next((s for s in report.scores if s.name == "transcheck"), None)
        if config.min_score is not None and score and score.value < config.min_score:
            yield outcome.path, f"score {score.value:g} is below {config.min_score:g}"


def article(path: str, source: str | None, references: tuple[str, ...], parallel: bool) -> Article:
    """One article; `parallel`: the two files pair line by line.

    Raises UsageError where `--parallel` has no source, InputError for lines that do not match.
    """
    if not parallel:
        return Article(path, source, references)
    if source is None:
        raise UsageError("--parallel needs --source: line i of it is the source of line i")
    from transcheck.pairing import read_parallel

    return Article(path, None, references, reading=read_parallel(path, source))


def articles(
    paths: Sequence[str], source: str | None, references: tuple[str, ...], stdin: bytes | None
) -> list[Article]:
    """Every article under the given paths, each with its source.

    Raises UsageError where nothing can be audited at all.
    """
    found = [a for path in paths for a in _under(path, source, references, stdin)]
    if not found:
        raise UsageError(
            f"{', '.join(paths)}: no article found; give a file, or a folder with some"
        )
    return found


def _under(
    path: str, source: str | None, references: tuple[str, ...], stdin: bytes | None
) -> Iterator[Article]:
    if path == STDIN:
        yield Article(STDIN, source, references, stdin)
    elif Path(path).is_dir():
        for file in _walk(Path(path)):
            yield Article(str(file), _partner(file, Path(path), source), references)
    else:
        yield Article(path, source, references)


def _partner(file: Path, root: Path, source: str | None) -> str | None:
    """The source of a file of a folder: the same relative path under the source folder."""
    if source is None or not Path(source).is_dir():
        return source
    other = Path(source) / file.relative_to(root)
    return str(other) if other.is_file() else None


def _walk(root: Path) -> Iterator[Path]:
    """Readable files below a folder, in a fixed order, ignore files respected."""
    from transcheck.read import suffixes

    known = suffixes()
    ignored = _Ignored(root)
    for folder, names, files in os.walk(root):
        here = Path(folder)
        names[:] = sorted(n for n in names if not n.startswith(".") and not ignored(here / n, True))
        for name in sorted(files):
            if Path(name).suffix.lower() in known and not ignored(here / name, False):
                yield here / name


class _Ignored:
    """Asks the `.gitignore` files from the root of the repository down."""

    def __init__(self, root: Path) -> None:
        self._specs: dict[Path, object] = {}
        self._top = next(
            (p for p in (root.resolve(), *root.resolve().parents) if (p / ".git").exists()),
            root.resolve(),
        )

    def __call__(self, path: Path, is_folder: bool) -> bool:
        full = path.absolute()
        above = [p for p in full.parents if p == self._top or self._top in p.parents]
        return any(self._says(folder, full, is_folder) for folder in above)

    def _says(self, folder: Path, path: Path, is_folder: bool) -> bool:
        if folder not in self._specs:
            self._specs[folder] = _spec(folder / ".gitignore")
        spec = self._specs[folder]
        name = path.relative_to(folder).as_posix() + ("/" if is_folder else "")
        return spec is not None and spec.match_file(name)  # type: ignore[attr-defined]


def _spec(path: Path) -> object | None:
    if not path.is_file():
        return None
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(path.read_text("utf-8", errors="replace").splitlines())
