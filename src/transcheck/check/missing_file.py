"""A file of the source tree that nobody translated.

Files are paired by patterns of the configuration, by relative path or by the language code in
their path; `transcheck audit --explain-pairing` shows how.

Silent: single files, folders without a source.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._report import found
from transcheck.model import Finding, Span, Subject

ID = "missing-file"
KIND = "accuracy"
CATEGORY = "accuracy/omission"
SEVERITY = "major"
NEEDS = "tree"
BAD: tuple[str, ...] = ()
GOOD: tuple[str, ...] = ()


def check(subject: Subject) -> Iterator[Finding]:
    if subject.pairing == "missing":
        yield found(
            __name__,
            Span(0, 0),
            "The source has a file here, the translation does not.",
            "Nothing translates this file; `--explain-pairing` shows what was looked for.",
            confidence=0.95,
        )
