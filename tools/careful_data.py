"""Careful human translations of ../shared/data/parallel, document by document.

News translated for evaluation campaigns since 2014, encyclopaedia, health and abstracts. Who
learns or looks uses the even documents; the odd ones measure.
"""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CAREFUL = (
    "newstest2014", "newstest2015", "newstest2016", "newstest2019", "ntrex", "flores", "tico19",
    "bio-abstracts",
)  # fmt: skip
Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Corpus:
    """`documents`: pairs of a sentence in `language` and one in English."""

    language: str
    name: str
    documents: list[Pairs]

    def part(self, odd: bool) -> list[Pairs]:
        return self.documents[odd::2]


def corpora(folder: Path) -> Iterator[Corpus]:
    for path in sorted(folder.glob("*/*.tsv.gz")):
        if not path.name.startswith(CAREFUL):
            continue
        texts: dict[str, Pairs] = defaultdict(list)
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                one, other, name = line.rstrip("\n").split("\t")[:3]
                texts[name].append((one, other))
        yield Corpus(path.parent.name[:2], path.name.split(".")[0], list(texts.values()))
