"""The dynamic programme: sums over all alignments, posteriors of beads, and the best path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from transcheck.align.features import MOST, TYPES, View, bead, skip
from transcheck.align.meaning import meaning

if TYPE_CHECKING:
    from numpy import ndarray

NEVER = -1e18
GAP = 0.5
PRICE = 0.35

Path = list[tuple[int, int, int, int, float]]


@dataclass(frozen=True, slots=True)
class Scores:
    """`bead[i, a - 1, b, j]`: score of the bead of a source and b target sentences that begins at
    (i, j), b = 0 leaving source sentence i out; `insert[j]`: of leaving target sentence j out."""

    bead: ndarray
    insert: ndarray


def scores(v: View, weights: Mapping[str, float]) -> Scores:
    import numpy as np

    n, m = len(v.left), len(v.right)
    full = np.full((n, MOST, MOST + 1, m + 1), NEVER)
    told = meaning(v.left, v.right, MOST)
    for a, b in TYPES:
        if a <= n and b <= m:
            total = sum(weights[name] * value for name, value in bead(v, a, b))
            total = total + told.score(a, b) if told else total
            full[: n - a + 1, a - 1, b, : m - b + 1] = total
    dropped = sum(weights[k] * x for k, x in skip(v.left, 1.0, "delete"))
    full[:, 0, 0, :] = np.broadcast_to(dropped, n)[:, None]
    inserted = sum(weights[k] * x for k, x in skip(v.right, v.scale, "insert"))
    return Scores(full, np.broadcast_to(inserted, m).astype(float))


def shifted(rows: ndarray, width: int) -> ndarray:
    """View [row, b, j] = rows[row, j + b] of rows padded by MOST at the end."""
    from numpy.lib.stride_tricks import as_strided

    s, t = rows.strides
    return as_strided(rows, (len(rows), MOST + 1, width), (s, t, t), writeable=False)


def total(values: ndarray) -> ndarray:
    """log of the sum of exponentials over all axes but the last."""
    import numpy as np

    flat = values.reshape(-1, values.shape[-1])
    top = flat.max(0)
    return np.maximum(
        np.log(np.exp(flat - np.maximum(top, NEVER / 2)).sum(0) + 1e-300) + top, NEVER
    )


def chain(values: ndarray, steps: ndarray) -> ndarray:
    """Add, to each place, what flows in from the left over insertions."""
    import numpy as np

    return np.maximum(np.logaddexp.accumulate(values - steps) + steps, NEVER)


def backward(s: Scores) -> ndarray:
    """[i, j]: log-sum over all ways to finish from (i, j)."""
    import numpy as np

    n, width = len(s.bead), s.bead.shape[-1]
    steps = np.r_[0, np.cumsum(s.insert[::-1])]
    rows = np.full((n + MOST, width + MOST), NEVER)
    view = shifted(rows, width)
    last = np.full(width, NEVER)
    last[-1] = 0
    rows[n, :width] = chain(last[::-1], steps)[::-1]
    for i in range(n - 1, -1, -1):
        here = total(s.bead[i] + view[i + 1 : i + 1 + MOST])
        rows[i, :width] = chain(here[::-1], steps)[::-1]
    return rows[: n + 1, :width]


def forward(s: Scores) -> ndarray:
    """[i, j]: log-sum over all ways to come to (i, j): the programme on the text read backwards."""
    import numpy as np

    n, width = len(s.bead), s.bead.shape[-1]
    turned = np.full_like(s.bead, NEVER)
    for a in range(1, MOST + 1):
        for b in range(MOST + 1):
            if a <= n and b < width:
                turned[: n - a + 1, a - 1, b, : width - b] = s.bead[
                    : n - a + 1, a - 1, b, : width - b
                ][::-1, ::-1]
    return backward(Scores(turned, s.insert[::-1]))[::-1, ::-1]


@dataclass(frozen=True, slots=True)
class Posterior:
    """Probability of each bead and of each insertion: `insert[i, j]`, of j after i sources."""

    bead: ndarray
    insert: ndarray
    log_sum: float


def posterior(s: Scores) -> Posterior:
    import numpy as np

    come, go = forward(s), backward(s)
    n, width = len(s.bead), s.bead.shape[-1]
    log_sum = float(go[0, 0])
    padded = np.full((n + 1 + MOST, width + MOST), NEVER)
    padded[: n + 1, :width] = go
    view = shifted(padded, width)
    after = np.stack([view[a : a + n] for a in range(1, MOST + 1)], axis=1)
    with np.errstate(over="ignore", under="ignore"):
        beads = np.exp(np.minimum(come[:n, None, None] + s.bead + after - log_sum, 0))
        inserts = np.exp(np.minimum(come[:, :-1] + s.insert + go[:, 1:] - log_sum, 0))
    return Posterior(beads, inserts, log_sum)


def best(p: Posterior, gap: float = GAP, price: float = PRICE) -> Path:
    """The path with the most expected right beads: (i, a, j, b, probability) in order.

    Each bead gains its posterior (a gap only `gap` of it) and costs `price`, so that fewer and
    surer beads win.
    """
    import numpy as np

    gain = p.bead - price
    gain[:, 0, 0] = gap * p.bead[:, 0, 0] - price
    gain[p.bead <= 0] = NEVER
    n, width = len(gain), gain.shape[-1]
    steps = np.zeros((n + 1, width))
    steps[:, :-1] = np.cumsum((gap * p.insert - price)[:, ::-1], axis=1)[:, ::-1]
    rows = np.full((n + MOST, width + MOST), NEVER)
    view = shifted(rows, width)
    choice = np.full((n + 1, width), -1)
    rows[n, :width] = steps[n]
    for i in range(n - 1, -1, -1):
        options = (gain[i] + view[i + 1 : i + 1 + MOST]).reshape(-1, width)
        pick = options.argmax(0)
        here = options[pick, np.arange(width)] - steps[i]
        flow = np.maximum.accumulate(here[::-1])[::-1]
        choice[i] = np.where(flow > here, -1, pick)
        rows[i, :width] = np.maximum(flow + steps[i], NEVER)
    return walk(p, choice)


def walk(p: Posterior, choice: ndarray) -> Path:
    i, j, path = 0, 0, []
    n, m = len(choice) - 1, choice.shape[1] - 1
    while i < n or j < m:
        pick = int(choice[i, j])
        if pick < 0:
            path.append((i, 0, j, 1, float(p.insert[i, j])))
            j += 1
            continue
        a, b = pick // (MOST + 1) + 1, pick % (MOST + 1)
        path.append((i, a, j, b, float(p.bead[i, a - 1, b, j])))
        i, j = i + a, j + b
    return path
