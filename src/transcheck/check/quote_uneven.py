"""Straight quotation marks where the text has its own: « » or „ “ here, " " there.

They were left behind when the marks were exchanged, or typed over them. German „ closes with “
and not with ".

Silent: marks inside marks, texts with one kind of marks, a lone pair of the language's own among
straight ones, inches.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._passage import tongue
from transcheck.check._quotes import Pair, Quotes, quotes
from transcheck.check._report import found, once
from transcheck.check._table import table
from transcheck.model import Edit, Example, Finding, Subject

ID = "quote-uneven"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    Example(
        'Le « bal des ânes » a lieu ici, dit-il. [["La fête"]] dure trois jours.', language="fr"
    ),
    Example('El alcalde habló de un «logro» y pidió [["más calma"]] a todos.', language="es"),
    Example('„Wir sind bereit“, sagte sie. [[„Alle warten"]], rief er.', language="de"),
)
GOOD = (
    Example('Le "bal des ânes" a lieu ici, dit-il. "La fête" dure trois jours.', language="fr"),
    Example("Le « bal “des ânes” du port » a lieu ici.", language="fr"),
    Example('Sie sagte: „Wir sind bereit". Er rief: „Alle warten".', language="de"),
    Example("El alcalde habló de un «logro “nuestro” de hoy».", language="es"),
    'They paid for "clean water". “It never came,” she said.',
)
STRAIGHT = '""'
OWN = ("fr", "es", "de")
LONGEST = 60
KEEP = 3


def check(subject: Subject) -> Iterator[Finding]:
    language, told = tongue(subject), quotes(subject)
    outer = [p for p in told.pairs if not nested(told, p)]
    doubles = [p for p in outer if not p.open.single]
    if language in OWN:
        odd = uneven(doubles, own(language))
        yield from once([left(told, p, language) for p in odd], KEEP)


def glyphs(pair: Pair) -> str:
    return pair.open.glyph + pair.close.glyph


def own(language: str) -> frozenset[str]:
    """The pairs of glyphs that the language writes."""
    profile = table("quotes")[language]
    return frozenset(
        (str(profile["open"]).strip() + str(profile["close"]).strip(), "«»", "»«", "„“")
    )


def uneven(doubles: list[Pair], right: frozenset[str]) -> list[Pair]:
    """The pairs that are straight, or half so, where as many others are the language's own."""
    odd = [p for p in doubles if glyphs(p) in (STRAIGHT, '„"', '«"', '"»')]
    good = [p for p in doubles if glyphs(p) in right]
    return odd if len(good) >= len(odd) > 0 else []


def nested(told: Quotes, pair: Pair) -> bool:
    """Does the pair stand inside another one?"""
    return any(
        p.open.block == pair.open.block and p.open.start < pair.open.start < p.close.start
        for p in told.pairs
    ) or any(m.block == pair.open.block and m.start < pair.open.start for m in told.running)


def left(told: Quotes, pair: Pair, language: str) -> Finding:
    passage, profile = told.passages[pair.open.block], table("quotes")[language]
    span = passage.at(pair.open.start, pair.close.end)
    opened = passage.at(pair.open.start, pair.open.end)
    closed = passage.at(pair.close.start, pair.close.end)
    return found(
        __name__,
        span if pair.close.end - pair.open.start <= LONGEST else opened,
        f"These quotation marks ({pair.open.glyph} {pair.close.glyph}) are not those of the rest.",
        "Marks of two kinds stand in this text.",
        confidence=0.65,
        edits=(Edit(opened, str(profile["open"])), Edit(closed, str(profile["close"]))),
        points_to=("en",),
    )
