"""Names of the source that nothing in the translation carries over, as plain text shows them.

A name is a capital in the middle of a sentence, on a word that the lexicon of the pair does not
know or knows as itself, or behind a name that both sides share (Rosemarie Schneider).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._beads import Pair
from transcheck.check._names import NAME, NOUNS_WITH_CAPITALS, distance, named, spoken, unlike
from transcheck.check._passage import just_before
from transcheck.check._places import CAPITAL
from transcheck.check._vocabulary import SOURCES, defined, english
from transcheck.lexicon import Lexicon, Table, stem, stems

SEEN, SELF, LIKE, USUAL = 3, 0.1, 0.2, 0.27
OPENS = re.compile(r"(?:^|[.!?:…]) ?[\"'“”«»„‘’(—–-]*$")
BESIDE = re.compile(r"([^\W\d_]+) $")


def unsaid_names(pair: Pair, source: str, target: str, known: Lexicon | None) -> Iterator[str]:
    """The names of the source side that the other one neither holds nor translates."""
    there = set(stems(pair.target_text))
    for match in NAME.finditer(pair.source_text):
        bare = re.sub(r"['’]s?$", "", match[0])
        opens = OPENS.search(just_before(pair.source_text, match.start()))
        if opens or bare.casefold() in named(source):
            continue
        row = known.forward.row(stem(bare)) if known else {}
        gone = not (there & row.keys() or bare.isupper() or _kept(bare, pair.target_text))
        if gone and is_name(match, pair, source, known.forward if known else None):
            yield match[0]


def _kept(name: str, text: str) -> bool:
    """Does a capitalised word of a text sound like the name?"""
    held = CAPITAL.findall(text)
    return any(distance(spoken(name), spoken(word), True) <= USUAL for word in held)


def is_name(match: re.Match[str], pair: Pair, source: str, words: Table | None) -> bool:
    if shared(match, pair.target_text):
        return True
    if source in NOUNS_WITH_CAPITALS or words is None:
        return False
    name = stem(match[0])
    itself = any(
        p >= SELF and unlike(match[0], n, "en") <= LIKE for n, p in words.row(name).items()
    )
    return (itself or words.count(name) < SEEN) and not _word(match[0].casefold(), source)


def _word(word: str, language: str) -> bool:
    if language == "en":
        return english(word)
    return language in SOURCES and defined(word, language)


def shared(match: re.Match[str], other: str) -> bool:
    """Does the name before it stand in the other text as it is?"""
    before = BESIDE.search(just_before(match.string, match.start()))
    return before is not None and before[1] in CAPITAL.findall(other)
