"""CSV: one line per finding, for spreadsheets and scripts.

Cells that a spreadsheet would take for a formula start with an apostrophe; line breaks and
controls inside cells are made visible, so that every line is one finding.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from transcheck.model import Report
from transcheck.report import Run
from transcheck.report._lists import everything
from transcheck.report._shown import Shown
from transcheck.report._visible import visible, whole

NAME = "csv"
SUFFIX = ".csv"
FORMULA = tuple("=+-@＝＋－＠")
COLUMNS = (
    *("path", "line", "column", "end_line", "end_column", "start", "end", "side", "unit"),
    *("severity", "confidence", "points", "rule", "kind", "category", "excerpt", "message", "why"),
    *("source_term", "suggestions", "fingerprint", "suppressed"),
)


def render(reports: Sequence[Report], run: Run) -> str:
    """A line of column names, then every finding of every article."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for item in everything(reports, run):
        writer.writerow([_cell(value) for value in _row(item)])
    return out.getvalue()


def _row(item: Shown) -> Sequence[str | int | float]:
    finding, place = item.finding, item.place
    return (
        item.document.path,
        *(place.line, place.column, place.end_line, place.end_column),
        *(finding.span.start, finding.span.end, finding.side, finding.unit or ""),
        *(finding.severity, round(finding.confidence, 6), round(item.points, 6)),
        *(finding.rule, finding.kind, finding.category),
        *(item.excerpt, finding.message, finding.why, finding.source_term or ""),
        *(" | ".join(finding.suggestions), item.fingerprint),
        (item.suppressed.reason or "yes") if item.suppressed else "",
    )


def _cell(value: str | int | float) -> str | int | float:
    if not isinstance(value, str):
        return value
    text = whole(visible(value))
    return "'" + text if text.lstrip().startswith(FORMULA) else text
