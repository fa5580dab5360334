"""Learn the language models that the embedded estimate ships.

    python tools/learn_fluency.py --data ../shared/data

Native and human-translated English, without any line that shares eight words in a row with a
text of DEMETR or with the post-edits, and without the test sets that DEMETR draws from. Each
model is a Kneser-Ney one, pruned by count; what a pruned entry held goes to the back-off.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from transcheck.score._estimate.fluent import shapes
from transcheck.score._estimate.ngram import END, SPECIAL, START, UNKNOWN, Level, NGram, pack
from transcheck.score._estimate.tokens import side

DISCOUNT = 0.75
SHINGLE = 8
HELD = ("flores", "newstest2018", "newstest2019", "newstest202", "potet", "ntrex")
Array = Any


@dataclass(frozen=True, slots=True)
class Plan:
    """A model to learn: its units, its order, the least count of an entry of each order."""

    name: str
    units: int
    bits: int
    least: tuple[int, ...]


PLANS = (
    Plan("words", 60_000, 16, (1, 1, 2)),
    Plan("letters", 110, 7, (1, 2, 3, 4, 6)),
    Plan("shapes", 3_500, 12, (1, 1, 2, 3)),
)


def texts(data: Path) -> Iterator[str]:
    """Paragraphs of native and of human-translated English, test sets left out."""
    with gzip.open(data / "native" / "en.txt.gz", "rt", encoding="utf-8") as file:
        index = (data / "native" / "en.index.tsv").read_text("utf-8").splitlines()[1:]
        for row, text in zip(index, file.read().split("\n\n"), strict=False):
            if not any(h in row for h in HELD):
                yield from text.split("\n")
    with gzip.open(data / "origlang.jsonl.gz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            if row["type"] == "HT" and not any(h in str(row["source"]) for h in HELD):
                yield from row["text"].split("\n")
    for path in sorted((data / "parallel").glob("*/*.tsv.gz")):
        if not any(h in path.name for h in HELD):
            with gzip.open(path, "rt", encoding="utf-8") as file:
                yield from (line.split("\t")[1].rstrip("\n") for line in file)


def shingles(text: str) -> Iterator[tuple[str, ...]]:
    words = [w.lower() for w in text.split()]
    return zip(*(words[i:] for i in range(SHINGLE)), strict=False)


def banned(data: Path) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for name, keys in (("demetr", ("ref", "mt")), ("postedit_fr-en", ("ref", "pe", "mt"))):
        with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
            for row in map(json.loads, file):
                found.update(s for key in keys for s in shingles(row[key]))
    return found


def corpus(data: Path) -> list[str]:
    """Every line once, cut to sentences crudely, none near a held text."""
    held = banned(data)
    kept = dict.fromkeys(t.strip() for t in texts(data))
    return [t for t in kept if 3 < len(t) < 2000 and held.isdisjoint(shingles(t))]


def sequences(lines: Sequence[str], plan: Plan) -> tuple[dict[str, int], Iterator[list[str]]]:
    """The units of a model, numbered by use, and the lines in them."""
    if plan.name == "letters":
        rows: Iterable[Sequence[str]] = lines
    else:
        rows = [side(line).tokens for line in lines]
    counts = Counter(u for row in rows for u in row)
    if plan.name == "shapes":
        common = {u: 0 for u, _ in counts.most_common(plan.units * 2 // 5)}
        rows = [shapes(row, common) for row in rows]
        counts = Counter(u for row in rows for u in row)
    units = {u: n for n, (u, _) in enumerate(counts.most_common(plan.units), SPECIAL)}
    return units, (list(row) for row in rows)


def learn(units: dict[str, int], rows: Iterable[Sequence[str]], plan: Plan) -> NGram:
    order = len(plan.least)
    flat = np.fromiter(_stream(units, rows, order), dtype=np.int64)
    grams = [flat]
    for _ in range(1, order):
        before = np.concatenate([[START], grams[-1][:-1]])
        grams.append((before << plan.bits) | flat)
    real = flat != START
    seen = [np.unique(g[real], return_counts=True) for g in grams]
    counts = _lowered(seen, plan)
    return NGram(units, plan.bits, tuple(_levels(seen, counts, plan)))


def _stream(units: dict[str, int], rows: Iterable[Sequence[str]], order: int) -> Iterator[int]:
    for row in rows:
        yield from [START] * (order - 1)
        yield from (units.get(u, UNKNOWN) for u in row)
        yield END


def _lowered(seen: Sequence[tuple[Array, Array]], plan: Plan) -> list[Array]:
    """Kneser-Ney: an entry below the top order counts the different units before it."""
    counts = [c.astype(float) for _, c in seen]
    for n in range(len(seen) - 1):
        keys = seen[n][0]
        tails = seen[n + 1][0] & ((1 << (plan.bits * (n + 1))) - 1)
        counts[n] = np.maximum(
            np.bincount(np.searchsorted(keys, tails), minlength=len(keys)).astype(float), 1.0
        )
    return counts


def _levels(
    seen: Sequence[tuple[Array, Array]], counts: Sequence[Array], plan: Plan
) -> Iterator[Level]:
    keys, raw = seen[0]
    p = _unigram(keys, counts[0])
    full = _with_unknown(keys, p)
    kept: list[tuple[Array, Array]] = [full]
    probabilities = p
    lower_keys = keys
    for n in range(1, len(seen)):
        keys, raw = seen[n]
        context = np.searchsorted(seen[n - 1][0], keys >> plan.bits)
        context = np.minimum(context, len(seen[n - 1][0]) - 1)
        size = len(seen[n - 1][0])
        total = np.bincount(context, counts[n], size)
        kinds = np.bincount(context, minlength=size)
        tails = keys & ((1 << (plan.bits * n)) - 1)
        below = probabilities[np.searchsorted(lower_keys, tails)]
        own = np.maximum(counts[n] - DISCOUNT, 0) / total[context]
        probabilities = own + DISCOUNT * kinds[context] / total[context] * below
        lower_keys = keys
        keep = raw >= plan.least[n]
        kept.append((keys[keep], probabilities[keep]))
    return _with_backoff(kept, plan)


def _unigram(keys: Array, counts: Array) -> Array:
    return np.maximum(counts, 0.5) / counts.sum()


def _with_unknown(keys: Array, p: Array) -> tuple[Array, Array]:
    """Unknown comes first, so that a unit never seen finds it."""
    if len(keys) and keys[0] == UNKNOWN:
        return keys, p
    return np.concatenate([[UNKNOWN], keys]), np.concatenate([[p.min() / 2], p])


def _with_backoff(kept: Sequence[tuple[Array, Array]], plan: Plan) -> Iterator[Level]:
    """The weight of a context is what its kept entries leave over what they leave below."""
    for n, (keys, p) in enumerate(kept):
        weights = np.ones(len(keys))
        if n + 1 < len(kept):
            above, q = kept[n + 1]
            at = np.searchsorted(keys, above >> plan.bits)
            at = np.minimum(at, len(keys) - 1)
            known = keys[at] == above >> plan.bits
            tails = above & ((1 << (plan.bits * (n + 1))) - 1)
            low = np.minimum(np.searchsorted(keys, tails), len(keys) - 1)
            below = np.where(keys[low] == tails, p[low], 0.0)
            taken = np.bincount(at[known], q[known], len(keys))
            left = np.bincount(at[known], below[known], len(keys))
            weights = np.clip((1 - taken) / np.maximum(1 - left, 1e-3), 1e-6, 1.0)
        yield Level(keys, np.log(p), np.log(weights))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("src/transcheck/score/_estimate/data"))
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    lines = corpus(args.data)
    print(f"{len(lines)} lines, {sum(len(t.split()) for t in lines)} words")
    for plan in PLANS:
        units, rows = sequences(lines, plan)
        packed = pack(learn(units, rows, plan))
        (args.out / f"en-{plan.name}.z").write_bytes(packed)
        print(f"en-{plan.name}: {len(units)} units, {len(packed)} bytes")


if __name__ == "__main__":
    main()
