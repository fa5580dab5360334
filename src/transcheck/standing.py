"""What a unit's own state does to its findings.

A fuzzy entry is not published, nor one that waits for its translation; one that waits for review
is not finished, and nothing is wrong with a unit that says it must not be translated.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from transcheck.model import SEVERITIES, Finding, Severity, Subject

CAPS: dict[str, Severity] = {"fuzzy": "neutral", "needs-review": "minor"}


def standing(findings: Iterable[Finding], subject: Subject) -> tuple[Finding, ...]:
    """The findings as the states of their units let them stand."""
    stated = ((f, _state(f, subject)) for f in findings)
    return tuple(_capped(f, state) for f, state in stated if state != "untranslatable")


def _state(finding: Finding, subject: Subject) -> str | None:
    if finding.segment is None or finding.side == "source":
        return None
    return subject.document.blocks[subject.segments[finding.segment].block].state


def _capped(finding: Finding, state: str | None) -> Finding:
    cap = CAPS.get(state or "", "critical")
    if SEVERITIES.index(finding.severity) <= SEVERITIES.index(cap):
        return finding
    return replace(finding, severity=cap)
