"""Subject → Findings: one file per kind of check.

NEEDS: target, source, or tree (the place of the file among others). A module whose
name has a leading underscore is a helper.
"""

from __future__ import annotations

from types import ModuleType

from transcheck.folder import modules

CONTRACT = ("ID", "KIND", "CATEGORY", "SEVERITY", "NEEDS", "BAD", "GOOD", "check")


def checks() -> tuple[ModuleType, ...]:
    """Every check of this folder, by file name."""
    return modules(__name__, CONTRACT)
