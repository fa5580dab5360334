"""A lexicon learned from the text itself, once a first pass has paired its sentences.

Counts are discounted: a stem seen once would confirm the bead it was learned from. What the
discount takes away is left unknown, so that it speaks for no bead and against none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from transcheck.align.lattice import Path
from transcheck.align.side import Side
from transcheck.align.table import Sparse, mixed, sparse, spread

if TYPE_CHECKING:
    from numpy import ndarray

SURE, FAIR, ENOUGH, MOST = 0.9, 0.6, 300, 20_000
ROUNDS = 4
NULL = 0.2
PRIOR = 3.0
DISCOUNT = 0.7
LEAST = 0.001
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Pairs:
    """Runs of stems that translate each other: half-open ranges of both id arrays, and a weight."""

    left: ndarray
    right: ndarray
    weight: ndarray


def trusted(path: Path, left: Side, right: Side) -> Pairs:
    """Beads worth learning from: the sure ones where they are enough, else the fair ones."""
    import numpy as np

    rows = np.array([x for x in path if x[1] and x[3]], float).reshape(-1, 5)
    sure = rows[rows[:, 4] > SURE]
    rows = sure if len(sure) >= ENOUGH else rows[rows[:, 4] > FAIR]
    if len(rows) > MOST:
        rows = rows[np.random.default_rng(0).choice(len(rows), MOST, replace=False)]
    i, a, j, b = rows[:, :4].astype(np.int64).T
    ranges = (np.c_[left.off[i], left.off[i + a]], np.c_[right.off[j], right.off[j + b]])
    size = [np.diff(r)[:, 0] for r in ranges]
    kept = (size[0] > 0) & (size[1] > 0) & (size[0] < LONGEST) & (size[1] < LONGEST)
    return Pairs(ranges[0][kept], ranges[1][kept], rows[kept, 4])


def relearned(pairs: Pairs, left: Side, right: Side, prior: Sparse, common: ndarray) -> Sparse:
    """The table left → right: IBM Model 1 on the pairs, with the prior as pseudo-counts."""
    import numpy as np

    height = len(left.names)
    if not len(pairs.weight):
        return prior
    row, column, share = estimated(pairs, left, right, prior, common)
    used = left.ids[spread(pairs.left[:, 0], np.diff(pairs.left)[:, 0])]
    uses = np.bincount(used, minlength=height)
    trust = uses / (uses + PRIOR)
    kept = share > LEAST
    row, column, share = row[kept], column[kept], share[kept]
    mass = np.bincount(row, weights=share, minlength=height)
    own = sparse(height, row, column, share * trust[row], np.minimum(1, mass) * trust)
    return mixed(own, prior, 1 - trust)


def estimated(
    pairs: Pairs, left: Side, right: Side, prior: Sparse, common: ndarray
) -> tuple[ndarray, ndarray, ndarray]:
    """(left stem, right stem, discounted probability) of every two that meet in a pair."""
    import numpy as np

    height, width = len(left.names), len(right.names)
    tokens, owner, cells, source = crossed(pairs)
    taker = right.ids[tokens]
    count = np.bincount(owner)
    link = left.ids[source] * width + np.repeat(taker, count)
    unique, where = np.unique(link, return_inverse=True)
    row, column = unique // width, unique % width
    known = PRIOR * looked_up(prior, unique, width)
    share = 0.3 / np.bincount(row, minlength=height)[row] + known / PRIOR + 1e-6
    empty = NULL * common[taker] * count
    weight = pairs.weight[cells]
    start = np.cumsum(count) - count
    for _ in range(ROUNDS):
        part = share[where]
        scale = weight / (np.add.reduceat(part, start) + empty)
        seen = np.bincount(where, weights=part * np.repeat(scale, count), minlength=len(unique))
        total = np.bincount(row, weights=seen + known, minlength=height)[row]
        share = (seen + known) / np.maximum(total, 1e-12)
    return row, column, (np.maximum(seen - DISCOUNT, 0) + known) / np.maximum(total, 1e-12)


def crossed(pairs: Pairs) -> tuple[ndarray, ndarray, ndarray, ndarray]:
    """Every (target token, source token) of each pair."""
    import numpy as np

    size = np.diff(pairs.right)[:, 0]
    tokens = spread(pairs.right[:, 0], size)
    cells = np.repeat(np.arange(len(size)), size)
    givers = np.diff(pairs.left)[:, 0][cells]
    owner = np.repeat(np.arange(len(tokens)), givers)
    return tokens, owner, cells, spread(pairs.left[cells, 0], givers)


def looked_up(table: Sparse, links: ndarray, width: int) -> ndarray:
    import numpy as np

    keys = table.rows().astype(np.int64) * width + table.column
    if not len(keys):
        return np.zeros(len(links))
    at = np.minimum(np.searchsorted(keys, links), len(keys) - 1)
    return np.where(keys[at] == links, table.p[at], 0.0)
