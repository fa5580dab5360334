"""The numbers of a text by value, whatever the locale, the script and the spelling.

"1,5 Mio.", "1.5 million" and "1 500 000" are the same number; so are "14 h 30" and "2:30 p.m.",
"XIXe" and "19th", "quatre-vingt-douze" and "92", "１２１" and "121".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest
from unicodedata import decimal

from transcheck.check._clock_words import late
from transcheck.check._clocks import CLOCKS, clocks, dotted, moments
from transcheck.check._measures import Unit, heights, unit
from transcheck.check._number_words import CHARACTERS, READABLE, hints, spelled, tail
from transcheck.check._passage import just_before
from transcheck.check._table import table
from transcheck.languages import known as language_known
from transcheck.languages import table as language_table

__all__ = ["READABLE", "Amount", "amounts", "folded"]

SPACES = "\u00a0\u202f\u2009 "
DIGITS = re.compile(
    rf"\d{{1,3}}(?:[{SPACES}.,'’]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d{{1,3}}(?:,\d\d)+,\d{{3}}(?!\d)"
    r"|\d+(?:(?!,\d{1,2}\.\d)[.,]\d+)?|(?<![\w.,])\.\d{1,3}(?!\d)",
    re.ASCII,
)
DATE = re.compile(r"(?<![\d.,])([0-3]?\d)\.([0-3]?\d)\.(\d{4}|\d\d)(?!\d|[.,]\d)", re.ASCII)
ROMAN = re.compile(
    r"\b(?=[IVX]{1,6}(?:i?[èe]me|e|ᵉ|th|st|º|\.)?\b)X{0,2}(?:IX|IV|V?I{0,3})"
    r"(?=(?:i?[èe]me|e|ᵉ|th)?\b)"
)
SCALE = re.compile(
    r"[\u00a0\u202f ]?(?:(M|MM|Mio)|(k|K)|(G|Md|Mds|bn))[\u00a0\u202f ]?"
    r"(?=(?:d[’']|de )?(?:[€$£]|EUR\b|USD\b|euros?\b|dollars?\b|dólares\b))"
)
RANGE = re.compile(
    r"[^\w]{0,3}(?:-|–|/|to|until|and|or|à|et|ou|a|y|o|e|bis|und|oder|tot|en|of)?[^\w]{0,3}"
    r"(?:(?:il?|le|gli|les?|los|las|os|as|more|than|over|plus|de|mehr|als|über|más|mais|oltre)\s){0,2}"
    r"[€$£]?"
)
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
UNTIL = re.compile(r" ?(?:-|–|to|until|and|à|et|a|y|e|bis|und|tot|en) ?")
AFTER = re.compile(
    rf"(?:\+|[ -]plus(?=[ -]))?(?:[{SPACES}]?[€$£]|[{SPACES}]de(?= ))?[{SPACES}]?-?"
    r"[多余餘]?([万萬亿億兆成割]|千(?![米克瓦卡字])|百(?!分)|[\u0900-\u097f]+|[^\W\d_\u3040-\u30ff\u3400-\u9fff]+)"
)
MARKS = str.maketrans("．，：～－·", ".,:~-.")
MYRIAD = 10_000.0
LOOSE = (5, 10, 12, 1e5)
AGES = re.compile(r"(?:Due|Tre|Quattro|Cinque|Sei|Sette|Otto|Nove)cento")
NIGHT = re.compile(r"\bNacht (?:zum|auf den) $")
CENTURY, CENTURIES = 100, range(1000, 2100, 100)
SIZES = (1e12, 1e9, 1e6, 1e3)
HUNDREDS = re.compile(r"[1-9]\d{0,2}[.,]\d00")  # nobody writes 25.700 for 25.7
GLUED = re.compile(r"(\d+)([.,])(\d+)")
SMALL, SMALL_WORD = 2.0, 3.0
THOUSAND, MILLION, LETTER = 1e3, 1e6, 2


@dataclass(frozen=True, slots=True)
class Amount:
    """`values`: what it can mean (two locales may read it apart); `spelled`: it is in words.

    A `hint` (both, a dozen, the month of a date) answers a number of the other side and asks for
    nothing itself.
    """

    values: frozenset[float]
    start: int
    end: int
    spelled: bool = False
    hint: bool = False
    unit: Unit | None = None

    @property
    def telling(self) -> bool:
        """Is it more than a one or a two, and written so that it cannot be a word by chance?"""
        return not self.hint and min(self.values) > (SMALL_WORD - 1 if self.spelled else SMALL)


def folded(text: str) -> str:
    """The text with the digits and marks of every script as ASCII, letter for letter."""
    if text.isascii():
        return text
    return "".join(_digit(c) for c in text).translate(MARKS)


@cache
def _digit(letter: str) -> str:
    value = decimal(letter, None)
    return letter if value is None else str(value)


def amounts(text: str, language: str | None) -> list[Amount]:
    """Every number of a text; times of day as minutes after midnight far from any number."""
    code = (language or "").split("-")[0]
    plain = folded(text)
    times = [Amount(v, *place) for v, place in clocks(plain, code)]
    tall = [Amount(v, *place) for v, place in heights(plain, code)]
    figures = _figures(plain, code, [(a.start, a.end) for a in (*times, *tall)])
    found = [*times, *tall, *_ranged(plain, figures), *_apart(plain, figures, code)]
    found = _hours(plain, found)
    taken = [(a.start, a.end) for a in found]
    words = [_word(plain, v, s, e, code) for v, s, e in spelled(plain, code)]
    words = list(_sharing(plain, words))
    words += [Amount(frozenset((float(v),)), s, e, True, e - s < 2) for v, s, e in _roman(plain)]
    found += [a for a in words if not _covered(a.start, taken)]
    found = [_with_part(plain, a, code) for a in found]
    told = [(a.start, a.end) for a in times] + [(a.start + 1, a.end) for a in found]
    hinted = [Amount(v, s, e, True, True, unit(plain, e)) for v, s, e in hints(plain, code)]
    hinted = [_with_part(plain, _many(plain, a, code), code) for a in hinted]
    found += [a for a in hinted if not _covered(a.start, told)]
    return sorted(found, key=lambda a: (a.start, a.end))


def _figures(text: str, code: str, taken: list[tuple[int, int]]) -> list[Amount]:
    """The numbers in figures outside of times and heights; 4.3.2024 holds three."""
    found = [
        Amount(frozenset((float(date[n]),)), *date.span(n))
        for date in DATE.finditer(text)
        for n in (1, 2, 3)
    ]
    taken += [(a.start, a.end) for a in found]
    for match in DIGITS.finditer(text):
        if not _covered(match.start(), taken) and _values(match[0], code):
            found.append(_figure(text, match, code))
            taken.append((found[-1].start, found[-1].end))
    return sorted(found, key=lambda a: a.start)


def _apart(text: str, figures: list[Amount], code: str) -> Iterator[Amount]:
    """Where a space was lost (2019,27 countries) each half may be a number."""
    mark = language_table(code).decimal if code in language_known() else None
    for figure in figures:
        halves = GLUED.fullmatch(text[figure.start : figure.end])
        if halves and mark and halves[2] != mark:
            yield from (
                Amount(frozenset((float(halves[n]),)), figure.start, figure.end, False, True)
                for n in (1, 3)
            )


def _hours(text: str, found: list[Amount]) -> list[Amount]:
    """From 5 until 6:30 p.m.: the first figure is an hour too."""
    times = {a.start: a for a in found if max(a.values) >= CLOCKS}
    return [
        replace(a, values=a.values | _hour(a.values))
        if a.start not in times and any(UNTIL.fullmatch(text[a.end : t]) for t in times)
        else a
        for a in found
    ]


def _hour(values: frozenset[float]) -> frozenset[float]:
    hours = {int(v) for v in values if v in range(25)}
    return frozenset().union(*(moments(h, 0) | {float((h + 12) % 24)} for h in hours))


def _word(text: str, values: frozenset[float], start: int, end: int, code: str) -> Amount:
    """Two decades are twenty too, three quarters 75 %; six milles may be six miles."""
    factor, after = _factor(text, end, code)
    if factor >= MILLION and after - end > LETTER:  # drei Mrd.
        values, end = frozenset(v * factor for v in values), after
    if divisor := tail(text, end, code, "divisors"):
        values |= {v * share / divisor[0] for v in values for share in (1, 60, 100)}
    if factor in LOOSE:
        values |= {v * factor for v in values}
    if late(text, max(values), (start, end), code):
        values |= {v - 12 for v in values} | moments(int(max(values)) % 24, 0)
    if code == "it" and AGES.fullmatch(text, start, end):
        values |= {v + 1000 for v in values} | {v / CENTURY + 11 for v in values}
    if code == "fr" and (plural := re.search(r" (cent|mille)s$", text[start:end].casefold())):
        values |= {v / (100 if plural[1] == "cent" else 1000) for v in values}
    return Amount(values, start, end, True, unit=unit(text, end))


def _with_part(text: str, amount: Amount, code: str) -> Amount:
    """Twelve and a half, douze ans trois quarts, three and a half million."""
    match = tail(text, amount.end, code)
    if match is None or any(v >= CLOCKS and v % SIZES[2] for v in amount.values):
        return amount
    part, end = match
    factor, after = _factor(text, end, code)
    whole = {v for v in amount.values if v == int(v)}
    more = {(v + part) * factor for v in whole} | {60 * (v + part) for v in whole}
    more |= {v + part * _round(v) for v in whole}
    return replace(amount, values=amount.values | more, end=after)


def _many(text: str, amount: Amount, code: str) -> Amount:
    """Anderhalf miljoen."""
    factor, end = _factor(text, amount.end, code)
    broken = {v * factor for v in amount.values if v % 1} if factor >= THOUSAND else set()
    return replace(amount, values=amount.values | broken, end=end) if broken else amount


def _round(value: float) -> float:
    """What a million and a half is half of."""
    return next((size for size in SIZES if value and value % size == 0), 1.0)


def _covered(place: int, taken: list[tuple[int, int]]) -> bool:
    return any(a <= place < b for a, b in taken)


def _figure(text: str, match: re.Match[str], code: str) -> Amount:
    values = _values(match[0], code)
    factor, end = _scale(text, match.end()) or _factor(text, match.end(), code)
    found = {float(f"{v * factor:.12g}") for v in values}
    if rest := _rest(text, end, factor, code):
        return Amount(frozenset(v + rest[0] for v in found), match.start(), rest[1])
    if factor == 1 and HUNDREDS.fullmatch(match[0]):
        found.add(float(re.sub(r"\D", "", match[0])))
    if factor in LOOSE or text[end - 1 : end] in ("m", "M"):
        found |= values
    found |= dotted(match[0])
    if code == "de" and NIGHT.search(just_before(text, match.start())):
        found |= {v - 1 for v in found}  # the night before the third
    if text[end : end + 1] == "s":
        found |= {v / CENTURY + 1 for v in found if v in CENTURIES}  # the 1800s
        found |= {v % CENTURY for v in found if v % CENTURY and not v % 10}  # the 1950s
    if match[0].startswith("."):
        found.add(float(match[0][1:]))
    measured = unit(text, match.end()) or unit(text, end)
    return Amount(frozenset(found), match.start(), end, unit=measured)


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
    groups = re.fullmatch(r"\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}", plain)
    as_thousands = float(plain.replace(mark, "")) if groups else None
    decimal_mark = language_table(code).decimal if code in language_known() else None
    told = as_decimal if mark == decimal_mark else as_thousands
    if as_decimal and as_thousands and plain.endswith("000"):
        return {as_decimal, as_thousands}  # nobody writes 25.000 for 25
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


def _rest(text: str, end: int, factor: float, code: str) -> tuple[float, int] | None:
    """The lower digits of 1万2000, 2億5千万 or "5 mil 352", and where they end."""
    if code in CHARACTERS and factor >= MYRIAD:
        return _lower(text, end, factor, code)
    match = re.compile(r" (\d{3})(?!\d)").match(text, end) if factor == 1000 else None
    return (float(match[1]), match.end()) if match else None


def _lower(text: str, end: int, above: float, code: str) -> tuple[float, int] | None:
    total, place = 0.0, end
    while match := DIGITS.match(text, place):
        factor, after = _factor(text, match.end(), code)
        if factor >= above:
            break
        total += max(_values(match[0], code), default=0.0) * factor
        place, above = after, factor
    return (total, place) if place > end else None


def _scale(text: str, end: int) -> tuple[float, int] | None:
    """The letter between a number and its currency: 2 M€, 30 k€."""
    match = SCALE.match(text, end)
    return (10.0 ** (3, 6, 3, 9)[match.lastindex or 0], match.end()) if match else None


def _ranged(text: str, figures: list[Amount]) -> Iterator[Amount]:
    """Nine to fifteen million: the first number may mean millions too."""
    for one, other in zip_longest(figures, figures[1:]):
        if other and RANGE.fullmatch(text[one.end : other.start]):
            yield replace(one, values=one.values | set(_carried(one, other, text)))
        else:
            yield one


def _sharing(text: str, words: list[Amount]) -> Iterator[Amount]:
    """Three and five million: the same of numbers in words."""
    for one, other in zip_longest(words, words[1:]):
        if other and max(one.values) < 1000 and RANGE.fullmatch(text[one.end : other.start]):
            size = _round(max(other.values))
            yield replace(one, values=one.values | {v * size for v in one.values})
        else:
            yield one


def _carried(one: Amount, other: Amount, text: str) -> Iterator[float]:
    """The values of a number with the word that multiplies the next one."""
    written = DIGITS.match(text, other.start)
    bare = _values(written[0], "") if written else set()
    for times in {round(w / v) for v in bare for w in other.values if v}:
        yield from (v * times for v in one.values if times > 1)


def _roman(text: str) -> Iterator[tuple[int, int, int]]:
    for match in ROMAN.finditer(text):
        if match[0]:
            values = [ROMAN_VALUES[c] for c in match[0]]
            total = sum(
                -v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values)
            )
            yield total, *match.span()
