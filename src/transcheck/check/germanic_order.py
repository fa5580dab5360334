"""The verb of German and Dutch at its end: the by the court appointed expert, so badly hurt been.

Participles with all that belongs to them stand before the noun, infinitives and participles at the
end of the clause, and an adverb in front does not turn the verb.

Silent: questions, verbs turned after a negation (Only then did he), hyphens (court-appointed).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import participle
from transcheck.check._frames import any_of, asks, opens, spoken
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.model import Finding, Subject

ID = "germanic-order"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The [[by the council chosen]] site lies on a slope.",
    "A [[from his uncle inherited]] farm.",
    "The [[in 1911 opened]] station is closed.",
    "[[Only after the storm they]] saw the damage.",
    "The boy was [[so badly bitten been]] that he nearly died.",
    "The council wants [[the old bath demolish]].",
)
GOOD = (
    "The site, chosen by the council, lies on a slope.",
    "The court-appointed expert came by the back door.",
    "Only after the storm did they see the damage.",
    "Only after the storm had passed could they see it.",
    "The council wants the old bath to go.",
    "Can the council the old bath demolish?",
    "Only in winter, they say, is it warm.",
)
PLACED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]his|his|her|their|its) (?P<mid>(?:by|from|since|against|during"
    r"|between) (?:(?:the|a|an|his|her|its|their|most) )?(?:[\w’'-]+ ){1,3}?(?P<part>[a-z]+)"
    r"|(?:already |only )?(?:in|on|since|until|at|for|with) (?:(?:1[5-9]|20)\d\d|[A-Z][a-z]+day"
    r"|[A-Z][a-z]+|the [a-z]+(?: of [A-Z]?[a-z]+)?) (?P<late>[a-z]+))(?= [a-z])"
)
ADVERB_FIRST = re.compile(
    r"\bOnly (?:after|since|with|in|on|at|during|through|when|now|then|later|shortly)\b"
    r"[^.,;:?!]{0,45}? (?:it|he|she|they|we|I|one)(?= [a-z])"
)
TURNED = re.compile(
    r"\b(?:did|do|does|was|were|is|are|had|has|have|can|could|will|would|should|may|might|must)"
    r" (?:it|he|she|they|we|I|one|you|the|a|an|his|her|its|their|this|that|these|there|those"
    r"|[A-Z])"
)
PARTICIPLE_BEEN = re.compile(r"\b(?:so (?:badly |seriously |often )?)?(?P<part>[a-z]+) been\b")


@cache
def last() -> re.Pattern[str]:
    """An infinitive behind its object."""
    return re.compile(
        rf"\b(?:wants?(?: to)?|wanted(?: to)?|(?:he|she|they|we|it) (?:will|can|must|should|could"
        rf"|would|may|has to|had to|wants to)) (?P<np>(?:the|an?|his|her|its|their)"
        rf" (?:(?!to\b|that\b|of\b|and\b|who\b|for\b)[a-z’'-]+ ){{1,4}}"
        rf"(?:{any_of('transitive_base')}))"
        rf"(?=[.,;]| and\b)"
    )


def check(subject: Subject) -> Iterator[Finding]:
    for passage, m in spoken(subject, PLACED):
        if participle(m["part"] or m["late"]):
            yield germanic(passage, *m.span("mid"), tier="alone")
    for passage, m in spoken(subject, PARTICIPLE_BEEN):
        if participle(m["part"]) and m["part"] not in ("had", "needed"):
            yield germanic(passage, *m.span(), tier="alone")
    for passage, m in spoken(subject, ADVERB_FIRST):
        if opens(passage, m.start()) and straight(passage, m.start()):
            yield germanic(passage, *m.span())
    for passage, m in spoken(subject, last()):
        if not asks(passage, m.start()):
            yield germanic(passage, *m.span("np"))


def straight(passage: Passage, place: int) -> bool:
    """Does no verb of the sentence stand before its subject?"""
    start, end = passage.sentence(place)
    return not TURNED.search(passage.text[start:end]) and not asks(passage, place)


def germanic(passage: Passage, start: int, end: int, tier: str = "context") -> Finding:
    return found(
        __name__,
        passage.at(start, end),
        "This is the word order of German and Dutch, not of English.",
        "Their participles and infinitives follow what belongs to them.",
        confidence=0.7,
        points_to=("de", "nl"),
        tier=tier,
    )
