"""How well the words of each sentence are explained by each run of sentences of the other side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from transcheck.align.side import Side
from transcheck.align.table import Sparse

if TYPE_CHECKING:
    from numpy import ndarray

    from transcheck.lexicon import Table

FLOOR = 0.03
THIN = 0.2
HIT = 1.0
TELLING = 4
PRIOR = 500.0


@dataclass(frozen=True, slots=True)
class Words:
    """Tables both ways, and how frequent each stem is on its own side."""

    forward: Sparse
    backward: Sparse
    left: ndarray
    right: ndarray


@dataclass(frozen=True, slots=True)
class Explained:
    """[first giver of the run, taker]: log-likelihood gain of the taker, and how many of its
    telling stems gain more than `HIT`."""

    gain: ndarray
    hits: ndarray

    def turned(self) -> Explained:
        return Explained(self.gain.T, self.hits.T)


def frequency(one: Side, known: Table | None = None) -> ndarray:
    """How frequent each stem is, by the text and, for `PRIOR` words more, by what is known of the
    language: in a few sentences every word is frequent, and none would tell anything."""
    import numpy as np

    count = np.bincount(one.ids, minlength=len(one.names)) + 0.5
    if known is None:
        return count / count.sum()
    usual = np.array([known.count(name) + 0.5 for name in one.names]) / known.total
    return (count + PRIOR * usual) / (count.sum() + PRIOR)


def gains(
    givers: Side, takers: Side, table: Sparse, common: ndarray, longest: int
) -> list[Explained]:
    """How runs of 1 … longest givers explain each taker.

    The gain of a sentence is the sum over its stems of log p(stem | run) / p(stem), where the run
    explains a stem by IBM Model 1 with an empty word, `FLOOR` bounds the loss, and `THIN` softens
    the thinning of each word's share in a longer run.
    """
    import numpy as np

    own, mine = np.unique(givers.ids, return_inverse=True)
    theirs, yours = np.unique(takers.ids, return_inverse=True)
    given, taken = counted(givers, mine, len(own)), counted(takers, yours, len(theirs))
    ratio = table.dense(own, theirs, len(common)) / common[theirs].astype(np.float32)
    explained, free, size = given @ ratio, given @ (1 - table.known[own]), given.sum(1)
    kept = taken * telling(takers, theirs)
    found = []
    for run in range(1, min(longest, len(givers)) + 1):
        e, f, s = (window(x, run) for x in (explained, free, size))
        anything = FLOOR + (1 - FLOOR) * (f + 1) / (s + 1)
        share = (1 - FLOOR) / (s / run**THIN + 1)
        logs = np.log(anything[:, None] + share[:, None] * e)
        found.append(Explained(logs @ taken.T, (logs > HIT) @ kept.T))
    return found


def telling(side: Side, stems: ndarray) -> ndarray:
    """1 for the stems that say much: longer words, numbers, Chinese and Japanese characters."""
    import numpy as np

    names = (side.names[k] for k in stems)
    return np.array([len(n) >= TELLING or n.isdigit() or n > "\u3000" for n in names], np.float32)


def counted(one: Side, ids: ndarray, width: int) -> ndarray:
    """Sentences by stems."""
    import numpy as np

    full = np.zeros((len(one), width), np.float32)
    np.add.at(full, (np.repeat(np.arange(len(one)), np.diff(one.off)), ids), 1)
    return full


def window(values: ndarray, run: int) -> ndarray:
    """Sums of `run` neighbouring rows, by the first of them."""
    total = values[: len(values) - run + 1].copy()
    for k in range(1, run):
        total += values[k : len(values) - run + 1 + k]
    return total
