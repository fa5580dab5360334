"""The table of all articles, worked out so that the template only writes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from transcheck.model import Report, Score, Severity
from transcheck.report import Run
from transcheck.report import _words as words
from transcheck.report._charts import Bar, histogram
from transcheck.report._shown import Shown, active, by_severity, shown

RULES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One article; `rules` are the rules that cost most, with the points they cost."""

    report: Report
    link: str | None
    verdict: str
    group: str
    sure: str | None
    score: Score | None
    counts: dict[Severity, int]
    remarks: int
    rules: tuple[tuple[str, float], ...]

    @property
    def title(self) -> str:
        return self.report.document.title or self.report.document.path


@dataclass(frozen=True, slots=True)
class IndexView:
    """The page: its rows, sums over them, and how the scores spread."""

    rows: tuple[IndexRow, ...]
    words: int
    counts: dict[Severity, int]
    scores: list[Bar]
    verdicts: list[tuple[str, str, int]]
    rules: tuple[tuple[str, float], ...]


def index(reports: Sequence[Report], run: Run, links: Sequence[str | None]) -> IndexView:
    """Worst article first; one without a score stands last. `links`: one per report, or none."""
    found = [shown(report, run) for report in reports]
    pages = links or [None] * len(reports)
    rows = [_row(r, f, link) for r, f, link in zip(reports, found, pages, strict=True)]
    everything = [item for items in found for item in items]
    groups = Counter((row.group, _group_name(row.group)) for row in rows)
    return IndexView(
        rows=tuple(sorted(rows, key=_worst_first)),
        words=sum(report.words for report in reports),
        counts=by_severity(everything),
        scores=histogram([row.score.value for row in rows if row.score]),
        verdicts=[(key, name, count) for (key, name), count in groups.most_common()],
        rules=_costliest(everything, 10),
    )


def _row(report: Report, found: Sequence[Shown], link: str | None) -> IndexRow:
    counts = by_severity(found)
    certainty = words.certainty(report.origin)
    return IndexRow(
        report=report,
        link=link,
        verdict=words.verdict(report),
        group=words.verdict_key(report.origin),
        sure=None if certainty is None else words.percent(certainty),
        score=words.headline(report),
        counts=counts,
        remarks=len(active(found)),
        rules=_costliest(found, RULES_SHOWN),
    )


def _costliest(found: Iterable[Shown], most: int) -> tuple[tuple[str, float], ...]:
    points: Counter[str] = Counter()
    for item in active(found):
        points[item.finding.rule] += item.points  # type: ignore[assignment]
    return tuple(points.most_common(most))


def _worst_first(row: IndexRow) -> tuple[bool, float, str]:
    value = row.score.value if row.score else 0.0
    return row.score is None, value, row.report.document.path


def _group_name(group: str) -> str:
    return {"native": "Not translated", "unknown": "Not enough to say", "other": "Other"}.get(
        group
    ) or f"From {words.language(group)}"
