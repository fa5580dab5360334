"""Common nouns with a capital in the middle of a sentence: the Guests in the Garden.

German writes every noun so; Spanish and French give a capital to the Army and the State. The
check asks for two such words, and one more for each 400 words of the text, that are no names of
institutions.

Silent: sources that write them small, institutions (the Government, the Senate), headings, also
those without a line of their own (Floods Devastate an Island), names of two words (Save the
Children), names that the source has too, words at the start of a sentence or a quotation, legal
texts that define their terms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._passage import Passage, passages, source_tongue, tongue
from transcheck.check._report import found
from transcheck.check._table import table, words
from transcheck.check._vocabulary import vocabulary
from transcheck.languages import table as language_table
from transcheck.model import Edit, Example, Finding, Subject

ID = "capital-noun"
KIND = "convention"
CATEGORY = "linguistic-conventions/spelling"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "Then the [[Guests]] were sitting in the [[Garden]] of the inn.",
    "He put his [[Coat]] on the chair and left the [[Key]] in it.",
    "The town sold the [[Shed]], and its [[Roof]] was repaired.",
    "She took the [[Ladder]] and fixed a [[Lamp]] above the door.",
)
GOOD = (
    "Then the guests sat in the garden of the inn.",
    "He asked the Government and the Senate to act for the State.",
    "She read the Guardian and went to the Garden.",
    "Both the Inner Temple Garden and the Guests Committee met.",
    "The Buyer pays the Seller; if the Buyer is late, the Seller and the Agent may leave the Site.",
    "He saw the Sun, the Moon and the Earth.",
    "Soldiers of the Lynx mission saw the Tour de France and the Garden show.",
    "Small Plane Hits a Field and Farmer Finds the Wreck, Leaving a Crater. Nobody was hurt.",
    "The charity Save the Animals met the club Feed the Neighbours.",
    Example(
        "She gave an album to the Stones and a poster to the Doors.",
        source="Elle a offert un album aux Stones et une affiche aux Doors.",
        source_language="fr",
    ),
    "They play the Tigers at home and the Lions away.",
)
FRAME = re.compile(
    r"(?<=[a-z,] )(?:the|a|an|his|her|their|its|our|my|this|every|no) ([A-Z][a-z]{2,})"
    r"(?= ([a-z]+)|[.,;:])(?! (?:of|and|for|on|in|to) (?:the )?[A-Z])"
)
CAPITAL = re.compile(r"\b[A-Z][a-z]{2,}\b")
FOLLOWING = ("above", "below", "near", "behind", "beside", "inside", "outside", "without", "until")
FEWEST, PER, MOST = 2, 400, 4
GIVERS = ("de", "fr", "es")


def check(subject: Subject) -> Iterator[Finding]:
    told = source_tongue(subject)
    if tongue(subject) != "en" or (told and told not in GIVERS):
        return
    there = names_of(subject, told)
    places: dict[str, tuple[Passage, re.Match[str], int]] = {}
    for p in passages(subject):
        if p.block.kind in ("heading", "caption", "cell"):
            continue
        for m in FRAME.finditer(p.text):
            if m[1] not in there and common(m[1]) and free(m[2]) and not titled(p, m.start()):
                before = places.get(m[1], (p, m, 0))
                places[m[1]] = (before[0], before[1], before[2] + 1)
    defined = [w for w, (_, _, times) in places.items() if times > 2]
    size = sum(len(s.text.split()) for s in subject.segments)
    if len(places) >= FEWEST + size // PER and not defined:
        for p, m, _ in list(places.values())[:MOST]:
            yield small(p, m)


def names_of(subject: Subject, language: str | None) -> frozenset[str]:
    """The words with a capital that the source has too; German writes its own nouns so."""
    every = frozenset(CAPITAL.findall(subject.source.raw)) if subject.source else frozenset()
    return every - vocabulary("de-nouns") if language == "de" else every


def titled(passage: Passage, place: int) -> bool:
    """Does a word with a capital stand before, inside the sentence, as in a heading?"""
    before = passage.text[passage.sentence(place)[0] : place].split()
    return len(before) > 1 and before[-1][0].isupper()


@cache
def names() -> frozenset[str]:
    """Words that English writes with a capital where one office, body or place is meant."""
    peoples = (w for key in ("peoples", "months_doubtful") for w in words("en", "capitals", key))
    return frozenset(str(table("capitals")["offices"]).split()) | frozenset(peoples)


def free(after: str | None) -> bool:
    """Is the next word a small one, so that the capital word is no name before a noun?"""
    return after is None or after in language_table("en").function_words or after in FOLLOWING


def common(word: str) -> bool:
    """An everyday noun in lower case, no office, no paper, no club in the plural of an animal."""
    low = word.lower()
    return low in vocabulary("en") and low not in names()


def small(passage: Passage, m: re.Match[str]) -> Finding:
    span, right = passage.at(*m.span(1)), m[1].lower()
    return found(
        __name__,
        span,
        f"A common noun with a capital: {right}.",
        "German writes every noun with a capital, English only names.",
        confidence=0.55,
        suggestions=(right,),
        edits=(Edit(span, right),),
        points_to=("de",),
    )
