"""What a check may read: the prose of each block, without code, placeholders and addresses."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from transcheck.model import Block, Document, Segment, Span, Subject

Answer = TypeVar("Answer")
HOLE = "\ufffc"
NEAR = 80
STOP = r"[^\s“”\"«»<>()\[\]]"
ADDRESS = re.compile(
    rf"(?:https?://|www\.){STOP}+|[\w.+-]+@[\w-]+\.[\w.]+"
    rf"|\b[\w-]+\.(?:com|org|net|fr|de|es|it|pt|nl|eu|uk)\b(?:/{STOP}*)?"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """One block: `text` has the length of the block's, with holes where no prose stands.

    `sentences` are half-open ranges of `text`, one per segment of the block.
    """

    number: int
    block: Block
    text: str
    sentences: tuple[tuple[int, int], ...]

    def at(self, start: int, end: int) -> Span:
        return self.block.body.at(start, end)

    def sentence(self, place: int) -> tuple[int, int]:
        """The range of the sentence around `place`; the whole text where none is known."""
        around = (s for s in self.sentences if s[0] <= place < s[1])
        return next(around, (0, len(self.text)))


def remember(work: Callable[[Subject], Answer]) -> Callable[[Subject], Answer]:
    """Keep the answer for the last two documents, a translation and its source: the checks of
    one article share the work."""
    last: list[tuple[Document, tuple[Segment, ...], Answer]] = []

    def answer(subject: Subject) -> Answer:
        for document, segments, kept in last:
            if document is subject.document and segments is subject.segments:
                return kept
        fresh = work(subject)
        last[:] = [*last[-1:], (subject.document, subject.segments, fresh)]
        return fresh

    return answer


@remember
def passages(subject: Subject) -> tuple[Passage, ...]:
    """The blocks of the target in reading order, with their prose and sentences."""
    ranges: dict[int, list[tuple[int, int]]] = {}
    for s in subject.segments:
        ranges.setdefault(s.block, []).append((s.offset, s.offset + len(s.text)))
    return tuple(
        Passage(n, block, prose(block), tuple(ranges.get(n, ())))
        for n, block in enumerate(subject.document.blocks)
    )


def source_tongue(subject: Subject) -> str | None:
    """The language of the source at hand, else the one that the configuration tells."""
    return subject.source_language or subject.config.source_language


def tongue(subject: Subject) -> str:
    """The language of the target without its region; "" where nobody knows it."""
    return (subject.target_language or "").replace("_", "-").split("-")[0].lower()


def just_before(text: str, place: int) -> str:
    """The end of what stands before `place`: enough for a pattern that ends there, however long
    the paragraph."""
    return text[max(0, place - NEAR) : place]


def prose(block: Block) -> str:
    """The text of a block with holes of equal length for what is protected or an address."""
    text = block.text
    for start, end in block.protected:
        text = text[:start] + HOLE * (end - start) + text[end:]
    if "." not in text:
        return text
    return ADDRESS.sub(lambda m: HOLE * len(m.group()), text)
