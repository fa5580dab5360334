"""Do two words stand at the same place: do words beside them translate each other?"""

from __future__ import annotations

import re

from transcheck.languages import known as known_languages
from transcheck.languages import table
from transcheck.lexicon import Lexicon, stem

WORD = re.compile(r"[^\W_]+")
SHORT, AROUND, LIKELY, ALIKE = 3, 4, 0.05, 4


def together(here: re.Match[str], there: re.Match[str], known: Lexicon) -> bool:
    """Does a word beside `here` (of the source) render one beside `there`?"""
    ours, theirs = beside(here, known.source), beside(there, known.target)
    if not ours or not theirs:
        return True
    return any(linked(s, t, known) for s in ours for t in theirs)


def beside(match: re.Match[str], language: str) -> list[str]:
    """The stems of the telling words next to a match."""
    small = table(language).function_words if language in known_languages() else ()
    telling = [
        m for m in WORD.finditer(match.string)
        if m[0].isdigit() or (len(m[0]) >= SHORT and m[0].casefold() not in small)
    ]  # fmt: skip
    before = [m[0] for m in telling if m.end() <= match.start()][-AROUND:]
    return [stem(w) for w in before + [m[0] for m in telling if m.start() >= match.end()][:AROUND]]


def linked(one: str, other: str, known: Lexicon) -> bool:
    """Are the two stems alike, or does the lexicon render the one by the other?"""
    if one == other or (min(len(one), len(other)) >= ALIKE and one[:ALIKE] == other[:ALIKE]):
        return True
    return known.p(other, one) >= LIKELY or known.q(one, other) >= LIKELY
