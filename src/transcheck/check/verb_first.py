"""The verb before its subject: Arrived the firemen; the house where lived the poet.

Romance languages put a new subject behind its verb, German and Dutch keep the verb in second
place. English wants the subject first.

Silent: questions, conditions (Were it, Had he known), headings, quotations, there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import participle
from transcheck.check._frames import ALL, TIME, any_of, asks, opens, prose, spoken
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.model import Finding, Subject

ID = "verb-first"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "[[Came the neighbours]] with buckets and ladders.",
    "[[Died on Friday the painter]] of the blue horses.",
    "[[Is named Rex the dog]] that found the boy.",
    "They bought the house [[where lived the poet]] Eugénio.",
    "It was on this bench that [[used to sit the old]] fishermen.",
    "[[Yesterday began the trial]] of the three guards.",
    "In the village [[are every summer two plays performed]].",
    "[[Missing are also]] three sailors.",
    "[[Survive him his sons]] and eleven grandchildren.",
    "We know that [[would be needed two nurses]] more.",
    "[[Had many visitors]] in front of the gate.",
)
GOOD = (
    "Is the dog called Rex?",
    "Were it not for the dog, he would be dead.",
    "The neighbours came with buckets.",
    "They bought the house where the poet lived.",
    "In the village are two theatres.",
    "Was ist das?",
    "Arrive early; he knows what would be needed the next day.",
    "Died: the painter of the blue horses.",
)
NEW = r"(?:the|an?|his|her|its|their|two|three|four|five|ten|many|several|some)"
INFINITIVES = r"used to (?:meet|live|work|sit|play|sleep|gather|stand|sing|stay|come|go|eat|drink)"
BEGAN = (
    r"(?:opened|began|started|died|ended|closed|arrived|appeared|took place|followed|came|was held"
    r"|were held|was born|was inaugurated|fell|passed away|finished)"
)


@cache
def first() -> re.Pattern[str]:
    """A verb that opens a sentence, the place and the time, the subject."""
    opening = "|".join(v.capitalize() for v in any_of("opening").split("|"))
    where = rf"(?:,? (?:{TIME}|in [A-Z][\w-]+),?)"
    return re.compile(
        rf"\b(?:(?:{opening}){where}{{0,2}} {NEW} [a-z’'-]+"
        rf"|(?:Is|Are|Was|Were|Has been|Have been) (?:not |also |still |already )?(?:called|named"
        rf"|born|dead|missing|opened|held|needed|found|lost|known|forbidden|expected|added"
        rf"|[a-z]+ed)(?: [A-Z][\w-]+)? {NEW} [a-z’'-]+"
        r"|(?:Arrive|Appear|Exist|Remain|Participate|Survive|Persist|Coexist|Abound|Die"
        r"|Prevail|Emerge)"
        rf"(?: also| there| here| still| him| her| them)? (?:{NEW}|his|her) [a-z’'-]+"
        rf"|Had (?:many|several|a lot of|few|\d+) [a-z]+(?! of\b)"
        rf"|(?:Missing|Absent|Involved|Affected|Dead|Injured) (?:is|are|was|were) (?:still|also|now"
        rf"|at least|{NEW})"
        rf"|(?:Yesterday|Today|On \w+day(?: morning| evening)?|Last \w+|In (?:1[5-9]|20)\d\d),?"
        rf" {BEGAN} {NEW} [a-z’'-]+)"
    )


@cache
def inner() -> re.Pattern[str]:
    """A verb between its conjunction and its subject."""
    return re.compile(
        rf"\b(?:(?:where|when|in which|from which) (?:{INFINITIVES}|{any_of('inverting')}"
        rf"|took place|take place|takes place|is born|was born|were born|is held|are held)"
        rf" {NEW} (?!(?:year|day|week|month|time|lot|first)s?\b)[a-z’'-]+"
        r"|(?<=if |at |so |se |ut |nd )(?<!what )(?:would|will|could) be (?:needed|missing"
        r"|lacking|required|necessary)"
        r" (?:more|two|three|some|several|many|at least|another|an?|the) [a-z’'-]+"
        rf"|(?<=that ){INFINITIVES} {NEW} [a-z’'-]+"
        rf"|(?:invented|wrote|built|discovered|founded|signed|presented|directed|confirmed|composed"
        rf"|organi[sz]ed|explained|announced|said|painted|designed) (?:it|them) (?:the|an?|two|his)"
        rf" (?!little\b|bit\b|lot\b|first\b|second\b|same\b|other\b)[a-z’'-]+)"
    )


SECOND = re.compile(
    rf"(?<!, )\b(?:is|are|was|were|will|has|have) (?:{TIME}|now|currently|today|also|already"
    rf"|still) (?:(?!by\b|being\b|been\b|that\b|who\b|to\b)[\w’'-]+ ){{2,4}}?([a-z]+)"
    rf"(?=[,.]| by\b)"
)
FRONT = re.compile(r"(?:In|On|At|For|With|From|Since|Under|Behind|During) [^,.;:]{3,45} $")
ENOUGH = re.compile(r"(?:the|an?|\d+|two|three|many|several|around|about|more) ")


def check(subject: Subject) -> Iterator[Finding]:
    for passage, m in spoken(subject, first()):
        if opens(passage, m.start()) and not asks(passage, m.start()):
            yield inverted(passage, *m.span())
    every = ((passage, m) for passage, _ in prose(subject) for m in inner().finditer(passage.text))
    for passage, m in every:
        if not asks(passage, m.start()):
            yield inverted(passage, *m.span())
    for passage, m in spoken(subject, SECOND):
        if second(passage, m):
            yield inverted(passage, *m.span())


def second(passage: Passage, m: re.Match[str]) -> bool:
    """A place in front, the auxiliary, the subject and at the end the participle."""
    start, _ = passage.sentence(m.start())
    before = passage.text[start : m.start()]
    fits = FRONT.fullmatch(before) and ENOUGH.search(m.group()) and participle(m[1])
    return bool(fits) and not asks(passage, m.start())


def inverted(passage: Passage, start: int, end: int) -> Finding:
    return found(
        __name__,
        passage.at(start, end),
        "English wants the subject before its verb.",
        "The source languages put a new subject behind the verb.",
        confidence=0.6,
        points_to=ALL,
        tier="context",
    )
