"""Fit the models of the embedded estimate, their scale and their margins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import learn_trees
import numpy as np

from transcheck.boosted import Trees
from transcheck.score._estimate.model import OF_SOURCE, PARTS, TREES_OF, part_of

DEFAULT = "other"
ALONE = "fluency"
FOLDS = 5
RIDGE = 1e-3
STEEP = 4.0
PAIRWISE = {
    "ro": 0.05,
    "et": 0.05,
    "ne": 0.05,
    "si": 0.05,
    "ru": 0.3,
    "fr": 0.5,
    ALONE: 3.0,
    DEFAULT: 200.0,
}
BESIDE_TREES = {"ru": 1.0}
EDITED = frozenset({"fr"})
OWN_WEIGHT = 40.0
OWN_PAIRS = 3.0
BINS = 4
Array = Any
Features = Mapping[str, float]
Compared = tuple[str, Features, Features]


@dataclass(frozen=True, slots=True)
class Told:
    """Rated translations: features, standardised score, score of 0 to 100, document."""

    features: Sequence[Features]
    score: Sequence[float]
    da: Sequence[float]
    doc: Sequence[str]


@dataclass(frozen=True, slots=True)
class Data:
    """Everything as matrices over the features of one part."""

    names: Sequence[str]
    x: Mapping[str, Array]
    told: Mapping[str, Told]
    good_less_bad: Array
    of: Array
    spread: Array
    with_trees: bool

    def without(self, language: str, docs: set[str]) -> Data:
        """The same without some documents of a language."""
        told = self.told[language]
        keep = np.array([d not in docs for d in told.doc])
        pick = [n for n in range(len(keep)) if keep[n]]
        less = Told(*([getattr(told, f)[n] for n in pick] for f in Told.__slots__))
        x = {**self.x, language: self.x[language][keep]}
        return replace(self, x=x, told={**self.told, language: less})

    def without_language(self, language: str) -> Data:
        return replace(self, told={k: t for k, t in self.told.items() if k != language})

    def pairwise(self, language: str) -> float:
        """How much minimal pairs weigh; trees that know the ratings leave them more room."""
        known = {**PAIRWISE, **BESIDE_TREES} if self.with_trees else PAIRWISE
        return known.get(language, known[DEFAULT])

    def for_any(self) -> Data:
        """The same without what is known of the sources of rated languages alone."""
        kept = np.array([not n.startswith(OF_SOURCE) for n in self.names], dtype=float)
        return replace(self, x={k: x * kept for k, x in self.x.items()})


def table(told: Mapping[str, Told], pairs: Sequence[Compared]) -> dict[str, dict[str, Any]]:
    """Per part (estimate, adequacy, fluency) and language: weights, scale, margins.

    Fluency, which no source language is known for, has one model.
    """
    return {part: _part(part, told, pairs) for part in PARTS}


def trees(told: Mapping[str, Told]) -> dict[str, Trees]:
    """The trees of every language with ratings, which the estimate adds to its sum."""
    names = _names(TREES_OF, told)
    return {
        language: learn_trees.told(names, _grown(matrix(own.features, names), own.score))
        for language, own in told.items()
    }


def _grown(x: Array, score: Sequence[float]) -> Any:
    return learn_trees.grown(x, np.array(score))


def _names(part: str, told: Mapping[str, Told]) -> list[str]:
    first = next(iter(told.values())).features[0]
    return sorted(n for n in first if part in (TREES_OF, part_of(n)))


def _part(part: str, told: Mapping[str, Told], pairs: Sequence[Compared]) -> dict[str, Any]:
    names = _names(part, told)
    x = {k: matrix(v.features, names) for k, v in told.items()}
    good, bad = matrix([p[1] for p in pairs], names), matrix([p[2] for p in pairs], names)
    spread = np.vstack([*x.values(), good]).std(0) + 1e-6
    of = np.array([p[0] for p in pairs])
    data = Data(names, x, told, good - bad, of, spread, part == TREES_OF)
    if part == ALONE:
        return {DEFAULT: _language(data, ALONE)}
    found = {language: _language(data, language) for language in told}
    any_, compared = data.for_any(), sorted({p[0] for p in pairs} - set(told))
    found[DEFAULT] = _language(any_, DEFAULT)
    return {**found, **{k: {**found[DEFAULT], **_weights(any_, k, found)} for k in compared}}


def _weights(data: Data, language: str, found: Mapping[str, Any]) -> dict[str, Any]:
    """The model of a language that has minimal pairs alone; its scale is that of DEFAULT."""
    slope, weights = found[DEFAULT]["slope"], fit(data, language)
    base = found[DEFAULT]["shift"] + slope * _centre(data, DEFAULT, _named(data, found[DEFAULT]))
    return {
        "weights": _rounded(data, weights),
        "shift": round(base - slope * _centre(data, DEFAULT, weights), 5),
    }


def _named(data: Data, told: Mapping[str, Any]) -> Array:
    return np.array([told["weights"][n] for n in data.names])


def _rounded(data: Data, weights: Array) -> dict[str, float]:
    return {n: round(float(w), 5) for n, w in zip(data.names, weights, strict=True)}


def matrix(features: Sequence[Features], names: Sequence[str]) -> Array:
    return np.array([[f[n] for n in names] for f in features])


def _language(data: Data, language: str) -> dict[str, Any]:
    raw, da, docs = _predicted(data, language)
    weights = fit(data, language)
    slope, shift = _scale(raw, da)
    values = squash(raw, slope, shift)
    return {
        "weights": _rounded(data, weights),
        "slope": round(slope, 5),
        "shift": round(shift - slope * _centre(data, language, weights), 5),
        **_margins(values, da),
        "document": _document(values, da, docs),
    }


def _centre(data: Data, language: str, weights: Array) -> float:
    """Mean of the raw values that stand for zero."""
    told = [language] if language in data.told else list(data.told)
    return float(np.mean([data.x[k].mean(0) @ weights for k in told]))


def fit(data: Data, language: str, ridge: float = RIDGE) -> Array:
    """Weights for one language: its own assessments count most, those of others help."""
    from scipy.optimize import minimize

    gram, pull = _assessments(data, language)
    d = data.good_less_bad / data.spread
    share = np.where(data.of == language, OWN_PAIRS, 1.0)
    share = data.pairwise(language) * share / share.sum()

    def loss(w: Array) -> tuple[float, Array]:
        margin = STEEP * (d @ w)
        wrong = 1 / (1 + np.exp(np.clip(margin, -50, 50)))
        value = 0.5 * w @ gram @ w - pull @ w + share @ np.logaddexp(0, -margin)
        slope = gram @ w - pull - STEEP * (d.T @ (share * wrong))
        return float(value + 0.5 * ridge * w @ w), slope + ridge * w

    found = minimize(loss, np.zeros(len(data.names)), jac=True, method="L-BFGS-B")
    return found.x / data.spread


def _assessments(data: Data, language: str) -> tuple[Array, Array]:
    """The squared error of the human scores as a quadratic form of the weights."""
    size = len(data.names)
    gram, pull, total = np.zeros((size, size)), np.zeros(size), 0.0
    for name, told in data.told.items():
        z = (data.x[name] - data.x[name].mean(0)) / data.spread
        y = np.array(told.score) - np.mean(told.score)
        share = OWN_WEIGHT if name == language else 1.0
        gram, pull, total = gram + share * z.T @ z, pull + share * z.T @ y, total + share * len(y)
    return gram / total, pull / total


def _predicted(data: Data, language: str) -> tuple[Array, Array, list[str]]:
    """Raw values of documents that were not fitted on; for DEFAULT of pairs not fitted on."""
    raw, da, docs = [], [], []
    if language in data.told:
        every = sorted(set(data.told[language].doc))
        for turn in range(FOLDS):
            out = set(every[turn::FOLDS])
            less = data.without(language, out)
            picked = [n for n, d in enumerate(data.told[language].doc) if d in out]
            rows = data.x[language][picked]
            raw.append((rows - data.x[language].mean(0)) @ fit(less, language))
            if data.with_trees:
                own = _grown(less.x[language], less.told[language].score)
                raw[-1] += own.predict(rows)
            da += [data.told[language].da[n] for n in picked]
            docs += [data.told[language].doc[n] for n in picked]
    else:
        for k, told in data.told.items():
            if k in EDITED:
                continue
            weights = fit(data.without_language(k), language)
            raw.append((data.x[k] - data.x[k].mean(0)) @ weights)
            da += list(told.da)
            docs += [f"{k} {d}" for d in told.doc]
    return np.concatenate(raw), np.array(da), docs


def squash(raw: Array, slope: float, shift: float) -> Array:
    return 100 / (1 + np.exp(-(slope * raw + shift)))


def _scale(raw: Array, da: Array) -> tuple[float, float]:
    from scipy.optimize import minimize

    found = minimize(
        lambda p: float(np.mean((squash(raw, p[0], p[1]) - da) ** 2)),
        np.array([1.0, 0.5]),
        method="Nelder-Mead",
    )
    return float(found.x[0]), float(found.x[1])


def _margins(values: Array, da: Array) -> dict[str, Any]:
    """How far below and above its value a human score lies, 9 times in 10, by size of the value."""
    edges = np.quantile(values, np.linspace(0, 1, BINS + 1)[1:-1])
    part = np.digitize(values, edges)
    left = [da[part == n] - values[part == n] for n in range(BINS)]
    return {
        "edges": [round(float(e), 2) for e in edges],
        "below": [round(-float(np.quantile(r, 0.045)), 1) for r in left],
        "above": [round(float(np.quantile(r, 0.955)), 1) for r in left],
    }


def _document(values: Array, da: Array, docs: Sequence[str]) -> dict[str, float]:
    """Variance of a document's mean error that stays, and the part that shrinks with length."""
    error = da - values
    groups: dict[str, list[float]] = {}
    for d, e in zip(docs, error, strict=True):
        groups.setdefault(d, []).append(float(e))
    sized = [g for g in groups.values() if len(g) >= 10]
    within = float(np.mean([np.var(g, ddof=1) for g in sized]))
    between = float(np.var([np.mean(g) for g in sized])) - within * float(
        np.mean([1 / len(g) for g in sized])
    )
    return {"fixed": round(max(between, 4.0), 1), "shrinks": round(within, 1)}
