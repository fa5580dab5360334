"""How reports put verdicts, probabilities and counts into words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import exp, log

from transcheck.languages import name
from transcheck.model import NATIVE, OTHER, Evidence, Origin, Report, Score, Severity

SAY_TRANSLATED_AT = 0.9
SURE = ((0.95, "almost certain"), (0.85, "very likely"), (0.7, "likely"), (0.5, "possible"))
STRONG = ((log(20), "strong"), (log(5), "clear"), (log(2), "slight"), (0.0, "faint"))
HEADLINE = "transcheck"


def language(code: str | None) -> str:
    """The English name of a language code; the code itself where we know no name."""
    if not code:
        return "an unknown language"
    if code in (NATIVE, OTHER):
        return {NATIVE: "no other language", OTHER: "another language"}[code]
    return name(code)


def verdict(report: Report) -> str:
    """The one sentence that an editor wants first."""
    origin = report.origin
    held = report.source.language.code if report.source else None
    if origin.language is None:
        return _unnamed(origin, held)
    if origin.language == NATIVE:
        return f"Reads as written in {language(report.document.language.code or 'en')}"
    if origin.language == OTHER:
        return "Reads as a translation, from a language we do not know"
    return f"Reads as a translation from {language(origin.language)}"


def _unnamed(origin: Origin, held: str | None) -> str:
    """The verdict where the text alone names no language; `held`: that of the source at hand."""
    if origin.translated < SAY_TRANSLATED_AT:
        if held:
            return f"Checked against its {language(held)} source"
        return "Not enough to say where this text comes from"
    if held:
        return f"Its source is {language(held)}; reads as a translation"
    return "Reads as a translation, not clear from which language"


def certainty(origin: Origin) -> float | None:
    """The probability of the verdict, None where there is none."""
    if origin.language is None:
        return origin.translated if origin.translated >= SAY_TRANSLATED_AT else None
    return origin.confidence


def verdict_key(origin: Origin) -> str:
    """A word to group articles by: a language code, `native`, or `unknown`."""
    return origin.language or "unknown"


def percent(probability: float) -> str:
    """Whole percents; never 100 % or 0 % for what is only nearly so."""
    if 0.99 < probability < 1:
        return "over 99 %"
    if 0 < probability < 0.01:
        return "under 1 %"
    return f"{probability * 100:.0f} %"


def sure(confidence: float) -> str:
    """A probability in words."""
    return next((word for floor, word in SURE if confidence >= floor), "unsure")


def strength(evidence: Evidence) -> str:
    """How much a piece of evidence counts, in a word."""
    return next((word for floor, word in STRONG if evidence.weight >= floor), "against")


def odds(evidence: Evidence) -> str:
    """A log-likelihood ratio as a reader understands it."""
    if not evidence.weight:
        return ""
    ratio, than = exp(abs(evidence.weight)), "more" if evidence.weight > 0 else "less"
    return f"{ratio:,.0f} times {than} likely" if ratio >= 2 else f"slightly {than} likely"


def strongest(evidence: Iterable[Evidence]) -> list[Evidence]:
    """By weight, heaviest first; equal ones as they stand."""
    return sorted(evidence, key=lambda e: -e.weight)


def headline(report: Report) -> Score | None:
    """The score that stands for the article, if it could be given."""
    return next((score for score in report.scores if score.name == HEADLINE), None)


def number(value: float, digits: int = 1) -> str:
    """A figure for people: thousands apart, no trailing `.0`."""
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def count(n: int, one: str, many: str | None = None) -> str:
    """`1 word`, `1,234 words`."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def fix(old: str, new: str) -> str:
    """What a mechanical edit does."""
    if not old:
        return f"insert “{new}”"
    return f"replace “{old}” by “{new}”" if new else f"delete “{old}”"


def severities(counts: Mapping[Severity, int], neutral: bool = False) -> str:
    """`1 critical, 2 major`, worst first; empty where there is nothing."""
    shown = [(s, n) for s, n in counts.items() if n and (neutral or s != "neutral")]
    return ", ".join(f"{n:,} {severity}" for severity, n in shown)
