"""Runs of words of the source that nothing in the translation says, and how sure a loss is.

Other than the gap of `_gaps`, a run is judged by what stands around it: where the words before and
after it are found side by side in the translation, with no unexplained word between them, even one
or two lost words tell. How surely is learned (`tools/learn_unsaid.py`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from transcheck.boosted import Trees, unpack
from transcheck.check._amounts import amounts
from transcheck.check._figures import met
from transcheck.check._manner import manners
from transcheck.check._mismatch import ENGLISH, Term, Words, alike
from transcheck.check._number_words import READABLE, spelled
from transcheck.check._order import odd
from transcheck.check._table import HERE
from transcheck.languages import known, table
from transcheck.lexicon import Lexicon
from transcheck.lexicon.thesaurus import holds, related

NEAR = 0.15
OFTEN = 8
SIGN = re.compile("[€$£¥%°]")
SIGNED = re.compile(
    r"(?:euro|dollar|dólar|livre|libra|yen|pour|cent|cien|prozent|procent|percento|gra[du]|degr)\w*",
    re.IGNORECASE,
)
PART, PARTS, JOINED = 4, 0.05, 3
POSSIBLE, FIRM, LIKE, ASIDE = 0.01, 0.1, 0.8, 0.1
LONGEST = 12
NAME, TREES = "unsaid", "unsaid.trees.gz"
FIGURE = re.compile(r"(\d+)[\s-]?$")
SHARED = re.compile(  # two prepositions with one noun: works with, and often lives near, the sea
    r"\b([^\W\d_]+),\s(?:and|but|or|nor|if|though|et|mais|ou|und|aber|oder|y|o|pero|e|ma|mas|en|of)"
    r"\b[^,.;:]{1,60}?\b([^\W\d_]+),",
    re.IGNORECASE,
)
MARKED = re.compile(r"([^\W\d_]+)\s?[,.;:)!?]|\(\s*[,;)]|,\s*[,.;)]")


@dataclass(frozen=True, slots=True)
class Run:
    """Source words that nothing explains, from one place among the content words to another."""

    words: tuple[Term, ...]
    first: int
    last: int

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
            languages = self.lexicon.source, self.lexicon.target
            said = {id(s) for s in manners(self.source, self.lost, self.bare, languages)}
            self.lost = [
                s for s in self.lost
                if id(s) not in said
                and not (self._signed(s, figures) or self._akin(s) or self._joined(s, 0))
            ]  # fmt: skip
            self.bare = [t for t in self.bare if not self._joined(t, 1)]
        self.links = list(self.links_of()) if self.lost else []

    @property
    def covered(self) -> float:
        """Share of the content words of the source that the translation explains."""
        return 1 - len(self.lost) / max(len(self.source), 1)

    @cached_property
    def holes(self) -> tuple[int, ...]:
        """Places of the lost words among those of the source."""
        lost = {id(s) for s in self.lost}
        return tuple(i for i, s in enumerate(self.source) if id(s) in lost)

    @cached_property
    def naked(self) -> frozenset[int]:
        """Places of the unexplained words among those of the translation."""
        bare = {id(t) for t in self.bare}
        return frozenset(j for j, t in enumerate(self.target) if id(t) in bare)

    @cached_property
    def partners(self) -> dict[int, tuple[int, float]]:
        """Source words with the one target word that is left for them, and how likely it is."""
        told: dict[int, tuple[int, float]] = {}
        taken: set[int] = set()
        for _, p, i, j in sorted(self._options(), reverse=True):
            if i not in told and j not in taken:
                told[i] = j, p
                taken.add(j)
        return told

    @cached_property
    def taken(self) -> frozenset[int]:
        return frozenset(j for j, _ in self.partners.values())

    @cached_property
    def firm(self) -> list[tuple[int, int]]:
        """The pairs of words that surely belong together, in the order of the source."""
        return [(i, j) for i, (j, p) in sorted(self.partners.items()) if p >= FIRM]

    @cached_property
    def traces(self) -> list[int]:
        return traces(self.texts[1], self.lexicon.target)

    def _options(self) -> Iterator[tuple[float, float, int, int]]:
        """(likelihood less what a shifted place costs, likelihood, source word, target word)."""
        back = [self.lexicon.backward.row(t.stem) for t in self.target]
        here, there = max(len(self.source), 1), max(len(self.target), 1)
        for i, s in enumerate(self.source):
            row = self.lexicon.forward.row(s.stem)
            for j, t in enumerate(self.target):
                p = max(row.get(t.stem, 0.0), back[j].get(s.stem, 0.0))
                if s.stem == t.stem or alike(s.stem, t.stem):
                    p = max(p, 1.0 if s.stem == t.stem else LIKE)
                if p >= POSSIBLE:
                    yield p - ASIDE * abs((i + 0.5) / here - (j + 0.5) / there), p, i, j

    def _joined(self, term: Term, side: int) -> bool:
        """Does a translation begin or end a compound of the other side?"""
        table = self.lexicon.backward if side else self.lexicon.forward
        row = table.row(term.stem)
        names = [n for n, p in row.items() if p >= PARTS and len(n) >= PART]
        return any(
            (w.startswith(n) or (len(n) <= PART + 1 and w.endswith(n)))
            and len(w) >= len(n) + JOINED
            for w in self._long(1 - side)
            for n in names
        )

    def _figures(self) -> list[tuple[int, int]]:
        """Numbers in words, and what else the other side has as a number: half a dozen, a time."""
        here, there = self.lexicon.source, self.lexicon.target
        told = spelled(self.texts[0], here) if here in READABLE else ()
        answers = [a for a in amounts(self.texts[1], there) if not a.hint]
        met_ones = answers and (
            a for a in amounts(self.texts[0], here) if any(met(a, o) for o in answers)
        )
        return [(s, e) for _, s, e in told] + [(a.start, a.end) for a in met_ones]

    def _signed(self, term: Term, figures: list[tuple[int, int]]) -> bool:
        """A number in words, or a unit that a sign or its first letters may stand for."""
        at = term.place.start()
        if any(start <= at < end for start, end in figures):
            return True
        if before := FIGURE.search(self.texts[0], 0, at):
            short = rf"(?<!\d){before[1]}\s?{term.place[0][0]}\w{{0,2}}|\dh{before[1]}"
            if re.search(rf"(?:{short})\b", self.texts[1], re.IGNORECASE):
                return True
        return bool(SIGNED.fullmatch(term.place[0]) and SIGN.search(self.texts[1]))

    def _akin(self, term: Term) -> bool:
        """Does the translation hold something close to what the word means?"""
        if self.lexicon.target == ENGLISH:
            row = self.lexicon.forward.row(term.stem)
            return any(_mass(row, related(t.place[0])) >= NEAR for t in self.target)
        meant = related(term.place[0])
        return any(_mass(self.lexicon.backward.row(t.stem), meant) >= NEAR for t in self.target)

    def runs(self) -> Iterator[Run]:
        """Lost words that follow each other, with or without a word of doubtful partner between
        them; every part of such a row is a run too."""
        sure = {i for i, _ in self.firm}
        for row in _rows(self.holes, sure):
            for n, first in enumerate(row):
                for last in row[n:]:
                    if last - first < LONGEST:
                        inside = (i for i in row if first <= i <= last)
                        yield Run(tuple(self.source[i] for i in inside), first, last)

    def between(self, first: int, last: int) -> tuple[list[Term], int]:
        """The words of the translation between those of the neighbours, and how many there are in
        the source."""
        left = [link for link in self.links if link[0] < first][-1:] or [(-1, -1)]
        right = [link for link in self.links if link[0] > last][:1]
        right = right or [(len(self.source), len(self.target))]
        low, high = sorted((left[0][1], right[0][1]))
        return self.target[low + 1 : high], right[0][0] - left[0][0] - 1


def _rows(holes: tuple[int, ...], sure: set[int]) -> Iterator[list[int]]:
    """The lost words cut where a word with a sure partner stands."""
    row: list[int] = []
    for i in holes:
        if row and sure.intersection(range(row[-1], i)):
            yield row
            row = []
        row.append(i)
    if row:
        yield row


def _mass(row: object, names: frozenset[str]) -> float:
    return sum(p for n, p in row.items() if holds(names, n))  # type: ignore[attr-defined]


def traces(text: str, language: str) -> list[int]:
    """Where something was cut out: a word that nobody puts before a mark, two marks, two small
    words that never stand side by side."""
    leads = leading(language)
    small = table(language).function_words if language in known() else leads
    shared = [m.span() for m in SHARED.finditer(text) if m[1].lower() in small]
    marked = (m for m in MARKED.finditer(text) if m[1] is None or m[1].lower() in leads)
    alone = (m for m in marked if not any(a <= m.start() < b for a, b in shared))
    beside = [start for start, _ in odd(text)] if language == ENGLISH else []
    return [m.start() for m in alone] + beside


@cache
def leading(language: str) -> frozenset[str]:
    """Small words that hardly ever stand before a mark."""
    return frozenset(learned()["leading"].get(language, ()))


@cache
def learned() -> dict[str, Any]:
    """`unsaid.json`."""
    return dict(json.loads((HERE / "unsaid.json").read_text("utf-8")))


@cache
def grown() -> Trees:
    """The trees of `unsaid.trees.gz`."""
    return unpack((HERE / TREES).read_bytes())[NAME]
