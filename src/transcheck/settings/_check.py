"""Is a value of a configuration file one that we understand?"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any, get_type_hints

from transcheck.config import Config, Waiver
from transcheck.errors import ConfigError
from transcheck.settings._lines import Dotted, Places

NAMED_ELSEWHERE = ("penalties", "suppress", "max_characters")
OTHER_KEYS = ("extend", "profile", "profiles", "paths")


def checked(key: str, value: Any, table: Dotted, places: Places) -> Any:
    """The value as the program takes it. Raises ConfigError naming file, line and key."""
    place = places.at(*table, key)
    known = {f.name: f for f in fields(Config)}
    if key not in known:
        raise ConfigError(f"{place}: unknown key {key!r}; {unknown(key, [*known, *OTHER_KEYS])}")
    if key == "suppress":
        return _waivers(value, table, places)
    made = _typed(key, tuple(value) if isinstance(value, list) else value, place)
    limits = known[key].metadata
    if isinstance(made, int | float):
        low, high = limits.get("least", made), limits.get("most", made)
        if not low <= made <= high:
            raise ConfigError(f"{place}: {key} is {made:g}; it must be {_between(limits)}")
    if made is not None:
        _among(key, made, limits.get("among"), place)
    return made


def unknown(name: str, known: Iterable[str]) -> str:
    """The nearest known name, or all of them."""
    names = sorted(known)
    close = difflib.get_close_matches(name, names, 1)
    return f"did you mean {close[0]!r}?" if close else f"there are: {', '.join(names) or 'none'}"


def _between(limits: Any) -> str:
    if "most" in limits:
        return f"from {limits['least']} to {limits['most']}"
    return f"at least {limits['least']}"


def _among(key: str, value: Any, allowed: Iterable[str] | None, place: str) -> None:
    if key == "style":
        from transcheck.languages import styles

        allowed = styles()
    if allowed and value not in allowed:
        raise ConfigError(f"{place}: {key} is {value!r}; it must be one of {', '.join(allowed)}")


@cache
def _adapter(key: str) -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(get_type_hints(Config)[key])


def _typed(key: str, value: Any, place: str) -> Any:
    from pydantic import ValidationError

    try:
        return _adapter(key).validate_python(value, strict=True)
    except ValidationError as error:
        first = error.errors()[0]
        inner = ".".join(str(part) for part in first["loc"] if part != "[key]")
        name = f"{key}.{inner}" if inner and not inner.startswith("literal") else key
        told = first["msg"].removeprefix("Input should be ")
        raise ConfigError(f"{place}: {name} is {first['input']!r}; it must be {told}") from error


def _waivers(value: Any, table: Dotted, places: Places) -> tuple[Waiver, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise ConfigError(
            f"{places.at(*table, 'suppress')}: write [[suppress]], with rule and reason"
        )
    return tuple(
        waiver(entry, places.at(*table, "suppress", number)) for number, entry in enumerate(value)
    )


def waiver(entry: dict[str, Any], place: str) -> Waiver:
    """A suppression as a table tells it; ConfigError where something is missing or odd."""
    known = {f.name for f in fields(Waiver)} - {"where"}
    for key, value in entry.items():
        if key not in known:
            raise ConfigError(f"{place}: unknown key {key!r}; {unknown(key, known)}")
        wanted = date if key == "until" else str
        if type(value) is not wanted:
            kind = "a date such as 2030-12-31, without quotes" if wanted is date else "a text"
            raise ConfigError(f"{place}: {key} is {value!r}; it must be {kind}")
    missing = [key for key in ("rule", "reason") if not entry.get(key, "").strip()]
    if missing:
        raise ConfigError(f"{place}: a suppression needs {' and '.join(missing)}")
    return Waiver(**entry, where=place)
