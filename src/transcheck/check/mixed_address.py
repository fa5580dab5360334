"""Familiar and formal address in one text: tu and vous, du and Sie, tú and usted, je and u.

English has one you. A translation that was made in pieces addresses the reader now so, now so. The
finding marks the rarer form at its first place.

Silent: quotations, dialogues and letters within a text, plural forms that are not formal, texts
that address nobody, texts whose source tells the two apart (`address-changed` speaks there).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._passage import Passage, just_before, tongue
from transcheck.check._quotes import quotes
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.check.address_changed import decides
from transcheck.model import Example, Finding, Subject

ID = "mixed-address"
KIND = "consistency"
CATEGORY = "style/inconsistent"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    Example("Ouvrez votre compte. Vous verrez vos données, et [[tu]] peux payer.", language="fr"),
    Example(
        "Öffnen Sie das Konto. Dort sehen Sie alles, und [[dein]] Geld ist sicher.", language="de"
    ),
    Example(
        "Si [[puedes]] ayudar, llame usted. Cuando ustedes lleguen, la puerta está abierta.",
        language="es",
    ),
    Example("U vindt uw gegevens hier. Als [[je]] klaar bent, sluit u het scherm.", language="nl"),
)
GOOD = (
    Example("Ouvrez votre compte. Vous verrez vos données.", language="fr"),
    Example("« Tu viens ? » dit-il. Vous savez ce que c'est, votre avis compte.", language="fr"),
    Example("Bienvenue à tou·tes. Vous voyez, votre avis compte pour vous.", language="fr"),
    Example("Il s'est tu. Vous voyez, votre avis compte.", language="fr"),
    Example("Öffnen Sie das Konto. Dort sehen Sie alles, sie sehen es auch.", language="de"),
    Example(
        "Si puedes ayudar, llama. Las puertas pueden ser de madera y podrían arder. Los días "
        "pueden ser fríos.",
        language="es",
    ),
    Example("Si puedes ayudar, llama. Tus datos están aquí.", language="es"),
    Example("U vindt uw gegevens hier en u sluit het scherm.", language="nl"),
    "You can pay here, and thou shalt too.",
)
KINDS = ("familiar", "formal")
ENDING = ("·", "•", "‧", ".")


@cache
def shapes(language: str) -> dict[str, re.Pattern[str]]:
    data = table("pronouns")["address"].get(language, {})
    return {kind: re.compile(data[kind]) for kind in KINDS if data}


def check(subject: Subject) -> Iterator[Finding]:
    if decides(subject):
        return
    told = quotes(subject)
    places: dict[str, list[tuple[Passage, re.Match[str]]]] = {kind: [] for kind in KINDS}
    for kind, shape in shapes(tongue(subject)).items():
        for p in told.passages:
            outside = (m for m in shape.finditer(p.text) if not told.inside(p.number, m.start()))
            places[kind] += [(p, m) for m in outside if not silenced(p.text, m)]
    rare, usual = sorted(places.values(), key=len)
    if rare and len(usual) > max(1, len(rare)):
        yield mixed(*rare[0])


def silenced(text: str, m: re.Match[str]) -> bool:
    """A participle (il s'est tu), an ending (tou·tes) or a line of a dialogue."""
    line = text.rfind("\n", 0, m.start()) + 1
    participle = m.group() == "tu" and re.search(
        r"\b(?:est|sont|s’est|était)\s$", just_before(text, m.start())
    )
    ending = text[max(0, m.start() - 1) : m.start()] in ENDING
    return bool(participle) or ending or text[line : line + 1] in "—–-"


def mixed(passage: Passage, m: re.Match[str]) -> Finding:
    return found(
        __name__,
        passage.at(*m.span()),
        "The text addresses its reader in two ways: familiar and formal.",
        "English has one “you”; the target language must choose and keep to its choice.",
        confidence=0.65,
        points_to=("en",),
    )
