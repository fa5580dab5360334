"""What the package knows of a language pair: lexicons, usual lengths, what is hard to translate."""

from __future__ import annotations

import json
import lzma
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from transcheck.lexicon import STEM, Lexicon, Table, lexicon
from transcheck.score._estimate import difficulty, tense
from transcheck.score._estimate.difficulty import Difficulty
from transcheck.score._estimate.tense import Tense

SMALL_STEM = 5
LEMMA_STEM = {"ro": 6, "et": 5, "cs": 6, "pl": 6, "ru": 6}
DATA = files("transcheck.score._estimate") / "data"
LENGTHS = (0.0, 0.25, 0.0, 0.3)


@dataclass(frozen=True, slots=True)
class Resources:
    """A source language with its lexicon, the stem length of that, and the usual lengths."""

    language: str
    lexicon: Lexicon | None
    cut: int
    lengths: Sequence[float]
    forms: Lexicon | None = None
    hard: Difficulty | None = None
    verbs: Tense | None = None


@cache
def resources(source: str, target: str) -> Resources:
    """The resources of a pair; without a lexicon where the package ships none."""
    table = json.loads((DATA / "lengths.json").read_text("utf-8"))
    lengths = table.get(f"{source}-{target}", LENGTHS)
    own, forms = small(source, target, "tsv"), small(source, target, "forms")
    found = forms, _hard(source, target), _verbs(source, target)
    if own:
        return Resources(source, own, cut(source), lengths, *found)
    return Resources(source, lexicon(source, target), STEM, lengths, *found)


def _hard(source: str, target: str) -> Difficulty | None:
    path = DATA / f"{source}-{target}.hard.gz"
    return difficulty.parse(path.read_bytes()) if path.is_file() else None


def _verbs(source: str, target: str) -> Tense | None:
    path = DATA / f"{source}-{target}.verbs.gz"
    return tense.parse(path.read_bytes()) if path.is_file() else None


def lemmatised(source: str, target: str) -> tuple[str | None, str | None]:
    """The languages whose words the lexicon of a pair reads in their dictionary forms."""
    return (source, target) if source in LEMMA_STEM else (None, None)


def cut(source: str) -> int:
    """How many letters a stem of the small lexicon of a language has."""
    return LEMMA_STEM.get(source, SMALL_STEM)


def small(source: str, target: str, kind: str) -> Lexicon | None:
    """A lexicon of the estimate, of stems (`tsv`) or of `forms`, where there is one."""
    path = DATA / f"{source}-{target}.{kind}.xz"
    if not path.is_file():
        return None
    return parse(source, target, path.read_bytes())


def parse(source: str, target: str, packed: bytes) -> Lexicon:
    _, forward, backward = lzma.decompress(packed).decode().split("\n> ")
    there, back = (Table(part.splitlines()[1:]) for part in (forward, backward))
    return Lexicon(source, target, there, back, sha256(packed).hexdigest()[:8])
