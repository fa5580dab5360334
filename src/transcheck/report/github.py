"""GitHub annotations: the ten worst findings as workflow commands, the rest as one line.

GitHub shows ten of a level per step and drops the others silently. The job summary is the
`markdown` format.
"""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.model import Report
from transcheck.report import Run
from transcheck.report import _words as words
from transcheck.report._lists import LEVELS, counting, path, sentence
from transcheck.report._shown import Shown, by_severity, worst_first
from transcheck.report._visible import visible

NAME = "github"
SUFFIX = ".txt"
MOST = 10


def render(reports: Sequence[Report], run: Run) -> str:
    """Worst first; every line is a workflow command, so that no article can write one."""
    found = worst_first(counting(reports, run))
    lines = [_annotation(item) for item in found[:MOST]]
    lines += [_command("error", {"title": "transcheck"}, _why(run))] if run.gate == "failed" else []
    if len(found) > MOST:
        rest = f"{len(found) - MOST} more findings are not shown here; in all"
        total = f"{rest} {words.severities(by_severity(found))}"
        lines.append(_command("notice", {"title": "transcheck"}, total))
    return "".join(line + "\n" for line in lines)


def _why(run: Run) -> str:
    return "\n".join(["gate failed", *(f"{f.path}: {f.why}" for f in run.failures)])


def _annotation(item: Shown) -> str:
    place = item.place
    properties = {"file": path(item), "line": str(place.line), "endLine": str(place.end_line)}
    if place.line == place.end_line:
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    properties["title"] = f"{item.finding.rule} ({item.finding.severity})"
    return _command(LEVELS[item.finding.severity], properties, sentence(item))


def _command(name: str, properties: dict[str, str], text: str) -> str:
    given = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {given}::{_data(text)}"


def _data(text: str) -> str:
    lines = [visible(line) for line in text.replace("%", "%25").split("\n")]
    return "%0A".join(lines)


def _property(text: str) -> str:
    return visible(text.replace("%", "%25")).replace(":", "%3A").replace(",", "%2C")
