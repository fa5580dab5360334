"""Lists and tables of both sides, item by item: which item renders which, and what is left over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from transcheck.check._coverage import explained, table
from transcheck.check._passage import HOLE, prose, remember
from transcheck.lexicon import Lexicon, Table, stems
from transcheck.model import Block, Document, Segment, Subject

LISTED = ("item", "cell")
FEWEST, AROUND = 2, 2
RELATED, SURELY, GIVEN, LINKED, TIE = 0.4, 0.6, 0.65, 0.25, 0.02
Link = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Listing:
    """Neighbouring items of one document, and the numbers of their blocks; `around`: what stands
    just before and after the list."""

    kind: str
    numbers: tuple[int, ...]
    blocks: tuple[Block, ...]
    around: str

    def text(self, place: int) -> str:
        return prose(self.blocks[place]).replace(HOLE, " ")


@dataclass(frozen=True)
class Compared:
    """Two lists with their linked items, in order."""

    source: Listing
    target: Listing
    links: tuple[Link, ...]
    lexicon: Lexicon

    @cached_property
    def lost(self) -> tuple[tuple[int, ...], ...]:
        """Runs of items of the source that the list of the translation does not have."""
        linked = {i for i, _ in self.links}
        rest = [i for i in range(len(self.source.blocks)) if i not in linked]
        return tuple(_runs(i for i in rest if not self.told(self.source, i, self.target)))

    @cached_property
    def new(self) -> tuple[tuple[int, ...], ...]:
        """Runs of items of the translation that the list of the source does not have."""
        linked = {j for _, j in self.links}
        rest = [j for j in range(len(self.target.blocks)) if j not in linked]
        return tuple(_runs(j for j in rest if not self.told(self.target, j, self.source)))

    def told(self, own: Listing, place: int, other: Listing) -> bool:
        """Does a neighbour of where it belongs, or the text around the list, say it?"""
        text = own.text(place)
        beside = [other.text(k) for k in self.beside(own, place)]
        return any(self.share(own, text, near) >= GIVEN for near in (*beside, other.around))

    def beside(self, own: Listing, place: int) -> list[int]:
        """The items on the other side that stand where the neighbours of an item went."""
        ours, theirs = (0, 1) if own is self.source else (1, 0)
        return [x[theirs] for x in self.links if x[ours] in (place - 1, place + 1)]

    def share(self, own: Listing, text: str, other: str) -> float:
        back = self.lexicon.forward if own is self.source else self.lexicon.backward
        return share(text, other, back)


def share(text: str, other: str, words: Table) -> float:
    """How much of a text, letter for letter, the other one explains."""
    present, own = set(stems(other)), stems(text)
    told = sum(
        len(s) for s in own if s in present or (s.isalpha() and explained(s, present, words))
    )
    return told / max(sum(map(len, own)), 1)


@remember
def compared(subject: Subject) -> tuple[Compared, ...]:
    """The lists of the translation beside those of the source that they render."""
    known = table(subject.source_language, subject.target_language)
    if known is None or subject.source is None or subject.alignment is None:
        return ()
    ours, theirs = list(_listings(subject.source)), list(_listings(subject.document))
    linked = _linked(subject)
    every = (_compare(ours[a], theirs[b], known, linked) for a, b in _paired(ours, theirs, linked))
    return tuple(c for c in every if c is not None)


def _listings(document: Document) -> Iterator[Listing]:
    blocks = document.blocks
    for kind, run in groupby(range(len(blocks)), lambda n: blocks[n].kind):
        numbers = tuple(run)
        if kind in LISTED:
            first, last = numbers[0], numbers[-1] + 1
            near = (*blocks[max(0, first - AROUND) : first], *blocks[last : last + AROUND])
            listed = tuple(blocks[n] for n in numbers)
            yield Listing(kind, numbers, listed, " ".join(b.text for b in near))


def _linked(subject: Subject) -> Counter[Link]:
    """How often the alignment joins a block of the source with one of the translation."""
    assert subject.alignment is not None
    return Counter(
        (subject.source_segments[i].block, subject.segments[j].block)
        for bead in subject.alignment.beads
        for i in bead.source
        for j in bead.target
    )


def _paired(
    ours: Sequence[Listing], theirs: Sequence[Listing], linked: Counter[Link]
) -> Iterator[Link]:
    """Each list with the one to which most of its items went, if that says the same."""
    votes: Counter[Link] = Counter()
    homes = [{n: k for k, one in enumerate(side) for n in one.numbers} for side in (ours, theirs)]
    for (i, j), count in linked.items():
        if i in homes[0] and j in homes[1]:
            votes[homes[0][i], homes[1][j]] += count
    for (a, b), count in votes.items():
        rivals = [n for (x, y), n in votes.items() if (x == a) != (y == b)]
        if all(n < count for n in rivals) and ours[a].kind == theirs[b].kind:
            yield a, b


def _compare(
    ours: Listing, theirs: Listing, known: Lexicon, linked: Counter[Link]
) -> Compared | None:
    if len(ours.blocks) < FEWEST:
        return None
    alike = [
        [_alike(ours, i, theirs, j, known, linked) for j in range(len(theirs.blocks))]
        for i in range(len(ours.blocks))
    ]
    links = tuple(_best(alike))
    mean = sum(alike[i][j] for i, j in links) / max(len(links), 1)
    least = SURELY if len(ours.blocks) == len(theirs.blocks) else RELATED
    return Compared(ours, theirs, links, known) if mean >= least else None


def _alike(
    ours: Listing, i: int, theirs: Listing, j: int, known: Lexicon, linked: Counter[Link]
) -> float:
    here, there = ours.text(i), theirs.text(j)
    both = share(here, there, known.forward) + share(there, here, known.backward)
    joined = bool(linked[ours.numbers[i], theirs.numbers[j]])
    return (1 - LINKED) * both / 2 + LINKED * joined


def _best(alike: Sequence[Sequence[float]]) -> list[Link]:
    """The links in order that are likest as a whole; two that face each other are linked."""
    rows, columns = len(alike), len(alike[0])
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(1, rows + 1):
        for j in range(1, columns + 1):
            linked = best[i - 1][j - 1] + alike[i - 1][j - 1] + TIE
            best[i][j] = max(linked, best[i - 1][j], best[i][j - 1])
    links, i, j = [], rows, columns
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            links.append((i, j))
    return links[::-1]


def _runs(places: Iterator[int]) -> Iterator[tuple[int, ...]]:
    run: list[int] = []
    for place in places:
        if run and place != run[-1] + 1:
            yield tuple(run)
            run = []
        run.append(place)
    if run:
        yield tuple(run)


def segment_of(block: int, segments: Sequence[Segment]) -> int | None:
    """The last sentence of a block."""
    return max((s.index for s in segments if s.block == block), default=None)
