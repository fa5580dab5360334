"""Figures that both sides have, cut, led or told in another way: results (16:10, 16-10), telephone
numbers with and without the code of the country, long numbers with a space astray (2. 324.069),
minutes of a match (27:37 is in the 28th), decades (the 1850s, between 1850 and 1860), numbers in
names (Kim Jong Un).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from transcheck.check._amounts import RANGE, SPACES
from transcheck.check._figures import Figure
from transcheck.check._passage import just_before

SCORE = re.compile(r"(?<!\d)(\d{1,3}) ?[:–-] ?(\d{1,3})(?!\d)")
LONG = re.compile(rf"(?<![\d.,])\d{{1,3}}(?:[{SPACES}.,'’]{{1,2}}\d{{3}})+(?!\d|[.,]\d)")
TELEPHONE = re.compile(r"(?<![\w.,])(?:\(?\+ ?)?\(?\d{1,15}(?:[ \u00a0()/.–-]{1,3}\d{1,15})*(?!\d)")
CALLED = re.compile(
    r"(?:\b(?:call|dial|phone|ring|fax|sms|bel|t[ée]l|mobile)|phon|t[ée]l[ée]f|appel|llam|chiam|hotline"
    r"|contact|whatsapp|num[mbe]|número|\bligu|\bruf)\w*[^\d.!?]{0,40}$",
    re.IGNORECASE,
)
FEWEST, MOST = 7, 15
LANDS = range(1, 4)
MINUTE = re.compile(
    r"(?<![\d:.,])(\d{1,3}) ?(?:\.|st|nd|rd|th|e|ème|er|º|°|ª)?[- ](?:[Mm]inut\w*|[Mm]in\b)"
    r"|\bminu(?:to|ut) (\d{1,3})\b"
)
PLAYED = re.compile(r"(?<![\d:.,])(\d{1,3}):[0-5]\d(?![\d:])")
DECADE = re.compile(
    r"\b([12]\d\d0)(?:['’]?s|er\w?)\b"
    r"|\b(?:années|anni|años|anos|jaren|d[ée]cadas? de) ([12]\d\d0)\b"
)
SPAN = re.compile(rf"\b([12]\d\d)0{RANGE.pattern}([12]\d\d\d)\b")
NAMED = re.compile(r"(?<=[^\W\d_][ -])[A-ZÀ-Ý][^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A place with its key; one of two places with the same key has to be `sure`."""

    key: tuple[str, ...]
    start: int
    end: int
    sure: bool = True


def unlike(figures: list[Figure], here: str, there: str) -> list[Figure]:
    """The figures that stand in nothing that both texts have."""
    if not figures:
        return []
    one, other = _keys(here), _keys(there)
    common = {k for k in one.keys() & other.keys() if one[k] or other[k]}
    return [f for f in figures if not _within(f, common)] if common else figures


def _keys(text: str) -> dict[tuple[str, ...], bool]:
    """The keys of a text, and whether one of their places is sure."""
    keys: dict[tuple[str, ...], bool] = {}
    for mark in marks(text):
        keys[mark.key] = keys.get(mark.key, False) or mark.sure
    return keys


def _within(figure: Figure, common: set[tuple[str, ...]]) -> bool:
    return any(
        m.start <= figure.amount.start < m.end
        for m in marks(figure.segment.text)
        if m.key in common
    )


def marks(text: str) -> Iterator[Mark]:
    """Everything of a text that the other side may tell in another way."""
    for m in SCORE.finditer(text):
        yield Mark(("score", *m.groups()), *m.span())
    for m in LONG.finditer(text):
        groups = re.findall(r"\d+", m[0])
        astray = len(groups) > 2 or bool(re.search(r"\D\D", m[0]))
        yield Mark(("long", *groups), *m.span(), astray)
    yield from _telephones(text)
    for m in MINUTE.finditer(text):
        yield Mark(("minute", m[1] or m[2]), *m.span())
    for m in PLAYED.finditer(text):
        yield Mark(("minute", str(int(m[1]) + 1)), *m.span(), False)
    for m in DECADE.finditer(text):
        yield Mark(("decade", m[1] or m[2]), *m.span())
    for m in SPAN.finditer(text):
        if int(m[2]) - int(m[1]) * 10 in (9, 10):
            yield Mark(("decade", m[1] + "0"), *m.span(), False)
    for m in NAMED.finditer(text):
        yield Mark(("name", m[0]), *m.span())


def _telephones(text: str) -> Iterator[Mark]:
    """With every number that is left of it without the zero and the code of the country."""
    for m in TELEPHONE.finditer(text):
        digits = re.sub(r"\D", "", m[0])
        if not FEWEST <= len(digits) <= MOST or re.match(r"0[.,]", m[0]):
            continue
        sure = m[0][0] in "+(0" or bool(CALLED.search(just_before(text, m.start())))
        for number in _national(digits, "+" in m[0] or digits.startswith("00")):
            yield Mark(("telephone", number), *m.span(), sure)


def _national(digits: str, abroad: bool) -> Iterable[str]:
    bare = digits.lstrip("0")
    codes = LANDS if abroad else (1,) if digits[0] == "1" else ()
    return {bare, *(bare[n:].lstrip("0") for n in codes)}
