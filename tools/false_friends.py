"""Check the pairs of `check/false_friends/*.tsv` on good translations.

    python tools/false_friends.py [fr …]        needs ../shared/data/parallel

Prints every pair that stands in more than `MOST` of the sentences with the foreign word (and more
than once): there the look-alike is a fair rendering, and the pair must go.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from transcheck.check.false_friend import entries

DATA = Path(__file__).parents[2] / "shared" / "data" / "parallel"
LANGUAGES = ("fr", "es", "it", "pt", "de", "nl")
WORD = re.compile(r"[^\W\d_]+")
MOST = 0.03


def sentences(language: str) -> Iterator[tuple[str, str]]:
    """Source and English of every parallel sentence."""
    for path in sorted((DATA / f"{language}-en").glob("*.tsv.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                source, _, rest = line.partition("\t")
                yield source.lower(), rest.partition("\t")[0].lower()


def index(texts: list[str]) -> dict[str, set[int]]:
    """The numbers of the sentences that hold each word."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, text in enumerate(texts):
        for word in WORD.findall(text):
            found[word].add(number)
    return found


def holding(pattern: re.Pattern[str], words: dict[str, set[int]]) -> set[int]:
    """The sentences with a word that the pattern finds."""
    return set().union(*(numbers for word, numbers in words.items() if pattern.fullmatch(word)))


def main() -> None:
    for language in sys.argv[1:] or LANGUAGES:
        sides = list(zip(*sentences(language), strict=True))
        there, here = index(list(sides[0])), index(list(sides[1]))
        wrong = 0
        for entry in entries(language):
            sources = holding(entry.source, there)
            both = sources & holding(entry.target, here)
            if len(both) > max(1, MOST * len(sources)):
                wrong += 1
                print(f"{language} {entry.source.pattern} {len(sources)} both {len(both)}")
        print(f"{language}: {len(entries(language))} pairs, {wrong} that good translations hold")


if __name__ == "__main__":
    main()
