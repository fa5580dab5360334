"""Grow boosted trees: of the embedded estimate from ratings (estimate_fit.py), and of what tells a
loss from a free rendering (learn_unsaid.py)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from transcheck.boosted import Node, Trees

COUNT, RATE = 200, 0.05
LEAVES, LEAST = 6, 20
ROWS, FEATURES = 0.5, 0.15
SEED = 0
Array = Any


def grown(x: Array, score: Array) -> Any:
    """Trees for the scores less their mean."""
    from sklearn.ensemble import GradientBoostingRegressor

    grower = GradientBoostingRegressor(
        n_estimators=COUNT,
        learning_rate=RATE,
        max_leaf_nodes=LEAVES,
        max_depth=None,
        min_samples_leaf=LEAST,
        subsample=ROWS,
        max_features=FEATURES,
        random_state=SEED,
        init="zero",
    )
    return grower.fit(x, score - np.mean(score))


def told(names: Sequence[str], fitted: Any) -> Trees:
    """The same as the package reads it."""
    rate = fitted.learning_rate
    return Trees(names, [list(_nodes(one.tree_, rate)) for one in fitted.estimators_[:, 0]])


def _nodes(tree: Any, rate: float) -> Iterator[Node]:
    for n in range(tree.node_count):
        if tree.children_left[n] < 0:
            yield -1, round(rate * float(tree.value[n, 0, 0]), 5), 0, 0
        else:
            lower, higher = int(tree.children_left[n]), int(tree.children_right[n])
            yield int(tree.feature[n]), round(float(tree.threshold[n]), 6), lower, higher
