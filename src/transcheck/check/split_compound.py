"""A German compound in two words: die Haupt Straße, ein Kinder Garten.

English writes the parts apart. The check speaks where both parts are nouns and the dictionary
knows the joined word.

Silent: names, measures and their contents (ein Glas Wein), places and their names (Stadt Köln).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._german import LOW, examples, german, lemma, listed
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.check._vocabulary import vocabulary
from transcheck.model import Edit, Finding, Subject

ID = "split-compound"
KIND = "convention"
CATEGORY = "linguistic-conventions/spelling"
SEVERITY = "minor"
NEEDS = "target"
BAD = examples(
    "Die [[Kinder Gärten]] bleiben zu.",
    "Er wohnt am [[Haupt Bahnhof]] im Norden.",
    "Sie stellte den [[Kühl Schrank]] in die Küche.",
)
GOOD = examples(
    "Die Kindergärten bleiben zu.",
    "Er trank ein Glas Wein und aß ein Stück Kuchen.",
    "Die Stadt Köln und der Fluss Main liegen weit auseinander.",
    "Bürgermeister Koch und Frau Berg kamen.",
    "Der Tag, Monat, Jahr: alles fehlt.",
)
PAIR = re.compile(
    rf"(?<= )(?P<a>[A-ZÄÖÜ]{LOW}{{2,}}) (?P<b>[A-ZÄÖÜ]{LOW}{{3,}})\b(?![-/’'])(?! [A-ZÄÖÜ])"
)
BEFORE = re.compile(
    r"(?:\b(?:[a-zäöüß]+|Die|Der|Das|Den|Dem|Ein|Eine|Im|Am|Zum|Zur|Beim|In|Mit|Bei)|\d) $"
)
BOUND = re.compile(
    r"(?:Haupt|Bundes|Kranken|Lebens|Arbeits|Geburts|Verkehrs|Grund|Sonder|Ehren|.+(?:ungs|heits"
    r"|keits|ions|schafts"
    r"|täts|ings))"
)


def check(subject: Subject) -> Iterator[Finding]:
    for p in german(subject):
        if p.block.kind == "heading":
            continue
        for m in PAIR.finditer(p.text):
            if BEFORE.search(p.text, max(0, m.start() - 20), m.start()):
                whole = joined(m["a"], m["b"])
                if whole:
                    yield apart(p, m, whole)


@cache
def joined(first: str, second: str) -> str:
    """The compound of the two, where the dictionary knows it; "" otherwise."""
    from simplemma import is_known

    if first in listed("measures") or first in listed("apart"):
        return ""
    low = second.lower()
    if BOUND.fullmatch(first) and first != "Grund":
        return first + low
    wholes = (first + low, f"{first}s{low}", f"{first}n{low}")
    known = (
        w for w in wholes if is_known(w, lang="de") and lemma(second) in vocabulary("de-nouns")
    )
    return next(known, "")


def apart(passage: Passage, m: re.Match[str], whole: str) -> Finding:
    span = passage.at(m.start("a"), m.end("b"))
    return found(
        __name__,
        span,
        f"A German compound is one word: {whole}.",
        "English writes the parts of a compound apart.",
        confidence=0.65,
        suggestions=(whole,),
        edits=(Edit(span, whole),),
        points_to=("en",),
        tier="context",
    )
