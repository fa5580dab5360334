"""What the document's origin does to the confidence of its findings.

A phrase that natives use too is shown only where the text is plainly translated from a language
that explains it, or where the source confirms it. Nothing flows back into the inference.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from transcheck.config import Config
from transcheck.model import NATIVE, Finding, Origin
from transcheck.packs import wording

PLAINLY = 0.8
LIFT = 0.6
NATIVE_DAMP = 0.75
SAME_WORDS = 0.6


def weigh(
    findings: Iterable[Finding], origin: Origin, config: Config, raw: str
) -> tuple[Finding, ...]:
    """The findings to report: final confidence, sorted by start and rule, overlaps resolved."""
    weighed = (_weighed(_narrowed(f, origin, raw), origin, config) for f in findings)
    shown = [f for f in weighed if f is not None and f.confidence >= config.min_confidence]
    kept = _without_overlaps(shown)
    return tuple(sorted(kept, key=lambda f: (f.span.start, f.rule, f.span.end)))


def _weighed(finding: Finding, origin: Origin, config: Config) -> Finding | None:
    finding = replace(finding, severity=config.severity(finding.rule, finding.severity))
    if not finding.points_to or finding.confirmed:
        return finding
    explained = _explained(finding, origin, config)
    if finding.tier == "context" and explained < PLAINLY:
        return None
    if finding.severity == "neutral" and "/" in finding.rule:
        return None
    return replace(finding, confidence=_confidence(finding.confidence, explained, origin))


def _narrowed(finding: Finding, origin: Origin, raw: str) -> Finding:
    """A mark that several languages leave speaks of the one that the text comes from."""
    if len(finding.points_to) < 2 or origin.language not in finding.points_to or not finding.terms:
        return finding
    told = (origin.language,)
    excerpt = finding.span.of(raw)
    return replace(
        finding,
        message=wording.message(excerpt, finding.terms, told, finding.suggestions),
        source_term=wording.term(finding.terms, told),
    )


def _explained(finding: Finding, origin: Origin, config: Config) -> float:
    """Probability that the text comes from one of the languages that the finding points to."""
    if config.source_language:
        return float(config.source_language in finding.points_to)
    return sum(origin.odds.get(code, 0.0) for code in finding.points_to)


def _confidence(base: float, explained: float, origin: Origin) -> float:
    lifted = base + (1 - base) * LIFT * explained
    doubt = NATIVE_DAMP + (1 - NATIVE_DAMP) * (1 - origin.odds.get(NATIVE, 0.0))
    return round(min(lifted * doubt, 0.99), 4)


def _without_overlaps(findings: list[Finding]) -> list[Finding]:
    """Of pack findings that overlap, and of any that cover the same words, the surest stays."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=_rank):
        if not any(_rival(finding, other) for other in kept):
            kept.append(finding)
    return kept


def _rival(one: Finding, other: Finding) -> bool:
    if one.side != other.side or one.rule == other.rule or not one.span.overlaps(other.span):
        return False
    if "/" in one.rule and "/" in other.rule:
        return True
    if "/" not in one.rule and "/" not in other.rule:
        return False
    shared = min(one.span.end, other.span.end) - max(one.span.start, other.span.start)
    whole = max(one.span.end, other.span.end) - min(one.span.start, other.span.start)
    return shared >= SAME_WORDS * whole


def _rank(finding: Finding) -> tuple[float, int, int, str]:
    length = finding.span.end - finding.span.start
    return (-finding.confidence, -length, finding.span.start, finding.rule)
