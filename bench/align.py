"""Alignment against gold: strict and lax precision, recall and F1, as vecalign counts them.

    python bench/align.py [SET…]          needs ../shared/data/align
    python bench/align.py --reliability   claimed confidence of the beads against the share right
    python bench/align.py --growth        time and memory from 1,000 to 50,000 sentences

Strict: a bead counts when it equals a gold bead; lax: when it shares a source and a target
sentence with one. Sets that end in _synth are made by merging and dropping sentences.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log
from pathlib import Path

from transcheck.align import align
from transcheck.errors import InputError
from transcheck.model import Bead

DATA = Path(__file__).parents[2] / "shared" / "data"
Beads = list[tuple[tuple[int, ...], tuple[int, ...]]]
MOST = 60


def gold(path: Path) -> Beads:
    rows = []
    for line in path.read_text("utf-8").splitlines():
        sides = line.split(":")[:2]
        rows.append(
            tuple(tuple(int(n) for n in s.strip("[] ").split(",") if n.strip()) for s in sides)
        )
    return rows  # type: ignore[return-value]


def counts(truth: Beads, found: Beads) -> tuple[int, int, int]:
    """(beads of `found`, equal to a bead of `truth`, sharing a link with one)."""
    exact = set(truth)
    linked: dict[int, set[int]] = defaultdict(set)
    for source, target in truth:
        for i in source:
            linked[i].update(target)
    strict = sum(b in exact for b in found)
    lax = sum(b in exact or any(set(b[1]) & linked[i] for i in b[0]) for b in found)
    return len(found), strict, lax


def aligned(name: str, model: str | None = None) -> Iterator[tuple[Beads, tuple[Bead, ...]]]:
    """Gold and found beads of each document of a set."""
    index = json.loads((DATA / "align" / "index.json").read_text("utf-8"))
    for row in [r for r in index if r["set"] == name][:MOST]:
        base = DATA / "align" / name / row["doc"]
        sides = [
            base.with_name(f"{base.name}.{s}").read_text("utf-8").split("\n")
            for s in ("src", "tgt")
        ]
        source, target = (lines[:-1] if lines[-1] == "" else lines for lines in sides)
        truth = gold(base.with_name(f"{base.name}.gold"))
        try:
            yield truth, align(source, target, row["src_lang"], row["tgt_lang"], model).beads
        except InputError as error:
            print(f"{row['doc']}: refused: {error}")


def measure(name: str, model: str | None = None) -> None:
    sums = [0] * 6
    documents = 0
    for truth, beads in aligned(name, model):
        found = [(b.source, b.target) for b in beads]
        both = [b for b in truth if b[0] and b[1]]
        one = counts(truth, [b for b in found if b[0] or b[1]])
        other = counts([b for b in found if b[0] and b[1]], both)
        sums = [a + b for a, b in zip(sums, (*one, *other), strict=True)]
        documents += 1
    strict, lax = (_f1(sums[k] / max(sums[0], 1), sums[k + 3] / max(sums[3], 1)) for k in (1, 2))
    print(f"{name:28} {documents:4d} documents  strict {strict:.3f}  lax {lax:.3f}")


def reliability(names: Sequence[str]) -> None:
    """Beads by their confidence: how many, what they claim, how many are exactly right."""
    told = [
        (bead.confidence, (bead.source, bead.target) in truth)
        for name in names
        for truth, beads in aligned(name)
        for bead in beads
    ]
    error = 0.0
    for low, high in pairwise((0.0, 0.5, 0.8, 0.95, 0.99, 1.01)):
        part = [(c, right) for c, right in told if low <= c < high]
        if not part:
            continue
        claimed, right = (sum(x) / len(part) for x in zip(*part, strict=True))
        error += abs(claimed - right) * len(part) / len(told)
        print(f"from {low:.2f}: {len(part):6d} beads  claimed {claimed:.3f}  right {right:.3f}")
    print(f"expected calibration error {error:.3f}")


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / max(precision + recall, 1e-9)


def growth() -> None:
    """Synthetic books of parallel sentences, every twentieth one left out."""
    rows: list[list[str]] = []
    for path in sorted((DATA / "parallel" / "fr-en").glob("*.tsv.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows += [line.rstrip("\n").split("\t")[:2] for line in lines]
    rows = [r for r in rows if 20 < len(r[0]) < 300 and 20 < len(r[1]) < 300]
    spent = []
    for size in (1000, 5000, 20_000, 50_000):
        part = rows[:size]
        source = [a for n, (a, _) in enumerate(part) if n % 20 != 7]
        target = [b for n, (_, b) in enumerate(part) if n % 20 != 13]
        start = time.process_time()
        align(source, target, "fr", "en")
        spent.append((len(source), time.process_time() - start))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{len(source):6d} sentences: {spent[-1][1]:7.1f} s of processor, {peak:.0f} MB")
    (n, first), (m, last) = spent[0], spent[-1]
    print(f"growth exponent {log(last / first) / log(m / n):.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--reliability", action="store_true")
    parser.add_argument("--align-model", help="a model of sentence embeddings")
    given = parser.parse_args()
    if given.growth:
        growth()
        return
    every = sorted(p.name for p in (DATA / "align").iterdir() if p.is_dir())
    if given.reliability:
        reliability(given.sets or every)
        return
    for name in given.sets or every:
        measure(name, given.align_model)


if __name__ == "__main__":
    main()
