"""A word of the translation that the source does not explain, where a word of the source has none.

Both stand at about the same place, both are known well, and neither is explained by anything else:
by identity, by likeness, by the lexicon, inside a compound, or through the thesaurus. How surely
that is a wrong word is learned (`tools/learn_mismatch.py`, `mismatch.json`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log
from typing import Any

from transcheck.check._table import HERE
from transcheck.check._table import table as listed
from transcheck.languages import known, table
from transcheck.lexicon import Lexicon, Table, stem, stems
from transcheck.lexicon.stems import ENTIRE, LETTERS, UNSPACED, unspaced
from transcheck.lexicon.thesaurus import forms, holds, kinds, opposed, related

WORD = re.compile(LETTERS)
ENGLISH = "en"
SHORT, ALIKE, INSIDE = 3, 4, 5
POSSIBLE, CLEAR = 0.01, 0.1
SEEN = 3
FAR = 6
LIGHT = frozenset(("be", "come", "do", "get", "give", "go", "have", "hold", "keep", "make", "put"))


@dataclass(frozen=True, slots=True)
class Term:
    """One content word of a sentence; `solid`: known well and no name."""

    place: re.Match[str]
    stem: str
    count: int
    mass: float
    top: float
    solid: bool

    @property
    def middle(self) -> float:
        return (self.place.start() + self.place.end()) / 2


@dataclass(frozen=True, slots=True)
class Mismatch:
    source: Term
    target: Term
    features: dict[str, float]


def terms(text: str, language: str, words: Table) -> list[Term]:
    """The content words of a text, with what the table knows of them."""
    if language not in known():
        found = [_term(m, words, language) for m in _far_words(text, language, words)]
        return [t for t in found if not _light(words.row(t.stem))]
    small = table(language).function_words
    plain = (m for m in WORD.finditer(text) if len(m[0]) >= SHORT)
    return [_term(m, words, language) for m in plain if m[0].lower() not in small]


def _far_words(text: str, language: str, words: Table) -> Iterable[re.Match[str]]:
    if language in UNSPACED:
        return unspaced(text, words)
    return (m for m in WORD.finditer(text) if len(m[0]) > 1)


def _light(row: Mapping[str, float]) -> bool:
    """Is it, mostly, a small word of English that renders the word?"""
    return 2 * sum(p for name, p in row.items() if name in _small_stems()) > sum(row.values())


@cache
def _small_stems() -> frozenset[str]:
    return frozenset(map(stem, table(ENGLISH).function_words))


def _term(match: re.Match[str], words: Table, language: str) -> Term:
    name = match[0] + ENTIRE if match[0] + ENTIRE in words else stem(match[0])
    row = words.row(name).values()
    title = match[0][0].isupper() and language != "de" and not _opens(match)
    loud = match[0].isupper() or title
    return Term(
        match, name, words.count(name), min(sum(row), 1.0), max(row, default=0.0),
        words.count(name) >= SEEN and not loud,
    )  # fmt: skip


def _opens(match: re.Match[str]) -> bool:
    return match.string[: match.start()].rstrip(" \"'“«‘(—–-")[-1:] in ("", ".", "!", "?", ":")


class Words:
    """The content words of both sides and how they explain each other."""

    def __init__(self, source: str, target: str, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.texts = source, target
        self.source = terms(source, lexicon.source, lexicon.forward)
        self.target = terms(target, lexicon.target, lexicon.backward)
        self.held = frozenset(stems(source)), frozenset(stems(target))
        self.bare = [t for t in self.target if not self._explained(t, 1)]
        self.lost = [s for s in self.source if not self._explained(s, 0)]
        if self.bare and self.lost:
            self._look_closer()
        self.links = list(self.links_of()) if self.bare and self.lost else []

    def _look_closer(self) -> None:
        """Drop what dictionary forms explain."""
        codes = self.lexicon.source, self.lexicon.target
        plain = [
            held | {base(t.place[0], code) for t in every}
            for held, every, code in zip(self.held, (self.source, self.target), codes, strict=True)
        ]
        rows = self.lexicon.forward, self.lexicon.backward
        for side, every in enumerate((self.lost, self.bare)):
            others = plain[1 - side]
            every[:] = [
                t for t in every
                if not self._told({t.stem, base(t.place[0], codes[side])}, others, rows, side)
            ]  # fmt: skip

    @staticmethod
    def _told(
        names: set[str], others: frozenset[str], rows: tuple[Table, Table], side: int
    ) -> bool:
        here, there = rows[side], rows[1 - side]
        return any(o in here.row(name) or name in there.row(o) for name in names for o in others)

    def _explained(self, term: Term, side: int) -> bool:
        others, name = self.held[1 - side], term.stem
        forward, back = self.lexicon.forward, self.lexicon.backward
        here, there = (back, forward) if side else (forward, back)
        row = here.row(name)
        if name in others or any(alike(name, o) for o in others):
            return True
        if any(o in others and p >= POSSIBLE for o, p in row.items()):
            return True
        if any(there.row(o).get(name, 0.0) >= POSSIBLE for o in others):
            return True
        return self._inside(row, 1 - side)

    def _inside(self, row: Any, side: int) -> bool:
        """Does a translation stand inside a compound?"""
        names = [n for n, p in row.items() if p >= CLEAR / 2 and len(n) >= INSIDE]
        return any(n in w for w in self._long(side) for n in names)

    def _long(self, side: int) -> list[str]:
        from transcheck.lexicon.stems import fold

        return [w for w in fold(self.texts[side]).split() if len(w) > 2 * ALIKE]

    def links_of(self) -> Iterator[tuple[int, int]]:
        """Pairs of positions that translate each other and nothing else."""
        for i, s in enumerate(self.source):
            row = self.lexicon.forward.row(s.stem)
            told = [
                j for j, t in enumerate(self.target)
                if t.stem == s.stem or row.get(t.stem, 0.0) >= CLEAR
                or self.lexicon.q(s.stem, t.stem) >= CLEAR
            ]  # fmt: skip
            if len(told) == 1:
                yield i, told[0]

    def candidates(self) -> Iterator[tuple[Term, Term]]:
        """Unexplained words of both sides that are known well."""
        for t in self.bare:
            for s in self.lost:
                if s.solid and t.solid:
                    yield s, t

    def away(self, i: int, j: int) -> tuple[int, int]:
        """How far target word j stands from where source word i is expected: by the nearer and by
        the farther of the two neighbours that are linked."""
        before = [link for link in self.links if link[0] < i][-1:]
        after = [link for link in self.links if link[0] > i][:1]
        steps = [abs((j - b) - (i - a)) for a, b in before + after]
        return min(min(steps, default=FAR), FAR), min(max(steps, default=FAR), FAR)


@lru_cache(maxsize=20_000)
def base(word: str, language: str) -> str:
    """The stem of the dictionary form of a word."""
    if language in UNSPACED:
        return stem(word)
    from simplemma import lemmatize

    return stem(lemmatize(word, language))


def alike(one: str, other: str) -> bool:
    return len(one) >= ALIKE and len(other) >= ALIKE and one[:ALIKE] == other[:ALIKE]


def mismatches(source: str, target: str, lexicon: Lexicon) -> Iterator[Mismatch]:
    """The best partner of each unexplained word of the target, if there is one."""
    words = Words(source, target, lexicon)
    best: dict[int, Mismatch] = {}
    for s, t in words.candidates():
        one = Mismatch(s, t, features(words, s, t))
        before = best.get(t.place.start())
        if before is None or score(one.features) > score(before.features):
            best[t.place.start()] = one
    yield from best.values()


def features(words: Words, s: Term, t: Term) -> dict[str, float]:
    away, wide = words.away(words.source.index(s), words.target.index(t))
    lexicon = words.lexicon
    near = abs(s.middle / len(words.texts[0]) - t.middle / len(words.texts[1]))
    english, row = (
        (t.place[0], lexicon.forward.row(s.stem))
        if lexicon.target == ENGLISH
        else (s.place[0], lexicon.backward.row(t.stem))
    )
    like = sum(p for n, p in row.items() if holds(related(english), n))
    turned = sum(p for n, p in row.items() if holds(excluded(english), n))
    contrary = sum(p for n, p in row.items() if holds(contraries(english), n))
    sorts = frozenset().union(*(kinds(stem(w)) for w in forms(english)))
    same = sum(p for n, p in row.items() if sorts & kinds(n))
    return {
        "bias": 1.0,
        "away": float(away),
        "wide": float(wide),
        "kind": same,
        "near": near,
        "seen": min(log(s.count), 6) + min(log(t.count), 6),
        "rare": float(s.count < 8) + float(t.count < 8),
        "mass": s.mass * t.mass,
        "top": s.top + t.top,
        "like": min(like, 0.3),
        "opposed": min(turned, 0.3),
        "contrary": min(contrary, 0.3),  # has no weight
        "lost": min(len(words.lost), 6) + min(len(words.bare), 6.0),
        "share": len(words.lost) / len(words.source) + len(words.bare) / len(words.target),
        "balance": abs(len(words.lost) - len(words.bare)),
        "length": abs(log(len(words.texts[1]) / len(words.texts[0]))),
        "alone": float(len(words.lost) == 1) + float(len(words.bare) == 1),
    }


@cache
def excluded(word: str) -> frozenset[str]:
    """Stems of the opposites of an English word, and of the others of its families and kinds."""
    return contraries(word) | others(word, "kinds")


@cache
def contraries(word: str) -> frozenset[str]:
    """Stems of the opposites of an English word, and of the others of its families."""
    if LIGHT & forms(word):
        return frozenset()
    return (opposed(word) | others(word, "families")) - beside(word)


def beside(word: str) -> frozenset[str]:
    """Stems of words that are no opposites of this one, whatever WordNet says."""
    told = (set(line.split()) for line in listed("opposites")["beside"])
    return frozenset(stem(w) for group in told if group & forms(word) for w in group)


def others(word: str, kind: str) -> frozenset[str]:
    if LIGHT & forms(word):
        return frozenset()
    return frozenset(o for own in forms(word) for g in groups(kind).get(own, ()) for o in g)


@cache
def groups(kind: str) -> dict[str, list[frozenset[str]]]:
    """For each English word of a family: the stems of the rest of the family."""
    found: dict[str, list[frozenset[str]]] = {}
    for family in listed("opposites")[kind]:
        for group in family:
            own = {stem(w) for w in group.split()}
            rest = {stem(w) for other in family for w in other.split()} - own
            for word in group.split():
                found.setdefault(word, []).append(frozenset(rest))
    return found


@cache
def weights() -> dict[str, float]:
    path = HERE / "mismatch.json"
    return dict(json.loads(path.read_text("utf-8"))["weights"]) if path.exists() else {}


def score(features: dict[str, float]) -> float:
    """Log odds that the target word is wrong, among unexplained words."""
    return sum(weights().get(name, 0.0) * x for name, x in features.items())
