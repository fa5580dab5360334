"""Words of the source together with a rendering of them that is never right, as tables per pair.

`<table>/<source>-<target>.tsv` holds, separated by tabs: the words of the source and of the
target as regular expressions, what to write instead (separated by ` | `), literals one of which
stands in every match of the target words (`tools/renderings.py` writes that column); in some tables
also beginnings of words near which the rendering is right (“ostrich” among “feathers”), and where
it is known, of the field of the other sense (“bride” for the bouquet), and how many of these must
stand in the sentence: two where the rendering is the usual one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._passage import tongue
from transcheck.check._report import found
from transcheck.check._table import HERE
from transcheck.lexicon import Lexicon, lexicon, stem, stems
from transcheck.model import Finding, Segment, Span, Subject

CONFIDENCE = 0.85
CLEARS = 0.1
SHORT, BRIEF = 3, 5
NOUNS_WITH_CAPITALS = ("de",)
NEAR = 400
TELLING = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Entry:
    """One line of a table."""

    source: str
    target: str
    better: tuple[str, ...]
    anchors: tuple[str, ...]
    right_near: tuple[str, ...] = ()
    wrong_near: tuple[str, ...] = ()
    least: int = 1

    @property
    def advice(self) -> str:
        return " or ".join(f"“{b}”" for b in self.better)

    @cached_property
    def here(self) -> re.Pattern[str]:
        return _words(self.target)

    @cached_property
    def there(self) -> re.Pattern[str]:
        return _words(self.source)

    @cached_property
    def at_home(self) -> re.Pattern[str]:
        return _beginnings(self.right_near)

    @cached_property
    def astray(self) -> re.Pattern[str]:
        return _inflected(self.wrong_near)


@dataclass(frozen=True, slots=True)
class Rendering:
    """A wrong rendering in a bead: its place in the target file and that of its source words."""

    entry: Entry
    pair: Pair
    here: Span
    there: Span
    word: str
    term: str


def _beginnings(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})", re.IGNORECASE)


def _inflected(words: tuple[str, ...]) -> re.Pattern[str]:
    """The same, short words with no more than an ending: war and wars, no warning."""
    endings = r"(?:'s|s|es|e|ed|en|er|ers|ing|y|ies|t|th|n)?\b"
    each = (
        re.escape(w) + (f"{re.escape(w[-1])}?{endings}" if len(w) <= BRIEF else "") for w in words
    )
    return re.compile(rf"\b(?:{'|'.join(each)})", re.IGNORECASE)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


@cache
def entries(table: str, source: str, target: str) -> tuple[Entry, ...]:
    """The lines for a language pair; none for a pair without a table."""
    path = HERE / table / f"{source}-{target}.tsv"
    if not path.exists():
        return ()
    lines = path.read_text("utf-8").splitlines()
    return tuple(parsed(line) for line in lines if line and not line.startswith("#"))


def parsed(line: str) -> Entry:
    source, target, better, anchors, *near = line.split("\t")
    entry = Entry(source, target, tuple(better.split(" | ")), tuple(anchors.split("|")))
    if not near:
        return entry
    right, wrong = (tuple(words.split("|")) if words else () for words in near[:2])
    return replace(entry, right_near=right, wrong_near=wrong, least=int(near[2]))


def reported(name: str, subject: Subject, table: str, says: str, why: str) -> Iterator[Finding]:
    """The findings of the check in module `name`: what it says stands between the words of the
    target and those of the source."""
    for one in renderings(subject, table):
        yield found(
            name,
            one.here,
            f"“{one.word}” {says} “{one.term}”; {one.entry.advice} is meant.",
            why,
            confidence=round(CONFIDENCE * one.pair.confidence, 4),
            source_term=one.term,
            source_span=one.there,
            suggestions=one.entry.better,
            segment=one.pair.target[0].index,
            points_to=(subject.source_language or "",),
            confirmed=True,
        )


def renderings(subject: Subject, table: str) -> Iterator[Rendering]:
    """The wrong renderings of a text that comes with its source, one per place."""
    source, target = subject.source_language or "", tongue(subject) or ""
    known = entries(table, source, target)
    if not known:
        return
    text = subject.document.raw.lower()
    worth = [e for e in known if any(anchor in text for anchor in e.anchors)]
    words = lexicon(source, target)
    for pair in pairs(subject):
        for one in _judged(pair, worth, words, target):
            if _astray(one, subject.document.raw):
                yield one


def _judged(
    pair: Pair, known: list[Entry], words: Lexicon | None, language: str
) -> Iterator[Rendering]:
    low = pair.target_prose.lower()
    taken: list[tuple[int, int]] = []
    for entry in known:
        if not any(anchor in low for anchor in entry.anchors):
            continue
        there = entry.there.search(pair.source_prose)
        here = entry.here.search(pair.target_prose) if there else None
        if not there or not here or named(here, language) or _explained(here, there, words):
            continue
        if _told(entry, here):
            continue
        if _inside_better(entry, here):
            continue
        if not any(start < here.end() and here.start() < end for start, end in taken):
            taken.append(here.span())
            places = _at(pair.target, here), _at(pair.source, there)
            yield Rendering(entry, pair, *places, here[0], there[0])


def _astray(one: Rendering, text: str) -> bool:
    before, after = text[max(0, one.here.start - NEAR) : one.here.start], text[one.here.end :]
    around = f"{before} \0 {after[:NEAR]}"
    return not one.entry.right_near or astray(one.entry, around, one.pair.target_prose)


def astray(entry: Entry, around: str, sentence: str) -> bool:
    """Is the field of the rendering not around, and the other one, if known, in the sentence?"""
    if entry.at_home.search(around):
        return False
    if not entry.wrong_near:
        return entry.least == 1
    return len({word.lower() for word in entry.astray.findall(sentence)}) >= entry.least


def named(match: re.Match[str], language: str) -> bool:
    """Does it look like part of a name: a capital that no sentence opens and no noun needs?"""
    if language in NOUNS_WITH_CAPITALS:
        return False
    before = match.string[: match.start()].rstrip(" \"'“«‘(")
    return match[0][0].isupper() and before[-1:] not in ("", ".", "!", "?", ":")


def _explained(here: re.Match[str], there: re.Match[str], words: Lexicon | None) -> bool:
    """Do other words of the source sentence explain the words of the target?"""
    if words is None:
        return False
    rest = there.string[: there.start()] + " " + there.string[there.end() :]
    others = [other for other in stems(rest) if len(other) > SHORT]
    told = [name for name in stems(here[0]) if len(name) > SHORT] or [stem(here[0])]
    return all(_renders(name, others, words) for name in told)


def _renders(name: str, others: list[str], words: Lexicon) -> bool:
    row = words.backward.row(name)
    return any(row.get(other, 0.0) >= CLEARS or words.p(name, other) >= CLEARS for other in others)


def _inside_better(entry: Entry, here: re.Match[str]) -> bool:
    """Does it stand inside the right wording: the public order office, let us know?"""
    return any(
        m.start() <= here.start() and here.end() <= m.end()
        for better in entry.better
        for m in re.finditer(rf"\b{re.escape(better)}", here.string, re.IGNORECASE)
    )


def _told(entry: Entry, here: re.Match[str]) -> bool:
    """Does the translation say the right words too, so that the others render something else?"""
    rest = stems(f"{here.string[: here.start()]} {here.string[here.end() :]}")
    said = set(rest)
    words = (stems(better) for better in entry.better if TELLING.fullmatch(better))
    return any(len(own) == 1 and own[0] in said and len(own[0]) > SHORT for own in map(list, words))


def _at(segments: tuple[Segment, ...], match: re.Match[str]) -> Span:
    """The place in the file of a match in the joined prose of some segments."""
    return next(span for _, span in pieces(segments, *match.span()))
