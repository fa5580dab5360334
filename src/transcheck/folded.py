"""Many places of one fault, told as one finding, and taken apart where each place counts.

A check that finds the same again and again folds what it found (`folded`); decisions about single
places, the baseline and the changed lines take it apart (`unfold`), and the rest is folded again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from transcheck.model import Evidence, Finding

SHOWN = 3


def folded(findings: Sequence[Finding]) -> Finding:
    """The first finding, standing for all, with their number and edits and the next places."""
    first, *others = findings
    if not others:
        return replace(first, group="")
    return replace(
        first,
        message=f"{first.message} ({len(findings)} places in this text)",
        edits=tuple(e for f in findings for e in f.edits),
        evidence=tuple(Evidence("the same again", span=f.span) for f in others[:SHOWN]),
        places=tuple(findings),
        group="",
    )


def unfold(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Every place as a finding, in reading order, weighed as the one that stood for it."""
    apart = (one for number, f in enumerate(findings) for one in _places(f, number))
    return tuple(sorted(apart, key=lambda f: (f.span.start, f.rule, f.span.end)))


def _places(finding: Finding, number: int) -> Iterator[Finding]:
    if not finding.places:
        yield finding
    for place in finding.places:
        as_told = replace(
            place,
            group=f"{finding.rule} {number}",
            confidence=finding.confidence,
            severity=finding.severity,
            tier=finding.tier,
        )
        yield from _places(as_told, number)


def fold(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What was taken apart, together again, but for the places that somebody has silenced."""
    groups: dict[str, list[Finding]] = {}
    for number, f in enumerate(findings):
        together = f.group and f.suppressed is None
        groups.setdefault(f.group if together else f"alone {number}", []).append(f)
    return tuple(folded(group) for group in groups.values())
