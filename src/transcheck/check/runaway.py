"""Words that repeat without end: the tail of a machine translation that lost its way.

A word three times in a row, or a phrase of four words or more repeated at once.

Silent: playful words (very very very), lists with commas, numbers, what the source repeats too, a
heading that the sentence after it takes up.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from transcheck.check._answer import source_of
from transcheck.check._report import found
from transcheck.lexicon import stems
from transcheck.model import Example, Finding, Subject

ID = "runaway"
KIND = "accuracy"
CATEGORY = "accuracy/addition"
SEVERITY = "major"
NEEDS = "target"
BAD = (
    "The town opened a new library on [[Monday Monday Monday Monday]].",
    "They will come [[back to the old mill back to the old mill]] soon.",
)
GOOD = (
    "Location, location, location, he said.",
    "She had had enough.",
    "It went on and on and on.",
    "The rhyme goes A B C B A B C B and on.",
    "Ho ho ho, said the man in red.",
    "Very very very good, he wrote.",
    Example(
        "Late late late, said the bird.",
        source="Spät spät spät, sagte der Vogel.",
        source_language="de",
    ),
    "Opening hours of the mill Opening hours of the mill vary with the season.",
    Example(
        "Chapter two: opening hours of the mill opening hours of the mill vary with the season.",
        source="Chapitre deux : horaires d'ouverture du moulin Les horaires d'ouverture du moulin "
        "varient selon la saison.",
        source_language="fr",
    ),
)
WORD = re.compile(r"\b([^\W\d_]{3,})(?:[\s]+\1\b){2,}", re.IGNORECASE)
PHRASE = re.compile(r"\b((?:[^\W\d_][\w'’-]*\s+){3,11}[^\W\d_][\w'’-]*)\s+\1\b", re.IGNORECASE)
SHORTEST, LONG, SHARE = 3, 4, 0.5
PLAYFUL = frozenset(
    [
        "very",
        "really",
        "so",
        "many",
        "ho",
        "ha",
        "no",
        "yes",
        "far",
        "long",
        "blah",
        "bla",
        "hey",
        "hip",
        "go",
        "la",
    ]
)


def check(subject: Subject) -> Iterator[Finding]:
    for segment in subject.segments:
        there = source_of(subject, segment)
        if WORD.search(there) or PHRASE.search(there):
            continue
        for pattern in (WORD, PHRASE):
            for match in pattern.finditer(segment.text):
                letters = max(map(len, match[1].split())) < SHORTEST
                playful = match[1].casefold() in PLAYFUL or letters
                if not (playful or (pattern is PHRASE and _taken_up(match, there))):
                    yield found(
                        __name__,
                        segment.body.at(*match.span()),
                        f"Repeated without end: “{match[1]}”",
                        "Machine translation sometimes repeats itself until it stops.",
                        confidence=0.85,
                        suggestions=(match[1],),
                        segment=segment.index,
                    )


def _taken_up(match: re.Match[str], source: str) -> bool:
    """Is it a heading, and the sentence after it begins alike? So it does in the source."""
    again = match[0][len(match[1]) :].lstrip()
    if not source:
        return not match.start() and again[0].isupper() and again[1:2].isalpha()
    words = sum(len(s) >= LONG for s in set(stems(match[1])))
    twice = sum(n > 1 and len(s) >= LONG for s, n in Counter(stems(source)).items())
    return twice >= max(2, SHARE * words)
