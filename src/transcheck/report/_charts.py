"""Geometry of the small charts: numbers in, positions out; the templates draw them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from transcheck.model import Report, Score
from transcheck.report._shown import Shown
from transcheck.report._words import headline, language, number, percent

STRIP_WIDTH = 1000
STRIP_BINS = 200
LEVELS = (100.0, 90.0, 75.0, 50.0)
BUCKETS = 20


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: its label, its value in words, its share 0..1 of the chart."""

    label: str
    value: str
    share: float


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the score strip; level 0 (clean) to 4; `worst` is an index of the findings."""

    x: float
    width: float
    level: int
    score: str
    worst: int | None


def odds(report: Report) -> list[Bar]:
    """Where the text may come from, likeliest first."""
    ordered = sorted(report.origin.odds.items(), key=lambda pair: (-pair[1], pair[0]))
    return [Bar(_origin_name(code), _brief(share), share) for code, share in ordered]


def _brief(share: float) -> str:
    return percent(share).replace("over ", "> ").replace("under ", "< ")


def _origin_name(code: str) -> str:
    return {"native": "not translated", "other": "other"}.get(code) or language(code)


def strip(report: Report, found: Sequence[Shown]) -> list[Cell]:
    """The sentences in a row, as wide as they are long, by their score; the worst of each cell."""
    ends, total = _lengths(report)
    if not total:
        return []
    scores, worst = _scores(report), _worst(report, found)
    size = max(total / STRIP_BINS, 1)
    cells: dict[int, list[int]] = {}
    for index, end in enumerate(ends):
        cells.setdefault(int((end - 1) / size), []).append(index)
    drawn, x = [], 0.0
    for held in cells.values():
        least = min(held, key=lambda index: scores[index])
        right = ends[held[-1]] / total * STRIP_WIDTH
        drawn.append(_cell(x, right, scores[least], worst.get(least)))
        x = right
    return drawn


def _cell(left: float, right: float, score: float, worst: int | None) -> Cell:
    level = sum(score < ceiling for ceiling in LEVELS)
    return Cell(round(left, 2), round(right - left, 2), level, number(score), worst)


def _scores(report: Report) -> list[float]:
    """What the headline says of each sentence; 100 where it says nothing."""
    best = headline(report)
    told = best.per_segment if best and best.per_segment else ()
    known = [100.0 if value is None else value for value in told]
    return [*known, *[100.0] * (len(report.segments) - len(known))]


def _lengths(report: Report) -> tuple[list[int], int]:
    """Running ends of the sentences, laid end to end, and their sum."""
    ends, total = [], 0
    for segment in report.segments:
        total += max(len(segment.text), 1)
        ends.append(total)
    return ends, total


def _worst(report: Report, found: Sequence[Shown]) -> dict[int, int]:
    """Of each sentence its costliest finding."""
    starts = [segment.span.start for segment in report.segments]
    worst: dict[int, int] = {}
    for index, item in enumerate(found):
        if item.finding.side == "source" or not item.points:
            continue
        at = max(bisect_right(starts, item.finding.span.start) - 1, 0)
        if at not in worst or item.points > found[worst[at]].points:
            worst[at] = index
    return worst


def position(value: float, score: Score) -> float:
    """Where `value` stands on the scale of `score`, 0..1."""
    low, high = score.scale
    return min(max((value - low) / ((high - low) or 1), 0.0), 1.0)


def histogram(scores: Sequence[float]) -> list[Bar]:
    """How many articles stand in each stretch of five points from 0 to 100."""
    counts = [0] * BUCKETS
    for value in scores:
        counts[min(max(int(value * BUCKETS / 100), 0), BUCKETS - 1)] += 1
    step, most = 100 // BUCKETS, max(counts) or 1
    return [
        Bar(f"{n * step} to {(n + 1) * step}", number(count), count / most)
        for n, count in enumerate(counts)
    ]
