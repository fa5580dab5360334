"""We warned them for they warned us: the first person acts on one side, is acted on on the other.

*Les dije* (I told them) and *they told me*, *ci hanno venduto* (they sold us) and *we sold them*.

Silent: sentences in which the first person stands on both sides of the verb, verbs of getting
(*ich bekam*: he gave me), feelings (*me gusta*: I like it), passives, other targets than English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._passage import tongue
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.model import Example, Finding, Subject

ID = "person-turned"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("[[They warned us]] about the storm.", source_language="de",
            source="Wir haben sie vor dem Sturm gewarnt."),
    Example("[[We sold them]] the house on the lake.", source_language="it",
            source="Ci hanno venduto la casa sul lago."),
    Example("[[They told me]] about the fire.", source_language="es",
            source="Les dije lo del incendio."),
)  # fmt: skip
GOOD = (
    Example("We warned them about the storm.", source_language="de",
            source="Wir haben sie vor dem Sturm gewarnt."),
    Example("He gave me a book.", source_language="de", source="Ich bekam von ihm ein Buch."),
    Example("I liked her.", source_language="es", source="Ella me gustaba."),
    Example("They sold us the house on the lake.", source_language="it",
            source="Ci hanno venduto la casa sul lago."),
)  # fmt: skip
ENGLISH, LONGEST = "en", 25
AUX = r"(?:(?:had|has|have|will|would|did|already|also|never|always|then|later|\w+ly) )*"
FELT = (
    r"(?!lik|lov|enjoy|miss|need|lack|know|knew|thank|belie|rememb|hear|heard|see\b|saw|get\b|got\b"
    r"|let\b|find\b|found|think|thought|want|fear|admir|hat|met\b|meet|understand|understood|re[cg]"
    r"|lost|call|is\b|are\b|was\b|were\b|be\b|been\b|with\b|for\b|to\b|of\b|from\b|and\b|owe"
    r"|seem|look|fit|interest|please|surprise)"
)
DONE = re.compile(rf"\b(?:[Hh]e|[Ss]he|[Tt]hey) {AUX}{FELT}[a-z]{{3,}} (?:me|us)\b")
DOES = re.compile(rf"\b(?:I|[Ww]e) {AUX}{FELT}[a-z]{{3,}} (?:him|her|them)\b(?! \w+ed\b)")
OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|I['’]\w+)\b")
OBJECT = re.compile(r"\b(?:me|us|my|our)\b")


def check(subject: Subject) -> Iterator[Finding]:
    source = (subject.source_language or "")[:2]
    if tongue(subject) != ENGLISH or source not in table("first_person"):
        return
    for pair in pairs(subject):
        if len(pair.target_prose.split()) <= LONGEST and (match := turned(pair, source)):
            yield _finding(pair, match)


@cache
def shape(language: str, key: str) -> re.Pattern[str]:
    return re.compile(str(table("first_person")[language][key]), re.IGNORECASE)


def turned(pair: Pair, source: str) -> re.Match[str] | None:
    """The English words whose first person is on the other side of the verb."""
    here, there = pair.source_prose.replace("’", "'"), pair.target_prose
    acts, gets = (bool(shape(source, key).search(here)) for key in ("acts", "gets"))
    if acts == gets or shape(source, "not").search(here):
        return None
    shown, other = (DONE, OWN) if acts else (DOES, OBJECT)
    match = shown.search(there)
    return None if match is None or other.search(there) else match


def _finding(pair: Pair, match: re.Match[str]) -> Finding:
    segment, span = next(pieces(pair.target, *match.span()))
    return found(
        __name__,
        span,
        "In the source the first person stands on the other side of the verb.",
        "Who does it and to whom have changed places.",
        confidence=round(0.7 * pair.confidence, 4),
        source_term=pair.source_text[:160],
        source_span=pair.source_span,
        segment=segment.index,
    )
