"""A title within a sentence that carries the capitals of English: La Memoria De Los Pozos.

French, Spanish, Italian, Portuguese and Dutch write titles like sentences, German writes its small
words small.

Silent: names (Juan De La Cruz), English titles, runs with a word that the language does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found, once
from transcheck.check._vocabulary import defined, vocabulary
from transcheck.check.title_case import small_in_german
from transcheck.languages import table as language_table
from transcheck.model import Example, Finding, Subject

ID = "title-capitals"
KIND = "convention"
CATEGORY = "linguistic-conventions/spelling"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    Example("Su novela [[El Silencio De Las Campanas]] ganó el premio.", language="es"),
    Example("Son roman [[Le Silence Des Cloches]] a gagné le prix.", language="fr"),
    Example("Ihr Roman [[Das Kalte Haus Am Fluss]] gewann den Preis.", language="de"),
)
GOOD = (
    Example("Su novela El silencio de las campanas ganó el premio.", language="es"),
    Example("Juan De La Cruz vive en Santa Cruz.", language="es"),
    Example("Le Festival de Cannes et la Banque de France, dit Jean Du Pont.", language="fr"),
    Example("Ihr Roman „Das leise Haus am Fluss“ gewann den Preis.", language="de"),
    Example("Deux buts contre Stade Le Stade Rouge perd.", language="fr"),
    "Her novel The Silence of the Bells won.",
)
KEEP = 4
LANGUAGES = ("fr", "es", "it", "pt", "nl", "de")
RUN = re.compile(
    r"(?<![\w.-])[A-ZÀ-Þ][a-zß-ÿœ]*(?: (?:[DLdlQ]['’])?[A-ZÀ-Þ][a-zß-ÿœ]*){2,}(?![\w-])"
)
WORD = re.compile(r"[^\W\d_]+")
SMALL = frozenset(
    (
        "nach",
        "im",
        "am",
        "an",
        "auf",
        "aus",
        "bei",
        "mit",
        "von",
        "vom",
        "zu",
        "zum",
        "zur",
        "gegen",
    )
) | {"für", "ohne", "um", "über", "unter", "vor", "durch", "hinter", "neben", "und", "oder", "ins"}
ARTICLES = frozenset(("der", "die", "das", "ein", "eine", "mein", "meine"))
FEWEST, LONG = 2, 4


def check(subject: Subject) -> Iterator[Finding]:
    language = tongue(subject)
    if language not in LANGUAGES:
        return
    every = [
        title(p, m.start() + first, m.end())
        for p in passages(subject)
        if p.block.kind != "heading"
        for m in RUN.finditer(p.text)
        for first in (head(m.group(), language),)
        if capitals([w.group().lower() for w in WORD.finditer(m.group()[first:])], language)
    ]
    yield from once(every, KEEP)


def head(run: str, language: str) -> int:
    """Where the title begins: German has nouns before it."""
    if language != "de":
        return 0
    return next((w.start() for w in WORD.finditer(run) if small_in_german(w[0].lower())), 0)


def capitals(words: list[str], language: str) -> bool:
    """Are all of them words of the language, and small ones among them within?"""
    small = language_table(language).function_words
    if language == "de":
        inner = [w for w in words[1:] if w in SMALL or small_in_german(w)]
        led = words[0] in ARTICLES or len(inner) >= FEWEST
        several = len(words) >= LONG and any(w in SMALL or w in small for w in inner)
        return led and several and all(german(w) for w in words)
    content = [w for w in words if w not in small]
    if len(set(content)) < len(content):
        return False  # the end of a headline and the text below it
    inside = any(w in small for w in words[1:-1])
    opened = words[0] in small or len(content) > FEWEST
    return inside and opened and len(content) >= FEWEST and all(own(w, language) for w in content)


def german(word: str) -> bool:
    """A word of the language, small or large? `defined` knows both."""
    noun = word.capitalize() in vocabulary("de-nouns")
    return small_in_german(word) or noun or defined(word, "de")


def own(word: str, language: str) -> bool:
    return word in vocabulary(language) or defined(word, language)


def title(passage: Passage, start: int, end: int) -> Finding:
    return found(
        __name__,
        passage.at(start, end),
        "A title with the capitals of English.",
        "This language writes titles like sentences.",
        confidence=0.75,
        points_to=("en",),
        tier="context",
    )
