"""Boosted trees over named features: read, packed, summed. `tools/learn_trees.py` grows them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

Node = tuple[int, float, int, int]


@dataclass(frozen=True, slots=True)
class Trees:
    """Nodes (feature, threshold, lower, higher) and leaves (-1, value, 0, 0), the root first."""

    names: Sequence[str]
    trees: Sequence[Sequence[Node]]

    def value(self, features: Mapping[str, float]) -> float:
        """Sum of the leaves that the features lead to."""
        row = [features[name] for name in self.names]
        return sum(_leaf(tree, row) for tree in self.trees)


def _leaf(tree: Sequence[Node], row: Sequence[float]) -> float:
    feature, number, lower, higher = tree[0]
    while feature >= 0:
        feature, number, lower, higher = tree[lower if row[feature] <= number else higher]
    return number


def pack(known: Mapping[str, Trees]) -> bytes:
    """The file of some trees, by name."""
    told = {
        name: {"names": own.names, "trees": [list(chain(*tree)) for tree in own.trees]}
        for name, own in known.items()
    }
    body = json.dumps(told, separators=(",", ":"), ensure_ascii=False)
    return gzip.compress(body.encode(), 9, mtime=0)


def unpack(packed: bytes) -> dict[str, Trees]:
    told: dict[str, Any] = json.loads(gzip.decompress(packed))
    return {
        name: Trees(own["names"], [_nodes(tree) for tree in own["trees"]])
        for name, own in told.items()
    }


def _nodes(flat: Sequence[Any]) -> list[Node]:
    return [(flat[n], flat[n + 1], flat[n + 2], flat[n + 3]) for n in range(0, len(flat), 4)]
