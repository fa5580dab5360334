"""Documents with a known origin, from `../shared/data/origlang.jsonl.gz` and `corpora/`.

Documents are split by their group (a book's author, an article), never by chunk: fold 0 is only
ever measured on, fold 1 calibrates, the others train.
"""

from __future__ import annotations

import gzip
import json
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import articles as library

DATA = Path(__file__).parents[2] / "shared" / "data"
FOLDS = 5
OWN = "own articles"
NAMED = ("fr", "de", "es", "it", "pt", "nl")
DOMAINS = {
    "news": "news",
    "opinion/news": "news",
    "masc/newspaper": "news",
    "medical abstract": "medical",
    "literature": "literature",
    "software documentation": "documentation",
    "speech": "speech",
}


@dataclass(frozen=True, slots=True)
class Sample:
    """One text: its origin (`native`, a language code or `other`), type, domain and fold.

    `plain`: false where the machine read another language than the one first written in.
    """

    text: str
    origin: str
    kind: str
    domain: str
    fold: int
    name: str
    plain: bool = True


def fold(group: str) -> int:
    return zlib.crc32(group.encode()) % FOLDS


def samples(words: int, systems: int | None = None) -> Iterator[Sample]:
    """Texts of about `words` words: long documents are cut, short ones of one kind are joined.

    `systems`: at most so many machine translations of one document, and one of a text that was
    translated before.
    """
    short: dict[tuple[str, str, str, int, bool, str], list[str]] = defaultdict(list)
    for row in _rows(systems):
        group = _group(row)
        kind = (_origin(row), row["type"], _domain(row), fold(group))
        key = (*kind, _plain(row), str(row.get("system")))
        tokens = row["text"].split(" ")
        if len(tokens) < 0.75 * words:
            short[key].append(row["text"])
            if sum(len(t.split(" ")) for t in short[key]) >= 0.85 * words:
                yield Sample("\n\n".join(short.pop(key)), *kind, group, key[4])
            continue
        for start in range(0, len(tokens) - int(0.75 * words) + 1, words):
            yield Sample(" ".join(tokens[start : start + words]), *kind, group, key[4])


def own(split: str) -> Iterator[Sample]:
    """The project's own articles into English, whole."""
    for article in library.articles():
        if article.split == split and article.target_language == "en":
            origin = article.source_language or "native"
            kind = {"translated": "annotated", "clean": "HT", "native": "native"}[article.kind]
            text = article.target.read_text("utf-8")
            yield Sample(text, origin, kind, OWN, 0, article.name)


def _rows(systems: int | None) -> Iterator[dict[str, str]]:
    taken: dict[tuple[str, bool], set[str]] = defaultdict(set)
    with gzip.open(DATA / "origlang.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["type"] == "PE" or _from(row) == "unknown":
                continue
            if row["type"] == "MT" and systems:
                known = taken[_group(row), _plain(row)]
                if row.get("system") not in known and len(known) >= (systems if _plain(row) else 1):
                    continue
                known.add(str(row.get("system")))
            yield row


def _group(row: dict[str, str]) -> str:
    return str(row.get("group") or row["doc"])


def _origin(row: dict[str, str]) -> str:
    if row["type"] == "native":
        return "native"
    return _from(row) if _from(row) in NAMED else "other"


def _from(row: dict[str, str]) -> str:
    """The language that the translator read."""
    return row.get("translated_from") or row["orig_lang"]


def _plain(row: dict[str, str]) -> bool:
    return _from(row) == row["orig_lang"]


def _domain(row: dict[str, str]) -> str:
    return DOMAINS.get(row["domain"], "other")
