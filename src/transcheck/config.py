"""The one place for defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from transcheck.model import SEVERITIES

SOURCES = ("fr", "es", "de", "it", "pt", "nl")
LANGUAGES = ("en", *SOURCES)


def _table(**values: Any) -> Any:
    return field(default_factory=lambda: dict(values))


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting of an audit, with its default.

    penalties: points per finding of a severity, per 100 words. prior: probability that a text is
    native before anything was read; the rest is shared by the source languages.
    """

    target_language: str | None = None
    source_language: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_confidence: float = 0.5
    fail_on: str = "major"
    min_score: float | None = None
    penalties: Mapping[str, float] = _table(neutral=0.0, minor=1.0, major=5.0, critical=25.0)
    severities: Mapping[str, str] = _table()
    prior_native: float = 0.5
    name_origin_at: float = 0.9
    max_characters: int = 20_000_000

    def penalty(self, severity: str) -> float:
        return self.penalties.get(severity, 0.0)


def at_least(severity: str, floor: str) -> bool:
    """Is `severity` at or above `floor` ("never" is above all)?"""
    return floor != "never" and SEVERITIES.index(severity) >= SEVERITIES.index(floor)
