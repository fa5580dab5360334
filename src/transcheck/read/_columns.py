"""Which column of a table holds the source and which the translation, by their headings."""

from __future__ import annotations

import re
from typing import NamedTuple

from transcheck.languages import known, table

SOURCE = frozenset(("source", "src", "original", "source text", "source segment"))
TARGET = frozenset(("target", "tgt", "trg", "translation", "target text", "target segment"))
NAMES = frozenset(("id", "key", "name", "unit", "segment id", "no", "no.", "#"))


class Columns(NamedTuple):
    """Which column holds what, None where none does, and the languages as headings say them."""

    name: int | None
    source: int | None
    target: int
    languages: tuple[str | None, str | None]


def columns(headings: list[str]) -> Columns | None:
    """What a heading row says; None where it names no target, or neither source nor key."""
    heads = [" ".join(heading.lower().split()) for heading in headings]
    name = next((i for i, head in enumerate(heads) if head in NAMES), None)
    codes = {i: code for i, head in enumerate(heads) if (code := _language(head))}
    source = next((i for i, head in enumerate(heads) if head in SOURCE), None)
    target = next((i for i, head in enumerate(heads) if head in TARGET), None)
    free = [i for i in codes if i not in (source, target)]
    if target is None and free:
        target = free.pop()
    if source is None and free:
        source = free[0]
    if target is None or (source is None and name is None):
        return None
    before = None if source is None else codes.get(source)
    return Columns(name, source, target, (before, codes.get(target)))


def _language(heading: str) -> str | None:
    """The code that a heading names: `fr`, `fr-CA`, `French`; None for anything else."""
    named = {table(code).name.lower(): code for code in known()}
    code = re.split(r"[-_]", heading)[0]
    return named.get(heading) or (code if code in known() else None)
