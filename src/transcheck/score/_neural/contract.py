"""What the layouts share: the rows that are scored, and their results."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Row:
    """One segment to score; `reference` only where one stands line by line."""

    source: str
    target: str
    reference: str | None = None

    @property
    def size(self) -> int:
        return len(self.source) + len(self.target) + len(self.reference or "")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the target that a model calls wrong: code points of the target text."""

    start: int
    end: int
    severity: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Result:
    """The score of a row, whether the model saw less than all of it, the errors it marks."""

    value: float
    cut: bool = False
    marks: tuple[Mark, ...] = ()


class Scorer(Protocol):
    """A loaded checkpoint."""

    limit: int

    def score(self, rows: Sequence[Row]) -> list[Result]: ...
