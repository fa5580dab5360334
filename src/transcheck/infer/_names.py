"""The language that a proper name looks like, by its runs of letters (`names.json.gz`)."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from functools import cache
from math import exp
from pathlib import Path
from typing import Any

CAPITALISED = re.compile(r"\b[^\W\d_a-z][^\W\d_]+")
LONGEST_RUN = 4
LEAST_LETTERS = 4


def runs(name: str) -> Iterator[str]:
    """Runs of two to four letters, the ends marked, and every letter beyond ASCII."""
    marked = f"^{name.lower()}$"
    for size in range(2, LONGEST_RUN + 1):
        for start in range(len(marked) - size + 1):
            yield marked[start : start + size]
    yield from (letter for letter in marked if not letter.isascii())


@cache
def _table() -> dict[str, Any]:
    raw = gzip.decompress(Path(__file__).with_name("names.json.gz").read_bytes())
    return dict(json.loads(raw))


@cache
def odds(name: str) -> dict[str, float]:
    """Probability of each class ("en", the source languages, "other"); empty if too short."""
    if len(name) < LEAST_LETTERS:
        return {}
    table = _table()
    sums = list(table["bias"])
    for run in set(runs(name)):
        row = table["weights"].get(run)
        if row:
            sums = [s + w for s, w in zip(sums, row, strict=True)]
    top = max(sums)
    weights = [exp((s - top) / table["unit"]) for s in sums]
    return {c: w / sum(weights) for c, w in zip(table["classes"], weights, strict=True)}
