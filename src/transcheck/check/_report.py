"""A check speaks through its constants: no finding repeats them by hand."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from transcheck.model import Evidence, Finding, Span


def found(name: str, span: Span, message: str, why: str, **more: Any) -> Finding:
    """A finding of the check in module `name` (pass `__name__`), at `span`.

    `more` are further fields of Finding; they win over the constants of the module.
    """
    check = sys.modules[name]
    finding = Finding(
        rule=check.ID,
        kind=check.KIND,
        category=check.CATEGORY,
        severity=check.SEVERITY,
        span=span,
        message=message,
        why=why,
    )
    return replace(finding, **more) if more else finding


def once(findings: Sequence[Finding], more_than: int = 1, **more: Any) -> Iterator[Finding]:
    """One finding for them all where there are `more_than` so many: the first, with their number,
    all their edits and the places of the next three. Otherwise the findings themselves."""
    if len(findings) <= more_than:
        yield from findings
        return
    first, *others = findings
    yield replace(
        first,
        message=f"{first.message} ({len(findings)} places in this text)",
        edits=tuple(e for f in findings for e in f.edits),
        evidence=tuple(Evidence("the same again", span=f.span) for f in others[:3]),
        **more,
    )
