"""A small word of another language between words of this one: 300 seats et a stage, nem the pay.

The word is a conjunction, an article or a preposition that the language itself does not have, and
both its neighbours are plain words of the language.

Silent: names, quotations, words that are explained, set phrases (et al., y axis), words that the
source at hand does not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._passage import Passage, tongue
from transcheck.check._quotes import quotes
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.check._vocabulary import vocabulary
from transcheck.check.untranslated_word import at_hand, spoken_of
from transcheck.languages import name as language_name
from transcheck.languages import table as language_table
from transcheck.model import Example, Finding, Subject

ID = "small-word-left"
KIND = "untranslated"
CATEGORY = "accuracy/untranslated"
SEVERITY = "major"
NEEDS = "target"
BAD = (
    "The ferry carries lorries [[et]] their drivers.",
    "Neither the walls [[nem]] the roof are insured.",
    "They sold apples [[und]] pears at the gate.",
    "The old tower [[y]] the bridge are lit at night.",
    Example("Le maire [[and]] les voisins ont planté des arbres.", language="fr"),
    Example("Die Feuerwehr räumte die Straße [[and]] den Platz.", language="de"),
)
GOOD = (
    "Smith et al. counted the birds, and the y axis shows the years.",
    "The word “und” means and.",
    "The ferry carries lorries and their drivers.",
    Example("Il joue du rock and roll et des standards de drum and bass.", language="fr"),
    Example("Das Prinzip von Trial and Error gilt auch hier.", language="de"),
)
NEAR = r"(?P<before>[^\W\d_]{{2,}})(?P<comma>,?) (?P<word>{}) (?P<after>[^\W\d_]{{2,}})(?![\w.'’-])"
PHRASES = ("al", "seq", "axis", "axes", "value", "values", "coordinate", "coordinates")


def check(subject: Subject) -> Iterator[Finding]:
    target = tongue(subject)
    if target not in table("untranslated")["joints"]:
        return
    told = quotes(subject)
    for passage in told.passages:
        for m in joint(target).finditer(passage.text):
            word, start, end = m["word"], m.start("word"), m.end("word")
            inner = re.compile(re.escape(word)).match(passage.text, start)
            codes = origins(target).get(word, ())
            odd = plain(m, target) and at_hand(subject, word, codes)
            if odd and inner and not spoken_of(subject, told, passage, inner):
                yield left(passage, (start, end), word, codes)


@cache
def origins(target: str) -> dict[str, tuple[str, ...]]:
    """Each small word with the languages that have it."""
    lists: dict[str, str] = table("untranslated")["joints"][target]
    every = {word for words in lists.values() for word in words.split()}
    return {w: tuple(c for c, words in lists.items() if w in words.split()) for w in every}


@cache
def joint(target: str) -> re.Pattern[str]:
    return re.compile(NEAR.format("|".join(sorted(origins(target)))))


def plain(m: re.Match[str], target: str) -> bool:
    """Are the neighbours words of the language and of no other?"""
    before, after = m["before"], m["after"]
    if target == "en":
        english = vocabulary("en") | language_table("en").function_words
        return after not in PHRASES and all(
            w in english and w not in origins("en") for w in (before, after)
        )
    own, there = language_table(target).function_words, language_table("en").function_words
    return any(w in own and w not in there for w in (before, after))


def left(passage: Passage, place: tuple[int, int], word: str, codes: tuple[str, ...]) -> Finding:
    names = " or ".join(language_name(code) for code in codes)
    return found(
        __name__,
        passage.at(*place),
        f"“{word}” is no word of this language; it is {names}.",
        "A small word of the source language was left as it was.",
        confidence=0.75,
        points_to=codes,
    )
