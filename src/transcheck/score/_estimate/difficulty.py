"""How hard is a source to translate? Its letter sequences, weighed by what others' ratings say.

It says nothing of the translation at hand: the estimate alone hears it, adequacy does not.
"""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log, sqrt

SIZES = (2, 3, 4)
STEPS = 100


@dataclass(frozen=True, slots=True)
class Difficulty:
    """Per letter sequence: how telling it is, and what it adds to a rating."""

    weights: Mapping[str, tuple[float, float]]

    def value(self, text: str) -> float:
        """The rating to expect above the mean, by the letters alone."""
        found = [(self.weights[g], 1 + log(n)) for g, n in grams(text).items() if g in self.weights]
        size = sqrt(sum((told[0] * n) ** 2 for told, n in found))
        return sum(told[0] * told[1] * n for told, n in found) / size if size else 0.0


def features(text: str, known: Difficulty | None) -> dict[str, float]:
    return {"src_hard": known.value(text) if known else 0.0}


def grams(text: str) -> Counter[str]:
    """Letter sequences inside the words of a text, which end and begin with a blank."""
    found: Counter[str] = Counter()
    for word in text.lower().split():
        marked = f" {word} "
        for size in SIZES:
            found.update(marked[i : i + size] for i in range(len(marked) - size + 1))
    return found


def pack(rows: Iterable[tuple[str, float, float]], note: str) -> bytes:
    """The file of a table: (letters, how telling, weight)."""
    lines = (f"{g}\t{round(STEPS * idf)} {round(STEPS * w)}\n" for g, idf, w in rows)
    return gzip.compress(f"# {note}\n{''.join(lines)}".encode(), 9, mtime=0)


def parse(packed: bytes) -> Difficulty:
    weights = {}
    for line in gzip.decompress(packed).decode().split("\n")[1:-1]:
        letters, _, told = line.partition("\t")
        idf, weight = told.split(" ")
        weights[letters] = (int(idf) / STEPS, int(weight) / STEPS)
    return Difficulty(weights)
