"""SARIF 2.1.0, as GitHub code scanning and other viewers read it.

Offsets and columns count Unicode code points (`columnKind`), lines break at CR too
(`newlineSequences`). What exceeds the limits of code scanning is left out, the mildest first,
and the log says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from transcheck.model import Report, Span
from transcheck.report import Run
from transcheck.report._lines import Lines, Place
from transcheck.report._lists import LEVELS, everything, path, sentence, uri
from transcheck.report._rules import descriptors, taxonomy
from transcheck.report._shown import Shown, worst_first
from transcheck.report.json import dumps

NAME = "sarif"
SUFFIX = ".sarif"
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MOST_RESULTS = 25_000


def render(reports: Sequence[Report], run: Run) -> str:
    """One log with one run over all articles."""
    found = [item for item in everything(reports, run) if item.finding.severity != "neutral"]
    kept = _within_limits(found)
    files = list(dict.fromkeys(path(item) for item in kept))
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(kept, run)},
                "taxonomies": [taxonomy(kept)],
                "columnKind": "unicodeCodePoints",
                "newlineSequences": ["\r\n", "\n", "\r"],
                "invocations": [_invocation(reports, run, len(found) - len(kept))],
                "artifacts": [
                    {"location": {"uri": uri(f)}, "roles": ["analysisTarget"]} for f in files
                ],
                "results": _results(kept, files, reports),
            }
        ],
    }
    return dumps(log, lone=False)


def _within_limits(found: Sequence[Shown]) -> list[Shown]:
    """All that code scanning takes, in reading order."""
    if len(found) <= MOST_RESULTS:
        return list(found)
    kept = {id(item) for item in worst_first(found)[:MOST_RESULTS]}
    return [item for item in found if id(item) in kept]


def _driver(found: Sequence[Shown], run: Run) -> dict[str, Any]:
    return {
        "name": "transcheck",
        "version": run.version,
        "semanticVersion": run.version,
        "rules": descriptors(found, run),
        "supportedTaxonomies": [{"name": "MQM", "index": 0}],
        "properties": {"signature": run.signature, "packs": dict(sorted(run.packs.items()))},
    }


def _invocation(reports: Sequence[Report], run: Run, left_out: int) -> dict[str, Any]:
    notes = [_note(f"{failure.path}: {failure.why}", "error") for failure in run.failures]
    notes += [
        _note(f"{report.document.path}: {item.what} skipped: {item.why}", "note")
        for report in reports
        for item in report.skipped
    ]
    if left_out:
        notes.append(_note(f"{left_out} findings are left out, the mildest ones", "warning"))
    crashed = any(report.crashed for report in reports)
    return {"executionSuccessful": not crashed, "toolExecutionNotifications": notes}


def _note(text: str, level: str) -> dict[str, Any]:
    return {"level": level, "message": _message(text)}


def _results(
    found: Sequence[Shown], files: Sequence[str], reports: Sequence[Report]
) -> list[dict[str, Any]]:
    rules = {rule: n for n, rule in enumerate(sorted({item.finding.rule for item in found}))}
    indices = {file: n for n, file in enumerate(files)}
    sources = {r.document.path: (r.source, Lines.of(r.source.raw)) for r in reports if r.source}
    return [_result(item, rules, indices, sources) for item in found]


def _result(
    item: Shown,
    rules: Mapping[str, int],
    files: Mapping[str, int],
    sources: Mapping[str, tuple[Any, Lines]],
) -> dict[str, Any]:
    finding = item.finding
    made = {
        "ruleId": finding.rule,
        "ruleIndex": rules[finding.rule],
        "level": LEVELS[finding.severity],
        "message": _message(sentence(item)),
        "locations": [_location(item, files[path(item)])],
        "partialFingerprints": {"transcheck/v1": item.fingerprint},
        "rank": round(finding.confidence * 100, 2),
        "properties": _properties(item),
    }
    source = sources.get(item.document.path)
    if finding.source_span and source:
        made["relatedLocations"] = [_related(finding.source_span, *source)]
    if finding.edits:
        made["fixes"] = [_fix(item)]
    if item.suppressed:
        made["suppressions"] = [
            {"kind": "external", "justification": item.suppressed.reason or "no reason given"}
        ]
    return made


def _location(item: Shown, index: int) -> dict[str, Any]:
    made: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(path(item)), "index": index},
            "region": {**_region(item.finding.span, item.place), "snippet": {"text": item.excerpt}},
        }
    }
    if item.finding.unit:
        made["logicalLocations"] = [{"name": item.finding.unit, "kind": "resource"}]
    return made


def _related(span: Span, source: Any, lines: Lines) -> dict[str, Any]:
    region = {**_region(span, lines.place(span)), "snippet": {"text": span.of(source.raw)}}
    return {
        "id": 1,
        "message": {"text": "the source"},
        "physicalLocation": {"artifactLocation": {"uri": uri(source.path)}, "region": region},
    }


def _region(span: Span, place: Place) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }


def _fix(item: Shown) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(edit.span, item.lines.place(edit.span)),
            "insertedContent": {"text": edit.text},
        }
        for edit in item.finding.edits
    ]
    change = {"artifactLocation": {"uri": uri(path(item))}, "replacements": replacements}
    return {"description": _message(item.finding.message), "artifactChanges": [change]}


def _properties(item: Shown) -> dict[str, Any]:
    finding = item.finding
    return {
        "severity": finding.severity,
        "confidence": round(finding.confidence, 6),
        "kind": finding.kind,
        "category": finding.category,
        "side": finding.side,
        "sourceTerm": finding.source_term,
        "suggestions": list(finding.suggestions),
    }


def _message(text: str) -> dict[str, str]:
    """`[x](y)` is a link in a SARIF message: brackets of an article are escaped."""
    escaped = text.replace("[", "\\[").replace("]", "\\]") if "](" in text else text
    return {"text": escaped or "–"}
