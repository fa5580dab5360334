"""What the source says where a sentence of the translation stands."""

from __future__ import annotations

from transcheck.check._passage import Passage, remember
from transcheck.model import Segment, Subject

SURE = 0.5


def answer(subject: Subject, passage: Passage, place: int) -> str | None:
    """The source of the sentence at `place`; None without one, or where the alignment is unsure."""
    if subject.alignment is None:
        return None
    return answers(subject).get((passage.number, passage.sentence(place)[0]))


def source_of(subject: Subject, segment: Segment) -> str:
    """The source of a sentence; empty where none is known."""
    known = answers(subject) if subject.alignment else {}
    return known.get((segment.block, segment.offset), "")


@remember
def answers(subject: Subject) -> dict[tuple[int, int], str]:
    """The source of every sentence whose alignment is sure, by block and start."""
    assert subject.alignment is not None
    return {
        (s.block, s.offset): " ".join(subject.source_segments[i].text for i in bead.source)
        for bead in subject.alignment.beads
        if bead.source and bead.confidence >= SURE
        for s in (subject.segments[n] for n in bead.target)
    }
