"""Markdown and MDX: prose with its place; code, addresses, HTML blocks and metadata left alone.

The block structure comes from a CommonMark parser that gives the byte range of every inline
event. MDX is Markdown once its imports, exports, comments and component tags that stand alone on
their lines are blanked, so that the prose between the tags is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from transcheck.model import Block, BlockKind, Document, Reading, Text
from transcheck.read._gather import Gather

FORMAT = "markdown"
SUFFIXES = (".md", ".markdown", ".mdx", ".mdown", ".mkd")

KINDS: dict[str, BlockKind] = {
    "Heading": "heading",
    "Item": "item",
    "TableCell": "cell",
    "BlockQuote": "quote",
    "DefinitionListTitle": "item",
    "DefinitionListDefinition": "item",
}
INLINE = frozenset(("Emphasis", "Strong", "Strikethrough", "Link", "Superscript", "Subscript"))
SILENT = frozenset(("CodeBlock", "HtmlBlock"))
CODE_TAG = re.compile(r"<(/?)(?:code|kbd|samp|var|tt)\b", re.I)
BREAK_TAG = re.compile(r"<br\s*/?>", re.I)
TITLE = re.compile(r"""^title *[:=] *(["']?)(?P<text>.+?)\1[ \t\r]*$""", re.M)
EXPORT = r"export\s(?:const|let|default|function)\b(?:[^\r\n]+\r?\n?)+"
FRONT = re.compile(
    r"\A(?P<mark>---|\+\+\+)[ \t]*\r?\n(?:(?!(?P=mark))[^\n]*\n)*?(?:(?P=mark)|\.{3})[ \t]*\r?$",
    re.M,
)
ESM = rf"^(?:import\s[^\n]*['\"];?|{EXPORT})[ \t\r]*$"
TAG_LINE = r"^[ \t]*</?[A-Z][\w.]*(?:\s[^<>]*)?/?>[ \t\r]*$"
COMMENT = r"\{/\*(?:(?!\{/\*)[^}])*?\*/\}"
FENCE = r"`{3,}(?=[^`\n]*$)|~{3,}"
INDENT = r"[ \t]*"
FENCED = (
    rf"^{INDENT}(?P<fence>{FENCE})[^\n]*(?:\n(?!{INDENT}(?P=fence))[^\n]*)*"
    rf"(?:\n{INDENT}(?P=fence)[^\n]*)?"
)
MDX = re.compile(f"(?P<code>{FENCED})|(?P<line>{ESM}|{TAG_LINE})|{COMMENT}", re.M)
VISIBLE = re.compile(r"[^\r\n]")
GONE = "\ufdd0"  # a noncharacter, which no text holds
SHOWN = re.compile(f"[^{GONE}]+")


def read(path: str, raw: str) -> Reading:
    """Headings, paragraphs, list items, table cells and image texts as blocks."""
    reader = _Reader(raw)
    blocks = tuple(reader.blocks())
    headings = (b.text for b in blocks if b.kind == "heading")
    title = next((" ".join(t.split()) for t in headings), None)
    return Reading(Document(path, FORMAT, raw, blocks, title))


def blanked(raw: str) -> str:
    """The same length, with metadata and what only MDX knows out of the parser's way."""
    return MDX.sub(_blank, FRONT.sub(lambda m: VISIBLE.sub(" ", m[0]), raw))


def _blank(match: re.Match[str]) -> str:
    if match["code"]:
        return match[0]
    return VISIBLE.sub(" " if match["line"] else GONE, match[0])


class _Reader:
    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.gather = Gather(raw)
        self.kinds: list[BlockKind] = ["paragraph"]
        self.silent = 0
        self.outer: list[Gather] = []
        self.captions: list[Block] = []
        self.code_since: int | None = None

    def blocks(self) -> Iterator[Block]:
        yield from self._metadata()
        for event, start, end in events(self.raw):
            if isinstance(event, dict):
                (name, value), *_ = event.items()
                yield from self._structure(name, value, start, end)
            else:
                self._mark(event, start, end)

    def _structure(self, name: str, value: Any, start: int, end: int) -> Iterator[Block]:
        if name not in ("Start", "End"):
            self._inline(name, value, start, end)
            return
        tag = value if isinstance(value, str) else next(iter(value))
        if tag == "Image":
            self._image(name)
        elif tag == "Link":
            self._link(name, value)
        elif tag not in INLINE:
            yield from self._flush()
            self._nest(name, tag)

    def _nest(self, name: str, tag: str) -> None:
        step = 1 if name == "Start" else -1
        self.silent += step if tag in SILENT else 0
        if tag in KINDS and step > 0:
            self.kinds.append(KINDS[tag])
        elif tag in KINDS:
            self.kinds.pop()

    def _flush(self) -> Iterator[Block]:
        block = self.gather.block(self.kinds[-1])
        if block is not None:
            yield block
        yield from self.captions
        self.captions = []
        self.code_since = None

    def _image(self, name: str) -> None:
        if name == "Start":
            self.outer.append(self.gather)
            self.gather = Gather(self.raw)
            return
        caption = self.gather.block("caption")
        self.gather = self.outer.pop()
        if caption is not None:
            self.captions.append(caption)

    def _link(self, name: str, value: Any) -> None:
        """The text of an autolink is an address, not prose."""
        if name == "Start" and value["Link"]["link_type"] in ("Autolink", "Email"):
            self.code_since = len(self.gather)
        elif name == "End" and self.code_since is not None:
            self.gather.protect(self.code_since)
            self.code_since = None

    def _metadata(self) -> Iterator[Block]:
        """The title that the metadata before the page hold."""
        front = FRONT.match(self.raw)
        match = front and TITLE.search(self.raw, *front.span())
        if match:
            yield Block(Text.plain(self.raw, *match.span("text")), "heading")

    def _inline(self, name: str, value: str, start: int, end: int) -> None:
        if self.silent:
            return
        if name == "Text":
            self._text(value, start, end)
        elif name == "Code":
            self._code(start, end)
        elif name in ("InlineMath", "DisplayMath"):
            self._protected(start, end)
        elif name == "InlineHtml":
            self._html(value, start, end)

    def _text(self, value: str, start: int, end: int) -> None:
        if len(value) != end - start:
            self.gather.instead(value, start, end)
            return
        for shown in SHOWN.finditer(value):
            self.gather.verbatim(start + shown.start(), start + shown.end())

    def _code(self, start: int, end: int) -> None:
        ticks = end - start - len(self.raw[start:end].lstrip("`"))
        self._protected(start + ticks, end - ticks)

    def _protected(self, start: int, end: int) -> None:
        since = len(self.gather)
        self.gather.verbatim(start, end)
        self.gather.protect(since)

    def _html(self, value: str, start: int, end: int) -> None:
        if BREAK_TAG.match(value):
            self.gather.instead("\n", start, end)
        elif (tag := CODE_TAG.match(value)) and not tag[1]:
            self.code_since = len(self.gather)
        elif tag and self.code_since is not None:
            self.gather.protect(self.code_since)
            self.code_since = None

    def _mark(self, event: str, start: int, end: int) -> None:
        if event in ("SoftBreak", "HardBreak") and not self.silent:
            self.gather.instead("\n", start, end)


def events(raw: str) -> Iterator[tuple[Any, int, int]]:
    """Events of the parser with half-open ranges of code points instead of bytes."""
    from pyromark import Options, events_with_range

    known = (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_HEADING_ATTRIBUTES
        | Options.ENABLE_DEFINITION_LIST
        | Options.ENABLE_GFM
        | Options.ENABLE_MATH
    )
    prose = blanked(raw)
    place = _places(prose)
    for event, at in events_with_range(prose, options=known):
        yield event, place[at["start"]], place[at["end"]]


def _places(raw: str) -> Any:
    """Code point of each byte offset, one more than there are bytes."""
    data = raw.encode("utf-8")
    if len(data) == len(raw):
        return range(len(raw) + 1)
    return list(accumulate((b & 0xC0 != 0x80 for b in data), initial=0))
