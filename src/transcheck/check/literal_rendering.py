"""Words for words: a rendering that is wrong and that nobody writes who thinks in this language.

“Abusive dismissal” is what French calls unfair, “electric picture” an Italian control panel. The
tables of wrong renderings serve where the source is at hand; without it, those of them that stand
nowhere in millions of words of native text and careful translations speak for themselves, where
the text comes from that language.

Silent: texts with their source (wrong-rendering reads it), names, words that are spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from transcheck.check._mention import mentions
from transcheck.check._passage import HOLE, Passage, passages, tongue
from transcheck.check._renderings import named
from transcheck.check._report import apart, found
from transcheck.check._table import HERE
from transcheck.model import Example, Finding, Subject

ID = "literal-rendering"
KIND = "calque"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "target"
BAD = (
    "The parcel came with an [[accused of reception]].",
    "They left their home for a [[rest house]].",
    Example("Seine Mannschaft ist [[in keiner Zeit]] fertig.", language="de"),
    Example("Le garage loue deux [[maisons du conseil]].", language="fr"),
)
GOOD = (
    "The parcel came with an acknowledgement of receipt.",
    "They left their home for a care home.",
    "The Rest House stands near the lake.",
    "The word “rest house” is a literal translation of the French expression.",
    Example(
        "They left for a rest house.",
        source="Ils sont partis pour une maison de vacances.",
        source_language="fr",
    ),
)
CONFIDENCE = 0.75
GRAMS = range(2, 7)


@dataclass(frozen=True)
class Literal:
    """One line of a table."""

    sources: tuple[str, ...]
    pattern: str
    better: tuple[str, ...]
    term: str
    anchors: tuple[str, ...]
    native: frozenset[str]

    @cached_property
    def here(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{self.pattern})\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    if subject.source is not None:
        return
    language = tongue(subject)
    mentioned, table = mentions(subject), literals(language)
    for passage in passages(subject):
        near = table.near(passage.text)
        every = (f for n in near for f in told(passage, table.lines[n], language))
        yield from (f for f in apart(every) if not mentioned(f.span))


class Table:
    """The lines of one target language, found by the first letters of their literals."""

    def __init__(self, lines: Iterable[Literal]) -> None:
        self.lines = tuple(lines)
        self.index: dict[str, list[int]] = {}
        for number, line in enumerate(self.lines):
            for gram in {anchor[: GRAMS[-1]] for anchor in line.anchors}:
                self.index.setdefault(gram, []).append(number)

    def near(self, text: str) -> list[int]:
        """The numbers of the lines one of whose literals stands in the text."""
        low = text.lower()
        grams = {low[i : i + size] for size in GRAMS for i in range(len(low))}
        worth = {n for gram in self.index.keys() & grams for n in self.index[gram]}
        return [n for n in sorted(worth) if any(a in low for a in self.lines[n].anchors)]


@cache
def literals(language: str) -> Table:
    path = HERE / "literal" / f"{language}.tsv"
    rows = path.read_text("utf-8").splitlines() if path.exists() else ()
    return Table(_parsed(row) for row in rows if not row.startswith("#"))


def _parsed(row: str) -> Literal:
    sources, pattern, better, term, anchors, native = row.split("\t")
    return Literal(
        tuple(sources.split(",")),
        pattern,
        tuple(better.split(" | ")),
        term,
        tuple(anchors.split("|")),
        frozenset(native.split("|")),
    )


def told(passage: Passage, line: Literal, language: str) -> Iterator[Finding]:
    for match in line.here.finditer(passage.text):
        if HOLE in match[0] or match[0].lower() in line.native or named(match, language):
            continue
        advice = " or ".join(f"“{b}”" for b in line.better)
        yield found(
            __name__,
            passage.at(*match.span()),
            f"“{match[0]}” renders “{line.term}” word for word; {advice} may be meant.",
            "Native writers do not use these words together.",
            confidence=CONFIDENCE,
            source_term=line.term,
            suggestions=line.better,
            points_to=line.sources,
            tier="context",
        )
