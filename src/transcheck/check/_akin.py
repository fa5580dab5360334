"""Source words that look like those which a rule knows from another language.

“The effectives” renders Spanish efectivos; over French effectifs it is the same slip.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache

from transcheck import packs
from transcheck.model import Bead, Rule, Subject, Text

SHORT, LONG = 4, 6
ALIKE = 0.75
CLOSE = 2
LONGER = 3


def akin(rule: Rule, subject: Subject, bead: Bead | None) -> Text | None:
    """Where the source holds look-alikes of the rule's foreign words, close together.

    What natives write too is wrong over its own language alone, and stays silent.
    """
    if bead is None or rule.tier != "alone":
        return None
    for term in _terms(rule):
        for index in bead.source:
            segment = subject.source_segments[index]
            if place := _look_alikes(term, packs.fold(segment.text)):
                return segment.body.cut(*place)
    return None


def _terms(rule: Rule) -> list[list[str]]:
    """The foreign words of a rule, a list for each way to say it; short words left out."""
    ways = (way for term in rule.source_term.values() for way in re.split(r"[/,|]", term))
    folded = (packs.fold(way).lower() for way in ways)
    long = (re.findall(rf"[^\W\d_]{{{SHORT},}}", way) for way in folded)
    return [words for words in long if any(len(w) >= LONG for w in words)]


def _look_alikes(term: list[str], text: str) -> tuple[int, int] | None:
    there = [(m[0].lower(), m.span()) for m in re.finditer(rf"[^\W\d_]{{{SHORT},}}", text)]
    found = []
    for word in term:
        place = next((span for other, span in there if _alike(word, other)), None)
        if place is None:
            return None
        found.append(place)
    start, end = min(s for s, _ in found), max(e for _, e in found)
    return (start, end) if end - start <= CLOSE * len(" ".join(term)) else None


@cache
def _alike(one: str, other: str) -> bool:
    if one[0] != other[0] or abs(len(one) - len(other)) > LONGER:
        return False
    return SequenceMatcher(None, one, other).ratio() >= ALIKE
