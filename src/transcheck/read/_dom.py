"""What HTML elements mean to a reader: inline or block, hidden, code, and what they hold."""

from __future__ import annotations

from dataclasses import dataclass

from transcheck.model import BlockKind

Attributes = dict[str, str | None]

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt"
    " ruby s samp small span strike strong sub sup time tt u var wbr img".split()
)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
HIDDEN = frozenset(
    "script style template noscript head iframe object svg math canvas audio video select datalist"
    " textarea noembed noframes".split()
)
CODE = frozenset("code pre kbd samp var tt".split())
KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "blockquote": "quote",
}
DEEPEST = 300
IMPLIED_END = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"tr", "td", "th"}),
}


@dataclass(slots=True, eq=False)
class Element:
    """An open element and what it passes on to its text; `parent` leads to the root."""

    tag: str
    parent: Element | None
    kind: BlockKind = "paragraph"
    hidden: bool = False
    code: bool = False
    link: bool = False
    pre: bool = False
    role: str = ""
    depth: int = 0


def child(tag: str, attrs: Attributes, up: Element) -> Element:
    """The element that a start tag opens below `up`."""
    style = (attrs.get("style") or "").replace(" ", "").lower()
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
    )
