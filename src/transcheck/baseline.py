"""Today's findings, recorded so that only new ones fail.

The file maps each path, seen from the file's own folder, to the fingerprints of its findings. A
fingerprint survives edits elsewhere, re-wrapping and moved paragraphs, and dies when the finding's
own sentence changes.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from transcheck.errors import ConfigError
from transcheck.folded import unfold
from transcheck.model import Report
from transcheck.report._fingerprint import fingerprints

SCHEMA = "transcheck-baseline/1"
Known = Mapping[str, frozenset[str]]


def record(reports: Iterable[Report], folder: Path) -> str:
    """The baseline of some reports, for a file in `folder`: a JSON text with a fixed order."""
    found = {_within(r.document.path, folder): _prints(r) for r in reports}
    return json.dumps({"schema": SCHEMA, "articles": dict(sorted(found.items()))}, indent=1) + "\n"


def _prints(report: Report) -> list[str]:
    return sorted(fingerprints(report, unfold(report.findings)))


def load(path: str) -> Known:
    """Fingerprints by full path. Raises ConfigError for a file that is no baseline."""
    try:
        told = json.loads(Path(path).read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: the baseline cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise ConfigError(f"{path}: not a baseline: {error}") from error
    if not isinstance(told, dict) or told.get("schema") != SCHEMA:
        raise ConfigError(f"{path}: not a baseline; make one with `transcheck baseline`")
    folder = Path(path).absolute().parent
    return {_full(folder / name): frozenset(prints) for name, prints in told["articles"].items()}


def recorded(path: str, known: Known) -> frozenset[str]:
    """What the baseline holds of one article."""
    return known.get(_full(Path(path)), frozenset()) if known else frozenset()


def _full(path: Path) -> str:
    return os.path.normpath(path.absolute())


def _within(path: str, folder: Path) -> str:
    return Path(os.path.relpath(path, folder)).as_posix() if path != "-" else path
