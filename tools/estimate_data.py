"""The rated data that the embedded estimate is learned from and measured on, and how it is split.

A document (a DEMETR item) is held out for good where the hash of its name says so: learning never
reads it, `bench/scores.py` measures on nothing else.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

HELD_OF_FIVE = 1
Row = dict[str, Any]


def held_out(name: str, parts: int = 5) -> bool:
    """Is a document never learned from? One of `parts` is."""
    return blake2b(name.encode(), digest_size=4).digest()[0] % parts < HELD_OF_FIVE


def rows(path: Path) -> Iterator[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def rated(data: Path, pair: str, held: bool) -> list[Row]:
    """Direct assessments of a language pair, of held-out documents or of the others."""
    return [r for r in rows(data / "qe.jsonl.gz") if r["lp"] == pair and held_out(r["doc"]) == held]


def demetr(data: Path, held: bool) -> list[Row]:
    """Minimal pairs of held-out items (a third of them) or of the others, baselines left out."""
    return [
        r
        for r in rows(data / "demetr.jsonl.gz")
        if r["valid"] and r["severity"] != "base" and held_out(r["src"], 3) == held
    ]


def post_edited(data: Path, held: bool) -> list[Row]:
    """French–English post-edits as ratings: what share of the translation was left as it was."""
    return [
        {**r, "tgt": r["mt"], "score": -4 * r["hter"], "da": 100 * max(0.0, 1 - r["hter"])}
        for r in rows(data / "postedit_fr-en.jsonl.gz")
        if held_out(r["doc"], 3) == held
    ]
