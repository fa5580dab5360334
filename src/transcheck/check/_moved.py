"""Sentences that stand elsewhere: without a partner on both sides, and yet a translation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transcheck.check._coverage import covered, table
from transcheck.check._passage import remember
from transcheck.lexicon import Lexicon
from transcheck.model import Segment, Subject

ALIKE, MOST, FEWEST = 0.7, 40, 4


@dataclass(frozen=True, slots=True)
class Moved:
    """Numbers of the moved sentences of either side."""

    source: frozenset[int] = frozenset()
    target: frozenset[int] = frozenset()


@remember
def moved(subject: Subject) -> Moved:
    """The sentences of which each side has one without a partner."""
    known = table(subject.source_language, subject.target_language)
    if known is None or subject.alignment is None:
        return Moved()
    beads = subject.alignment.beads
    lost = [subject.source_segments[i] for b in beads if not b.target for i in b.source]
    new = [subject.segments[j] for b in beads if not b.source for j in b.target]
    found = list(_partners(lost[:MOST], new[:MOST], known))
    return Moved(frozenset(i for i, _ in found), frozenset(j for _, j in found))


def _partners(
    lost: Sequence[Segment], new: Sequence[Segment], known: Lexicon
) -> Iterator[tuple[int, int]]:
    for there in lost:
        for here in new:
            if len(here.text.split()) >= FEWEST and _alike(there.text, here.text, known):
                yield there.index, here.index


def _alike(source: str, target: str, known: Lexicon) -> bool:
    """Does each side explain the other?"""
    return (
        covered(source, target, known.forward) >= ALIKE
        and covered(target, source, known.backward) >= ALIKE
    )
