"""What the letters of a source say of its ratings: ridge regression on weighed counts.

Used by learn_estimate.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log
from typing import Any

import numpy as np

from transcheck.score._estimate.difficulty import grams, pack

LEAST = 3
RIDGE = 3.0
Array = Any


def difficulty(sources: Sequence[str], scores: Sequence[float], note: str) -> bytes:
    """The packed table; sequences in fewer than `LEAST` sources are left out."""
    from scipy.sparse.linalg import lsqr

    counts = [grams(s) for s in sources]
    uses = Counter(g for c in counts for g in c)
    known = sorted(g for g, n in uses.items() if n >= LEAST)
    idf = np.array([1 + log((1 + len(sources)) / (1 + uses[g])) for g in known])
    y = np.array(scores) - np.mean(scores)
    weights = lsqr(_rows(counts, known, idf), y, damp=RIDGE**0.5, atol=1e-5, btol=1e-5)[0]
    return pack(zip(known, idf, weights, strict=True), note)


def _rows(counts: Sequence[Counter[str]], known: Sequence[str], idf: Array) -> Array:
    """One row of length one per source."""
    from scipy.sparse import csr_matrix

    place = {g: n for n, g in enumerate(known)}
    cells = [(row, place[g], n) for row, c in enumerate(counts) for g, n in c.items() if g in place]
    row, column, count = (np.array(v) for v in zip(*cells, strict=True))
    values = (1 + np.log(count)) * idf[column]
    norm = np.sqrt(np.bincount(row, values**2, len(counts)))
    return csr_matrix((values / norm[row], (row, column)), shape=(len(counts), len(known)))
