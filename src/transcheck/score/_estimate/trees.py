"""Boosted trees over the features, for languages whose ratings taught more than sums can say."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from transcheck.score._estimate.pair import DATA

Node = tuple[int, float, int, int]
FILE = "trees.json.gz"


@dataclass(frozen=True, slots=True)
class Trees:
    """Nodes (feature, threshold, lower, higher) and leaves (-1, value, 0, 0), the root first."""

    names: Sequence[str]
    trees: Sequence[Sequence[Node]]

    def value(self, features: Mapping[str, float]) -> float:
        row = [features[name] for name in self.names]
        return sum(_leaf(tree, row) for tree in self.trees)


def _leaf(tree: Sequence[Node], row: Sequence[float]) -> float:
    feature, number, lower, higher = tree[0]
    while feature >= 0:
        feature, number, lower, higher = tree[lower if row[feature] <= number else higher]
    return number


def pack(known: Mapping[str, Trees]) -> bytes:
    """The file of the trees of some languages."""
    told = {
        language: {"names": own.names, "trees": [list(chain(*tree)) for tree in own.trees]}
        for language, own in known.items()
    }
    body = json.dumps(told, separators=(",", ":"), ensure_ascii=False)
    return gzip.compress(body.encode(), 9, mtime=0)


def unpack(packed: bytes) -> dict[str, Trees]:
    told: dict[str, Any] = json.loads(gzip.decompress(packed))
    return {
        language: Trees(own["names"], [_nodes(tree) for tree in own["trees"]])
        for language, own in told.items()
    }


def _nodes(flat: Sequence[Any]) -> list[Node]:
    return [(flat[n], flat[n + 1], flat[n + 2], flat[n + 3]) for n in range(0, len(flat), 4)]


@cache
def shipped() -> dict[str, Trees]:
    """The trees that the package ships, by language."""
    return unpack((DATA / FILE).read_bytes())
