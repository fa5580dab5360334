"""A time between auxiliary and verb: was on Monday arrested, is since 2001 mayor.

German and Dutch set every adverbial there, the Romance languages many. English has the place for
single adverbs only (has already left).

Silent: set phrases (has for years been), times of one word that English puts there (is today),
times between commas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._clauses import MONTH, NUMBER, SPELL, WEEKDAY, YEAR
from transcheck.check._frames import ALL, spoken
from transcheck.check._report import found
from transcheck.model import Finding, Subject

ID = "adverbial-inside"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "She [[is since 2009 director]] of the zoo.",
    "The mill [[was in 1888 rebuilt]] by two brothers.",
    "The pool [[will in May reopen]] its doors.",
    "They [[have yesterday found]] the boat.",
)
GOOD = (
    "She has been director of the zoo since 2009.",
    "The mill was, in 1888, rebuilt by two brothers.",
    "The pool will reopen in May.",
    "The fair is in May and the feast was in 1990.",
    "He was yesterday sentenced to five years.",
    "The concert is on Friday evening at the zoo.",
)
INSIDE = re.compile(
    r"(?<!there )\b(?:is|are|was|were|has|have|had|will|would|can|could|must|should|may)"
    r"(?: (?:also|already|not|only))?"
    rf" (?:on {WEEKDAY}(?: (?:morning|evening|night|afternoon))?+|in {MONTH}(?: {YEAR})?+|in {YEAR}"
    rf"|since (?:{YEAR}|{WEEKDAY}|{MONTH}|yesterday)|yesterday|{NUMBER} {SPELL} ago"
    r"|at the weekend|at (?:\d[\d.:]*|[a-z]+) o['’]clock"
    rf"|since (?:already )?{NUMBER} {SPELL})"
    r"(?<!was yesterday)(?<!were yesterday)(?<!was also yesterday)"
    r" (?!(?:and|or|but|at|in|on|to|for|with|when|where|after|before|as|that|which|who|because|is"
    r"|was|will|of|until|while|if|by|from|a|an|the|not|than|so|since|during|against|despite|his|her"
    r"|their|its|between|outside|inside|under|near|via|ago|later|old|long|each|every|through|over"
    r"|following|alone|due|away|it|he|she|they|we|I|you|there|this|these|last|next|about|amid)\b)"
    r"(?:been |being |be |also |again )?[a-z]+\b"
)


def check(subject: Subject) -> Iterator[Finding]:
    for passage, m in spoken(subject, INSIDE):
        yield found(
            __name__,
            passage.at(*m.span()),
            "A time of several words goes to the end or the front, not inside the verb.",
            "The source languages set adverbials between auxiliary and verb.",
            confidence=0.6,
            points_to=ALL,
            tier="context",
        )
