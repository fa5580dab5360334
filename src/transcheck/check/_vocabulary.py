"""Which words belong to which language: learned lists first, a dictionary where they are silent.

The lists are made by tools/learn_vocabulary.py.
"""

from __future__ import annotations

import gzip
import re
from functools import cache

from transcheck.check._table import HERE, table

SOURCES = ("fr", "es", "de", "it", "pt", "nl")


@cache
def vocabulary(name: str) -> frozenset[str]:
    """The learned words of `name`: a language code, or `de-nouns` (capitalised)."""
    path = HERE / "vocabulary" / f"{name}.txt.gz"
    return frozenset(gzip.decompress(path.read_bytes()).decode().split("\n"))


@cache
def naturalised() -> frozenset[str]:
    """Foreign words that English uses as they are."""
    return frozenset(str(table("untranslated")["naturalised"]).split())


@cache
def english(word: str) -> bool:
    """Is the lower-case word English, by the list or by the dictionary?"""
    from simplemma import is_known

    return word in vocabulary("en") or word in naturalised() or bool(is_known(word, lang="en"))


@cache
def languages(word: str) -> tuple[str, ...]:
    """The source languages that a lower-case word belongs to; () for English and unknown words.

    The dictionary, slow to load, is asked only about a word that looks like its language.
    """
    if word in vocabulary("en") or word in naturalised():
        return ()
    known = tuple(code for code in SOURCES if word in vocabulary(code))
    shaped = tuple(code for code in SOURCES if not known and looks(code).search(word))
    if not (known or shaped) or english(word):
        return ()
    return known or tuple(code for code in shaped if defined(word, code))


@cache
def looks(code: str) -> re.Pattern[str]:
    return re.compile(table("untranslated")["endings"][code])


def defined(word: str, code: str) -> bool:
    """Does the dictionary of the language know the word?"""
    from simplemma import is_known

    return bool(is_known(word, lang=code) or (code == "de" and is_known(word.capitalize(), "de")))
