"""Words that no dictionary has, one slip of the pen away from a usual word.

The lists of usual words, most frequent first, are made by `tools/learn_often.py`.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._table import HERE
from transcheck.check._vocabulary import vocabulary, without_accents
from transcheck.languages import table

LETTERS = {
    "fr": "àâçéèêëîïôùûœ", "es": "áéíñóúü", "de": "äöüß", "it": "àèéìòù", "pt": "áâãàçéêíóôõú",
    "nl": "ëï",
}  # fmt: skip
SPELLED = ("en", *LETTERS)
# How frequent (by rank) the right word must be, and how long the slip, for each kind of slip.
MOST = {"swap": 14_000, "lost": 16_000, "doubled": 16_000, "more": 7_000, "other": 7_000}
LEAST = {"swap": 4, "lost": 5, "doubled": 5, "more": 6, "other": 7}
EDGE, LONG, MOST_LONG, COMMON = 6, 8, 16_000, 400
TWICE = re.compile(r"(.)\1")
ENDINGS = re.compile(r"(?:s|y|ed|er|ers|ing|ly|ish|like|less|ness|able|est)$")
CLITIC = re.compile(r"(?<=[aeiáéí]r)(?:[mts]e|l[aeo]s?|nos)$")
ENCLITIC = re.compile(
    r"(?<=[aei]r)(?:[mtscv]i|l[aeio]|gli|ne|(?:me|te|ce|ve|se|glie)(?:l[aeio]|ne))$"
)
JOINED = 4
PARTICLES = {
    "nl": "uit aan op af in mee na om over toe voor weg tegen terug samen bij neer vast",
    "de": "aus an auf ab ein mit nach um vor weg zu zurück zusammen her hin los fest bei dar",
}
ENZYME = re.compile(r"(?:ases?|asas?|asi)$")  # replicase, integrasa
ADVERBIAL = ("es", "it", "pt")
VARIANTS = (("ise", "ize"), ("isa", "iza"), ("isi", "izi"), ("our", "or"), ("ae", "e"), ("oe", "e"))


def edits(word: str, language: str) -> Iterator[tuple[str, str]]:
    """(kind of slip, right word) for all that one slip may have turned into `word`."""
    letters = "abcdefghijklmnopqrstuvwxyz" + LETTERS.get(language, "")
    for i in range(len(word) + 1):
        before, after = word[:i], word[i:]
        if len(after) > 1:
            yield "swap", before + after[1] + after[0] + after[2:]
        if after:
            yield ("doubled" if before[-1:] == after[0] else "more"), before + after[1:]
            yield from (("other", before + c + after[1:]) for c in letters if c != after[0])
        yield from (("lost", before + c + after) for c in letters)


@cache
def often(language: str) -> dict[str, int]:
    """Rank of each usual word."""
    path = HERE / "vocabulary" / f"often-{language}.txt.gz"
    words = gzip.decompress(path.read_bytes()).decode().split("\n")
    return {word: rank for rank, word in enumerate(words)}


def usual(word: str, language: str) -> bool:
    """Is the lower-case word one of the usual words, or a function word?"""
    return word in often(language) or word in table(language).function_words


@cache
def meant(word: str, language: str) -> str | None:
    """The usual word that a lower-case word was meant to be; None for words that are no slip."""
    if word in often(language) or any(_known(form, language) for form in _forms(word)):
        return None
    found = min((c for c in _candidates(word, language) if _small(c[2], language)), default=None)
    if found is None or _made(word, language) or _regular(word, language):
        return None
    rank, kind, other = found
    if ENZYME.search(word) and not ENZYME.search(other) and kind == "other":
        return None
    sure = kind == "swap" and rank < COMMON
    return other if sure or not foreign(word, language) else None


def small(word: str, language: str) -> str | None:
    """The function word of three letters that a slip has turned round: yuo, hte."""
    turned = (word[1] + word[0] + word[2], word[0] + word[2] + word[1])
    grammar = table(language).function_words
    used = any(word in table(code).function_words for code in SPELLED)
    if used or _known(word, language):
        return None
    return next((t for t in turned if t in grammar and t != word), None)


def _candidates(word: str, language: str) -> Iterator[tuple[int, str, str]]:
    """(rank, kind of slip, right word)."""
    ranks = often(language)
    for kind, other in edits(word, language):
        rank = ranks.get(other, MOST_LONG)
        most = MOST_LONG if len(word) >= LONG else MOST[kind]
        if rank < most and plausible(word, other, kind):
            yield rank, kind, other
    if len(word) >= LONG and (twin := doubling(language).get(TWICE.sub(r"\1", word))):
        yield ranks[twin], "doubled", twin


@cache
def doubling(language: str) -> dict[str, str]:
    """Long words by their letters without doubling: acomodate, accommodate."""
    long = (w for w, rank in often(language).items() if len(w) >= LONG and rank < MOST_LONG)
    return {TWICE.sub(r"\1", word): word for word in reversed(list(long))}


def plausible(word: str, other: str, kind: str) -> bool:
    """Is it long enough, and changed inside, where no ending makes another word of it?"""
    if len(word) < LEAST[kind] or without_accents(word) == without_accents(other):
        return False
    edge = word[0] != other[0] or word[-1] != other[-1]
    if kind == "lost" and edge:
        return len(word) >= EDGE
    return kind == "swap" or not edge


@cache
def foreign(word: str, language: str) -> bool:
    """Is it a usual word of another language?"""
    return any(word in often(code) for code in SPELLED if code != language)


@cache
def _small(word: str, language: str) -> bool:
    """Is it written small: no name?"""
    from simplemma import is_known, lemmatize

    known = word in vocabulary(language) or is_known(word, lang=language)
    return bool(known) and lemmatize(word, lang=language)[:1].islower()


@cache
def _known(word: str, language: str) -> bool:
    from simplemma import is_known

    listed = word in vocabulary(language) or (
        language == "de" and word.capitalize() in vocabulary("de-nouns")
    )
    return listed or bool(
        is_known(word, lang=language) or is_known(word.capitalize(), lang=language)
    )


def _forms(word: str) -> Iterator[str]:
    """The word, without its ending, and in the other spelling of English."""
    yield word
    yield without_accents(word)
    yield CLITIC.sub("", word)
    yield ENCLITIC.sub("e", word)  # procurarvi is procurare with a pronoun
    bare = ENDINGS.sub("", word)
    if bare != word and len(bare) >= JOINED:
        yield from (bare, bare + "e", bare[:-1] if bare[-1] == bare[-2] else bare)
    for one, other in VARIANTS:
        yield from (word.replace(a, b) for a, b in ((one, other), (other, one)) if a in word)


def _regular(word: str, language: str) -> bool:
    """A particle and a verb (uit-zonden), the first of two adverbs (anatomica e fisiologicamente),
    or the spelling of Portugal (deteção for detecção)."""
    usual = often(language)
    parts = (word.removeprefix(p) for p in PARTICLES.get(language, "").split())
    if any(rest != word and len(rest) >= JOINED and rest in usual for rest in parts):
        return True
    if language in ADVERBIAL and _known(word + "mente", language):
        return True
    mute = (word[:i] + c + word[i:] for i in range(2, len(word)) if word[i] in "tçc" for c in "cp")
    return language == "pt" and any(_known(other, language) for other in mute)


def _made(word: str, language: str) -> bool:
    """A compound or a derived word: two usual words of four letters and more."""
    usual = often(language)
    return any(
        word[:i] in usual and (word[i:] in usual or word[i:].removeprefix("s") in usual)
        for i in range(JOINED, len(word) - JOINED + 1)
    )
