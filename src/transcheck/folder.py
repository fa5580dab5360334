"""A folder is a list: every module in it that keeps the contract is in."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


@cache
def modules(package: str, contract: tuple[str, ...]) -> tuple[ModuleType, ...]:
    """Modules of `package`, by name; names with a leading underscore are helpers.

    Raises TypeError naming the module and the missing name where one breaks the contract.
    """
    names = sorted(m.name for m in iter_modules(import_module(package).__path__))
    found = tuple(import_module(f"{package}.{n}") for n in names if not n.startswith("_"))
    for module in found:
        for name in contract:
            if not hasattr(module, name):
                raise TypeError(f"{module.__name__} lacks {name}")
    return found
