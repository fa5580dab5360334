"""What the document's origin does to the confidence of its findings.

The confidence of a pack finding is the chance that a reviser would mark the place, learned from
annotated articles and native text (`weigh.json`, made by `tools/learn_confidence.py`); a coded
check states its own. What natives write too (tier `context`) is shown only where the text is
plainly translated from a language that explains it, or where the source confirms it and natives
write it seldom; and, from some length on, only in company: one lone mark in a page of good prose
is more likely a choice of the writer than a slip. Nothing flows back into the inference.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from math import exp, log
from pathlib import Path

from transcheck.config import Config
from transcheck.model import NATIVE, Finding, Origin, Span
from transcheck.packs import wording
from transcheck.packs.cards import cards

PLAINLY = 0.8
SELDOM, OFTEN = 0.3, 2.5
# A calque of one language is often one of its neighbour too; a title or a false friend is not.
NEIGHBOURLY = ("calque", "idiom", "structure")
SAME_WORDS, SAME_FRAME = 0.6, 0.4
AREA = 1000
TABLES = ("false-friend", "wrong-rendering", "wrong-sense")
VAGUE = ("wrong-word",)
# These speak of a whole line or sentence; the first one wins.
WHOLE = ("furniture", "untranslated-segment", "untranslated-passage")
# So many words of a text ask for one more finding of another rule beside a mark that needs company.
PAGE = 200
LOANS, PROBABLY, TELLING = ("untranslated-word", "untranslated-noun"), 0.5, 100


def weigh(
    findings: Iterable[Finding], origin: Origin, config: Config, raw: str
) -> tuple[Finding, ...]:
    """The findings to report: final confidence, sorted by start and rule, overlaps resolved."""
    words = len(raw.split())
    heard = (f for f in findings if not (words >= TELLING and _on_purpose(f, origin, config)))
    weighed = (_weighed(_told(f, origin, config), origin, config) for f in heard)
    shown = [f for f in weighed if f is not None and f.confidence >= config.min_confidence]
    kept = _in_company(_without_overlaps(shown), words)
    return tuple(sorted(kept, key=lambda f: (f.span.start, f.rule, f.span.end)))


def _weighed(finding: Finding, origin: Origin, config: Config) -> Finding | None:
    finding = replace(finding, severity=config.severity(finding.rule, finding.severity))
    if finding.confirmed:
        return None if _everyday(finding) else finding
    if finding.tier == "context" and explained(finding, origin, config) < PLAINLY:
        return None
    if "/" not in finding.rule:
        return finding
    if finding.kind not in NEIGHBOURLY and _plainly_another(finding, origin, config):
        return None
    if finding.severity == "neutral":
        return None
    chance = probability(features(finding, origin, config), _weights())
    return replace(finding, confidence=round(min(chance, 0.99), 4))


def _everyday(finding: Finding) -> bool:
    """Do natives write it so often that words of the source prove no slip?"""
    return finding.tier == "context" and native_rate(finding.rule) >= OFTEN


def native_rate(rule: str) -> float:
    """How often natives set the rule off, per million words."""
    return float(cards().get(rule, {}).get("per_million", {}).get(NATIVE, 0.0))


def _on_purpose(finding: Finding, origin: Origin, config: Config) -> bool:
    """A foreign word in a text that hardly comes from its language was chosen by the writer."""
    guess = finding.rule in LOANS and not finding.confirmed
    return guess and explained(finding, origin, config) < PROBABLY


def _told(finding: Finding, origin: Origin, config: Config) -> Finding:
    """The finding in words that fit where the text comes from."""
    if "/" in finding.rule and not finding.confirmed and _plainly_another(finding, origin, config):
        message = wording.unidiomatic(finding.words, finding.suggestions)
        return replace(finding, message=message, source_term=None)
    return _narrowed(finding, origin)


def _narrowed(finding: Finding, origin: Origin) -> Finding:
    """A mark that several languages leave speaks of the one that the text comes from."""
    if len(finding.points_to) < 2 or origin.language not in finding.points_to or not finding.terms:
        return finding
    told = (origin.language,)
    words = finding.words
    message = wording.message(words, finding.terms, told, finding.suggestions)
    return replace(finding, message=message, source_term=wording.term(words, finding.terms, told))


def explained(finding: Finding, origin: Origin, config: Config) -> float:
    """Probability that the text comes from one of the languages that the finding points to."""
    if config.source_language:
        return float(config.source_language in finding.points_to)
    return sum(origin.odds.get(code, 0.0) for code in finding.points_to)


def _plainly_another(finding: Finding, origin: Origin, config: Config) -> bool:
    """Does the text plainly come from a language that does not explain the finding?"""
    if config.source_language or not finding.points_to:
        return False
    plain = origin.language not in (None, NATIVE) and origin.confidence >= PLAINLY
    return plain and origin.language not in finding.points_to


def features(finding: Finding, origin: Origin, config: Config) -> dict[str, float]:
    """What the chance of a pack finding is told from."""
    rate = native_rate(finding.rule)
    return {
        f"{finding.tier} {finding.kind}": 1.0,
        "explained": explained(finding, origin, config),
        "native": 0.0 if config.source_language else origin.odds.get(NATIVE, 0.0),
        "native writers": log(rate + SELDOM) - log(SELDOM),
    }


def probability(told: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The logistic of the weighed features."""
    total = weights["bias"] + sum(weights.get(name, 0.0) * v for name, v in told.items())
    return 1 / (1 + exp(-total))


