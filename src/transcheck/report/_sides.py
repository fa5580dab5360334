"""The two columns of a page: rows of paragraphs, cut into sentences and marked pieces."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from transcheck.model import SEVERITIES, Alignment, Document, Report, Segment
from transcheck.report._pieces import Mark, Piece, marks_by_block, pieces
from transcheck.report._rows import rows
from transcheck.report._visible import page, telling

UNSURE_BELOW = 0.6
STYLES = (*reversed(SEVERITIES), "evidence")


@dataclass(frozen=True, slots=True)
class PieceView:
    """Some characters under the same marks; `id` is empty where nothing is marked.

    style: severity of the worst mark. link: item to go to, where its mark begins. numbers: of
    the findings whose marks stop here.
    """

    text: str
    id: str = ""
    items: tuple[int, ...] = ()
    style: str = ""
    link: int | None = None
    stops: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """What the alignment says of a sentence.

    gap: the other side has nothing for it. unsure: the alignment doubts its own bead.
    """

    bead: int
    gap: bool
    unsure: bool


@dataclass(frozen=True, slots=True)
class SentenceView:
    """One sentence, or what stands between sentences; `tie` None where nothing is aligned."""

    tie: Tie | None
    pieces: list[PieceView]


@dataclass(frozen=True, slots=True)
class BlockView:
    kind: str
    sentences: list[SentenceView]


@dataclass(frozen=True, slots=True)
class RowView:
    """Paragraphs side by side, and the items whose notes stand beside them."""

    source: list[BlockView]
    target: list[BlockView]
    holds: list[int]


@dataclass(frozen=True, slots=True)
class Layout:
    """where: item → prefix of its pieces' ids, first and last number. outside: items in no text."""

    rows: list[RowView]
    where: dict[int, str]
    outside: set[int]


@dataclass(slots=True)
class Side:
    """One document being laid out: hands out piece ids and remembers where items stand."""

    prefix: str
    document: Document
    segments: Mapping[int, Sequence[Segment]]
    ties: Mapping[int, Tie]
    marks: Mapping[int, Sequence[Mark]]
    items: Mapping[int, Sequence[int]]
    first: dict[int, int] = field(default_factory=dict)
    last: dict[int, int] = field(default_factory=dict)
    count: int = 0

    def block(self, number: int) -> BlockView:
        """Block `number`, cut; blocks must come in order, each once."""
        block, marks = self.document.blocks[number], self.marks.get(number, ())
        segments = self.segments.get(number, ())
        starts = [segment.offset for segment in segments]
        ends = [segment.offset + len(segment.text) for segment in segments]
        styles = {mark.item: STYLES[mark.rank] for mark in marks}
        cut = pieces(block, marks, (*starts, *ends))
        sentences = [
            SentenceView(
                None if at is None else self.ties.get(segments[at].index),
                [self._piece(piece, block.text, styles) for piece in held],
            )
            for at, held in groupby(cut, lambda piece: _holds(starts, ends, piece))
        ]
        return BlockView(block.kind, sentences)

    def _piece(self, piece: Piece, text: str, styles: Mapping[int, str]) -> PieceView:
        words = text[piece.start : piece.end]
        if not piece.items:
            return PieceView(page(words))
        self.count += 1
        for item in {*piece.items, *piece.begins, *piece.stops}:
            self.first.setdefault(item, self.count)
            self.last[item] = self.count
        return PieceView(
            text="".join(char if char == "\n" else telling(char) for char in words),
            id=f"{self.prefix}{self.count}",
            items=piece.items,
            style=styles[piece.items[0]],
            link=next((item for item in piece.items if item in piece.begins), None),
            stops=piece.stops,
        )

    def where(self) -> Iterator[tuple[int, str]]:
        for item, first in self.first.items():
            yield item, f"{self.prefix} {first} {self.last[item]}"


def lay_out(report: Report, marks: Sequence[tuple[str, Mark]], key: str) -> Layout:
    """All rows of an article; `marks` come with the side they stand on."""
    down, up = _ties(report.alignment)
    theirs = [mark for side, mark in marks if side == "source"]
    ours = [mark for side, mark in marks if side != "source"]
    target = _side("t" + key, report.document, report.segments, up, ours)
    other = report.source or report.document
    source = _side("s" + key, other, report.source_segments, down, theirs)
    drawn = [
        RowView(
            [source.block(number) for number in row.source],
            [target.block(number) for number in row.target],
            [i for n in row.target for i in target.items.get(n, ())]
            + [i for n in row.source for i in source.items.get(n, ())],
        )
        for row in rows(report)
    ]
    where = dict([*target.where(), *source.where()])
    return Layout(drawn, where, {mark.item for _, mark in marks} - where.keys())


def _side(
    prefix: str,
    document: Document,
    segments: Iterable[Segment],
    ties: Mapping[int, Tie],
    marks: Iterable[Mark],
) -> Side:
    by_block: dict[int, list[Segment]] = defaultdict(list)
    for segment in segments:
        by_block[segment.block].append(segment)
    inside = marks_by_block(document.blocks, marks)
    return Side(prefix, document, by_block, ties, inside, _homes(inside))


def _homes(marks: Mapping[int, Sequence[Mark]]) -> dict[int, list[int]]:
    """The items that begin in each block, in their own order."""
    home = {mark.item: number for number in sorted(marks, reverse=True) for mark in marks[number]}
    items: dict[int, list[int]] = defaultdict(list)
    for item in sorted(home):
        items[home[item]].append(item)
    return items


def _ties(alignment: Alignment | None) -> tuple[dict[int, Tie], dict[int, Tie]]:
    """What each source and each target sentence is tied to."""
    down: dict[int, Tie] = {}
    up: dict[int, Tie] = {}
    for number, bead in enumerate(alignment.beads if alignment else ()):
        gap = not bead.source or not bead.target
        tie = Tie(number, gap, not gap and bead.confidence < UNSURE_BELOW)
        down.update(dict.fromkeys(bead.source, tie))
        up.update(dict.fromkeys(bead.target, tie))
    return down, up


def _holds(starts: Sequence[int], ends: Sequence[int], piece: Piece) -> int | None:
    """Which sentence a piece stands in; an insertion point also where a sentence ends."""
    at = bisect_right(starts, piece.start) - 1
    if at < 0:
        return None
    inside = piece.start < ends[at] or (piece.start == piece.end == ends[at])
    return at if inside else None
