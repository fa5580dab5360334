"""A sentence that begins with a small letter, where the source begins with a capital.

In scripts without capitals a full stop at the end of both sides says that it is a sentence.

Silent: what goes on after a quotation, a question or an exclamation, entries of lists and labels
without a full stop, names that begin so (iPhone, de Gaulle), code, languages without
capitals, files of units where it is a habit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._beads import Pair, Prose, pairs
from transcheck.check._names import NOUNS_WITH_CAPITALS, UNSPACED
from transcheck.check._passage import tongue
from transcheck.check._report import found
from transcheck.model import Edit, Example, Finding, Segment, Subject

ID = "capital-start"
KIND = "convention"
CATEGORY = "linguistic-conventions/spelling"
SEVERITY = "minor"
NEEDS = "source"
BAD = (
    Example("[[the]] mayor opened the new library on Monday.",
            source="Le maire a ouvert la nouvelle bibliothèque lundi.", source_language="fr"),
    Example("[[la]] boutique ouvre à dix heures.", source="The shop opens at ten.",
            source_language="en", language="fr"),
    Example("[[yesterday]] the shop was closed all day.", source="昨天商店关门了一整天。",
            source_language="zh"),
)  # fmt: skip
GOOD = (
    Example("The mayor opened the new library on Monday.",
            source="Le maire a ouvert la nouvelle bibliothèque lundi.", source_language="fr"),
    Example("iPhones are sold here on the first floor.",
            source="Les iPhones sont vendus ici au premier étage.", source_language="fr"),
    Example("de Gaulle opened the bridge in 1962.",
            source="De Gaulle a inauguré le pont en 1962.", source_language="fr"),
    Example("“Run!” he shouted to the boys in the yard.",
            source="« Courez ! » Il criait aux garçons dans la cour.", source_language="fr"),
    Example("open file", source="Datei öffnen", source_language="de"),
)  # fmt: skip
FIRST = re.compile(r"[\s“”\"'‘’«»(\[—–¿¡-]*([^\W\d_]+)(?![\w./_@=:-]|['’]s\b)")
ENDS = re.compile(r"[.。।]\W*$")
BEFORE = re.compile(r"(?:^|[.。।])\s*$")
FEWEST, HABIT = 4, 3
UNCASED = (*UNSPACED, "hi", "ko", "ar", "he")


def check(subject: Subject) -> Iterator[Finding]:
    source, target = (subject.source_language or "").split("-")[0], tongue(subject)
    if target in UNCASED or target == "nl":
        return
    every = list(_small(subject, source))
    units = all(block.kind == "unit" for block in subject.document.blocks)
    if not units or len(every) < HABIT:
        yield from every


def _small(subject: Subject, source: str) -> Iterator[Finding]:
    here = Prose(subject.document)
    for pair in pairs(subject):
        segment = pair.target[0]
        match = FIRST.match(here.sentence(segment))
        small = match and match[1].islower() and _sentence(pair) and _begins(subject, segment)
        if match and small and (source in UNCASED or _capital(pair, match[1], source)):
            yield _finding(pair, segment, match)


def _sentence(pair: Pair) -> bool:
    long = len(pair.target_text.split()) >= FEWEST
    return long and all(ENDS.search(t) for t in (pair.source_text, pair.target_text))


def _begins(subject: Subject, segment: Segment) -> bool:
    """Does nothing before it belong to it, in its block or at the end of the one before?"""
    blocks = subject.document.blocks
    before = blocks[segment.block].text[: segment.offset]
    led = segment.block and not before.strip() and blocks[segment.block - 1].text.rstrip()
    return bool(BEFORE.search(before)) and not (led and led.endswith((",", ";")))


def _capital(pair: Pair, word: str, source: str) -> bool:
    """Does the source begin with a capital that is no noun's, in another word?"""
    match = FIRST.match(pair.source_prose)
    if match is None or not match[1][0].isupper() or match[1].casefold() == word:
        return False
    noun = source in NOUNS_WITH_CAPITALS and len(pair.source) != len(pair.target)
    return not noun


def _finding(pair: Pair, segment: Segment, match: re.Match[str]) -> Finding:
    word = match[1]
    right = word[0].upper() + word[1:]
    span = segment.body.at(*match.span(1))
    return found(
        __name__,
        span,
        f"The sentence begins with a small letter: “{word}”.",
        "The source begins a sentence here.",
        confidence=round(0.85 * pair.confidence, 4),
        suggestions=(right,),
        edits=(Edit(span, right),),
        source_span=pair.source_span,
        segment=segment.index,
    )
