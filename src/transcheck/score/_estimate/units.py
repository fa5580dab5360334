"""What is scored: pairs of texts, each with the segments or lines that get its value."""

from __future__ import annotations

from dataclasses import dataclass

from transcheck.model import Subject

LINES = "lines"


@dataclass(frozen=True, slots=True)
class Unit:
    """A source passage (None without a source) and its translation; `places` get its value."""

    source: str | None
    target: str
    places: tuple[int, ...]


def units(subject: Subject) -> tuple[list[Unit], int]:
    """The units of an article, and how many places a list of values has.

    Line pairs are units as they stand, a source sentence without a translation is one too; else
    the alignment says what belongs together. Without a source every segment stands alone.
    """
    if subject.source is None:
        alone = [Unit(None, s.text, (s.index,)) for s in subject.segments]
        return alone, len(subject.segments)
    if subject.document.format == LINES and subject.source.format == LINES:
        lines = zip(subject.source.blocks, subject.document.blocks, strict=True)
        paired = [Unit(a.text.strip(), b.text.strip(), (n,)) for n, (a, b) in enumerate(lines)]
        return paired, len(paired)
    return _beads(subject), len(subject.segments)


def _beads(subject: Subject) -> list[Unit]:
    if subject.alignment is None:
        return []
    source, target = subject.source_segments, subject.segments
    return [
        Unit(
            " ".join(source[i].text for i in bead.source),
            " ".join(target[i].text for i in bead.target),
            bead.target,
        )
        for bead in subject.alignment.beads
    ]
