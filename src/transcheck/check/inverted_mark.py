"""An opening ¿ or ¡ that stayed in another language, or is missing in Spanish.

Spanish opens questions and exclamations with an inverted mark. A translation from Spanish keeps
one now and then; a translation into Spanish forgets it. One finding for the article.

Silent: Spanish words that are quoted, marks that somebody writes about, question marks after a
single word in Spanish chat, an article whose inverted marks a converter turned into hyphens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._quotes import quotes
from transcheck.check._report import found, once
from transcheck.model import Edit, Example, Finding, Subject

ID = "inverted-mark"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "[[¿]]And now what? Nobody knows.",
    "She cried: [[¡]]Long live the fair! ¡And the band!",
    "But [[¿]]who pays?",
    Example("[[]]Quién paga la fiesta? Nadie lo sabe.", language="es"),
)
GOOD = (
    "And now what? Nobody knows.",
    "They shouted “¡Olé!” from the stands.",
    "Spanish opens a question with ¿ and closes it with ?.",
    "The song “¿Y cómo es él?” was a hit.",
    Example("¿Quién paga la fiesta? Nadie lo sabe.", language="es"),
    Example("Pero ¿quién paga la fiesta?", language="es"),
    Example("Nadie lo sabe (?) y nadie pregunta.", language="es"),
    Example("El alcalde calla. - Quién paga la fiesta? Nadie lo sabe. Qué pena!", language="es"),
)
OPENING = re.compile(r"[¿¡](?=\w)")
CLOSING = re.compile(r"(?<=\w)[?!]")
PARTNER = {"?": "¿", "!": "¡"}
HYPHEN_FOR_MARK = re.compile(r"(?<=\S )- (?:- )*(?=\w)[^?!]*\w[?!]")


def check(subject: Subject) -> Iterator[Finding]:
    language = tongue(subject)
    if language == "es":
        told = passages(subject)
        if not lost_in_conversion(told):
            yield from once([f for p in told for f in missing(p)])
    elif language:
        yield from once(left(subject))


def left(subject: Subject) -> list[Finding]:
    told = quotes(subject)
    return [
        found(
            __name__,
            p.at(*m.span()),
            f"“{m.group()}” is a Spanish mark.",
            "Only Spanish opens a question or an exclamation with an inverted mark.",
            confidence=0.9,
            edits=(Edit(p.at(*m.span()), ""),),
            points_to=("es",),
        )
        for p in told.passages
        for m in OPENING.finditer(p.text)
        if not told.inside(p.number, m.start())
    ]


def lost_in_conversion(told: tuple[Passage, ...]) -> bool:
    """Does no inverted mark stand in the article, and a lone hyphen where one belongs?"""
    text = "\n".join(p.text for p in told)
    return "¿" not in text and "¡" not in text and bool(HYPHEN_FOR_MARK.search(text))


def missing(passage: Passage) -> Iterator[Finding]:
    for start, end in passage.sentences:
        sentence = passage.text[start:end]
        m = CLOSING.search(sentence)
        if not m or PARTNER[m.group()] in sentence or "¿" in sentence or "¡" in sentence:
            continue
        place = start + len(sentence) - len(sentence.lstrip("«“\"‘'—–- "))
        yield found(
            __name__,
            passage.at(place, place),
            f"“{PARTNER[m.group()]}” is missing where the sentence opens.",
            "Spanish opens a question or an exclamation with an inverted mark.",
            confidence=0.8,
            edits=(Edit(passage.at(place, place), PARTNER[m.group()]),),
            points_to=("en",),
        )
