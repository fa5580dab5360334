"""Ordinals and centuries of another language: the 7e edition, the XIXe century, 1º, 20° century.

English writes 7th and 19th. A bare Roman numeral before “century” is Spanish, Italian or
Portuguese.

Silent: kings and popes (Louis XIV), game editions (D&D 5e), hexadecimal numbers, degrees,
arrondissements in an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._frames import ALL
from transcheck.check._passage import Passage, just_before, passages, tongue
from transcheck.check._report import found, once
from transcheck.model import Edit, Finding, Subject

ID = "ordinal-format"
KIND = "convention"
CATEGORY = "locale-conventions/number-format"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The [[7e]] edition opens on Friday.",
    "A house of the [[XIXe]] century stands in the [[19e]] arrondissement.",
    "He came in [[1er]] place, she was [[2ème]] overall.",
    "It is the [[1º]] prize of the fair.",
    "A manor of the [[XIXth]] century is for sale.",
    "The [[XVIII]] century mill has burned down.",
    "A fresco of the early [[XIV]] century came to light.",
    "A villa of the [[20°]] century is for sale.",
    "The club plans its [[40.]] anniversary.",
    "He was sent off at the [[52']] for a kick.",
    "Lessons resume on the [[3rd.]] of May.",
    "The fair opens its [[23th]] edition on the [[2st]] floor, for the [[111st]] time.",
)
GOOD = (
    "The 7th edition opens on Friday.",
    "Louis XIV and Pius XII are in the 19th century wing.",
    "The D&D 5e rules fill three books; 3e was shorter.",
    "The code 0x7e and the model A7e are no ordinals.",
    "She came 3rd. He came 4th, then 11th, 12th, 21st, 112th and 103rd.",
    "It was 20° in the shade and 1° colder at night.",
    "Turn to page 7, e.g. line 3.",
    "The XX chromosome and chapter XIX are described.",
)
KEEP = 6
ROMAN = "[IVX]+"
SUFFIXED = re.compile(
    rf"(?<![\w.,&#/-])(\d{{1,3}}|{ROMAN})(e|ème|eme|ième|er|ère|re|th|st|nd|rd)\b(?![-'’&.]\w)"
)
RAISED = re.compile(
    r"(?<![\w.,])(\d{1,2})\.?([ºª])(?=\s[^\W\d_])"
    r"|\b(\d{1,2}|[IVX]+)(°)(?=\s(?:centur|floor|edition|place|prize|anniversary|round|division))"
)
CENTURY = re.compile(
    r"(?:(?<=\b[Tt]he )|(?<=\bearly )|(?<=\blate )|(?<=\bmid-))([IVX]{1,6})"
    r"(?=(?: and| or| to)?(?: the)?(?: [IVX]+)? centur(?:y|ies)\b)"
)
ENGLISH = ("th", "st", "nd", "rd")
DOTTED = re.compile(
    r"(?<=\b[Tt]he )(\d{1,3})\.(?= (?:edition|anniversary|birthday|season|floor|place|round|minute"
    r"|match|congress|centur|festival|district|division|legislative|international|annual)\w*\b)"
    r"|(?<=\b[Ii]ts )(\d{1,3})\.(?= (?:year|edition|anniversary|season|round|birthday)\b)"
)
# The ending of another number: 23th, 2st, 11st.
MISCOUNTED = re.compile(
    r"(?<![\w.,&#/-])(\d*(?:(?<!1)(?:1(?:nd|rd|th)|2(?:st|rd|th)|3(?:st|nd|th))|1[123](?:st|nd|rd)"
    r"|[04-9](?:st|nd|rd)))\b(?![-'’&.]\w)"
)
MINUTE = re.compile(r"(?<=\b[Tt]he )(\d{1,3})['’′](?:\+\d+['’′]?)?(?=[ ,.;)]|$)(?! \d)")
# An English ending with the dot of Spanish or German, and one that stands off: 2nd. of, XVI th.
STOPPED = re.compile(
    r"(?<![\w.,])(\d{1,3})(?:st|nd|rd|th)\.(?= [a-z])|\b([IVX]+) (?:th|º|e)(?= centur)"
)
GAME = re.compile(r"D&D|Pathfinder|\b(?:rules|rulebook|campaign|ruleset|module|edition rules)\b")
VALUES = {"I": 1, "V": 5, "X": 10}


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) == "en":
        yield from once([f for p in passages(subject) for f in ordinals(p)], KEEP)


def ordinals(passage: Passage) -> Iterator[Finding]:
    text = passage.text
    for m in SUFFIXED.finditer(text):
        if credible(text, m):
            who = ("fr", "nl") if m[2] == "e" and m[1].isdigit() else ("fr",)
            yield foreign(passage, m.span(), number(m[1]), who)
    for m in RAISED.finditer(text):
        raised = ("it",) if m[4] else ("es", "pt", "it")
        yield foreign(passage, m.span(), number(m[1] or m[3]), raised)
    for m in DOTTED.finditer(text):
        yield foreign(passage, m.span(), number(m[1] or m[2]), ("de",))
    for m in STOPPED.finditer(text):
        yield foreign(passage, m.span(), number(m[1] or m[2]), ("es", "pt", "fr", "de"))
    for m in MISCOUNTED.finditer(text):
        yield foreign(passage, m.span(), number(m[1].rstrip("stndrh")), ALL)
    for m in MINUTE.finditer(text):
        yield foreign(passage, m.span(), number(m[1]), ("it", "es", "fr", "pt"), " minute")
    for m in CENTURY.finditer(text):
        yield foreign(passage, m.span(), number(m[1]), ("es", "it", "pt"))


def credible(text: str, m: re.Match[str]) -> bool:
    """Not a game, and a numeral that French would write so."""
    first = m[2] in ("er", "ère", "re")
    if first and m[1] not in ("1", "I"):
        return False
    roman = not m[1].isdigit()
    if m[2] in ENGLISH and not roman:
        return False
    if re.search(r"[a-z] (?:La|Le|El|Il)$", just_before(text, m.start()).rstrip()):
        return False  # the name of a channel: La 1ère
    near = text[max(0, m.start() - 40) : m.end() + 40]
    return not GAME.search(near) and (not roman or len(m[1]) > 1 or first)


def number(numeral: str) -> int:
    """The value of an Arabic or Roman numeral."""
    if numeral.isdigit():
        return int(numeral)
    values = [VALUES[c] for c in numeral]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def english(value: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{'th' if 10 < value % 100 < 14 else ending}"


def foreign(
    passage: Passage, place: tuple[int, int], value: int, who: tuple[str, ...], tail: str = ""
) -> Finding:
    span, right = passage.at(*place), english(value) + tail
    return found(
        __name__,
        span,
        f"The ordinal is written as in another language: {right}.",
        "English writes ordinals with st, nd, rd or th, and centuries in figures or words.",
        confidence=0.85,
        suggestions=(right,),
        edits=(Edit(span, right),),
        points_to=who,
    )
