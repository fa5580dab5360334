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
    "masc/newspaper": "news",
    "medical abstract": "medical",
    "literature": "literature",
    "software documentation": "documentation",
    "speech": "speech",
}


@dataclass(frozen=True, slots=True)
class Sample:
    """One text: its origin (`native`, a language code or `other`), type, domain and fold."""

    text: str
    origin: str
    kind: str
    domain: str
    fold: int
    name: str


def fold(group: str) -> int:
    return zlib.crc32(group.encode()) % FOLDS


def samples(words: int, systems: int | None = None) -> Iterator[Sample]:
    """Texts of about `words` words: long documents are cut, short ones of one kind are joined.

    `systems`: at most so many machine translations of one document.
    """
    short: dict[tuple[str, str, str, int, str], list[str]] = defaultdict(list)
    for row in _rows(systems):
        group = _group(row)
        key = (_origin(row), row["type"], _domain(row), fold(group), str(row.get("system")))
        tokens = row["text"].split(" ")
        if len(tokens) < 0.75 * words:
            short[key].append(row["text"])
            if sum(len(t.split(" ")) for t in short[key]) >= 0.85 * words:
                yield Sample("\n\n".join(short.pop(key)), *key[:4], group)
            continue
        for start in range(0, len(tokens) - int(0.75 * words) + 1, words):
            yield Sample(" ".join(tokens[start : start + words]), *key[:4], group)


def own(split: str) -> Iterator[Sample]:
    """The project's own articles into English, whole."""
    for article in library.articles():
        if article.split == split and article.target_language == "en":
            origin = article.source_language or "native"
            kind = {"translated": "annotated", "clean": "HT", "native": "native"}[article.kind]
            text = article.target.read_text("utf-8")
            yield Sample(text, origin, kind, OWN, 0, article.name)


def _rows(systems: int | None) -> Iterator[dict[str, str]]:
    taken: dict[str, set[str]] = defaultdict(set)
    with gzip.open(DATA / "origlang.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            told = row["type"] != "PE" and row["orig_lang"] != "unknown"
            if told and not (row["type"] == "MT" and row["orig_lang"] == "en"):
                here = taken[_group(row)]
                if row["type"] == "MT":
                    known = here | {str(row.get("system"))}
                    if systems and len(known) > systems:
                        continue
                    here |= known
                yield row


def _group(row: dict[str, str]) -> str:
    return str(row.get("group") or row["doc"])


def _origin(row: dict[str, str]) -> str:
    if row["type"] == "native":
        return "native"
    return row["orig_lang"] if row["orig_lang"] in NAMED else "other"


def _domain(row: dict[str, str]) -> str:
    return DOMAINS.get(row["domain"], "other")
