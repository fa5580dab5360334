"""The present with since: lives here since 2010, is closed since Tuesday, since three years.

What began in the past and goes on takes the perfect in English and the present in the six source
languages; since takes a point in time, for a duration.

Silent: since as because, it is ten years since, comparisons (is the first since 2010, is up since
March), the perfect in the same clause, quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import MONTH, NUMBER, SPELL, WEEKDAY, YEAR, either, listed
from transcheck.check._passage import Passage, tongue
from transcheck.check._quotes import quotes
from transcheck.check._report import found
from transcheck.model import Finding, Subject

ID = "present-since"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "He [[lives here since 2010]] with his family.",
    "The pool [[is closed since Tuesday]].",
    "She [[runs the museum since three years]].",
    "The army [[is testing the system since January]].",
    "He [[is on trial since Monday]] in Quimper.",
    "They [[are married since 1989]].",
    "Since January 21,480 cases and nine deaths [[are registered]].",
    "The plant stood idle [[since ten years]].",
    "She [[makes guitars for more than half a century]].",
)
GOOD = (
    "He has lived here since 2010.",
    "The pool has been closed since Tuesday.",
    "It is ten years since he left.",
    "This is the first win since 2010, and output is up since January.",
    "The pool is closed since Monday is a holiday.",
    "He works nights, since he needs the money.",
    "The band, formed in 1989, is back; it has played since May.",
    "He is the only mayor since 1990 who has kept his word.",
    "The law lasts for two years and holds for more than three towns.",
    "The death toll since Monday is 30.",
    "The road is closed; it has been so since Tuesday.",
)
POINT = (
    rf"(?:the (?:month|year|spring|summer|autumn|winter|start|beginning|end|middle|night"
    rf"|morning|day)s?"
    rf"(?: of)?(?: {MONTH}| {YEAR}| {WEEKDAY})?|(?:early |late |mid-|last |this )?(?:{WEEKDAY}"
    rf"|{MONTH}(?: {YEAR})?"
    rf"|{YEAR}|yesterday|then|week|month|year|summer|spring|autumn|winter|morning))"
)
SPAN_SINCE = re.compile(rf"\bsince (?:{NUMBER}) {SPELL}\b(?! ago| of| later| earlier| have| has)")
SIGN = re.compile(r"\b[Ss]ince |\bfor ")
FRONTED = re.compile(
    rf"\bSince {POINT},? [^.,;:()]{{1,60}}(?:,\d{{3}}[^.,;:()]{{3,60}})? (?P<verb>(?:is"
    rf"|are) (?!the |a |up |down )[a-z]+(?:ed|en))\b"
)
CLAUSE = re.compile(r"[.,;:()“”\"–—\n]|--")
PERFECT = re.compile(r"\b(?:has|have|had|was|were|been|did|’ve|'ve|’d|'d|will|would|since)\b")


@cache
def shape() -> re.Pattern[str]:
    """A present verb, at most six words, and since with a point in time or a duration."""
    being = rf"(?:is|are|am)(?: not| still| now| already)? (?:(?:{either('states')})\b|[a-z]+ing\b)"
    middle = r"(?:(?! since)(?!\S*--)[^.,;:()“”\"–—\n ]* ){0,7}?"
    return re.compile(
        rf"\b(?:(?:{being}|(?:{either('lasting')})\b) {middle}since (?:{POINT}"
        rf"|{NUMBER} {SPELL})\b(?!['’]s)"
        rf"|(?:{either('lasting')}) {middle}for (?:already |now )?(?:more than|over|almost|nearly) "
        rf"(?:{NUMBER}|half an?|a quarter of a) (?:years|decades|century)\b)"
    )


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        return
    told = quotes(subject)
    for p in told.passages:
        if not SIGN.search(p.text):
            continue
        for start, end in places(p):
            if not told.inside(p.number, start):
                yield present(p, start, end)


def places(passage: Passage) -> Iterator[tuple[int, int]]:
    """Present verbs with since, and durations after since on their own."""
    taken = 0
    for m in shape().finditer(passage.text):
        if credible(passage.text, m):
            taken = m.end()
            yield m.span()
    for m in FRONTED.finditer(passage.text):
        start, end = passage.sentence(m.start())
        if not PERFECT.search(passage.text[start:end].replace("Since", "", 1)):
            yield m.span("verb")
    for m in SPAN_SINCE.finditer(passage.text):
        if m.start() >= taken and not re.search(
            r"\bit(?:’s|'s| is)[^.]*$", passage.text[: m.start()]
        ):
            yield m.span()


NO_VERB = re.compile(
    r"\b(?:to|the|a|of|his|her|their|its|could|can|may|must|should|will|would|not|did|does|do|made?"
    r"|let|help(?:ed|s)?|\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|these"
    r"|those) $",
    re.IGNORECASE,
)
ENDURES = re.compile(r" (?:is|was|has|had|will|are|were|marks|falls|saw)\b")


def credible(text: str, m: re.Match[str]) -> bool:
    """No perfect before it in the clause, no comparison in it, no clause that since opens."""
    before = CLAUSE.split(text[: m.start()])[-1]
    inside = re.split(r" (?:since|for) ", m.group())[0]
    impersonal = re.search(r"\b(?:it|that|this|what) $", before, re.IGNORECASE)
    return not (
        PERFECT.search(before)
        or PERFECT.search(inside)
        or set(inside.casefold().split()) & listed("compared")
        or ENDURES.match(text, m.end())
        or NO_VERB.search(before)
        or (impersonal and inside.startswith("is"))
    )


def present(passage: Passage, start: int, end: int) -> Finding:
    return found(
        __name__,
        passage.at(start, end),
        "With since English wants the perfect, with a duration for.",
        "The six source languages say this in the present.",
        confidence=0.7,
        points_to=("fr", "es", "de", "it", "pt", "nl"),
    )
