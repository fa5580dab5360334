"""A folder of reports: a page and a JSON per article, written as each is done, and an index."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from transcheck.cli._run import run_of, run_of_one
from transcheck.cli._save import STDOUT, save
from transcheck.config import PAGES as NOTES

if TYPE_CHECKING:
    from transcheck.batch import Outcome, Result
    from transcheck.config import Config

INDEX = "index.html"


@contextmanager
def pages(
    folder: str | None, paths: Sequence[str], of: Callable[[str], Config]
) -> Iterator[Pages | NoPages]:
    """Writes pages where a folder was asked for; what was written is noted whatever happens."""
    if folder is None:
        yield NoPages()
        return
    made = Pages(Path(folder), paths, of)
    try:
        yield made
    finally:
        made.keep()


def page_files(folder: str | None, paths: Sequence[str]) -> list[str]:
    """Every file that the pages of these articles are written to."""
    if folder is None:
        return []
    names = [f"{name}{kind}" for name in page_names(paths) for kind in (".html", ".json")]
    return [str(Path(folder) / name) for name in (*names, INDEX, NOTES)]


class NoPages:
    """Nobody has asked for pages."""

    each: tuple[Callable[[Outcome], None], ...] = ()

    def close(self, result: Result, config: Config) -> None:
        """Nothing to write."""


class Pages:
    """Writes the pages of one call; what is there and up to date is left as it is."""

    def __init__(self, folder: Path, paths: Sequence[str], of: Callable[[str], Config]) -> None:
        self.each = (self.write,)
        self._folder = folder
        self._names = dict(zip(paths, page_names(paths), strict=True))
        self._of = of
        self._before = _notes(folder / NOTES)
        self._now: dict[str, Any] = {}
        self._written: dict[str, str | None] = {}

    def write(self, outcome: Outcome) -> None:
        """The page and the JSON of one article."""
        if outcome.report is None:
            return
        name = self._names[outcome.path]
        kept = self._before.get(name)
        if outcome.key is None or kept != [outcome.key, *self._state(name)]:
            self._render(outcome, name)
        self._now[name] = [outcome.key, *self._state(name)]
        self._written[outcome.path] = outcome.key

    def _render(self, outcome: Outcome, name: str) -> None:
        from transcheck.report import html
        from transcheck.report import json as as_json

        report = outcome.report
        assert report is not None
        run = run_of_one(outcome, self._of(outcome.path))
        save(self._folder / f"{name}.html", html.render_article(report, run, INDEX))
        save(self._folder / f"{name}.json", as_json.render([report], run))

    def close(self, result: Result, config: Config) -> None:
        """The index, and the pages of articles of which there is more to say now."""
        from transcheck.report import html

        for outcome in result.outcomes:
            if outcome.report and outcome.key != self._written.get(outcome.path, outcome.key):
                self.write(outcome)
        links = [quote(os.fsencode(f"{self._names[r.document.path]}.html")) for r in result.reports]
        run = run_of(result, config, self._of)
        save(self._folder / INDEX, html.render_index(result.reports, run, links))

    def keep(self) -> None:
        """Notes for a run that goes on from here."""
        if self._now:
            save(self._folder / NOTES, json.dumps(self._before | self._now, indent=0))

    def _state(self, name: str) -> list[int]:
        """Sizes and times of the files of one article, to see whether somebody touched them."""
        try:
            stats = [(self._folder / f"{name}.{kind}").stat() for kind in ("html", "json")]
        except OSError:
            return []
        return [number for stat in stats for number in (stat.st_size, stat.st_mtime_ns)]


def _notes(path: Path) -> dict[str, Any]:
    try:
        told = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


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
