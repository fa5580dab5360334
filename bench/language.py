"""How often function words alone decide the language, and whether langdetect agrees.

Usage: python bench/language.py FOLDER, where FOLDER holds <code>.txt.gz with documents separated
by a blank line. Prints, for each language and length in words: documents, decided without the
detectors (%), wrong decisions, decisions that langdetect contradicts, right answers of detect()
(%), unsure ones (%).
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

from transcheck.languages import detect, known
from transcheck.languages._detect import WORD, by_function_words, by_langdetect

LENGTHS = (30, 60, 120, 250, 600)
DOCUMENTS = 100


def documents(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        texts = (text for text in file.read(8_000_000).split("\n\n") if text.strip())
        for _, text in zip(range(DOCUMENTS), texts, strict=False):
            yield text


def start(text: str, words: int) -> str:
    """The first so many words; shorter documents as they are."""
    found = list(WORD.finditer(text))
    return text[: found[min(words, len(found)) - 1].end()] if found else text


def row(code: str, length: int, texts: list[str]) -> str:
    cut = [start(text, length) for text in texts]
    plain = [by_function_words(WORD.findall(text.lower()), known()) for text in cut]
    decided = [(text, found.code) for text, found in zip(cut, plain, strict=True) if found]
    wrong = sum(found != code for _, found in decided)
    against = sum(found != by_langdetect(text, known()).code for text, found in decided)
    answers = [detect(text).code for text in cut]
    share = 100 / len(cut)
    return (
        f"{code}\t{length}\t{len(cut)}\t{len(decided) * share:.0f}\t{wrong}\t{against}\t"
        f"{answers.count(code) * share:.0f}\t{answers.count(None) * share:.0f}"
    )


def main(folder: Path) -> None:
    print("language\twords\tdocuments\tdecided%\twrong\tcontradicted\tright%\tunsure%")
    for code in known():
        texts = list(documents(folder / f"{code}.txt.gz"))
        for length in LENGTHS:
            print(row(code, length, texts), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
