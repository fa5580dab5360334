"""Countries, continents and large cities by their names in each language, from CLDR."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from transcheck.check._names import ENOUGH, UNSPACED, WORD, countries, lands, spoken, unlike
from transcheck.check._table import table
from transcheck.check._vocabulary import vocabulary

CAPITAL = re.compile(r"(?<![\w-])[A-ZÀ-Þ][\w’'-]*\w")
CAPITALS = re.compile(r"(?<![\w-])[A-ZÀ-Þ][\w’'-]*\w(?: [A-ZÀ-Þ][\w’'-]*\w)*")
ISLANDS = re.compile(r" islands$|^(?:îles|islas|isole|ilhas) ")
ALIKE, SCRIPT = 0.151, 0.26
WITHOUT_CASE = ("hi", "ar", "he")
SUFFIX = 3
CHINESE = "\u3040"
INFLECTED = ("cs", "pl", "ru", "uk", "sk", "lt", "lv", "et", "fi", "hu", "hr", "sl")
MANY_NAMES = frozenset(("US", "GB", "NL"))


@cache
def cities(language: str) -> dict[str, str]:
    """Time zone of each large city by its name (lower case) in a language."""
    from babel import Locale, UnknownLocaleError

    try:
        told, default = Locale(language).time_zones, Locale("en").time_zones
    except UnknownLocaleError:
        return {}
    zones = [z for z in map(str, Locale("ru").time_zones) if "/" in z and not z.startswith("Etc/")]
    names = ((z, told.get(z, {}).get("city") or _city(z, default)) for z in zones)
    words = vocabulary("en") if language == "en" else frozenset()
    kept = ((str(name).casefold(), zone) for zone, name in names)
    return {name: zone for name, zone in kept if len(name) >= ENOUGH and name not in words}


def _city(zone: str, english: Any) -> str:
    return str(english.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " "))


@cache
def places(language: str) -> dict[str, str]:
    told = cities(language) | countries(language)
    islands = {ISLANDS.sub("", name): code for name, code in told.items() if ISLANDS.search(name)}
    plural = {f"{name}s": code for name, code in islands.items() if language == "en"}
    return {**plural, **islands, **told}


@cache
def peoples(word: str) -> tuple[tuple[str, str], ...]:
    """Countries whose English name begins like a word for their people: Moroccan, Swedish."""
    small = word.casefold()
    return tuple(
        (name, code)
        for name, code in countries("en").items()
        if small != name and small.startswith(name[: max(ENOUGH, len(name) - SUFFIX)])
    )


def elsewhere(name: str, text: str) -> bool:
    """Does a text hold a beginning of what the place or people is called in other languages?"""
    small, words = name.casefold(), WORD.findall(text.casefold())
    told = table("exonyms")["beginnings"]
    called = [b for key, value in told.items() if small.startswith(key) for b in value.split()]
    return any(b in text if b[0] >= CHINESE else _opens(b, words) for b in called)


def _opens(beginning: str, words: list[str]) -> bool:
    return any(w.startswith(beginning) for w in words)


@cache
def _names_of(code: str, language: str) -> tuple[str, ...]:
    return tuple(name for name, other in places(language).items() if other == code)


@cache
def home(language: str) -> str:
    """The country a language comes from, taken for granted by its writers."""
    from babel.core import get_global

    return str(get_global("likely_subtags").get(language, "")).rpartition("_")[2]


def at_home(name: str, language: str, source: str) -> bool:
    """Does the place lie where the source language is at home?"""
    from babel.core import get_global

    code = places(language).get(name.casefold(), "")
    return str(get_global("zone_territories").get(code, code)) in homes(source)


@cache
def homes(language: str) -> frozenset[str]:
    """The countries where a language is official."""
    from babel.core import get_global
    from babel.languages import get_official_languages

    lands = get_global("territory_languages")
    return frozenset(c for c in lands if language in get_official_languages(c, de_facto=True))


def strangers(text: str, target: str, source_text: str, source: str) -> Iterator[re.Match[str]]:
    """Places that a text names and its source neither names, hints at, nor sounds like."""
    known = places(target)
    for match in _named(text, target):
        code = known[match[0].casefold()]
        if code in MANY_NAMES or code == home(source):
            continue
        if not hinted(match[0], code, source_text, source):
            yield match


def parted(match: re.Match[str], language: str) -> bool:
    """Is the word only a part of the name of a place: Hong Kong?"""
    return any(
        place.start() <= match.start() < place.end() and place[0] != match[0]
        for place in _named(match.string, language)
    )


def _named(text: str, language: str) -> Iterator[re.Match[str]]:
    """The names of places: the whole run of capitals, else each word of it."""
    known = places(language)
    for phrase in CAPITALS.finditer(text):
        if phrase[0].casefold() in known:
            yield phrase
        else:
            words = CAPITAL.finditer(text, *phrase.span())
            yield from (word for word in words if word[0].casefold() in known)


def told_in(code: str, text: str, language: str) -> bool:
    """Is the dictionary form of a word the name of the place: Pradze, Praga?"""
    from simplemma import lemmatize

    if language not in INFLECTED:
        return False
    known = places(language)
    forms = (lemmatize(m[0], lang=language).casefold() for m in CAPITAL.finditer(text))
    return any(known.get(form) == code for form in forms)


def hinted(name: str, code: str, text: str, language: str) -> bool:
    """Does a text name the place, its people, or a word that sounds like it?"""
    told = _names_of(code, language)
    near = SCRIPT if language in WITHOUT_CASE else ALIKE
    if elsewhere(name, text) or told_in(code, text, language):
        return True
    if not told or code in lands(text, language, False) or unlike(name, text, language) <= near:
        return True
    if language in UNSPACED:
        return any(other[0] in text for other in told)
    return any(spoken(w)[:4] in spoken(text) for other in told for w in other.split())
