"""Subject → Findings: one file per kind of check; a file without a leading underscore is a check."""

from __future__ import annotations

from types import ModuleType

from transcheck.folder import modules

CONTRACT = ("ID", "KIND", "CATEGORY", "SEVERITY", "NEEDS", "BAD", "GOOD", "check")


def checks() -> tuple[ModuleType, ...]:
    """Every check of this folder, by file name."""
    return modules(__name__, CONTRACT)
