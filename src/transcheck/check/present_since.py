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
from typing import Any

from transcheck.check._clauses import MONTH, NUMBER, SPELL, WEEKDAY, YEAR, either, listed
from transcheck.check._frames import prose
from transcheck.check._passage import Passage, just_before
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
    "[[It is eleven years that]] the mill stands empty.",
    "[[It makes twenty years that]] she sells fish here.",
    "Neighbours [[are complaining about the noise for months]].",
    "He [[plays for the club since he was eight]].",
    "The trial [[is going on from 2017]].",
    "The rider [[was since January]] under contract.",
    "He [[does not score since November]].",
    "I [[know him for thirty years]], she says.",
    "[[It is the first time that a woman chairs]] the board.",
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
    "The loan runs for ten years.",
    "They are staying for three weeks.",
    "He was, since you ask, a good cook.",
    "It is the first time that a woman has chaired the board.",
    "It is ten years since he left.",
    "I know him for what he is.",
)
POINT = (
    rf"(?:the (?:month|year|spring|summer|autumn|winter|start|beginning|end|middle|night"
    rf"|morning|day)s?"
    rf"(?: of)?(?: {MONTH}| {YEAR}| {WEEKDAY})?|(?:early |late |mid-|last |this )?(?:{WEEKDAY}"
    rf"|{MONTH}(?: {YEAR})?"
    rf"|{YEAR}|yesterday|then|week|month|year|summer|spring|autumn|winter|morning))"
)
SPAN_SINCE = re.compile(
    rf"\bsince (?:{NUMBER}|[a-z]+(?:teen|ty)(?:-[a-z]+)?) {SPELL}\b(?! ago| of| later| earlier"
    r"| have| has)"
)
SPAN_OF = re.compile(
    rf"(?:^|, )(?:[Tt]he )?[A-Za-z]+ (?P<span>since (?:{NUMBER}|[a-z]+(?:teen"
    rf"|ty)(?:-[a-z]+)?) {SPELL}) of\b"
)
SIGN = re.compile(r"\b[Ss]ince |\bfor |\b[Ii]t(?: is|['’]s| makes) |\bfrom ")
FRONTED = re.compile(
    rf"\bSince {POINT},? [^.,;:()]{{1,60}}(?:,\d{{3}}[^.,;:()]{{3,60}})? (?P<verb>(?:is"
    rf"|are) (?!the |a |up |down )[a-z]+(?:ed|en))\b"
)
THAT = re.compile(
    rf"\bit (?:is|makes|['’]s) (?:already |now )?(?:more than |almost |nearly |about )?(?:{NUMBER})"
    rf" {SPELL} that\b",
    re.IGNORECASE,
)
GOING_ON = re.compile(
    rf"\b(?:is|are) (?:going on|running|under way|on sale|in force|open) from (?:{MONTH} )?{YEAR}\b"
    rf"|\bwas since (?:{POINT}|his|her)\b(?! \w+ed\b)"
)
FIRST_TIME = re.compile(
    r"\b(?:[Ii]t|[Tt]his|[Tt]hat)(?: is|['’]s) (?:already |now )?the (?:first|second|third"
    r"|fourth|last) time (?:that )?"
    r"(?:the |a |an |his |her |their )?(?:\w+ ){1,3}?"
    r"(?P<verb>(?!years)[a-z]{3,}(?<![su])s|see|have|has|hear)\b"
    rf"(?! (?:ever|never|been|\w+ed|{either('participles')})\b)"
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


@cache
def looser() -> re.Pattern[str]:
    """The present with what began in a life, with a bare duration, with a not."""
    began = r"(?:he|she|they) (?:was|were) \w+|(?:his|her|their) \w+|childhood|then\b"
    middle = r"(?:(?! since| for)[^.,;:()“”\"–—\n ]+ ){0,6}?"
    verb = rf"(?:(?:is|are) {middle}|(?:{either('lasting')}) {middle})"
    return re.compile(
        rf"\b(?:{verb}since (?:{began})"
        rf"|(?:does|do) not \w+ {middle}since (?:{POINT}|{began})"
        rf"|(?:is|are) [a-z]+ing {middle}for (?:(?:already )?(?:months|years|weeks|decades)"
        rf"|(?:already|more than|over|almost|nearly) (?:{NUMBER}) (?:years|months|weeks))"
        r"|(?:is|are) [a-z]+ing (?:here |there )?for"
        r" (?:[5-9]|\d\d|(?:five|six|seven|eight|nine|ten)"
        r"|\w+(?:een|ty)(?:-\w+)?|twelve|eleven) years"
        rf"|(?:{either('lasting')}) already (?:for )?\w+(?:-\w+)? (?:years|months|decades)"
        rf"|(?:{either('lasting')}) (?:only|just|barely|hardly) for (?:{NUMBER}) (?:years"
        rf"|months|weeks)"
        rf"|(?:{either('wanting')}) for (?:years|decades|months|weeks|generations)(?= (?:the"
        rf"|an?|his"
        r"|her|their|its|in vain|more|better|that|to|on|against))"
        rf"|(?:{either('lasting')}|know) (?:him |her |them |it |each other |one another "
        r"|(?:Mr |Mrs |Dr )?[A-Z][\w’'-]+ (?:[A-Z][\w’'-]+ )?)?(?:already )?"
        rf"(?:(?:by hand|here|there) )?for (?:already )?(?:{NUMBER}) (?:years|decades|months))\b"
        r"(?! (?:of|to come|at a time|now to))"
    )


def check(subject: Subject) -> Iterator[Finding]:
    for p, quoted in prose(subject):
        if not SIGN.search(p.text):
            continue
        known = list(places(p))
        for start, end in known:
            if not quoted(start):
                yield present(p, start, end)
        for start, end in more_places(p):
            if not any(s < end and start < e for s, e in known) and not quoted(start):
                yield present(p, start, end, tier="context")


def more_places(passage: Passage) -> Iterator[tuple[int, int]]:
    """What natives say too, now and then."""
    for shape_ in (THAT, GOING_ON, FIRST_TIME):
        yield from (m.span() for m in shape_.finditer(passage.text))
    yield from (m.span() for m in looser().finditer(passage.text) if credible(passage.text, m))


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
    for m in SPAN_OF.finditer(passage.text):
        yield m.span("span")
    for m in SPAN_SINCE.finditer(passage.text):
        if m.start() >= taken and not re.search(
            r"\bit(?:’s|'s| is)[^.]*$", just_before(passage.text, m.start())
        ):
            yield m.span()


NO_VERB = re.compile(
    r"\b(?:to|the|a|of|his|her|their|its|could|can|may|must|should|will|would|not|did|does|do|made?"
    r"|let|help(?:ed|s)?|\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|these"
    r"|those) $",
    re.IGNORECASE,
)
TERM = re.compile(r"(?:runs?|lasts?|holds?|extends?|continues?) ")  # a loan runs for ten years
ENDURES = re.compile(r" (?:is|was|has|had|will|are|were|marks|falls|saw)\b")


def credible(text: str, m: re.Match[str]) -> bool:
    """No perfect before it in the clause, no comparison in it, no clause that since opens."""
    before = CLAUSE.split(text[: m.start()])[-1]
    inside = re.split(r"(?: only| just)? (?:since|for) ", m.group())[0]
    impersonal = re.search(r"\b(?:it|that|this|what) $", before, re.IGNORECASE)
    return not (
        (TERM.match(m.group()) and " for " in m.group())
        or PERFECT.search(before)
        or PERFECT.search(inside)
        or set(inside.casefold().split()) & listed("compared")
        or ENDURES.match(text, m.end())
        or NO_VERB.search(before)
        or (impersonal and inside.startswith("is"))
    )


def present(passage: Passage, start: int, end: int, module: str = __name__, **more: Any) -> Finding:
    return found(
        module,
        passage.at(start, end),
        "With since English wants the perfect, with a duration for.",
        "The six source languages say this in the present.",
        confidence=0.7,
        points_to=("fr", "es", "de", "it", "pt", "nl"),
        **more,
    )
