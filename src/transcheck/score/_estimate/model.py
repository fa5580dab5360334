"""One model per part and language over the features, with its scale and its margins.

A weighed sum; the estimate of a language with ratings adds trees that were grown from them.
"""

from __future__ import annotations

import json
from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from math import exp, sqrt
from typing import Any

from transcheck.boosted import Trees
from transcheck.score._estimate import trees
from transcheck.score._estimate.pair import DATA

PARTS = ("estimate", "adequacy", "fluency")
OF_BOTH_SIDES = (
    "lex_",
    "frm_",
    "len_",
    "num_",
    "neg_",
    "punct_",
    "final_",
    "question",
    "cap_",
    "untr",
    "same_",
    "tense_",
)
OF_SOURCE = "src_"
TREES_OF = "estimate"
DEFAULT = "other"
NINE_IN_TEN = 1.645


def part_of(feature: str) -> str:
    """Adequacy compares the two sides, fluency looks at the target alone.

    What the source alone says belongs to neither, only to the estimate.
    """
    if feature.startswith(OF_SOURCE):
        return "estimate"
    return "adequacy" if feature.startswith(OF_BOTH_SIDES) else "fluency"


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of features; the value is 0 to 100; margins by the size of the value."""

    weights: Mapping[str, float]
    slope: float
    shift: float
    edges: Sequence[float]
    below: Sequence[float]
    above: Sequence[float]
    document: Mapping[str, float]
    trees: Trees | None = None

    def value(self, features: Mapping[str, float]) -> float:
        raw = sum(w * features[name] for name, w in self.weights.items())
        if self.trees:
            raw += self.trees.value(features)
        at = max(-30.0, min(30.0, self.slope * raw + self.shift))
        return round(100 / (1 + exp(-at)), 4)

    def band(self, value: float) -> tuple[float, float]:
        """Where the human score of one segment lies, 9 times in 10."""
        n = bisect(self.edges, value)
        return max(0.0, value - self.below[n]), min(100.0, value + self.above[n])

    def document_margin(self, segments: int) -> float:
        """Half the width of the interval of a mean over so many segments."""
        return NINE_IN_TEN * sqrt(self.document["fixed"] + self.document["shrinks"] / segments)


@cache
def model(part: str, language: str) -> Model:
    """The model of a part for a source language, or the one for languages without assessments."""
    told: dict[str, Any] = _table()[part]
    grown = trees.shipped().get(language) if part == TREES_OF else None
    return Model(**told.get(language, told[DEFAULT]), trees=grown)


@cache
def _table() -> dict[str, Any]:
    return dict(json.loads((DATA / "weights.json").read_text("utf-8")))


@cache
def digest() -> str:
    """Names the tables: eight hexadecimal digits over all files."""
    files = sorted((p.name, p.read_bytes()) for p in DATA.iterdir() if p.is_file())
    return sha256(b"".join(name.encode() + body for name, body in files)).hexdigest()[:8]
