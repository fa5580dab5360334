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
from transcheck.check._table import alternatives, table, word_set
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
    "The barn was hit by lightning, and [[she]] burned down in an hour.",
    "Nobody wanted to repair [[him]] after the flood.",
)
GOOD = (
    "The mill fell into ruin in 1920. It was rebuilt by a baker.",
    "The ship sank in 1920. She was built in Cork.",
    "The mill belonged to Anna Lowe. She was saved by a baker.",
    "The barn belonged to a baker, and she burned down the shed.",
    "My horse was ill, but he was cured.",
    "The chairman spoke in the mill. He was elected in May.",
)
ABOUT = r"(?:The|This|That|Its|A|An|Our) (?:[a-z-]+ ){{0,2}}?(?:{things})\b"
THING = (
    r"(?P<who>He|She) (?:(?:also|now|then|still|already|even) )?(?:(?:is|was|has been|had been"
    r"|will be|can be|must be) (?:\w+ly |also |now |still |then )?(?:{done})|(?:{verbs}))\b"
)
# Later in a sentence that opens with a thing; what one does to things.
LATER = (
    r"(?:^|(?<=[.!?] ))(?:The|This|That|Its|A|An|Our|My|His) (?:[a-z-]+ ){{0,2}}?"
    r"(?:{things}|(?P<ship>{ships}))\b"
    r"(?P<between>[^.;:!?“”\"]{{3,110}}?(?:,| and| but)) (?:(?:and|but|so|because|until|before"
    r"|when|where|while|after|since|as|that|then|later) ){{0,2}}(?P<who>he|she) (?:(?:also|now"
    r"|then|still|already|even|soon|finally|later) )?(?:(?:is|was|has been|had been|had to be"
    r"|has to be|will be|can be|must be|could be|would be|should be|were) (?:\w+ly |also |now "
    r"|still |then |in |on |at |out of |too )?\w+|(?:{verbs})|(?:{moves}))\b"
)
DONE_TO = (
    r"\b(?:{done_to}) (?P<who>him|her)(?=[.,;]| (?:to|for|in|from|with|at|back|up|again|out|on"
    r"|himself|and|when|after|before|until|by|into|stone)\b)"
    r"|\b(?:finds?|found|thought|considered) (?P<it>him|her) (?:too |very |rather |quite |still )?"
    r"(?:{like})\b"
)
PERSON = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|who|whose|woman|man|girl|boy|mother|father|widow"
    r"|wife|husband|son|daughter|owner|mayor|king|queen|director|president|chairman|author|artist|architect|player|coach|captain"
    r"|\w+ess|(?:Mr|Mrs|Ms|Dr|Saint|St|Sir|Lady|Lord)\.? [A-Z]\w+"
    r"|[A-Z][a-z]+ (?:(?:de|van|von|da|di|del) )?[A-Z][a-z]+)\b"
)

WORD = re.compile(r"[\w-]+")
NAMED = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bof )(?<!\bon )(?<!\bto )(?<!\bfrom )(?<!\bnear )(?<!\band )"
    r"(?<!\bby )(?<!the )(?<!between )(?<!\d )\b[A-Z][a-z]+"
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
        for m in later(passage):
            if not quoted(m.start(m.lastgroup or 0)):
                yield gendered(passage, m)


def later(passage: Passage) -> Iterator[re.Match[str]]:
    """Pronouns in a sentence that opens with a thing and names nobody, and objects of verbs whose
    object is a thing."""
    for m in shape(LATER).finditer(passage.text):
        before = passage.text[: m.start("who")]
        named = NAMED.search(m["between"]) or PERSON.search(before)
        ship = m["ship"] and m["who"] == "she"
        if not named and not ship and not set(WORD.findall(before.lower())) & people():
            yield m
    yield from shape(DONE_TO).finditer(passage.text)


@cache
def people() -> frozenset[str]:
    return word_set("classes", "people") | frozenset(("i", "we", "my", "me", "they", "everyone"))


def opens(passage: Passage, m: re.Match[str]) -> bool:
    """Does the pronoun open a sentence after one about a thing, with nobody in sight?"""
    ranges = [r for r in passage.sentences if r[0] <= m.start()]
    if len(ranges) < 2 or ranges[-1][0] != m.start():
        return False
    about = shape(ABOUT).match(passage.text, ranges[-2][0])
    return bool(about) and PERSON.search(passage.text, 0, m.start()) is None


def gendered(passage: Passage, m: re.Match[str]) -> Finding:
    name = "who" if m["who"] else "it"
    right = "It" if m[name][0].isupper() else "it"
    return found(
        __name__,
        passage.at(*m.span(name)),
        f"“{m[name]}” stands for a thing here: {right}.",
        "The noun has a gender in the source language.",
        confidence=0.75,
        suggestions=(right,),
        points_to=ALL,
        tier="context",
    )
