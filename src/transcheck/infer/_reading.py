"""One piece of evidence before it is combined with the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from transcheck.model import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """`ratios`: natural-log likelihood ratio of each language against native.

    Readings of one `family` are correlated: the tenth says less than the first. Readings with the
    same `key` are the same mark seen again. `named`: the languages that the note speaks of, where
    it names any.
    """

    note: str
    ratios: Mapping[str, float]
    family: str
    key: str
    span: Span | None = None
    named: tuple[str, ...] = ()
