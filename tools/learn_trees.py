"""Grow boosted trees: of the embedded estimate from ratings (estimate_fit.py), and of what tells a
loss from a free rendering (learn_unsaid.py)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from transcheck.boosted import Node, Trees

SCORE = {"n_estimators": 200, "learning_rate": 0.05, "max_leaf_nodes": 6, "min_samples_leaf": 20}
CLASS = {"n_estimators": 400, "learning_rate": 0.1, "max_leaf_nodes": 16, "min_samples_leaf": 30}
BOTH = {"max_depth": None, "subsample": 0.5, "max_features": 0.15, "random_state": 0}
Array = Any


def grown(x: Array, score: Array) -> Any:
    """Trees for the scores less their mean."""
    from sklearn.ensemble import GradientBoostingRegressor

    return GradientBoostingRegressor(**SCORE, **BOTH, init="zero").fit(x, score - np.mean(score))


def classed(x: Array, y: Array, weight: Array) -> Any:
    """Trees for the log odds that a row is of class 1."""
    from sklearn.ensemble import GradientBoostingClassifier

    return GradientBoostingClassifier(**CLASS, **BOTH).fit(x, y, sample_weight=weight)


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
