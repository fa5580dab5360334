"""An indicative where French and Spanish want the subjunctive: bien que le musée est fermé.

English has no mood to carry over. Conjunctions of purpose, concession and time before, verbs that
ask and wish, impersonal phrases and, in Spanish, cuando with what is still to come take the
subjunctive; after the si of a condition no conditional stands.

Silent: forms that both moods share (qu'il mange), indirect questions, quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._frames import prose
from transcheck.check._moods import conditional, future, indicative
from transcheck.check._passage import tongue
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.model import Example, Finding, Subject

ID = "lost-subjunctive"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    Example("Bien que le pont [[est]] fermé, les vélos passent.", language="fr"),
    Example("Le juge exige que la firme [[fait]] des travaux.", language="fr"),
    Example("Comme si elle [[aurait]] tout su, elle se taisait.", language="fr"),
    Example("El juez pidió a los dueños que [[cierran]] la obra.", language="es"),
    Example("Firma antes de que el plazo [[vence]].", language="es"),
    Example("Te llamaré cuando [[llegará]] el tren.", language="es"),
)
GOOD = (
    Example("Bien que le pont soit fermé, les vélos passent.", language="fr"),
    Example("Il demande si elle viendrait. Pour que tout soit fait, il est venu.", language="fr"),
    Example("El juez pidió a los dueños que cierren la obra.", language="es"),
    Example("Dice que el plazo vence, y no sabe cuándo llegará.", language="es"),
    Example(
        "Es importante que la vieja compañía pague, y que la primera marca dure.", language="es"
    ),
    "Although the bridge is shut, bicycles pass.",
)


def check(subject: Subject) -> Iterator[Finding]:
    for p, quoted in prose(subject, ("fr", "es")):
        for start, end in slips(p.text, tongue(subject)):
            if not quoted(start):
                yield found(
                    __name__,
                    p.at(start, end),
                    f"“{p.text[start:end]}” is no subjunctive, and one is wanted here.",
                    "English has one form for both moods.",
                    confidence=0.65,
                    points_to=("en",),
                    tier="context",
                )


def slips(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where a verb in the wrong mood stands."""
    rules = table("moods")[language]
    for key, wrong in (("wanted", indicative), ("later", future)):
        if key in rules:
            for m in re.finditer(rules[key], text):
                if language == "fr" or wrong(m["verb"]):
                    yield m.span("verb")
    for m in re.finditer(rules["condition"], text):
        if conditional(m["verb"], language):
            yield m.span("verb")
