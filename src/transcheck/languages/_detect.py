"""Which language a text is in: function words first, the detectors where those leave doubt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any

from transcheck.languages._table import known, table
from transcheck.model import Language

WORD = re.compile(r"[^\W\d_]+")
# Letters of languages that have no list of function words, and signs without spaces.
STRANGE = re.compile("[ěřůłąęśźżńăîșțşţ\u0400-\u04ff\u0900-\u097f\u3040-\u30ff\u3400-\u9fff]")
UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
FOREIGN = 100
ENOUGH_HITS = 25
MARGIN = 4.0
SHARE = 0.25
FEW_HITS, SMALL_SHARE = 12, 0.12
FEWEST_WORDS = 20
NOT_FAR = 3
SURE = 0.9
FEWEST_LETTERS = 20
LONGEST = 20_000


def detect(text: str, among: Sequence[str] | None = None) -> Language:
    """The language of a document's body text, out of `among` (default: all with a table).

    `Language(None, p)` below 20 words, where the best probability stays below 0.9, or where
    langdetect and py3langid disagree. The detectors cost a second to load, so they are asked
    only where counting function words leaves doubt.
    """
    codes = tuple(among or known())
    head = text[:LONGEST].lower()
    words = WORD.findall(head)
    if len(words) + len(UNSPACED.findall(head)) // 2 < FEWEST_WORDS:
        return Language(None, 0.0)
    tabled = [code for code in codes if code in known()]
    usual = FOREIGN * len(STRANGE.findall(head)) < len(head)
    if usual and (plain := by_function_words(words, tabled)):
        return plain
    first, second = by_langdetect(text[:LONGEST], codes), by_langid(text[:LONGEST], codes)
    confidence = min(first.confidence, second.confidence)
    if first.code != second.code or confidence < SURE:
        return Language(None, min(confidence, 0.5) if first.code != second.code else confidence)
    return Language(first.code, confidence)


def plainly_other(text: str, told: str) -> str | None:
    """The language whose small words a text holds, hardly those of the one that it is told to be.

    None in doubt. Words that the two share count for neither, so kin are told apart, and foreign
    names and titles in a text are far too few.
    """
    words = WORD.findall(text[:LONGEST].lower())
    counts = Counter(words)
    lists = {code: table(code).function_words for code in known()}
    if told not in lists:
        return None
    best = max(lists, key=lambda code: _hits(counts, lists[code]))
    other = _hits(counts, lists[best] - lists[told])
    own = _hits(counts, lists[told] - lists[best])
    enough = other >= max(FEW_HITS, SMALL_SHARE * len(words))
    return best if enough and other >= MARGIN * own else None


def detect_sentence(text: str, among: Sequence[str] | None = None) -> Language:
    """The language of one sentence; None where it is short or the answer unsure."""
    if sum(map(len, WORD.findall(text))) < FEWEST_LETTERS:
        return Language(None, 0.0)
    found = by_langid(text, tuple(among or known()))
    return found if found.confidence >= SURE else Language(None, found.confidence)


def by_function_words(words: Sequence[str], among: Sequence[str]) -> Language | None:
    """The language whose function words make up the text, None where none stands out.

    It is held against each other language by the words that only one of the two has.
    """
    if not among or not set(among) <= set(known()):
        return None
    counts = Counter(words)
    lists = {code: table(code).function_words for code in among}
    best = max(lists, key=lambda code: _hits(counts, lists[code]))
    most, against = _hits(counts, lists[best]), 0.0
    if most < max(ENOUGH_HITS, SHARE * len(words)):
        return None
    for code in lists.keys() - {best}:
        own = _hits(counts, lists[best] - lists[code])
        other = _hits(counts, lists[code] - lists[best])
        against = max(against, other / own if own else 1.0)
    return Language(best, 1 / (1 + against)) if against * MARGIN <= 1 else None


def _hits(counts: Counter[str], words: frozenset[str]) -> int:
    return sum(counts[word] for word in words)


def by_langdetect(text: str, among: Sequence[str]) -> Language:
    """langdetect's answer, seeded and restricted to `among`."""
    from langdetect.lang_detect_exception import LangDetectException

    detector = _langdetect().create()
    detector.seed = 0
    profiles = _langdetect().langlist
    detector.set_prior_map({c: 1.0 if c.partition("-")[0] in among else 0.0 for c in profiles})
    detector.append(text)
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        return Language(None, 0.0)
    if not found:
        return Language(None, 0.0)
    return Language(found[0].lang.partition("-")[0], found[0].prob)


@cache
def _langdetect() -> Any:
    from langdetect import detector_factory

    detector_factory.init_factory()
    detector_factory._factory.set_seed(0)
    return detector_factory._factory


def by_langid(text: str, among: Sequence[str]) -> Language:
    """py3langid's answer, restricted to `among`."""
    code, probability = _langid(tuple(sorted(among))).classify(text)
    return Language(str(code), float(probability))


def likely(text: str, among: Sequence[str]) -> frozenset[str]:
    """The languages that a few words may well be in: none is far behind the likeliest."""
    ranked = [(str(c), float(p)) for c, p in _langid(tuple(sorted(among))).rank(text)]
    return frozenset(c for c, p in ranked if p * NOT_FAR >= ranked[0][1])


@cache
def _langid(among: tuple[str, ...]) -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(among))
    return identifier
