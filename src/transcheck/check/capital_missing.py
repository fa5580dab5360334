"""Months, days, peoples and languages in lower case: on saturday, a german expert, speak french.

English gives them a capital; French, Spanish, Italian, Portuguese and Dutch do not.

Silent: things of every day (french fries, swiss roll), may, march and august as verbs and
adjectives, polish and turkey, texts in lower case throughout, names of files and hashtags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found
from transcheck.check._table import words
from transcheck.model import Edit, Finding, Subject

ID = "capital-missing"
KIND = "convention"
CATEGORY = "linguistic-conventions/spelling"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The shop opens on [[saturday]] and closes in [[february]].",
    "A [[german]] expert spoke [[french]] to the [[catholics]].",
    "They met on 3 [[may]] and again on [[march]] 12.",
    "The [[catholic]] school is shut.",
    "The [[Second world war]] began in 1939.",
)
GOOD = (
    "The shop opens on Saturday and closes in February.",
    "His catholic taste is known.",
    "They may march in an august procession.",
    "He ate french fries and a swiss roll, with turkey.",
    "Polish the table in the 3 march positions.",
    "hi there, see you on monday maybe",
    "The file is called report_january.txt or #monday.",
    "It opens every Tuesday; the German expert may come.",
    "The second world war is how one paper spells it.",
)
CHURCH = re.compile(
    r"\b(?:catholic|protestant|lutheran|calvinist|christian|orthodox(?= church)|anglican|buddhist)"
    r"(?= (?:church|school|priest|famil|bishop|faith|mass|hospital|parish|association|university"
    r"|college|charity|cemetery|community|communities|organi[sz]ation|pastor|missionar|refugee"
    r"|minority|majority|believers|children|village|country|nun|monk|youth|party|tradition)\w*)"
)
WAR = re.compile(r"\b(?:First|Second) (?:world war|World war|world War)\b")


@cache
def shapes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words that always want a capital; words that want one beside a figure."""
    sure = "|".join(
        w for key in ("months", "days", "peoples") for w in words("en", "capitals", key)
    )
    doubtful = "|".join(words("en", "capitals", "months_doubtful"))
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    beside = (
        rf"(?<=\d )({doubtful})(?= \d{{4}}|[.,;)]|$| and\b| or\b| to\b| the\b| at\b| in\b)"
        rf"|(?<!\w)({doubtful})(?= {day}(?:,|\.|$| and\b)(?!\d))|(?<=\d(?:th|st|nd"
        rf"|rd) of )({doubtful})\b"
    )
    return re.compile(rf"(?<![\w#@./_’'-])(?:{sure})(?![\w_/]|[.’'-]\w)"), re.compile(beside)


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        return
    things = frozenset(words("en", "capitals", "things"))
    for p in passages(subject):
        sure, beside = shapes()
        for m in sure.finditer(p.text):
            if not licensed(p, m, things):
                yield small(p, m.span(), m.group().capitalize())
        for m in beside.finditer(p.text):
            if not lower(p, m.start()):
                yield small(p, m.span(), m.group().capitalize())
        for m in CHURCH.finditer(p.text):
            if not lower(p, m.start()):
                yield small(p, m.span(), m.group().capitalize())
        for m in WAR.finditer(p.text):
            yield small(p, m.span(), m.group().title())


def licensed(passage: Passage, m: re.Match[str], things: frozenset[str]) -> bool:
    """An everyday thing, or a sentence that has no capitals at all."""
    after = re.compile(r"[ -]([a-z]+)").match(passage.text, m.end())
    return bool(after and after[1] in things) or lower(passage, m.start())


def lower(passage: Passage, place: int) -> bool:
    """Does the sentence open in lower case, as in a chat?"""
    start, end = passage.sentence(place)
    first = next((c for c in passage.text[start:end] if c.isalpha()), "")
    return not first.isupper()


def small(passage: Passage, place: tuple[int, int], right: str) -> Finding:
    span = passage.at(*place)
    return found(
        __name__,
        span,
        f"English writes {right} with a capital.",
        "Months, days, peoples and languages are lower case in French, Spanish, Italian, "
        "Portuguese and (in part) Dutch.",
        confidence=0.9,
        suggestions=(right,),
        edits=(Edit(span, right),),
        points_to=("fr", "es", "it", "pt"),
    )
