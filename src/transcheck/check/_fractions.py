"""Halves, thirds and quarters in words, and what is one and a half: their value, by language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._table import table

WHOLE = re.compile(
    r"\b(?:fifty|twenty-five|seventy-five|cinquant\w+|vingt-cinq|soixante-quinze|fünfzig|vijftig"
    r"|semes\w+|trimes\w+|quart\w*|halv\w*|half\w*|halb\w*|hälf\w*|demi\w*|mi-\w+|semi\w*|moiti\w*"
    r"|mitad\w*|medi[oa]s?|met[àa]d?\w*|mezz\w*|mei[oa]s?|terz\w*|terc\w*|terç\w*|tiers|drittel\w*"
    r"|derde\w*|third\w*|viertel\w*|kwart\w*|cuart\w*|fünfzehn|quinz\w*|quindic\w*|vijftien|fifteen"
    r"|drei(?:ß|ss)ig|trent\w*|treint\w*|trint\w*|dertig|thirty|neunzig|ninety|two|zwei\w*|deux|dos"
    r"|due|dois|duas|twee\w*|one|eine\w*|un[aoe]?|een|every|fort?nights?)\b|\d|½|¼|¾|⅓|⅔",
    re.IGNORECASE,
)


@cache
def shapes(language: str) -> tuple[tuple[float, re.Pattern[str]], ...]:
    told = table("fractions").get(language, {})
    return tuple((float(v), re.compile(rf"\b(?:{p})", re.IGNORECASE)) for v, p in told.items())


def fractions(text: str, language: str) -> Iterator[tuple[float, re.Match[str]]]:
    """Each fraction with its place; the longer reading of a place comes first."""
    taken: list[tuple[int, int]] = []
    for value, shape in shapes(language):
        for match in shape.finditer(text):
            if all(match.end() <= a or b <= match.start() for a, b in taken):
                taken.append(match.span())
                yield value, match
