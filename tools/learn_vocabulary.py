"""Learn which words belong to which language: `src/transcheck/check/vocabulary/<code>.txt.gz`.

    python tools/learn_vocabulary.py [--even]     needs ../shared/data and `pip install wordfreq`

en: lower-case words of English. fr, es, de, it, pt, nl: lower-case words of that language which
English texts never hold and which translators do not copy, and words that are frequent in that
language and rare in English (wordfreq's counts, Apache-2.0, its data CC BY-SA 4.0). de-nouns: the
same for capitalised words in mid-sentence. en-fr, en-es, en-de: English words that the other
language hardly knows. `--even` leaves the odd native documents out, so that they measure.
"""

from __future__ import annotations

import gzip
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
DATA = ROOT.parent / "shared" / "data"
OUT = ROOT / "src" / "transcheck" / "check" / "vocabulary"
LANGUAGES = ("fr", "es", "de", "it", "pt", "nl")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
NOUN = re.compile(r"(?<=[a-zäöüß,] )[A-ZÄÖÜ][a-zäöüß]{3,}(?![\w-])")
INTO = ("fr", "es", "de")
LONG = 4  # letters of a word that is judged by its frequency
# Zipf frequencies, log10 of the hits in a billion words: frequent here, rare there, and the gap.
FOREIGN = (2.5, 1.4, 1.6)
ENGLISH = (2.6, 2.6, 1.5)
SEEN = 2
TRANSLATED = 5
COPIED = 0.05


def native(language: str, even: bool = False) -> Iterator[str]:
    with gzip.open(DATA / "native" / f"{language}.txt.gz", "rt", encoding="utf-8") as file:
        documents = file.read().split("\n\n")
    yield from documents[:: 2 if even else 1]


def pairs(language: str) -> Iterator[tuple[str, str]]:
    for path in sorted((DATA / "parallel" / f"{language}-en").glob("*.tsv.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                source, _, rest = line.rstrip("\n").partition("\t")
                yield source, rest.partition("\t")[0]


def lower(text: str) -> list[str]:
    return [w for w in WORD.findall(text) if w.islower()]


def write(name: str, words: list[str]) -> None:
    """Sorted words, compressed alike on every machine."""
    OUT.mkdir(exist_ok=True)
    data = "\n".join(sorted(words)).encode()
    (OUT / f"{name}.txt.gz").write_bytes(gzip.compress(data, mtime=0))
    print(f"{name}: {len(words)} words")


def foreign(counts: Counter[str], copied: Counter[str], english: Counter[str]) -> list[str]:
    """Words seen often enough that English never holds and translators do not copy."""
    return [
        w for w, n in counts.items() if n >= SEEN and not english[w] and copied[w] <= n * COPIED
    ]


@cache
def zipf(language: str, least: int = LONG) -> dict[str, float]:
    """log10 of the hits in a billion words of every string of so many letters at least."""
    from wordfreq import get_frequency_dict

    counts = get_frequency_dict(language, "best")
    return {w: math.log10(f) + 9 for w, f in counts.items() if len(w) >= least and w.isalpha()}


def frequent(here: str, there: str, bounds: tuple[float, float, float]) -> set[str]:
    """Words that are frequent in one language, rare in the other and unknown to its dictionary."""
    from simplemma import is_known

    least, most, gap = bounds
    other = zipf(there)
    return {
        w
        for w, z in zipf(here).items()
        if z >= least and (rare := other.get(w, 0.0)) <= most and z - rare >= gap
        if not is_known(w, lang=there) and not is_known(w.capitalize(), lang=there)
    }


def german_nouns(words: set[str]) -> set[str]:
    """Those whose dictionary form has a capital."""
    from simplemma import is_known, lemmatize

    capitals = {w.capitalize() for w in words}
    return {w for w in capitals if is_known(w, lang="de") and lemmatize(w, lang="de")[0].isupper()}


def left_english(language: str) -> list[str]:
    """English words of the dictionary that the language hardly knows and its texts never hold."""
    from simplemma import is_known

    held = {w for text in native(language, "--even" in sys.argv) for w in lower(text)}
    words = frequent("en", language, ENGLISH) - held
    return [w for w in words if w.isascii() and is_known(w, lang="en")]


def main() -> None:
    english, translated, capitals = Counter[str](), Counter[str](), set[str]()
    for text in native("en", "--even" in sys.argv):
        english.update(lower(text))
        capitals.update(w for w in WORD.findall(text) if w[0].isupper())
    for language in LANGUAGES:
        counts, nouns = Counter[str](), Counter[str]()
        copies, names = Counter[str](), Counter[str]()
        for source, target in pairs(language):
            words, beside = lower(source), set(WORD.findall(target))
            counts.update(words)
            copies.update(w for w in words if w in beside)
            translated.update(lower(target))
            nouns.update(found := NOUN.findall(source))
            names.update(w for w in found if w in beside)
        counts.update(w for text in native(language) for w in lower(text))
        often = {w for w in frequent(language, "en", FOREIGN) if not english[w]}
        write(language, [*{*foreign(counts, copies, english), *often}])
        if language == "de":
            known = (w for w in foreign(nouns, names, english) if not english[w.lower()])
            listed = {w for w in known if w not in capitals}
            write("de-nouns", [*(listed | german_nouns(often) - capitals)])
    write(
        "en",
        [w for w in english | translated if english[w] >= SEEN or translated[w] >= TRANSLATED],
    )
    for language in INTO:
        write(f"en-{language}", left_english(language))


if __name__ == "__main__":
    main()
