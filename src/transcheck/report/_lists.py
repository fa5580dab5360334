"""What the formats for machines have in common: the findings of all articles, and their paths."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from transcheck.model import Report
from transcheck.report import Run
from transcheck.report import _words as words
from transcheck.report._shown import Shown, active, shown

LEVELS: Mapping[str, str] = {"critical": "error", "major": "error", "minor": "warning"}


def everything(reports: Sequence[Report], run: Run) -> list[Shown]:
    """All findings of all articles, in order."""
    return [item for report in reports for item in shown(report, run)]


def counting(reports: Sequence[Report], run: Run) -> list[Shown]:
    """Those that count: neither suppressed nor mere evidence."""
    return list(active(everything(reports, run)))


def path(item: Shown) -> str:
    """Where the file is, with forward slashes and no leading `./`.

    As given; a full path below the working folder is seen from there, as forges want it.
    """
    return from_here(item.document.path).replace("\\", "/").removeprefix("./")


def from_here(told: str) -> str:
    here = Path.cwd()
    return str(Path(told).relative_to(here)) if here in Path(told).parents else told


def uri(text: str) -> str:
    """A path as a URI reference: relative paths stay relative."""
    encoded = quote(text.replace("\\", "/").removeprefix("./"), safe="/", errors="replace")
    return f"file://{encoded}" if encoded.startswith("/") else encoded


def sentence(item: Shown) -> str:
    """What is wrong, why and what to write, as one line of prose."""
    finding = item.finding
    parts = [finding.message, finding.why if finding.why != finding.message else ""]
    if finding.suggestions:
        parts.append("Instead: " + ", ".join(finding.suggestions))
    parts += [words.fix(old, new).capitalize() for old, new in item.fixes]
    return " ".join(part if part[-1:] in ".!?…" else part + "." for part in parts if part)
