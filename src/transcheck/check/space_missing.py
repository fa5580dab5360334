"""No space before ? ! ; or : anywhere in a French text: English spacing.

Silent: texts that set a space before one of them, Canadian and Swiss French, hours, code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._passage import passages, tongue
from transcheck.check._report import found, once
from transcheck.model import Edit, Example, Finding, Subject

ID = "space-missing"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    Example("Où aller[[?]] Demandez à l'office. Il est ouvert!", language="fr"),
    Example("Attention[[:]] le sentier est fermé. Pourquoi?", language="fr"),
)
GOOD = (
    Example("Où aller ? Demandez à l'office : il est ouvert !", language="fr"),
    Example("Où aller? Demandez à l'office: il est ouvert!", language="fr-CA"),
    Example("Il part à 10:30. Où aller ?", language="fr"),
    "Where to go? Ask the office: it is open!",
)
GLUED = re.compile(r"(?<=[a-zà-ÿ])([?!:;])(?=\s|$)")
SPACED = re.compile(r"\w[ \u00a0\u202f\u2009][?!:;»]|«[ \u00a0\u202f\u2009]")
FEWEST = 2


def check(subject: Subject) -> Iterator[Finding]:
    region = (subject.target_language or "").upper()[3:]
    if tongue(subject) != "fr" or region in ("CA", "CH"):
        return
    every = passages(subject)
    marks = [(p, m) for p in every for m in GLUED.finditer(p.text)]
    if len(marks) >= FEWEST and not any(SPACED.search(p.text) for p in every):
        yield from once(
            [
                found(
                    __name__,
                    p.at(*m.span()),
                    f"No space stands before “{m[1]}”.",
                    "French sets one before : ; ? !; this is the spacing of English.",
                    confidence=0.7,
                    edits=(Edit(p.at(*m.span()), f"\u00a0{m[1]}"),),
                    points_to=("en",),
                )
                for p, m in marks
            ]
        )
