"""Clock times as another language writes or says them: 14h30, at 18.00 h, the 9 of the night.

English writes 2:30 p.m. or 14:30. “At 14h” is French or Portuguese, “18.00 h” Spanish, “14.30
o'clock” German, “the hours 20” Italian.

Silent: durations (a 3h flight), product names (24h), times in sport (2h 14m), en-GB 9.30am, 17:00,
half nine.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found, once
from transcheck.model import Edit, Finding, Subject

ID = "time-format"
KIND = "convention"
CATEGORY = "locale-conventions/time-format"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The doors open at [[14h30]] and close at [[18 h]].",
    "The mass begins at [[18.00 h]] in the square.",
    "It closed at [[9 of the night]].",
    "The train leaves at [[14.30 o'clock]].",
    "The office is open from [[10h]] to [[17 h 45]].",
    "Staff are there [[24 hours on 24]].",
    "He woke at [[8 hours of the morning]].",
    "The match starts at [[17.45 hrs]].",
)
GOOD = (
    "The doors open at 2:30 p.m. and close at 18:00.",
    "It is a 3h flight, and the winner took 2h 14m 30s.",
    "The 24h shop sells a 4h candle.",
    "The train leaves at half past two, at 2 o'clock on Sundays.",
    "Open 9.30am to 5pm, seven days a week.",
    "She walked on the 9 of hearts of the night before.",
    "The 24 Hours of Le Mans began at four.",
    "It took 8 hours of the morning shift.",
)
KEEP = 6
HOUR = r"(?:[01]?\d|2[0-4])"
LEAD = r"(?<=\b{0} )".format
LEADS = (
    "(?:"
    + "|".join(
        LEAD(w)
        for w in (
            "at",
            "At",
            "from",
            "From",
            "to",
            "until",
            "till",
            "by",
            "before",
            "after",
            "around",
            "about",
            "between",
            "since",
            "the",
        )
    )
    + ")"
)


def clock(hour: str, minute: str | None = None, offset: int = 0) -> str:
    """`14`, `30` → `2:30 p.m.`"""
    value = (int(hour) + offset) % 24
    half = "p.m." if value >= 12 else "a.m."
    minutes = f":{minute}" if minute and minute != "00" else ""
    return f"{value % 12 or 12}{minutes} {half}"


def part(hour: str, word: str) -> str:
    """The hour of a part of the day: `9`, `night` → `9 p.m.`"""
    late = word in ("night", "evening", "afternoon") and int(hour) < 12
    return clock(hour, offset=12 if late else 0)


SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str], tuple[str, ...]], ...] = (
    (
        re.compile(rf"(?<![\w.:]){LEADS}?({HOUR})\s?h\s?([0-5]\d)\b(?!\s?(?:m|min|\d))"),
        lambda m: clock(m[1], m[2]),
        ("fr", "pt"),
    ),
    (
        re.compile(rf"(?<![\w.:]){LEADS}({HOUR})\s?h(?![\w-])(?! (?:of|a|per|\d))"),
        lambda m: clock(m[1]),
        ("fr", "pt"),
    ),
    (
        re.compile(
            rf"(?<![\w.:])({HOUR})[.:]([0-5]\d) ?(?:h|hrs|hours?|uhr|Uhr|o['’]clock"
            rf"|clock)\b(?! (?:of|a|per|long|later|and|after|before)\b)"
        ),
        lambda m: clock(m[1], m[2]),
        ("es", "de", "nl"),
    ),
    (re.compile(r"(?<![\w.:])(1[3-9]|2[0-4]) o['’]clock\b"), lambda m: clock(m[1]), ("de",)),
    (
        re.compile(
            rf"(?<![\w.:])(?:(?<=at )|(?<=until )"
            rf"|(?<=from ))(?:the )?({HOUR})(?: hours)? of the (morning|night|evening|afternoon)\b"
        ),
        lambda m: part(m[1], m[2]),
        ("es", "pt", "fr"),
    ),
    (
        re.compile(rf"(?:(?<=at )|(?<=from )|(?<=until ))the hours? ({HOUR})\b"),
        lambda m: clock(m[1]),
        ("it",),
    ),
    (re.compile(r"\b24 hours on 24\b"), lambda _: "around the clock", ("fr", "it")),
    (re.compile(r"\b7 days on 7\b"), lambda _: "seven days a week", ("fr", "it")),
)


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        return
    places: dict[tuple[int, int], tuple[Passage, re.Match[str], str, tuple[str, ...]]] = {}
    for p in passages(subject):
        for shape, fix, who in SHAPES:
            for m in shape.finditer(p.text):
                places.setdefault((p.number, m.start()), (p, m, fix(m), who))
    yield from once(
        [
            found(
                __name__,
                p.at(*m.span()),
                f"A time as another language writes it; English has {right}",
                "English writes the hour with a.m. and p.m. or with a colon.",
                confidence=0.85,
                suggestions=(right,),
                edits=(Edit(p.at(*m.span()), right),),
                points_to=who,
            )
            for p, m, right, who in places.values()
        ],
        KEEP,
    )
