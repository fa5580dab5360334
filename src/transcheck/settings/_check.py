"""Is a value of a configuration file one that we understand?"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any, get_type_hints

from transcheck.config import Config, Waiver
from transcheck.errors import ConfigError
from transcheck.settings._lines import Dotted, Places

NAMED_ELSEWHERE = ("penalties", "suppress", "max_characters")
SHAPES = {"tuple_type": "a list of texts", "dict_type": "a table", "string_type": "a text"}
OTHER_KEYS = ("extend", "profile", "profiles", "paths")


def checked(key: str, value: Any, table: Dotted, places: Places) -> Any:
    """The value as the program takes it. Raises ConfigError naming file, line and key."""
    here = (*table, key)
    place = places.at(*here)
    known = {f.name: f for f in fields(Config)}
    if key not in known:
        raise ConfigError(f"{place}: unknown key {key!r}; {unknown(key, [*known, *OTHER_KEYS])}")
    if key == "suppress":
        return _waivers(value, table, places)
    made = _typed(key, tuple(value) if isinstance(value, list) else value, here, places)
    limits = known[key].metadata
    for inner, number in _numbers(made):
        low, high = limits.get("least", number), limits.get("most", number)
        if not low <= number <= high:
            name = ".".join((key, *inner))
            told = f"{name} is {number:g}; it must be {_between(limits)}"
            raise ConfigError(f"{places.at(*here, *inner)}: {told}")
    if made is not None:
        _among(key, made, limits.get("among"), place)
    return made


def _numbers(made: Any) -> Iterator[tuple[tuple[str, ...], float]]:
    """The numbers of a setting, each with its name below it."""
    for name, value in made.items() if isinstance(made, dict) else [(None, made)]:
        if isinstance(value, int | float):
            yield (name,) if name else (), value


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


def _typed(key: str, value: Any, here: Dotted, places: Places) -> Any:
    from pydantic import ValidationError

    try:
        return _adapter(key).validate_python(value, strict=True)
    except ValidationError as error:
        first = error.errors()[0]
        inner = [p for p in first["loc"] if p != "[key]" and not str(p).startswith("literal")]
        name = ".".join((key, *map(str, inner)))
        told = SHAPES.get(first["type"]) or first["msg"].removeprefix("Input should be ")
        raise ConfigError(
            f"{places.at(*here, *inner)}: {name} is {first['input']!r}; it must be {told}"
        ) from error


def _waivers(value: Any, table: Dotted, places: Places) -> tuple[Waiver, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise ConfigError(
            f"{places.at(*table, 'suppress')}: write [[suppress]], with rule and reason"
        )
    return tuple(waiver(e, places, *table, "suppress", n) for n, e in enumerate(value))


def waiver(entry: dict[str, Any], places: Places, *here: str | int) -> Waiver:
    """A suppression as a table tells it; ConfigError where something is missing or odd."""
    place = places.at(*here)
    known = {f.name for f in fields(Waiver)} - {"where"}
    for key, value in entry.items():
        line = places.at(*here, key)
        if key not in known:
            raise ConfigError(f"{line}: unknown key {key!r}; {unknown(key, known)}")
        wanted = date if key == "until" else str
        if type(value) is not wanted:
            kind = "a date such as 2030-12-31, without quotes" if wanted is date else "a text"
            raise ConfigError(f"{line}: {key} is {value!r}; it must be {kind}")
    missing = [key for key in ("rule", "reason") if not entry.get(key, "").strip()]
    if missing:
        raise ConfigError(f"{place}: a suppression needs {' and '.join(missing)}")
    return Waiver(**entry, where=place)
