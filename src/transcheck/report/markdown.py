"""Markdown: a job summary or a comment on a merge request.

Words of an article stand in code spans or are escaped: no markup, no links, no mentions. The
page stays below the size that GitHub takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transcheck.model import Report
from transcheck.report import Run
from transcheck.report import _words as words
from transcheck.report._shown import Shown, active, by_severity, shown, worst_first
from transcheck.report._visible import visible, whole

NAME = "markdown"
SUFFIX = ".md"
MOST_BYTES = 900_000
MOST_PER_ARTICLE = 25
LONGEST = 80
MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-!|~>])")
CALLING = re.compile(r"([@#])(?=\w)|(?<=\w)(:)(?=//)|(?<=www)(\.)", re.IGNORECASE)
BREAKER = "\u200b"


def render(reports: Sequence[Report], run: Run) -> str:
    """A table of articles, then the findings of each, worst first, while there is room."""
    found = [active(shown(report, run)) for report in reports]
    parts = ["\n".join(_overview(reports, found, run))]
    size = len(parts[0].encode("utf-8", "replace"))
    for report, items in zip(reports, found, strict=True):
        part = "\n".join(_article(report, items)) if items else ""
        size += len(part.encode("utf-8", "replace"))
        if size > MOST_BYTES:
            parts.append("\n*More articles than fit here: see the JSON or HTML report.*")
            break
        parts.append(part)
    return whole("\n".join(part for part in parts if part)) + "\n"


def _overview(
    reports: Sequence[Report], found: Sequence[Sequence[Shown]], run: Run
) -> Iterator[str]:
    yield f"## transcheck: gate {run.gate}"
    yield ""
    for failure in run.failures[:MOST_PER_ARTICLE]:
        yield f"- {code(failure.path)}: {escape(failure.why)}"
    yield ""
    yield "| Article | Score | Verdict | Findings |"
    yield "| --- | ---: | --- | --- |"
    for report, items in list(zip(reports, found, strict=True))[:1000]:
        score = words.headline(report)
        value = words.number(score.value) if score else "–"
        counts = words.severities(by_severity(items)) or "none"
        cells = (cell(report.document.path), value, escape(words.verdict(report)), counts)
        yield f"| {' | '.join(cells)} |"


def _article(report: Report, found: Sequence[Shown]) -> Iterator[str]:
    yield ""
    yield f"### {code(report.document.path)}"
    yield ""
    yield "| Line | Severity | Words | Remark |"
    yield "| ---: | --- | --- | --- |"
    for item in worst_first(found)[:MOST_PER_ARTICLE]:
        yield f"| {' | '.join(_cells(item))} |"
    if len(found) > MOST_PER_ARTICLE:
        yield ""
        yield f"*{len(found) - MOST_PER_ARTICLE} more*"


def _cells(item: Shown) -> tuple[str, str, str, str]:
    finding = item.finding
    write = (
        f" Instead: {', '.join(cell(s) for s in finding.suggestions)}."
        if finding.suggestions
        else ""
    )
    severity = f"{finding.severity}, {words.percent(finding.confidence)}"
    remark = f"{escape(finding.message)}{write} {cell(finding.rule)}"
    return str(item.place.line), severity, cell(item.excerpt), remark


def escape(text: str) -> str:
    """`text` as Markdown shows it: no markup, no HTML, no link, nobody mentioned."""
    plain = visible(text).replace("&", "&amp;").replace("<", "&lt;")
    return MARKUP.sub(r"\\\1", CALLING.sub(rf"\g<0>{BREAKER}", plain))


def code(text: str) -> str:
    """`text` in a code span that holds it whatever backticks it has."""
    shown_text = visible(text)
    short = shown_text if len(shown_text) <= LONGEST else shown_text[: LONGEST - 1] + "…"
    if not short.strip():
        return "*(space)*" if short else "*(nothing)*"
    fence = "`" * (max((len(run) for run in re.findall("`+", short)), default=0) + 1)
    pad = " " if "`" in short else ""
    return f"{fence}{pad}{short}{pad}{fence}"


def cell(text: str) -> str:
    """`text` in a code span inside a table, where a bar must be escaped even in code."""
    return code(text).replace("|", "\\|")
