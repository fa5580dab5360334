"""Tables of this folder: TOML files beside the checks that read them."""

from __future__ import annotations

import tomllib
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
