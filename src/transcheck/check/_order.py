"""Small words of English that never stand side by side; tools/learn_order.py learns them."""

from __future__ import annotations

import gzip
import re
from functools import cache
from itertools import pairwise

from transcheck.check._table import HERE

WORD = re.compile(r"(?<![\w'’“\"‘*_`-])[A-Za-z]+(?![\w'’”\"*_`-])")

LAST = re.compile(r"\b(?:the|an?|and|or|but|our|their|my|your)(?=[.!?]$)")


@cache
def never() -> frozenset[str]:
    path = HERE / "order.txt.gz"
    told = gzip.decompress(path.read_bytes()).decode() if path.exists() else ""
    return frozenset(told.split("\n"))


def odd(text: str) -> list[tuple[int, int]]:
    """The places of two small words that never stand side by side, or of one that cannot end."""
    found = [*WORD.finditer(text)]
    beside = [
        (one.start(), other.end())
        for one, other in pairwise(found)
        if text[one.end() : other.start()] == " " and f"{one[0].lower()} {other[0]}" in never()
    ]
    return beside + [m.span() for m in LAST.finditer(text)]


def apart(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those that share no word with one before."""
    kept: list[tuple[int, int]] = []
    for start, end in places:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
