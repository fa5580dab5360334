"""The JSON report, schema `transcheck-report/1`: docs/report.schema.json says every field.

Two runs on the same input give the same bytes: no times, no absolute paths, fixed order.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from transcheck.model import (
    Alignment,
    Document,
    Edit,
    Evidence,
    Finding,
    Origin,
    Report,
    Score,
    Segment,
    Span,
)
from transcheck.report import Run
from transcheck.report._shown import Shown, by_severity, shown
from transcheck.report._visible import whole

NAME = "json"
SUFFIX = ".json"
SCHEMA = "transcheck-report/1"
UNSAFE = re.compile(r"[\x7f-\x9f\ud800-\udfff]")


def render(reports: Sequence[Report], run: Run) -> str:
    """One JSON object; ValueError if a number is not finite."""
    return dumps(as_object(reports, run))


def dumps(value: Any, lone: bool = True) -> str:
    """`value` as JSON that can be written as UTF-8 and shown on a terminal.

    Lone surrogates are escaped, as are controls; `lone` False replaces them, for readers that
    take no escaped ones either.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1)
    text = text if lone else whole(text)
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def as_object(reports: Sequence[Report], run: Run) -> dict[str, Any]:
    found = [shown(report, run) for report in reports]
    return {
        "schema": SCHEMA,
        "tool": {
            "name": "transcheck",
            "version": run.version,
            "signature": run.signature,
            "packs": dict(sorted(run.packs.items())),
        },
        "articles": [_article(r, f) for r, f in zip(reports, found, strict=True)],
        "summary": _summary(reports, [item for items in found for item in items], run),
    }


def _summary(reports: Sequence[Report], found: Sequence[Shown], run: Run) -> dict[str, Any]:
    return {
        "articles": len(reports),
        "words": sum(report.words for report in reports),
        "findings": dict(reversed(by_severity(found).items())),
        "gate": run.gate,
        "failures": [{"path": f.path, "why": f.why} for f in run.failures],
    }


def _article(report: Report, found: Sequence[Shown]) -> dict[str, Any]:
    document = report.document
    return {
        "path": document.path,
        "format": document.format,
        "title": document.title,
        "words": report.words,
        "language": {
            "code": document.language.code,
            "confidence": _number(document.language.confidence),
        },
        "origin": _origin(report.origin),
        "source": _source(report.source),
        "segments": _segments(report.segments),
        "source_segments": _segments(report.source_segments),
        "alignment": _alignment(report.alignment),
        "findings": [_finding(item, report) for item in found],
        "scores": [_score(score) for score in report.scores],
        "skipped": [{"what": s.what, "why": s.why} for s in report.skipped],
    }


def _finding(item: Shown, report: Report) -> dict[str, Any]:
    finding, place, silenced = item.finding, item.place, item.suppressed
    return {
        "rule": finding.rule,
        "kind": finding.kind,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": _number(finding.confidence),
        "side": finding.side,
        **_span(finding.span),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "excerpt": item.excerpt,
        "unit": finding.unit,
        "message": finding.message,
        "why": finding.why,
        "source_term": finding.source_term,
        "suggestions": list(finding.suggestions),
        "edits": _edits(finding.edits),
        "source_span": _source_span(finding, report),
        "evidence": _evidence(finding.evidence),
        "fingerprint": item.fingerprint,
        "suppressed": silenced
        and {"by": silenced.by, "reason": silenced.reason, "until": silenced.until},
    }


def _source_span(finding: Finding, report: Report) -> dict[str, Any] | None:
    span = finding.source_span
    if span is None or report.source is None:
        return None
    return {**_span(span), "excerpt": span.of(report.source.raw)}


def _origin(origin: Origin) -> dict[str, Any]:
    return {
        "language": origin.language,
        "confidence": _number(origin.confidence),
        "translated": _number(origin.translated),
        "odds": {code: _number(odds) for code, odds in sorted(origin.odds.items())},
        "evidence": _evidence(origin.evidence),
    }


def _source(source: Document | None) -> dict[str, Any] | None:
    return {"path": source.path, "language": source.language.code} if source else None


def _segments(segments: Iterable[Segment]) -> list[dict[str, Any]]:
    return [{**_span(segment.span), "text": segment.text} for segment in segments]


def _alignment(alignment: Alignment | None) -> dict[str, Any] | None:
    if alignment is None:
        return None
    beads = [
        {"source": list(b.source), "target": list(b.target), "confidence": _number(b.confidence)}
        for b in alignment.beads
    ]
    return {"method": alignment.method, "signature": alignment.signature, "beads": beads}


def _score(score: Score) -> dict[str, Any]:
    return {
        "name": score.name,
        "value": _number(score.value),
        "low": _maybe(score.low),
        "high": _maybe(score.high),
        "scale": [_number(end) for end in score.scale],
        "higher_is_better": score.higher_is_better,
        "signature": score.signature,
        "segments": score.per_segment and [_maybe(value) for value in score.per_segment],
        "note": score.note,
    }


def _evidence(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    return [
        {
            "note": e.note,
            "points_to": e.points_to,
            "weight": _number(e.weight),
            **(_span(e.span) if e.span else {"start": None, "end": None}),
        }
        for e in evidence
    ]


def _edits(edits: Iterable[Edit]) -> list[dict[str, Any]]:
    return [{**_span(edit.span), "text": edit.text} for edit in edits]


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _maybe(value: float | None) -> float | None:
    return None if value is None else _number(value)


def _number(value: float) -> float:
    """Six decimals, so that the last bits of a platform's arithmetic stay out of the bytes."""
    return round(float(value), 6) + 0.0
