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
ENOUGH_HITS = 60
MARGIN = 2.0
SHARE = 0.25
FEWEST_WORDS = 20
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
    words = WORD.findall(text[:LONGEST].lower())
    if len(words) < FEWEST_WORDS:
        return Language(None, 0.0)
    if plain := by_function_words(words, codes):
        return plain
    first, second = by_langdetect(text[:LONGEST], codes), by_langid(text[:LONGEST], codes)
    confidence = min(first.confidence, second.confidence)
    if first.code != second.code or confidence < SURE:
        return Language(None, min(confidence, 0.5) if first.code != second.code else confidence)
    return Language(first.code, confidence)


def detect_sentence(text: str, among: Sequence[str] | None = None) -> Language:
    """The language of one sentence; None where it is short or the answer unsure."""
    if sum(map(len, WORD.findall(text))) < FEWEST_LETTERS:
        return Language(None, 0.0)
    found = by_langid(text, tuple(among or known()))
    return found if found.confidence >= SURE else Language(None, found.confidence)


def by_function_words(words: Sequence[str], among: Sequence[str]) -> Language | None:
    """The language whose function words make up the text, None where none stands out.

    Words that several languages share are counted for each of them, so the margin is honest.
    """
    counts = Counter(words)
    codes = [c for c in among if c in known()]
    if len(codes) < len(among) or not codes:
        return None
    hits = {c: sum(counts[w] for w in table(c).function_words) for c in codes}
    best, *rest = sorted(codes, key=lambda c: -hits[c])
    other = hits[rest[0]] if rest else 0
    if hits[best] < max(ENOUGH_HITS, SHARE * len(words)) or hits[best] < MARGIN * other:
        return None
    return Language(best, 1.0 - 0.01 * other / hits[best])


def by_langdetect(text: str, among: Sequence[str]) -> Language:
    """langdetect's answer, seeded and restricted to `among`."""
    from langdetect.lang_detect_exception import LangDetectException

    detector = _langdetect().create()
    detector.seed = 0
    profiles = _langdetect().langlist
    detector.set_prior_map({c: 1.0 if c in among else 0.0 for c in profiles})
    detector.append(text)
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        return Language(None, 0.0)
    return Language(found[0].lang, found[0].prob) if found else Language(None, 0.0)


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


@cache
def _langid(among: tuple[str, ...]) -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(among))
    return identifier
