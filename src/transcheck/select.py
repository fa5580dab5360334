"""Which findings a configuration asks for: rule names, patterns of them, or categories."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from fnmatch import fnmatchcase

from transcheck import packs
from transcheck.check import checks
from transcheck.config import Config
from transcheck.errors import UsageError
from transcheck.model import Finding
from transcheck.suppress import PAGES


def selected(finding: Finding, config: Config) -> bool:
    """Is the finding selected and not ignored?"""
    wanted = not config.select or any(_fits(finding, p) for p in config.select)
    return wanted and not any(_fits(finding, p) for p in config.ignore)


def _fits(finding: Finding, pattern: str) -> bool:
    return fnmatchcase(finding.rule, pattern) or (
        finding.category == pattern or finding.category.startswith(f"{pattern}/")
    )


def known() -> set[str]:
    """Every rule name and category that can be selected."""
    coded = {c.ID for c in checks()} | {c.CATEGORY for c in checks()}
    packed = {k for target in packs.targets() for k in packs.load(target).keys}
    return coded | packed | {name.split("/")[0] for name in coded} | PAGES.keys()


def validate(patterns: Iterable[str]) -> None:
    """Raises UsageError for a pattern that no rule or category fits."""
    names: set[str] = set()
    for pattern in patterns:
        names = names or known()
        if not any(fnmatchcase(name, pattern) for name in names):
            close = difflib.get_close_matches(pattern, names, 1)
            hint = f"; did you mean {close[0]!r}?" if close else ""
            raise UsageError(f"unknown rule {pattern!r}{hint} (`transcheck rules` lists them)")
