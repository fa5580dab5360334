"""A phrase of manner of the source that an adverb of the translation renders: in a friendly way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transcheck.check._mismatch import Term

NOUNS = {
    "de": "weise|art",
    "en": "ways?|manners?|fashion",
    "es": "maneras?|modos?|formas?",
    "fr": "manières?|façons?",
    "it": "manier[ae]|mod[oi]",
    "nl": "wijzen?|manier(?:en)?",
    "pt": "maneiras?|modos?|formas?",
}
LEADS = {
    "de": "auf|in",
    "en": "in",
    "es": "de|en",
    "fr": "de|d['’]une|d['’]|des",
    "it": "in|d[ai]",
    "nl": "op|in",
    "pt": "de|em|d?n?uma?",
}
# German and Dutch use the bare adjective.
ENDS = {"en": "ly", "es": "mente", "fr": "ment", "it": "mente", "pt": "mente", "de": "", "nl": ""}
BESIDE, BEFORE = 1, re.compile(r"(?:[\w'’]+\s+){0,4}$")


def manners(
    source: Sequence[Term], lost: Sequence[Term], bare: Sequence[Term], languages: tuple[str, str]
) -> Iterator[Term]:
    """The lost words of phrases of manner, one phrase for each unexplained adverb."""
    here, there = languages
    if here not in NOUNS or there not in ENDS:
        return
    adverbs = sum(t.place[0].islower() and t.place[0].endswith(ENDS[there]) for t in bare)
    gone = {id(t) for t in lost}
    for i, noun in enumerate(source):
        told = adverbs and re.fullmatch(NOUNS[here], noun.place[0], re.IGNORECASE)
        if not told or not _led(noun, here):
            continue
        around = source[max(0, i - BESIDE) : i + BESIDE + 1]
        phrase = [t for t in around if id(t) in gone]
        adverbs -= bool(phrase)
        yield from phrase


def _led(noun: Term, language: str) -> bool:
    """Does a preposition of manner stand a few words before it?"""
    before = BEFORE.search(noun.place.string[: noun.place.start()])
    return bool(before and re.search(rf"\b(?:{LEADS[language]})(?!\w)", before[0], re.IGNORECASE))
