"""Do the sentences of two texts fit better in their order than backwards?

Those of a translation do, by far; those of any two texts fit as badly either way. Both sides use
the same words read backwards, so that length, topic and language weigh nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from transcheck.align.evidence import Words
from transcheck.align.features import view
from transcheck.align.lattice import Path, backward, scores
from transcheck.align.passes import weights
from transcheck.align.side import Side

if TYPE_CHECKING:
    from numpy import ndarray

STRETCH, LONGEST = 40, 90


@dataclass(frozen=True, slots=True)
class Bar:
    """Texts of fewer sentences are never refused, nor those that fit or gain more a sentence."""

    sentences: int
    fit: float
    gain: float


BLIND, TOLD = Bar(8, -0.25, 0.1), Bar(3, 1.0, 0.5)


def disordered(left: Side, right: Side, tables: Words, path: Path, told: bool) -> bool:
    """Is the order of the best stretch of the alignment no better than its reverse?

    told: a shipped lexicon says which words translate each other, so that few sentences tell.
    """
    here, there = stretch(left, right, path)
    bar = TOLD if told else BLIND
    size = min(len(here), len(there))
    if size < bar.sentences:
        return False
    forwards = fit(here, there, tables)
    if forwards >= size * bar.fit:
        return False
    return forwards - fit(here, there.turned(), tables) < size * bar.gain


def fit(left: Side, right: Side, tables: Words) -> float:
    """log of the sum over all alignments."""
    scale = float(left.length.sum() / right.length.sum())
    return float(backward(scores(view(left, right, tables, scale), weights()))[0, 0])


def stretch(left: Side, right: Side, path: Path) -> tuple[Side, Side]:
    """The `STRETCH` beads that are surest together."""
    if max(len(left), len(right)) <= LONGEST:
        return left, right
    first = path[surest(path)]
    last = path[min(surest(path) + STRETCH, len(path)) - 1]
    i, j = first[0], first[2]
    return (
        left.cut(i, min(last[0] + last[1], i + LONGEST)),
        right.cut(j, min(last[2] + last[3], j + LONGEST)),
    )


def surest(path: Path) -> int:
    import numpy as np

    sure: ndarray = np.array([p if a and b else 0.0 for _, a, _, b, p in path])
    sums = np.convolve(sure, np.ones(min(STRETCH, len(sure))), "valid")
    return int(sums.argmax())
