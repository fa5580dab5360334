"""A unit that the source has and the translation leaves empty, or does not have at all.

Where more than a tenth of the units of a file are open, the file is work in progress: each of
them is a neutral finding then, and one finding counts them.

Silent: units that must not be translated, units that are empty in the source too.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._report import found
from transcheck.model import Block, Finding, Subject

ID = "untranslated-unit"
KIND = "accuracy"
CATEGORY = "accuracy/untranslated"
SEVERITY = "minor"
NEEDS = "source"
BAD: tuple[str, ...] = ()
GOOD: tuple[str, ...] = ()
FEW, SHARE = 3, 0.1


def check(subject: Subject) -> Iterator[Finding]:
    blocks = subject.document.blocks
    given = subject.source.blocks if subject.source else ()
    still = [(s, t) for s, t in subject.units if is_open(blocks[t]) and given[s].text.strip()]
    if len(still) <= max(FEW, SHARE * len(subject.units)):
        yield from (_finding(subject, s, t) for s, t in still)
        return
    yield _finding(subject, *still[0], message=f"{len(still)} units are not translated yet.")
    for source, target in still[1:]:
        yield _finding(subject, source, target, severity="neutral")


def is_open(block: Block) -> bool:
    return not block.text.strip() and block.state != "untranslatable"


def _finding(subject: Subject, source: int, target: int, **more: str) -> Finding:
    assert subject.source
    block, other = subject.document.blocks[target], subject.source.blocks[source]
    missing = block.state == "missing"
    words = other.text
    return found(
        __name__,
        block.body.at(0, 0),
        more.pop("message", "This unit is missing." if missing else "This unit is empty."),
        "Readers will see the source language here, or nothing.",
        confidence=0.95,
        unit=block.unit,
        source_term=" ".join(words.split()),
        source_span=other.body.at(0, len(words)),
        **more,
    )
