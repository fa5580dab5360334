"""Sentences without a partner that the partner of the sentence beside them holds too.

Where a full stop is missing one sentence of a side is two of the other, and the alignment may take
one of the two for lost or new. Then it explains words of the partner that its neighbour does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.check._coverage import SHORTEST, explained, table
from transcheck.lexicon import Table, stems
from transcheck.model import Bead, Segment, Subject

SURE, GAINED, SHARE = 0.97, 3, 0.25


def merged(subject: Subject, place: int) -> bool:
    """Does a bead beside the one-sided bead at `place` hold its sentence too?"""
    known = table(subject.source_language, subject.target_language)
    if known is None or subject.alignment is None:
        return False
    beads = subject.alignment.beads
    lone, new = beads[place], not beads[place].source
    if lone.confidence >= SURE:
        return False
    sides = (subject.source_segments, subject.segments)
    own = _stems(sides[new], lone.target if new else lone.source)
    words = known.forward if new else known.backward
    for bead in _beside(beads, place):
        one, other = _stems(sides[0], bead.source), _stems(sides[1], bead.target)
        partner, neighbour = (one, other) if new else (other, one)
        if _gained(partner, neighbour, own, words) >= max(GAINED, SHARE * len(_long(own))):
            return True
    return False


def _beside(beads: Sequence[Bead], place: int) -> Iterator[Bead]:
    for bead in (*beads[max(0, place - 1) : place], *beads[place + 1 : place + 2]):
        if bead.source and bead.target:
            yield bead


def _stems(segments: Sequence[Segment], numbers: Sequence[int]) -> set[str]:
    return {s for i in numbers for s in stems(segments[i].text)}


def _long(names: set[str]) -> set[str]:
    return {s for s in names if len(s) >= SHORTEST and not s.isdigit()}


def _gained(partner: set[str], neighbour: set[str], own: set[str], words: Table) -> int:
    """The words of the partner that only the lone sentence explains."""
    lost = [s for s in _long(partner) if not explained(s, neighbour, words)]
    return sum(explained(s, own, words) for s in lost)
