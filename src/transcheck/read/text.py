"""Plain text: paragraphs between blank lines, one a line, or hard-wrapped: the lines decide.

Two neighbouring lines belong together only where the first one was cut because it was full, or
where the second goes on in lower case. A text counts as wrapped when most lines that have a
neighbour are equally long, at most 130 characters, and seldom end a sentence. Everywhere else
each line is a block of its own, as most exported articles have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from transcheck.model import Block, BlockKind, Document, Reading, Text
from transcheck.read._gather import addresses

FORMAT = "text"
SUFFIXES = (".txt", ".text")

LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
FINAL = re.compile(r"[.!?…:;。！？][\s\"'”’»«›‹“)\]]*$")
BULLET = re.compile(r"(?:[•▪‣◦●■*-]|\d{1,2}[.)])[ \t]+(?=\S)")
WIDTHS = range(40, 131)


class Line(NamedTuple):
    """A visible line: half-open range without outer white space, indentation, break before."""

    start: int
    end: int
    indent: int
    after_blank: bool


class Piece(NamedTuple):
    """A paragraph: half-open range of raw; was there a blank line before it?"""

    start: int
    end: int
    after_blank: bool


class Wrap(NamedTuple):
    """How the lines of a text were broken: wrapped at `width`, or one paragraph a line."""

    wrapped: bool
    width: int


def read(path: str, raw: str) -> Reading:
    """Blocks between blank lines or line by line; the first short line is the title."""
    blocks = tuple(_blocks(raw, list(paragraphs(raw))))
    title = " ".join(blocks[0].text.split()) if blocks and blocks[0].kind == "heading" else None
    return Reading(Document(path, FORMAT, raw, blocks, title))


def paragraphs(raw: str) -> Iterator[Piece]:
    """Half-open ranges of raw, one for each paragraph."""
    lines = list(_lines(raw))
    wrap = _wrapping(raw, lines)
    first = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or not _goes_on(raw, lines[i - 1], lines[i], wrap):
            yield Piece(lines[first].start, lines[i - 1].end, lines[first].after_blank)
            first = i


def _lines(raw: str) -> Iterator[Line]:
    last = 0
    for match in LINE.finditer(raw):
        text = match[0]
        if not text.strip():
            continue
        start = match.start() + len(text) - len(text.lstrip())
        blank = len(BREAK.findall(raw, last, start)) > 1
        last = match.start() + len(text.rstrip())
        yield Line(start, last, start - match.start(), blank)


def _wrapping(raw: str, lines: list[Line]) -> Wrap:
    inner = [(a, b) for a, b in pairwise(lines) if not b.after_blank]
    if not inner:
        return Wrap(False, 0)
    lengths = sorted(a.end - a.start + a.indent for a, _ in inner)
    width = lengths[-1 - len(lengths) // 10]
    full = sum(_full(raw, a, b, width) for a, b in inner)
    final = sum(_final(raw, a) for a, _ in inner)
    wrapped = width in WIDTHS and full >= 0.6 * len(inner) and final <= 0.5 * len(inner)
    return Wrap(wrapped, width)


def _goes_on(raw: str, line: Line, after: Line, wrap: Wrap) -> bool:
    if after.after_blank:
        return False
    final = _final(raw, line)
    full = wrap.wrapped and _full(raw, line, after, wrap.width)
    if BULLET.match(raw, after.start, after.end):
        return full and not final  # a dash or a number that wrapping put first
    if raw[after.start].islower() and not final and line.end - line.start >= WIDTHS[0]:
        return True
    hangs = BULLET.match(raw, line.start, line.end) is not None
    return full and (hangs or after.indent < line.indent + 2)


def _full(raw: str, line: Line, after: Line, width: int) -> bool:
    """Had the line no room left for the first word of the next one?"""
    word = raw[after.start : after.end].split(maxsplit=1)[0]
    return line.end - line.start + line.indent + 1 + len(word) > 0.85 * width


def _final(raw: str, line: Line | Piece) -> bool:
    return FINAL.search(raw, max(line.start, line.end - 8), line.end) is not None


def _blocks(raw: str, pieces: list[Piece]) -> Iterator[Block]:
    bullets = [BULLET.match(raw, p.start, p.end) for p in pieces]
    for i, piece in enumerate(pieces):
        bullet = bullets[i]
        beside = bullets[max(0, i - 1) : i] + bullets[i + 1 : i + 2]
        if bullet and any(_alike(bullet, other) for other in beside):
            yield _block(raw, bullet.end(), piece.end, "item")
        else:
            after = pieces[i + 1] if i + 1 < len(pieces) else None
            heads = after is not None and _heads(raw, piece, after, i == 0)
            yield _block(raw, piece.start, piece.end, "heading" if heads else "paragraph")


def _block(raw: str, start: int, end: int, kind: BlockKind) -> Block:
    body = Text.plain(raw, start, end)
    return Block(body, kind, protected=addresses(body.text))


def _alike(bullet: re.Match[str], other: re.Match[str] | None) -> bool:
    return other is not None and bullet[0][0].isdigit() == other[0][0].isdigit()


def _heads(raw: str, piece: Piece, after: Piece, first: bool) -> bool:
    """A short line without final punctuation, set off, heads the longer text that follows it."""
    text = raw[piece.start : piece.end]
    if len(text) > 120 or len(text.split()) > 20 or BREAK.search(text):
        return False
    if first:
        return not FINAL.search(text) or text.endswith(("?", "!"))
    set_off = piece.after_blank and not FINAL.search(text)
    return set_off and len(text) < after.end - after.start and _final(raw, after)
