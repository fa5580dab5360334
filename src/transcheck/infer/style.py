"""Statistical evidence: the mix of function words, word shapes and punctuation.

Learned from English texts of known origin (`style.json`); a domain that it has not seen can
mislead it, so its voice is scaled by length and capped (`weights.json`), and it never carries a
verdict alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, log, sqrt
from pathlib import Path
from typing import Any

from transcheck.infer._reading import Reading
from transcheck.infer._skeleton import grams, skeleton
from transcheck.infer._tables import constants
from transcheck.model import NATIVE, Subject

NAME = "style"
LEAST_TOKENS = 60
NEIGHBOUR = 0.7


@cache
def _table() -> dict[str, Any]:
    return dict(json.loads(Path(__file__).with_name("style.json").read_text("utf-8")))


def readings(subject: Subject) -> Iterator[Reading]:
    """One reading for the whole text; none for a short text or another target language."""
    if subject.target_language != "en":
        return
    tokens = skeleton(" ".join(s.text for s in subject.segments))
    if len(tokens) >= LEAST_TOKENS:
        yield reading(look(tokens), constants())


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


def look(tokens: list[str]) -> Look:
    """What the regressions say, before it is damped."""
    table = _table()
    sums = [b * table["unit"] for b in table["bias"]]
    weights = table["weights"]
    for gram, count in grams(tokens).items():
        row = weights.get(gram)
        if row:
            rate = sqrt(1000 * count / len(tokens))
            sums = [s + rate * w for s, w in zip(sums, row, strict=True)]
    logits = [s / table["unit"] for s in sums]
    origins = dict(zip(table["classes"], logits, strict=False))
    domains = dict(zip(table["domains"], logits[len(origins) :], strict=True))
    odds = {code: v - origins[NATIVE] for code, v in origins.items() if code != NATIVE}
    return Look(odds, _softmax(domains), len(tokens))


def _softmax(logits: Mapping[str, float]) -> dict[str, float]:
    top = max(logits.values())
    weights = {name: exp(value - top) for name, value in logits.items()}
    whole = sum(weights.values())
    return {name: weight / whole for name, weight in weights.items()}


def full_odds(odds: Mapping[str, float]) -> dict[str, float]:
    """Dutch has no learning data of its own: it stands a step behind its neighbour German."""
    return dict(odds) | {"nl": odds["de"] - NEIGHBOUR}


def parts(odds: Mapping[str, float]) -> tuple[float, dict[str, float]]:
    """Log-odds that it is a translation at all, and each language against all of them."""
    top = max(odds.values())
    whole = top + log(sum(exp(v - top) for v in odds.values()) / len(odds))
    return whole, {code: value - whole for code, value in odds.items()}


def damped(seen: Look, told: Mapping[str, float]) -> dict[str, float]:
    """The odds scaled by domain and length, and capped: they never outweigh many marks.

    Whether it is a translation and from which language are trusted each for itself.
    """
    length = min(1.0, sqrt(seen.tokens / told["style_full_tokens"]))
    mixed = {
        kind: sum(share * told[f"{kind}_{domain}"] for domain, share in seen.domains.items())
        for kind in ("translated", "language", "shift")
    }
    whole, each = parts(full_odds(seen.odds))
    base = _capped(mixed["translated"] * length * whole + mixed["shift"], told["translated_cap"])
    cap = told["language_cap"]
    return {
        code: base + _capped(mixed["language"] * length * (value + told[f"bias_{code}"]), cap)
        for code, value in each.items()
    }


def _capped(value: float, cap: float) -> float:
    return max(-cap, min(cap, value))
