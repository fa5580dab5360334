"""OpenDocument texts: paragraphs, headings, lists, tables and notes."""

from __future__ import annotations

import re

from transcheck.errors import InputError
from transcheck.model import BlockKind, Reading
from transcheck.read._office import Paragraph, member, reading
from transcheck.read._xml import Event, events

FORMAT = "odt"
SUFFIXES = (".odt", ".ott")
BINARY = True

LEFT_OUT = frozenset(("tracked-changes", "annotation", "note-citation", "styles", "meta"))
HOLDERS = frozenset(("note", "note-body", "list", "list-item", "frame", "text-box", "section"))
SPACE = re.compile(r"\s+")
MOST_SPACES = 1000


def read(path: str, data: bytes, limit: int) -> Reading:
    """Blocks in reading order; a table of source and target makes pairs."""
    raw = member(path, data, "content.xml", limit)
    if raw is None:
        raise InputError(f"{path}: no OpenDocument text inside. Save it as ODT anew.")
    walker = _Walker()
    for event in events(path, raw):
        walker.take(event)
    return reading(path, FORMAT, walker.paragraphs)


class _Walker:
    """Takes the events one by one; `paragraphs` fills up in order of their start."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.open: list[Paragraph] = []
        self.silent = self.items = self.tables = 0
        self.table = self.row = self.column = -1
        self.names: list[str] = []

    def take(self, event: Event) -> None:
        step = {"start": 1, "end": -1}.get(event.kind, 0)
        self.silent += step if event.name in LEFT_OUT else 0
        if step > 0:
            self.names.append(event.name)
        elif step < 0:
            self.names.pop()
        if self.silent:
            return
        if event.kind == "text" and self.open and self.names[-1] not in HOLDERS:
            self._text(self.open[-1], event.text)
        elif event.name in ("p", "h"):
            self._paragraph(event)
        elif event.name == "list-item":
            self.items += step
        elif event.name in ("table", "table-row", "table-cell"):
            self._table(event, step)
        elif event.kind == "start" and self.open:
            self._mark(self.open[-1], event)

    def _text(self, paragraph: Paragraph, text: str) -> None:
        shown = SPACE.sub(" ", text)
        ends_white = not paragraph.pieces or paragraph.pieces[-1].endswith((" ", "\n", "\t"))
        paragraph.pieces.append(shown.lstrip(" ") if ends_white else shown)

    def _mark(self, paragraph: Paragraph, event: Event) -> None:
        if event.name == "s":
            told = event.attributes.get("text:c", "1")
            paragraph.pieces.append(" " * min(int(told) if told.isdecimal() else 1, MOST_SPACES))
        elif event.name in ("tab", "line-break"):
            paragraph.pieces.append("\t" if event.name == "tab" else "\n")

    def _paragraph(self, event: Event) -> None:
        if event.kind == "end" and self.open:
            self.open.pop()
        elif event.kind == "start":
            made = Paragraph(self._kind(event.name))
            made.cell = (self.table, self.row, self.column) if self.tables else None
            self.paragraphs.append(made)
            self.open.append(made)

    def _kind(self, name: str) -> BlockKind:
        if name == "h":
            return "heading"
        if self.tables:
            return "cell"
        return "item" if self.items else "paragraph"

    def _table(self, event: Event, step: int) -> None:
        if event.name == "table":
            self.tables += step
            self.table += step > 0
            self.row = self.column = -1
        elif event.kind == "start":
            self.row += event.name == "table-row"
            self.column = -1 if event.name == "table-row" else self.column + 1
