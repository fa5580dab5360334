"""transcheck: a linter for translations.

import transcheck
report = transcheck.audit("article.txt")
for finding in report.findings:
    print(finding.rule, finding.message)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from transcheck.audit import audit
    from transcheck.config import Config
    from transcheck.model import Finding, Report, Span

__all__ = ["Config", "Finding", "Report", "Span", "audit"]
__version__ = "0.2.0"

_HOME = {
    "audit": "audit",
    "Config": "config",
    "Finding": "model",
    "Report": "model",
    "Span": "model",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'transcheck' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"transcheck.{_HOME[name]}"), name)
    globals()[name] = value
    return value
