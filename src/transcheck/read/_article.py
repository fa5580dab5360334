"""Which blocks of a saved web page are the article.

Elements that say what they are (navigation, asides, forms, page headers and footers) are left
out. Of the rest the article is the element that holds most of the prose: `article` and `main` by
name, otherwise the one whose paragraphs weigh most. Whatever stands inside it is kept, buttons'
labels typed as text included: they are part of what was published.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from transcheck.read._dom import Element, names
from transcheck.read._markup import Page, Placed

CHROME, CHROME_ROLES, EDGES, NAMED = map(names, ("chrome", "chrome_roles", "edges", "named"))
PROSE_LENGTH = 60
SHARE = 0.6


def article(page: Page) -> list[Placed]:
    """The blocks to audit: all of a fragment, the article of a whole page."""
    if not page.whole:
        return page.placed
    seen = [p for p in page.placed if not _is_chrome(p.element)]
    holder = _holder(seen)
    if holder is None:
        return seen or page.placed
    inside = [p for p in seen if holder in ancestors(p.element)]
    before = seen[: seen.index(inside[0])]
    return _headline(before, inside) + inside


def ancestors(element: Element) -> Iterator[Element]:
    """The element and all that hold it, outwards."""
    at: Element | None = element
    while at is not None:
        yield at
        at = at.parent


def _is_chrome(element: Element) -> bool:
    """Inside navigation and the like, or in a header or footer that is not the article's own."""
    edge = False
    for at in ancestors(element):
        if at.tag in CHROME or at.role in CHROME_ROLES:
            return True
        if at.tag in NAMED or at.role in NAMED:
            edge = False
        edge = edge or at.tag in EDGES
    return edge and element.tag != "h1"


def _prose(placed: Placed) -> int:
    """How many characters of running text a block holds; none where links make most of it."""
    length = len(placed.block.text)
    return length - placed.links if length >= PROSE_LENGTH and placed.links < length / 2 else 0


def _holder(placed: list[Placed]) -> Element | None:
    """The innermost element with most of the prose; one that calls itself article wins."""
    held: Counter[Element] = Counter()
    for p in placed:
        if prose := _prose(p):
            held.update(dict.fromkeys(ancestors(p.element.parent or p.element), prose))
    total = max(held.values(), default=0)
    large = [e for e, prose in held.items() if prose >= SHARE * total and e.kind == "paragraph"]
    named = [e for e in large if e.tag in NAMED or e.role in NAMED]
    return max(named or large, key=lambda e: e.depth, default=None)


def _headline(before: list[Placed], inside: list[Placed]) -> list[Placed]:
    """The page's own h1 where it stands above the article."""
    if any(p.element.tag == "h1" for p in inside):
        return []
    return [p for p in before if any(e.tag == "h1" for e in ancestors(p.element))][-1:]
