"""Where a long text stands in the other: a monotone chain of rare words, to cut it into windows.

Stems that occur once or twice on each side and translate each other are points; the heaviest
increasing chain of points is the guide. Between its points places are interpolated.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from transcheck.align.side import Side
from transcheck.align.table import Sparse

RARE = 2
SURE = 0.2
Point = tuple[int, int]


def places(one: Side) -> dict[int, list[int]]:
    """Sentences of each rare stem."""
    import numpy as np

    owner = np.repeat(np.arange(len(one)), np.diff(one.off))
    counts = np.bincount(one.ids, minlength=len(one.names))
    found: dict[int, list[int]] = defaultdict(list)
    for stem, sentence in zip(one.ids.tolist(), owner.tolist(), strict=True):
        if counts[stem] <= RARE and len(one.names[stem]) > 2:
            found[stem].append(sentence)
    return found


def points(left: Side, right: Side, table: Sparse) -> dict[Point, float]:
    """Weight of each pair of sentences that share rare translations."""
    here, there = places(left), places(right)
    weights: dict[Point, float] = defaultdict(float)
    for stem, sentences in here.items():
        start, stop = table.start[stem], table.start[stem + 1]
        for other, p in zip(table.column[start:stop], table.p[start:stop], strict=True):
            if p >= SURE and int(other) in there:
                share = float(p) / (len(sentences) * len(there[int(other)]))
                for i in sentences:
                    for j in there[int(other)]:
                        weights[i, j] += share
    return weights


def chain(weights: dict[Point, float]) -> list[Point]:
    """The heaviest chain of points that increases on both sides (Fenwick tree of maxima)."""
    columns = sorted({j for _, j in weights})
    rank = {j: k + 1 for k, j in enumerate(columns)}
    tree: list[tuple[float, Point | None]] = [(0.0, None)] * (len(columns) + 1)
    before: dict[Point, Point | None] = {}
    best: tuple[float, Point | None] = (0.0, None)
    for i, j in sorted(weights, key=lambda p: (p[0], -p[1])):
        top, previous = _highest(tree, rank[j] - 1)
        value = top + weights[i, j]
        before[i, j] = previous
        best = max(best, (value, (i, j)), key=lambda x: x[0])
        _raise(tree, rank[j], (value, (i, j)))
    path, at = [], best[1]
    while at is not None:
        path.append(at)
        at = before[at]
    return path[::-1]


def _highest(tree: list[tuple[float, Point | None]], k: int) -> tuple[float, Point | None]:
    best: tuple[float, Point | None] = (0.0, None)
    while k > 0:
        if tree[k][0] > best[0]:
            best = tree[k]
        k -= k & -k
    return best


def _raise(
    tree: list[tuple[float, Point | None]], k: int, entry: tuple[float, Point | None]
) -> None:
    while k < len(tree):
        if entry[0] > tree[k][0]:
            tree[k] = entry
        k += k & -k


class Guide:
    """Interpolates the place in the right text of a place in the left one."""

    def __init__(self, left: Side, right: Side, table: Sparse) -> None:
        found = chain(points(left, right, table))
        kept = [(-1, -1), *_steady(found), (len(left), len(right))]
        self.left = [i for i, _ in kept]
        self.right = [j for _, j in kept]

    def place(self, i: int) -> int:
        """Sentence of the right text across from sentence i."""
        k = min(bisect_right(self.left, i), len(self.left) - 1)
        a, b = self.left[k - 1], self.left[k]
        c, d = self.right[k - 1], self.right[k]
        return round(c + (d - c) * (i - a) / max(b - a, 1))


def _steady(path: list[Point]) -> list[Point]:
    """Points whose neighbours agree with them about the shift between the texts."""
    kept = []
    for k, (i, j) in enumerate(path):
        near = [b - a for a, b in path[max(0, k - 3) : k + 4] if (a, b) != (i, j)]
        near.sort()
        if near and abs((j - i) - near[len(near) // 2]) <= 12:
            kept.append((i, j))
    return kept
