"""A German noun left in the text: a Stiftskirche, the Landratsamt, her Kita.

German writes every noun with a capital, so a noun that was not translated looks like a name. The
word follows an article or a possessive, is no English word, and is a German noun by list, or a
compound of two.

Silent: words that another source language has too (Fonds), names of streets, squares, rivers,
mountains and buildings, words that English uses (Bundestag, Autobahn), words in quotation marks,
words that the text explains, names of two words; where the source is at hand `word-left` speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._passage import Passage, just_before, tongue
from transcheck.check._quotes import quotes
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.check._vocabulary import SOURCES, naturalised, vocabulary
from transcheck.check.name_misspelt import plain_surnames
from transcheck.check.untranslated_word import cited
from transcheck.model import Finding, Subject

ID = "untranslated-noun"
KIND = "untranslated"
CATEGORY = "accuracy/untranslated"
SEVERITY = "major"
NEEDS = "target"
BAD = (
    "She sang in a [[Stiftskirche]] on Sunday.",
    "The form must be handed in at the [[Landratsamt]] by Friday.",
    "His [[Ausbildung]] took three years.",
    "Every [[Feuerwehr]] in the valley came.",
    "The old [[Dachstuhl]] burned, and “the poor [[Feuerwehr]] came an hour late,” he said.",
)
GOOD = (
    "The Bundestag and the Bundesbank are in the news.",
    "The Kaiserbrücke was closed, and the Marienplatz was empty.",
    "A Feuerwehr (fire brigade) came.",
    "The old singer Schreiner and the young Mr Müller are here.",
    "The “Landratsamt” is the district office.",
    "The Berlin Landratsamt Museum is shut.",
    "She drove a Volkswagen down the Autobahn to a Gasthaus.",
    "The Guardian and the Times wrote of the Alps.",
    "Half came from the Fonds de solidarité.",
)
FRAME = re.compile(
    r"\b(?:[Aa]n?|[Tt]h(?:e|is|at|ese|ose)|[Ee](?:ach|very)|[Hh]is|[Hh]er|[Tt]heir|[Yy]our|its|our|my|local|new|former|two|three|several|many)"
    r"(?P<between> [a-z]{3,})? (?P<at>[A-ZÄÖÜ][a-zäöüß]{3,})"
    r"(?![\w’'.-]*[A-Z-])(?! [A-ZÄÖÜ])(?![\w'’])"
)
EXPLAINED = re.compile(
    r"\s*[(—–\[“\"]|,? (?:or|meaning|which means|that is|literally)\b|, (?:an?|the)\b"
    r"|, [a-z]+,"
)
CALLED = re.compile(
    r"\b(?:call|calls|called|calling|term|terms|termed|named) (?:this|it|that|a|an|the)? ?$"
)
LINK = ("", "s", "es", "n", "en", "er", "e")
HEAD, TAIL = 3, 3


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en" or subject.source is not None:
        return
    told = quotes(subject)
    seen: set[str] = set()
    for p in told.passages:
        for m in FRAME.finditer(p.text):
            word = m["at"]
            if word in seen or p.block.kind == "heading" or explained(p.text, m):
                continue
            named = m["between"] and f"de {word}" in plain_surnames()  # the singer Schreiner
            if german(word) and not named and not cited(told, p, m.start(), "en"):
                seen.add(word)
                yield left(p, m)


def explained(text: str, m: re.Match[str]) -> bool:
    """Does the text say what the word means, or that somebody calls something so?"""
    return bool(EXPLAINED.match(text, m.end()) or CALLED.search(just_before(text, m.start("at"))))


@cache
def german(word: str) -> bool:
    """A German noun or a compound of two, no name of a place and no word that English uses."""
    small = word.lower()
    if small in vocabulary("en") or small in naturalised() or small in kept():
        return False
    if place(small) or any(small in vocabulary(code) for code in SOURCES if code != "de"):
        return False
    nouns = vocabulary("de-nouns")
    return word in nouns or any(
        small[i:].capitalize() in nouns and joint(small[:i]) for i in range(HEAD, len(small) - TAIL)
    )


def joint(head: str) -> bool:
    """May the first part of a compound be a noun with a linking letter?"""
    nouns = vocabulary("de-nouns")
    ends = [link for link in LINK if head.endswith(link)]
    return any(head[: len(head) - len(e)].capitalize() in nouns for e in ends)


@cache
def kept() -> frozenset[str]:
    return frozenset(str(table("german_nouns")["kept"]).split())


def place(word: str) -> bool:
    """Does the word end like the name of a street, a square, a hill or a town?"""
    places = tuple(str(table("german_nouns")["places"]).split())
    return word.endswith(places) and not word.endswith("frau")


def left(passage: Passage, m: re.Match[str]) -> Finding:
    return found(
        __name__,
        passage.at(*m.span("at")),
        f"“{m['at']}” is no English word and no name; it is a German noun.",
        "A word of the source language was left as it was.",
        confidence=0.65,
        points_to=("de",),
    )
