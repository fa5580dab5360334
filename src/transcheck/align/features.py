"""What the programme knows about a bead: named numbers, one weight each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from transcheck.align.evidence import Explained, Words, gains, window
from transcheck.align.side import Side

if TYPE_CHECKING:
    from numpy import ndarray

MOST, TOGETHER = 5, 7
TYPES = tuple((a, b) for a in range(1, MOST + 1) for b in range(1, MOST + 1) if a + b <= TOGETHER)
SPREAD = 6.8
FAR = 30.0
WEAK = 4.0
NAMES = (
    "forward",
    "backward",
    "z",
    "root-z",
    "insert",
    "delete",
    "skip-length",
    "skip-rich",
    "skip-junk",
    "1-2",
    "1-3",
    "1-more",
    "2-2",
    "more",
    "weak",
    "weak-1-1",
    "long",
    "soft",
    "lower",
    "end-equal",
    "end-question",
    "stub",
    "open",
    "hits",
    "fewest-hits",
    "begin-lower",
)


@dataclass(frozen=True, slots=True)
class View:
    """Two runs of sentences and the lexical gains between them; `scale` levels the lengths."""

    left: Side
    right: Side
    scale: float
    forward: list[Explained]
    backward: list[Explained]


def view(left: Side, right: Side, words: Words, scale: float) -> View:
    forward = gains(left, right, words.forward, words.right, MOST)
    backward = gains(right, left, words.backward, words.left, MOST)
    return View(left, right, scale, forward, [e.turned() for e in backward])


def bead(v: View, a: int, b: int) -> Iterator[tuple[str, ndarray | float]]:
    """Features of every bead of a source and b target sentences, by its first sentences."""
    import numpy as np

    n, m = len(v.left) - a + 1, len(v.right) - b + 1
    there = [v.forward[a - 1].gain[:, k : k + m] for k in range(b)]
    back = [v.backward[b - 1].gain[k : k + n] for k in range(a)]
    x, y = sum(there), sum(back)
    yield "forward", x
    yield "backward", y
    ls, lt = window(v.left.length, a)[:, None], window(v.right.length, b)[None] * v.scale
    z = np.minimum(FAR, (ls - lt) ** 2 / (SPREAD * (ls + lt) / 2 + 1))
    yield "z", z
    yield "root-z", np.sqrt(z)
    yield from ends(v, a, b)
    yield from covered(v, a, b)
    if a + b == 2:
        yield "weak-1-1", (x < WEAK) & (y < WEAK)
        return
    yield shape(a, b)
    weak = [g < WEAK for g in (there if b > 1 else []) + (back if a > 1 else [])]
    yield "weak", np.sum(weak, axis=0)
    yield "long", np.maximum(0, np.maximum(ls, lt) - 250) / 100
    yield "soft", inner(v.left.soft[:-1], a)[:, None] + inner(v.right.soft[:-1], b)[None]
    yield "lower", inner(v.left.lower[1:], a)[:, None] + inner(v.right.lower[1:], b)[None]
    yield "stub", inner(v.left.stub[:-1], a)[:, None] + inner(v.right.stub[:-1], b)[None]


def inner(values: ndarray, size: int) -> ndarray:
    """Sums over the joints inside a run of `size` sentences."""
    import numpy as np

    return window(values, size - 1) if size > 1 else np.zeros(len(values) + 1)


def shape(a: int, b: int) -> tuple[str, float]:
    more = a + b - 1
    if min(a, b) == 1:
        return {2: ("1-2", 1.0), 3: ("1-3", 1.0)}.get(more, ("1-more", more - 3.0))
    return ("2-2", 1.0) if a + b == 4 else ("more", a + b - 4.0)


def ends(v: View, a: int, b: int) -> Iterator[tuple[str, ndarray]]:
    """Do both sides begin and end alike, and with no bracket open?"""
    one, other = v.left.end[a - 1 :, None], v.right.end[None, b - 1 :]
    yield "end-equal", one == other
    yield "end-question", (one != other) & ((one == 2) | (other == 2))
    n, m = len(v.left) - a + 1, len(v.right) - b + 1
    yield "begin-lower", v.left.lower[:n, None] != v.right.lower[None, :m]
    inside = inner(v.left.open[:-1], a)[:, None] + inner(v.right.open[:-1], b)[None]
    yield "open", inside - v.left.open[a - 1 :, None] - v.right.open[None, b - 1 :]


def covered(v: View, a: int, b: int) -> Iterator[tuple[str, ndarray]]:
    """Which share of the telling stems of each sentence the other side explains."""
    import numpy as np

    n, m = len(v.left) - a + 1, len(v.right) - b + 1
    one, other = v.left.rich[:, None], v.right.rich[None]
    hits = [(v.forward[a - 1].hits[:, k : k + m] + 1) / (other[:, k : k + m] + 2) for k in range(b)]
    hits += [(v.backward[b - 1].hits[k : k + n] + 1) / (one[k : k + n] + 2) for k in range(a)]
    yield "hits", np.sum(hits, axis=0)
    yield "fewest-hits", np.min(hits, axis=0)


def skip(one: Side, scale: float, name: str) -> Iterator[tuple[str, ndarray | float]]:
    """Features of leaving each sentence of a side without a partner."""
    yield name, 1.0
    yield "skip-length", one.length * scale / 100
    yield "skip-rich", one.rich / 10
    yield "skip-junk", one.junk
