"""A headline with the capitals of English: Trois Erreurs À Éviter, Cinco Errores Que Evitar.

French, Spanish, Italian, Portuguese and Dutch write headlines like sentences. The edit takes the
capitals away.

German keeps its nouns large, but none of the small words and adjectives.

Silent: names of two or three words, headlines in capitals throughout, English titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found
from transcheck.check._vocabulary import vocabulary
from transcheck.languages import table as language_table
from transcheck.model import Edit, Example, Finding, Subject

ID = "title-case"
KIND = "convention"
CATEGORY = "linguistic-conventions/spelling"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    Example("[[Trois Erreurs À Éviter Pour Votre Jardin]]\n\nLe jardin est beau.", language="fr"),
    Example("[[Cinco Errores Que Debes Evitar]]\n\nEl jardín es bonito.", language="es"),
    Example("[[Tre Errori Da Evitare In Giardino]]\n\nIl giardino è bello.", language="it"),
    Example("[[Fünf Fehler Im Neuen Garten]]\n\nDer Garten ist schön.", language="de"),
    Example("[[Vijf Fouten Die Je Kunt Vermijden]]\n\nDe tuin is mooi.", language="nl"),
)
GOOD = (
    Example("Trois erreurs à éviter pour votre jardin\n\nLe jardin est beau.", language="fr"),
    Example("Le Festival de Cannes et Jean Dujardin\n\nLe jardin est beau.", language="fr"),
    Example("CINCO ERRORES QUE EVITAR\n\nEl jardín es bonito.", language="es"),
    Example("Ana María Gómez Ruiz gana en Vigo\n\nEl jardín es bonito.", language="es"),
    Example(
        "Fünf Fehler, die Sie im Garten vermeiden können\n\nDer Garten ist schön.", language="de"
    ),
    "Five Mistakes That You Can Avoid\n\nThe garden is fine.",
)
WORD = re.compile(r"[^\W\d_]+")
FEWEST, FEWEST_GERMAN, LONGEST = 3, 2, 20
POLITE = frozenset(["sie", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihnen"])


def check(subject: Subject) -> Iterator[Finding]:
    language = tongue(subject)
    if language not in ("fr", "es", "it", "pt", "nl", "de"):
        return
    for p in passages(subject):
        if p.number == 0 or p.block.kind == "heading":
            yield from capitals(p, language)


def capitals(passage: Passage, language: str) -> Iterator[Finding]:
    """The finding for a headline whose common words carry capitals."""
    words = list(WORD.finditer(passage.text))
    tail = passage.text.rstrip()
    if len(words) > LONGEST or tail[-1:] in (".", ",", ";") or "\n" in tail:
        return
    own = [m for m in words[1:] if known(m.group().lower(), language)]
    large = [m for m in own if m.group().istitle()]
    if (
        len(large) >= (FEWEST if language != "de" else FEWEST_GERMAN)
        and len(large) * 4 >= len(own) * 3
    ):
        yield headline(passage, words, large)


def known(word: str, language: str) -> bool:
    if language == "de":
        return small_in_german(word)
    return word in vocabulary(language) or word in language_table(language).function_words


def small_in_german(word: str) -> bool:
    """Does German write the word small wherever it stands?"""
    if word in POLITE or word.capitalize() in vocabulary("de-nouns"):
        return False
    return word in language_table("de").function_words or word in vocabulary("de")


def headline(passage: Passage, words: list[re.Match[str]], large: list[re.Match[str]]) -> Finding:
    edits = tuple(Edit(passage.at(*m.span()), m.group().lower()) for m in large)
    return found(
        __name__,
        passage.at(words[0].start(), words[-1].end()),
        "A headline with the capitals of English.",
        "This language writes headlines like sentences.",
        confidence=0.8,
        edits=edits,
        points_to=("en",),
    )
