"""An article as its page shows it: everything worked out, so that the template only writes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from transcheck.model import Evidence, Finding, Report, Score, Severity, Span
from transcheck.report import Run
from transcheck.report import _words as words
from transcheck.report._charts import Bar, Cell, odds, strip
from transcheck.report._fingerprint import Context
from transcheck.report._lines import Lines
from transcheck.report._pieces import Mark
from transcheck.report._shown import (
    WORST_FIRST,
    Shown,
    active,
    by_severity,
    shown,
    worst_first,
)
from transcheck.report._sides import RowView, lay_out

EVIDENCE_RANK = len(WORST_FIRST)
WORST_SHOWN = 12


@dataclass(frozen=True, slots=True)
class NoteView:
    """What stands in the margin of one finding.

    number: from 1 over those that count, 0 for a mere clue. where: the prefix of its pieces'
    ids, the first and the last, `t 3 7`, or empty where it stands in no text.
    """

    number: int
    id: str
    item: Shown
    sure: str
    percent: str
    source: str | None
    where: str

    @property
    def finding(self) -> Finding:
        return self.item.finding


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """One reason for the verdict, and its pieces on the page."""

    evidence: Evidence
    strength: str
    odds: str
    points_to: str | None
    line: int | None
    where: str


@dataclass(frozen=True, slots=True)
class PointsRow:
    """One line of the sum: what the findings of one severity cost."""

    severity: Severity
    count: int
    penalty: float
    confidence: float
    points: float
    per_100: float


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article; `number` and `key` part its ids from those of others on the page."""

    number: int
    key: str
    report: Report
    verdict: str
    sure: str | None
    counts: dict[Severity, int]
    score: Score | None
    sum: tuple[PointsRow, ...]
    odds: list[Bar]
    strip: list[Cell]
    evidence: tuple[EvidenceView, ...]
    rows: tuple[RowView, ...]
    notes: tuple[NoteView, ...]
    elsewhere: tuple[NoteView, ...]
    worst: tuple[NoteView, ...]
    suppressed: tuple[Shown, ...]
    categories: Counter[str] = field(default_factory=Counter)

    @property
    def title(self) -> str:
        return self.report.document.title or self.report.document.path

    @property
    def named(self) -> bool:
        """Does the document have a title that its text does not begin with?"""
        first = next((block.text for block in self.report.document.blocks if block.text), "")
        return self.report.document.title not in (None, first)

    @property
    def remarks(self) -> int:
        return sum(n for severity, n in self.counts.items() if severity != "neutral")

    @property
    def two_sided(self) -> bool:
        return self.report.source is not None and self.report.alignment is not None


def article(report: Report, run: Run, number: int = 0) -> ArticleView:
    """Everything the page says of `report`; `number` is its place among those of the page."""
    found = shown(report, run)
    live = tuple(item for item in found if item.suppressed is None)
    key = f"{number}-" if number else ""
    certainty = words.certainty(report.origin)
    evidence = words.strongest(report.origin.evidence)
    marks = list(_marks(live, evidence))
    layout = lay_out(report, marks, key)
    notes = _notes(live, report, key, layout.where)
    return ArticleView(
        number=number,
        key=key,
        report=report,
        verdict=words.verdict(report),
        sure=None if certainty is None else f"{words.sure(certainty)}, {words.percent(certainty)}",
        counts=by_severity(found),
        score=words.headline(report),
        sum=tuple(_sum(report, live, run)),
        odds=odds(report),
        strip=strip(report, live),
        evidence=_evidence(evidence, report, len(live), layout.where),
        rows=tuple(layout.rows),
        notes=notes,
        elsewhere=tuple(note for i, note in enumerate(notes) if i in layout.outside),
        worst=_worst(notes),
        suppressed=tuple(item for item in found if item.suppressed),
        categories=Counter(item.finding.category for item in live),
    )


def _marks(found: Sequence[Shown], evidence: Sequence[Evidence]) -> Iterator[tuple[str, Mark]]:
    """Items 0… are findings in order, those after them the evidence of the origin."""
    for index, item in enumerate(found):
        rank = WORST_FIRST.index(item.finding.severity)
        yield item.finding.side, _mark(rank, index, item.finding.span)
    for index, reason in enumerate(evidence, len(found)):
        if reason.span:
            yield "target", _mark(EVIDENCE_RANK, index, reason.span)


def _mark(rank: int, item: int, span: Span) -> Mark:
    return Mark(rank, span.end - span.start, item, span)


def _notes(
    found: Sequence[Shown], report: Report, key: str, where: dict[int, str]
) -> tuple[NoteView, ...]:
    source = Context.of(report.source, report.source_segments) if report.source else None
    counting = accumulate(int(item.finding.severity != "neutral") for item in found)
    return tuple(
        NoteView(
            number=count if item.finding.severity != "neutral" else 0,
            id=f"f-{key}{item.fingerprint}",
            item=item,
            sure=words.sure(item.finding.confidence),
            percent=words.percent(item.finding.confidence),
            source=_source(item.finding, source),
            where=where.get(index, ""),
        )
        for index, (item, count) in enumerate(zip(found, counting, strict=True))
    )


def _source(finding: Finding, source: Context | None) -> str | None:
    return source.excerpt(finding.source_span) if source and finding.source_span else None


def _evidence(
    evidence: Sequence[Evidence], report: Report, first: int, where: dict[int, str]
) -> tuple[EvidenceView, ...]:
    lines = Lines.of(report.document.raw)
    return tuple(
        EvidenceView(
            evidence=item,
            strength=words.strength(item),
            odds=words.odds(item),
            points_to=words.language(item.points_to) if item.points_to else None,
            line=lines.line(item.span.start) if item.span else None,
            where=where.get(index, ""),
        )
        for index, item in enumerate(evidence, first)
    )


def _sum(report: Report, found: Sequence[Shown], run: Run) -> Iterator[PointsRow]:
    """How the score adds up; mean confidence and points of each severity that occurs."""
    for severity in WORST_FIRST:
        items = [item for item in active(found) if item.finding.severity == severity]
        if not items:
            continue
        points = sum(item.points for item in items)
        confidence = sum(item.finding.confidence for item in items) / len(items)
        per_100 = points * 100 / report.words if report.words else 0.0
        penalty = run.of(report.document.path).penalty(severity)
        yield PointsRow(severity, len(items), penalty, confidence, points, per_100)


def _worst(notes: Sequence[NoteView]) -> tuple[NoteView, ...]:
    by_item = {id(note.item): note for note in notes}
    ranked = worst_first(note.item for note in notes if note.finding.severity != "neutral")
    return tuple(by_item[id(item)] for item in ranked[:WORST_SHOWN])
