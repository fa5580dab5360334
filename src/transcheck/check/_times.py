"""Futures and pasts in a sentence of seven languages (`times_told.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import listed
from transcheck.check._future import future, past
from transcheck.check._rendered import clause
from transcheck.check._table import alternatives, table

Place = tuple[int, int]


@cache
def shape(language: str, key: str) -> re.Pattern[str]:
    told = table("times_told")[language]
    text = str(told[key]).replace("{pasts}", alternatives(listed("pasts")))
    text = text.replace("{strong}", alternatives(strong(language)))
    for name in ("count", "span"):
        text = text.replace(f"{{{name}}}", str(told[name]))
    return re.compile(text, re.IGNORECASE)


@cache
def strong(language: str) -> frozenset[str]:
    """Pasts that no ending gives away."""
    return frozenset(str(table("times_told")[language].get("strong", "")).split())


def word(match: re.Match[str]) -> Place:
    """Where the word stands that says what happens."""
    return match.span(next(n for n, w in match.groupdict().items() if w))


def futures(text: str, language: str) -> Iterator[re.Match[str]]:
    every = shape(language, "future").finditer(text)
    yield from (m for m in every if future(m, text[slice(*word(m))], language))


def pasts(text: str, language: str) -> Iterator[re.Match[str]]:
    every = shape(language, "past").finditer(text)
    known = strong(language)
    for match in every:
        told = text[slice(*word(match))]
        if told in known or past(match, told, language):
            yield match


def ahead(place: Place, text: str, language: str) -> bool:
    """Does the clause around a place look ahead?"""
    return bool(shape(language, "ahead").search(text[slice(*clause(place, text, language))]))
