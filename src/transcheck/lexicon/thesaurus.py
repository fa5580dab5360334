"""English words that mean nearly the same, and words that mean the opposite.

Drawn from WordNet 3.1 by tools/learn_thesaurus.py.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from transcheck.lexicon.stems import STEM, stem

DATA = Path(str(files("transcheck.lexicon") / "data" / "thesaurus.tsv.gz"))
WHOLE = 4


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """Meanings by number: their words and their neighbours; which meanings a word has.

    `kinds`: parts of speech (n, v, a, r) of each stem.
    """

    words: tuple[tuple[str, ...], ...]
    near: tuple[tuple[int, ...], ...]
    meanings: dict[str, list[int]]
    opposites: dict[str, set[str]]
    kinds: dict[str, set[str]]


@cache
def thesaurus() -> Thesaurus:
    words, near = [], []
    meanings: dict[str, list[int]] = {}
    opposites: dict[str, set[str]] = {}
    kinds: dict[str, set[str]] = {}
    for number, line in enumerate(gzip.decompress(DATA.read_bytes()).decode().split("\n")):
        kind, names, beside, turned = line.split("\t")
        words.append(tuple(names.split()))
        near.append(tuple(map(int, beside.split())))
        for name in words[-1]:
            meanings.setdefault(name, []).append(number)
            kinds.setdefault(stem(name), set()).add(kind)
        for pair in turned.split():
            one, _, other = pair.partition("/")
            opposites.setdefault(one, set()).add(other)
    return Thesaurus(tuple(words), tuple(near), meanings, opposites, kinds)


@cache
def related(word: str) -> frozenset[str]:
    """Stems of the words that mean the same as an English word, or something next to it."""
    known = thesaurus()
    own = {n for base in forms(word) for n in known.meanings.get(base, ())}
    beside = own | {other for n in own for other in known.near[n]}
    return frozenset(stem(name) for n in beside for name in known.words[n])


@cache
def opposed(word: str) -> frozenset[str]:
    """Stems of the words that mean the opposite of an English word or of its synonyms."""
    known = thesaurus()
    own = {n for base in forms(word) for n in known.meanings.get(base, ())}
    alike = {name for n in own for name in known.words[n]} | forms(word)
    return frozenset(stem(o) for name in alike for o in known.opposites.get(name, ()))


@cache
def forms(word: str) -> frozenset[str]:
    """A word and its dictionary form, in lower case."""
    from simplemma import lemmatize

    small = word.lower()
    return frozenset((small, lemmatize(small, "en").lower()))


def holds(names: frozenset[str], inflected: str) -> bool:
    """Is a stem, or what it is an inflected form of, among some stems?"""
    if inflected in names:
        return True
    ends = range(WHOLE, min(len(inflected), STEM))
    return any(inflected[:n] in names or inflected[:n] + "e" in names for n in ends)


@cache
def kinds(name: str) -> frozenset[str]:
    """Parts of speech of a stem or of what it is an inflected form of; none for an unknown one."""
    known = thesaurus().kinds
    ends = range(WHOLE, min(len(name), STEM) + 1)
    every = (name, *(name[:n] for n in ends), *(name[:n] + "e" for n in ends))
    return frozenset(kind for form in every for kind in known.get(form, ()))
