"""The same word twice in a row, left behind by an edit.

Post-editing a translation often leaves a word standing beside its replacement ("of of the"),
also at the end of one line and the start of the next.

Silent: grammar that doubles (had had, that that), a clause that ends as the next one begins (those
that are are few), the first first lady, stress (very very, long long), names (Duran Duran), words
parted by a comma, species (Gorilla gorilla), words of an enumeration of letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._answer import answer
from transcheck.check._passage import Passage, just_before, passages, tongue
from transcheck.check._report import found
from transcheck.check._table import words
from transcheck.model import Edit, Example, Finding, Subject

ID = "doubled-word"
KIND = "residue"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The end [[of of]] the strike was near.",
    "[[The the]] council voted on Monday.",
    "On Sunday they walked along the river to the gate of [[the\nthe]] old factory, where nobody "
    "had been at work\nfor many years, and looked in.",
    "The firm will [[reduce reduce]] its staff.",
    Example("Le maire a parlé [[de de]] ses projets.", language="fr"),
)
GOOD = (
    "She had had enough, and he knew that that was true.",
    "It is a very very long long road.",
    "Duran Duran and Talk Talk played there.",
    "The western gorilla, Gorilla gorilla gorilla, and Pan troglodytes troglodytes are rare.",
    "He asked who is who, and what it is is unclear.",
    "They said no, no, and went home, home being a tent.",
    "They gave her her book and left him in in the dark.",
    Example(
        "It lay on the stone like a heavy heavy coat.",
        source="Lag auf dem Stein wie ein schwerer, schwerer Mantel.",
        source_language="de",
    ),
    "Those that are are few, and what it was was a mistake.",
    "She was the first first lady who said she was all right right away.",
    Example("Ceux qui le sont sont rares ; le premier premier ministre l'était.", language="fr"),
    Example("Elle baisse son son quand il dort.", language="fr"),
    Example("Quelli che ci sono sono pochi.", language="it"),
    Example("El autobús no para para repostar.", language="es"),
    Example("De kinderen zijn zijn trots.", language="nl"),
    Example("Nous nous sommes vus, vous vous en souvenez.", language="fr"),
    Example("Die Leute, die die Regeln kennen, sind hier.", language="de"),
)
TWICE = re.compile(r"(?<![\w'’.@#/&-])([^\W\d_]+)(\s+)(\1)(?![\w'’@/&-])", re.IGNORECASE)
SHORTEST, SURE = 5, 0.9
DOUBLED = re.compile(r"(?<!\w)([^\W\d_]{3,})\W{1,3}\1(?![^\W\d_])", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    language = tongue(subject)
    for passage in passages(subject):
        for m in TWICE.finditer(passage.text):
            sure = verdict(m, passage.text, language)
            if sure and not (sure < SURE and echoes(subject, passage, m.start())):
                yield twice(passage, m, sure)


def echoes(subject: Subject, passage: Passage, place: int) -> bool:
    """Is a word of the source doubled too?"""
    return bool(DOUBLED.search(answer(subject, passage, place) or ""))


@cache
def listed(language: str, key: str) -> frozenset[str]:
    return frozenset(words(language, "doubled_word", key))


def verdict(m: re.Match[str], text: str, language: str) -> float:
    """How surely the doubling is a slip; 0.0 where it is not one."""
    first, second = m.group(1), m.group(3)
    never = listed(language, "never")
    if not never or not second.islower() or framed(m, language):
        return 0.0
    if second in never:
        return 0.95
    before = just_before(text, m.start()).split()[-1:]
    species = bool(before) and (before[0][:1].isupper() or before[0].endswith("."))
    plain = first.islower() and len(second) >= SHORTEST and not species
    return 0.7 if plain and second not in listed(language, "often") else 0.0


def framed(m: re.Match[str], language: str) -> bool:
    """Does a pattern of the language explain the doubling?"""
    every = (f for pattern in frames(language) for f in pattern.finditer(m.string))
    return any(f.start() <= m.start() and m.end() <= f.end() for f in every)


@cache
def frames(language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p, re.IGNORECASE) for p in words(language, "doubled_word", "frames"))


def twice(passage: Passage, m: re.Match[str], sure: float) -> Finding:
    word = m.group(1)
    return found(
        __name__,
        passage.at(*m.span()),
        f"“{word}” stands twice.",
        "One of the two was left behind by an edit.",
        confidence=sure,
        suggestions=(word,),
        edits=(Edit(passage.at(m.start(2), m.end(3)), ""),),
    )
