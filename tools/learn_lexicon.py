"""Learn the shipped bilingual lexicons from parallel sentences and the project's dictionaries.

    python tools/learn_lexicon.py --data ../shared/data/parallel \\
        --exclude ../shared/data/demetr.jsonl.gz

IBM Model 1 over word stems, both directions at once: after two plain rounds each direction's
posterior is multiplied by the other's (alignment by agreement), which removes most of the
garbage that rare words collect. An entry of a dictionary (`dictionaries.py`) counts as a few
sentences of one word. A pair without English is learned from the sentences whose
English is the same. Files that a benchmark aligns (`HELD`) are left out.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

import dictionaries
import numpy as np

from transcheck.lexicon.stems import STEM, stems

HELD = ("newstest2013", "potet-ref")
LONGEST = 80
PLAIN, AGREE = 2, 3
NULL = 0.2
LEAST = 0.02
LIMIT = 1_100_000

Pair = tuple[str, str]
Counts = dict[str, tuple[int, list[tuple[str, int]]]]


def lines(path: Path) -> Iterator[Pair]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            yield cells[0], cells[1]


def english_pairs(folder: Path, banned: set[str]) -> list[Pair]:
    """Deduplicated pairs (foreign, English) of one folder, without held or banned sentences."""
    kept: dict[Pair, None] = {}
    for path in sorted(folder.glob("*.tsv.gz")):
        if path.name.removesuffix(".tsv.gz") in HELD:
            continue
        for pair in lines(path):
            if banned.isdisjoint(pair):
                kept[pair] = None
    return list(kept)


def joined(left: Sequence[Pair], right: Sequence[Pair]) -> list[Pair]:
    """Pairs of the two foreign sides whose English is the same."""
    by_english: dict[str, list[str]] = defaultdict(list)
    for foreign, english in left:
        by_english[english].append(foreign)
    return [(a, b) for b, english in right for a in by_english.get(english, ())[:3]]


class Vocabulary:
    """Stems numbered in order of appearance, each counted once per sentence."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def add(self, text: str) -> list[int]:
        found = dict.fromkeys(stems(text))
        return [self.numbers.setdefault(s, len(self.numbers)) for s in found]


class Cells:
    """Every (source stem, target stem) that shares a sentence pair, as flat arrays.

    `row`, `column`: groups that a posterior sums over (a source or target token of one pair);
    `link`: number of the distinct stem pair.
    """

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.left, self.right = Vocabulary(), Vocabulary()
        sides = [(self.left.add(a), self.right.add(b)) for a, b in pairs]
        sides = [(a, b) for a, b in sides if 0 < len(a) <= LONGEST and 0 < len(b) <= LONGEST]
        wide = len(self.right.numbers)
        keys, rows, columns = [], [], []
        tokens_left = tokens_right = 0
        for a, b in sides:
            keys.append(np.add.outer(np.array(a, np.int64) * wide, np.array(b, np.int64)).ravel())
            rows.append(
                np.repeat(np.arange(tokens_left, tokens_left + len(a), dtype=np.int32), len(b))
            )
            columns.append(
                np.tile(np.arange(tokens_right, tokens_right + len(b), dtype=np.int32), len(a))
            )
            tokens_left += len(a)
            tokens_right += len(b)
        unique, link = np.unique(np.concatenate(keys), return_inverse=True)
        self.link = link.astype(np.int32)
        self.row, self.column = np.concatenate(rows), np.concatenate(columns)
        self.source, self.target = unique // wide, unique % wide
        self.uses_left = np.bincount(
            np.concatenate([a for a, _ in sides]), minlength=len(self.left.numbers)
        )
        self.uses_right = np.bincount(np.concatenate([b for _, b in sides]), minlength=wide)


def posterior(weight: np.ndarray, group: np.ndarray) -> np.ndarray:
    """Share of each cell in its group, where the empty word holds `NULL` of the mean weight."""
    total = np.bincount(group, weights=weight)
    size = np.bincount(group)
    total += NULL * total / np.maximum(size, 1) + 1e-12
    return np.asarray(weight / total[group])


def learn(cells: Cells) -> np.ndarray:
    """Expected number of times each link was used."""
    total = len(cells.source)
    counts = np.bincount(cells.link, minlength=total).astype(float)
    forward = counts / cells.uses_left[cells.source]
    backward = counts / cells.uses_right[cells.target]
    for turn in range(PLAIN + AGREE):
        p = posterior(forward[cells.link], cells.column)
        q = posterior(backward[cells.link], cells.row)
        if turn >= PLAIN:
            p = q = p * q
        up = np.bincount(cells.link, weights=p, minlength=total)
        down = np.bincount(cells.link, weights=q, minlength=total)
        forward = up / cells.uses_left[cells.source]
        backward = down / cells.uses_right[cells.target]
    return up


