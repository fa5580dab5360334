"""What is said of a number: at least, at most, only, nearly, more than, exactly.

The numbers of both sides that are equal are held together; the words just before and just after
each say how it is meant (`operators/bounds.toml`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from transcheck.check._amounts import amounts
from transcheck.check._operators import Both, Operator, named, plain_words
from transcheck.check._table import table

GROUP, REACH = "bounds", 48
KINDS = (
    "over",
    "under",
    "barely",
    "atleast",
    "atmost",
    "only",
    "many",
    "already",
    "exact",
    "about",
)
HALF, NEAR, NEAR_PERCENT = 0.5, 0.02, 2.5
LEAD = r"(?:^|(?<![\w-]))"
JOIN = r"\s?(?:[€$£]\s?)?$"
UNITS = r"(?:\s?[%€$£]|\s[^\W\d_]+){0,2}?"


@dataclass(frozen=True, slots=True)
class Bound:
    """A number, its place, and what is said of it."""

    values: frozenset[float]
    start: int
    end: int
    said: tuple[Operator, ...]


def bounds(text: str, code: str) -> tuple[Bound, ...]:
    straight = text.replace("’", "'")
    return tuple(
        Bound(values, start, end, tuple(_said(straight, start, end, code)))
        for values, start, end in _numbers(straight, code)
    )


def loosened(here: str, there: str, codes: tuple[str, str]) -> Iterator[Both]:
    """(word of the source, word of the translation) that say of one number what excludes each
    other, none of them what the other says."""
    if not (hinted(codes[0]).search(here) and hinted(codes[1]).search(there)):
        return
    for one, other in _same(bounds(here, codes[0]), bounds(there, codes[1])):
        for ours in one.said:
            for theirs in other.said:
                if _apart(ours.kind, theirs.kind, one, other):
                    yield ours, theirs
                    return


@cache
def hinted(code: str) -> re.Pattern[str]:
    """Any word that says something of a number."""
    every = [
        w
        for kind in KINDS
        for key in ("said", "after")
        for w in plain_words(GROUP, kind, key, code)
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(every)})(?!\w)".replace("'", "['’]"), re.IGNORECASE)


def _apart(ours: str, theirs: str, one: Bound, other: Bound) -> bool:
    told = {o.kind for o in other.said}, {o.kind for o in one.said}
    near = {ours, *named(GROUP, ours, "akin")}, {theirs, *named(GROUP, theirs, "akin")}
    return (
        theirs in named(GROUP, ours, "apart")
        and not (told[0] & near[0])
        and not (told[1] & near[1])
    )


def _same(ours: tuple[Bound, ...], theirs: tuple[Bound, ...]) -> Iterator[tuple[Bound, Bound]]:
    """The numbers that only one number of the other side equals."""
    for one in ours:
        like = [t for t in theirs if t.values & one.values]
        if len(like) == 1 and sum(bool(o.values & like[0].values) for o in ours) == 1:
            yield one, like[0]


@lru_cache(maxsize=16)
def _numbers(text: str, code: str) -> tuple[tuple[frozenset[float], int, int], ...]:
    """(values, start, end) of each number, the parts of a whole too."""
    parts = [(frozenset((v,)), *m.span()) for p, v in parts_of(code) for m in p.finditer(text)]
    whole = [(a.values, a.start, a.end) for a in amounts(text, code) if not a.hint]
    kept = [w for w in whole if not any(s <= w[1] < e or w[1] <= s < w[2] for _, s, e in parts)]
    return (*parts, *kept)


@cache
def parts_of(code: str) -> tuple[tuple[re.Pattern[str], float], ...]:
    told = table(f"operators/{GROUP}")["fractions"][code]
    return tuple((re.compile(rf"(?<!\w)(?:{w})(?!\w)", re.IGNORECASE), v) for w, v in told.items())


def _said(text: str, start: int, end: int, code: str) -> Iterator[Operator]:
    """The longest word before a number, and the words after it."""
    before = [
        Operator(kind, m)
        for kind in KINDS
        if (m := _before(kind, code).search(text, max(0, start - REACH), start))
    ]
    if before:
        longest = min(o.place.start() for o in before)
        yield from (o for o in before if o.place.start() == longest)
    for kind in KINDS:
        if m := _after(kind, code).match(text, end):
            yield Operator(kind, m)


@cache
def _before(kind: str, code: str) -> re.Pattern[str]:
    words = "|".join(plain_words(GROUP, kind, "said", code)) or "(?!)"
    return re.compile(rf"{LEAD}(?:{words}){JOIN}", re.IGNORECASE)


@cache
def _after(kind: str, code: str) -> re.Pattern[str]:
    words = "|".join(plain_words(GROUP, kind, "after", code)) or "(?!)"
    return re.compile(rf"{UNITS}[\s,]*(?:{words})(?![\w-])", re.IGNORECASE)


def shared_otherwise(here: str, there: str, codes: tuple[str, str]) -> Iterator[Both]:
    """(part, other part) of a whole, each the only one that the other side has in no form; what is
    left of the whole may say the same (a third is gone, two thirds are left)."""
    ours = _parts(here, codes[0])
    theirs = _parts(there, codes[1]) if ours else []
    if not theirs:
        return
    lost = [o for o in ours if not _shared(o[1], there, codes[1])]
    new = [t for t in theirs if not _shared(t[1], here, codes[0])]
    alone = len(lost) == len(new) == len(ours) == len(theirs) == 1
    if alone and abs(lost[0][1] + new[0][1] - 1) > NEAR:
        yield lost[0][0], new[0][0]


def _parts(text: str, code: str) -> list[tuple[Operator, float]]:
    straight = text.replace("’", "'")
    every = ((m, v) for p, v in parts_of(code) if v != HALF for m in p.finditer(straight))
    return [(Operator("part", m), v) for m, v in every]


def _shared(part: float, text: str, code: str) -> bool:
    """Does a text say a part in any form: as another part, in per cent, as one in so many?"""
    return any(
        abs(v - part) < NEAR or abs(v - 100 * part) < NEAR_PERCENT or v == round(1 / part)
        for values, _, _ in _numbers(text.replace("’", "'"), code)
        for v in values
    )
