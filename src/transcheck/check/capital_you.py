"""The polite You of German and Italian in the middle of a sentence: we thank You for Your letter.

Silent: titles and signs (Thank You Day), You at the start of a sentence or quotation, prayers,
natives' texts (the check speaks where the text is plainly translated).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._frames import prose
from transcheck.check._report import found, once
from transcheck.model import Edit, Finding, Subject

ID = "capital-you"
KIND = "convention"
CATEGORY = "linguistic-conventions/spelling"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "We thank [[You]] for the order and will send it on Friday.",
    "Please bring [[Your]] passport and a towel.",
)
GOOD = (
    "We thank you for the order.",
    "He hummed Love You Too on the stairs.",
    "O Lord, we thank You for the rain.",
    "It came with a Thank You Card.",
)
POLITE = re.compile(
    r"(?<=[a-z,] )(?:You|Your|Yours|Yourself)\b(?= (?!and\b)[a-z]|[.,;)])(?<!Thank You)(?<!Are You)"
)
PRAYER = re.compile(r"\b(?:Lord|God|Jesus|Father|Almighty|Allah|prayer|Saviour)\b")


def check(subject: Subject) -> Iterator[Finding]:
    every = [
        p.at(*m.span())
        for p, quoted in prose(subject)
        for m in POLITE.finditer(p.text)
        if not quoted(m.start()) and not PRAYER.search(p.text)
    ]
    yield from once(
        [
            found(
                __name__,
                span,
                "English writes you and your with a small letter.",
                "German, Italian and Dutch honour the reader with a capital.",
                confidence=0.75,
                edits=(Edit(span, span.of(subject.document.raw).lower()),),
                points_to=("de", "it", "nl"),
                tier="context",
            )
            for span in every
        ],
        3,
    )
