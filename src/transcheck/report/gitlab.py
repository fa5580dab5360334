"""GitLab Code Quality: a JSON array that a merge request shows beside its lines."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from transcheck.model import Report
from transcheck.report import Run
from transcheck.report._lists import counting, path, sentence
from transcheck.report._shown import Shown
from transcheck.report._visible import visible
from transcheck.report.json import dumps

NAME = "gitlab"
SUFFIX = ".json"


def render(reports: Sequence[Report], run: Run) -> str:
    """One issue per finding; GitLab shows equal fingerprints once, so the path is in them."""
    return dumps([_issue(item) for item in counting(reports, run)], lone=False)


def _issue(item: Shown) -> dict[str, Any]:
    name = f"{path(item)}\0{item.fingerprint}".encode("utf-8", "surrogatepass")
    return {
        "description": visible(sentence(item)),
        "check_name": item.finding.rule,
        "fingerprint": sha256(name).hexdigest()[:32],
        "severity": item.finding.severity,
        "location": {
            "path": path(item),
            "lines": {"begin": item.place.line, "end": item.place.end_line},
        },
    }
