"""A quotation inside a quotation in marks of the same kind: "the tank was "empty" on Monday".

French and German keep one kind of marks inside and outside, or change to a kind that English lacks;
English takes single marks inside double ones. The edits exchange the inner ones.

Silent: a quotation whose marks may have been lost, passages of several sentences, single marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._frames import ALL
from transcheck.check._passage import tongue
from transcheck.check._quotes import Pair, Quotes, quotes
from transcheck.check._report import found, once
from transcheck.model import Edit, Finding, Subject

ID = "quote-nested"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    'The note says: "the tank was [["empty"]] on Monday".',
    "“He called the tank a [[“disgrace”]] and left,” the nurse said.",
)
GOOD = (
    "The note says: \"the tank was 'empty' on Monday\".",
    '"The tank was empty," she said. "It leaked."',
    "“He called the tank a ‘disgrace’ and left,” the nurse said.",
)
SHORT = 6


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        return
    told = quotes(subject)
    yield from once([nested(told, p) for p in told.pairs if held(told, p)], 3)


def held(told: Quotes, pair: Pair) -> bool:
    """Does a pair of the same marks stand around these few words, with words on both sides?"""
    text = told.passages[pair.open.block].text
    body = text[pair.open.end : pair.close.start]
    if pair.open.single or not body or len(body.split()) > SHORT or body[-1:] in ",.!?":
        return False
    return any(
        p.open.block == pair.open.block == p.close.block
        and p.open.glyph == pair.open.glyph
        and p.open.end < pair.open.start
        and pair.close.end < p.close.start
        for p in told.pairs
    )


def nested(told: Quotes, pair: Pair) -> Finding:
    passage = told.passages[pair.open.block]
    opening, closing = (
        passage.at(pair.open.start, pair.open.end),
        passage.at(pair.close.start, pair.close.end),
    )
    return found(
        __name__,
        passage.at(pair.open.start, pair.close.end),
        "A quotation inside a quotation takes single marks.",
        "Other languages keep the same marks inside and outside.",
        confidence=0.7,
        edits=(Edit(opening, "‘"), Edit(closing, "’")),
        points_to=ALL,
        tier="context",
    )
