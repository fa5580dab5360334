"""A full stop behind the marks of a question or exclamation: He asked: “Who pays?”.

Spanish, Portuguese, Italian, German and French set the stop of the outer sentence there. English
has one mark at the end. The edit deletes the stop.

Silent: a quotation in the midst of a sentence, a title that ends with a mark.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._frames import ALL
from transcheck.check._passage import tongue
from transcheck.check._quotes import Pair, Quotes, quotes
from transcheck.check._report import found, once
from transcheck.model import Edit, Finding, Subject

ID = "quote-stop"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "He asked: “Who will pay for it?[[”.]] Nobody spoke.",
    'The sign said: "Keep out of here![["]].'.replace('[["]].', '[[".]]'),
)
GOOD = (
    "He asked: “Who will pay for it?” Nobody spoke.",
    "“Who will pay?”, he asked.",
    "She has never read “Who Goes?”. He has.",
)
FEWEST = 4


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) == "en":
        told = quotes(subject)
        yield from once([stop(told, p) for p in told.pairs if doubled(told, p)], 3)


def doubled(told: Quotes, pair: Pair) -> bool:
    text = told.passages[pair.close.block].text
    body = text[pair.open.end : pair.close.start] if pair.open.block == pair.close.block else ""
    after = text[pair.close.end : pair.close.end + 2]
    return body[-1:] in ("?", "!") and len(body.split()) >= FEWEST and after in (".", ". ", ".\n")


def stop(told: Quotes, pair: Pair) -> Finding:
    passage = told.passages[pair.close.block]
    return found(
        __name__,
        passage.at(pair.close.start, pair.close.end + 1),
        "Two marks end this sentence.",
        "English sets no full stop behind a quoted question or exclamation.",
        confidence=0.7,
        edits=(Edit(passage.at(pair.close.end, pair.close.end + 1), ""),),
        points_to=ALL,
        tier="context",
    )
