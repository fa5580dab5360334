"""A unit that must not be translated, and that differs from its source all the same.

XLIFF says `translate="no"`, Android `translatable="false"`.

Silent: differences of white space.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._report import found
from transcheck.model import Finding, Subject

ID = "untranslatable-changed"
KIND = "accuracy"
CATEGORY = "accuracy/do-not-translate"
SEVERITY = "major"
NEEDS = "source"
BAD: tuple[str, ...] = ()
GOOD: tuple[str, ...] = ()


def check(subject: Subject) -> Iterator[Finding]:
    for source, target in subject.units:
        block = subject.document.blocks[target]
        if block.state == "untranslatable" and block.text and subject.source:
            other = subject.source.blocks[source]
            if block.text.split() != other.text.split():
                yield found(
                    __name__,
                    block.body.at(0, len(block.text)),
                    "This unit must not be translated; it differs from its source.",
                    "The file itself says so.",
                    confidence=0.9,
                    unit=block.unit,
                    source_term=other.text,
                    source_span=other.body.at(0, len(other.text)),
                )
