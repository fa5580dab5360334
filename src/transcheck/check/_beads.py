"""Beads as the checks see them: the sentences of both sides, where the alignment is sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from transcheck.check._notes import notes, ranges
from transcheck.check._passage import HOLE, prose
from transcheck.model import Document, Segment, Span, Subject

SURE = 0.5


@dataclass(frozen=True, slots=True)
class Pair:
    """Source and target sentences of one bead; neither side is empty.

    `source_prose` and `target_prose` are the texts with holes of equal length where code,
    placeholders and addresses stand.
    """

    source: tuple[Segment, ...]
    target: tuple[Segment, ...]
    confidence: float
    source_prose: str
    target_prose: str

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
    """Beads with both sides, as sure as `SURE`, without the notes of the translator."""
    if subject.alignment is None or subject.source is None:
        return
    noted = notes(subject).inside
    there, here = Prose(subject.source), Prose(subject.document)
    for bead in subject.alignment.beads:
        if bead.source and bead.target and bead.confidence >= SURE:
            source = tuple(subject.source_segments[i] for i in bead.source)
            target = tuple(subject.segments[j] for j in bead.target if j not in noted)
            if target:
                yield Pair(source, target, bead.confidence, there.of(source), here.of(target))


def pieces(segments: Iterable[Segment], start: int, end: int) -> Iterator[tuple[Segment, Span]]:
    """What a range of the joined texts covers of each sentence, as a place in the file."""
    offset = 0
    for segment in segments:
        first, last = max(start - offset, 0), min(end - offset, len(segment.text))
        offset += len(segment.text) + 1
        if first < last:
            yield segment, segment.body.at(first, last)


class Prose:
    """The prose of the sentences of a document; each block is cleared once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.cleared: dict[int, str] = {}

    def of(self, segments: tuple[Segment, ...]) -> str:
        return " ".join(map(self.sentence, segments))

    def sentence(self, segment: Segment) -> str:
        if segment.block not in self.cleared:
            self.cleared[segment.block] = _without_notes(prose(self.document.blocks[segment.block]))
        return self.cleared[segment.block][segment.offset : segment.offset + len(segment.text)]


def _without_notes(text: str) -> str:
    """A note of the translator within a sentence is no part of it."""
    for start, end in ranges(text):
        text = text[:start] + HOLE * (end - start) + text[end:]
    return text
