"""Cosine of sentence embeddings (LaBSE, multilingual-e5): do both sides mean the same?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from transcheck.neural import embed
from transcheck.score._neural.contract import Result, Row

NAME = "embedding-cosine"
HIGHER_IS_BETTER = True
SCALE = (-1.0, 1.0)
NEEDS = "source"


def fits(folder: Path) -> bool:
    return embed.fits(folder)


def load(folder: Path, device: str) -> Cosine:
    return Cosine(embed.Embedder(folder, device))


class Cosine:
    """The cosine of both sides' vectors."""

    def __init__(self, embedder: embed.Embedder) -> None:
        self.embedder = embedder
        self.limit = embedder.limit

    def score(self, rows: Sequence[Row]) -> list[Result]:
        one, cut = self.embedder.embed([r.source for r in rows])
        other, cut_too = self.embedder.embed([r.target for r in rows])
        values = (one * other).sum(1).tolist()
        return [Result(v, a or b) for v, a, b in zip(values, cut, cut_too, strict=True)]
