"""The report for a person at a terminal.

Nothing of an article is emitted raw: escape sequences, controls and direction overrides are
shown as visible characters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from textwrap import wrap

from transcheck.model import Evidence, Report, Score
from transcheck.report import Run
from transcheck.report import _words as words
from transcheck.report._caret import source_lines
from transcheck.report._lines import Lines
from transcheck.report._shown import Shown, active, by_severity, shown
from transcheck.report._visible import visible

NAME = "text"
SUFFIX = ".txt"
RESET = "\x1b[0m"
STYLES = {
    "title": "\x1b[1m",
    "faint": "\x1b[2m",
    "critical": "\x1b[1;35m",
    "major": "\x1b[1;31m",
    "minor": "\x1b[33m",
    "neutral": "\x1b[36m",
    "passed": "\x1b[32m",
    "failed": "\x1b[1;31m",
    "fix": "\x1b[32m",
}
EVIDENCE_SHOWN = 6
BASELINE = "baseline"


def paint(text: str, style: str, color: bool) -> str:
    """`text` in a style of the table, when colour was asked for."""
    return f"{STYLES[style]}{text}{RESET}" if color else text


def render(reports: Sequence[Report], run: Run) -> str:
    """Article by article, then the summary."""
    found = [shown(report, run) for report in reports]
    lines = [
        line for r, f in zip(reports, found, strict=True) for line in (*_article(r, f, run), "")
    ]
    lines += _summary(reports, [item for items in found for item in items], run)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _article(report: Report, found: Sequence[Shown], run: Run) -> Iterator[str]:
    certainty = words.certainty(report.origin)
    sure = "" if certainty is None else f", {words.percent(certainty)}"
    title = f"{words.verdict(report)}{sure}"
    yield f"{visible(report.document.path)}: {paint(title, 'title', run.color)}"
    yield from _score_lines(report, found, run)
    for item in active(found):
        yield ""
        yield from _finding(item, run)
    yield from _evidence(report, run)
    yield from _asides(report, found, run)


def _score_lines(report: Report, found: Sequence[Shown], run: Run) -> Iterator[str]:
    counts = words.severities(by_severity(found)) or "nothing to remark"
    best = words.headline(report)
    facts = [_score(best)] if best else []
    yield "  " + " · ".join([*facts, words.count(report.words, "word"), counts])
    for score in report.scores:
        if score is not best:
            yield paint(f"  {visible(score.name)} {_score(score)}", "faint", run.color)


def _score(score: Score) -> str:
    low, high = score.scale
    scale = (
        f" of {words.number(high)}"
        if low == 0
        else f" ({words.number(low)} to {words.number(high)})"
    )
    between = ""
    if score.low is not None and score.high is not None:
        between = f", between {words.number(score.low)} and {words.number(score.high)}"
    lower = "" if score.higher_is_better else ", lower is better"
    return f"score {words.number(score.value)}{scale}{between}{lower}"


def _finding(item: Shown, run: Run) -> Iterator[str]:
    finding, faint = item.finding, partial(paint, style="faint", color=run.color)
    where = f"{visible(item.document.path)}:{item.place.line}:{item.place.column}"
    sure = f"{words.sure(finding.confidence)}, {words.percent(finding.confidence)}"
    severity = paint(finding.severity, finding.severity, run.color)
    unit = f" [{visible(finding.unit)}]" if finding.unit else ""
    yield f"  {where}{unit}  {severity}  {visible(finding.rule)}  {faint(sure)}"
    yield from _folded(finding.message, "", run)
    line, carets = source_lines(item, run.width - 4)
    yield f"    {line}"
    yield f"    {paint(carets, finding.severity, run.color)}"
    yield from _folded(finding.why, "why   ", run)
    if finding.source_term:
        guess = "" if finding.confirmed or finding.source_span else "probably "
        yield from _folded(f"{guess}“{finding.source_term}”", "from  ", run)
    if finding.suggestions:
        yield from _folded(" · ".join(finding.suggestions), "write ", run, "fix")
    for old, new in item.fixes:
        yield from _folded(words.fix(old, new), "fix   ", run, "fix")
    for note in item.reasons:
        yield from _folded(note, "also  ", run)


def _folded(text: str, label: str, run: Run, style: str | None = None) -> Iterator[str]:
    """`text` within the width, behind a label that its further lines leave blank."""
    for index, line in enumerate(wrap(visible(text), max(run.width - 4 - len(label), 20))):
        head = paint(label, "faint", run.color) if index == 0 and label else " " * len(label)
        yield f"    {head}{paint(line, style, run.color) if style else line}"


def _evidence(report: Report, run: Run) -> Iterator[str]:
    evidence = words.strongest(report.origin.evidence)
    if not evidence:
        return
    lines = Lines.of(report.document.raw)
    yield ""
    yield "  " + paint("What the origin rests on", "title", run.color)
    for item in evidence[:EVIDENCE_SHOWN]:
        yield from _folded(_evidence_words(item, lines), f"{words.strength(item):7}", run)
    if len(evidence) > EVIDENCE_SHOWN:
        rest = words.count(len(evidence) - EVIDENCE_SHOWN, "more piece", "more pieces")
        yield paint(f"    {rest} of evidence in the JSON and HTML reports", "faint", run.color)


def _evidence_words(item: Evidence, lines: Lines) -> str:
    place = f", line {lines.line(item.span.start)}" if item.span else ""
    points = f" → {words.language(item.points_to)}" if item.points_to else ""
    return f"{item.note.rstrip('.')}{place}{points}"


def _asides(report: Report, found: Sequence[Shown], run: Run) -> Iterator[str]:
    faint = partial(paint, style="faint", color=run.color)
    yield from (faint(f"  suppressed: {line}") for line in _suppressed(found))
    for note in report.document.notes:
        yield faint(f"  note: {visible(note)}")
    reasons: dict[str, list[str]] = {}
    for skipped in report.skipped:
        if skipped.why not in report.document.notes:
            reasons.setdefault(skipped.why, []).append(skipped.what)
    for why, what in reasons.items():
        yield faint(f"  skipped: {visible(', '.join(what))}: {visible(why)}")


def _suppressed(found: Sequence[Shown]) -> Iterator[str]:
    """Each decision with the findings it silences; those of a baseline as one number."""
    recorded = sum(i.suppressed is not None and i.suppressed.by == BASELINE for i in found)
    for item in found:
        told = item.suppressed
        if told is None or told.by == BASELINE:
            continue
        owner = f", by {told.by}" if told.by else ""
        until = f", until {told.until}" if told.until else ""
        said = f"{told.reason or 'no reason given'}{owner}{until}"
        yield visible(f"line {item.place.line}, {item.finding.rule}: {said}")
    if recorded:
        yield f"{words.count(recorded, 'finding')} of the baseline"


def _summary(reports: Sequence[Report], found: Sequence[Shown], run: Run) -> Iterator[str]:
    for failure in run.failures:
        yield paint(f"{visible(failure.path)}: {visible(failure.why)}", "failed", run.color)
    counts = by_severity(found)
    total = sum(n for severity, n in counts.items() if severity != "neutral")
    detail = f" ({words.severities(counts)})" if total else ""
    unread = len({f.path for f in run.failures} - {r.document.path for r in reports})
    facts = [
        words.count(len(reports), "article"),
        *([f"{unread} not read"] if unread else []),
        words.count(sum(report.words for report in reports), "word"),
        words.count(total, "finding") + detail,
        paint(f"gate {run.gate}", run.gate, run.color) if reports else "nothing audited",
    ]
    yield " · ".join(facts)
