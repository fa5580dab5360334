"""A preposition of another language behind the object of a verb: remind him on, put an end at.

The verb and its preposition do not touch: the object stands between them, or the noun of a set
phrase (pay attention on).

Silent: before a time or a place, “of” that belongs to the object (the head of the school), in
quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from transcheck.check._frames import ALL, prose
from transcheck.check._report import found
from transcheck.check._table import alternatives, table
from transcheck.check.wrong_preposition import TIMELY
from transcheck.model import Finding, Subject
from transcheck.packs._english import verb

ID = "object-preposition"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The letter [[reminded her on]] the debts of the firm.",
    "They [[congratulated him to]] his victory.",
    "The police [[accused the two brothers for]] the theft.",
    "The court [[put an end at]] the dispute.",
    "Nobody [[paid much attention on]] the noise.",
    "The thief [[stole a purse to]] the baker.",
)
GOOD = (
    "The letter reminded her of the debts of the firm on the first day.",
    "They congratulated him on his victory, and she reminded him to write.",
    "The police accused the head of the school of theft for the third time.",
    "The court put an end to the dispute at the last moment.",
    "Nobody paid much attention on that day.",
    "He exposed the fraud at a press conference.",
)
PRONOUN = (
    r"(?:him|her|them|us|me|himself|herself|themselves|itself|it|you|everyone|everybody|nobody)"
)
NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
THING = (
    r"(?:(?:the|an?|his|her|their|its|our|this|these|those|some|two|three|many|several|all) "
    r"(?:[a-z-]+ ){0,2}[a-z-]+)"
)
OF = "(of|to|in|on|at|with|by|for|from|about|against|over|off|like|before|under)"
NEXT = re.compile(
    r" (?:the|an?|his|her|their|its|our|this|these|those|such|any|many) (?P<noun>[\w-]+)"
    r"| (?:him|her|them|us|me|it|having|being|[A-Z]\w+)\b"
)
PLACE = re.compile(
    r"(?:conference|meeting|hearing|trial|ceremony|event|party|press|request|doors?|station|airport"
    r"|tables?|office|top|front|back|side|phone|spot|ground|streets?|road|market|festival|fair|court"
    r"|university|school|museum|summit|show|concert|basis|occasion|eve|verge|grounds|scene|wedding"
    r"|funeral|sale|auction|price|rate|level|expense|age|speed|cost|behalf|advice|orders?|stage)\b"
)


class Told(NamedTuple):
    """A pattern with the groups head, preposition; what is right for each pair."""

    sign: re.Pattern[str]
    right: dict[tuple[str, str], str]


def rows(key: str) -> list[list[str]]:
    lines = str(table("object_prepositions")[key]).strip().splitlines()
    return [[part.strip() for part in line.split("|")] for line in lines]


@cache
def objects() -> Told:
    """A verb, its object, the preposition."""
    right = {
        (form, wrong): good
        for head, every, good in rows("objects")
        for form in verb(head).values()
        for wrong in every.split()
    }
    heads = alternatives({form for form, _ in right})
    return Told(re.compile(rf"\b({heads}) ({PRONOUN}|{NAME}|{THING}) {OF}\b"), right)


@cache
def set_phrases() -> Told:
    """A verb, words between, the noun of the phrase, the preposition."""
    right = {
        (f"{form} {name}", wrong): good
        for head, name, every, good in rows("set_phrases")
        for form in verb(head).values()
        for wrong in every.split()
    }
    heads = alternatives({pair.split()[0] for pair, _ in right})
    names = alternatives({pair.split()[1] for pair, _ in right})
    return Told(
        re.compile(
            rf"\b({heads}) (?:(?!with\b|that\b|to\b|and\b|earned\b)[a-z]+ ){{0,3}}?({names}) {OF}\b"
        ),
        right,
    )


def check(subject: Subject) -> Iterator[Finding]:
    for p, quoted in prose(subject):
        for m, right in slips(p.text):
            if not quoted(m.start()):
                yield found(
                    __name__,
                    p.at(*m.span()),
                    f"“{m[3]}” behind “{m[1]}”: English has {right}.",
                    "The preposition is that of another language.",
                    confidence=0.6,
                    points_to=ALL,
                    tier="context",
                )


def slips(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Every place with a wrong preposition, and the right one."""
    for m in objects().sign.finditer(text):
        right = objects().right.get((m[1].lower(), m[3]))
        apart = m[3] != "of" or re.fullmatch(PRONOUN, m[2])
        if right and apart and follows(text, m.end()):
            yield m, "none" if right == "-" else f"“{right}”"
    for m in set_phrases().sign.finditer(text):
        right = set_phrases().right.get((f"{m[1]} {m[2]}", m[3]))
        if right and follows(text, m.end()):
            yield m, "none" if right == "-" else f"“{right}”"


def follows(text: str, end: int) -> bool:
    """Is it a thing that stands behind, and no time or place?"""
    m = NEXT.match(text, end)
    if not m:
        return False
    word = m["noun"] or m.group().strip()
    return not (TIMELY.match(word) or PLACE.match(word))
