"""A word with the preposition that its equivalent has in another language: depend of, proud on.

Which preposition follows a word is a matter of habit, and a translator's ear keeps that of the
source.

Silent: before a time or an infinitive, in quotations, for what natives write too unless the text
is plainly translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from transcheck.check._frames import prose
from transcheck.check._patterns import apart, framed
from transcheck.check._report import found
from transcheck.check._table import table, word_set
from transcheck.model import Finding, Span, Subject
from transcheck.packs._english import noun, verb

ID = "wrong-preposition"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The result [[depends of]] the weather.",
    "She is [[proud on]] her brother.",
    "They [[participate at]] the talks.",
    "The plan is [[different of]] the old one.",
    "He [[obeyed to]] the captain.",
)
GOOD = (
    "The result depends on the weather.",
    "She is proud of her brother.",
    "He was proud to the end, and they participate on Mondays.",
    "Talks focus in part on fishing.",
    "They pay taxes to the crown, as I was reminded at the launch of a ship.",
    "It is the least known of islands, made famous by the race.",
)

PAIR = re.compile(
    r"\b([A-Za-z]+ )?([A-Za-z]+)(?: (?:above all|also|mainly|only|partly|especially|particularly"
    r"|largely|entirely|solely|exclusively|primarily|very much|not only|even))?"
    r" (of|to|in|on|at|with|by|for|from|about|against|over|than|as|after|out|before)\b"
    r"(?= (\S+)(?: (\S+))?)"
)
ALWAYS = re.compile(r"(?:time|day|turn|own way|way|return|arrival|birthday|death|part|case|name)\b")
TIMELY = re.compile(
    r"(?:day|night|week|month|year|season|summer|winter|spring|autumn|hour|minute|decade|century"
    r"|time|moment|morning|afternoon|evening|weekend|\w+day|January|February|March|April|May|June"
    r"|July|August|September|October|November|December|past|future|end|beginning|start|first|second"
    r"|third|last|next|same|very|whole|early|late|final|case|event|way|wake|hope|sense|context"
    r"|middle|light|face|absence|long|short|meantime|process|name|extent|point|degree|contrary"
    r"|\d.*|other|one|latter|former|latest|lot|few|couple|number|great|large)s?\b"
)
EVENT = re.compile(
    r"(?:launch|hearing|trial|court|conference|meeting|ceremony|summit|congress|dinner|party|show"
    r"|opening|funeral|wedding|event|press|debate|session|match|concert|rally|festival|concert)"
    r"[\w-]*"
)
SUPERLATIVE = re.compile(r"\b(?:most|least|best|better|lesser|well|little|more|made|became?) $")
FREE = frozenset(["of", "than", "as", "out"])
TOWARDS = frozenset(["to", "with", "against", "about"])
RELATIVE = ("course", "late", "which", "whom", "whose", "all")


class Habit(NamedTuple):
    right: str
    sure: bool


def check(subject: Subject) -> Iterator[Finding]:
    for p, quoted in prose(subject):
        for start, end, right, sure in apart(slips(p.text)):
            if not quoted(start):
                yield slip(p.at(start, end), p.text[start:end], right, sure)


def slips(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Start, end, right wording and certainty of every pair in the text."""
    yield from framed(text, "prepositions")
    at = 0
    while m := PAIR.search(text, at):
        at = m.start(3)
        habit, start = known(m)
        if habit and natural(m):
            head = text[start : m.end(2)]
            yield (
                start,
                m.end(3),
                head if habit.right == "-" else f"{head} {habit.right}",
                habit.sure,
            )


def known(m: re.Match[str]) -> tuple[Habit | None, int]:
    """What the table says of the pair, and where it starts."""
    habits = _habits()
    long = habits.get(((m[1] or "") + m[2], m[3]))
    if long:
        return long, m.start()
    return habits.get((m[2].lower(), m[3])), m.start(2)


def natural(m: re.Match[str]) -> bool:
    """Does what follows belong to the pair, rather than tell when, where or what for?"""
    if SUPERLATIVE.search(m.string, 0, m.start(2)) and m[2] in ("known", "famous"):
        return False
    if m[2][0].isupper() and m[4][0].isupper() and m[3] != "of":
        return False  # a title in capitals
    if m[3] == "at" and EVENT.fullmatch(m[5] or m[4]):
        return False
    if m[3] in FREE:
        return not m[4].startswith(RELATIVE)
    if m[3] in TOWARDS and m[4][0].isupper() and not TIMELY.match(m[4]):
        return True
    if m[4].casefold() in _words("determiners"):
        return not (ALWAYS if m[4] in _words("possessives") else TIMELY).match(m[5] or "")
    loose = m[3] != "to" and m[4].isalpha() and m[4].islower() and m[5]
    return bool(loose) and not (
        m[4].endswith("ing") or m[4] in _words("apart") or TIMELY.match(m[4])
    )


def slip(span: Span, words: str, right: str, sure: bool) -> Finding:
    return found(
        __name__,
        span,
        f"“{words}”: English says “{right}”.",
        "The preposition is that of another language.",
        confidence=0.75 if sure else 0.55,
        suggestions=(right,),
        points_to=("fr", "es", "it", "pt", "de", "nl"),
        tier="alone" if sure else "context",
    )


def _words(key: str) -> frozenset[str]:
    return word_set("prepositions", key)


@cache
def _habits() -> dict[tuple[str, str], Habit]:
    told: dict[tuple[str, str], Habit] = {}
    for level in ("weak", "sure"):
        for line in str(table("prepositions")[level]).strip().splitlines():
            word, wrong, right = (part.strip() for part in line.split("|"))
            forms = verb(word[:-1]) if word.endswith("+") else noun(word)
            habit = Habit(right, level == "sure")
            told |= {(form, w): habit for form in forms.values() for w in wrong.split()}
    return told
