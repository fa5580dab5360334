"""Marks that stand inside a sentence where nothing ends: open. container, end' of, trail,; so.

Words on both sides are usual words of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._misspelt import SPELLED, usual
from transcheck.languages import table

STOP = re.compile(r"(?<![\w.’'-])([^\W\d_]{3,})(\.) (?=([^\W\d_]{2,})[ ,.;])")
DASH = re.compile(r"(?<![\w.’'-])([^\W\d_]{3,})(-) (?=([^\W\d_]{2,})[ ,.;])")
TICK = re.compile(r"(?<![\w.’'-])([^\W\d_]{3,}(?<![sz]))(['’]) (?=([^\W\d_]{2,})[ ,.;])")
PILE = re.compile(r"(?<=[^\W\d_]{2})(,[?!;:~-]|,,|[;:],)(?=\s)")
LEAD = re.compile(r"^(, )(?=\w)")
OPENING = re.compile(r"(?<!\w)['‘’](?=\w)|[{}=<>|\\`$*_#]|…|\.\.")
ENTITY = re.compile(r"&\w+;$")
ALONE = 3


def inside(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Half-open places in `text`."""
    if language not in SPELLED:
        return
    for pattern in (PILE, LEAD):
        marks = (m.span(1) for m in pattern.finditer(text))
        yield from (span for span in marks if not ENTITY.search(text, 0, span[0] + 1))
    if OPENING.search(text):
        return
    for pattern in (STOP, DASH, *((TICK,) if language == "en" else ())):
        every = [m.span(2) for m in pattern.finditer(text) if _inner(m, language)]
        yield from every if len(every) < ALONE else ()


def _inner(match: re.Match[str], language: str) -> bool:
    """Are both usual words in small letters, the second none that waits (two- and three-)?"""
    left, mark, right = match.groups()
    if not (left.islower() and right.islower()):
        return False
    here = table(language)
    if mark == "-" and (right in here.function_words or usual(left + right, language)):
        return False
    listed = left in here.abbreviations or left in here.before_number
    return not listed and usual(left, language) and usual(right, language)
