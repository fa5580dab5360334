"""A letter that goes on with a small letter behind its greeting, as German letters do.

Silent: a greeting alone, names that begin with a small letter, other languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from transcheck.check._passage import passages, tongue
from transcheck.check._report import found
from transcheck.model import Edit, Finding, Span, Subject

ID = "letter-opening"
KIND = "convention"
CATEGORY = "linguistic-conventions/spelling"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "Dear Mr Vogel,\n\n[[we]] have received your order and will send it on Friday.",
    "Hello Anna,\n\n[[on]] Sunday we shall hold our summer fête in the yard.",
)
GOOD = (
    "Dear Mr Vogel,\n\nWe have received your order and will send it on Friday.",
    "Dear friend,\n\niPhones are sold on the first floor.",
    "She was dear to us,\n\nand we shall miss her at the office.",
)
GREETING = re.compile(r"\s*(?:Dear|Hello|Hi|Good (?:morning|day|evening))\b[^.!?\n]{2,60},\s*")
SMALL = re.compile(r"\s*([a-z][a-z']*)(?= \w)")


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        return
    every = passages(subject)
    for first, second in pairwise(every):
        if GREETING.fullmatch(first.text) and (m := SMALL.match(second.text)):
            yield small(second.at(*m.span(1)), m[1])


def small(span: Span, word: str) -> Finding:
    return found(
        __name__,
        span,
        "The letter begins with a small letter.",
        "German goes on so behind a greeting; English begins a sentence.",
        confidence=0.8,
        edits=(Edit(span, word.capitalize()),),
        points_to=("de",),
    )
