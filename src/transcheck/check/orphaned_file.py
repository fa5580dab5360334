"""A translated file without a source: left over, moved, or misnamed.

Files are paired by patterns of the configuration, by relative path or by the language code in
their path; `transcheck audit --explain-pairing` shows how.

Silent: files that hold their own source, single files, folders without a source.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._report import found
from transcheck.model import Finding, Span, Subject

ID = "orphaned-file"
KIND = "accuracy"
CATEGORY = "accuracy/addition"
SEVERITY = "minor"
NEEDS = "tree"
BAD: tuple[str, ...] = ()
GOOD: tuple[str, ...] = ()


def check(subject: Subject) -> Iterator[Finding]:
    if subject.pairing == "orphaned" and subject.source is None:
        yield found(
            __name__,
            Span(0, 0),
            "No source belongs to this file.",
            "It is left over, moved or misnamed; `--explain-pairing` shows what was looked for.",
            confidence=0.9,
        )