def rows(
    source: np.ndarray,
    target: np.ndarray,
    counts: np.ndarray,
    uses: np.ndarray,
    names: Sequence[str],
    others: Sequence[str],
    least: int,
    top: int,
    sure: float = 1.0,
) -> Counts:
    """For each source stem: how often it was seen, and its best targets in thousandths."""
    share = np.minimum(sure * np.maximum(counts - 0.1, 0) / uses[source], 1.0)
    keep = (share >= LEAST) & (uses[source] >= least)
    source, target, share = source[keep], target[keep], share[keep]
    order = np.lexsort((-share, source))
    found: Counts = {}
    for s, t, p in zip(
        source[order].tolist(), target[order].tolist(), share[order].tolist(), strict=True
    ):
        seen = found.setdefault(names[s], (int(uses[s]), []))
        if len(seen[1]) < top:
            seen[1].append((others[t], max(1, round(1000 * p))))
    return found


def render(table: Counts) -> str:
    ordered = sorted(table.items())
    return "".join(
        f"{name}\t{uses}\t{' '.join(f'{t} {p}' for t, p in best)}\n"
        for name, (uses, best) in ordered
    )


def write(
    path: Path,
    left: str,
    right: str,
    pairs: Sequence[Pair],
    limit: int,
    note: str,
    whole: Callable[[Counts], Counts] = lambda _: {},
    sure: float = 1.0,
) -> None:
    """`whole`: rows of whole words, made from those of their stems; `sure`: what makes up for the
    empty word, which takes its share of pairs of single words too."""
    cells = Cells(pairs)
    counts = learn(cells)
    names, others = list(cells.left.numbers), list(cells.right.numbers)
    for least, top in ((1, 12), (2, 12), (2, 8), (3, 8), (3, 6), (4, 6), (5, 6), (7, 5), (10, 5)):
        there = rows(
            cells.source, cells.target, counts, cells.uses_left, names, others, least, top, sure
        )
        back = rows(
            cells.target, cells.source, counts, cells.uses_right, others, names, least, top, sure
        )
        there |= whole(there)
        head = (
            f"# transcheck lexicon {left}-{right}: stems of {STEM} letters, "
            f"seen at least {least} times;\n"
            "# stem, sentences that hold it, translations in thousandths of them. "
            f"{len(pairs)} sentence pairs.\n"
            f"# {note}\n"
        )
        body = f"{head}> {left} {right}\n{render(there)}> {right} {left}\n{render(back)}"
        packed = gzip.compress(body.encode(), 9, mtime=0)
        if len(packed) <= limit:
            break
    path.write_bytes(packed)
    print(
        f"{path.name}: {len(pairs)} pairs, least {least}, top {top}, "
        f"{len(there)} + {len(back)} stems, {len(packed)} bytes"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--exclude", type=Path)
    parser.add_argument("--out", type=Path, default=Path("src/transcheck/lexicon/data"))
    parser.add_argument("--pairs", nargs="*", default=[])
    args = parser.parse_args()
    banned: set[str] = set()
    if args.exclude:
        with gzip.open(args.exclude, "rt", encoding="utf-8") as file:
            banned = {row[k] for row in map(json.loads, file) for k in ("src", "ref", "mt")}
    note = "python tools/" + " ".join([Path(sys.argv[0]).name, *sys.argv[1:]])
    english = {
        p.name[:2]: english_pairs(p, banned) for p in sorted(args.data.iterdir()) if p.is_dir()
    }
    args.out.mkdir(parents=True, exist_ok=True)
    for language, pairs in english.items():
        if not args.pairs or f"{language}-en" in args.pairs:
            seen = Counter(s for foreign, _ in pairs for s in set(stems(foreign)))
            told = [*pairs, *dictionaries.pairs(language, seen)]
            write(args.out / f"{language}-en.tsv.gz", language, "en", told, LIMIT, note)
    for a, b in combinations(english, 2):
        if f"{a}-{b}" in args.pairs:
            write(args.out / f"{a}-{b}.tsv.gz", a, b, joined(english[a], english[b]), 400_000, note)


if __name__ == "__main__":
    main()
