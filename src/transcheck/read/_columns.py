"""Which column of a table holds the source and which the translation, by their headings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from transcheck.languages import known, table
from transcheck.model import Block
from transcheck.read._units import Pairs

SOURCE = frozenset(("source", "src", "original", "source text", "source segment"))
TARGET = frozenset(("target", "tgt", "trg", "translation", "target text", "target segment"))
NAMES = frozenset(("id", "key", "name", "unit", "segment id", "no", "no.", "#"))


MOST_COLUMNS = 1000


class Cell(NamedTuple):
    """A block in a table of the document, by number; rows and columns too count from 0."""

    table: int
    row: int
    column: int
    block: Block


class Columns(NamedTuple):
    """Which column holds what, None where none does, and the languages as headings say them."""

    name: int | None
    source: int | None
    target: int
    languages: tuple[str | None, str | None]
    plain: bool = False  # do the headings say source and target in so many words?


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
    plain = source is not None and heads[source] in SOURCE and heads[target] in TARGET
    return Columns(name, source, target, (before, codes.get(target)), plain)


def paired(cells: Iterable[Cell], total: int) -> tuple[Pairs, Columns] | None:
    """Pairs of the table whose heading row names source and target, or two languages.

    Two languages alone may head any table: it must hold half of the `total` characters.
    """
    tables: dict[int, dict[int, dict[int, list[Block]]]] = {}
    for cell in cells:
        row = tables.setdefault(cell.table, {}).setdefault(cell.row, {})
        row.setdefault(cell.column, []).append(cell.block)
    for rows in tables.values():
        first, *others = rows.values()
        told = columns(
            [
                first[i][0].text if i in first else ""
                for i in range(min(max(first), MOST_COLUMNS) + 1)
            ]
        )
        if told is None or told.source is None:
            continue
        pairs = Pairs()
        for row in others:
            sides = row.get(told.source, ()), row.get(told.target, ())
            for source, target in zip(*sides, strict=False):
                pairs.add(source, target)
        held = sum(len(b.text) for b in (*pairs.source, *pairs.target))
        if pairs.beads and (told.plain or 2 * held >= total):
            return pairs, told
    return None


def _language(heading: str) -> str | None:
    """The code that a heading names: `fr`, `fr-CA`, `French`; None for anything else."""
    named = {table(code).name.lower(): code for code in known()}
    code = re.split(r"[-_]", heading)[0]
    return named.get(heading) or (code if code in known() else None)
