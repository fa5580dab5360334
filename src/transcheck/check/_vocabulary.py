"""Which words belong to which language: learned lists first, a dictionary where they are silent.

The lists are made by tools/learn_vocabulary.py.
"""

from __future__ import annotations

import gzip
import re
import unicodedata
from functools import cache

from transcheck.check._table import HERE, table

SURE, GUESSED = 0.75, 0.6
SOURCES = ("fr", "es", "de", "it", "pt", "nl")
REACH = 30
INTO = ("fr", "es", "de")


@cache
def vocabulary(name: str) -> frozenset[str]:
    """The learned words of `name`: a language code, or `de-nouns` (capitalised)."""
    path = HERE / "vocabulary" / f"{name}.txt.gz"
    return frozenset(gzip.decompress(path.read_bytes()).decode().split("\n"))


@cache
def naturalised() -> frozenset[str]:
    """Foreign words that English uses as they are: dishes, wines, dances, sports, landscapes."""
    return frozenset(str(table("untranslated")["naturalised"]).split())


@cache
def _phrases() -> re.Pattern[str]:
    told = str(table("untranslated")["phrases"]).split("\n")
    every = (re.escape(p) for line in told for p in line.split("|") if p)
    return re.compile(rf"\b(?:{'|'.join(every)})\b", re.IGNORECASE)


def of_phrase(text: str, start: int, end: int) -> bool:
    """Is the place inside a foreign phrase that English uses whole: a cordon sanitaire?"""
    around = max(0, start - REACH), end + REACH
    told = _phrases().finditer(text.replace("’", "'"), *around)
    return any(m.start() <= start and end <= m.end() for m in told)


@cache
def borrowed() -> frozenset[str]:
    """English words that other languages use as they are."""
    return frozenset(str(table("untranslated")["borrowed"]).split())


@cache
def more(code: str) -> frozenset[str]:
    """Words of a language that the learned lists lack."""
    return frozenset(str(table("untranslated")["more"].get(code, "")).split())


@cache
def english(word: str) -> bool:
    """Is the lower-case word English, by the list or by the dictionary?"""
    from simplemma import is_known

    if word in vocabulary("en") or word in naturalised():
        return True
    bare = without_accents(word)
    return bare in vocabulary("en") or bool(is_known(bare, lang="en"))


def without_accents(word: str) -> str:
    """English drops the accents of what it borrows: protégé, répétiteur."""
    parts = unicodedata.normalize("NFD", word)
    return "".join(c for c in parts if not unicodedata.combining(c))


@cache
def languages(word: str) -> tuple[tuple[str, ...], float]:
    """The source languages that a lower-case word belongs to, and how sure that is.

    ((), 0.0) for English words and unknown ones.
    """
    if held := tuple(code for code in SOURCES if word in more(code)):
        return held, SURE
    if word in naturalised():
        return (), 0.0
    if far := tuple(c for c in SOURCES if word in vocabulary(f"apart-{c}")):
        return far, SURE
    if word in vocabulary("en"):
        return (), 0.0
    known = tuple(code for code in SOURCES if listed(word, code))
    guessed = tuple(code for code in SOURCES if looks(code).search(word))
    if not (known or guessed) or english(word):
        return (), 0.0
    if known:
        return known, SURE
    return (guessed, GUESSED) if not compound(word) else ((), 0.0)


@cache
def left_english(word: str, language: str) -> bool:
    """Is the lower-case word English, and hardly known in `language` (fr, es or de)?"""
    if language not in INTO or word in borrowed():
        return False
    lists = vocabulary(f"en-{language}"), vocabulary(f"left-{language}"), more("en")
    return any(word in words for words in lists)


def listed(word: str, code: str) -> bool:
    nouns = code == "de" and word.capitalize() in vocabulary("de-nouns")
    return nouns or word in vocabulary(code)


def compound(word: str) -> bool:
    """Does an English word of five letters or more end the word (cyberespionage)?"""
    return any(word[i:] in vocabulary("en") for i in range(2, len(word) - 4))


@cache
def looks(code: str) -> re.Pattern[str]:
    """Endings that no English word has."""
    return re.compile(table("untranslated")["strong"].get(code, "(?!)"))


def defined(word: str, code: str) -> bool:
    """Does the dictionary of the language know the word?"""
    from simplemma import is_known

    return bool(is_known(word, lang=code) or (code == "de" and is_known(word.capitalize(), "de")))
