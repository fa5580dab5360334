"""Runs of words of the source that nothing in the translation says, and how sure a loss is.

Other than the gap of `_gaps`, a run is judged by its neighbours: where the words before and after
it are found side by side in the translation, with no unexplained word between them, even one or
two lost words tell. The weights are learned (`tools/learn_unsaid.py`, `unsaid.json`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import log

from transcheck.check._mismatch import ENGLISH, Term, Words
from transcheck.check._number_words import READABLE, spelled
from transcheck.check._table import HERE
from transcheck.lexicon import Lexicon
from transcheck.lexicon.thesaurus import holds, related

NEAR = 0.15
SEEN, OFTEN = 3, 8
SIGN = re.compile("[€$£¥%°]")
SIGNED = re.compile(
    r"(?:euro|dollar|dólar|livre|libra|yen|pour|cent|cien|prozent|procent|percento|gra[du]|degr)\w*",
    re.IGNORECASE,
)
MOST, SHORTER, LONGER = 5, -0.8, 0.4
OPENS, CLOSES = re.compile(r"[,;:(–—]\W*\w{0,9}\W*$"), re.compile(r"\s?[,;:).–—]")


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring source words that nothing explains."""

    words: tuple[Term, ...]
    score: float

    @property
    def known(self) -> bool:
        """Does the lexicon know at least two of the words well, and most of them?"""
        sure = sum(t.count >= OFTEN for t in self.words)
        return sure >= 2 and sure * 2 > len(self.words)

    @property
    def span(self) -> tuple[int, int]:
        return self.words[0].place.start(), self.words[-1].place.end()


class Unsaid(Words):
    """The words of both sides, those of the source that synonyms or signs explain left out."""

    def __init__(self, source: str, target: str, lexicon: Lexicon) -> None:
        super().__init__(source, target, lexicon)
        if self.lost:
            self._look_closer()
            figures = self._figures()
            self.lost = [s for s in self.lost if not (self._signed(s, figures) or self._akin(s))]
        self.links = list(self.links_of()) if self.lost else []

    def _figures(self) -> list[tuple[int, int]]:
        code = self.lexicon.source
        told = spelled(self.texts[0], code) if code in READABLE else ()
        return [(start, end) for _, start, end in told]

    def _signed(self, term: Term, figures: list[tuple[int, int]]) -> bool:
        """A number in words, or a unit that a sign may stand for."""
        at = term.place.start()
        if any(start <= at < end for start, end in figures):
            return True
        return bool(SIGNED.fullmatch(term.place[0]) and SIGN.search(self.texts[1]))

    def _akin(self, term: Term) -> bool:
        """Does the translation hold something close to what the word means?"""
        if self.lexicon.target == ENGLISH:
            row = self.lexicon.forward.row(term.stem)
            return any(_mass(row, related(t.place[0])) >= NEAR for t in self.target)
        meant = related(term.place[0])
        return any(_mass(self.lexicon.backward.row(t.stem), meant) >= NEAR for t in self.target)

    def runs(self) -> Iterator[tuple[int, int]]:
        """First and last place among the source words of each run."""
        lost = {id(s) for s in self.lost}
        first = None
        for i, term in enumerate(self.source):
            if id(term) in lost:
                first = i if first is None else first
            elif first is not None:
                yield first, i - 1
                first = None
        if first is not None:
            yield first, len(self.source) - 1

    def between(self, first: int, last: int) -> tuple[list[Term], int]:
        """The words of the translation between those of the neighbours, and how many there are in
        the source."""
        left = [link for link in self.links if link[0] < first][-1:] or [(-1, -1)]
        right = [link for link in self.links if link[0] > last][:1]
        right = right or [(len(self.source), len(self.target))]
        low, high = sorted((left[0][1], right[0][1]))
        return self.target[low + 1 : high], right[0][0] - left[0][0] - 1


def _mass(row: object, names: frozenset[str]) -> float:
    return sum(p for n, p in row.items() if holds(names, n))  # type: ignore[attr-defined]


def runs(source: str, target: str, lexicon: Lexicon, mean: float) -> list[Run]:
    """Every run with its score; `mean`: usual log of target length over source length."""
    words = Unsaid(source, target, lexicon)
    found = []
    for first, last in words.runs():
        told = features(words, first, last, mean)
        value = sum(weights().get(name, 0.0) * x for name, x in told.items())
        found.append(Run(tuple(words.source[first : last + 1]), value))
    return found


def features(words: Unsaid, first: int, last: int, mean: float) -> dict[str, float]:
    run = words.source[first : last + 1]
    size, whole = min(len(run), MOST), len(words.source)
    middle, expected = words.between(first, last)
    bare = {id(t) for t in words.bare}
    strange = sum(id(t) in bare for t in middle)
    length = log(max(len(words.texts[1]), 1) / max(len(words.texts[0]), 1)) - mean
    return {
        "bias": 1.0,
        "size": float(size),
        "one": float(size == 1),
        "two": float(size == 2),
        "weight": sum(_surprise(t) for t in run),
        "solid": float(min(sum(t.solid and t.count >= OFTEN for t in run), 4)),
        "names": float(min(sum(t.place[0][0].isupper() and not t.solid for t in run), 2)),
        "unknown": float(min(sum(t.count < SEEN for t in run), 3)),
        "length": max(min(length, LONGER), SHORTER),
        "shorter": max(min(-length, -SHORTER), 0.0) * size,
        "bare": float(min(len(words.bare), 6)),
        "between": float(min(strange, 4)),
        "free": float(strange == 0),
        "apart": float(min(len(middle), 8)),
        "more": float(max(min(len(middle) - expected + len(run), 4), -4)),
        "others": float(min(len(words.lost) - len(run), 6)),
        "covered": 1 - len(words.lost) / whole,
        "part": (run[-1].place.end() - run[0].place.start()) / max(len(words.texts[0]), 1),
        **_edges(words, run, first, last),
    }


def _surprise(term: Term) -> float:
    """How surely the lexicon expected a translation."""
    return min(-log(1 - 0.9 * min(term.mass, 0.99)), 2.3) if term.count >= SEEN else 0.0


def _edges(words: Unsaid, run: list[Term], first: int, last: int) -> dict[str, float]:
    text = words.texts[0]
    before = OPENS.search(text[: run[0].place.start()][-16:])
    marks = bool(before) + bool(CLOSES.match(text, run[-1].place.end()))
    linked = [i for i, _ in words.links]
    return {
        "marks": float(marks),
        "first": float(not any(i < first for i in linked)),
        "last": float(not any(i > last for i in linked)),
    }


@cache
def weights() -> dict[str, float]:
    return dict(json.loads((HERE / "unsaid.json").read_text("utf-8"))["weights"])
