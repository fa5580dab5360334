"""What DOCX and ODT share: a guarded zip, paragraphs, and tables with two languages.

The raw text of such a document is its paragraphs, one a line; that is where findings point.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO

from transcheck.errors import InputError
from transcheck.model import Block, BlockKind, Document, Reading, Text
from transcheck.read._columns import Cell, paired
from transcheck.read._decode import decode
from transcheck.read._gather import addresses

MOST_MEMBERS = 10_000
RATIO = 8


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it comes: its text in pieces, its kind, and its place in a table."""

    kind: BlockKind = "paragraph"
    pieces: list[str] = field(default_factory=list)
    cell: tuple[int, int, int] | None = None  # table, row, column

    @property
    def text(self) -> str:
        return "".join(self.pieces).strip()


def member(path: str, data: bytes, name: str, limit: int) -> str | None:
    """A text member of a zip, None where it is missing; at most `RATIO * limit` bytes are read.

    Raises InputError for a broken zip, an encrypted one, or one that unpacks to too much.
    """
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            if len(archive.infolist()) > MOST_MEMBERS:
                raise InputError(f"{path}: too many parts for a document. Check what this file is.")
            if name not in archive.namelist():
                return None
            with archive.open(name) as part:
                content = part.read(RATIO * limit + 1)
    except (BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise InputError(
            f"{path}: broken or encrypted document ({error}). Save it anew."
        ) from error
    except Exception as error:  # zlib, lzma and bz2 each raise an error of their own
        raise InputError(f"{path}: damaged document ({error}). Save it anew.") from error
    if len(content) > RATIO * limit:
        raise InputError(
            f"{path}: unpacks to more than {RATIO * limit:,} bytes. Split the document."
        )
    return decode(content)[0]


def reading(path: str, format_: str, paragraphs: list[Paragraph]) -> Reading:
    """The document, or source and target where a table has a column for each."""
    shown = [p for p in paragraphs if p.text]
    if not shown:
        raise InputError(f"{path}: the document is empty. Check that the right file was given.")
    raw = "\n".join(p.text for p in shown)
    blocks: list[Block] = []
    at = 0
    for p in shown:
        body = Text.plain(raw, at, at + len(p.text))
        blocks.append(Block(body, p.kind, protected=addresses(body.text)))
        at += len(p.text) + 1
    cells = (Cell(*p.cell, b) for p, b in zip(shown, blocks, strict=True) if p.cell)
    if found := paired(cells, len(raw)):
        pairs, told = found
        return pairs.reading(path, format_, raw, told.languages)
    title = next((b.text for b in blocks if b.kind == "heading"), None)
    return Reading(Document(path, format_, raw, tuple(blocks), title))
