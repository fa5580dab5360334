"""A rarer word left in the source language: the municipal babillard, two turriles, a malaïgue.

Only a dictionary of the source language has it, or it has letters that English lacks, or only the
largest dictionary of English has it and no English text does (rames, tirage).

Silent: words in quotation marks, italics or brackets, explained at any place of the text, or
beside another foreign word; words that English uses too; Latin; texts of science or not plainly
translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._frames import ALL
from transcheck.check._misspelt import meant, often
from transcheck.check._passage import Passage, tongue
from transcheck.check._quotes import quotes
from transcheck.check._report import found
from transcheck.check._vocabulary import (
    SOURCES,
    compound,
    defined,
    english,
    languages,
    naturalised,
    vocabulary,
    without_accents,
)
from transcheck.check.space_percent import SCIENCE
from transcheck.check.untranslated_word import WORD, at_hand, licensed
from transcheck.model import Finding, Subject

ID = "rare-word-left"
KIND = "untranslated"
CATEGORY = "accuracy/untranslated"
SEVERITY = "major"
NEEDS = "target"
BAD = (
    "Ask at the desk or look at the [[babillard]] of the town hall.",
    "Each family gets two [[turriles]] of water.",
    "A [[malaïgue]] has killed the mussels of the lagoon.",
    "The new [[rames]] of the line are late.",
)
GOOD = (
    "The babillard (notice board) of the town hall is empty; the babillard is new.",
    "They spoke of a “malaïgue”, and a malaïgue it was.",
    "The tram trains of the line are late, said the biopic maker in a wingsuit.",
    "The café serves a purée and a crème brûlée to the protégé.",
    "She sold boomtown shares of the polyvalent kind.",
)
STRANGE = re.compile(r"[à-öø-ÿœ]")
KEEP = 6
LATIN = re.compile(r"(?:[iu]s|um|ae|orum|ensis|oides|osis|itis|idae|ina)$")


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        return
    told = quotes(subject)
    if any(SCIENCE.search(p.text) for p in told.passages):
        return
    places: dict[str, tuple[Passage, re.Match[str], tuple[str, ...]]] = {}
    spared: set[str] = set()
    for p in told.passages:
        for m in WORD.finditer(p.text):
            if not (codes := homes(m[0])) or not at_hand(subject, m[0], codes):
                continue
            if licensed(subject, told, p, m):
                spared.add(m[0])
            if m[0] not in places or places[m[0]][0].number == 0:
                places[m[0]] = p, m, codes  # rather in the text than in its title
    kept = [place for word, place in places.items() if word not in spared]
    for passage, match, codes in kept[:KEEP]:
        yield left(passage, match, codes)


@cache
def homes(word: str) -> tuple[str, ...]:
    """The languages that it may have been left from; () for English words and unknown ones."""
    if word in vocabulary("en") or word in naturalised() or word in vocabulary("en-shared"):
        return ()
    if languages(word)[0] or without_accents(word) in vocabulary("en-shared"):
        return ()  # untranslated-word speaks of the former
    if rare := tuple(code for code in SOURCES if word in vocabulary(f"rare-{code}")):
        return rare
    if english(word) or compound(word) or LATIN.search(word) or meant(word, "en"):
        return ()
    known = tuple(c for c in SOURCES if defined(word, c) or word in often(c))
    return known or (ALL if STRANGE.search(word) else ())


def left(passage: Passage, m: re.Match[str], codes: tuple[str, ...]) -> Finding:
    return found(
        __name__,
        passage.at(*m.span()),
        f"“{m[0]}” is not an English word that readers know.",
        "A word of the source language was left as it was.",
        confidence=0.7 if len(codes) < len(ALL) else 0.6,
        points_to=ALL,  # it is foreign whatever language the text comes from
        tier="context",
    )
