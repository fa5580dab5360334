"""Translation tables between the vocabularies of two sides, as sparse rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import ndarray

    from transcheck.lexicon import Table


@dataclass(frozen=True, slots=True)
class Sparse:
    """`column[start[i]:start[i + 1]]` with probabilities `p`; `known[i]` is the covered mass.

    What a row does not know (1 - known) is read as "anything", never as a mismatch.
    """

    start: ndarray
    column: ndarray
    p: ndarray
    known: ndarray

    def rows(self) -> ndarray:
        import numpy as np

        return np.repeat(np.arange(len(self.start) - 1), np.diff(self.start))

    def dense(self, rows: ndarray, columns: ndarray, width: int) -> ndarray:
        """`rows` against `columns` as a full matrix; `width` is the number of all columns."""
        import numpy as np

        place = np.full(width, -1, np.int32)
        place[columns] = np.arange(len(columns))
        size = self.start[rows + 1] - self.start[rows]
        at = spread(self.start[rows], size)
        row, column = np.repeat(np.arange(len(rows)), size), place[self.column[at]]
        kept = column >= 0
        full = np.zeros((len(rows), len(columns)), np.float32)
        full[row[kept], column[kept]] = self.p[at[kept]]
        return full


def sparse(height: int, row: ndarray, column: ndarray, p: ndarray, known: ndarray) -> Sparse:
    """Sum the triples that meet in one cell."""
    import numpy as np

    width = int(column.max(initial=0)) + 1
    unique, where = np.unique(row.astype(np.int64) * width + column, return_inverse=True)
    sums = np.bincount(where, weights=p, minlength=len(unique)).astype(np.float32)
    start = np.searchsorted(unique // width, np.arange(height + 1))
    return Sparse(
        start, (unique % width).astype(np.int32), sums, np.minimum(known, 1).astype(np.float32)
    )


def spread(start: ndarray, size: ndarray) -> ndarray:
    """The ranges start[i] … start[i] + size[i] - 1, one after the other."""
    import numpy as np

    before = np.cumsum(size) - size
    return np.arange(int(size.sum())) - np.repeat(before - start, size)


def shipped(table: Table, names: Sequence[str], columns: Mapping[str, int]) -> Sparse:
    """The part of a lexicon that two vocabularies need; a stem seen n times is known to n/(n+1)."""
    import numpy as np

    row, column, p = [], [], []
    seen = np.array([table.count(name) for name in names], float)
    for i, name in enumerate(names):
        for other, share in table.row(name).items():
            if other in columns:
                row.append(i)
                column.append(columns[other])
                p.append(share)
    trust = seen / (seen + 1)
    at = np.array(row, np.int64)
    return sparse(len(names), at, np.array(column, np.int64), np.array(p) * trust[at], trust)


def mixed(first: Sparse, second: Sparse, weight: ndarray) -> Sparse:
    """`first` plus `weight[row]` of `second`."""
    import numpy as np

    row = np.r_[first.rows(), second.rows()]
    column = np.r_[first.column, second.column]
    p = np.r_[first.p, second.p * weight[second.rows()]]
    return sparse(len(first.start) - 1, row, column, p, first.known + second.known * weight)
