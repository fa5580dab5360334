"""Which words of one side the other side explains: by identity, by likeness, by the lexicon."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.languages import has_table
from transcheck.lexicon import Lexicon, Table, lexicon, stems
from transcheck.lexicon.stems import CHARACTER
from transcheck.model import Segment

SHORTEST = 4
LIKELY = 0.02
FREQUENT = 3
DOUBT = 0.5
NEXT, THERE = 2, 0.6
MANY, CLOSE = 4, 0.75


def table(source: str | None, target: str | None) -> Lexicon | None:
    return lexicon(source, target)


def rich(known: Lexicon) -> bool:
    """Was it learned from much text? Else it leaves words unexplained in any rendering."""
    return has_table(known.source) and has_table(known.target)


def covered(text: str, other: str, words: Table) -> float:
    """Share of the longer words of `text` that `other` explains; unknown ones count by half."""
    present = set(stems(other))
    found = [
        1.0 if explained(s, present, words) else 0.5 * (words.count(s) < FREQUENT)
        for s in stems(text)
        if (len(s) >= SHORTEST and not s.isdigit()) or (len(s) > 1 and CHARACTER.match(s))
    ]
    return (sum(found) + DOUBT) / (len(found) + DOUBT)


def closeness(here: str, there: str, known: Lexicon) -> float:
    """How closely a sentence is rendered: the share of the other that each side explains."""
    return min(covered(here, there, known.forward), covered(there, here, known.backward))


def comparable(here: str, there: str, known: Lexicon, sentences: int) -> bool:
    """May a clash of the two count? One of many sentences says it in other words now and then."""
    return sentences < MANY or closeness(here, there, known) >= CLOSE


def beside(segments: Sequence[Segment], own: Sequence[Segment]) -> str:
    """The sentences just before and after those of a bead: a clause may have moved there."""
    first, last = own[0].index, own[-1].index
    around = (*segments[max(0, first - NEXT) : first], *segments[last + 1 : last + 1 + NEXT])
    return " ".join(s.text for s in around)


def explained(stem: str, present: set[str], words: Table) -> bool:
    """Does the other side hold the stem, its like, or a translation of it?"""
    if stem in present or any(o[:4] == stem[:4] for o in present if len(o) >= SHORTEST):
        return True
    return any(p >= LIKELY and name in present for name, p in words.row(stem).items())
