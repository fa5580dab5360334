"""Bytes → Reading. One file per format; the suffix, the caller or the content picks the file.

A format module holds `FORMAT` (its name), `SUFFIXES` and `read(path, raw) -> Reading`. Optional:
`sniff(head) -> bool` recognises a file without a telling suffix, `escape(text) -> str` makes a
replacement fit to be written back into the raw file, and `BINARY = True` says that `read` takes
the bytes themselves and the size limit (zip containers).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pathlib import PurePath
from pkgutil import get_data, iter_modules
from types import ModuleType

from transcheck.config import Config
from transcheck.errors import InputError, UsageError
from transcheck.folder import modules
from transcheck.model import Reading
from transcheck.read._decode import decode, encoded, refuse_binary

__all__ = ["decode", "encoded", "escaper", "formats", "is_text", "read", "suffixes"]

CONSTANTS = re.compile(r'^FORMAT = "(?P<format>\w+)"\nSUFFIXES = \((?P<suffixes>.*)\)$', re.M)
FALLBACK = "text"
HEAD = 4096


@cache
def formats() -> dict[str, ModuleType]:
    """Every format module by its name; imports them all."""
    return {m.FORMAT: m for m in modules(__name__, ("FORMAT", "SUFFIXES", "read"))}


@cache
def suffixes() -> dict[str, str]:
    """Format name by lower-case suffix (`.md` → `markdown`)."""
    return {suffix: name for name, (_, found) in _declared().items() for suffix in found}


@cache
def _declared() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Module and suffixes of each format, out of the source text: importing all takes 50 ms."""
    found = {}
    for module in iter_modules(__path__):
        source = get_data(__name__, f"{module.name}.py") or b""
        if constants := CONSTANTS.search(source.decode("utf-8")):
            listed = tuple(re.findall(r'"([^"]+)"', constants["suffixes"]))
            found[constants["format"]] = (module.name, listed)
    return found


def _module(name: str) -> ModuleType:
    return import_module(f"{__name__}.{_declared()[name][0]}")


def is_text(name: str) -> bool:
    """Can a file of this format be edited in place? Not one in a container."""
    return not hasattr(_named(name), "BINARY")


def escaper(name: str) -> Callable[[str], str]:
    """How a replacement text is written into a raw file of this format."""
    return getattr(_named(name), "escape", str)


def read(
    path: str,
    data: bytes,
    format: str | None = None,  # noqa: A002
    limit: int = Config().max_characters,
) -> Reading:
    """What the file says: its blocks, each character knowing its place.

    Raises InputError for empty, binary, oversized or broken files, UsageError for a format
    that nobody reads.
    """
    name = format or suffixes().get(PurePath(path).suffix.lower())
    module = _named(name) if name else None
    if module is not None and hasattr(module, "BINARY"):
        made: Reading = module.read(path, data, limit)
        return made
    refuse_binary(path, data)
    if len(data) > 4 * limit:
        raise too_large(path, limit)
    raw, note = decode(data)
    if len(raw) > limit:
        raise too_large(path, limit)
    if not raw.strip():
        raise InputError(f"{path}: the file is empty. Check that the right file was given.")
    return _with_note(_suited(module, raw, told=format is not None).read(path, raw), note)


def too_large(path: str, limit: int) -> InputError:
    return InputError(
        f"{path}: more than {limit:,} characters. "
        "Split the file, or raise max_characters in the configuration."
    )


def _named(name: str) -> ModuleType:
    known = _declared()
    if name in known:
        return _module(name)
    near = get_close_matches(name, known, 1)
    hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(sorted(known))}."
    raise UsageError(f"unknown input format {name!r}: {hint}")


def _suited(module: ModuleType | None, raw: str, told: bool) -> ModuleType:
    """The module of the suffix, unless only another one recognises the content."""
    head = raw[:HEAD].lstrip()
    if module is not None and (told or not hasattr(module, "sniff") or module.sniff(head)):
        return module
    found = (m for m in formats().values() if hasattr(m, "sniff") and m.sniff(head))
    fallback = suffixes()[".xml"] if head.startswith("<?xml") else FALLBACK
    return next(found, module or _module(fallback))


def _with_note(reading: Reading, note: str | None) -> Reading:
    if note is None:
        return reading
    target = replace(reading.target, notes=(note, *reading.target.notes))
    return replace(reading, target=target)
