"""A word where another language puts it: meets always on Mondays, enough big to, gave to her a hat.

Adverbs behind the verb, verbs before their subject, objects before the verb, and adjectives and
numbers in the order of the source language.

Silent: quotations, questions, what verbs of place do in English too (in the yard stood a cart).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._frames import ALL, asks, prose
from transcheck.check._passage import just_before
from transcheck.check._patterns import apart, framed
from transcheck.check._report import found
from transcheck.model import Finding, Subject

ID = "misplaced-word"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The choir [[meets always on]] Mondays.",
    "The hall is not [[enough big to]] hold them.",
    "She [[gave to the museum the letters]] of her aunt.",
    "He left [[because he the noise]] could not bear.",
    "[[There are in the valley two mills]].",
    "They lost [[the two last matches]].",
    "“It was cold,” [[has declared the]] guide.",
)
GOOD = (
    "The choir always meets on Mondays.",
    "The hall is big enough to hold them.",
    "She gave the museum the letters of her aunt.",
    "In the yard stood a cart, and there are in fact two mills.",
    "They lost the last two matches, and he has always won.",
    "The “boss” insisted on carefully checking the dough.",
)
# The “boss” insisted: a word in quotation marks that nobody says.
LABEL = re.compile(r"[\"“«‘](?:[\w’'-]+ ){0,2}[\w’'-]+[\"”»’] $")


def check(subject: Subject) -> Iterator[Finding]:
    for passage, quoted in prose(subject):
        for start, end, say, _ in apart(framed(passage.text, "order_frames")):
            spoken = quoted(start) or LABEL.search(just_before(passage.text, start))
            if not spoken and not asks(passage, start):
                yield found(
                    __name__,
                    passage.at(start, end),
                    f"English puts {say}.",
                    "The words stand in the order of the source language.",
                    confidence=0.6,
                    points_to=ALL,
                    tier="context",
                )
