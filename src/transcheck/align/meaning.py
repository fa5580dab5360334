"""Sentence embeddings as evidence: does each sentence of a bead mean what the other side says?

The vector of a run is the mean of its sentences, weighted by their length. The cosine of a
sentence and a run is levelled by what either has with the other side at large, as vecalign does:
1 is one meaning, 0 is what any two sentences share.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from transcheck.align.evidence import window
from transcheck.align.side import Side

if TYPE_CHECKING:
    from numpy import ndarray

    from transcheck.neural.vectors import Model

WEIGHT = 10.0
CHANCE = 0.2
LEAST = 0.05
BLIND, CLEAR = 0.25, 0.6


def embedded(one: Side, sentences: Sequence[str], model: Model, device: str) -> Side:
    """The side with the vectors of its sentences."""
    from transcheck.neural.vectors import vectors

    return replace(one, vectors=vectors(model, sentences, device))


@dataclass(frozen=True, slots=True)
class Meaning:
    """Likeness of each sentence and each run of the other side, by the length of the run."""

    there: list[ndarray]
    back: list[ndarray]
    weight: float

    def score(self, a: int, b: int) -> ndarray:
        """Of every bead of a source and b target sentences, by its first sentences."""
        there, back = window(self.there[b - 1], a), window(self.back[a - 1], b).T
        total: ndarray = self.weight * ((there + back) / 2 - CHANCE * (a + b) / 2)
        return total


def meaning(left: Side, right: Side, longest: int) -> Meaning | None:
    """None where no model was told, or the model cannot tell sentences of these texts apart."""
    if left.vectors is None or right.vectors is None:
        return None
    x, y = left.vectors, right.vectors
    there = [likeness(x, y, runs(right, n)) for n in range(1, min(longest, len(right)) + 1)]
    back = [likeness(y, x, runs(left, n)) for n in range(1, min(longest, len(left)) + 1)]
    weight = WEIGHT * trust(there[0])
    return Meaning(there, back, weight) if weight else None


def likeness(one: ndarray, other: ndarray, run: ndarray) -> ndarray:
    """How much each sentence means what each run of the other side means."""
    import numpy as np

    usual = (one @ other.mean(0))[:, None] / 2 + (run @ one.mean(0))[None] / 2
    return (one @ run.T - usual) / np.maximum(1 - usual, LEAST)


def trust(like: ndarray) -> float:
    """0 where the best partners of the sentences are no better than the best of any hundred
    sentences would be, as with a model that never saw these languages; 1 where they are clear."""
    import numpy as np

    best = float(np.median(like.max(1)))
    return min(max((best - BLIND) / (CLEAR - BLIND), 0.0), 1.0)


def runs(one: Side, size: int) -> ndarray:
    """A vector of length 1 for every run of `size` sentences."""
    import numpy as np

    total = window(one.vectors * one.length[:, None], size)
    return total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-6)
