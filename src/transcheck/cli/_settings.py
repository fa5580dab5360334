"""Options of the command line → Config; a wrong value is a UsageError."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from transcheck.config import LANGUAGES, Config
from transcheck.errors import UsageError
from transcheck.model import SEVERITIES


def settings(
    path: str | None = None,
    articles: Sequence[str] = (),
    any_language: bool = False,
    **told: Any,
) -> Config:
    """The defaults, overlaid by the nearest configuration file, then by the command line.

    path: a configuration file told by name. any_language: where only an alignment or line pairs
    are wanted, any language code will do.
    """
    given: dict[str, Any] = {
        key: _flat(value) if isinstance(value, list) else value
        for key, value in told.items()
        if value is not None
    }
    config = replace(_from_file(path, articles), **given)
    if not any_language:
        _language("--from", config.source_language)
        _language("--to", config.target_language)
    _one_of("--fail-on", config.fail_on, (*SEVERITIES, "never"))
    if config.select or config.ignore:
        from transcheck.select import validate

        validate((*config.select, *config.ignore))
    return config


def _from_file(path: str | None, articles: Sequence[str]) -> Config:
    from transcheck.settings_file import load, nearest

    start = next((Path(a) for a in articles if a != "-"), Path())
    found = Path(path) if path else nearest(start if start.is_dir() else start.parent)
    return load(found, Config()) if found else Config()


def _flat(values: list[str]) -> tuple[str, ...]:
    """Repeated and comma-separated values alike."""
    return tuple(part for value in values for part in value.split(",") if part)


def _language(option: str, code: str | None) -> None:
    if code is not None:
        _one_of(option, code, LANGUAGES)


def _one_of(option: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        close = difflib.get_close_matches(value, allowed, 1)
        hint = f"; did you mean {close[0]!r}?" if close else ""
        raise UsageError(f"{option} is {value!r}; it must be one of {', '.join(allowed)}{hint}")
