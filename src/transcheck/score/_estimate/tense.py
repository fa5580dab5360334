"""Do the verbs of the target stand in the tense and the aspect that the source calls for?

For each auxiliary and each ending of English verbs, how likely it is to stand in the translation
of a sentence with these words and endings.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import Any

import numpy as np

from transcheck.score._estimate.tokens import Side

Array = Any

BE = ("is", "are", "was", "were", "be", "been", "being")
HAVE = ("has", "have", "had")
OTHERS = ("do", "does", "did", "will", "would", "can", "could", "may", "might", "shall", "should")
AUXILIARIES = frozenset((*BE, *HAVE, *OTHERS, "must"))
PARTICIPLES = ("ed", "en")
LONG, SHORT, NEAR = 4, 6, 2
LENGTH = "#"
STEP = 0.04


@dataclass(frozen=True, slots=True)
class Tense:
    """Logistic weights: a row per unit of the source, a column per mark of the target."""

    places: Mapping[str, int]
    marks: Sequence[str]
    weights: Array
    bias: Array

    def likely(self, source: Side) -> Array:
        """Log odds of every mark."""
        rows = [self.places[u] for u in units(source) if u in self.places]
        sums = self.weights[rows].sum(0) if rows else 0.0
        return self.bias + sums + length(source) * self.weights[self.places[LENGTH]]

    def surprise(self, source: Side, target: Side) -> tuple[float, float]:
        """Log probability of the marks that stand there, and of the absence of the others.

        Both less what is to be expected of a translation of this source.
        """
        odds, found = self.likely(source), marks(target)
        there = np.array([m in found for m in self.marks])
        said, unsaid = -np.logaddexp(0, -odds), -np.logaddexp(0, odds)
        usual = np.exp(said) @ said, np.exp(unsaid) @ unsaid
        return float(said[there].sum() - usual[0]), float(unsaid[~there].sum() - usual[1])


def features(source: Side, target: Side, known: Tense | None) -> dict[str, float]:
    if known is None:
        return {"tense_said": 0.0, "tense_unsaid": 0.0}
    said, unsaid = known.surprise(source, target)
    return {"tense_said": said, "tense_unsaid": unsaid}


def length(source: Side) -> float:
    return log(len(source.words) + 1) / 2


def units(source: Side) -> set[str]:
    """Words, endings, and pairs of neighbours in which long words are their endings."""
    words = [t for t in source.tokens if t[0].isalpha()]
    ends = {f"~{w[-n:]}" for w in words if len(w) >= LONG for n in (2, 3)}
    short = [w if len(w) < SHORT else f"~{w[-2:]}" for w in words]
    return {*words, *ends, *(f"{a}_{b}" for a, b in pairwise(short))}


def marks(target: Side) -> set[str]:
    """Auxiliaries, endings of verbs, progressive and perfect forms of an English sentence."""
    found = AUXILIARIES.intersection(target.tokens)
    for n, word in enumerate(target.tokens):
        before = target.tokens[max(0, n - NEAR) : n]
        found |= _ending(word, before)
    return set(found)


def _ending(word: str, before: Sequence[str]) -> set[str]:
    long, found = len(word) > LONG, set()
    if long and word.endswith("ed"):
        found.add("~ed")
    if long and word.endswith("ing"):
        found |= {"~ing", "be ~ing"} if not set(BE).isdisjoint(before) else {"~ing"}
    if word.endswith(PARTICIPLES) and not set(HAVE).isdisjoint(before):
        found.add("have ~ed")
    return found


def pack(table: Tense, note: str) -> bytes:
    """Units, marks and weights in steps, compressed."""
    told = {
        "note": note,
        "units": list(table.places),
        "marks": list(table.marks),
        "bias": [round(float(b), 3) for b in table.bias],
    }
    steps = np.clip(np.round(table.weights / STEP), -127, 127).astype("i1")
    head = json.dumps(told, ensure_ascii=False).encode()
    return gzip.compress(head + b"\n" + steps.tobytes(), 9, mtime=0)


def parse(packed: bytes) -> Tense:
    head, _, body = gzip.decompress(packed).partition(b"\n")
    told = json.loads(head)
    steps = np.frombuffer(body, "i1").reshape(len(told["units"]), len(told["marks"]))
    return Tense(_places(told["units"]), told["marks"], STEP * steps, np.array(told["bias"]))


def _places(names: Iterable[str]) -> dict[str, int]:
    return {name: n for n, name in enumerate(names)}
