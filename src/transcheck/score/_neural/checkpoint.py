"""A scorer as told on the command line, and the layout that reads its files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from transcheck.errors import UsageError
from transcheck.neural.place import found
from transcheck.score._neural import classify, comet, cosine, forced, metricx

LAYOUTS: tuple[ModuleType, ...] = (comet, metricx, classify, forced, cosine)
EXAMPLE = "--scorer quality=./model or --scorer quality=org/name@<40-digit commit>"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A scorer as told on the command line, with its files at hand."""

    name: str
    folder: Path
    origin: str
    layout: ModuleType

    @property
    def needs(self) -> str:
        told = getattr(self.layout, "needs", None)
        return str(told(self.folder)) if told else str(self.layout.NEEDS)


def checkpoint(told: str) -> Checkpoint:
    """`NAME=PATH_OR_HUB_ID` found. UsageError that says what to do where it is not."""
    name, _, place = told.partition("=")
    if not name or not place:
        raise UsageError(f"--scorer {told}: give a name and a place, as in {EXAMPLE}")
    folder, origin = found("--scorer", place, EXAMPLE)
    layout = next((m for m in LAYOUTS if m.fits(folder)), None)
    if layout is None:
        known = ", ".join(m.NAME for m in LAYOUTS)
        raise UsageError(f"--scorer {told}: {folder} holds no layout that is known ({known})")
    return Checkpoint(name, folder, origin, layout)
