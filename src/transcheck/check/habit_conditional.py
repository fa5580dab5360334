"""A conditional for a habit of the past: every Sunday she would bake, chaque dimanche elle cuirait.

French and Spanish tell a habit in the imperfect.

Silent: conditions, what somebody said would come, sentences without imperfect or habit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._frames import prose
from transcheck.check._moods import conditional
from transcheck.check._passage import tongue
from transcheck.check._report import found
from transcheck.model import Example, Finding, Subject

ID = "habit-conditional"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    Example(
        "Chaque dimanche, ma tante se levait tôt et [[pétrirait]] le pain du mois.", language="fr"
    ),
    Example("Cada domingo el cura se sentaba y [[contaría]] historias.", language="es"),
)
GOOD = (
    Example("Chaque dimanche, ma tante se levait tôt et pétrissait le pain.", language="fr"),
    Example("Chaque soir, il savait qu'elle partirait si elle pouvait.", language="fr"),
    Example("Cada domingo el cura decía que contaría historias.", language="es"),
    Example("Cada domingo el cura se sentaba y contaba historias.", language="es"),
    "Every Sunday she would bake.",
)
HABIT = {
    "fr": re.compile(
        r"\b(?:chaque|tous les|toutes les|souvent|parfois|d['’]habitude|à l['’]époque|le soir"
        r"|les? (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?|l['’]été|enfant,"
        r"|dans (?:sa|son|leur|mon) (?:jeunesse|enfance)|des heures)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:cada|tod[oa]s l[oa]s|a menudo|a veces|por las (?:tardes|mañanas|noches)|de niñ[oa]s?"
        r"|los (?:lunes|martes|miércoles|jueves|viernes|sábados|domingos)|en verano|en invierno"
        r"|en (?:su|mi) (?:juventud|infancia)|de pequeñ[oa]|solía|durante horas)\b",
        re.IGNORECASE,
    ),
}
IMPERFECT = {
    "fr": re.compile(r"\w{2,}(?:ait|aient)\b"),
    "es": re.compile(r"\w+(?:aba|aban|ía|ían)\b|\bera\b"),
}
WORD = {"fr": re.compile(r"\w+r(?:ait|aient)\b"), "es": re.compile(r"\w+r(?:ía|ían)\b")}
HELD = {
    "fr": re.compile(r"\b(?:que|qu['’]\w*|si|s['’]ils?|selon|sinon|dont|où)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:que|si|según|donde|cuándo|como si)\b", re.IGNORECASE),
}


def check(subject: Subject) -> Iterator[Finding]:
    for p, quoted in prose(subject, tuple(HABIT)):
        for start, end in p.sentences:
            for place in habits(p.text[start:end], tongue(subject)):
                at = (start + place[0], start + place[1])
                if not quoted(at[0]):
                    yield found(
                        __name__,
                        p.at(*at),
                        "A habit of the past stands in the imperfect.",
                        "English tells a habit with would.",
                        confidence=0.6,
                        points_to=("en",),
                        tier="context",
                    )


def habits(sentence: str, language: str) -> Iterator[tuple[int, int]]:
    """Conditionals of a sentence about a habit that nothing else explains."""
    every = [m for m in WORD[language].finditer(sentence) if conditional(m[0], language)]
    if not every or not HABIT[language].search(sentence) or HELD[language].search(sentence):
        return
    told = {m.span() for m in every}
    if any(m.span() not in told for m in IMPERFECT[language].finditer(sentence)):
        yield from sorted(told)
