"""Does every word of one side have a translation on the other? Lexicon coverage, both ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log
from typing import Any

import numpy as np

from transcheck.lexicon import Lexicon, Table
from transcheck.score._estimate.tokens import Side

COVERED = 0.02
FLOOR = 1e-4
ALIKE = 0.55
SHORTEST = 4
EMPTY_LOG = -9.2
SURE = 0.3
UNSEEN = 100_000
SLOPE = 3.0
EMPTY = 0.1
LOST = 30.0
Array = Any


def features(source: Side, target: Side, lexicon: Lexicon | None, cut: int) -> dict[str, float]:
    """Coverage of the source by the target (`lex_s…`) and the other way (`lex_t…`)."""
    s, t = source.stems(cut), target.stems(cut)
    forward = lexicon.forward if lexicon else Table(())
    backward = lexicon.backward if lexicon else Table(())
    alike = _resemblance(s, source.latin, t, target.latin)
    there, back = chances(forward, s, t), chances(backward, t, s).T
    rare_s, rare_t = (rarities(table, x) for table, x in ((forward, s), (backward, t)))
    return {
        **dict(_coverage("lex_s", s, forward, rare_s, _explained(back, alike))),
        **dict(_coverage("lex_t", t, backward, rare_t, _explained(there.T, alike.T))),
        **dict(given_back("lex_s", forward, s, rare_s, np.maximum(there, alike / 2), rare_t)),
        **dict(given_back("lex_t", backward, t, rare_t, np.maximum(back, alike / 2).T, rare_s)),
    }


def chances(table: Table, given: Sequence[str], others: Sequence[str]) -> Array:
    """Probability of each of the others for each given stem."""
    rows = [table.row(g) for g in given]
    found = [row.get(o, 0.0) for row in rows for o in others]
    return np.array(found).reshape(len(given), len(others))


def _resemblance(
    stems: Sequence[str], latin: Sequence[str], others: Sequence[str], other_latin: Sequence[str]
) -> Array:
    pairs = list(zip(others, other_latin, strict=True))
    found = [_alike(s, w, o, v) for s, w in zip(stems, latin, strict=True) for o, v in pairs]
    return np.array(found).reshape(len(stems), len(others))


def _explained(chances: Array, alike: Array) -> tuple[Array, Array]:
    """For each stem the best and the summed probability that one of the others explains it."""
    if not chances.size:
        return np.full(len(chances), FLOOR), np.zeros(len(chances))
    top, like = chances.max(1), alike.max(1)
    better = (top < SURE) & (like > top)
    best = np.where(better, like, top)
    total = chances.sum(1) + np.where(better, like - top, 0)
    return np.maximum(best, FLOOR), total / (chances.shape[1] + 1)


def rarities(table: Table, stems: Sequence[str]) -> Array:
    return np.array([rarity(table, s) for s in stems])


def _coverage(
    name: str, stems: Sequence[str], own: Table, rare: Array, explained: tuple[Array, Array]
) -> Iterator[tuple[str, float]]:
    best, total = explained
    count = max(len(stems), 1)
    logs = np.log(np.maximum(total, 1e-6)) if stems else np.array([EMPTY_LOG])
    hits = best > COVERED
    known = np.array([own.count(s) > 1 for s in stems], dtype=bool)
    missing = rare[known & ~hits]
    worst = np.sort(logs)[: max(1, len(logs) // 4)]
    yield f"{name}_lp", float(logs.mean())
    yield f"{name}_low", float(worst.mean())
    yield f"{name}_mx", float(np.log(best).sum() / count) if stems else log(FLOOR)
    yield f"{name}_cov", float(hits.sum() / count)
    yield f"{name}_unc", len(missing) / count
    yield f"{name}_unk", 1 - float(known.sum() / count)
    yield f"{name}_wcov", float(rare[hits].sum() / (rare.sum() or 1))
    yield f"{name}_miss", float(min(missing.sum(), LOST))
    yield f"{name}_worst", float(missing.max(initial=0.0))
    yield f"{name}_rare", float(rare.sum() / count)
    yield f"{name}_rarest", float(rare.max(initial=0.0))
    yield f"{name}_size", log(count)


def _nearness(n: int, m: int) -> Array:
    """How much a word (column) is expected to render each of the other side (rows)."""
    i, j = (np.arange(n) + 0.5) / n, (np.arange(m) + 0.5) / m
    near: Array = np.exp(-SLOPE * np.abs(i[:, None] - j[None, :]))
    return near / near.sum(0)


def given_back(
    name: str,
    own: Table,
    stems: Sequence[str],
    rare: Array,
    gives: Array,
    other_rare: Array,
) -> Iterator[tuple[str, float]]:
    """What each stem gives to the other side, where each word there has one origin.

    `gives`: probability of each of the other words (columns) given each stem (rows).
    """
    known = np.array([own.count(s) > 1 for s in stems], dtype=bool)
    if not gives.size:
        yield from ((f"{name}_{k}", 0.0) for k in ("given", "idle", "idlest", "place", "placelow"))
        return
    weight = gives * _nearness(*gives.shape)
    nothing = EMPTY * np.exp(-other_rare) + FLOOR
    total = weight.sum(0) + nothing
    share = (weight / total).sum(1)
    idle = (1 - np.minimum(share, 1)) * rare * known
    logs = np.log(total)
    yield f"{name}_given", float(np.minimum(share, 2).mean())
    yield f"{name}_idle", float(min(idle.sum(), LOST))
    yield f"{name}_idlest", float(idle.max())
    yield f"{name}_place", float(logs.mean())
    yield f"{name}_placelow", float(np.sort(logs)[: max(1, len(logs) // 4)].mean())


def _alike(stem: str, word: str, other: str, other_word: str) -> float:
    """How much two words look like one: equal stems, or many shared letter pairs."""
    if stem == other:
        return 0.5
    if len(word) < SHORTEST or len(other_word) < SHORTEST or abs(len(word) - len(other_word)) > 5:
        return 0.0
    a, b = _pairs(word), _pairs(other_word)
    shared = 2 * len(a & b) / (len(a) + len(b))
    return 0.8 * (shared - 0.35) / 0.65 if shared > ALIKE else 0.0


@lru_cache(200_000)
def _pairs(word: str) -> frozenset[str]:
    marked = f"^{word}$"
    return frozenset(marked[i : i + 2] for i in range(len(marked) - 1))


@lru_cache(400_000)
def rarity(table: Table, stem: str) -> float:
    """Surprise of a stem in the learning data of its lexicon; unknown ones count as rare."""
    return log(UNSEEN / (table.count(stem) + 1)) if stem in table else log(UNSEEN)
