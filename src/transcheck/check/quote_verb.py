"""A verb before its speaker that English does not set there: “It is over”, sentences the lawyer.

French, Spanish, Italian, Portuguese, German and Dutch let almost any verb name the speaker behind a
quotation, in any tense: martèle le maire, ha asegurado la portavoz, so der Minister. English has
said, and few others before the speaker.

Silent: said, explains, recalls, sighs, fumes and the like, verbs behind their speaker, quotations
of a word or two, titles in quotation marks (no comma parts them from the verb).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._attribution import PROPER, ROLE, inverted
from transcheck.check._frames import ALL
from transcheck.check._passage import tongue
from transcheck.check._quotes import quotes
from transcheck.check._report import found, once
from transcheck.model import Finding, Subject

ID = "quote-verb"
KIND = "structure"
CATEGORY = "style/unidiomatic"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "“The bridge was never safe,” [[sentences the engineer]], who left in May.",
    "“We shall go on,” [[has assured the chairman of the club]].",
    "“We shall go on,” [[so the chairman]].",
    "“It was a fine day for bees,” [[tells Anna]].",
    "“It was a fine day for bees,” [[jokes smiling Anna]].",
)
GOOD = (
    "“The bridge was never safe,” said the engineer, who left in May.",
    "“We shall go on,” the chairman has assured them.",
    "His novel, “The Road to Town”, has won the prize.",
    "“We shall go on,” so the chairman told them, and nobody stirred.",
    "“It was a fine day for bees,” recalls Anna.",
    "“We have had enough of this,” fumes the baker; “Never again,” sighs her husband.",
    "The exhibition “Stone upon Stone” tells the history of the quarry.",
)
FEWEST, KEEP = 3, 4
AFTER = re.compile(r",? ")
SO = re.compile(rf"(?:so|thus) (?:{PROPER}|{ROLE})(?=[.,;]|$)")
TOLD = re.compile(r"\b(?:told|was|were|is|are|had|has|have|will|would|could|can|went|\w+ed)\b")


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        return
    told = quotes(subject)
    every = []
    for pair in told.pairs:
        text = told.passages[pair.close.block].text
        alike = pair.open.block == pair.close.block
        body = text[pair.open.end : pair.close.start] if alike else "a whole paragraph of words"
        gap = AFTER.match(text, pair.close.end)
        if (
            gap
            and spoken(body, gap[0])
            and len(body.split()) >= FEWEST
            and (span := literal(text, gap.end()))
        ):
            every.append(told.passages[pair.close.block].at(*span))
    yield from once(
        [
            found(
                __name__,
                span,
                "English does not set this verb before its speaker.",
                "The other languages introduce the speaker with almost any verb.",
                confidence=0.7,
                points_to=ALL,
                tier="context",
            )
            for span in every
        ],
        KEEP,
    )


def spoken(body: str, gap: str) -> bool:
    """Is it speech, which a mark parts from its speaker, and no title?"""
    return gap != " " or body.rstrip()[-1:] in ",.!?…;" or body == "a whole paragraph of words"


def literal(text: str, place: int) -> tuple[int, int] | None:
    """The words that name the speaker in the way of another language, if they stand there."""
    for shape in (inverted(True), SO):
        m = shape.match(text, place)
        if m and not (shape is SO and TOLD.search(m.group())):
            return m.span()
    return None
