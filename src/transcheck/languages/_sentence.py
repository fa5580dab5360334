"""Does a full stop end a sentence? What the words around it say, by the tables of a language."""

from __future__ import annotations

import re

from transcheck.languages._table import LanguageTable

LAST_WORD = re.compile(r"[^\s“”\"«»‹›„‚‘’'(\[]+$")
NEXT_WORD = re.compile(r"\w+")
NUMBER = re.compile(r"\d|[IVXLC]+\b")
ORDINAL = re.compile(r"\d{1,3}|[IVXLC]{1,5}")
AMOUNT = re.compile(r".*\d[.,]\d+|.*\d{4,}")
INITIALS = re.compile(r"[A-ZÀ-ÖØ-Þ](?:\.?-?[A-ZÀ-ÖØ-Þ])?")
LETTERS = re.compile(r"[^\W\d_]+")
SHORTEST = 3
SHORTEST_WITH_ORDINALS = 7


def is_abbreviation(left: str, right: str, language: LanguageTable) -> bool:
    """Does a dot between `left` and `right` belong to the word before it?"""
    word, before = _split(left)
    if word in language.abbreviations:
        return True
    if word in language.before_number:
        return NUMBER.match(right) is not None
    if language.ordinal_dot and ORDINAL.fullmatch(word):
        return _is_ordinal(before, right, language)
    return INITIALS.fullmatch(word) is not None and _is_name(before, right, language)


def is_full_stop(left: str, right: str, language: LanguageTable) -> bool:
    """Does a dot between `left` and `right` surely end a sentence? False where one cannot say.

    Sure are ordinary lower-case words, months and days in full, and amounts. Where a dot makes an
    ordinal and nouns have capitals, only long words and function words are sure.
    """
    word, _ = _split(left)
    if not (right[:1].isupper() or (right[:1].isdigit() and word.islower())):
        return False
    if AMOUNT.fullmatch(word) or word in language.months or word in language.days:
        return True
    if word in language.function_words:
        return True
    shortest = SHORTEST_WITH_ORDINALS if language.ordinal_dot else SHORTEST
    listed = word in language.abbreviations or word in language.before_number
    plain = LETTERS.fullmatch(word) is not None and word.islower()
    return plain and len(word) >= shortest and not listed


def _split(left: str) -> tuple[str, list[str]]:
    """The last word, and the words before it."""
    found = LAST_WORD.search(left)
    word = found[0] if found else ""
    return word, left[: len(left) - len(word)].split()


def _is_ordinal(before: list[str], right: str, language: LanguageTable) -> bool:
    """Numbers before a month or after a determiner: `3. Oktober`, `zum 2. Mal`."""
    return right.startswith(language.months) or (
        bool(before) and before[-1].lower() in language.before_ordinal
    )


def _is_name(before: list[str], right: str, language: LanguageTable) -> bool:
    """Are capitals with dots part of a name, by their neighbours?"""
    following = NEXT_WORD.match(right)
    if not following or following[0].lower() in language.function_words:
        return False
    return not before or before[-1][:1].isupper() or not before[-1][-1:].isalpha()
