"""Names across languages and scripts: how alike two sound, and what countries are called."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache, lru_cache, partial
from itertools import pairwise

from transcheck.check._table import HERE, table
from transcheck.check._vocabulary import vocabulary
from transcheck.lexicon import lexicon
from transcheck.lexicon.stems import LETTERS, unspaced

WORD = re.compile(LETTERS)
SHORTENED = re.compile(r"\w+['’](?:ve|re|ll|d|m|t)|[A-Z]['’][a-zà-ÿ].*|.*[A-ZÀ-Þ]{2}.*")
ROMAN = re.compile(r"[IVXLC]+(?:e|ème|er)?")
NAME = re.compile(r"(?<![\w.@/-])(?<![A-ZÀ-Þ]['’])[A-ZÀ-ÖØ-Þ][\w'’]*[^\W\d_A-Z][\w]*")
SOUNDS = ("bfpvw", "cgjkqsxzh", "dt", "lr", "mn")
CLASS = {letter: n for n, letters in enumerate(SOUNDS) for letter in letters}
VOWELS = frozenset("aeiouy")
UNSPACED = frozenset(("zh", "ja", "th"))
BEGINNING = re.compile(r"[\u0e01-\u0e5b\u3040-\u9fff]|\b\w")
REACH = 9
ENOUGH = 4
WRITTEN = frozenset(("en", "fr", "es", "it", "pt", "nl", "de"))
NOUNS_WITH_CAPITALS = ("de", "lb")
RENAMED = (("TR", "turkey"), ("CZ", "czech"), ("SZ", "swaziland"), ("MK", "macedonia"))
UNTOLD = frozenset(("001", "ZZ", "XA", "XB", "EU", "EZ", "UN", "QO"))


@lru_cache(maxsize=50_000)
def spoken(word: str) -> str:
    """A word of any script in plain lower-case letters."""
    from anyascii import anyascii

    return re.sub("[^a-z]", "", anyascii(word).lower()).replace("ph", "f")


def distance(name: str, other: str, inside: bool = False) -> float:
    """0 for the same sound, about 1 for nothing in common.

    What follows in `other` is free (endings); `inside`: what precedes too.
    """
    before = [0.0]
    for letter in other:
        before.append(0.0 if inside else before[-1] + _drop(letter))
    for one in name:
        row = [before[0] + _drop(one)]
        for j, letter in enumerate(other):
            swap = before[j] + _swap(one, letter)
            row.append(min(swap, before[j + 1] + _drop(one), row[j] + _drop(letter)))
        before = row
    return min(before) / max(len(name), 1)


@cache
def _swap(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if one in VOWELS and other in VOWELS:
        return 0.3
    return 0.4 if CLASS.get(one, -1) == CLASS.get(other, -2) else 1.0


def _drop(letter: str) -> float:
    return 0.4 if letter in VOWELS or letter in "hw" else 0.8


@lru_cache(maxsize=512)
def heard(text: str, language: str) -> tuple[str, ...]:
    """The words of a text as they sound, and neighbours joined; in scripts without spaces what
    follows each character."""
    if language in UNSPACED:
        starts = (m.start() for m in BEGINNING.finditer(text))
        parts = (spoken(text[i : i + REACH]) for i in starts)
        return tuple(w for w in dict.fromkeys(parts) if w)
    words = [spoken(w) for w in WORD.findall(text)]
    joined = [a + b for a, b in pairwise(words)]
    return tuple(w for w in dict.fromkeys(words + joined) if w)


@lru_cache(maxsize=20_000)
def unlike(name: str, text: str, language: str) -> float:
    """Distance of a name from the word of the text that is most like it."""
    wanted = spoken(name)
    words = heard(text, language)
    if wanted in words:
        return 0.0
    compounds = language in ("de", "nl") and len(wanted) > ENOUGH
    return min((distance(wanted, w, compounds) for w in words), default=1.0)


def proper(text: str, language: str) -> Iterator[re.Match[str]]:
    """Capitalised words that are no words of the language, days, months, languages, nor short
    forms (we've, d'autre, NSAIDs)."""
    known = vocabulary(language) if language in WRITTEN else frozenset()
    if language in NOUNS_WITH_CAPITALS:
        known = known | german_nouns()
    for match in NAME.finditer(text):
        bare = re.sub(r"['’]s?$", "", match[0]).casefold()
        common = any(b in known or b in named(language) for b in (bare, bare.removesuffix("s")))
        short = SHORTENED.fullmatch(match[0]) or ROMAN.fullmatch(match[0])
        if len(bare) >= ENOUGH and not common and not short:
            yield match


@cache
def german_nouns() -> frozenset[str]:
    return frozenset(noun.casefold() for noun in vocabulary("de-nouns"))


@cache
def named(language: str) -> frozenset[str]:
    """Words with a capital that are translated, not carried over: Monday, May, Swedish."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale(language)
    except UnknownLocaleError:
        return frozenset()
    dates = (*locale.days["format"]["wide"].values(), *locale.months["format"]["wide"].values())
    return frozenset(str(name).casefold() for name in (*dates, *locale.languages.values()))


@cache
def countries(language: str) -> dict[str, str]:
    """Code of each country and continent by its name (lower case) in a language."""
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale(language).territories
    except UnknownLocaleError:
        return {}
    return {
        str(name).casefold(): code
        for code, name in names.items()
        if name and code not in UNTOLD and len(name) > 1
    }


@lru_cache(maxsize=2048)
def lands(text: str, language: str, strictly: bool) -> frozenset[str]:
    """Codes of the countries and continents that a text names; not `strictly`: or hints at."""
    low = text.casefold()
    words = set(WORD.findall(low))
    found = {code for code, name in RENAMED if name in words} if language == "en" else set()
    if not strictly:
        found |= {code for code, called in _called("peoples").items() if called.search(low)}
        found |= {code for code, called in _called("letters").items() if called.search(text)}
    inside = partial(_written, known=_parts(language)) if language in UNSPACED else str.__contains__
    for name, code in countries(language).items():
        parted = " " in name or language in UNSPACED
        if (inside(low, name) if parted else name in words) or (
            not strictly and _related(name, words)
        ):
            found.add(code)
    return frozenset(found)


def _parts(language: str) -> Container[str]:
    """The words of a language without spaces."""
    known = lexicon(language, "en")
    return known.forward if known else ()


def _written(text: str, name: str, known: Container[str]) -> bool:
    """Does a text without spaces hold the name, and not only the end of one word and the beginning
    of the next: 海地 in 上海地产?"""
    start = text.find(name)
    return start >= 0 and not any(
        m.start() < start < m.end() < start + len(name) for m in unspaced(text, known)
    )


@cache
def _called(what: str) -> dict[str, re.Pattern[str]]:
    """What else a country or its people are called, or their letters, by code."""
    return {code: re.compile(words) for code, words in table("exonyms")[what].items()}


def _related(name: str, words: set[str]) -> bool:
    """Is there a word with the same beginning: Italy, Italian?"""
    stem = name[: max(4, len(name) - 3)] if " " not in name else name[:6]
    return any(w.startswith(stem) for w in words)


@cache
def given_names() -> frozenset[str]:
    return frozenset((HERE / "given_names.txt").read_text("utf-8").splitlines()[1:])
