"""Of what sex the persons of a sentence are, by their nouns, titles and articles."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from transcheck.check._mismatch import base
from transcheck.check._passage import just_before
from transcheck.check._persons import people
from transcheck.check._table import table, word_set
from transcheck.lexicon import Lexicon, stem

Sex = Literal["man", "woman"]
NAME = re.compile(
    r"(?<![\w’'-])[A-ZÀ-Þ][\w’-]+(?: (?:de|van|von|der|den|da|dos|del|la|le|di|[A-ZÀ-Þ]\.?))*"
    r" (?:[A-ZÀ-Þ][\w’-]+)(?: [A-ZÀ-Þ][\w’-]+)*"
)
# Whoever has a mother may be a man.
OWNED = re.compile(
    r"\b(?:sa|ma|ta|votre|notre|leur|su|sua|mi|tu|minha|mia|haar|zijn|his|her|my|their|your|our"
    r"|(?:ihre|seine|meine|deine|unsere)[rn]?) ?$",
    re.IGNORECASE,
)
THE = re.compile(r"(?:\b(?:la|a|de|die|der|the)\s|['’])$", re.IGNORECASE)
KIN = re.compile(
    r"fille|mère|maman|sœur|épouse|veuve|tante|grand-mère|nièce|hija|madre|mamá|hermana|esposa|viuda"
    r"|tía|abuela|sobrina|figlia|mamma|sorella|moglie|vedova|zia|nonna|filha|mãe|irmã|viúva|tia|avó"
    r"|sobrinha|Mutter|Tochter|Schwester|Witwe|Tante|Oma|Großmutter|Nichte|Ehefrau|Frau|moeder"
    r"|dochter|zus|zuster|weduwe|oma|grootmoeder|nicht|echtgenote|vrouw|mother|mum|daughter|sister"
    r"|wife|widow|aunt|grandmother|niece",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[«»“”„\"‘]")
PAIRED = 0.05
FEMALE = re.compile(r"\w+in")


def women(text: str, translation: str, known: Lexicon) -> bool:
    """Is a woman there, and nobody who may be a man? His mother is his."""
    language = known.source
    every = list(sure(language, "woman").finditer(text))
    if any(OWNED.search(just_before(text, m.start())) for m in every):
        return False
    said = (
        m for m in every if not (KIN.fullmatch(m[0]) and THE.search(just_before(text, m.start())))
    )
    if next(said, None) is None or sure(language, "man").search(text) or QUOTED.search(text):
        return False
    names = [m[0] for m in NAME.finditer(text) if m[0].split()[-1] in translation]
    return len(names) <= 1 and not _meant(text, language, known)


@cache
def sure(language: str, sex: Sex) -> re.Pattern[str]:
    """Nouns, titles and pronouns that say it."""
    words = str(table("sexes")[language][sex]["sure"])
    case = re.NOFLAG if language == "de" else re.IGNORECASE
    return re.compile(rf"(?<![\w’'-])(?:{words})(?![\w’'-])", case)


@cache
def _articles(language: str) -> re.Pattern[str]:
    words = str(table("sexes")[language]["man"].get("article") or "(?!)")
    return re.compile(
        rf"(?<![\w’'-])(?:{words})(?:\s|(?<=['’]))(?P<one>[\w-]+)(?: (?P<two>[\w-]+))?",
        re.IGNORECASE,
    )


def _meant(text: str, language: str, known: Lexicon) -> bool:
    """Does an article of men stand before a word for a person?"""
    for match in _articles(language).finditer(text):
        for word in filter(None, (match["one"], match["two"])):
            if not (language == "de" and FEMALE.fullmatch(word)) and _person(word, known):
                return True
    return False


def _person(word: str, known: Lexicon) -> bool:
    rows = (known.forward.row(name) for name in {stem(word), base(word.casefold(), known.source)})
    return any(p >= PAIRED and name in _stems() for row in rows for name, p in row.items())


@cache
def _stems() -> frozenset[str]:
    return frozenset(stem(w) for w in people() - word_set("persons", "bodies"))
