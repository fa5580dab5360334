"""Times of day in words: ten past seven, viertel vor acht, las ocho menos cuarto, alle venti.

Patterns by language, with what their parts mean: `h` the hour, `m` the minutes; the number behind
is what is added to the hour, its sign what is done with `m`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._number_words import value

W = r"[^\W\d_]+"
PARTS = re.compile(r"mornings?|nights?|afternoons?|evenings?", re.IGNORECASE)
AN_HOUR = re.compile(
    r"\b(?:\d{1,2}(?:[.:]\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?: o'clock| thirty)? (?:in the|at|every|each|that|this|on \w+) $",
    re.IGNORECASE,
)
LEAD = r"(?:le|alle|dalle|l'|all'|dall'|entro le|verso le) ?"
PATTERNS: dict[str, tuple[tuple[str, int, int], ...]] = {
    "en": (
        (rf"quarter (?:past|after) (?P<h>{W})", 15, 1),
        (rf"quarter (?:to|before) (?P<h>{W})", -15, 1),
        (rf"(?P<m>{W}) (?:minutes )?(?:past|after) (?P<h>{W})", 0, 1),
        (rf"(?:at|by|until|till|just|before|after|around|about) (?P<m>{W}) (?:minutes )?to"
         rf" (?P<h>{W})(?! \w+s\b| per\b| thousand| million)", 0, -1),
    ),
    "fr": (
        (rf"(?P<h>{W}) heures? et quart", 15, 1),
        (rf"(?P<h>{W}) heures? moins (?:le |un )?quart", -15, 1),
        (rf"(?P<h>{W}) heures? moins (?P<m>{W})", 0, -1),
        (rf"(?P<h>{W}) heures? (?P<m>{W}(?:-(?:et-)?{W})?)", 0, 1),
    ),
    "es": (
        (rf"las? (?P<h>{W}) y cuarto", 15, 1),
        (rf"las? (?P<h>{W}) menos cuarto", -15, 1),
        (rf"las? (?P<h>{W}) menos (?P<m>{W})", 0, -1),
        (rf"las? (?P<h>{W}) y (?P<m>{W})", 0, 1),
    ),
    "it": (
        (rf"{LEAD}(?P<h>{W}) e un quarto", 15, 1),
        (rf"{LEAD}(?P<h>{W}) e tre quarti", 45, 1),
        (rf"{LEAD}(?P<h>{W}) meno un quarto", -15, 1),
        (rf"{LEAD}(?P<h>{W}) meno (?P<m>{W})", 0, -1),
        (rf"{LEAD}(?P<h>{W}) e (?P<m>{W})", 0, 1),
    ),
    "pt": (
        (rf"(?P<h>{W})(?: horas)? e um quarto", 15, 1),
        (rf"(?P<h>{W})(?: horas)? menos um quarto", -15, 1),
        (rf"um quarto para as (?P<h>{W})", -15, 1),
        (rf"(?P<m>{W})(?: minutos)? para as (?P<h>{W})", 0, -1),
        (rf"às (?P<h>{W})(?: horas)? menos (?P<m>{W})", 0, -1),
    ),
    "de": (
        (rf"viertel nach (?P<h>{W})", 15, 1),
        (rf"viertel vor (?P<h>{W})", -15, 1),
        (rf"drei ?viertel (?P<h>{W})", -15, 1),
        (rf"um viertel (?P<h>{W})", -45, 1),
        (rf"(?P<m>{W}) vor halb (?P<h>{W})", -30, -1),
        (rf"(?P<m>{W}) nach halb (?P<h>{W})", -30, 1),
        (rf"(?P<m>{W}) (?:minuten )?nach (?P<h>{W})", 0, 1),
        (rf"(?P<m>{W}) (?:minuten )?vor (?P<h>{W})", 0, -1),
        (rf"(?P<h>{W}) uhr (?P<m>{W})", 0, 1),
    ),
    "nl": (
        (rf"kwart over (?P<h>{W})", 15, 1),
        (rf"kwart voor (?P<h>{W})", -15, 1),
        (rf"(?P<m>{W}) voor half (?P<h>{W})", -30, -1),
        (rf"(?P<m>{W}) over half (?P<h>{W})", -30, 1),
        (rf"(?P<m>{W}) over (?P<h>{W})", 0, 1),
        (rf"(?P<m>{W}) voor (?P<h>{W})", 0, -1),
    ),
}  # fmt: skip
COMPILED = {
    code: tuple((re.compile(rf"\b{p}\b"), shift, sign) for p, shift, sign in told)
    for code, told in PATTERNS.items()
}
FULL = {
    "fr": re.compile(r" ?heures?\b"),
    "es": re.compile(r" ?horas\b"),
    "it": re.compile(r" ?ore\b"),
    "pt": re.compile(r" ?horas\b"),
    "de": re.compile(r" ?uhr\b", re.IGNORECASE),
    "nl": re.compile(r" ?uur\b"),
}
AT = {
    "es": re.compile(r"\blas $", re.IGNORECASE),
    "it": re.compile(rf"\b{LEAD}$", re.IGNORECASE),
    "pt": re.compile(r"\b[àa]s $", re.IGNORECASE),
}
HOURS, LEAST_LATE = 24, 13


def told(text: str, code: str) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """(hour, minutes, place) of each time in words that names more than the full hour."""
    low, taken = text.casefold(), set[int]()
    for pattern, shift, sign in COMPILED.get(code, ()):
        for match in pattern.finditer(low):
            hour = value(match["h"], code)
            minute = value(match["m"], code) if "m" in match.groupdict() else 0
            if hour is None or minute is None or not 0 < hour <= HOURS or minute >= 60:
                continue
            if not taken.intersection(range(*match.span())):
                taken.update(range(*match.span()))
                total = 60 * hour + shift + sign * minute
                yield total // 60 % HOURS, total % 60, match.span()


def late(text: str, hour: float, place: tuple[int, int], code: str) -> bool:
    """Is a number in words from thirteen to twenty-four an hour: alle venti, vingt heures?"""
    if not LEAST_LATE <= hour <= HOURS:
        return False
    after, before = FULL.get(code), AT.get(code)
    named = after is not None and after.match(text, place[1]) is not None
    return named or (before is not None and before.search(text, 0, place[0]) is not None)


def of_an_hour(word: re.Match[str]) -> bool:
    """Does it say which part of the day an hour belongs to? Three in the morning is three at night
    elsewhere."""
    return bool(PARTS.fullmatch(word[0]) and AN_HOUR.search(word.string, 0, word.start()))
