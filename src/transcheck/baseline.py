"""Today's findings, recorded so that only new ones fail.

The file maps each path to the fingerprints of its findings. A fingerprint survives edits
elsewhere, re-wrapping and moved paragraphs, and dies when the finding's own sentence changes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from transcheck.errors import ConfigError
from transcheck.model import Report
from transcheck.report import Suppression
from transcheck.report._fingerprint import fingerprints

SCHEMA = "transcheck-baseline/1"
Known = Mapping[str, frozenset[str]]


def record(reports: Iterable[Report]) -> str:
    """The baseline of some reports, as a JSON text with a fixed order."""
    found = {r.document.path: sorted(fingerprints(r)) for r in reports}
    return json.dumps({"schema": SCHEMA, "articles": dict(sorted(found.items()))}, indent=1) + "\n"


def load(path: str) -> Known:
    """Fingerprints by path. Raises ConfigError for a file that is no baseline."""
    try:
        told = json.loads(Path(path).read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: the baseline cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise ConfigError(f"{path}: not a baseline: {error}") from error
    if not isinstance(told, dict) or told.get("schema") != SCHEMA:
        raise ConfigError(f"{path}: not a baseline; make one with `transcheck baseline`")
    return {name: frozenset(prints) for name, prints in told["articles"].items()}


def old(report: Report, known: Known) -> frozenset[str]:
    """Fingerprints of the findings of a report that the baseline holds."""
    return known.get(report.document.path, frozenset()) & frozenset(fingerprints(report))


def suppressions(reports: Iterable[Report], known: Known) -> dict[tuple[str, str], Suppression]:
    """What the renderers show as suppressed: (path, fingerprint) → by the baseline."""
    told = Suppression("baseline", "recorded before", None)
    return {(r.document.path, p): told for r in reports for p in old(r, known)}
