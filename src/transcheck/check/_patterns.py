"""Frames of words that the tables of this folder tell as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from transcheck.check._clauses import MONTH, NUMBER, WEEKDAY
from transcheck.check._table import table

ONE = (
    r"(?:me|him|her|us|them|you|people|(?:the|a|an|his|their|its|our|this|these|those) (?:\w+ )?\w+"
    r"|her \w+|[A-Z]\w+)"
)
MACROS = {"one": ONE, "month": MONTH, "day": WEEKDAY, "number": NUMBER}


class Frame(NamedTuple):
    """A pattern, the words of which one must stand in the text, and what to write instead."""

    words: tuple[str, ...]
    find: re.Pattern[str]
    say: str
    sure: bool


def framed(text: str, name: str) -> Iterator[tuple[int, int, str, bool]]:
    """Start, end, what to write and certainty of every frame of the table in the text."""
    for frame in frames(name):
        if any(word in text for word in frame.words):
            for m in frame.find.finditer(text):
                yield m.start(), m.end(), frame.say, frame.sure


@cache
def frames(name: str) -> tuple[Frame, ...]:
    """The frames of a table; `{list}` stands for the words of one of its lists."""
    told = table(name)
    lists = {k: f"(?:{'|'.join(sorted(v.split()))})" for k, v in told.items() if isinstance(v, str)}
    return tuple(
        Frame(tuple(words), re.compile(filled(line, lists | MACROS)), group["say"], group["sure"])
        for group in told["frame"]
        for *words, line in group["find"]
    )


def filled(line: str, macros: Mapping[str, str]) -> str:
    for name, words in macros.items():
        line = line.replace(f"{{{name}}}", words)
    return line
