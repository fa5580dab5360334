"""Findings and segments → Origin: evidence is added up into odds over languages and "native".

One file per kind of evidence (`NAME`, `readings(subject) -> Iterator[Reading]`); this file and
`_odds.py` combine them. A reading is a log-likelihood ratio per language against native text.
"""

from __future__ import annotations

from transcheck.folder import modules
from transcheck.infer._odds import combine
from transcheck.model import Origin, Subject


def infer(subject: Subject) -> Origin:
    """Where the text comes from, every piece of evidence shown with its weight."""
    kinds = modules(__name__, ("NAME", "readings"))
    readings = [r for kind in kinds for r in kind.readings(subject)]
    return combine(readings, subject)
