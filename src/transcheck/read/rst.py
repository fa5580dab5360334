"""reStructuredText, as far as lines tell: prose of paragraphs, lists, headings and admonitions.

Code, literal blocks, doctests, comments, tables and the options of directives are left alone.
Literals and roles without a title stay in their sentence as protected text; marks of emphasis
and the addresses of links disappear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.model import Block, BlockKind, Document, Reading
from transcheck.read._gather import Gather
from transcheck.read._lines import Line, inline, lines

FORMAT = "rst"
SUFFIXES = (".rst", ".rest")

UNDERLINE = re.compile(r"([!-/:-@\[-`{-~])\1{2,}$")
DIRECTIVE = re.compile(r"\.\.[ ]+(?:\|[^|]+\|[ ]+)?(?P<name>[\w:+.-]+)::(?:[ ]+|$)")
SILENT = re.compile(
    r"(?:sourcecode|(?:code|literalinclude|include|image|math|toctree|index|raw|highlight|table)\b.*"
    r"|csv-table|list-table|default-role|role|contents|meta|doctest|testcode|testoutput|testsetup"
    r"|only|productionlist|parsed-literal|graphviz|currentmodule|module|auto.*|replace|unicode|date)"
)
FOOTNOTE = re.compile(r"\.\.[ ]+\[[^\]\s]+\][ ]+")
OPTION = re.compile(r":[\w -]+:(?:[ ]|$)")
ITEM = re.compile(r"(?:[-*+•]|\(?(?:\d{1,3}|#|[a-zA-Z])[.)])[ \t]+(?=\S)|\|[ ]+(?=\S)")
FIELD = re.compile(r":(?:[^:\\\s]|\\.|[ ](?=\S))+:[ \t]+(?=\S)")
TABLE = re.compile(r"\+[-=+]{3,}$|={2,}(?:[ ]+={2,})+$")
MARKS = re.compile(
    r"(?P<code>``(?:(?!``).)+?``|(?::[\w:+.-]{1,60}:)`[^`<]+`|\|\w[^|\r\n]*\|_{0,2})"
    r"|(?::[\w:+.-]{1,60}:)?`(?P<show>[^`<]+?)(?:\s*<[^`<>]+>)?`_{0,2}"
    r"|\*\*(?=\S)|(?<=\S)\*\*|(?<![\w*\\])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])"
    r"|[ ]?\[(?:\d+|\#\w*|\*|\w+)\]_(?!\w)|(?<=\w)__?(?![\w_])|\\[ \r\n]|\\(?=.)",
    re.S,
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
            text = self._text(line)
            if line.blank or UNDERLINE.match(text):
                self.at += 1
            elif TABLE.match(text):
                self._skip_table(text)
            elif text.startswith(">>>"):
                self._skip_paragraph()
            elif text.startswith("..") and (text == ".." or text[2] == " "):
                yield from self._explicit(line, text)
            else:
                yield from self._paragraph()

    def _text(self, line: Line) -> str:
        return self.raw[line.start : line.end]

    def _explicit(self, line: Line, text: str) -> Iterator[Block]:
        """A directive, a footnote, or a comment with all that is indented below it."""
        directive, note = DIRECTIVE.match(text), FOOTNOTE.match(text)
        self.at += 1
        if note:
            self.lines[self.at - 1] = Line(line.start + note.end(), line.end, line.indent + 3)
            self.at -= 1
            yield from self._paragraph()
        elif directive and not SILENT.fullmatch(directive["name"]):
            if directive.end() < len(text):
                yield from self._made([(line.start + directive.end(), line.end)], "paragraph")
            while self.at < len(self.lines) and OPTION.match(self._text(self.lines[self.at])):
                self.at += 1
        else:
            self._skip_below(line.indent)

    def _skip_below(self, indent: int) -> None:
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.blank and line.indent <= indent:
                return
            self.at += 1

    def _skip_paragraph(self) -> None:
        while self.at < len(self.lines) and not self.lines[self.at].blank:
            self.at += 1

    def _skip_table(self, text: str) -> None:
        """A grid ends at a blank line, a simple table at its last rule before one."""
        self.at += 1
        while self.at < len(self.lines):
            before, line = self._text(self.lines[self.at - 1]), self.lines[self.at]
            if line.blank and (
                text[0] == "+" or (TABLE.match(before) and before != text) or before == text
            ):
                return
            self.at += 1

    def _paragraph(self) -> Iterator[Block]:
        """Lines of one indentation up to a blank one, a bullet or an underline."""
        first = self.lines[self.at]
        bullet = ITEM.match(self._text(first)) or FIELD.match(self._text(first))
        start = first.start + (bullet.end() if bullet else 0)
        pieces = [(start, first.end)]
        self.at += 1
        indent = (
            self.lines[self.at].indent if bullet and self.at < len(self.lines) else first.indent
        )
        kind: BlockKind = "item" if bullet else "paragraph"
        while self.at < len(self.lines):
            line = self.lines[self.at]
            text = self._text(line)
            if len(pieces) == 1 and UNDERLINE.match(text) and line.indent == first.indent:
                self.at += 1
                kind = "heading"
                break
            if line.blank or line.indent != indent or (bullet and indent <= first.indent):
                break
            if ITEM.match(text) and bullet:
                break
            pieces.append((line.start, line.end))
            self.at += 1
        yield from self._made(self._unliteral(pieces, first.indent), kind)

    def _unliteral(self, pieces: list[tuple[int, int]], indent: int) -> list[tuple[int, int]]:
        """A paragraph that ends in `::` shows one colon; the literal block below is skipped."""
        start, end = pieces[-1]
        if not self.raw.startswith("::", end - 2) or end - start < 2:
            return pieces
        self._skip_below(indent)
        shown = end - 1 if end - 3 >= start and not self.raw[end - 3].isspace() else end - 2
        return [*pieces[:-1], (start, shown)]

    def _made(self, pieces: list[tuple[int, int]], kind: BlockKind) -> Iterator[Block]:
        gather = Gather(self.raw)
        inline(gather, pieces, MARKS)
        block = gather.block(kind)
        if block is not None:
            yield block
