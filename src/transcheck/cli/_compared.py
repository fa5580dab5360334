"""A comparison as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from transcheck.compare import Comparison
    from transcheck.model import Finding, Report


def as_text(found: Comparison) -> str:
    return "".join(f"{line}\n" for line in _lines(found))


def _lines(found: Comparison) -> Iterator[str]:
    yield f"first   {found.first.document.path}"
    yield f"second  {found.second.document.path}"
    for d in found.differences:
        change = d.second - d.first
        yield (
            f"{d.name:12}{d.first:10.2f}{d.second:10.2f}  {change:+.2f}  p {d.p:.4f}  "
            f"{d.verdict} ({d.units} passages; {d.signature})"
        )
    for name, why in found.untested:
        yield f"not tested: {name}: {why}"
    for skipped in found.second.skipped:
        if skipped.what.startswith("score"):
            yield f"skipped: {skipped.what}: {skipped.why}"
    yield f"lost findings: {len(found.lost)}"
    yield from (f"  - {_told(f, found.first)}" for f in found.lost)
    yield f"gained findings: {len(found.gained)}"
    yield from (f"  + {_told(f, found.second)}" for f in found.gained)


def _told(finding: Finding, report: Report) -> str:
    return f"{finding.severity:8} {finding.rule}: {_excerpt(finding, report)!r} {finding.message}"


def _excerpt(finding: Finding, report: Report) -> str:
    on_source = finding.side == "source" and report.source is not None
    document = report.source if on_source and report.source else report.document
    return finding.span.of(document.raw)


def as_json(found: Comparison) -> str:
    data = {
        "schema": "transcheck-comparison/1",
        "first": found.first.document.path,
        "second": found.second.document.path,
        "scores": [
            {
                "name": d.name, "first": round(d.first, 6), "second": round(d.second, 6),
                "difference": round(d.second - d.first, 6), "p": round(d.p, 6),
                "higher_is_better": d.higher_is_better, "verdict": d.verdict,
                "passages": d.units, "signature": d.signature,
            }
            for d in found.differences
        ],
        "untested": [{"what": name, "why": why} for name, why in found.untested],
        "lost": [_row(f, found.first) for f in found.lost],
        "gained": [_row(f, found.second) for f in found.gained],
    }  # fmt: skip
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _row(finding: Finding, report: Report) -> dict[str, Any]:
    return {
        "rule": finding.rule, "severity": finding.severity,
        "confidence": round(finding.confidence, 6), "start": finding.span.start,
        "end": finding.span.end, "excerpt": _excerpt(finding, report), "message": finding.message,
    }  # fmt: skip
