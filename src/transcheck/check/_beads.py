"""Beads as the checks see them: the sentences of both sides, where the alignment is sure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.model import Segment, Span, Subject

SURE = 0.5


@dataclass(frozen=True, slots=True)
class Pair:
    """Source and target sentences of one bead; neither side is empty."""

    source: tuple[Segment, ...]
    target: tuple[Segment, ...]
    confidence: float

    @property
    def source_text(self) -> str:
        return " ".join(s.text for s in self.source)

    @property
    def target_text(self) -> str:
        return " ".join(s.text for s in self.target)

    @property
    def source_span(self) -> Span:
        return Span(self.source[0].span.start, self.source[-1].span.end)

    @property
    def target_span(self) -> Span:
        return Span(self.target[0].span.start, self.target[-1].span.end)


def pairs(subject: Subject) -> Iterator[Pair]:
    """Beads with both sides, as sure as `SURE`."""
    if subject.alignment is None:
        return
    for bead in subject.alignment.beads:
        if bead.source and bead.target and bead.confidence >= SURE:
            yield Pair(
                tuple(subject.source_segments[i] for i in bead.source),
                tuple(subject.segments[j] for j in bead.target),
                bead.confidence,
            )
