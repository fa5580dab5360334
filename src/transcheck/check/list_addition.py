"""An item of a list, or a cell of a table, that the source does not have.

Silent: as `list-omission`; sentences that `addition` shows already.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._lists import compared, segment_of
from transcheck.check._report import found
from transcheck.check.sentence_omission import SURE, telling
from transcheck.model import Example, Finding, Span, Subject

ID = "list-addition"
KIND = "accuracy"
CATEGORY = "accuracy/addition"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example(
        "Please bring:\n\n- your passport\n- [[a cake]]\n- the signed form",
        source="Veuillez apporter :\n\n- votre passeport\n- le formulaire signé",
        source_language="fr",
    ),
)
GOOD = (
    Example(
        "Please bring:\n\n- your passport\n- the signed form",
        source="Veuillez apporter :\n\n- votre passeport\n- le formulaire signé",
        source_language="fr",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    beads = subject.alignment.beads if subject.alignment else ()
    alone = [j for b in beads if not b.source and b.confidence >= SURE for j in b.target]
    shown = {subject.segments[j].block for j in alone if telling(subject.segments[j].text)}
    for both in compared(subject):
        for run in both.new:
            rest = [j for j in run if both.target.numbers[j] not in shown]
            if not rest:
                continue
            first, last = both.target.blocks[rest[0]], both.target.blocks[rest[-1]]
            what = "This item" if len(rest) == 1 else f"These {len(rest)} items"
            yield found(
                __name__,
                Span(first.body.at(0, 1).start, last.body.at(0, len(last.text)).end),
                f"{what} of the list has no counterpart in that of the source "
                f"({len(both.source.blocks)} there, {len(both.target.blocks)} here).",
                "The other items of the list stand on both sides.",
                confidence=0.8,
                segment=segment_of(both.target.numbers[rest[0]], subject.segments),
            )
