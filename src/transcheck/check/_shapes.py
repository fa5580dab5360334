"""Shapes of word classes in a row that the checks of late objects, verbs and subjects share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from transcheck.check._frames import ALL, framed
from transcheck.check._report import found
from transcheck.check._table import word_set
from transcheck.check._tags import Tagged, tagged
from transcheck.model import Finding, Subject
from transcheck.packs._english import noun, verb

NAME = r"[nNvig]"
PHRASE = rf"(?:p(?:a?[dq]q?a?{NAME}{{1,4}}|a?[nNvi]{NAME}{{0,3}}|t)(?:c[nN]{{1,2}})?)"
ADVERBIAL = rf"(?:t|a|{PHRASE}(?:c{PHRASE})?)"
THING = rf"(?:d?[dq]q?a?{NAME}{{1,4}})"
# Where a phrase may end.
CLOSE = r"(?=$|[.,;:)”\"pcktrs]|vp)"
Guard = Callable[[Tagged, re.Match[str]], bool]


class Shape(NamedTuple):
    """Classes of words in a row, what makes them a slip, and what English does."""

    find: re.Pattern[str]
    slip: Guard
    say: str


def shape(find: str, slip: Guard, say: str) -> Shape:
    """Its classes are looked for from every word on."""
    return Shape(re.compile(f"(?=(?P<all>{find}))"), slip, say)


def shifted(name: str, subject: Subject, shapes: Iterable[Shape]) -> Iterator[Finding]:
    """The findings of the check in module `name`: every slip that overlaps none before it."""
    shapes = tuple(shapes)
    for sentence in tagged(subject):
        taken = -1
        for start, end, say in sorted(slips(sentence, shapes)):
            if start >= taken:
                taken = end
                yield found(
                    name,
                    sentence.passage.at(*sentence.span(start, end)),
                    say,
                    "The words stand in the order of the source language.",
                    confidence=0.6,
                    points_to=ALL,
                    tier="context",
                )


def slips(sentence: Tagged, shapes: Iterable[Shape]) -> Iterator[tuple[int, int, str]]:
    for one in shapes:
        for m in one.find.finditer(sentence.signs):
            if one.slip(sentence, m):
                yield *m.span("all"), one.say


def listed(key: str) -> frozenset[str]:
    return word_set("order_words", key)


@cache
def formed(key: str, *tags: str) -> frozenset[str]:
    """The verbs of a list in the forms asked for."""
    return frozenset(verb(word)[tag] for word in listed(key) for tag in tags)


@cache
def transitive(tag: str) -> frozenset[str]:
    known = (framed("transitive_base") - framed("objectless")) | listed("transitive")
    return frozenset(verb(word)[tag] for word in known)


def words(s: Tagged, m: re.Match[str], group: str) -> list[str]:
    return [w.casefold() for w in s.words[m.start(group) : m.end(group)]]


def opening(s: Tagged) -> str:
    return s.words[0].casefold()


def person(who: Iterable[str], signs: str) -> bool:
    """Is it somebody, or a body that acts?"""
    return "N" in signs or any(w in people() for w in who)


@cache
def people() -> frozenset[str]:
    known = word_set("classes", "people") | listed("offices")
    return known | {noun(word)["plur"] for word in known}


def plain(s: Tagged, m: re.Match[str]) -> bool:
    """Is the subject a thing or person, and no time, way or clause?"""
    who = words(s, m, "who")
    return not (set(who) & listed("moments")) and not s.asks() and s.signs[m.end("who") - 1] != "v"
