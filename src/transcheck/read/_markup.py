"""HTML → blocks with their places: what a browser would show, and which element holds it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate

from transcheck.model import Block
from transcheck.read._dom import DEEPEST, IMPLIED_END, INLINE, VOID, Element, child
from transcheck.read._gather import Gather

PATIENCE = 20_000_000
WHOLE = (("<!--", "-->"), ("<script", "</script"), ("<style", "</style"))
WORD = re.compile(r"([ \t\n\r\f]+)|[^ \t\n\r\f]+")


@dataclass(slots=True)
class Placed:
    """A block, the element that holds it and how many of its characters are links."""

    block: Block
    element: Element
    links: int


@dataclass(slots=True)
class Page:
    """All that was read: placed blocks, the title element's text, whether it is a whole page."""

    placed: list[Placed] = field(default_factory=list)
    title: str | None = None
    whole: bool = False


def page(raw: str) -> Page:
    """Reads raw HTML, whole page or fragment, well formed or not."""
    parser = Markup(raw)
    parser.feed(calm(raw))
    parser.close()
    return parser.page


def calm(raw: str) -> str:
    """A copy of the same length that html.parser reads in linear time.

    It looks for the end of a tag from every `<` that has none, again and again; where a file has
    so many of them that this would take long, they become plain characters.
    """
    strays = list(_strays(raw))
    if len(strays) * len(raw) < PATIENCE:
        return raw
    chars = list(raw)
    for at in strays:
        chars[at] = "\u2039"
    return "".join(chars)


def _strays(raw: str) -> Iterator[int]:
    """Where a `<` stands that no `>` follows before the next one; comments and scripts apart."""
    at = raw.find("<")
    gone: set[str] = set()
    while at >= 0:
        whole = next((end for start, end in WHOLE if raw.startswith(start, at)), None)
        stop = raw.find(whole, at) if whole and whole not in gone else -1
        if whole and stop < 0:
            gone.add(whole)
        after = raw.find("<", max(at + 1, stop))
        if stop < 0 and raw.find(">", at, after if after >= 0 else len(raw)) < 0:
            yield at
        at = after


class Markup(HTMLParser):
    """Feeds on raw HTML; `page` holds the result after `close`."""

    def __init__(self, raw: str) -> None:
        super().__init__(convert_charrefs=False)
        self.raw = raw
        self.lines = [0, *accumulate(len(line) + 1 for line in raw.split("\n"))]
        self.page = Page()
        self.gather = Gather(raw)
        self.top = Element("#root", None)
        self.open: Counter[str] = Counter()
        self.links = 0
        self.space: tuple[int, int] | None = None
        self.after_break = False
        self.title: list[str] | None = None

    def here(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def close(self) -> None:
        super().close()
        self._flush()

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """`<![…>` is a comment to a browser; some versions of the parser fail on it."""
        return self.rawdata.find(">", i) + 1 or -1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.whole |= tag in ("html", "body")
        if tag == "br":
            self._break()
        if tag == "title" and self.page.title is None:
            self.title = []
        if tag not in INLINE and tag != "br":
            self._flush()
            self._imply_ends(tag)
        if tag not in VOID and self.top.depth < DEEPEST:
            self.top = child(tag, dict(attrs), self.top)
            self.open[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "title" and self.title is not None:
            self.page.title = " ".join("".join(self.title).split()) or None
            self.title = None
        if tag not in INLINE:
            self._flush()
        if self.open[tag] > 0:
            self._pop(tag)

    def _imply_ends(self, tag: str) -> None:
        if self.top.tag == "p":
            self._pop("p")
        while self.top.tag in IMPLIED_END.get(tag, ()):
            self._pop(self.top.tag)

    def _pop(self, tag: str) -> None:
        found = False
        while not found and self.top.parent is not None:
            found = self.top.tag == tag
            self.open[self.top.tag] -= 1
            self.top = self.top.parent

    def handle_data(self, data: str) -> None:
        self._put(data, self.here(), None)

    def handle_entityref(self, name: str) -> None:
        self._reference(len(name) + 1)

    def handle_charref(self, name: str) -> None:
        self._reference(len(name) + 2)

    def _reference(self, length: int) -> None:
        start = self.here()
        end = start + length + self.raw.startswith(";", start + length)
        literal = self.raw[start:end]
        shown = unescape(literal)
        if shown == literal or not shown:
            self._put(shown, start, None)
            return
        kept = min(_same_end(literal, shown), len(shown) - 1)
        self._put(shown[: len(shown) - kept], start, end - kept)
        self._put(literal[len(literal) - kept :], end - kept, None)

    def _put(self, text: str, start: int, end: int | None) -> None:
        """Adds `text`: verbatim from `start`, or seen instead of `raw[start:end]`."""
        if self.title is not None:
            self.title.append(text)
        if self.top.hidden or not text:
            return
        before = len(self.gather)
        if self.top.pre:
            self._write(text, start, end)
        else:
            self._collapsed(text, start, end)
        self.links += len(self.gather) - before if self.top.link else 0
        if self.top.code:
            self.gather.protect(before, joined=True)

    def _write(self, text: str, start: int, end: int | None) -> None:
        self.after_break = False
        if end is None:
            self.gather.verbatim(start, start + len(text))
        else:
            self.gather.instead(text, start, end)

    def _collapsed(self, text: str, start: int, end: int | None) -> None:
        """White space as a browser shows it: one space for a run, none at the edges."""
        for match in WORD.finditer(text):
            a, b = (start + match.start(), start + match.end()) if end is None else (start, end)
            if match[1]:
                self.space = self.space or (a, b)
                continue
            if self.space and len(self.gather) and not self.after_break:
                self.gather.instead(" ", *self.space)
            self.space = None
            self._write(match[0], a, None if end is None else b)

    def _break(self) -> None:
        if self.top.hidden:
            return
        if self.after_break:
            self._flush()
        elif len(self.gather):
            start = self.here()
            self.gather.instead("\n", start, start + len(self.get_starttag_text() or ""))
            self.after_break = True
        self.space = None

    def _flush(self) -> None:
        block = self.gather.block(self.top.kind)
        if block is not None:
            self.page.placed.append(Placed(block, self.top, self.links))
        self.links, self.space, self.after_break = 0, None, False


def _same_end(one: str, other: str) -> int:
    """How many last characters two texts share."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
