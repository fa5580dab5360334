"""A finding with everything that every format says of it, worked out once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from transcheck.model import SEVERITIES, Document, Finding, Report, Severity, Suppression
from transcheck.report import Run
from transcheck.report._fingerprint import fingerprints
from transcheck.report._lines import Lines, Place

WORST_FIRST: tuple[Severity, ...] = tuple(reversed(SEVERITIES))


@dataclass(frozen=True, slots=True)
class Shown:
    """One finding: the document, its lines, the place, the words, its name across edits.

    points: penalty of its severity times its confidence, 0 when suppressed.
    """

    finding: Finding
    document: Document
    lines: Lines
    place: Place
    excerpt: str
    fingerprint: str
    points: float

    @property
    def suppressed(self) -> Suppression | None:
        return self.finding.suppressed

    @property
    def fixes(self) -> tuple[tuple[str, str], ...]:
        """What each edit replaces and by what, unless a suggestion says the same."""
        edits, finding = self.finding.edits, self.finding
        if (
            len(edits) == 1
            and edits[0].span == finding.span
            and edits[0].text in finding.suggestions
        ):
            return ()
        return tuple((edit.span.of(self.lines.raw), edit.text) for edit in edits)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Notes of the evidence that says more than the finding itself."""
        return tuple(e.note for e in self.finding.evidence if e.span != self.finding.span)


def shown(report: Report, run: Run) -> tuple[Shown, ...]:
    """All findings of an article in reading order: by start, then rule."""
    ordered = sorted(report.findings, key=lambda f: (f.span.start, f.rule, f.span.end, f.side))
    names = fingerprints(report, ordered)
    target = Lines.of(report.document.raw)
    source = Lines.of(report.source.raw) if report.source else target
    return tuple(
        _show(finding, name, report, run, source if finding.side == "source" else target)
        for finding, name in zip(ordered, names, strict=True)
    )


def _show(finding: Finding, name: str, report: Report, run: Run, lines: Lines) -> Shown:
    document = (report.source or report.document) if finding.side == "source" else report.document
    penalty = run.of(report.document.path).penalty(finding.severity)
    points = 0.0 if finding.suppressed else penalty * finding.confidence
    place = lines.place(finding.span)
    excerpt = finding.span.of(document.raw)
    return Shown(finding, document, lines, place, excerpt, name, points)


def active(findings: Iterable[Shown]) -> tuple[Shown, ...]:
    """Those that count: neither suppressed nor mere evidence."""
    return tuple(s for s in findings if s.suppressed is None and s.finding.severity != "neutral")


def worst_first(findings: Iterable[Shown]) -> list[Shown]:
    """By severity, then confidence, then place."""
    return sorted(
        findings,
        key=lambda s: (
            WORST_FIRST.index(s.finding.severity),
            -s.finding.confidence,
            s.document.path,
            s.finding.span,
            s.finding.rule,
        ),
    )


def by_severity(findings: Iterable[Shown]) -> dict[Severity, int]:
    """How many of each severity, worst first; suppressed ones are not counted."""
    counts = dict.fromkeys(WORST_FIRST, 0)
    for item in findings:
        if item.suppressed is None:
            counts[item.finding.severity] += 1
    return counts
