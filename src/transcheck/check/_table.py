"""Tables of this folder: TOML files beside the checks that read them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@cache
def table(name: str) -> dict[str, Any]:
    """The content of `<name>.toml`; read once, never changed."""
    with (HERE / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def words(language: str | None, name: str, key: str) -> tuple[str, ...]:
    """The list `key` of a language in a table; () where the table has none."""
    return tuple(table(name).get(language or "", {}).get(key, ()))


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """The words of a list that the table tells as one text."""
    return frozenset(str(table(name)[key]).split())


def alternatives(every: Iterable[str]) -> str:
    """Words as the alternatives of a pattern, the longest first."""
    return "|".join(sorted(every, key=len, reverse=True))
