"""A comma before the last “and” of a list: Brot, Käse, und Wein.

English may set it, these languages do not.

Silent: a clause behind the comma, lists of long entries, an aside between commas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._passage import passages, tongue
from transcheck.check._report import found, once
from transcheck.model import Edit, Example, Finding, Subject

ID = "serial-comma"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    Example("Der Laden verkauft Brot, Käse[[,]] und Wein.", language="de"),
    Example("Im Keller lagern Most, Äpfel, Rüben[[,]] und Nüsse aus dem Tal.", language="de"),
    Example("La tienda vende pan, queso[[,]] y vino.", language="es"),
    Example("La boutique vend du pain, du fromage[[,]] et du vin.", language="fr"),
)
GOOD = (
    Example("Der Laden verkauft Brot, Käse und Wein.", language="de"),
    Example("Der Wirt, ein alter Mann, und sein Hund schliefen.", language="de"),
    Example("Llegó tarde, cansado, y el público, que esperaba, silbó.", language="es"),
    Example("Il disait non, non, et non.", language="fr"),
    "The shop sells bread, cheese, and wine.",
)
AND = {"de": "und|oder", "es": "y|e|o", "fr": "et|ou", "it": "e|ed|o", "pt": "e|ou", "nl": "en|of"}
ARTICLES = {
    "de": "der|die|das|den|ein|eine|einen",
    "es": "el|la|los|las|un|una|unos|unas",
    "fr": "le|la|les|du|des|un|une|de",
    "it": "il|lo|la|i|gli|le|un|una",
    "pt": "o|a|os|as|um|uma",
    "nl": "de|het|een",
}


def check(subject: Subject) -> Iterator[Finding]:
    language = tongue(subject)
    if language in AND:
        yield from once(
            [
                found(
                    __name__,
                    p.at(*m.span(m.lastgroup or 0)),
                    "A comma stands before the last member of this list.",
                    "English may set it; this language does not.",
                    confidence=0.7,
                    edits=(Edit(p.at(*m.span(m.lastgroup or 0)), ""),),
                    points_to=("en",),
                )
                for p in passages(subject)
                for m in series(language).finditer(p.text)
                if not urged(m)
            ]
        )


def urged(m: re.Match[str]) -> bool:
    """One word again and again is no list: non, non, et non."""
    members = re.findall(r"\w+", m[0].casefold())
    return bool(members[0] == members[-1])


@cache
def series(language: str) -> re.Pattern[str]:
    """Three members of a word each, with or without their article, up to the end of a clause;
    four need no end."""
    member = rf"(?:(?:{ARTICLES[language]}) )?[^\W\d_]{{3,}}"
    one = r"[A-ZÄÖÜ][\wäöüß-]{2,}" if language == "de" else r"[^\W\d_A-Z][^\W\d_]{2,}"
    return re.compile(
        rf"(?<=\w), {member}(?P<end>,) (?:{AND[language]}) {member}(?=[.;:!?)—\n]|$)"
        rf"|(?<=\w), {one}, {one}(?P<four>,) (?:{AND[language]}) {one}"
    )
