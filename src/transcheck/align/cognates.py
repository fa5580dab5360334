"""Stems that look alike: names, numbers, loans. Half of their mass goes to their likes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from transcheck.align.table import Sparse, sparse

if TYPE_CHECKING:
    from numpy import ndarray

SAME = 0.5
LIKE = 0.6
SHORTEST = 4
COMMON = 400


def cognates(left: Sequence[str], right: Sequence[str]) -> tuple[Sparse, Sparse]:
    """Tables both ways between two vocabularies."""
    import numpy as np

    found = list(pairs(left, right))
    row = np.array([i for i, _, _ in found], np.int64)
    column = np.array([j for _, j, _ in found], np.int64)
    p = np.array([s for _, _, s in found], float)
    return shared(len(left), row, column, p), shared(len(right), column, row, p)


def shared(height: int, row: ndarray, column: ndarray, p: ndarray) -> Sparse:
    """Rows that sum to `SAME` at most."""
    import numpy as np

    total = np.bincount(row, weights=p, minlength=height)
    p = p * np.minimum(1, SAME / np.maximum(total, 1e-9))[row]
    return sparse(height, row, column, p, np.bincount(row, weights=p, minlength=height))


def pairs(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int, float]]:
    """(left, right, strength) of stems that are equal or share most of their letter triples."""
    same = {name: j for j, name in enumerate(right)}
    holders: dict[str, list[int]] = defaultdict(list)
    sizes = {}
    for j, name in enumerate(right):
        if worded(name):
            sizes[j] = len(triples(name))
            for t in triples(name):
                holders[t].append(j)
    found: dict[tuple[int, int], float] = {}
    for i, name in enumerate(left):
        if worded(name):
            own = triples(name)
            hits = Counter(j for t in own if len(holders[t]) < COMMON for j in holders[t])
            for j, n in hits.items():
                like = 2 * n / (len(own) + sizes[j])
                if like >= LIKE:
                    found[i, j] = SAME * like * like
        if name in same:
            found[i, same[name]] = SAME if len(name) > 1 or name.isdigit() else SAME * 0.3
    return [(i, j, p) for (i, j), p in found.items()]


def worded(name: str) -> bool:
    return len(name) >= SHORTEST and not name[0].isdigit() and name < "\u3000"


def triples(name: str) -> set[str]:
    marked = f"^{name}$"
    return {marked[k : k + 3] for k in range(len(name))}
