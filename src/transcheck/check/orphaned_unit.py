"""A unit that the source file does not have: left over, or its name is misspelt.

Plural forms that the source language has no use for are no orphans.

Silent: files that hold their own source, files whose units bear no names.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._report import found
from transcheck.model import Finding, Subject

ID = "orphaned-unit"
KIND = "accuracy"
CATEGORY = "accuracy/addition"
SEVERITY = "minor"
NEEDS = "source"
BAD: tuple[str, ...] = ()
GOOD: tuple[str, ...] = ()


def check(subject: Subject) -> Iterator[Finding]:
    paired = {target for _, target in subject.units}
    for number, block in enumerate(subject.document.blocks if paired else ()):
        if number not in paired and block.unit and block.text:
            yield found(
                __name__,
                block.body.at(0, len(block.text)),
                "The source file has no unit of this name.",
                "It is left over from an older version, or its name is misspelt.",
                confidence=0.9,
                unit=block.unit,
            )
