"""The quotations of an article: which mark opens which, and which have lost their partner."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from transcheck.check._damage import damaged
from transcheck.check._marks import Mark, marks
from transcheck.check._passage import Passage, passages, remember
from transcheck.model import Subject

RUNNING = ("paragraph", "quote", "item")
FAR = 8
MANY = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """An opening mark with the closing mark of the same passage."""

    open: Mark
    close: Mark


@dataclass(frozen=True, slots=True)
class Quotes:
    """All marks in reading order, told apart.

    `running`: opening marks of paragraphs whose quotation goes on in the next paragraph;
    `unopened` and `unclosed` have no partner anywhere.
    """

    passages: tuple[Passage, ...]
    pairs: list[Pair] = field(default_factory=list)
    unopened: list[Mark] = field(default_factory=list)
    unclosed: list[Mark] = field(default_factory=list)
    running: list[Mark] = field(default_factory=list)

    @property
    def marks(self) -> list[Mark]:
        paired = [m for p in self.pairs for m in (p.open, p.close)]
        every = paired + self.unopened + self.unclosed + self.running
        return sorted(every, key=lambda m: (m.block, m.start))

    @property
    def spaced(self) -> bool:
        """Do so many marks stand off their words that it is a habit of this text?"""
        double = [m for m in self.marks if not m.single]
        stray = sum(m.stray for m in double)
        return stray > MANY and stray * 3 > len(double)

    def inside(self, block: int, place: int) -> bool:
        """Does `place` of a passage stand in a quotation?"""
        return any(
            p.open.block == block and p.open.start <= place < p.close.end for p in self.pairs
        ) or any(m.block == block and m.start <= place for m in self.running)


@remember
def quotes(subject: Subject) -> Quotes:
    """Parse all passages, double and single marks apart."""
    found = Quotes(passages(subject))
    doubles, singles = Thread(found), Thread(found)
    for passage in found.passages:
        every = marks(passage.text, passage.number)
        doubles.read(passage, balance([m for m in every if not m.single]))
        singles.read(passage, soften([m for m in every if m.single]))
    doubles.end()
    singles.end()
    return found


def balance(line: list[Mark]) -> tuple[list[Pair], list[Mark], list[Mark]]:
    """Pairs, closings without opening, openings without closing of one passage."""
    stack: list[Mark] = []
    pairs: list[Pair] = []
    unopened: list[Mark] = []
    for mark in line:
        if not closes(mark, stack):
            stack.append(replace(mark, role="open"))
        elif stack:
            pairs.append(Pair(stack.pop(), replace(mark, role="close")))
        elif not mark.doubtful:
            unopened.append(mark)
    return pairs, unopened, stack


def closes(mark: Mark, stack: list[Mark]) -> bool:
    if mark.role == "either":
        return bool(stack) or mark.doubtful
    german = mark.glyph == "“" and mark.gaps == (True, True) and stack
    return mark.role == "close" or bool(german and stack[-1].glyph in ("„", ",,"))


def soften(line: list[Mark]) -> tuple[list[Pair], list[Mark], list[Mark]]:
    """The same for single marks, where a mark after a letter may be an apostrophe."""
    pairs: list[Pair] = []
    unopened: list[Mark] = []
    unclosed: list[Mark] = []
    opened: Mark | None = None
    perhaps: Mark | None = None
    for mark in line:
        if mark.role == "open":
            settle(opened, perhaps, pairs, unclosed)
            opened, perhaps = mark, None
        elif opened and mark.role == "soft":
            perhaps = mark
        elif opened and perhaps and unclosed:
            pairs += (Pair(opened, perhaps), Pair(unclosed.pop(), mark))
            opened = perhaps = None
        elif opened:
            pairs.append(Pair(opened, mark))
            opened = perhaps = None
        elif mark.role == "close":
            unopened.append(mark)
    settle(opened, perhaps, pairs, unclosed)
    return nested(pairs, unopened, unclosed)


def nested(
    pairs: list[Pair], unopened: list[Mark], unclosed: list[Mark]
) -> tuple[list[Pair], list[Mark], list[Mark]]:
    """A mark inside marks of its own kind: ‘I mean ‘the one’ of us’ has two pairs."""
    for close in list(unopened):
        before = [m for m in unclosed if m.start < close.start]
        if before:
            unclosed.remove(before[-1])
            unopened.remove(close)
            pairs.append(Pair(before[-1], close))
    return pairs, unopened, unclosed


def settle(
    opened: Mark | None, perhaps: Mark | None, pairs: list[Pair], unclosed: list[Mark]
) -> None:
    if opened and perhaps:
        pairs.append(Pair(opened, perhaps))
    elif opened:
        unclosed.append(opened)


class Thread:
    """Follows one kind of mark through the paragraphs of an article."""

    def __init__(self, found: Quotes) -> None:
        self.found = found
        self.carried: Mark | None = None

    def read(self, passage: Passage, told: tuple[list[Pair], list[Mark], list[Mark]]) -> None:
        pairs, unopened, unclosed = told
        self.found.pairs.extend(pairs)
        if damaged(passage.text):
            self.carried = None  # the damage may have been the mark that is missing
            return
        starts = [*unclosed, *(p.open for p in pairs)]
        self.carry_on(passage, unopened, any(not passage.text[: m.start].strip() for m in starts))
        self.found.unopened.extend(unopened)
        if unclosed and runs(passage, unclosed[-1], pairs):
            self.end()
            self.carried = unclosed.pop()
        self.found.unclosed.extend(unclosed)

    def carry_on(self, passage: Passage, unopened: list[Mark], reopens: bool) -> None:
        """Release the quotation of an earlier paragraph where this one goes on with it."""
        if not self.carried:
            return
        if unopened and passage.number - self.carried.block <= FAR:
            unopened.pop(0)
        elif not (reopens and passage.number - self.carried.block <= 2):
            return
        self.found.running.append(self.carried)
        self.carried = None

    def end(self) -> None:
        if self.carried:
            self.found.unclosed.append(self.carried)
            self.carried = None


def runs(passage: Passage, mark: Mark, pairs: list[Pair]) -> bool:
    """May this quotation go on in the next paragraph?"""
    last = len(passage.text.rstrip())
    ended = any(p.close.end >= last and p.open.start > mark.start for p in pairs)
    return passage.block.kind in RUNNING and not ended
