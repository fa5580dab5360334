"""One reader addressed in two ways within a paragraph: Apúntate … y reciba, Sehr geehrte … Du.

English has one you, and its imperative has no person. The verb alone may tell: an imperative or a
form of the other address is enough, where the source is English.

Silent: quotations, dialogues, forms that may be a third person or a noun, texts whose source tells
the two apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._frames import prose
from transcheck.check._passage import Passage, tongue
from transcheck.check._report import found, once
from transcheck.check._table import table
from transcheck.check.address_changed import decides
from transcheck.check.mixed_address import silenced
from transcheck.model import Example, Finding, Subject

ID = "address-in-passage"
KIND = "consistency"
CATEGORY = "style/inconsistent"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    Example("Ouvrez le capot et fermez la vanne. [[Tu]] verras la jauge.", language="fr"),
    Example("Regístrate hoy y [[reciba]] un regalo.", language="es"),
    Example("Sehr geehrter Herr Wolf, Ihr Paket ist da. [[Du]] findest es im Hof.", language="de"),
)
GOOD = (
    Example("Ouvrez le capot, puis fermez-le. Vous verrez la jauge.", language="fr"),
    Example("Regístrate hoy y recibe un regalo. Quien reciba dos, avisa.", language="es"),
    Example("Sehr geehrter Herr Wolf, Ihr Paket ist da. Sie finden es im Hof.", language="de"),
    Example("« Tu viens ? » demande-t-il. Vous savez la suite.", language="fr"),
    Example(
        "Das Dorf lässt dich nicht los. Eva sagte: „Können Sie sich das denken?", language="de"
    ),
    "You can pay here.",
)
KEEP = 3
OPENED = re.compile(r": [\"„“«»][^\"„“”«»]*\Z")  # a quotation that the paragraph does not close
LANGUAGES = ("fr", "es", "de")


@cache
def shapes(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Familiar and formal: what the whole text is judged by, and the verbs of this table."""
    usual, verbs = table("pronouns")["address"][language], table("address")[language]
    every = [
        re.compile("|".join([usual[kind], *verbs[kind].strip().split("\n")]))
        for kind in ("familiar", "formal")
    ]
    return every[0], every[1]


def check(subject: Subject) -> Iterator[Finding]:
    if decides(subject):
        return
    every = []
    for p, quoted in prose(subject, LANGUAGES):
        familiar, formal = (
            [
                m
                for m in shape.finditer(p.text)
                if not quoted(m.start()) and not silenced(p.text, m)
                if not OPENED.search(p.text, 0, m.start())
            ]
            for shape in shapes(tongue(subject))
        )
        if familiar and formal:
            every.append(other(p, familiar, formal))
    yield from once(every, KEEP)


def other(passage: Passage, familiar: list[re.Match[str]], formal: list[re.Match[str]]) -> Finding:
    """The rarer form, the later one where both are as frequent."""
    rare, usual = sorted((familiar, formal), key=len)
    if len(rare) == len(usual) and usual[0].start() > rare[0].start():
        rare = usual
    return found(
        __name__,
        passage.at(*rare[0].span()),
        "This paragraph addresses its reader in two ways: familiar and formal.",
        "English has one “you”; the target language must choose and keep to its choice.",
        confidence=0.65,
        points_to=("en",),
        tier="context",
    )
