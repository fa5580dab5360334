"""A question in the order of a statement: Why the mayor did not come? How much costs the ticket?

French, Spanish, Italian and Portuguese ask with the voice or put the verb last; English needs an
auxiliary before the subject.

Silent: headings without a question mark, questions with an auxiliary in front, echo questions in
a quotation, how about and what if.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._frames import ALL, opens, spoken
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.model import Finding, Subject

ID = "question-order"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "[[Why the mayor did]] not answer the letter?",
    "[[How much costs]] a day at the lake?",
    "[[Where lives]] the last lynx of the valley?",
)
GOOD = (
    "Why did the mayor not answer the letter?",
    "Why the mayor did not answer the letter.",
    "What makes the lake so blue?",
    "How much does a day at the lake cost?",
    "Why not ask the mayor?",
)
STATED = re.compile(
    r"\b(?:And |But |So )?(?:(?:Why|why|When|when|Where|where|How|how) (?:(?:the|his|her|their|its"
    r"|our|these|those) [a-z]+(?: [a-z]+)?|he|she|they|we|it|you)"
    r" (?:did|do|does|is|are|was|were|has|have|had|can|could|will|would|must|should|want|wants"
    r"|decided|went|came|left|chose)\b"
    r"|(?:How|how) (?:much|many [a-z]+|long) (?:costs?|lasts?|weighs?|earns?|lasted|takes|took)\b"
    r"|(?![Hh]ow come\b)"
    r"(?:Where|where|When|when|How|how|Why|why) (?:lives?|comes?|works|goes|begins|ends|starts"
    r"|happens|happened|arrives?|leaves|lies|lived|came|went|began|functions|dies|died)\b)"
)


def check(subject: Subject) -> Iterator[Finding]:
    for passage, m in spoken(subject, STATED):
        if opens(passage, m.start()) and marked(passage, m.start()):
            yield found(
                __name__,
                passage.at(*m.span()),
                "A question needs its auxiliary before the subject.",
                "The source languages ask without one.",
                confidence=0.6,
                points_to=ALL,
                tier="context",
            )


def marked(passage: Passage, place: int) -> bool:
    """Does the sentence end in a question mark, and hold one clause?"""
    start, end = passage.sentence(place)
    return (
        passage.text[start:end].rstrip("”\"') ").endswith("?")
        and "," not in (passage.text[start:end])
    )
