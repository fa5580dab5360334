"""Two versions of one translation: findings gained and lost, scores with paired tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from transcheck.audit import audit
from transcheck.batch import article
from transcheck.config import Config
from transcheck.errors import InputError
from transcheck.model import Finding, Report, Score
from transcheck.score._paired import Difference, by_reference, of_values

FEWEST = 2
HEADLINE = "transcheck"
REFERENCED = frozenset(("bleu", "chrf", "ter"))
Values = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Reports of both versions, what the second has that the first lacks, and the other way."""

    first: Report
    second: Report
    gained: tuple[Finding, ...]
    lost: tuple[Finding, ...]
    differences: tuple[Difference, ...]
    untested: tuple[tuple[str, str], ...]


def compare(
    first: str,
    second: str,
    source: str | None,
    references: Sequence[str],
    config: Config,
    parallel: bool = False,
) -> Comparison:
    """Audit both versions and test their differences.

    Raises InputError where a file cannot be read or the versions are not in one language.
    """
    made = [article(path, source, tuple(references), parallel) for path in (first, second)]
    a = audit(made[0], config)
    b = audit(made[1], replace(config, target_language=a.document.language.code))
    if not a.segments or not b.segments:
        raise InputError(f"{first} and {second}: one of them holds no sentence to compare")
    differences, untested = _tested(a, b, references)
    return Comparison(a, b, _surplus(b, a), _surplus(a, b), differences, untested)


def _surplus(one: Report, other: Report) -> tuple[Finding, ...]:
    """Findings of one that the other lacks: by rule and by the words found."""
    known = Counter(_name(f, other) for f in other.findings)
    left = []
    for finding in one.findings:
        name = _name(finding, one)
        if known[name]:
            known[name] -= 1
        else:
            left.append(finding)
    return tuple(left)


def _name(finding: Finding, report: Report) -> tuple[str, str]:
    """The rule and the words that it is about, wherever they stand."""
    missing = finding.span.start == finding.span.end
    on_source = (missing or finding.side == "source") and report.source is not None
    raw = report.source.raw if on_source and report.source else report.document.raw
    place = (finding.source_span or finding.span) if missing else finding.span
    return finding.rule, " ".join(place.of(raw).split())


def _tested(
    a: Report, b: Report, references: Sequence[str]
) -> tuple[tuple[Difference, ...], tuple[tuple[str, str], ...]]:
    found: list[Difference] = []
    untested: list[tuple[str, str]] = []
    if references:
        told = by_reference(_lines(a), _lines(b), references)
        if isinstance(told, str):
            untested.append(("bleu, chrf, ter", told))
        else:
            found += told
    for score in a.scores:
        other = next((s for s in b.scores if s.name == score.name), None)
        if score.name in {d.name for d in found} or other is None or score.name in REFERENCED:
            continue
        paired = _paired(score, other, a, b)
        if paired is None:
            untested.append((score.name, "the versions have no source sentences in common"))
        else:
            found.append(of_values(score, other, *paired))
    return tuple(found), tuple(untested)


def _lines(report: Report) -> list[str]:
    return [b.text.strip() for b in report.document.blocks if b.text.strip()]


def _paired(one: Score, other: Score, a: Report, b: Report) -> tuple[Values, Values] | None:
    """(value, weight) of every source sentence that both versions translate, in its order."""
    left, right = _by_source(one, a), _by_source(other, b)
    common = sorted(set(left) & set(right))
    if len(common) < FEWEST:
        return None
    return [left[k] for k in common], [right[k] for k in common]


def _by_source(score: Score, report: Report) -> dict[int, tuple[float, float]]:
    """Value and weight per source sentence: words for the headline, else passages."""
    values = score.per_segment or ()
    if report.document.format == "lines" or report.alignment is None:
        return {n: (v, 1.0) for n, v in enumerate(values) if v is not None}
    found = {}
    for bead in report.alignment.beads:
        told = [(v, n) for n in bead.target if (v := values[n]) is not None]
        weights = [float(len(report.segments[n].text.split())) for _, n in told]
        total = sum(weights)
        if bead.source and total:
            mean = sum(v * w for (v, _), w in zip(told, weights, strict=True)) / total
            found[bead.source[0]] = (mean, total if score.name == HEADLINE else 1.0)
    return found
