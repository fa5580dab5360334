"""The future perfect of what is over: It will have taken her two years to write it.

French sums up so (il aura fallu deux ans). English uses the past.

Silent: what a time to come closes (by May, when they arrive), what somebody guesses, texts without
a past around.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._clauses import MONTH, WEEKDAY, participle
from transcheck.check._frames import spoken
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.check._tenses import around, told_past
from transcheck.model import Finding, Subject

ID = "future-perfect"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "[[It will have taken]] the firefighters six hours to put the fire out.",
    "The storm [[will have caused]] two deaths. The roads were cleared on Sunday.",
    "She [[will have played]] twelve seasons for the club, which she left in June.",
    "The affair [[will have cost]] him his post: he resigned on Tuesday.",
)
GOOD = (
    "By May it will have taken them six months, and they left in July.",
    "When the road reopens, the storm will have caused great damage, he said.",
    "You will have heard that she left in June.",
    "The crowd will have grown in ten years. It was small in 1990.",
    "Next year she will have played twelve seasons.",
)
WILL = re.compile(
    r"(?P<taken>\b[Ii]t will (?:(?:thus|finally|only|therefore|still) )?have (?:taken|needed)\b)"
    r"|\bwill (?:(?:thus|finally|only|therefore|still|also|never|not) )?have ([a-z]+)\b"
)
AHEAD = re.compile(
    r"\b(?:by|before|until|till|next|soon|tomorrow|when|once|if|unless|whether|as soon as|after"
    r"|(?:with)?in (?:the )?(?:\w+(?:-\w+)? )?(?:years?|months?|weeks?|days?|hours?|future|end"
    r"|long run)|20[3-9]\d|202[7-9]|then"
    rf"|this (?:year|month|week|summer|autumn|winter|spring|{MONTH}|{WEEKDAY})"
    r"|probably|surely|certainly|doubtless|no doubt|presumably|you|we|I|readers|many|must|may"
    r"|might|expects?|expected|hopes?|fears?|predicts?|forecast|estimates?|per cent of)\b",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    for passage, m in spoken(subject, WILL):
        if (m["taken"] or participle(m[2])) and over(passage, m):
            yield found(
                __name__,
                passage.at(*m.span()),
                "What is over is told in the past: it took two years.",
                "French sums up in the future perfect.",
                confidence=0.65,
                points_to=("fr", "es", "it", "pt"),
                tier="context",
            )


def over(passage: Passage, m: re.Match[str]) -> bool:
    """Is it in the past: no time to come around it, and a past told next to it?"""
    before, lead, rest, after = around(passage, *m.span())
    if AHEAD.search(lead) or AHEAD.search(rest.replace(" to be ", " ")):
        return False
    measured = m["taken"] and re.match(r" [^.;]{0,60}\b(?:to|for)\b", rest)
    return bool(measured) or bool(told_past(before + " " + lead + rest + " " + after))
