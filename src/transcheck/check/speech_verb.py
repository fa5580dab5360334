"""Verbs of speech as other languages set them: It is a scandal, thunders the mayor; Rossi assures.

Without a quotation, or with the speaker before it, such a verb wants an object in English (assures
us that) or another word (says).

Silent: said, explains and the like, verbs with an object, relative clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._frames import ALL, prose
from transcheck.check._passage import Passage
from transcheck.check._patterns import formed
from transcheck.check._report import found
from transcheck.check._table import alternatives
from transcheck.model import Finding, Subject

ID = "speech-verb"
KIND = "structure"
CATEGORY = "style/unidiomatic"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "Far too late, [[criticises the works council]].",
    "The pond is not deep, [[assures the warden]].",
    "The line will reopen on Monday, [[announced the SNCB]] on Friday.",
    "“We will not give up the workshop,” [[Rossi assures]].",
    "“The plan is dead,” [[the mayor underlines]].",
    "It is enough, [[reminds]], to close the tap.",
)
GOOD = (
    "The report, published on Monday, criticises the council.",
    "The pond, which is shallow, assures the warden of quiet nights.",
    "“We will not give up,” Rossi assures them, and the mayor underlines his words.",
    "He eats, sings and reminds, in his way, the guests of home.",
    "“It is over,” said the mayor.",
    "“It is over,” he said, and the guards confirmed the news.",
)
# They stand before no speaker in English, and behind none without an object.
ODD = (
    "criticise criticize denounce deplore assure affirm precise clarify specify indicate announce"
    " confirm judge thunder nuance temper relativise salute highlight underline inform"
    " communicate guarantee regret celebrate certify signal detail constate estimate evaluate"
    " evidence defend reassure sustain manifest request demand propose suggest"
)
BARE = (
    "assure precise underline criticise denounce deplore signal specify highlight reassure"
    " detail inform judge evoke sustain constate communicate salute sentence"
    " punctualise nuance temper regret manifest guarantee"
)
ALONE = (
    "remind explain recall precise say add assure underline specify warn clarify affirm insist"
    " emphasise stress conclude confess admit"
)
NAME = r"(?:[A-ZÀ-Þ][\w’'-]*(?: (?:of|de|van|von|di|da|del|du|and))?(?: [A-ZÀ-Þ][\w’'-]*){0,5})"
WHO = rf"(?:(?:the|his|her|their|its|one|an?|our) (?:[\w’'-]+ ){{0,5}}?[\w’'-]+|{NAME}|he|she|they)"
WHEN = (
    r"(?: (?:on \w+day(?: \w+)?|yesterday|today|this \w+|in (?:the|an?) [\w ]{3,25}"
    r"|for (?:his|her|its|their) part|in turn|at (?:the|a) [\w ]{3,25}|to \w+))?"
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|will|has|have|can|cannot|must|does|do|did|would|could|should|may|had"
    r"|not|no|too|enough|far|never|[a-z]+n[’']t)\b",
    re.IGNORECASE,
)
RELATIVE = re.compile(r"(?:who|which|that|where|whose|when|whom|in which|of which)\b")


@cache
def shapes() -> tuple[re.Pattern[str], ...]:
    odd, bare, alone = (
        alternatives(f for k in (":s", ":past") for f in formed(w.split(), k))
        for w in (ODD, BARE, ALONE)
    )
    return (
        re.compile(rf"(?<=\w, )(?P<verb>(?:{odd}) {WHO}){WHEN}(?=[.;]|$)"),
        re.compile(
            rf"(?:(?<=, )|(?<=,[”\"»’] )|(?<=[.!?…][”\"»] ))(?P<verb>{WHO} (?:{bare}))(?=[.;]|$)"
        ),
        re.compile(rf"(?<=\w, )(?P<verb>{alone})(?=, )"),
    )


def check(subject: Subject) -> Iterator[Finding]:
    for passage, quoted in prose(subject):
        for m in bare(passage):
            if not quoted(m.start("verb")):
                yield found(
                    __name__,
                    passage.at(*m.span("verb")),
                    "This verb wants an object in English, or is not set so: says, insists.",
                    "The other languages introduce the speaker with almost any verb.",
                    confidence=0.65,
                    points_to=ALL,
                    tier="context",
                )


def bare(passage: Passage) -> Iterator[re.Match[str]]:
    """The verbs of speech without an object, behind or beside what is said."""
    behind, beside, alone = (sign.finditer(passage.text) for sign in shapes())
    yield from (m for m in behind if clause(passage, m))
    yield from beside
    yield from (m for m in alone if clause(passage, m))


def clause(passage: Passage, m: re.Match[str]) -> bool:
    """Is what stands before the comma what somebody says, and no part of the verb's own clause?"""
    start, _ = passage.sentence(m.start())
    *others, last = passage.text[start : m.start()].rstrip(", ").split(", ")
    if RELATIVE.match(last) or len(last.split()) + len(others) < 2:
        return False
    return bool(FINITE.search(last))
