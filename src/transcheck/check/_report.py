"""A check speaks through its constants: no finding repeats them by hand."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from transcheck.folded import folded
from transcheck.languages import style
from transcheck.model import Finding, Span, Subject


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


def apart(findings: Iterable[Finding]) -> list[Finding]:
    """Every finding that overlaps none before it."""
    kept: list[Finding] = []
    for f in findings:
        if all(f.span.end <= k.span.start or k.span.end <= f.span.start for k in kept):
            kept.append(f)
    return kept


def licensed(subject: Subject, findings: Iterable[Finding]) -> list[Finding]:
    """The findings without those whose words the house style writes so."""
    if subject.config.style is None:
        return list(findings)
    house = style(subject.config.style)
    raw = subject.document.raw
    return [f for f in findings if not house.licenses(f.rule, f.span.of(raw))]


def once(findings: Sequence[Finding], keep: int = 1, **more: Any) -> Iterator[Finding]:
    """At most `keep` findings: the last one stands for all that follow."""
    if len(findings) <= keep:
        yield from findings
        return
    yield from findings[: keep - 1]
    yield replace(folded(findings[keep - 1 :]), **more)
