"""What the package knows of a language pair: a lexicon, and how lengths relate."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from transcheck.lexicon import STEM, Lexicon, Table, lexicon

SMALL_STEM = 5
DATA = files("transcheck.score._estimate") / "data"
LENGTHS = (0.0, 0.25, 0.0, 0.3)


@dataclass(frozen=True, slots=True)
class Resources:
    """A source language with its lexicon, the stem length of that, and the usual lengths."""

    language: str
    lexicon: Lexicon | None
    cut: int
    lengths: Sequence[float]


@cache
def resources(source: str, target: str) -> Resources:
    """The resources of a pair; without a lexicon where the package ships none."""
    table = json.loads((DATA / "lengths.json").read_text("utf-8"))
    lengths = table.get(f"{source}-{target}", LENGTHS)
    own = small(source, target)
    if own:
        return Resources(source, own, SMALL_STEM, lengths)
    return Resources(source, lexicon(source, target), STEM, lengths)


def small(source: str, target: str) -> Lexicon | None:
    """The lexicon that was learned from rated translations of a pair, where there is one."""
    path = DATA / f"{source}-{target}.tsv.gz"
    if not path.is_file():
        return None
    return parse(source, target, path.read_bytes())


def parse(source: str, target: str, packed: bytes) -> Lexicon:
    _, forward, backward = gzip.decompress(packed).decode().split("\n> ")
    there, back = (Table(part.splitlines()[1:]) for part in (forward, backward))
    return Lexicon(source, target, there, back, sha256(packed).hexdigest()[:8])
