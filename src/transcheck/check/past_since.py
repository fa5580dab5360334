"""The past of what lasts until now: did not win since 2016, was never found to this day.

What goes on to the present takes the perfect in English. The other languages have their perfect for
every past, which comes out as one.

Silent: what lasted up to a moment of the past (had not won), ellipses, since as because.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import either
from transcheck.check._frames import ALL, prose
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.check.present_since import POINT
from transcheck.model import Finding, Subject

ID = "past-since"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The club [[did not win]] there since 2016.",
    "The team [[did not lose]] at home since October.",
    "They [[never met]] since the war.",
    "The killer [[was never found]] to this day.",
    "The bell [[hung]] in the tower until today.",
    "So far the police [[found]] no trace of the car.",
    "Until now nobody [[claimed]] the money.",
    "The thief, [[remained]] unknown to this day, took the silver.",
)
GOOD = (
    "The club has not won there since 2016.",
    "They did not lose heart, since the war was over.",
    "The killer has never been found to this day.",
    "Nothing found so far was of use, and he went so far as to sing.",
    "The money claimed to date is a trifle.",
    "So far as anybody knew, he sang.",
    "They had never met since the war.",
)
NOW = (
    r"(?:to this day|until today|up to today|to date|(?:up )?until now|up to now"
    r"|so far(?! (?:as|from|to|that|away|off|behind)\b))"
)
GAP = r"(?:(?! since| for)[^\s.,;:()“”\"]+ ){0,6}?"
HAS = re.compile(
    r"\b(?:has|have|had|(?<!was )(?<!were )been|is|are|as|if|who|that|which|when|because)\b"
)
SINCE = (
    rf"since (?:{POINT}|the (?:war|fall|fire|flood|merger|crash|accident|pandemic|reform)"
    r"|his|her|their|childhood)\b"
)


@cache
def shapes() -> tuple[re.Pattern[str], ...]:
    past = rf"(?:{either('pasts')}|(?!need|speed|indeed|exceed|hundred)[a-z]{{3,}}ed)"
    verb = rf"(?:(?:was|were|did)(?: not| never| \w+ly)? (?:[a-z]+)|never {past}|{past})"
    lasting = (
        r"(?:(?:was|were) (?:never|not)(?: \w+)? [a-z]+(?:ed|n|d|t|ne)|did not [a-z]+|never"
        rf" {past}|remained|stayed|stood|hung|lay|kept|lived|existed|nobody {past}|nothing"
        r" (?:changed|happened|came|was (?:found|done|said|decided)))"
    )
    return (
        re.compile(
            rf"(?<!who )(?P<verb>\b(?:did not|didn[’']t) [a-z]+|\bnever (?:was |were )?{past})\b"
            rf"(?: {GAP}| ){SINCE}"
        ),
        re.compile(
            rf"\b(?P<verb>{lasting})\b(?: {GAP}| ){NOW}(?=[.,;]|$| (?:and|in|by|because)\b)"
        ),
        re.compile(
            rf"(?:^|[.;:] |\b(?:[Aa]nd|[Bb]ut),? )(?i:{NOW}),? (?:the|an?|his|her|its|their|no"
            r"|he|she"
            rf"|it|they|we|I|nobody|nothing|only|[A-Z])[\w’'-]* ?(?:(?!who|that|which)[\w’'-]+ )"
            rf"{{0,3}}?(?P<verb>{verb})\b(?! by\b)"
        ),
    )


def check(subject: Subject) -> Iterator[Finding]:
    for passage, _ in prose(subject):
        if "since " in passage.text or re.search(NOW, passage.text, re.IGNORECASE):
            for place in sorted(
                {m.span("verb") for sign in shapes() for m in lasts(passage, sign)}
            ):
                yield found(
                    __name__,
                    passage.at(*place),
                    "What lasts until now takes the perfect: has not won since 2016.",
                    "The perfect of the source came out as a past.",
                    confidence=0.65,
                    points_to=ALL,
                    tier="context",
                )


def lasts(passage: Passage, sign: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The pasts whose clause has no perfect and no other verb before them."""
    for m in sign.finditer(passage.text):
        start, _ = passage.sentence(m.start("verb"))
        lead = re.split(r"[,;:(]|\b(?:and|but|where) ", passage.text[start : m.start("verb")])[-1]
        rest = re.split(r"[,.;:(]", passage.text[m.end() :])[0]
        perfect = HAS.search(lead) or HAS.search(m.group().split(" since ")[0])
        if not perfect and not re.search(r"\b(?:has|have|had)\b|[a-z]n[’']t\b", lead + rest):
            yield m
