"""Learn the shipped lexicons of languages that have little parallel text.

    python tools/learn_far_lexicon.py --data ../shared/data --cldr cldr/package \\
        --help-pages help --messages messages --wordnet wordnet

From the project's own dictionaries (`dictionaries.py`), words of the CLDR and what sentences there
are (`lexicon_data.py`: none of those that are measured on), by the method of `learn_lexicon.py`.
`--cldr` and the others: see learn_estimate.py.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from dictionaries import REPEATED, entries, pairs
from estimate_data import rated
from learn_lexicon import Counts, Pair, write
from lexicon_data import OWN_WORDS, Places, arguments, others, own, words

from transcheck.config import COMPARED
from transcheck.lexicon.stems import ENTIRE, UNSPACED, stems

OUT = Path("src/transcheck/lexicon/data")
NOTE = "python tools/learn_far_lexicon.py"
LIMIT = 700_000
WORTH = 0.5
MOST, LEAST = 16, 10
SURE = 1.3


def told(places: Places, language: str) -> Sequence[Pair]:
    rated_ones = own(rated(places.data, f"{language}-en", False))
    sentences = [*rated_ones, *others(places, language)]
    found = [(a, b) for a, b, worth in sentences if worth >= WORTH]
    found += [(a, b) for a, b, worth in words(places, language) if worth != OWN_WORDS]
    return [*found, *pairs(language)]


def whole(language: str, learned: Counts) -> Counts:
    """Rows of the words of a language that writes no spaces: half of each is what the dictionary
    says, half what its pairs of characters say."""
    found: Counts = {}
    for word, meanings in entries(language):
        own = [s for t in meanings for s in dict.fromkeys(stems(t))]
        parts = [learned[s][1] for s in stems(word) if len(s) == min(len(word), 2) and s in learned]
        sums: Counter[str] = Counter()
        for name in own:
            sums[name] += 500 // len(own)
        for name, p in chain.from_iterable(parts):
            sums[name] += p // (2 * len(parts))
        told = [(name, p) for name, p in sums.most_common(MOST) if p >= LEAST]
        count = max((learned[s][0] for s in stems(word) if s in learned), default=REPEATED)
        found[word + ENTIRE] = max(count, REPEATED), told
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--languages", nargs="*", default=COMPARED)
    places = arguments(parser)
    for language in parser.parse_args().languages:
        path = OUT / f"{language}-en.tsv.gz"
        too = {"whole": partial(whole, language)} if language in UNSPACED else {}
        write(path, language, "en", told(places, language), LIMIT, NOTE, **too, sure=SURE)


if __name__ == "__main__":
    main()
