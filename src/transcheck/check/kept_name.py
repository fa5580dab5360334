"""A name in the spelling of the source language: Schostakowitsch, the Donau, French à Geneva.

Every language has its own spelling of names from other scripts, of rivers and of old cities.

Silent: a name inside a longer one (Warsaw Group, Rue de Moscow), in brackets, in a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._passage import Passage, just_before, tongue
from transcheck.check._quotes import quotes
from transcheck.check._report import found, once
from transcheck.check._table import HERE, table
from transcheck.check._vocabulary import INTO
from transcheck.model import Edit, Example, Finding, Subject

ID = "kept-name"
KIND = "name-form"
CATEGORY = "terminology/wrong-term"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "Two symphonies by [[Schostakowitsch]] open the season.",
    "[[The Donau]] has frozen over near Linz.",
    "He found coins of [[Alessandro the Great]] in a jar.",
    Example("Elle vit à [[Warsaw]] depuis dix ans.", language="fr"),
    Example("La [[NATO]] se réunit jeudi.", language="fr"),
    Example("Der Zug nach [[Geneva]] fällt aus.", language="de"),
    Example("Elle relit [[Pliny]] chaque été.", language="fr"),
    Example("Das Öl kommt aus [[Apulia]] und aus Kreta.", language="de"),
)
GOOD = (
    "Two symphonies by Shostakovich open the season; the Danube has frozen over.",
    "The ship is called “Donau”; the Donau Verlag prints books.",
    Example("Elle travaille pour Warsaw Group depuis dix ans.", language="fr"),
    Example("Er las die Geneva Papers und „Der Fall Geneva“.", language="de"),
    Example("Lo dice Transport for London.", language="es"),
    Example("Das meldete der Sender France 24.", language="de"),
    Example("Vive en El Cairo desde 1990.", language="es"),
    Example("Elle vit à Varsovie depuis dix ans.", language="fr"),
    Example("Er spielt bei Tuscany Tours und im New Mexico Quartett.", language="de"),
)
KEEP = 6
LONGER = r"(?![-\w]|['’](?!s\b)|/|\)| (?:[A-Z]\w|\d{1,3}\b|\(|&|of\b))"

LED = re.compile(
    r"(?:\b[A-Z]\w+ (?:of|and|for|&)|\b(?:Air|Radio|Port|New|Old|Real|Rapid|Sporting|Inter|Club"
    r"|Opera|Bank|H[oô]tel|Art|Treaty|FC)) $"
)


@cache
def forms(target: str) -> tuple[tuple[re.Pattern[str], str, str, str], ...]:
    """Pattern, the form of the target, the source language and the tier of every name."""
    rows = table("names_kept").get(target, {}).items()
    every = [
        (*line.split(" = "), source, "alone")
        for source, text in rows
        for line in str(text).strip().split("\n")
    ]
    return tuple(
        (re.compile(rf"(?<![\w/&(@.-])(?:{pattern(name)}){LONGER}"), right, source, tier)
        for name, right, source, tier in (*every, *classics(target))
    )


def classics(target: str) -> list[tuple[str, str, str, str]]:
    """Authors, rulers, saints, regions and rivers whose English form the target never writes."""
    if target not in INTO:
        return []
    lines = (HERE / "names_english.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    column = 1 + INTO.index(target)
    return [(row[0], row[column], "en", "context") for row in rows if row[column]]


def pattern(name: str) -> str:
    """An article may open a sentence."""
    return f"[Tt]{name[1:]}" if name.startswith("the ") else name


@cache
def anyone(target: str) -> re.Pattern[str]:
    """All names at once: most passages hold none."""
    return re.compile("|".join(form.pattern for form, *_ in forms(target)) or r"(?!)")


def check(subject: Subject) -> Iterator[Finding]:
    target, told = tongue(subject), quotes(subject)
    places = {
        (p.number, m.start()): rendered(p, m, right, source, tier)
        for p in told.passages
        if anyone(target).search(p.text)
        for form, right, source, tier in forms(target)
        for m in form.finditer(p.text)
        if not told.inside(p.number, m.start())
        and not led(p.text, m)
        and not whole(p.text, m, right)
    }
    yield from once([places[key] for key in sorted(places)], KEEP)


def led(text: str, m: re.Match[str]) -> bool:
    """Is the name the end of a longer one: Air Moscow, Bank of Moscow?"""
    return bool(LED.search(just_before(text, m.start())))


def whole(text: str, m: re.Match[str], right: str) -> bool:
    """Is it a part of the right form: El Cairo?"""
    return right.endswith(m[0]) and text[: m.end()].endswith(right)


def rendered(passage: Passage, m: re.Match[str], right: str, source: str, tier: str) -> Finding:
    span = passage.at(*m.span())
    return found(
        __name__,
        span,
        f"“{m.group()}” is the spelling of another language: {right}.",
        "The name has a form of its own in this language.",
        confidence=0.8,
        suggestions=(right,),
        edits=(Edit(span, right),),
        points_to=(source,),
        tier=tier,
    )
