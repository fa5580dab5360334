"""Spaces that a tokeniser put between words and marks: did n't, ( open ), the mayor , who.

Marks belong to the word beside them, and so do the short forms of English. One finding for the
text, with the number of places; one for each paragraph where the source is at hand.

Silent: one or two spaces in a text without its source that is not English (web pages lose a link
there), a sentence whose source has such a space too, short forms alone (is n't, as old books set
them), ellipses, file endings and decimals (.NET, .5), emoticons, code, tables, Greek letters and
formulas between brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._passage import HOLE, Passage, passages, tongue
from transcheck.check._report import found, once
from transcheck.model import Edit, Example, Finding, Segment, Subject

ID = "space-token"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The mayor[[ ,]] who had come early, left at noon.",
    "They did[[ n't]] want to pay , he said.",
    "The road is closed on Monday[[ .]]",
    "The office ([[ ]]second floor ) is open.",
    Example("Le maire[[ ,]] venu tôt , est reparti .", language="fr"),
)
GOOD = (
    "The mayor, who had come early, left at noon.",
    "They didn't want to pay for .NET or for a .5 calibre.",
    "He waited . . . and left ... at last.",
    "I could n't come and could 've told you.",
    "Press ( or ) to open or close it.",
    "The set { a , b } has two members.",
    "The rock 'n' roll band of the '90s plays.",
    Example("Le maire , venu tôt, est reparti.", language="fr"),
    Example(
        "“No, no , no,” said the mayor.",
        source="« Non, non , non », a dit le maire.",
        source_language="fr",
    ),
)
MARK = re.compile(r"(?<=[^\W\d_])( +)[,.](?=\s|$|[”»])")
SHORT = re.compile(
    r"(?<=[a-z])( )n['’]t\b|(?<=[a-z])( )['’](?:s|re|ve|ll)(?= [a-z])", re.IGNORECASE
)
INNER = re.compile(
    r"(?<=\()( )(?!(?:or|and|ou|et|und|oder|[yeo]) )(?=[^\W\d_]{2,}[^()]* \))"
    r"|(?<=[^\W\d_]{3})( )(?=\))"
)
SEVERAL = 3
CODE = re.compile(r"[{}=<>|\\`$*]|\. \.|, ,|:-")


def check(subject: Subject) -> Iterator[Finding]:
    english = tongue(subject) == "en"
    every = [_apart(p, english) for p in passages(subject) if p.block.kind != "cell"]
    if subject.source is not None:
        for found_here in every:
            yield from once([f for f in found_here if not _copied(subject, f)])
        return
    whole = [f for found_here in every for f in found_here]
    if english or len(whole) >= SEVERAL:
        yield from once(whole)


def _copied(subject: Subject, finding: Finding) -> bool:
    """Have the same sentences of the source as many such spaces?"""
    place = finding.span.start
    here = next((s for s in subject.segments if s.span.start <= place < s.span.end), None)
    there = subject.opposite(here) if here else ()
    return bool(here and there) and _stray(there) >= _stray((here,) if here else ())


def _stray(segments: tuple[Segment, ...]) -> int:
    return sum(len(p.findall(s.text)) for s in segments for p in (MARK, INNER))


def _apart(passage: Passage, english: bool) -> list[Finding]:
    """Every place of a paragraph, in its order."""
    places = [*_places(passage, MARK), *_places(passage, INNER)]
    if places and english:
        places += _places(passage, SHORT)
    return [apart(passage, m) for m in sorted(places, key=lambda m: m.start())]


def _places(passage: Passage, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    return [m for m in pattern.finditer(passage.text) if not licensed(passage, m)]


def licensed(passage: Passage, match: re.Match[str]) -> bool:
    around = passage.text[max(0, match.start() - 20) : match.end() + 10]
    return bool(CODE.search(around)) or HOLE in around


def apart(passage: Passage, match: re.Match[str]) -> Finding:
    place = match.span(match.lastindex or 0)
    return found(
        __name__,
        passage.at(*match.span()),
        "A space stands between a word and what belongs to it.",
        "Text that a machine cut into tokens was not put together again.",
        confidence=0.85,
        edits=(Edit(passage.at(*place), ""),),
    )
