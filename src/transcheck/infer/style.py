"""Statistical evidence: the mix of function words, word shapes and punctuation.

Learned from English texts of known origin (`style.json`); a domain that it has not seen can
mislead it, so its voice is scaled by length and capped (`weights.json`), and it never carries a
verdict alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp, log, sqrt
from pathlib import Path
from typing import Any

from transcheck.infer._kin import KIN
from transcheck.infer._reading import Reading
from transcheck.infer._skeleton import runs
from transcheck.infer._tables import constants, mixed
from transcheck.model import NATIVE, Subject

NAME = "style"
LEAST_TOKENS = 60
NEIGHBOUR = 0.7
FAR = 2.0


@cache
def _table() -> dict[str, Any]:
    return dict(json.loads(Path(__file__).with_name("style.json").read_text("utf-8")))


def readings(subject: Subject) -> Iterator[Reading]:
    """One reading for the whole text; none for a short text or another target language."""
    if subject.target_language != "en":
        return
    seen = look(" ".join(s.text for s in subject.segments))
    if seen.tokens >= LEAST_TOKENS:
        yield reading(seen, constants())


def reading(seen: Look, told: Mapping[str, float]) -> Reading:
    """What the mix of function words and word shapes says of every language."""
    ratios = damped(seen, told)
    best = max(ratios, key=lambda code: ratios[code])
    leans = "leans to a translation" if ratios[best] > 0 else "is that of native text"
    return Reading(f"the mix of function words and sentence shapes {leans}", ratios, NAME, NAME)


@dataclass(frozen=True, slots=True)
class Look:
    """Natural log-odds of each origin against native, the probability of each domain, tokens."""

    odds: Mapping[str, float]
    domains: Mapping[str, float]
    tokens: int


@lru_cache(maxsize=4)
def look(text: str) -> Look:
    """What the regressions say, before it is damped; kept for the kinds of evidence that ask."""
    found, tokens = runs(text)
    table = _table()
    sums = [b * table["unit"] for b in table["bias"]]
    weights = table["weights"]
    for gram, count in found.items():
        row = weights.get(gram)
        if row:
            rate = sqrt(1000 * count / max(tokens, 1))
            sums = [s + rate * w for s, w in zip(sums, row, strict=True)]
    logits = [s / table["unit"] for s in sums]
    origins = dict(zip(table["classes"], logits, strict=False))
    domains = dict(zip(table["domains"], logits[len(origins) :], strict=True))
    odds = {code: v - origins[NATIVE] for code, v in origins.items() if code != NATIVE}
    return Look(odds, softmax(domains), tokens)


def domains(text: str) -> Mapping[str, float]:
    """How far a text belongs to each domain; a short one to all alike."""
    seen = look(text)
    return (
        seen.domains
        if seen.tokens >= LEAST_TOKENS
        else dict.fromkeys(seen.domains, 1 / len(seen.domains))
    )


def softmax(logits: Mapping[str, float]) -> dict[str, float]:
    top = max(logits.values())
    weights = {name: exp(value - top) for name, value in logits.items()}
    whole = sum(weights.values())
    return {name: weight / whole for name, weight in weights.items()}


def parts(odds: Mapping[str, float]) -> tuple[float, dict[str, float], dict[str, float]]:
    """Log-odds that it is a translation at all, of each language's kin among translations, and of
    the language among its kin.

    Kin stand together because most genres were learned from one of them only: news from Italian
    are not less like news from French than a text from Japanese is; so none falls far behind its
    kin. Dutch has no learning data of its own: it stands a step behind its neighbour German.
    """
    told = dict(odds) | {"nl": odds["de"] - NEIGHBOUR}
    kin = {of: log_sum(odds[c] for c in every if c in odds) for of, every in KIN.items()}
    whole = log_sum(kin.values())
    return (
        whole,
        {c: kin[of] - whole for of, every in KIN.items() for c in every},
        {c: max(-FAR, told[c] - kin[of]) for of, every in KIN.items() for c in every},
    )


def log_sum(values: Iterable[float]) -> float:
    """Logarithm of the sum of the exponentials."""
    every = list(values)
    top = max(every)
    return top + log(sum(exp(v - top) for v in every))


def damped(seen: Look, told: Mapping[str, float]) -> dict[str, float]:
    """The odds scaled by domain and length, and capped: they never outweigh many marks.

    Whether it is a translation and from which language are trusted each for itself.
    """
    length = min(1.0, sqrt(seen.tokens / told["style_full_tokens"]))
    whole, kin, within = parts(seen.odds)
    of = seen.domains
    base = mixed("translated_{}", told, of) * length * whole + mixed("shift_{}", told, of)
    base = _capped(base, told["translated_cap"])
    scale, cap = mixed("language_{}", told, of) * length, told["language_cap"]
    style = {c: kin[c] + told["within_kin"] * within[c] for c in within}
    biases = {c: mixed("bias_{}_" + c, told, of) for c in within}
    return {c: base + _capped(scale * (v + biases[c]), cap) for c, v in style.items()}


def _capped(value: float, cap: float) -> float:
    return max(-cap, min(cap, value))
