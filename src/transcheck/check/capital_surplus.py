"""Months, days and peoples with the capital of English: le Lundi, en Mayo, la langue Française.

French, Spanish, Italian, Portuguese and Dutch write months and days in lower case, the first four
also the adjective of a people.

Silent: the start of a sentence, holidays (le 14 Juillet, Primero de Mayo), names (Vendredi, Plácido
Domingo, Mars), peoples as nouns in French (les Français).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found
from transcheck.check._table import words
from transcheck.model import Edit, Example, Finding, Subject

ID = "capital-surplus"
KIND = "convention"
CATEGORY = "linguistic-conventions/spelling"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    Example("Le magasin ouvre le [[Lundi]] et ferme en [[Février]].", language="fr"),
    Example("Elle parle la langue [[Française]] depuis toujours.", language="fr"),
    Example("La tienda abre el [[Lunes]] y cierra en [[Enero]].", language="es"),
    Example("De winkel is op [[Maandag]] dicht.", language="nl"),
    Example("Il negozio apre ogni [[Martedì]].", language="it"),
)
GOOD = (
    Example("Lundi, le magasin ouvre. Les Français le savent.", language="fr"),
    Example("Plácido Domingo canta el domingo.", language="es"),
    Example("La fête du 14 Juillet et le 1er Mai sont fériés.", language="fr"),
    Example("La calle Dos de Mayo y la plaza de Mayo.", language="es"),
    Example("De winkel is op maandag dicht.", language="nl"),
    "The shop opens on Monday and speaks French.",
    Example("Der Laden öffnet am Montag.", language="de"),
)


@cache
def shape(language: str) -> re.Pattern[str]:
    days, months = words(language, "capitals", "days"), words(language, "capitals", "months")
    if not days:
        return re.compile(r"(?!)")
    before = "|".join(rf"(?<=\b{w} )" for w in words(language, "capitals", "before"))
    people = "|".join(words(language, "capitals", "peoples")) or "(?!)"
    nouns = "|".join(rf"(?<=\b{w} )" for w in words(language, "capitals", "nouns")) or "(?!)"
    end = r"(?![\w-])(?! [^\W\d_a-z])"
    return re.compile(
        rf"(?:{before})(?:{'|'.join(days)}){end}|(?:(?<=\ben )|(?<=\bin )|(?<=\bem )|(?<=\bdesde )"
        rf"|(?<=\bdepuis )|(?<=\bfin )|(?<=\bdébut ))(?:{'|'.join(months)}){end}"
        rf"|(?<=\d )(?:{'|'.join(months)})(?= \d{{4}})|(?:{nouns})(?:{people}){end}"
    )


def check(subject: Subject) -> Iterator[Finding]:
    for p in passages(subject):
        if p.block.kind != "heading":
            for m in shape(tongue(subject)).finditer(p.text):
                yield large(p, m)


def large(passage: Passage, m: re.Match[str]) -> Finding:
    span, right = passage.at(*m.span()), m.group().lower()
    return found(
        __name__,
        span,
        f"This language writes {right} in lower case.",
        "The capital is that of English.",
        confidence=0.85,
        suggestions=(right,),
        edits=(Edit(span, right),),
        points_to=("en",),
    )
