"""CSV and TSV with a source and a target column, by heading or, without headings, the first two.

Columns are recognised by their heading: source, target, a language code or the language's name. A
column headed id or key names the units.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import NamedTuple

from transcheck.errors import InputError
from transcheck.model import Block, Document, Reading
from transcheck.read._columns import Columns, columns
from transcheck.read._gather import Gather
from transcheck.read._units import Pairs, declared, literal, unit

FORMAT = "csv"
SUFFIXES = (".csv", ".tsv")

DELIMITERS = "\t,;|"
DOUBLED = re.compile(r'""')


class Cell(NamedTuple):
    """A field: half-open range without its quotes; `quoted`: are its quotes doubled inside?"""

    start: int
    end: int
    quoted: bool


def read(path: str, raw: str) -> Reading:
    """Pairs, one a row; with a key and a target column alone, the target by itself."""
    delimiter = max(DELIMITERS, key=raw.partition("\n")[0].count)
    rows = list(_rows(raw, delimiter))
    if not rows:
        raise InputError(f"{path}: no fields in this table. Check that the right file was given.")
    if delimiter != "\t":
        _verify(path, raw, delimiter, rows)
    told = columns([_shown(raw, cell) for cell in rows[0]])
    if told is None and len(rows[0]) < 2:
        raise InputError(f"{path}: no target column. Head the columns source and target.")
    layout = told or Columns(None, 0, 1, (None, None))
    pairs, alone = Pairs(), []
    for number, row in enumerate(rows[told is not None :], 1):
        name = _name(raw, row, layout.name, number)
        target = _unit(raw, row, layout.target, name)
        if layout.source is None:
            alone.append(target)
        else:
            pairs.add(_unit(raw, row, layout.source, name), target)
    if layout.source is not None:
        return pairs.reading(path, FORMAT, raw, layout.languages)
    language = declared(layout.languages[1])
    return Reading(Document(path, FORMAT, raw, tuple(alone), language=language))


def escape(text: str) -> str:
    """A replacement inside a quoted field."""
    return text.replace('"', '""')


def _rows(raw: str, delimiter: str) -> Iterator[list[Cell]]:
    """Rows that are not blank. In TSV a field counts as quoted only where it must be."""
    stop = re.escape(delimiter)
    field = re.compile(rf'"((?:[^"]|"")*+)"(?={stop}|[\r\n]|\Z)|[^{stop}\r\n]*')
    row: list[Cell] = []
    at = 0
    while True:
        found = field.match(raw, at)
        assert found
        row.append(_cell(found, delimiter))
        at = found.end()
        if raw.startswith(delimiter, at):
            at += 1
            continue
        if any(cell.start < cell.end for cell in row):
            yield row
        row = []
        if at >= len(raw):
            return
        at += 2 if raw.startswith("\r\n", at) else 1


def _cell(found: re.Match[str], delimiter: str) -> Cell:
    inner = found[1]
    if inner is None or (delimiter == "\t" and not re.search(r'[\t\r\n]|""', inner)):
        return Cell(*found.span(), False)
    return Cell(*found.span(1), True)


def _verify(path: str, raw: str, delimiter: str, rows: Sequence[Sequence[Cell]]) -> None:
    """The standard reader must see the same fields; where it does not, a quote is astray."""
    try:
        expected = list(csv.reader(StringIO(raw, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise InputError(f"{path}: not valid CSV: {error}. Check its quotes.") from error
    visible = (fields for fields in expected if any(fields))
    for row, fields in zip(rows, visible, strict=False):
        if [_shown(raw, cell) for cell in row] != fields:
            line = raw.count("\n", 0, row[0].start) + 1
            raise InputError(f"{path}:{line}: a quotation mark is astray in this row. Correct it.")


def _shown(raw: str, cell: Cell) -> str:
    text = raw[cell.start : cell.end]
    return text.replace('""', '"') if cell.quoted else text


def _name(raw: str, row: list[Cell], column: int | None, number: int) -> str:
    told = _shown(raw, row[column]).strip() if column is not None and column < len(row) else ""
    return told or str(number)


def _unit(raw: str, row: list[Cell], column: int, name: str) -> Block:
    cell = row[column] if column < len(row) else Cell(row[-1].end, row[-1].end, False)
    gather = Gather(raw)
    if cell.quoted:
        literal(gather, cell.start, cell.end, DOUBLED, lambda _: '"')
    else:
        gather.verbatim(cell.start, cell.end)
    return unit(gather, name, None, cell.start)
