"""Verb forms of Romance languages by their endings and their lemma: conditional, indicative."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

CONDITIONAL = {
    "fr": re.compile(r"(\w+r)(?:ais|ait|aient|ions)"),
    "es": re.compile(r"(\w+r)(?:ías?|ían|íamos)"),
    "it": re.compile(r"(\w+r)ebbe(?:ro)?"),
    "pt": re.compile(r"(\w+r)(?:iam?|íamos)"),
}
STEMS = {
    "fr": re.compile(
        r"(?:se|au|i|fe|pour|dev|voud|ver|sau|recev|enver|faud|cour|mour|vaud)r|\w*(?:viend|tiend)r"
    ),
    "es": re.compile(r"(?:tend|vend|pond|sald|pod|quer|sab|hab|ha|di|cab|vald)r"),
    "it": re.compile(r"(?!cr|incr|accr)\w+r"),
    "pt": re.compile(r"(?:fa|di|tra)r"),
}
SPANISH_FUTURE = re.compile(r"\w+r(?:á|án|emos)")
SPANISH_PAST = re.compile(r"\w+(?:aba|aban|ía|ían|aron|ieron|ió)")
SPANISH_IRREGULAR = re.compile(r"fue|era|eran|había|tuvo|hizo")
SPANISH_SMALL = re.compile(r"es|son|está|están|va|van|ha|han|hay|da|dan|sé")


def conditional(word: str, language: str) -> bool:
    """Is the word a conditional: an infinitive, or the stem of one, before the ending?"""
    m = CONDITIONAL[language].fullmatch(word.casefold())
    if not m:
        return False
    stem, lemma = plain(m[1]), plain(of(word, language)).removesuffix("se")
    return bool(STEMS[language].fullmatch(m[1])) or stem in (lemma, lemma.removesuffix("e"))


def indicative(word: str) -> bool:
    """Is a Spanish word an indicative, whatever its verb?"""
    word = word.casefold()
    past = SPANISH_IRREGULAR.fullmatch(word) or (SPANISH_PAST.fullmatch(word) and verb(word))
    if SPANISH_SMALL.fullmatch(word) or past or future(word):
        return True
    if word.endswith(("ara", "aran", "era", "eran", "ase", "asen", "ese", "esen")):
        return False
    lemma = of(word, "es").removesuffix("se")
    return (lemma.endswith("ar") and word.endswith(("a", "an"))) or (
        lemma.endswith(("er", "ir")) and word.endswith(("e", "en"))
    )


def future(word: str) -> bool:
    """Is a Spanish word a future?"""
    return bool(SPANISH_FUTURE.fullmatch(word)) and verb(word)


def verb(word: str) -> bool:
    """Is a Spanish word the form of a verb? La economía is none."""
    return of(word, "es").endswith(("r", "se"))


def plain(word: str) -> str:
    """The word without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


@cache
def of(word: str, language: str) -> str:
    """The dictionary form."""
    import simplemma

    return simplemma.lemmatize(word.casefold(), language)
