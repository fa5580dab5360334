"""HTML: what a browser shows, and of a saved web page the article alone."""

from __future__ import annotations

import re

from transcheck.model import Document, Reading
from transcheck.read._article import article
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
    notes = _left_out(whole.placed, kept)
    return Reading(Document(path, FORMAT, raw, tuple(p.block for p in kept), title, notes=notes))


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
