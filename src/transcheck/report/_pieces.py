"""Cuts the text of a block where marks begin and end, so that marks may overlap.

A piece is a run of characters under the same marks. It names at most `MOST` of them, the worst
first, so that a page grows with its findings and never with their square.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from transcheck.model import Block, Span

MOST = 6


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place to light up; marks sort worst first. `item` names the finding or evidence."""

    rank: int
    length: int
    item: int
    span: Span


@dataclass(frozen=True, slots=True)
class Piece:
    """`start` and `end` in the block's text; the items whose marks lie, begin and stop here."""

    start: int
    end: int
    items: tuple[int, ...]
    begins: tuple[int, ...]
    stops: tuple[int, ...]


def marks_by_block(blocks: Sequence[Block], marks: Iterable[Mark]) -> dict[int, list[Mark]]:
    """Marks of each block, by its number; blocks must be in file order.

    An insertion point between blocks goes to the next; other marks may stand in none.
    """
    numbers = [n for n, block in enumerate(blocks) if block.text]
    starts = [blocks[n].body.starts[0] for n in numbers]
    ends = [blocks[n].body.ends[-1] for n in numbers]
    inside: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        first = bisect_left(ends, mark.span.start)
        last = bisect_right(starts, max(mark.span.start, mark.span.end - 1))
        held = [n for n in numbers[first:last] if _visible(blocks[n], mark)]
        if mark.length == 0 and numbers:
            held = [numbers[min(first, len(numbers) - 1)]]
        for number in held:
            inside[number].append(mark)
    return inside


def pieces(block: Block, marks: Iterable[Mark], cuts: Iterable[int] = ()) -> Iterator[Piece]:
    """The text of `block` from start to end, cut at every mark and at `cuts`."""
    opens: dict[int, list[Mark]] = defaultdict(list)
    closes: dict[int, list[Mark]] = defaultdict(list)
    points: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        start, end = _range(block, mark.span)
        (opens if mark.length else points)[start].append(mark)
        if mark.length:
            closes[end].append(mark)
    edges = sorted({0, len(block.text), *cuts, *opens, *closes, *points})
    active: list[Mark] = []
    for here, there in zip(edges, [*edges[1:], edges[-1]], strict=True):
        for mark in closes[here]:
            del active[bisect_left(active, mark)]
        for point in sorted(points[here]):
            yield Piece(here, here, *(((point.item,),) * 3))
        for mark in opens[here]:
            insort(active, mark)
        if here < there:
            yield Piece(
                here, there, _items(active[:MOST]), _items(opens[here]), _items(closes[there])
            )


def _items(marks: Iterable[Mark]) -> tuple[int, ...]:
    return tuple(mark.item for mark in marks)


def _range(block: Block, span: Span) -> tuple[int, int]:
    """A span of the file as a range of the block's text, clamped to it."""
    starts = block.body.starts
    return bisect_left(starts, span.start), bisect_left(starts, span.end)


def _visible(block: Block, mark: Mark) -> bool:
    start, end = _range(block, mark.span)
    return start < end or mark.length == 0
