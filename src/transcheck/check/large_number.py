"""Large numbers in the words of another language: 3 milliards, 5 Mio., 24 millions of euros.

A milliard is a billion; *mil millones*, *mil milhões* become “40,000 million” or “9 thousand
millions”; a numeral takes million and thousand without s.

Silent: millions of people (no figure before), milliard in a history of number words, quoted
speech, thousand-million in old British accounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found, once
from transcheck.check._table import table
from transcheck.model import Edit, Finding, Span, Subject

ID = "large-number"
KIND = "convention"
CATEGORY = "locale-conventions/number-format"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The group owes [[5 milliards of]] euros.",
    "The plan costs [[24 millions of euros]] a year, the hall [[3,2 millions of euros]].",
    "The debt reached [[3 Mrd.]] euros, of which [[40 Mio.]] is overdue.",
    "The state lent [[9 thousand millions]] to banks.",
    "Sales came to [[2.4 mln]] euros.",
    "The fund holds [[40,000 million]] euros.",
)
GOOD = (
    "The group owes 5 billion euros.",
    "Millions of people and 24 million sheep live there.",
    "Tens of thousands of euros were lost.",
    "The 1960s saw 3 in millions of homes.",
    "It was worth £1,200 million at the time.",
    "A milliard is an old word for a thousand million.",
    "He counted 300 hundreds and 20 thousands in the column.",
)
KEEP = 3
DECIMAL = re.compile(r"^(\d+),(\d{1,2})$")
AMOUNT = (
    r"(?<![\w.,])(\d[\d.,]*|a|one|two|three|four|five|six|seven|eight|nine|ten|twenty|several"
    r"|half a)"
)
COUNTED = (
    r"euros?|dollars?|pounds|pesos|reais|people|francs|inhabitants|visitors|tourists|tonnes"
    r"|spectators|litres|trees"
)
PLURAL = re.compile(rf"{AMOUNT}\s(millions|billions|thousands)( of)? (?=(?:{COUNTED})\b)(\w+)")
MIL = re.compile(
    r"(?<![\w.,])(\d{1,3})(?:[.,]000 million|,?\s?thousand millions?|\smil millions?)\b(?! years)"
)


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        return
    yield from once(
        [
            found(
                __name__,
                p.at(*place),
                f"A large number in the words of another language: {right}.",
                "A thousand million is a billion in English; after a figure, million takes no s.",
                confidence=0.85,
                suggestions=(right,),
                edits=(Edit(p.at(*place), right),),
                points_to=who,
            )
            for p in passages(subject)
            for place, right, who in amounts(p.text)
        ],
        KEEP,
    )


@cache
def foreign() -> re.Pattern[str]:
    """A figure with a large-number word of another language."""
    every = "|".join(sorted(table("amounts")["word"], key=len, reverse=True))
    return re.compile(
        rf"{AMOUNT}\s({every})(?:\.(?=\s[^\W\d_A-Z€$]|,))?(?!\w)(?: of(?= (?:{COUNTED})\b))?"
    )


def tells(passage: Passage, place: Span) -> bool:
    """Does a finding of this check set the place right?"""
    every = amounts(passage.text)
    return any(passage.at(*amount).overlaps(place) for amount, _, _ in every)


def pointed(figure: str) -> str:
    """The figure with an English decimal point."""
    return DECIMAL.sub(r"\1.\2", figure)


def amounts(text: str) -> Iterator[tuple[tuple[int, int], str, tuple[str, ...]]]:
    """Place, right form and languages of each amount."""
    for m in foreign().finditer(text):
        word = table("amounts")["word"][m[2]]
        yield m.span(), f"{pointed(m[1])} {word['say']}", tuple(word["who"])
    for m in PLURAL.finditer(text):
        yield m.span(), f"{pointed(m[1])} {m[2][:-1]} {m[4]}", ("fr", "es", "pt", "it")
    for m in MIL.finditer(text):
        yield m.span(), f"{m[1]} billion", ("es", "pt")
