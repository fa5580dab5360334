"""Parquet: one row per finding of all articles, typed, for a million findings and a query.

`duckdb -c "select rule, count(*) from 'findings.parquet' group by rule"`. Needs the extra `data`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from transcheck.errors import UsageError
from transcheck.model import Report
from transcheck.report import Run
from transcheck.report._shown import Shown, shown
from transcheck.report._visible import whole

NAME = "parquet"
SUFFIX = ".parquet"
PLACE = ("line", "column", "end_line", "end_column", "start", "end")
FIGURES = ("confidence", "points")
WORDS = (
    *("path", "language", "origin", "side", "unit", "severity", "rule", "kind", "category"),
    *("excerpt", "message", "why", "source_term", "fingerprint"),
    *("suppressed_by", "suppressed_reason", "suppressed_until"),
)
LISTS = ("suggestions",)


def render(reports: Sequence[Report], run: Run) -> bytes:
    """A table with a row per finding; UsageError where pyarrow is not installed."""
    try:
        import pyarrow as pa
        from pyarrow.parquet import write_table
    except ImportError as error:
        raise UsageError("Parquet needs pyarrow: pip install 'transcheck[data]'") from error
    rows = [_row(item, report) for report in reports for item in shown(report, run)]
    out = pa.BufferOutputStream()
    table = pa.Table.from_pylist(rows, schema=_schema(pa))
    write_table(table, out, compression="zstd")
    return bytes(out.getvalue())


def _schema(pa: Any) -> Any:
    return pa.schema(
        [pa.field(name, pa.string()) for name in WORDS]
        + [pa.field(name, pa.int64()) for name in PLACE]
        + [pa.field(name, pa.float64()) for name in FIGURES]
        + [pa.field(name, pa.list_(pa.string())) for name in LISTS]
    )


def _row(item: Shown, report: Report) -> dict[str, Any]:
    finding, place = item.finding, item.place
    return {
        "path": whole(report.document.path),
        "language": report.document.language.code,
        "origin": report.origin.language,
        "start": finding.span.start,
        "end": finding.span.end,
        "suggestions": [whole(text) for text in finding.suggestions],
        "confidence": round(finding.confidence, 6),
        "points": round(item.points, 6),
        "excerpt": whole(item.excerpt),
        "fingerprint": item.fingerprint,
        **{name: getattr(place, name) for name in PLACE[:4]},
        **{name: _text(getattr(finding, name)) for name in WORDS if hasattr(finding, name)},
        **_suppression(item),
    }


def _text(value: str | None) -> str | None:
    return None if value is None else whole(value)


def _suppression(item: Shown) -> dict[str, str | None]:
    told = item.suppressed
    keys = ("by", "reason", "until")
    return {f"suppressed_{key}": _text(getattr(told, key)) if told else None for key in keys}
