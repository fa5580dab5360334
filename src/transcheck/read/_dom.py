"""What HTML elements mean to a reader: inline or block, hidden, code, and what they hold."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files

from transcheck.model import BlockKind

Attributes = dict[str, str | None]

DATA = tomllib.loads((files(__package__) / "elements.toml").read_text("utf-8"))


def names(key: str) -> frozenset[str]:
    """The element names or roles listed under a key of elements.toml."""
    return frozenset(DATA[key].split())


INLINE, VOID, HIDDEN, CODE = map(names, ("inline", "void", "hidden", "code"))
KINDS: dict[str, BlockKind] = {
    tag: kind for kind, tags in DATA["kinds"].items() for tag in tags.split()
}
IMPLIED_END = {tag: frozenset(ended.split()) for tag, ended in DATA["ends"].items()}
DEEPEST = 300


@dataclass(slots=True, eq=False)
class Element:
    """An open element and what it passes on to its text; `parent` leads to the root.

    cells: how many table cells it holds itself; column: which of its row's cells it is.
    """

    tag: str
    parent: Element | None
    kind: BlockKind = "paragraph"
    hidden: bool = False
    code: bool = False
    link: bool = False
    pre: bool = False
    role: str = ""
    depth: int = 0
    cells: int = 0
    column: int = -1


def child(tag: str, attrs: Attributes, up: Element) -> Element:
    """The element that a start tag opens below `up`."""
    style = (attrs.get("style") or "").replace(" ", "").lower()
    is_cell = tag in ("td", "th")
    up.cells += is_cell
    unseen = "hidden" in attrs or attrs.get("aria-hidden") == "true" or "display:none" in style
    return Element(
        tag,
        up,
        kind=KINDS.get(tag, up.kind),
        hidden=up.hidden or unseen or tag in HIDDEN,
        code=up.code or tag in CODE or attrs.get("translate") == "no",
        link=up.link or tag == "a",
        pre=up.pre or tag == "pre",
        role=(attrs.get("role") or attrs.get("itemprop") or "").lower(),
        depth=up.depth + 1,
        column=up.cells - 1 if is_cell else -1,
    )
