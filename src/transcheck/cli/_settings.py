"""Options of the command line → settings of every article; a wrong value is a UsageError."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from transcheck.config import READABLE, Config
from transcheck.errors import UsageError
from transcheck.model import SEVERITIES

if TYPE_CHECKING:
    from transcheck.settings import Settings


def settings(
    path: str | None = None,
    articles: Sequence[str] = (),
    any_language: bool = False,
    **told: Any,
) -> Config:
    """The settings of the first article.

    path: a configuration file told by name. any_language: where only an alignment or line pairs
    are wanted, any language code will do.
    """
    first = next((a for a in articles if a != "-"), str(Path()))
    return layered(path, None, any_language, **told).of(first)


def layered(
    path: str | None = None,
    profile: str | None = None,
    any_language: bool = False,
    **told: Any,
) -> Settings:
    """The defaults, overlaid by the nearest configuration file, then by the command line."""
    from transcheck.settings import Settings

    given: dict[str, Any] = {
        key: flat(value) if isinstance(value, list) else value
        for key, value in told.items()
        if value is not None
    }
    if not any_language:
        _language("--from", given.get("source_language"))
        _language("--to", given.get("target_language"))
    one_of("--fail-on", given.get("fail_on", "never"), (*SEVERITIES, "never"))
    if "style" in given:
        from transcheck.languages import styles

        one_of("--style", given["style"], styles())
    if "select" in given or "ignore" in given:
        from transcheck.select import validate

        validate((*given.get("select", ()), *given.get("ignore", ())))
    return Settings(path, profile, given)


def validate(settings: Settings, paths: Iterable[str]) -> None:
    """Are rules and glossaries that the settings name there? UsageError says who names them."""
    from transcheck.check._glossary import glossary
    from transcheck.select import validate as known

    looked_up: dict[str, Callable[[str], object]] = {
        **dict.fromkeys(("select", "ignore", "severities"), lambda rule: known((rule,))),
        "glossary": lambda terms: glossary(terms, "", ""),
    }
    seen: set[int] = set()
    for path in paths:
        config = settings.of(path)
        if id(config) in seen:
            continue
        seen.add(id(config))
        for key, told in settings.explained(path).items():
            for name in told.value if key in looked_up else ():
                try:
                    looked_up[key](name)
                except UsageError as error:
                    raise UsageError(f"{told.parts.get(name, told.where)}: {error}") from error


def cache_folder(wanted: bool) -> Path | None:
    """Where finished audits are kept: `TRANSCHECK_CACHE`, else the user's cache folder."""
    if not wanted:
        return None
    told = os.environ.get("TRANSCHECK_CACHE")
    if told:
        return Path(told)
    from platformdirs import user_cache_path

    return user_cache_path("transcheck", appauthor=False) / "audits"


def flat(values: list[str]) -> tuple[str, ...]:
    """Repeated and comma-separated values alike."""
    return tuple(part for value in values for part in value.split(",") if part)


def _language(option: str, code: str | None) -> None:
    if code is not None:
        one_of(option, code, READABLE)


def one_of(option: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        close = difflib.get_close_matches(value, allowed, 1)
        hint = f"; did you mean {close[0]!r}?" if close else ""
        raise UsageError(f"{option} is {value!r}; it must be one of {', '.join(allowed)}{hint}")