@cache
def _weights() -> dict[str, float]:
    raw = Path(__file__).with_name("weigh.json").read_text("utf-8")
    return dict(json.loads(raw)["weights"])


def _without_overlaps(findings: list[Finding]) -> list[Finding]:
    """Of pack findings that overlap, and of any that cover the same words, the surest stays."""
    kept: list[Finding] = []
    areas: dict[int, list[Finding]] = defaultdict(list)
    for finding in sorted(_standing(findings), key=_rank):
        touched = range(finding.span.start // AREA, finding.span.end // AREA + 1)
        if not any(_rival(finding, other) for area in touched for other in areas[area]):
            kept.append(finding)
            for area in touched:
                areas[area].append(finding)
    return kept


def _in_company(findings: list[Finding], words: int) -> list[Finding]:
    """What natives write too counts where the rest of the text has slips of other kinds."""
    loud = [f for f in findings if f.severity != "neutral" and f.side == "target"]
    counts = Counter(f.rule for f in loud)
    least = round(words / PAGE)
    return [
        f for f in findings
        if f.tier != "context" or f.severity == "neutral" or len(loud) - counts[f.rule] >= least
    ]  # fmt: skip


def _standing(findings: list[Finding]) -> list[Finding]:
    """What is to be deleted as a whole, or translated, needs no other repair."""
    lines = {rule: sorted(f.span for f in findings if f.rule == rule) for rule in WHOLE}
    return [f for f in findings if not any(_inside(f, lines[rule]) for rule in _above(f.rule))]


def _above(rule: str) -> tuple[str, ...]:
    return WHOLE[: WHOLE.index(rule)] if rule in WHOLE else WHOLE


def _inside(finding: Finding, lines: list[Span]) -> bool:
    """Does it stand in one of the lines, which are sorted and apart?"""
    own = finding.span
    at = bisect_right(lines, own.start, key=lambda line: line.start) - 1
    within = at >= 0 and own.start < own.end <= lines[at].end
    return within and finding.side == "target"


def _rival(one: Finding, other: Finding) -> bool:
    if one.side != other.side or one.rule == other.rule or not one.span.overlaps(other.span):
        return False
    rows = sum("/" in f.rule or f.rule in TABLES for f in (one, other))
    if rows == 2:
        return True
    shared = min(one.span.end, other.span.end) - max(one.span.start, other.span.start)
    whole = max(one.span.end, other.span.end) - min(one.span.start, other.span.start)
    compared = one.source_span and other.source_span and one.category == other.category
    if rows == 0 and {one.kind, other.kind} != {"structure"}:
        return bool(compared) and shared >= SAME_FRAME * whole
    least = SAME_FRAME if "structure" in (one.kind, other.kind) else SAME_WORDS
    return shared >= least * whole


def _rank(finding: Finding) -> tuple[bool, float, int, int, str]:
    """The surest and longest first; what knows least of the fault gives way to all others."""
    length = finding.span.end - finding.span.start
    vague = finding.rule in VAGUE
    return (vague, -finding.confidence, -length, finding.span.start, finding.rule)
