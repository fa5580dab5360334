"""Two words that are turned at once say the same: often absent, almost never present.

One of them says how often or of how many, the other one stands close by and is exchanged for its
contrary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._beads import Pair
from transcheck.check._families import exchanged
from transcheck.check._gaps import WORD
from transcheck.check._operators import clashes
from transcheck.check._table import table
from transcheck.lexicon import Lexicon, lexicon, stem

ENGLISH = "en"
HALVES = ("frequency", "quantities", "people")
POSSIBLE, LIKELY, CLOSELY = 0.015, 0.35, 30
Places = tuple[re.Match[str], re.Match[str]]


def twofold(both: Places, pair: Pair, codes: tuple[str, str]) -> bool:
    """Is how often, or of how many, turned close to a word and its contrary?"""
    if not set(codes) <= table("operators/bounds")["fractions"].keys():
        return False
    every = (clashes(group, pair.source_prose, pair.target_prose, codes) for group in HALVES)
    return any(near(both, (one.place, other.place)) for told in every for one, other in told)


def twice(both: Places, pair: Pair, codes: tuple[str, str]) -> bool:
    """Is a word exchanged for its contrary close to how often, or of how many?"""
    known = lexicon(*codes)
    words = frozenset(table("families")["families"]) - set(HALVES)
    every = [*exchanged(pair, *codes, only=words), *(contrary(pair, known) if known else ())]
    return any(near(both, other) for other in every)


def near(one: Places, other: Places) -> bool:
    """Do two pairs of words stand close to each other, on both sides?"""
    sides = zip(one, other, strict=True)
    gaps = [max(a.start(), b.start()) - min(a.end(), b.end()) for a, b in sides]
    return min(gaps) >= 0 and max(gaps) <= CLOSELY


def contrary(pair: Pair, known: Lexicon) -> Iterator[Places]:
    """(source word, target word) of which the one may mean the contrary of the other."""
    if ENGLISH not in (known.source, known.target):
        return
    into = known.target == ENGLISH
    english, foreign = pair.target_prose, pair.source_prose
    english, foreign = (english, foreign) if into else (foreign, english)
    words = known.forward if into else known.backward
    rows = [(m, words.row(stem(m[0]))) for m in WORD.finditer(foreign)]
    for one in WORD.finditer(english):
        for own, others in contraries().get(one[0].casefold(), ()):
            for other, row in rows:
                meant = [sum(row.get(name, 0.0) for name in names) for names in (own, others)]
                if meant[0] < POSSIBLE and meant[1] >= LIKELY:
                    yield (other, one) if into else (one, other)


@cache
def contraries() -> dict[str, list[tuple[frozenset[str], frozenset[str]]]]:
    """Of each English word: the stems that say the same, those that say the contrary."""
    found: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    for family in (*table("opposites")["families"], *table("opposites")["kinds"]):
        stems_ = [frozenset(map(stem, words.split())) for words in family]
        for words, own in zip(family, stems_, strict=True):
            others = frozenset().union(*(s for s in stems_ if s is not own))
            for word in words.split():
                found.setdefault(word, []).append((own, others))
    return found
