"""One rule on one sentence: the match, its context, and the suggestions in the right form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from transcheck.model import Condition, Document, Rule, Segment, Span
from transcheck.packs import _english
from transcheck.packs._macros import MACRO

FIGURE = re.compile(
    r"\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)\b",
    re.IGNORECASE,
)
STEM = 5
ARTICLE, SEVERAL = 10_000, 3
SMALL_WORDS = """
a an the his her its their our my your this that these those be is are was were been being has have
had having le la les un une des ce cet cette son sa ses leur leurs el los las una su sus der die das
den dem ein eine
"""
SMALL = frozenset(SMALL_WORDS.split())
PERFECT = re.compile(
    r"\b(?:has|have|had|having|be|been|being|was|were|is|are|am|get|gets|got|'ve)(?: \w+ly)? $",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule's match: `start`, `end` in the text of segment number `segment`."""

    rule: Rule
    segment: int
    start: int
    end: int
    span: Span
    suggestions: tuple[str, ...]


@cache
def compiled(pattern: str, case: bool = False) -> re.Pattern[str]:
    return re.compile(pattern, 0 if case else re.IGNORECASE)


@dataclass(slots=True)
class Place:
    """The folded texts of a document, and what was already looked up in them."""

    document: Document
    segments: Sequence[Segment]
    texts: Sequence[str]
    _known: dict[tuple[str, str, int], bool] = field(default_factory=dict)
    _whole: dict[int, str] = field(default_factory=dict)

    def holds(self, condition: Condition, number: int, start: int, end: int) -> bool:
        """Is the condition's pattern found in its scope around a match?"""
        if condition.scope == "match":
            found = compiled(condition.pattern).finditer(self.texts[number])
            return any(m.start() < end and start < m.end() for m in found)
        block = self.segments[number].block
        where = {"sentence": number, "paragraph": block, "document": -1}[condition.scope]
        key = (condition.scope, condition.pattern, where)
        if key not in self._known:
            text = self.texts[number] if condition.scope == "sentence" else self._scope(where)
            self._known[key] = compiled(condition.pattern).search(text) is not None
        return self._known[key]

    def about(self, condition: Condition) -> bool:
        """Does a text as short as an article hold several of the words of the condition?"""
        key = ("about", condition.pattern, -1)
        if key not in self._known:
            text = self._scope(-1)
            found = compiled(condition.pattern).finditer(text) if len(text) < ARTICLE else ()
            self._known[key] = len({m[0].lower() for m in found}) >= SEVERAL
        return self._known[key]

    def _scope(self, block: int) -> str:
        if block not in self._whole:
            parts = (
                t for s, t in zip(self.segments, self.texts, strict=True) if block in (-1, s.block)
            )
            self._whole[block] = "\n".join(parts)
        return self._whole[block]

    def protected(self, number: int, start: int, end: int) -> bool:
        """Does the match touch code, a placeholder or a tag?"""
        segment = self.segments[number]
        ranges = self.document.blocks[segment.block].protected
        start, end = start + segment.offset, end + segment.offset
        return any(a < end and start < b for a, b in ranges)


def hits(rule: Rule, tags: dict[str, str], place: Place, number: int) -> Iterator[Hit]:
    """Matches of one rule in one sentence whose context allows them."""
    text = place.texts[number]
    for match in compiled(rule.find, rule.case).finditer(text):
        start, end = match.span()
        if start == end or place.protected(number, start, end):
            continue
        if not all(_near(rule, c, place, number, match) for c in rule.near):
            continue
        if any(place.holds(c, number, start, end) for c in rule.unless):
            continue
        suggestions = _suggestions(rule, tags, match)
        if text[end - 1] == " " and all(s.strip() for s in suggestions):
            end, suggestions = end - 1, tuple(s.rstrip(" ") for s in suggestions)
        span = place.segments[number].body.at(start, end)
        yield Hit(rule, number, start, end, span, suggestions)


def _near(
    rule: Rule, condition: Condition, place: Place, number: int, match: re.Match[str]
) -> bool:
    """What waits for a plain origin is also at home in an article about the domain."""
    return place.holds(condition, number, *match.span()) or (
        rule.tier == "context" and condition.scope == "paragraph" and place.about(condition)
    )


def _suggestions(rule: Rule, tags: dict[str, str], match: re.Match[str]) -> tuple[str, ...]:
    if rule.example and _content(rule.example, tags) != _content(match[0], tags):
        return ()
    tag = _tag(tags, match)
    given = (_inflected(match.expand(s) if "\\" in s else s, tag) for s in rule.suggest)
    return tuple(dict.fromkeys(_like(match[0], s) for s in given if _keeps_figures(match[0], s)))


def _content(text: str, tags: dict[str, str]) -> list[str]:
    """Stems of the words that matter, in order: what a suggestion was written for."""
    words = re.findall(r"[^\W_]+", text.lower())
    return [w[:STEM] for w in words if w not in SMALL and w not in tags]


def _keeps_figures(matched: str, suggestion: str) -> bool:
    """A suggestion whose figure is only an example must not replace the figure of the text."""
    told = set(FIGURE.findall(matched))
    return not told or set(FIGURE.findall(suggestion)) <= told


def _tag(tags: dict[str, str], match: re.Match[str]) -> str | None:
    """Which form of the first macro was matched; past or participle by what stands before."""
    words = match[0].lower()
    form = max((f for f in tags if f in words), key=len, default=None)
    if form is None:
        return None
    if tags[form] == "past" and PERFECT.search(match.string[: match.start()]):
        return "part"
    return tags[form]


def _inflected(suggestion: str, tag: str | None) -> str:
    def form(macro: re.Match[str]) -> str:
        table = _english.noun(macro[1]) if macro[2] == "n" else _english.verb(macro[1])
        wanted = tag if tag in table else "past" if tag == "were" else "base"
        return table.get(wanted, next(iter(table.values())))

    return MACRO.sub(form, suggestion)


def _like(matched: str, suggestion: str) -> str:
    """A suggestion starts with a capital where the words it replaces do."""
    if matched[:1].isupper() and matched[1:2].islower() and suggestion[:1].islower():
        return suggestion[:1].upper() + suggestion[1:]
    return suggestion
