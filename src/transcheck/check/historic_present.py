"""A life told in the present with its dates: in 1950 he moves to Berlin, she dies in 1931.

The historic present is common in the biographies of all six languages. In English prose it reads
like a synopsis.

Silent: chronologies (lines that open with a year), plots of films, novels and games, captions,
headings, live reports, texts told in the present throughout a column of dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import YEAR, either
from transcheck.check._frames import running
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.model import Finding, Subject

ID = "historic-present"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "In 1968 she [[becomes]] a coach in Linz, and two years later she [[jumps]] in for a friend.",
    "He [[marries]] a doctor in 1948.",
    "In 1950 the family [[moves]] to Ulm.",
    "Born into a family of eleven, he [[leaves]] school at 14 to work in a tannery. In 1956 he "
    "was hired.",
    "She [[publishes]] her first book in 1952, aged 30.",
)
GOOD = (
    "In 1968 she became a coach in Linz.",
    "1968: becomes a coach in Linz.",
    "The film opens in 1931, when the hero leaves Cork.",
    "In the novel he marries a doctor in 1948.",
    "He writes books and, in 1952, won a prize.",
    "She works on the letters that he wrote in 1911.",
    "In 1990 prices fell; today the firm makes 1950s lamps in 12 colours.",
    "He leaves the room at 14 minutes past.",
)
SUBJECT = (
    r"(?:he|she|they|the (?:family|couple|young man|young woman|club|team|company|firm"
    r"|painter|writer|composer|singer|architect|priest|bishop|general|king|queen|country|town"
    r"|village|factory|union)|[A-Z][a-zà-ÿ’'-]+(?: [A-Z][a-zà-ÿ’'-]+)?)"
)
WORK = re.compile(
    r"\b(?:film|movie|novel|story|(?<!of )play|plot|book|series|season|episode|game|character"
    r"|scene|act"
    r"|opera|exhibition"
    r"|tale|drama|documentary|comic|narrator|protagonist|hero|heroine|chapter|says|writes"
    r"|painting|photo"
    r"|pictured|memoir|diary)\b"
)
PLOT = re.compile(
    r"\b[Ii]n (?:the|this|his|her|its) (?:film|movie|novel|story|play|series|episode|game|book"
    r"|opera)\b"
)


@cache
def shapes() -> tuple[re.Pattern[str], ...]:
    verbs = either("biography")
    word = r"[^.,;:()“”\"\n ]+"
    return (
        re.compile(rf"\bIn {YEAR},? (?:{SUBJECT}|at \d+,? (?:he|she)) (?P<verb>{verbs})\b"),
        re.compile(
            rf"\b(?:[Hh]e|[Ss]he"
            rf"|[Tt]hey) (?P<verb>{verbs})\b(?: {word}){{0,8}}? in {YEAR}\b(?! [a-z]+s\b)"
        ),
        re.compile(
            r"\b(?:\d+|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Tt]en) years later,? (?:he|she"
            r"|they) (?P<verb>[a-z]+s)\b"
        ),
        re.compile(rf"\b[Bb]orn [^.;:]{{5,80}}?, (?:he|she) (?P<verb>{verbs})\b"),
    )


def check(subject: Subject) -> Iterator[Finding]:
    for p, quoted in running(subject):
        places = {
            m.span("verb"): m
            for shape in shapes()
            for m in shape.finditer(p.text)
            if not quoted(m.start()) and plain(p, m)
        }
        for place in sorted(places):
            yield narrated(p, place)


def plain(passage: Passage, m: re.Match[str]) -> bool:
    """No plot, no chronology, no past tense that the year belongs to."""
    start, _ = passage.sentence(m.start())
    if (
        WORK.search(passage.text, start, m.start("verb"))
        or PLOT.search(passage.text)
        or re.match(rf"\W*{YEAR}\b", passage.text)
    ):
        return False
    inside = m.group().replace(m["verb"], "", 1)
    other = re.search(
        r"\b(?:that|which|who|when|was|were|had|since|because|until)\b|[a-z]ed\b", inside
    )
    born = m.group().casefold().startswith("born")
    return not (other and not born)


def narrated(passage: Passage, place: tuple[int, int]) -> Finding:
    return found(
        __name__,
        passage.at(*place),
        "A dated event of the past in the present tense: English uses the past.",
        "The historic present is usual in the biographies of the source languages.",
        confidence=0.65,
        points_to=("fr", "es", "de", "it", "pt", "nl"),
    )
