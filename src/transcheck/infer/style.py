"""Statistical evidence: the mix of function words, word shapes and punctuation.

Learned from English texts of known origin (`style.json`); a domain that it has not seen can
mislead it, so its voice is scaled by length and capped (`weights.json`), and it never carries a
verdict alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from math import sqrt
from pathlib import Path
from typing import Any

from transcheck.infer._reading import Reading
from transcheck.infer._skeleton import grams, skeleton
from transcheck.infer._tables import constants
from transcheck.model import NATIVE, Subject

NAME = "style"
LEAST_TOKENS = 60


@cache
def _table() -> dict[str, Any]:
    return dict(json.loads(Path(__file__).with_name("style.json").read_text("utf-8")))


def readings(subject: Subject) -> Iterator[Reading]:
    """One reading for the whole text; none for a short text or another target language."""
    if subject.target_language != "en":
        return
    tokens = skeleton(" ".join(s.text for s in subject.segments))
    if len(tokens) < LEAST_TOKENS:
        return
    ratios = damped(log_odds(tokens), len(tokens), constants())
    best = max(ratios, key=lambda code: ratios[code])
    note = (
        "the mix of function words and sentence shapes leans to a translation"
        if ratios[best] > 0
        else "the mix of function words and sentence shapes is that of native text"
    )
    yield Reading(note, ratios, NAME, NAME)


def log_odds(tokens: list[str]) -> dict[str, float]:
    """Natural log-odds of each origin against native, as the regression says them."""
    table = _table()
    sums = [b * table["unit"] for b in table["bias"]]
    weights = table["weights"]
    for gram, count in grams(tokens).items():
        row = weights.get(gram)
        if row:
            rate = sqrt(1000 * count / len(tokens))
            sums = [s + rate * w for s, w in zip(sums, row, strict=True)]
    logits = dict(zip(table["classes"], (s / table["unit"] for s in sums), strict=True))
    return {code: value - logits[NATIVE] for code, value in logits.items() if code != NATIVE}


def damped(odds: Mapping[str, float], tokens: int, told: Mapping[str, float]) -> dict[str, float]:
    """The odds scaled and capped, so that this evidence never outweighs a few plain marks."""
    scale = told["style_scale"] * min(1.0, sqrt(tokens / told["style_full_tokens"]))
    cap = told["style_cap"]
    return {code: max(-cap, min(cap, scale * value)) for code, value in odds.items()}
