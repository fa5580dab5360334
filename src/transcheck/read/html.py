"""HTML: what a browser shows, and of a saved web page the article alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.model import Document, Reading
from transcheck.read._article import ancestors, article
from transcheck.read._columns import Cell, paired
from transcheck.read._gather import character_data
from transcheck.read._markup import Placed, page

FORMAT = "html"
SUFFIXES = (".html", ".htm", ".xhtml")
LOOKS = re.compile(
    r"(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b", re.I | re.S
)


def read(path: str, raw: str) -> Reading:
    """Blocks of the article with entities and white space resolved, each mapped to its place."""
    whole = page(raw)
    kept = article(whole)
    title = next((_line(p) for p in kept if p.element.tag == "h1"), whole.title)
    if found := paired(_cells(kept), sum(len(p.block.text) for p in kept)):
        pairs, told = found
        return pairs.reading(path, FORMAT, raw, told.languages)
    notes = _left_out(whole.placed, kept)
    return Reading(Document(path, FORMAT, raw, tuple(p.block for p in kept), title, notes=notes))


def _cells(kept: list[Placed]) -> Iterator[Cell]:
    """Blocks in table cells; tables and rows are numbered by their elements' identity."""
    for placed in kept:
        above = list(ancestors(placed.element))
        cell = next((i for i, e in enumerate(above) if e.column >= 0), None)
        if cell is not None and cell + 1 < len(above):
            row, *outer = above[cell + 1 :]
            holder = next((e for e in outer if e.tag == "table"), row)
            yield Cell(id(holder), id(row), above[cell].column, placed.block)


def sniff(head: str) -> bool:
    return LOOKS.match(head) is not None


escape = character_data


def _line(placed: Placed) -> str:
    return " ".join(placed.block.text.split())


def _left_out(everything: list[Placed], kept: list[Placed]) -> tuple[str, ...]:
    count = len(everything) - len(kept)
    if not count:
        return ()
    return (f"{count} blocks outside the article (navigation, page header, footer) were not read",)
