"""Which words of one side the other side explains: by identity, by likeness, by the lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.lexicon import Lexicon, Table, lexicon, stems

CLAUSE = re.compile(r"[^,;:()–—]+(?:[,;:()–—]+|$)")
SHORTEST = 4
LIKELY = 0.03
FREQUENT = 3
DOUBT = 0.5


@dataclass(frozen=True, slots=True)
class Chunk:
    """A clause of a sentence: its place, its telling words, and how many of them are explained."""

    start: int
    end: int
    words: int
    explained: int

    @property
    def share(self) -> float:
        return self.explained / self.words if self.words else 1.0


def table(source: str | None, target: str | None) -> Lexicon | None:
    return lexicon(source, target)


def chunks(text: str, other: str, words: Table) -> Iterator[Chunk]:
    """The clauses of `text`, measured against `other` with a table from here to there."""
    there = stems(other)
    present = set(there)
    for match in CLAUSE.finditer(text):
        telling = [s for s in stems(match[0]) if _telling(s, words)]
        yield Chunk(
            match.start(),
            match.end(),
            len(telling),
            sum(explained(stem, present, words) for stem in telling),
        )


def covered(text: str, other: str, words: Table) -> float:
    """Share of the longer words of `text` that `other` explains; unknown ones count by half."""
    present = set(stems(other))
    found = [
        1.0 if explained(s, present, words) else 0.5 * (words.count(s) < FREQUENT)
        for s in stems(text)
        if len(s) >= SHORTEST and not s.isdigit()
    ]
    return (sum(found) + DOUBT) / (len(found) + DOUBT)


def _telling(stem: str, words: Table) -> bool:
    return len(stem) >= SHORTEST and not stem.isdigit() and words.count(stem) >= FREQUENT


def explained(stem: str, present: set[str], words: Table) -> bool:
    """Does the other side hold the stem, its like, or a translation of it?"""
    if stem in present or any(o[:4] == stem[:4] for o in present if len(o) >= SHORTEST):
        return True
    return any(p >= LIKELY and name in present for name, p in words.row(stem).items())
