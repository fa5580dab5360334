"""Word documents: paragraphs of the body, its tables and notes, tracked changes as accepted."""

from __future__ import annotations

from transcheck.errors import InputError
from transcheck.model import BlockKind, Reading
from transcheck.read._office import Paragraph, member, reading
from transcheck.read._xml import Event, events

FORMAT = "docx"
SUFFIXES = (".docx", ".docm")
BINARY = True

MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\xad"}
LEFT_OUT = frozenset(("Fallback", "moveFrom", "del"))
PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")


def read(path: str, data: bytes, limit: int) -> Reading:
    """Blocks in reading order, notes last; a table of source and target makes pairs."""
    walker = _Walker(_styles(path, data, limit))
    body, *notes = (member(path, data, part, limit) for part in PARTS)
    if body is None:
        raise InputError(f"{path}: no Word document inside. Save it as DOCX anew.")
    for raw in (body, *filter(None, notes)):
        for event in events(path, raw):
            walker.take(event)
    return reading(path, FORMAT, walker.paragraphs)


def _styles(path: str, data: bytes, limit: int) -> dict[str, str]:
    """English name of each style by its id, which depends on the language of Word."""
    raw = member(path, data, "word/styles.xml", limit)
    names: dict[str, str] = {}
    style = ""
    for event in events(path, raw) if raw else ():
        if event.kind == "start" and event.name == "style":
            style = event.attributes.get("w:styleId", "")
        elif event.kind == "start" and event.name == "name":
            names.setdefault(style, event.attributes.get("w:val", "").lower())
    return names


class _Walker:
    """Takes the events of the parts one by one; `paragraphs` fills up in order of their start."""

    def __init__(self, styles: dict[str, str]) -> None:
        self.styles = styles
        self.paragraphs: list[Paragraph] = []
        self.open: list[Paragraph] = []
        self.silent = 0
        self.table = self.row = self.column = 0
        self.tables: list[tuple[int, int, int]] = []  # enclosing tables' place
        self.text = False

    def take(self, event: Event) -> None:
        if event.name in LEFT_OUT:
            self.silent += 1 if event.kind == "start" else -1
        if self.silent:
            return
        if event.kind == "text":
            if self.text and self.open:
                self.open[-1].pieces.append(event.text)
        elif event.name == "t":
            self.text = event.kind == "start"
        elif event.name in ("tbl", "tr", "tc"):
            self._table(event)
        elif event.name == "p":
            self._paragraph(event)
        elif event.kind == "start" and self.open:
            self._inside(self.open[-1], event)

    def _paragraph(self, event: Event) -> None:
        if event.kind == "end" and self.open:
            self.open.pop()
        elif event.kind == "start":
            made = Paragraph("cell" if self.tables else "paragraph")
            made.cell = (self.table, self.row, self.column) if self.tables else None
            self.paragraphs.append(made)
            self.open.append(made)

    def _table(self, event: Event) -> None:
        if event.name == "tbl" and event.kind == "start":
            self.tables.append((self.table, self.row, self.column))
            self.table, self.row, self.column = self.table + 1, -1, -1
        elif event.name == "tbl" and self.tables:
            _, self.row, self.column = self.tables.pop()
        elif event.kind == "start":
            self.row += event.name == "tr"
            self.column = -1 if event.name == "tr" else self.column + 1

    def _inside(self, paragraph: Paragraph, event: Event) -> None:
        if event.name in MARKS:
            paragraph.pieces += [MARKS[event.name]] if paragraph.pieces else []
        elif event.name == "pStyle":
            name = self.styles.get(event.attributes.get("w:val", ""), "")
            paragraph.kind = _kind(name, paragraph.kind)
        elif event.name == "numPr" and paragraph.kind == "paragraph":
            paragraph.kind = "item"


def _kind(style: str, otherwise: BlockKind) -> BlockKind:
    if style.startswith(("heading", "title", "subtitle")):
        return "heading"
    if style.startswith("caption"):
        return "caption"
    return "quote" if "quote" in style else otherwise
