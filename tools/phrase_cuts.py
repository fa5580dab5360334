"""Sentences with a phrase left out, as a careless translator leaves it out."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.languages import table

MARKS, CLOSING = ',;:.!?()–—"”“»«', '.,;:!?")”»'
FEWEST, LONGEST, CHUNKS, SHORT = 7, 9, 3, 2
BARE, NAMED = 0.2, 0.5
WANTED = (1, 1, 1, 2, 2, 3)


@dataclass(frozen=True, slots=True)
class Cut:
    """The shortened text, and what was cut out of the whole one."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    place: re.Match[str]
    small: bool

    @property
    def last(self) -> str:
        return self.place[0][-1]

    @property
    def ends(self) -> bool:
        return self.last in ",;:)–—"

    @property
    def name(self) -> bool:
        return self.place[0].strip(MARKS)[:1].isupper()


def tokens(text: str, language: str) -> list[Token]:
    small = table(language).function_words
    found = ((m, m[0].strip(MARKS + "'’").lower()) for m in re.finditer(r"\S+", text))
    return [Token(m, word in small or len(word) <= SHORT) for m, word in found]


def cut(text: str, language: str) -> Cut | None:
    """Without one to three phrases that follow each other, or without some of their words only."""
    every = tokens(text, language)
    if len(every) < FEWEST:
        return None
    if random.random() < BARE:
        return _without(text, every, _words(every))
    found = [x for x in phrases(every) if x[1] - x[0] <= min(LONGEST, len(every) // 2)]
    wanted = random.choice(WANTED)
    ranges = [x[:2] for x in found if x[2] == wanted] or [x[:2] for x in found]
    return _without(text, every, ranges)


def phrases(every: list[Token]) -> Iterator[tuple[int, int, int]]:
    """First and last token (half-open) and number of phrases: each is some small words and the
    full words after them."""
    for first in range(1, len(every)):
        after = every[first - 1]
        if after.ends or (every[first].small and not after.small):
            at = first
            for number in range(1, CHUNKS + 1):
                at, full = _phrase(every, at)
                if not full:
                    break
                yield first, at, number
                if at == len(every) or every[at - 1].ends:
                    break


def _phrase(every: list[Token], at: int) -> tuple[int, bool]:
    while at < len(every) and every[at].small and not every[at].ends:
        at += 1
    start = at
    while at < len(every) and not every[at].small:
        at += 1
        if every[at - 1].ends:
            break
    return at, at > start


def _words(every: list[Token]) -> list[tuple[int, int]]:
    """Up to three full words that stand together, all names or none: mostly the small words
    around them stay."""
    rows: list[list[int]] = []
    for n, token in enumerate(every[1:], 1):
        if token.small:
            continue
        before = rows[-1][-1] if rows else 0
        joined = rows and before == n - 1 and every[before].last not in MARKS
        if joined and every[before].name == token.name:
            rows[-1].append(n)
        else:
            rows.append([n])
    rows = [row for row in rows if len(row) <= CHUNKS]
    named = [row for row in rows if every[row[0]].name]
    chosen = named if named and random.random() < NAMED else rows
    return [(row[0], row[-1] + 1) for row in chosen]


def _without(text: str, every: list[Token], ranges: list[tuple[int, int]]) -> Cut | None:
    if not ranges:
        return None
    first, end = random.choice(ranges)
    start, stop = every[first].place.start(), every[end - 1].place.end()
    mark = text[stop - 1] if text[stop - 1] in CLOSING else ""
    before = text[:start].rstrip()
    if mark in tuple(",;:.!?") and before[-1:] in tuple(",;"):
        before = before[:-1]
    return Cut(before + mark + text[stop:], start, stop)
