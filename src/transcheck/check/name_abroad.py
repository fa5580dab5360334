"""A country, city, ruler or classic under the name of another language: Oostenrijk, Platón.

English has names of its own for places abroad and for people of whom the world speaks. The table
comes from the CLDR and from lists of regions, rivers, cities and people (tools/names_abroad.py).

Silent: parts of longer names and titles, quotations, names after a particle of the other language,
names in brackets, forms that are English words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._frames import prose
from transcheck.check._passage import Passage
from transcheck.check._report import found, once
from transcheck.check._table import HERE
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
    "Her uncle, Luca Adriano, had Plato by heart.",
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
    return {form: (right, tuple(codes.split())) for form, right, codes in rows if spare(form)}


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
    return (start, start + len(name)) if name in abroad() and free and not led else None


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
