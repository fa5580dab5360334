"""Would one small change make the target more usual? Then something is probably wrong there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from transcheck.score._estimate.ngram import END, SPECIAL, START, NGram

SMALL_WORDS = 16
LEAST, MOST = -6.0, 12.0
FEWEST = 3
Array = Any
Changed = tuple[Array, Array, int]


def features(
    kinds: Sequence[str], sentences: Sequence[Sequence[str]], model: NGram
) -> list[dict[str, float]]:
    """The largest gains in log probability of each kind of change."""
    return [_one(kinds, model.ids(s), model) for s in sentences]


def _one(kinds: Sequence[str], ids: Sequence[int], model: NGram) -> dict[str, float]:
    if len(ids) < FEWEST:
        return {f"{kind}{n}": 0.0 for kind in kinds for n in ("", "3")}
    around = len(model.levels) - 1
    line = np.array([*[START] * around, *ids, *[END] * (around + 1)], dtype=np.int64)
    sums = np.concatenate([[0.0], np.cumsum(model.flat(line))])
    found = {}
    for kind in kinds:
        rows, places, size = CHANGES[kind](line, around, len(ids))
        new = model.flat(rows.ravel()).reshape(rows.shape)[:, around:].sum(1)
        gains = np.sort(new - (sums[places + size] - sums[places]))[::-1]
        found[kind] = float(np.clip(gains[0], LEAST, MOST))
        found[f"{kind}3"] = float(np.clip(gains[:3], LEAST, MOST).mean())
    return found


def _cut(line: Array, places: Array, before: int, after: int) -> Array:
    return line[places[:, None] + np.arange(-before, after)]


def _swapped(line: Array, around: int, count: int) -> Changed:
    at = np.arange(around, around + count - 1)
    parts = [_cut(line, at, around, 0), line[at + 1, None], line[at, None]]
    return np.hstack([*parts, _cut(line, at + 2, 0, around)]), at, around + 2


def _put_in(line: Array, around: int, count: int) -> Changed:
    at, words = _choices(np.arange(around, around + count + 1))
    parts = [_cut(line, at, around, 0), words[:, None], _cut(line, at, 0, around)]
    return np.hstack(parts), at, around


def _replaced(line: Array, around: int, count: int) -> Changed:
    at = np.arange(around, around + count)
    small = at[(line[at] >= SPECIAL) & (line[at] < SPECIAL + 5 * SMALL_WORDS)]
    at, words = _choices(small if len(small) else at[:1])
    parts = [_cut(line, at, around, 0), words[:, None], _cut(line, at + 1, 0, around)]
    return np.hstack(parts), at, around + 1


def _choices(places: Array) -> tuple[Array, Array]:
    words = np.arange(SPECIAL, SPECIAL + SMALL_WORDS)
    return np.repeat(places, SMALL_WORDS), np.tile(words, len(places))


CHANGES: dict[str, Callable[[Array, int, int], Changed]] = {
    "word_other": _replaced,
    "shape_swap": _swapped,
    "shape_more": _put_in,
}
