"""Chains of three and more “of”: the report of the chair of the committee of the council.

The Romance languages have no other genitive, and German and Dutch pile them up too. More than one
chain per 200 words, from two on, is evidence of the origin and no error.

Silent: titles of institutions (capitals), quantities (tens of thousands of), kind of and sort of,
one chain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found, once
from transcheck.model import Finding, Subject

ID = "genitive-chain"
KIND = "density"
CATEGORY = "style/awkward"
SEVERITY = "neutral"
NEEDS = "target"
BAD = (
    "[[The report of the chair of the committee of the town]] is out. The end of the works of "
    "the line of the tram is near.",
    "He read [[the list of the names of the victims of the fire]]. The house of the parents of "
    "the friend of the girl is shut.",
    "It is [[the start of the season of the hunt of the hare]]. It is the price of the barrel "
    "of oil of the north.",
    "We know [[the date of the opening of the bridge of the bay]]. The coach of the team of "
    "the south of the isle left.",
)
GOOD = (
    "The report of the chair of the committee is out.",
    "Tens of thousands of people of all ages came.",
    "The Court of Justice of the Union of the States is here. The Bank of the North of the "
    "Isle of Man is there.",
    "A kind of sort of end of the line is near.",
    "The list of the names of the victims of the fire is out.",
    "The end of the day is the end of the world.",
)
LINK = r"of(?: the| a| an| his| her| their| its| this)?"
NOUN = (
    r"(?!(?:thousands|hundreds|tens|millions|dozens|kind|sort|number|lot|all|one"
    r"|some)\b)[a-z][\w’'-]*"
)
CHAIN = re.compile(rf"\b(?:[Tt]he|a|an|his|her|their|its) {NOUN}(?: {LINK} {NOUN}){{3,}}")
FEWEST, PER = 2, 200


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        return
    chains = [(p, m) for p in passages(subject) for m in CHAIN.finditer(p.text)]
    size = sum(len(s.text.split()) for s in subject.segments)
    if len(chains) >= max(FEWEST, size / PER):
        yield from once([chained(p, m) for p, m in chains])


def chained(passage: Passage, m: re.Match[str]) -> Finding:
    return found(
        __name__,
        passage.at(*m.span()),
        "Chains of three or more “of”.",
        "English would use a genitive in -s, a compound or a verb.",
        confidence=0.6,
        points_to=("fr", "es", "it", "pt", "de", "nl"),
    )
