"""He or she of a thing: The chapel lost its bell. She was saved by volunteers.

Every noun has a gender in French, Spanish, Italian, Portuguese and German, and Dutch says he of
many things. The check speaks where the sentence before is about a thing, nobody has been named
since the paragraph began, and the verb is one that things have.

Silent: ships, paragraphs that name a person or use he, she, his or her before, verbs of people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._frames import ALL, prose
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.check._table import alternatives, table
from transcheck.model import Finding, Subject

ID = "thing-pronoun"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "major"
NEEDS = "target"
BAD = (
    "The mill fell into ruin in 1920. [[She]] was rebuilt by a baker from the next village.",
    "The new law comes into force in May. [[He]] consists of nine articles.",
    "The tower leans a little. [[He]] measures forty metres.",
)
GOOD = (
    "The mill fell into ruin in 1920. It was rebuilt by a baker.",
    "The ship sank in 1920. She was built in Cork.",
    "The mill belonged to Anna Lowe. She was saved by a baker.",
    "The chairman spoke in the mill. He was elected in May.",
)
ABOUT = r"(?:The|This|That|Its|A|An|Our) (?:[a-z-]+ ){{0,2}}?(?:{things})\b"
THING = (
    r"(?P<who>He|She) (?:(?:also|now|then|still|already|even) )?(?:(?:is|was|has been|had been"
    r"|will be|can be|must be) (?:\w+ly |also |now |still |then )?(?:{done})|(?:{verbs}))\b"
)
PERSON = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|who|whose|woman|man|girl|boy|mother|father|widow"
    r"|wife|husband|son|daughter|owner|mayor|king|queen|director|president|chairman|author|artist|architect|player|coach|captain"
    r"|\w+ess|(?:Mr|Mrs|Ms|Dr|Saint|St|Sir|Lady|Lord)\.? [A-Z]\w+"
    r"|[A-Z][a-z]+ (?:(?:de|van|von|da|di|del) )?[A-Z][a-z]+)\b"
)


@cache
def shape(pattern: str) -> re.Pattern[str]:
    """The pattern with the lists of things.toml in it."""
    lists = {
        key: alternatives(w.replace("_", " ") for w in words.split())
        for key, words in table("things").items()
    }
    return re.compile(pattern.format(**lists))


def check(subject: Subject) -> Iterator[Finding]:
    for passage, quoted in prose(subject):
        for m in shape(THING).finditer(passage.text):
            if opens(passage, m) and not quoted(m.start()):
                yield gendered(passage, m)


def opens(passage: Passage, m: re.Match[str]) -> bool:
    """Does the pronoun open a sentence after one about a thing, with nobody in sight?"""
    ranges = [r for r in passage.sentences if r[0] <= m.start()]
    if len(ranges) < 2 or ranges[-1][0] != m.start():
        return False
    about = shape(ABOUT).match(passage.text, ranges[-2][0])
    return bool(about) and PERSON.search(passage.text, 0, m.start()) is None


def gendered(passage: Passage, m: re.Match[str]) -> Finding:
    return found(
        __name__,
        passage.at(*m.span("who")),
        f"“{m['who']}” stands for a thing here: It.",
        "The noun has a gender in the source language.",
        confidence=0.75,
        suggestions=("It",),
        points_to=ALL,
        tier="context",
    )
