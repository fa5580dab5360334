"""The headline: 100 minus the weighted penalties of the findings per 100 words.

It is exactly the sum of the findings shown. The interval resamples the segments (a Poisson
bootstrap with a fixed seed) and lets each finding be right with its own confidence.
"""

from __future__ import annotations

import random
from collections import defaultdict
from math import exp

from transcheck.languages import has_table
from transcheck.model import Finding, Score, Skipped, Subject

NAME = "transcheck"
NEEDS = "target"
HIGHER_IS_BETTER = True

ENOUGH_WORDS = 30
UNCHECKED = "hardly anything was checked, as the language is not known; say it with --to"
DRAWS = 400
SEED = 12345


def score(subject: Subject) -> Score | Skipped:
    """The MQM quality score of an article, 0 to 100, with a 90 % interval."""
    if subject.source is None and not has_table(subject.target_language):
        return Skipped(f"score {NAME}", UNCHECKED)
    words = count_words(subject)
    if words < ENOUGH_WORDS:
        counted = f"{words} word" if words == 1 else f"{words} words"
        return Skipped(f"score {NAME}", f"not enough evidence: {counted}, {ENOUGH_WORDS} needed")
    total = sum(points(subject, f) for f in subject.findings)
    low, high = _interval(subject, words)
    return Score(
        NAME,
        _from_points(total, words),
        (0.0, 100.0),
        HIGHER_IS_BETTER,
        _signature(subject),
        low,
        high,
        _per_segment(subject),
        "100 minus the penalties of the findings per 100 words",
    )


def count_words(subject: Subject) -> int:
    return sum(len(s.text.split()) for s in subject.segments)


def points(subject: Subject, finding: Finding) -> float:
    """Penalty of one finding: the weight of its severity times its confidence."""
    return subject.config.penalty(finding.severity) * finding.confidence


def _from_points(total: float, words: int) -> float:
    return round(max(0.0, 100.0 - 100.0 * total / words), 2)


def _signature(subject: Subject) -> str:
    weights = ",".join(f"{k}={v:g}" for k, v in subject.config.penalties.items())
    return f"mqm|per:100words|weights:{weights}|times:confidence|interval:90%poisson-bootstrap"


def _by_segment(subject: Subject) -> dict[int, list[Finding]]:
    groups: dict[int, list[Finding]] = defaultdict(list)
    for finding in subject.findings:
        groups[-1 if finding.segment is None else finding.segment].append(finding)
    return groups


def _interval(subject: Subject, words: int) -> tuple[float, float]:
    chance = random.Random(SEED)
    groups = [g for _, g in sorted(_by_segment(subject).items())]
    totals = sorted(_draw(subject, groups, chance) for _ in range(DRAWS))
    edge = DRAWS // 20
    return _from_points(totals[-edge - 1], words), _from_points(totals[edge], words)


def _draw(subject: Subject, groups: list[list[Finding]], chance: random.Random) -> float:
    return sum(
        _poisson_one(chance)
        * sum(subject.config.penalty(f.severity) for f in group if chance.random() < f.confidence)
        for group in groups
    )


def _poisson_one(chance: random.Random) -> int:
    """A draw from the Poisson distribution of mean 1."""
    count, product, floor = 0, chance.random(), exp(-1)
    while product > floor:
        count += 1
        product *= chance.random()
    return count


def _per_segment(subject: Subject) -> tuple[float | None, ...]:
    groups = _by_segment(subject)
    return tuple(
        _from_points(
            sum(points(subject, f) for f in groups.get(s.index, ())), max(len(s.text.split()), 1)
        )
        for s in subject.segments
    )
