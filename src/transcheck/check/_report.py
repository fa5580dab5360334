"""A check speaks through its constants: no finding repeats them by hand."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Any

from transcheck.model import Finding, Span


def found(name: str, span: Span, message: str, why: str, **more: Any) -> Finding:
    """A finding of the check in module `name` (pass `__name__`), at `span`.

    `more` are further fields of Finding; they win over the constants of the module.
    """
    check = sys.modules[name]
    finding = Finding(
        rule=check.ID,
        kind=check.KIND,
        category=check.CATEGORY,
        severity=check.SEVERITY,
        span=span,
        message=message,
        why=why,
    )
    return replace(finding, **more) if more else finding
