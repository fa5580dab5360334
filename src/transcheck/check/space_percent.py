"""A space before the per cent sign: 12 %.

French, German and Spanish set a space between the figure and the sign; English, Italian,
Portuguese and Dutch do not. One finding for the article, with the number of places.

Silent: languages that set the space, tables, texts of the European Union, a text of science where
units are spaced too (5 mg, 20 %).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._passage import passages, tongue
from transcheck.check._report import found, licensed, once
from transcheck.model import Edit, Example, Finding, Subject

ID = "space-percent"
KIND = "convention"
CATEGORY = "locale-conventions/number-format"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "Sales rose by 12[[ %]] in May and 4 % in June.",
    "About 75[[\u00a0%]] of the voters stayed at home.",
    "Some 30[[ %]] of growers agree.",
    Example("Cerca de 30[[ %]] dos eleitores ficaram em casa.", language="pt"),
)
GOOD = (
    "Sales rose by 12% in May and 4 per cent in June.",
    "The % sign is set close, but 100 % cotton is a label.".replace("100 %", "100%"),
    "A dose of 5 mg/kg gave a yield of 20 % (p < 0.05).",
    "The remainder is written 7 % 3 in that language.",
    "It rose 3 points.",
    Example("Les ventes ont augmenté de 12 % en mai.", language="fr"),
    Example("Der Umsatz stieg um 12 %.", language="de"),
)
SPACED = re.compile(r"(?<=\d)([ \u00a0\u202f\u2009])%(?![\w%]| ?\d)")
SCIENCE = re.compile(
    r"\bp\s?[<=>]|\b(?:mg|ml|μg|µg|kg|mmol|nm|μm|µm|mm)(?:/|\b)|\bCI\b|±|\bet al\b|\bmg/|\(n\s?="
)
UNION = re.compile(r"\bEUR \d|\bMember States?\b|\bEU-2\d\b")
LANGUAGES = {
    "en": ("fr", "de", "es"),
    "it": ("fr", "de", "es"),
    "pt": ("fr", "de", "es"),
    "nl": ("fr", "de", "es"),
}


def check(subject: Subject) -> Iterator[Finding]:
    language = tongue(subject)
    if language not in LANGUAGES:
        return
    every = [p for p in passages(subject) if p.block.kind != "cell"]
    if any(SCIENCE.search(p.text) or UNION.search(p.text) for p in every):
        return
    yield from once(
        licensed(
            subject,
            [
                found(
                    __name__,
                    p.at(*m.span()),
                    "A space stands before the per cent sign.",
                    "French, German and Spanish set this space.",
                    confidence=0.8,
                    suggestions=("%",),
                    edits=(Edit(p.at(*m.span(1)), ""),),
                    points_to=LANGUAGES[language],
                )
                for p in every
                for m in SPACED.finditer(p.text)
            ],
        )
    )
