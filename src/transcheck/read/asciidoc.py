"""AsciiDoc, as far as lines tell: prose of paragraphs, lists, headings, titles and tables.

Listings, comments, attributes, macros of blocks and pass-through are left alone. Monospace text
and attribute references stay in their sentence as protected text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.model import Block, BlockKind, Document, Reading
from transcheck.read._gather import Gather
from transcheck.read._lines import Line, inline, lines

FORMAT = "asciidoc"
SUFFIXES = (".adoc", ".asciidoc", ".asc")

FENCE = re.compile(r"(-{4,}|\.{4,}|\+{4,}|/{4,}|```\S*)$")
FRAME = re.compile(r"(?:={4,}|\*{4,}|_{4,}|--)$")
TABLE = re.compile(r"[|,:!]={3,}$")
SILENT = re.compile(r"//|:!?[\w-]+!?:(?:\s|$)|\[[^\]]*\]$|\w+::\S*\[[^\]]*\]$|'{3,}$|<<<$|\+$")
HEADING = re.compile(r"(?:={1,6}|#{1,6})[ \t]+(?=\S)")
CAPTION = re.compile(r"\.(?=[^\s.])")
ITEM = re.compile(r"(?:[*-]{1,5}|\.{1,5}|\d{1,3}\.)[ \t]+(?=\S)|[^\s:].*?:{2,4}(?:[ \t]+(?=\S)|$)")
ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
CELL = re.compile(r"(?:[\w.<^>+*]*)\|[ \t]*([^|\r\n]*[^|\s])")
MARKS = re.compile(
    r"(?P<code>(?<!`)`{1,2}[^`\r\n]+`{1,2}|\{[\w-]+\}|\+\+?[^+\s][^+\r\n]*\+\+?"
    r"|\b(?:kbd|btn|menu|stem):\S{0,80}?\[[^\]]{0,200}\])"
    r"|(?:(?:link:|xref:|mailto:|https?://)[^\s\[\]]{1,400}\[|<<[^<>,]+,\s*)"
    r"(?P<show>[^\]>\r\n]+?)(?:,[^\]>]*|\^)?(?:\]|>>)"
    r"|[ ]?<<[^<>]+>>|\[\[[^\[\]]+\]\]|\[#[\w-]+\]|[ ]\+$"
    r"|[ ]?footnote(?:ref)?:[\w-]{0,80}\[[^\[\]]*\]"
    r"|[ ]?\b(?:image|icon|anchor):[^\s\[]{1,400}\[[^\[\]]*\]"
    r"|(?<![\w*])\*{1,2}(?=\S)|(?<=\S)\*{1,2}(?![\w*])"
    r"|(?<![\w_])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![\w_])|(?<![\w#])#(?=\S)|(?<=\S)#(?![\w#])",
    re.M,
)


def read(path: str, raw: str) -> Reading:
    """Blocks in file order; the first heading is the title."""
    blocks = tuple(_Reader(raw).blocks())
    title = next((" ".join(b.text.split()) for b in blocks if b.kind == "heading"), None)
    return Reading(Document(path, FORMAT, raw, blocks, title))


class _Reader:
    """Walks over the lines; `at` is the next one."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.lines = lines(raw)
        self.at = 0

    def blocks(self) -> Iterator[Block]:
        while self.at < len(self.lines):
            line = self.lines[self.at]
            text = self.raw[line.start : line.end]
            if fence := FENCE.match(text):
                self._skip_to(fence[0][:3] if fence[0][0] == "`" else fence[0])
            elif TABLE.match(text):
                yield from self._table(text)
            elif line.blank or FRAME.match(text) or SILENT.match(text) or line.indent:
                self.at += 1
            else:
                yield from self._paragraph(line, text)

    def _skip_to(self, fence: str) -> None:
        self.at += 1
        while self.at < len(self.lines):
            line = self.lines[self.at]
            self.at += 1
            if self.raw[line.start : line.end] == fence:
                return

    def _table(self, fence: str) -> Iterator[Block]:
        self.at += 1
        while self.at < len(self.lines):
            line = self.lines[self.at]
            self.at += 1
            if self.raw[line.start : line.end] == fence:
                return
            for cell in CELL.finditer(self.raw, line.start, line.end):
                yield from self._made([cell.span(1)], "cell")

    def _paragraph(self, line: Line, text: str) -> Iterator[Block]:
        self.at += 1
        if head := HEADING.match(text) or CAPTION.match(text):
            made: BlockKind = "caption" if head.re is CAPTION else "heading"
            yield from self._made([(line.start + head.end(), line.end)], made)
            return
        mark = ITEM.match(text)
        kind: BlockKind = "item" if mark else "paragraph"
        mark = mark or ADMONITION.match(text)
        pieces = [(line.start + (mark.end() if mark else 0), line.end)]
        while self.at < len(self.lines) and self._goes_on(self.lines[self.at]):
            pieces.append(self.lines[self.at][:2])
            self.at += 1
        yield from self._made(pieces, kind)

    def _goes_on(self, line: Line) -> bool:
        text = self.raw[line.start : line.end]
        starts = (FENCE, FRAME, TABLE, SILENT, HEADING, ITEM)
        return not line.blank and not any(pattern.match(text) for pattern in starts)

    def _made(self, pieces: list[tuple[int, int]], kind: BlockKind) -> Iterator[Block]:
        gather = Gather(self.raw)
        inline(gather, pieces, MARKS)
        block = gather.block(kind)
        if block is not None:
            yield block
