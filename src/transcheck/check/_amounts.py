"""The numbers of a text by value, whatever the locale and the spelling.

"1,5 Mio.", "1.5 million" and "1 500 000" are the same number; so are "14 h 30" and "2:30 p.m.",
"XIXe" and "19th", "quatre-vingt-douze" and "92". Words are read by text2num where it knows the
language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from transcheck.check._table import table
from transcheck.languages import known as language_known
from transcheck.languages import table as language_table

WORDED = frozenset(("en", "fr", "es", "pt", "it", "de", "nl", "ca"))
SPACES = "\u00a0\u202f\u2009 "
DIGITS = re.compile(
    rf"\d{{1,3}}(?:[{SPACES}.,'’]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?", re.ASCII
)
CLOCK = re.compile(
    r"\b([01]?\d|2[0-3]) ?(?::|h|H|\.)\s?([0-5]\d)(?:\s?([ap])\.?m\b)?"
    r"|\b(1[0-2]|\d) ?([ap])\.?m\b"
)
ROMAN = re.compile(r"\b(?=[IVX]{1,6}(?:e|th|st|º|\.)?\b)X{0,2}(?:IX|IV|V?I{0,3})(?=(?:e|ᵉ|th)?\b)")
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
AFTER = re.compile(rf"[{SPACES}]?(?:-)?([^\W\d_]+|[万萬亿億])")
SMALL = 2.0


@dataclass(frozen=True, slots=True)
class Amount:
    """`values`: what it can mean (two locales may read it apart); `spelled`: no place is known."""

    values: frozenset[float]
    start: int
    end: int
    spelled: bool = False

    @property
    def telling(self) -> bool:
        """Is it more than a one or a two, and written so that it cannot be a word by chance?"""
        least = 12.0 if self.spelled else SMALL
        return min(self.values) > least


def amounts(text: str, language: str | None) -> list[Amount]:
    """Every number of a text; times of day as minutes after midnight plus 100,000."""
    code = (language or "").split("-")[0]
    taken: list[tuple[int, int]] = []
    found = list(_clocks(text, taken))
    for match in DIGITS.finditer(text):
        if any(a <= match.start() < b for a, b in taken):
            continue
        values = _values(match[0], code)
        if not values:
            continue  # an address or a version, no number
        factor, end = _factor(text, match.end(), code)
        both = {round(v * factor, 6) for v in values} | ({*values} if factor == 12 else set())
        found.append(Amount(frozenset(both), match.start(), end))
    found += _spelled(text, code)
    return found


def _clocks(text: str, taken: list[tuple[int, int]]) -> Iterator[Amount]:
    for match in CLOCK.finditer(text):
        hour, minute = int(match[1] or match[4]), int(match[2] or 0)
        half = match[3] or match[5]
        dotted = match[0].replace(" ", "")[len(str(hour)) : len(str(hour)) + 1] == "."
        if dotted and not half:
            continue
        if half == "p" and hour < 12:
            hour += 12
        taken.append(match.span())
        moments = {hour, hour % 12, hour % 12 + 12} if not half else {hour}
        values = {100_000.0 + 60 * h + minute for h in moments}
        yield Amount(frozenset(values), *match.span())


def _values(digits: str, code: str) -> set[float]:
    """What a run of digits means: in the text's own locale first, else in any."""
    plain = re.sub(rf"[{SPACES}'’]", "", digits)
    if not re.search(r"[.,]", plain):
        return {float(plain)}
    if {".", ","} <= set(plain):
        last = max(plain.rfind("."), plain.rfind(","))
        return {float(re.sub(r"[.,]", "", plain[:last]) + "." + plain[last + 1 :])}
    mark = "." if "." in plain else ","
    as_decimal = float(plain.replace(mark, ".")) if plain.count(mark) == 1 else None
    groups = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", plain)
    as_thousands = float(plain.replace(mark, "")) if groups else None
    decimal = language_table(code).decimal if code in language_known() else None
    told = as_decimal if mark == decimal else as_thousands
    return {v for v in (told,) if v is not None} or {
        v for v in (as_decimal, as_thousands) if v is not None
    }


def _factor(text: str, end: int, code: str) -> tuple[float, int]:
    """The word that multiplies a number (and the next one: "mil millones"), and where it ends."""
    told = table("numbers")["multipliers"].get(code, {})
    factor = 1.0
    for _ in range(2):
        match = AFTER.match(text, end)
        word = match[1].casefold() if match else ""
        if match is None or word not in told:
            break
        factor, end = factor * float(told[word]), match.end()
    return factor, end


def _spelled(text: str, code: str) -> list[Amount]:
    """Numbers in words, and Roman numerals of centuries."""
    found = [Amount(frozenset((float(v),)), s, e, True) for v, s, e in _roman(text)]
    if code in WORDED:
        from text_to_num import alpha2digit

        digits = DIGITS.sub(" ", text)
        found += [
            Amount(frozenset((value,)), 0, 0, True)
            for match in DIGITS.finditer(alpha2digit(digits, code))
            for value in _values(match[0], "en")
        ]
    return found


def _roman(text: str) -> Iterator[tuple[int, int, int]]:
    for match in ROMAN.finditer(text):
        if len(match[0]) > 1:
            values = [ROMAN_VALUES[c] for c in match[0]]
            total = sum(
                -v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values)
            )
            yield total, *match.span()


@cache
def months(code: str) -> tuple[str, ...]:
    """Names of the months, January first."""
    return (
        tuple(m.casefold() for m in language_table(code).months) if code in language_known() else ()
    )
