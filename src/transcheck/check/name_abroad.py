"""A country, city, ruler or classic under the name of another language: Oostenrijk, Platón.

English has names of its own for places abroad and for people of whom the world speaks. The table
comes from the CLDR and from lists of regions, rivers, cities and people (tools/names_abroad.py).

Silent: parts of longer names and titles, quotations, names after a particle of the other language,
names in brackets, forms that are English words, given names of today, clubs, what bears the same
name at home.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._frames import prose
from transcheck.check._passage import Passage
from transcheck.check._report import found, once
from transcheck.check._table import HERE, table
from transcheck.check._vocabulary import vocabulary
from transcheck.model import Edit, Finding, Subject

ID = "name-abroad"
KIND = "name-form"
CATEGORY = "terminology/wrong-term"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The hosts spent the winter in [[Oostenrijk]] and came home in March.",
    "She read law in [[Friburgo]] before the war.",
    "He had [[Platón]] by heart.",
)
GOOD = (
    "The hosts spent the winter in Austria and came home in March.",
    "The Universidad de Friburgo Foundation closed.",
    "They met in Granada, sailed to Saint Thomas and flew to Mexico.",
    "Her uncle, Luca Adriano, had Plato by heart.",
    "Virginie said she would sing; Bayern lost the match.",
)
WORD = r"[A-ZÀ-Þ][\w’'-]*"
NAME = re.compile(
    rf"(?<![\w/&(@.’'-]){WORD}(?: (?:d[aeio]|d[’']|der|von|van|le|la|el|il|de[rsn]?|di|of|e|y"
    rf"|do|du) {WORD}| {WORD})*"
)
BEFORE = re.compile(
    r"(?:\b(?:d[aeiou]|d[aeo]s|del|della|dell|dei|von|van|vom|der|die|das|den|la|le|les|los|las|el|il|lo|em|en|à|im|zu|rue|via)"
    r"|[^\W\d_a-z][\w’'-]*|[(&/“\"]) ?$"
)
SMALL = frozenset(
    ("In", "The", "From", "Of", "At", "To", "For", "And", "But", "When", "After", "Before", "Near")
) | {"Since", "As", "On", "Both", "Only", "With", "While", "If", "By", "Over", "Like"}
KEEP = 6


@cache
def abroad() -> dict[str, tuple[str, tuple[str, ...]]]:
    """The name in English and the languages that write it so, of every form."""
    rows = (
        line.split("\t") for line in (HERE / "names_abroad.tsv").read_text("utf-8").splitlines()
    )
    spared = ((form, right, tuple(elsewhere(form, codes.split()))) for form, right, codes in rows)
    return {form: (right, codes) for form, right, codes in spared if codes and spare(form)}


def elsewhere(form: str, codes: list[str]) -> Iterator[str]:
    """The languages at whose home nothing else is called so: Valence lies in the Drôme too."""
    home = table("homonyms")["home"]
    return (code for code in codes if form not in str(home.get(code, "")).split())


@cache
def homonym(kind: str, sign: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """Names that people or clubs bear, and what tells of which the text speaks."""
    told = table("homonyms")[kind]
    words = re.sub(r"\n", "", str(told[sign]))
    return frozenset(str(told["names"]).split()), re.compile(words, re.IGNORECASE)


def meant(text: str, name: str) -> bool:
    """Is it the place or the ancient, and nobody's given name and no club?"""
    people, ancient = homonym("people", "ancient")
    clubs, game = homonym("clubs", "game")
    if name in people and not ancient.search(text):
        return False
    return not (name in clubs and game.search(text))


def spare(form: str) -> bool:
    return form.casefold() not in vocabulary("en")


def check(subject: Subject) -> Iterator[Finding]:
    every = [
        foreign(passage, *span)
        for passage, quoted in prose(subject)
        for m in NAME.finditer(passage.text)
        if (span := known(passage.text, *m.span())) and not quoted(m.start())
    ]
    yield from once(every, KEEP)


def known(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The range of a form of the table: the whole run of capitals, or less its first small word."""
    first, _, rest = text[start:end].partition(" ")
    if first in SMALL and rest:
        start += len(first) + 1
    name = re.sub(r"['’]s$", "", text[start:end])
    free = text[start + len(name) : start + len(name) + 1] not in ("-", "/", ")")
    led = first not in SMALL and BEFORE.search(text, max(0, start - 24), start)
    fits = name in abroad() and free and not led and meant(text, name)
    return (start, start + len(name)) if fits else None


def foreign(passage: Passage, start: int, end: int) -> Finding:
    span = passage.at(start, end)
    right, codes = abroad()[passage.text[start:end]]
    return found(
        __name__,
        span,
        f"English calls it {right}.",
        "The name has a form of its own in English.",
        confidence=0.75,
        suggestions=(right,),
        edits=(Edit(span, right),),
        points_to=codes,
        tier="context",
    )
