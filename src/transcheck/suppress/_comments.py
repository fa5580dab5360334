"""Decisions in comments of the article, in formats that have comments.

`transcheck: ignore RULE; reason: …; by: …; until: 2030-12-31` speaks of the block that the comment
stands in, or of the next one where it stands alone; `ignore-file` speaks of the whole article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from transcheck.config import Waiver
from transcheck.model import Block, Document, Span
from transcheck.suppress._places import Broken, Placed

WORD = r"[ \t]*transcheck:(?P<said>"
TAGGED = re.compile(r"<!--\s*transcheck:(?P<said>.*?)-->|{/\*\s*transcheck:(?P<mdx>.*?)\*/}", re.S)
BRACED = re.compile(rf"/\*{WORD}.*?)\*/|//[ \t]*transcheck:(?P<mdx>.*)")


def _line(leader: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[ \t])){leader}{WORD}.*)$", re.M)


COMMENTS = {
    **dict.fromkeys(("markdown", "html", "xliff", "tmx", "android"), TAGGED),
    **dict.fromkeys(("po", "properties", "yaml", "fluent"), _line("#+")),
    "latex": _line("%+"),
    "rst": _line(r"\.\."),
    "asciidoc": _line("//"),
    "strings": BRACED,
    "vtt": _line("NOTE"),
}
ORDER = re.compile(r"\s*(ignore(?:-file)?)\s+([^\s;].*?)\s*$", re.S)
KEYS = ("reason", "by", "until")
HOW = "write `transcheck: ignore RULE; reason: …`"


def comments(document: Document) -> Iterator[Placed | Broken]:
    """Every decision that stands in a comment."""
    pattern = COMMENTS.get(document.format)
    if pattern is None or "transcheck:" not in document.raw:
        return
    spans = _spans(document.blocks)
    for match in pattern.finditer(document.raw):
        said = match["said"] or match.groupdict().get("mdx") or ""
        yield from _decisions(said, Span(*match.span()), spans, document)


def _decisions(
    said: str, span: Span, blocks: Sequence[Span], document: Document
) -> Iterator[Placed | Broken]:
    first, *rest = said.split(";")
    order = ORDER.match(first)
    told = dict(_pair(part) for part in rest if part.strip())
    wrong = _wrong(order is not None, told)
    if wrong or order is None:
        yield Broken(span, wrong)
        return
    place = f"{document.path}:{document.raw.count(chr(10), 0, span.start) + 1}"
    until = date.fromisoformat(told["until"]) if "until" in told else None
    reach = None if order[1] == "ignore-file" else _reach(span, blocks, document.raw)
    for rule in re.split(r"[\s,]+", order[2]):
        waiver = Waiver(rule, told["reason"], by=told.get("by"), until=until, where=place)
        yield Placed(waiver, span, reach)


def _pair(part: str) -> tuple[str, str]:
    key, _, value = part.partition(":")
    return key.strip(), " ".join(value.split())


def _wrong(ordered: bool, told: dict[str, str]) -> str:
    """What is wrong with a comment, or nothing."""
    if not ordered:
        return f"the comment does not say what to ignore; {HOW}"
    if odd := [key for key in told if key not in KEYS]:
        return f"{odd[0]!r} is none of {', '.join(KEYS)}; {HOW}"
    if not told.get("reason"):
        return f"the comment gives no reason; {HOW}"
    try:
        date.fromisoformat(told.get("until", "2030-12-31"))
    except ValueError:
        return f"{told['until']!r} is no date; write until: 2030-12-31"
    return ""


def _spans(blocks: Sequence[Block]) -> list[Span]:
    """Where the blocks stand, in file order."""
    filled = [b.body for b in blocks if b.text]
    return sorted(Span(body.starts[0], body.ends[-1]) for body in filled)


def _reach(span: Span, blocks: Sequence[Span], raw: str) -> Span:
    """The block on the lines of the comment, else the next one."""
    start = raw.rfind("\n", 0, span.start) + 1
    end = raw.find("\n", span.end)
    line = Span(start, len(raw) if end < 0 else end)
    here = next((b for b in blocks if b.overlaps(line)), None)
    after = next((b for b in blocks if b.start >= span.end), None)
    return here or after or span
