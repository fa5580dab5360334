"""Findings and segments → Origin: evidence is added up into odds over languages and "native".

One file per kind of evidence (`NAME`, `readings(subject) -> Iterator[Reading]`); this file and
`_odds.py` combine them. A reading is a log-likelihood ratio per language against native text.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType

from transcheck.folder import modules
from transcheck.infer._odds import combine
from transcheck.model import Origin, Subject


def kinds() -> tuple[ModuleType, ...]:
    """Every kind of evidence, by file name."""
    return modules(__name__, ("NAME", "readings"))


def infer(subject: Subject, chosen: Iterable[ModuleType] | None = None) -> Origin:
    """Where the text comes from, every piece of evidence shown with its weight."""
    readings = [r for kind in (chosen or kinds()) for r in kind.readings(subject)]
    return combine(readings, subject)
