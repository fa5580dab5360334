"""Faults that a translation has from its source: a lone quotation mark at the same place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from transcheck.check._marks import Mark
from transcheck.check._passage import remember
from transcheck.check._quotes import quotes
from transcheck.model import Bead, Segment, Subject

Side = Literal["open", "close"]
DOUBLE = re.compile(r"[\"“”„«»]|''|``|,,(?=\w)")
FAR = 12


def inherited(subject: Subject, mark: Mark, side: Side) -> bool:
    """Has the source a lone mark of this side in the same sentence or beside it?"""
    if subject.source is None or subject.alignment is None:
        return False
    there = lone(subject)
    alike = any((side, n) in there for n in beside(subject, mark.block, mark.start))
    return alike or mirrored(subject, mark, 1 if side == "open" else -1)


def mirrored(subject: Subject, mark: Mark, step: int) -> bool:
    """Has the source as many marks in this sentence, and in the next one that has any?

    `step` is the direction in which the partner of the mark ought to stand.
    """
    assert subject.alignment is not None
    beads = subject.alignment.beads
    here = next((s.index for s in subject.segments if _holds(s, mark.block, mark.start)), None)
    at = next((n for n, b in enumerate(beads) if here in b.target and b.source), None)
    if at is None or mark.single or not _even(subject, beads[at]):
        return False
    for bead in beads[at + step :: step][:FAR]:
        if not bead.target or subject.segments[bead.target[0]].block != mark.block:
            return True
        if not _even(subject, bead):
            return False
        if _marks(subject.segments, bead.target):
            return True
    return True


def _even(subject: Subject, bead: Bead) -> bool:
    """Has each side as many quotation marks as the other?"""
    here = _marks(subject.segments, bead.target)
    return here == _marks(subject.source_segments, bead.source)


def _marks(segments: tuple[Segment, ...], numbers: tuple[int, ...]) -> int:
    return sum(len(DOUBLE.findall(segments[n].text)) for n in numbers)


def beside(subject: Subject, block: int, place: int) -> Iterator[int]:
    """The sentences of the source that answer the one at `place`, and those before and after."""
    here = next((s.index for s in subject.segments if _holds(s, block, place)), None)
    for bead in subject.alignment.beads if here is not None and subject.alignment else ():
        if here in bead.target and bead.source:
            yield from range(bead.source[0] - 1, bead.source[-1] + 2)


def _holds(segment: Segment, block: int, place: int) -> bool:
    inside = segment.offset <= place < segment.offset + len(segment.text)
    return segment.block == block and inside


@remember
def lone(subject: Subject) -> set[tuple[Side, int]]:
    """Which sentences of the source close what nobody opened, or open what nobody closes."""
    assert subject.source is not None
    turned = replace(subject, document=subject.source, segments=subject.source_segments)
    told = quotes(turned)
    every: tuple[tuple[Side, list[Mark]], ...] = (
        ("close", told.unopened),
        ("open", told.unclosed + told.running),
    )
    return {
        (side, s.index)
        for side, marks in every
        for m in marks
        for s in turned.segments
        if _holds(s, m.block, m.start)
    }
