"""A run of five words or more left in the source language.

A sentence, a clause or a caption that nobody translated: small words of the source language stand
close together and no English word interrupts them.

Silent: quotations, titles in capitals, names of institutions, mottos in italics.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._quotes import quotes
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.check._vocabulary import SOURCES, vocabulary
from transcheck.languages import name as language_name
from transcheck.languages import table as language_table
from transcheck.model import Finding, Subject

ID = "untranslated-passage"
KIND = "untranslated"
CATEGORY = "accuracy/untranslated"
SEVERITY = "major"
NEEDS = "target"
BAD = (
    "The council met on Monday. [[Le maire a proposé de repousser le vote à la semaine "
    "prochaine]]. It agreed.",
    "The road is closed. [[Los vecinos piden que se abra antes de la feria]].",
    "He added that [[die Gemeinde mit den Kosten nicht allein gelassen werden]] must not be.",
    "[[De gemeente heeft het plan niet met de bewoners besproken]].",
)
GOOD = (
    "The council met on Monday and agreed.",
    "He sang “Le temps ne fait rien à l'affaire” twice.",
    "The École nationale des ponts et chaussées and the Ministère de la Culture signed.",
    "She works for the Banco de España and the Museo de Bellas Artes de Bilbao.",
    "The motto is *Liberté, égalité, fraternité ou la mort* as ever.",
    "Santa Maria del Mar, Vila Nova de Gaia and Castel Sant'Angelo are full.",
    "It is danced as a series of solos, in a group in unison (as in a solo), in a duo.",
    "The Casa da Geleia, on Rua das Pedras, is a must.",
    "The Kunstsammlung der Stadt Ulm is open in May.",
)
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
FEWEST, SMALL, LOWER = 5, 3, 0.6


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        return
    for passage in passages(subject):
        words = list(WORD.finditer(passage.text))
        if sum(m.group().casefold() in every_small() for m in words) > 0:
            yield from runs(subject, passage, words)


@cache
def small(code: str) -> frozenset[str]:
    """Function words of a language that English does not have."""
    return own(code) - homographs()


@cache
def own(code: str) -> frozenset[str]:
    """All function words of a language."""
    extra = str(table("untranslated")["small"].get(code, "")).split()
    return language_table(code).function_words | frozenset(extra)


@cache
def homographs() -> frozenset[str]:
    """Words that say nothing: those of English, and those that it shares."""
    return shared() | own("en")


@cache
def shared() -> frozenset[str]:
    """Small words of a source language that English has too (die, on, me, pour)."""
    return frozenset(str(table("untranslated")["homographs"]).split())


@cache
def every_small() -> frozenset[str]:
    return frozenset(w for code in SOURCES for w in small(code))


def runs(subject: Subject, passage: Passage, words: list[re.Match[str]]) -> Iterator[Finding]:
    """The longest run that each language claims, where it is long enough; best language first."""
    told = quotes(subject)
    claims = []
    for code in SOURCES:
        for run in split(words, code, passage.text):
            score = sum(weight(m.group().casefold(), code) for m in run)
            if score >= SMALL and len(run) >= FEWEST and plain(run, passage):
                claims.append((score, code, run))
    taken: list[range] = []
    for _, code, run in sorted(claims, key=lambda c: -c[0]):
        start, end = run[0].start(), run[-1].end()
        if any(start < r.stop and r.start < end for r in taken):
            continue
        taken.append(range(start, end))
        first = next(m for m in run if weight(m.group().casefold(), code)).start()
        if not (told.inside(passage.number, first) or marked(subject, passage, start)):
            yield left(passage, start, end, code)


def split(words: list[re.Match[str]], code: str, text: str) -> Iterator[list[re.Match[str]]]:
    """Runs of words that may belong to the language, cut at English words and full stops."""
    run: list[re.Match[str]] = []
    for m in words:
        stop = run and re.search(r"[.!?:;\n]", text[run[-1].end() : m.start()])
        if stop or not may_be(m.group().casefold(), code):
            yield trimmed(run, code)
            run = []
        if may_be(m.group().casefold(), code):
            run.append(m)
    yield trimmed(run, code)


def may_be(word: str, code: str) -> bool:
    """No small word of English, or one that the language shares."""
    return word in own(code) or word in shared() or word not in own("en")


def trimmed(run: list[re.Match[str]], code: str) -> list[re.Match[str]]:
    """Without capitalised or unknown words of the English frame at either end."""
    own = [n for n, m in enumerate(run) if belongs(m.group().casefold(), code)]
    return run[own[0] : own[-1] + 1] if own else []


def belongs(word: str, code: str) -> bool:
    return word in own(code) or word in vocabulary(code)


def weight(word: str, code: str) -> float:
    """How much a word says for the language: a small word 1, a word of its list a half, one that
    English has too nothing."""
    if word in small(code):
        return 1.0
    return 0.5 * (belongs(word, code) and word not in homographs())


def plain(run: list[re.Match[str]], passage: Passage) -> bool:
    """Is most of it in lower case, and does a capital open it only where a sentence opens?"""
    telling = [m.group() for m in run[1:] if m.group().casefold() not in own("en")]
    lower = sum(word.islower() for word in telling) >= LOWER * len(telling)
    before = passage.text[: run[0].start()].rstrip(' “"«(—–-')
    opens = not before or before[-1] in ".!?:\n…”"
    return lower and (opens or run[0].group().islower())


def marked(subject: Subject, passage: Passage, start: int) -> bool:
    place = passage.at(start, start).start
    return subject.document.raw[max(0, place - 4) : place].endswith(("*", "_", "<i>", "<em>", "("))


def left(passage: Passage, start: int, end: int, code: str) -> Finding:
    return found(
        __name__,
        passage.at(start, end),
        f"This passage is still {language_name(code)}.",
        "It was not translated.",
        confidence=0.9,
        points_to=(code,),
    )
