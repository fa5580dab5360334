"""When, how long or how often: words of time of the source that nothing in the translation says.

Other than `_unsaid`, one such word tells: a weekday, a month, a part of the day or a unit of time
is seldom left out of a faithful translation, and what may render it is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._beads import Pair
from transcheck.check._families import languages, said
from transcheck.check._lost import Habit, score
from transcheck.check._unsaid import Run, Unsaid
from transcheck.check.opposite import named
from transcheck.lexicon import Lexicon, stem, stems

CALENDAR = ("days", "months")
FAMILIES = {"day-part": 1.0, "period": 0.75}
LEAST, WORDS = 0.3, 6
DATED = re.compile(r"\d+[./-]\d+|\b[A-Z][a-z]{2,3}\.|\d ?h ?\d")
VAGUE = re.compile(r"(?:day|jour|d[íi]a|giorno|tag|dag|night['’]s)\b", re.IGNORECASE)
FIGURE = re.compile(r"\d+")


def lost_time(pair: Pair, words: Unsaid, habit: Habit, beside: tuple[str, str]) -> Run | None:
    """The run of words around a word of time that is missing; `beside`: the next sentences of the
    source and of the translation."""
    known = words.lexicon
    if not {known.source, known.target} <= set(languages()):
        return None
    for word, least in _missing(pair, known, *beside):
        around = [r for r in words.runs() if r.span[0] <= word.start() < r.span[1]]
        told = ((score(words, r, habit), r) for r in around if len(r.words) <= WORDS)
        value, run = max(told, default=(0.0, None), key=lambda x: x[0])
        if run and value >= least:
            return run
    return None


def _missing(
    pair: Pair, known: Lexicon, before: str, beside: str
) -> Iterator[tuple[re.Match[str], float]]:
    """(word of the source, least score of the run it stands in)."""
    for word, least in (*_calendar(pair, known, beside), *_listed(pair, known)):
        moved = word[0].casefold() not in before.casefold() and _rendered(word[0], beside, known)
        if not (moved or _rendered(word[0], pair.target_prose, known)):
            yield word, least


def _calendar(pair: Pair, known: Lexicon, beside: str) -> Iterator[tuple[re.Match[str], float]]:
    other = f"{pair.target_prose} {beside}"
    for kind in CALENDAR:
        here = [m for p in named(known.source, kind) for m in [p.search(pair.source_prose)] if m]
        there = any(p.search(other) for p in named(known.target, kind))
        if len(here) == 1 and not there and not DATED.search(pair.target_prose):
            yield here[0], LEAST


def _listed(pair: Pair, known: Lexicon) -> Iterator[tuple[re.Match[str], float]]:
    here, there = said(pair.source_prose, known.source), said(pair.target_prose, known.target)
    new = set(FIGURE.findall(pair.target_prose)) - set(FIGURE.findall(pair.source_prose))
    for family, least in FAMILIES.items():
        plain = [s.place for s in here.get(family, ()) if s.plain]
        sure = len(plain) == 1 and not VAGUE.match(plain[0].string, plain[0].start())
        if sure and family not in there and not (new or DATED.search(pair.target_prose)):
            yield plain[0], least


def _rendered(word: str, other: str, known: Lexicon) -> bool:
    """Does the lexicon know of any way in which the translation may say it?"""
    name, present = stem(word), set(stems(other))
    told = any(row_name in present for row_name in known.forward.row(name))
    return told or name in present or any(name in known.backward.row(s) for s in present)
