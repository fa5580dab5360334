"""Which word of the translation renders a word of the source."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from transcheck.check._mismatch import base
from transcheck.check._table import table
from transcheck.lexicon import Lexicon, stem

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
LEAST, ALIKE = 0.04, 5
LAST = ("de", "nl")
SHORT, FEW, MANY = 4, 2, 4


def rendering(word: str, text: str, known: Lexicon) -> re.Match[str] | None:
    """The word of `text` that renders `word` best; None where the lexicon knows none."""
    best = max(WORD.finditer(text), key=lambda m: likeness(word, m[0], known), default=None)
    return best if best and likeness(word, best[0], known) >= LEAST else None


@lru_cache(maxsize=100_000)
def likeness(word: str, other: str, known: Lexicon) -> float:
    """How surely one word renders the other, in its own form or in that of the dictionary."""
    ours = {stem(word), base(word.casefold(), known.source)}
    theirs = {stem(other), base(other.casefold(), known.target)}
    sure = max(max(known.p(t, s), known.q(s, t)) for s in ours for t in theirs)
    alike = len(word) >= ALIKE and stem(word)[:ALIKE] == stem(other)[:ALIKE]
    return max(sure, 0.3 * alike)


def neighbour(
    place: tuple[int, int], here: str, there: str, known: Lexicon
) -> re.Match[str] | None:
    """The rendering of a word next to a verb: behind it, or before it where it stands last."""
    before, after = (
        [m[0] for m in WORD.finditer(here, *where) if len(m[0]) > SHORT]
        for where in ((0, place[0]), (place[1], len(here)))
    )
    near = before[-MANY:][::-1] if known.source in LAST else after[:FEW]
    return next((m for word in near if (m := rendering(word, there, known))), None)


def clause(place: tuple[int, int], text: str, language: str) -> tuple[int, int]:
    """The part of the text around a place, up to a but, a semicolon, a which."""
    cuts = [m.start() for m in _breaks(language).finditer(text)]
    start = max((c for c in cuts if c < place[0]), default=0)
    return start, min((c for c in cuts if c >= place[1]), default=len(text))


@cache
def _breaks(language: str) -> re.Pattern[str]:
    return re.compile(str(table("doubt")[language]["breaks"]), re.IGNORECASE)
