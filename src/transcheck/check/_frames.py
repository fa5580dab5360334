"""Word classes and small phrases that the checks of word order share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, partial

from transcheck.check._clauses import MONTH, NUMBER, SPELL, WEEKDAY, YEAR
from transcheck.check._names import given_names
from transcheck.check._passage import Passage, tongue
from transcheck.check._patterns import Frame, frames, matches
from transcheck.check._quotes import quotes
from transcheck.check._table import alternatives, word_set
from transcheck.model import Subject

ALL = ("fr", "es", "it", "pt", "de", "nl")
ROMANCE = ("fr", "es", "it", "pt")
MARKED = ("at", "also", "away")
DETERMINER = r"(?:the|a|an|his|her|its|their|our|this|these|those)"
COUNT = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety|several|some|many"
    r"|(?!(?:1[5-9]|20)\d\d\b)\d(?:[\d.,]*\d)?)"
)
QUANTITY = rf"(?:(?:more than|almost|around|about|over) (?:an? )?{COUNT}|{COUNT})"
TIME = (
    rf"(?:yesterday|today|tonight|tomorrow|(?:last|next|this) (?:night|week|month|year|morning"
    rf"|evening|summer|winter|spring|autumn|{WEEKDAY})|on {WEEKDAY}(?: (?:morning|evening|night"
    rf"|afternoon))?|in {MONTH}(?: {YEAR})?|in {YEAR}|since {YEAR}|at the weekend"
    rf"|(?:every|each) (?:day|week|month|year|morning|evening|night|summer|winter|{WEEKDAY})"
    rf"|{NUMBER} {SPELL} ago|at (?:\d[\d.:]*|[a-z]+) o['’]clock)"
)


def framed(key: str) -> frozenset[str]:
    """A list of frames.toml."""
    return word_set("frames", key)


@cache
def any_of(key: str) -> str:
    """The list as an alternation for a pattern."""
    return alternatives(framed(key))


def prose(
    subject: Subject, languages: tuple[str, ...] = ("en",)
) -> Iterator[tuple[Passage, Callable[[int], bool]]]:
    """Every passage of a text in the languages, and what tells whether a place of it is quoted."""
    if tongue(subject) in languages:
        told = quotes(subject)
        for p in told.passages:
            yield p, partial(told.inside, p.number)


def running(subject: Subject) -> Iterator[tuple[Passage, Callable[[int], bool]]]:
    """The same without headings, captions, cells and items, where the present tells the past."""
    for p, quoted in prose(subject):
        if p.block.kind not in ("heading", "caption", "cell", "item"):
            yield p, quoted


def spoken(subject: Subject, sign: re.Pattern[str]) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Every match of an English text that does not stand in a quotation."""
    for p, quoted in prose(subject):
        for m in sign.finditer(p.text):
            if not quoted(m.start()):
                yield p, m


def phrased(subject: Subject, name: str) -> Iterator[tuple[Passage, Frame, tuple[int, int]]]:
    """Every place of an English text, outside quotations, where a frame of a table stands.

    The place is that of the group that the frame marks, if any; what it calls `given` must be a
    first name.
    """
    for p, quoted in prose(subject):
        for frame, m in matches(p.text, frames(name)):
            told = m.groupdict()
            named = told.get("given") is None or told["given"] in given_names()
            if named and not quoted(m.start()):
                yield p, frame, m.span(next((g for g in MARKED if told.get(g)), 0))


def asks(passage: Passage, place: int) -> bool:
    """Is the sentence at `place` a question, an exclamation or a heading without a mark?"""
    start, end = passage.sentence(place)
    return not passage.text[start:end].rstrip("”\"'’) ").endswith((".", ";", ":", "…"))


def opens(passage: Passage, place: int) -> bool:
    """Does a sentence begin at `place`?"""
    return passage.sentence(place)[0] == place
