"""Times of day as numbers: 14 h 30, 2:30 p.m., halb drei, alle 3.40, 17时07分."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._clock_words import told
from transcheck.check._number_words import LIBRARY, value

CLOCKS = 100_000.0
DAY = 24 * 60
WRITTEN = re.compile(
    r"(?<![\d.,])([01]?\d|2[0-4])(?:\s?(?::|h|H|heures?|Uhr|uur|時|时|点|點)\s?|\.)([0-5]\d)(?![\d%])分?"
    r"(?:\s?([ap])\.?m\b)?"
)
DOTTED = re.compile(r"([01]?\d|2[0-4])[.,]([0-5]\d)")
HOUR = re.compile(
    r"(?<![\d.,])(1\d|2[0-4]|\d) ?"
    r"(?:([ap])\.?m\b|(?:h|H|Uhr|uur|hrs?|horas|heures|часов|часа|hod)(?!\w)"
    r"|[時时](?![间間期代候速]))"
)
RACED = re.compile(
    r"(?<![\d.,:])(\d{1,2}) ?(?::|['’′]|min) ?([0-5]\d)"
    r"(?: ?: ?|[.,]|[\"”″]|['’]{2}| ?s ?)(\d\d)(?![\d:])"
)
MILITARY = re.compile(r"(?<![\d.,])([01]\d|2[0-3])([0-5]\d)(?= ?(?:hours|hrs|UTC|GMT|Uhr|uur)\b)")
LASTING = re.compile(
    r"\b(\w+)[ \u00a0](?:hours?|hrs?|h|heures?|horas?|or[ae]|Stunden?|Std\.?|uur)"
    r",?(?:[ \u00a0](?:and|et|y|und|en|e))?[ \u00a0](\w+)[ \u00a0](?:minut\w+|mins?)\b",
    re.IGNORECASE,
)
HALF = {
    "de": (re.compile(r"\bhalb (\w+)"), -30),
    "nl": (re.compile(r"\bhalf (\w+)"), -30),
    "en": (re.compile(r"\bhalf past (\w+)|\b(\w+)[- ]thirty"), 30),
    "fr": (re.compile(r"(\w+) heures? et demie?"), 30),
    "es": (re.compile(r"\blas? (\w+) y media"), 30),
    "it": (re.compile(r"\b(\w+) e mezz[ao]"), 30),
    "pt": (re.compile(r"(\w+) (?:horas )?e meia"), 30),
}
WORDS = re.compile(r"[^\W\d_]+")
Clock = tuple[frozenset[float], tuple[int, int]]


def clocks(text: str, code: str) -> Iterator[Clock]:
    """(what it can mean, place) of each time; an hour alone may also be a plain number."""
    lasting = list(_lasting(text, code))
    lasting += ((_raced(m), m.span()) for m in RACED.finditer(text))
    yield from lasting
    taken: list[tuple[int, int]] = [place for _, place in lasting]
    for match in (*WRITTEN.finditer(text), *MILITARY.finditer(text)):
        if _loose(match[0]) or any(a <= match.start() < b for a, b in taken):
            continue
        taken.append(match.span())
        if match.re is MILITARY:
            yield moments(int(match[1]), int(match[2])) | {float(match[0])}, match.span()
        else:
            yield moments(int(match[1]), int(match[2]), match[3]) | _long(match), match.span()
    for match in HOUR.finditer(text):
        if not any(a <= match.start() < b for a, b in taken):
            hour = int(match[1])
            plain = {float(hour), float((hour + 12) % 24)}
            yield moments(hour, 0, match[2]) | plain, match.span()
    for hour, minute, place in told(text, code):
        if not any(a < place[1] and place[0] < b for a, b in taken):
            taken.append(place)
            spoken = {float(v) for w in WORDS.findall(text[slice(*place)]) if (v := value(w, code))}
            yield moments(hour, minute) | {60.0 * hour + minute, *spoken}, place
    for values, (start, end) in _halves(text, code):
        if not any(a < end and start < b for a, b in taken):
            yield values, (start, end)


def _long(match: re.Match[str]) -> frozenset[float]:
    """1h30 may last an hour and a half."""
    if not re.search("h", match[0], re.IGNORECASE):
        return frozenset()
    return frozenset((int(match[1]) + int(match[2]) / 60, 60.0 * int(match[1]) + int(match[2])))


def _lasting(text: str, code: str) -> Iterator[Clock]:
    """2 hours 45 minutes lasts as long as 2h45."""
    for match in LASTING.finditer(text):
        hours, minutes = (_whole(w, code) for w in match.groups())
        if hours is not None and minutes is not None and hours < 24 and minutes < 60:
            long = {60.0 * hours + minutes, float(hours), float(minutes)}
            yield moments(hours, minutes) | long, match.span()


def _raced(match: re.Match[str]) -> frozenset[float]:
    """4:41.30 and 4:41:30, far from all times of day."""
    one, two, three = (int(n) for n in match.groups())
    return frozenset((10 * CLOCKS + 10_000 * one + 100 * two + three,))


def _whole(word: str, code: str) -> int | None:
    if word.isdigit():
        return int(word)
    return value(word, code) if code in LIBRARY else None


def _loose(written: str) -> bool:
    """3.40 is a time only where something says so."""
    return "." in written.rstrip(".") and not written.endswith("m") and ":" not in written


def moments(hour: int, minute: int, half: str | None = None) -> frozenset[float]:
    """Minutes after midnight, plus `CLOCKS`; without a.m. or p.m. both halves of the day."""
    if half and (half == "p" or hour <= 12):  # um 20:00 am Montag
        hour = hour % 12 + (12 if half == "p" else 0)
        return frozenset((CLOCKS + (60 * hour + minute) % DAY,))
    both = (hour, hour + 12) if hour <= 12 else (hour,)
    return frozenset(CLOCKS + (60 * h + minute) % DAY for h in both)


def dotted(written: str) -> frozenset[float]:
    """What 3.40 may mean beside a decimal number."""
    match = DOTTED.fullmatch(written)
    return moments(int(match[1]), int(match[2])) if match else frozenset()


def _halves(text: str, code: str) -> Iterator[Clock]:
    if code not in HALF:
        return
    pattern, shift = HALF[code]
    for match in pattern.finditer(text.casefold()):
        hour = value(match[match.lastindex or 0], code)
        if hour is not None and 0 < hour <= 24:
            minutes = 60 * hour + shift
            long = {float(minutes), hour + shift / 60, *([float(hour)] if shift > 0 else [])}
            yield moments(minutes // 60 % 24, minutes % 60) | long, match.span()
