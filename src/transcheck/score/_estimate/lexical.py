"""Does every word of one side have a translation on the other? Lexicon coverage, both ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log

from transcheck.lexicon import Lexicon, Table
from transcheck.score._estimate.tokens import Side

COVERED = 0.02
FLOOR = 1e-4
ALIKE = 0.55
SHORTEST = 4
EMPTY_LOG = -9.2


def features(source: Side, target: Side, lexicon: Lexicon | None, cut: int) -> dict[str, float]:
    """Coverage of the source by the target (`lex_s…`) and the other way (`lex_t…`)."""
    s, t = source.stems(cut), target.stems(cut)
    forward = lexicon.forward if lexicon else Table(())
    backward = lexicon.backward if lexicon else Table(())
    return {
        **dict(_coverage("lex_s", s, source.latin, t, target.latin, forward, backward)),
        **dict(_coverage("lex_t", t, target.latin, s, source.latin, backward, forward)),
    }


def _coverage(
    name: str,
    stems: Sequence[str],
    latin: Sequence[str],
    others: Sequence[str],
    other_latin: Sequence[str],
    own: Table,
    back: Table,
) -> Iterator[tuple[str, float]]:
    best, total = _match(stems, latin, others, other_latin, back)
    count = max(len(stems), 1)
    logs = [log(max(v / (len(others) + 1), 1e-6)) for v in total] or [EMPTY_LOG]
    hits = [b > COVERED for b in best]
    known = [s in own and own.count(s) > 1 for s in stems]
    weights = [rarity(own, s) for s in stems]
    missing = [w for w, hit, k in zip(weights, hits, known, strict=True) if k and not hit]
    worst = sorted(logs)[: max(1, len(logs) // 4)]
    yield f"{name}_lp", sum(logs) / len(logs)
    yield f"{name}_low", sum(worst) / len(worst)
    yield f"{name}_mx", sum(log(b) for b in best) / count if best else log(FLOOR)
    yield f"{name}_cov", sum(hits) / count
    yield f"{name}_unc", len(missing) / count
    yield f"{name}_unk", 1 - sum(known) / count
    yield (
        f"{name}_wcov",
        sum(w for w, hit in zip(weights, hits, strict=True) if hit) / (sum(weights) or 1),
    )
    yield f"{name}_miss", min(sum(missing), 30.0)
    yield f"{name}_worst", max(missing, default=0.0)


def _match(
    stems: Sequence[str],
    latin: Sequence[str],
    others: Sequence[str],
    other_latin: Sequence[str],
    back: Table,
) -> tuple[list[float], list[float]]:
    """For each stem the best and the summed probability that one of the others explains it."""
    rows = [back.row(o) for o in others]
    shapes = dict.fromkeys(zip(others, other_latin, strict=True))
    best, total = [], []
    for stem, word in zip(stems, latin, strict=True):
        found = [p for row in rows if (p := row.get(stem, 0.0))]
        top = max(found, default=0.0)
        if top < 0.3:
            alike = max((_alike(stem, word, o, w) for o, w in shapes), default=0.0)
            if alike > top:
                found.append(alike - top)
                top = alike
        best.append(max(top, FLOOR))
        total.append(sum(found))
    return best, total


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
    return log(100_000 / (table.count(stem) + 1)) if stem in table else log(100_000)
