"""Learn which verb forms of English answer the words and endings of a source.

Used by learn_estimate.py: a logistic regression per auxiliary and ending.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from transcheck.score._estimate.tense import LENGTH, Tense, length, marks, pack, units
from transcheck.score._estimate.tokens import Side, side

LEAST, MOST = 8, 6000
SEEN = 20
LOOSE = 0.15
NEVER = -6.0
Array = Any


def tense(pairs: Sequence[tuple[str, str]], note: str) -> bytes:
    """The packed table of (source, English) sentences."""
    sources, found = [side(s) for s, _ in pairs], [marks(side(t)) for _, t in pairs]
    uses = Counter(u for s in sources for u in units(s))
    known = sorted(u for u, n in uses.most_common(MOST) if n >= LEAST)
    places = {u: n for n, u in enumerate([*known, LENGTH])}
    rows, names = _rows(sources, places), sorted({m for f in found for m in f})
    fits = [_fitted(rows, np.array([m in f for f in found])) for m in names]
    weights, bias = np.array([w for w, _ in fits]).T, np.array([b for _, b in fits])
    return pack(Tense(places, names, weights, bias), note)


def _rows(sources: Sequence[Side], places: dict[str, int]) -> Array:
    from scipy.sparse import csr_matrix

    cells = [(n, places[u], 1.0) for n, s in enumerate(sources) for u in units(s) if u in places]
    cells += [(n, places[LENGTH], length(s)) for n, s in enumerate(sources)]
    row, column, value = (np.array(v) for v in zip(*sorted(cells), strict=True))
    shape = (len(sources), len(places))
    return csr_matrix((value, (row.astype("i4"), column.astype("i4"))), shape=shape)


def _fitted(rows: Array, there: Array) -> tuple[Array, float]:
    from sklearn.linear_model import LogisticRegression

    if there.sum() < SEEN:
        return np.zeros(rows.shape[1]), NEVER
    model = LogisticRegression(C=LOOSE, solver="liblinear", random_state=0).fit(rows, there)
    return model.coef_[0], float(model.intercept_[0])
