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

from transcheck.check._passage import Passage, just_before, passages, tongue
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
    Example("La fiesta es el viernes 13 de [[Junio]].", language="es"),
    Example("La tienda abre el [[Lunes]] y cierra en [[Enero]].", language="es"),
    Example("Corren por la Avenida 17 de Junio hasta el río.", language="es"),
    Example("De winkel is op [[Maandag]] dicht.", language="nl"),
    Example("Il negozio apre ogni [[Martedì]].", language="it"),
)
GOOD = (
    Example("Lundi, le magasin ouvre. Les Français le savent.", language="fr"),
    Example("Plácido Domingo canta el domingo.", language="es"),
    Example("La fête du 14 Juillet et le 1er Mai sont fériés.", language="fr"),
    Example("La calle Dos de Mayo y la plaza de Mayo.", language="es"),
    Example("Corren por la Avenida 17 de Junio hasta el río.", language="es"),
    Example("De winkel is op maandag dicht.", language="nl"),
    "The shop opens on Monday and speaks French.",
    Example("Der Laden öffnet am Montag.", language="de"),
)


PREVIOUS = re.compile(r"([\w’']+) $")
MONTH_AFTER = frozenset(
    ["en", "in", "em", "desde", "depuis", "fin", "début", "dal", "nel", "sinds", "begin", "eind"]
)


# A street or a movement that bears a date: la Avenida 17 de Junio.
NAMED = re.compile(
    r"\b(?:Avenida|Calle|Plaza|Paseo|Parque|Movimiento|Universidad|Batallón|Hospital|Colonia|Frente"
    r"|Mouvement|[Rr]ue|[Pp]lace|[Aa]venue|[Pp]ont|Rua|Praça|Via|Corso|Piazza|Ponte|Stadio)"
    r"(?: (?:del?|du|do|of))?(?: \d{1,2}(?: de)?)? $"
)


@cache
def shape(language: str) -> re.Pattern[str]:
    """The words of the language that may carry a capital too many."""
    every = [w for key in ("days", "months", "peoples") for w in words(language, "capitals", key)]
    if not every or language == "en":
        return re.compile(r"(?!)")
    return re.compile(rf"\b(?:{'|'.join(every)})(?![\w-])(?! [^\W\d_a-z])")


@cache
def listed(language: str, key: str) -> frozenset[str]:
    return frozenset(words(language, "capitals", key))


def check(subject: Subject) -> Iterator[Finding]:
    language = tongue(subject)
    for p in passages(subject):
        if p.block.kind != "heading":
            for m in shape(language).finditer(p.text):
                if surplus(p.text, m, language):
                    yield large(p, m)


def surplus(text: str, m: re.Match[str], language: str) -> bool:
    """Does the word before leave no doubt that this is no name and no start of a sentence?"""
    previous = PREVIOUS.search(text, max(0, m.start() - 20), m.start())
    if previous is None:
        return False
    word = previous[1]
    if m.group() in listed(language, "days"):
        return word in listed(language, "before")
    if m.group() in listed(language, "months"):
        dated = word.isdigit() and re.match(r" \d{4}", text[m.end() :])
        day = re.search(r"\b\d{1,2} de $", just_before(text, m.start()))
        named = NAMED.search(just_before(text, m.start()))
        return not named and (bool(dated or day) or word in MONTH_AFTER)
    return word in listed(language, "nouns")


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
