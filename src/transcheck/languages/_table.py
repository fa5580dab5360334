"""Per-language tables, read from the TOML files of this folder."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class LanguageTable:
    """What a language does by convention.

    quotes: pairs of opening and closing mark, the usual one first. thousands: separators in use.
    abbreviations: words (without the last dot) that never end a sentence; before_number: those
    that do not where a number follows. ordinal_dot: "3." means third. function_words: frequent
    closed-class words, lower case. before_ordinal: words before a number whose dot makes it third.
    """

    code: str
    name: str
    quotes: tuple[tuple[str, str], ...]
    decimal: str
    thousands: tuple[str, ...]
    ordinal_dot: bool
    months: tuple[str, ...]
    days: tuple[str, ...]
    abbreviations: frozenset[str]
    before_number: frozenset[str]
    function_words: frozenset[str]
    before_ordinal: frozenset[str] = frozenset()


@cache
def known() -> tuple[str, ...]:
    """Codes of the languages that have a table."""
    names = (entry.name for entry in files(__package__).iterdir())
    return tuple(sorted(n.removesuffix(".toml") for n in names if n.endswith(".toml")))


@cache
def table(code: str | None) -> LanguageTable:
    """The table of a language; English where the language is unknown or has none.

    A region is ignored: `pt-BR` reads the table of `pt`.
    """
    return _load(_base(code) if has_table(code) else "en")


def has_table(code: str | None) -> bool:
    """Is the language, whatever its region, one that we know?"""
    return code is not None and _base(code) in known()


def name(code: str) -> str:
    """The English name of a language; the code itself where nobody names it."""
    if has_table(code):
        return table(code).name
    from babel import Locale

    return str(Locale("en").languages.get(_base(code), code))


def _base(code: str | None) -> str:
    return (code or "en").replace("_", "-").split("-")[0].lower()


@cache
def _load(code: str) -> LanguageTable:
    data = tomllib.loads((files(__package__) / f"{code}.toml").read_text("utf-8"))
    return LanguageTable(code=code, **{key: _value(key, value) for key, value in data.items()})


def _value(key: str, value: Any) -> Any:
    if key in ("abbreviations", "before_number", "before_ordinal", "function_words"):
        return frozenset(value.split())
    if key == "quotes":
        return tuple((opening, closing) for opening, closing in value)
    return tuple(value) if isinstance(value, list) else value
