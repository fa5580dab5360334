"""IBM Model 1 for small parallel data: five-letter stems or forms, a diagonal prior.

Used by learn_estimate.py. Small data needs what learn_lexicon.py does without: shorter stems,
and the habit of words to stand at like places in both sentences.
"""

from __future__ import annotations

import lzma
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from transcheck.score._estimate.forms import units
from transcheck.score._estimate.pair import cut, lemmatised
from transcheck.score._estimate.tokens import Side, side

TARGET = "en"
ROUNDS = 5
LONGEST = 120
SLOPE = 4.0
EMPTY = 0.08
LEAST = 0.005
FORMS = 1500
TOP = 8
Array = Any
Row = tuple[str, str, float]


def stems(text: str, language: str | None, size: int) -> list[str]:
    return side(text, language).stems(size)[:LONGEST]


def lexicon(language: str, rows: Sequence[Row], diagonal: bool, note: str) -> bytes:
    """The packed lexicon of (source, target, weight) rows, in the form of `transcheck.lexicon`."""
    (here, there), size = lemmatised(language, TARGET), cut(language)
    sides = [(stems(s, here, size), stems(t, there, size), w) for s, t, w in rows]
    return _packed(sides, diagonal, note)


def form_lexicon(rows: Sequence[Row], diagonal: bool, note: str) -> bytes:
    """The same of frequent word forms and of endings."""
    left, right = [side(s) for s, _, _ in rows], [side(t) for _, t, _ in rows]
    own, other = _usual(left), _usual(right)
    sides = [
        (units(s, own)[:LONGEST], units(t, other)[:LONGEST], row[2])
        for s, t, row in zip(left, right, rows, strict=True)
    ]
    return _packed(sides, diagonal, note)


def _usual(sides: Sequence[Side]) -> set[str]:
    counts = Counter(t for side in sides for t in side.tokens if t[0].isalpha())
    return {t for t, _ in counts.most_common(FORMS)}


def _packed(rows: Sequence[tuple[list[str], list[str], float]], diagonal: bool, note: str) -> bytes:
    sides = [(s, t, w) for s, t, w in rows if s and t]
    turned = [(t, s, w) for s, t, w in sides]
    slope = SLOPE if diagonal else 0.0
    body = f"# {len(rows)} sentence pairs. {note}\n> forward\n{_table(sides, slope)}\n> backward\n"
    return lzma.compress((body + _table(turned, slope)).encode(), preset=9)


def _table(sides: Sequence[tuple[list[str], list[str], float]], slope: float) -> str:
    a = {u: n for n, u in enumerate(dict.fromkeys(u for s, _, _ in sides for u in s))}
    b = {u: n for n, u in enumerate(dict.fromkeys(u for _, t, _ in sides for u in t))}
    uses = Counter(u for s, _, _ in sides for u in set(s))
    source, target, p = _em(sides, a, b, slope)
    names, others = list(a), list(b)
    least = LEAST if slope else 3 * LEAST
    seldom = set() if slope else {u for u in names if uses[u] < 2}
    best: dict[str, list[tuple[float, str]]] = {}
    for s, t, value in zip(source, target, p, strict=True):
        if value >= least and s < len(names) and names[s] not in seldom:
            best.setdefault(names[s], []).append((float(value), others[t]))
    lines = []
    for name in sorted(best):
        cells = sorted(best[name], reverse=True)[:TOP]
        told = " ".join(f"{other} {round(1000 * value)}" for value, other in cells)
        lines.append(f"{name}\t{uses[name]}\t{told}")
    return "\n".join(lines)


def _em(
    sides: Sequence[tuple[list[str], list[str], float]],
    a: dict[str, int],
    b: dict[str, int],
    slope: float,
) -> tuple[Array, Array, Array]:
    """p(target | source) of every pair of stems that met; the last source is the empty word."""
    keys, places, priors, weights = [], [], [], []
    at = 0
    for s, t, weight in sides:
        i = np.array([*(a[u] for u in s), len(a)], dtype=np.int64)
        j = np.array([b[u] for u in t], dtype=np.int64)
        keys.append((i[None, :] * len(b) + j[:, None]).ravel())
        places.append(np.repeat(np.arange(at, at + len(t)), len(i)))
        priors.append(_prior(len(s), len(t), slope).ravel())
        weights.append(np.full(len(t) * len(i), weight))
        at += len(t)
    unique, link = np.unique(np.concatenate(keys), return_inverse=True)
    place, prior, mass = (np.concatenate(v) for v in (places, priors, weights))
    source = unique // len(b)
    p: Array = np.ones(len(unique))
    for _ in range(ROUNDS):
        chance = p[link] * prior
        share = mass * chance / np.bincount(place, chance)[place]
        counts = np.bincount(link, share)
        p = counts / np.bincount(source, counts)[source]
    return source, unique % len(b), p


def _prior(n: int, m: int, slope: float) -> Array:
    i, j = (np.arange(n) + 0.5) / n, (np.arange(m) + 0.5) / m
    near = np.exp(-slope * np.abs(i[None, :] - j[:, None]))
    near *= (1 - EMPTY) / near.sum(1, keepdims=True)
    return np.concatenate([near, np.full((m, 1), EMPTY)], 1)
