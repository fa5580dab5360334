"""Two items of a list of the source in one item of the translation, or one cut into two.

The steps of an instruction are counted, and others refer to them.

Silent: lists of equal length, items that are sentences, which may be joined as in any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._lists import GIVEN, Compared, Listing, compared, segment_of
from transcheck.check._report import found
from transcheck.model import Example, Finding, Subject

ID = "list-merged"
KIND = "consistency"
CATEGORY = "linguistic-conventions/textual-conventions"
SEVERITY = "minor"
NEEDS = "source"
BAD = (
    Example(
        "How to pay:\n\n1. Take a number\n2. [[Show the letter and pay the fee]]",
        source="So zahlen Sie:\n\n1. Nummer ziehen\n2. Den Brief zeigen\n3. Die Gebühr bezahlen",
        source_language="de",
    ),
)
GOOD = (
    Example(
        "How to pay:\n\n1. Take a number\n2. Show the letter\n3. Pay the fee",
        source="So zahlen Sie:\n\n1. Nummer ziehen\n2. Den Brief zeigen\n3. Die Gebühr bezahlen",
        source_language="de",
    ),
)
SENTENCE = re.compile(r"[.!?…]\W*$")


def check(subject: Subject) -> Iterator[Finding]:
    for both in compared(subject):
        ours, theirs = both.source, both.target
        for i, j in _inside(both, ours, {i for i, _ in both.links}, theirs):
            told = f"Two items of the source are one here: “{ours.text(i)[:80]}” stood alone."
            yield _finding(subject, both, j, told)
        for j, _ in _inside(both, theirs, {j for _, j in both.links}, ours):
            yield _finding(subject, both, j, "This item is part of another one in the source.")


def _inside(
    both: Compared, own: Listing, linked: set[int], other: Listing
) -> Iterator[tuple[int, int]]:
    """Items without a link of their own, with the item of the other side that says them too."""
    for place in range(len(own.blocks)):
        text = own.text(place)
        if place in linked or SENTENCE.search(text):
            continue
        for near in both.beside(own, place):
            if both.share(own, text, other.text(near)) >= GIVEN:
                yield place, near
                break


def _finding(subject: Subject, both: Compared, place: int, message: str) -> Finding:
    block = both.target.blocks[place]
    counts = f"({len(both.source.blocks)} items there, {len(both.target.blocks)} here)"
    return found(
        __name__,
        block.body.at(0, len(block.text)),
        f"{message} {counts}",
        "The items of both lists should correspond one to one.",
        confidence=0.7,
        segment=segment_of(both.target.numbers[place], subject.segments),
    )
