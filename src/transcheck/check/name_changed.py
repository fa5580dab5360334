"""A name of the translation that the source does not have, while a name of the source is gone.

Names are carried over: with the same letters, in the form that the other language uses, or as the
lexicon of the pair knows them. One that has no partner on either side was replaced.

Silent: scripts other than Latin, the first word of a sentence, nationalities, titles, days and
months, names whose partner shares its first letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._beads import Pair, pairs
from transcheck.check._coverage import table
from transcheck.check._report import found
from transcheck.lexicon import Table, stem, stems
from transcheck.model import Example, Finding, Segment, Subject

ID = "name-changed"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("The coach, Paul [[Berger]], thanked the club.",
            source="L'entraîneur, Paul Kowalski, a remercié le club.", source_language="fr"),
)  # fmt: skip
GOOD = (
    Example("The coach, Paul Kowalski, thanked the club.",
            source="L'entraîneur, Paul Kowalski, a remercié le club.", source_language="fr"),
    Example("She lives in Moscow and works for the Red Cross.",
            source="Elle vit à Moscou et travaille pour la Croix-Rouge.", source_language="fr"),
)  # fmt: skip
NAME = re.compile(r"(?<![.!?…:“”\"«»‘(\[-] )(?<!^)(?<![\w'’])[A-ZÀ-ÖØ-Þ][\w'’]*[a-zà-ÿ]\w*")
ALIKE = 3


def check(subject: Subject) -> Iterator[Finding]:
    known = table(subject.source_language, subject.target_language)
    if known is None or subject.target_language != "en":
        return
    for pair in pairs(subject):
        if not pair.source_text.isascii() and not _latin(pair.source_text):
            continue
        new = [
            (s, m) for s, m in names(pair) if not _backed(m[0], pair.source_text, known.backward)
        ]
        gone = list(_lost(pair.source_text, pair.target_text, known.forward))
        if len(new) == 1 and gone:
            yield _finding(pair, *new[0], gone[0])


def names(pair: Pair) -> Iterator[tuple[Segment, re.Match[str]]]:
    for segment in pair.target:
        for match in NAME.finditer(segment.text):
            yield segment, match


def _latin(text: str) -> bool:
    return all(ord(c) < 0x250 or not c.isalpha() for c in text)


def _backed(name: str, other: str, words: Table) -> bool:
    """Does the other side hold the name, its like, or a translation of it?"""
    own, there = stem(name), set(stems(other))
    if own in there or len(own) < ALIKE:
        return True
    if any(o[:ALIKE] == own[:ALIKE] or _close(o, own) for o in there if len(o) >= ALIKE):
        return True
    row = words.row(own)
    return any(other_stem in there for other_stem in row)


def _close(one: str, other: str) -> bool:
    """Do two stems share most of their letters in order?"""
    pairs_one = {one[i : i + 2] for i in range(len(one) - 1)}
    pairs_other = {other[i : i + 2] for i in range(len(other) - 1)}
    return 2 * len(pairs_one & pairs_other) >= 0.6 * (len(pairs_one) + len(pairs_other))


def _lost(source: str, target: str, words: Table) -> Iterator[str]:
    for match in NAME.finditer(source):
        if words.count(stem(match[0])) <= 3 and not _backed(match[0], target, words):
            yield match[0]


def _finding(pair: Pair, segment: Segment, match: re.Match[str], gone: str) -> Finding:
    return found(
        __name__,
        segment.body.at(*match.span()),
        f"The source has another name: {gone}.",
        "Names are carried over; this one has no partner in the source sentence.",
        confidence=round(0.75 * pair.confidence, 4),
        source_term=gone,
        suggestions=(gone,),
        source_span=pair.source_span,
        segment=segment.index,
    )
