"""Words in an order that no English sentence has: prohibits competitors been to medication.

Two places of the sentence hold small words side by side that native writers never put so, learned
from millions of words ("the of", "a been"), or an article or conjunction ends it.

Silent: a single such place, which dialect, old prose and titles may have; quoted words, code,
other languages than English.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._order import apart, odd
from transcheck.check._passage import HOLE, passages, tongue
from transcheck.check._report import found
from transcheck.model import Example, Finding, Subject

ID = "word-order"
KIND = "accuracy"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "major"
NEEDS = "target"
BAD = (
    "[[The of road the is village closed to by the]].",
    "[[We the with waited for a were]] by bridge.",
)
GOOD = (
    "The road to the village is closed by the police.",
    "What the law is for is not easy to say.",
    "The of rules.",
    "She will from now on be there with a can of paint.",
    "The words “the of” and “a were” are wrong.",
    Example("Le of est the with a were.", language="fr"),
)
FEWEST = 2


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        return
    for passage in passages(subject):
        for start, end in passage.sentences or ((0, len(passage.text)),):
            text = passage.text[start:end]
            places = [] if HOLE in text else odd(text)
            if len(apart(places)) >= FEWEST:
                first, last = min(a for a, _ in places), max(b for _, b in places)
                yield found(
                    __name__,
                    passage.at(start + first, start + last),
                    "These words stand in no order that English has.",
                    "Small words stand side by side that native writers never put so.",
                    confidence=0.85,
                )
