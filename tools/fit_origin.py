"""Fit the constants of the inference: how far each kind of evidence is to be trusted.

Called by `learn_origin.py`. The log-odds of a text are
    scale(domain, length) × (style + bias) + marks × a + places × b
and everything is fitted at once by log-loss on texts that trained nothing, native and translated
texts weighing alike. At last the odds are sharpened or blunted as a whole, so that what is said
with nine in ten is right nine times in ten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from transcheck.infer import _odds, marks
from transcheck.infer.style import full_odds
from transcheck.model import NATIVE

if TYPE_CHECKING:
    from learn_origin import Seen

FAMILY_DAMPING = 0.5
STYLE_CAP = 4.5
PLACES_CAP = 1.4
FULL_TOKENS = 300
PRIOR = 0.5
SHARPNESS = np.arange(0.8, 2.01, 0.05)


class Problem:
    """The held-out texts as arrays, and the loss of a vector of parameters."""

    def __init__(self, texts: Sequence[Seen], tables: dict[str, Any]) -> None:
        self.codes = (NATIVE, *_odds.candidates("en"))
        self.domains = list(next(t.style.domains for t in texts if t.style))
        rows = [self._row(t, tables) for t in texts]
        self.style, self.share, self.length, self.marks, self.names = map(
            np.array, zip(*rows, strict=True)
        )
        self.truth = np.array([self.codes.index(t.sample.origin) for t in texts])
        self.weights = self._weights(
            [(t.sample.origin, t.sample.kind, t.sample.domain) for t in texts]
        )
        self.prior = np.log([PRIOR] + [(1 - PRIOR) / (len(self.codes) - 1)] * (len(self.codes) - 1))

    def _row(self, seen: Seen, tables: dict[str, Any]) -> tuple[Any, ...]:
        told = {"family_damping": FAMILY_DAMPING, "mark_scale": 1.0}
        read = [marks.reading(f, tables, told) for f in seen.findings]
        found = np.zeros(len(self.codes))
        for reading, factor in _odds.damped(read, told):
            found += [factor * reading.ratios.get(c, 0.0) for c in self.codes]
        found[0] = 0.0
        names = [np.log1p(seen.names.get(c, 0)) for c in self.codes]
        if seen.style is None:
            flat = [1 / len(self.domains)] * len(self.domains)
            return np.zeros(len(self.codes)), flat, 0.0, found, names
        odds = full_odds(seen.style.odds)
        style = [odds.get(c, 0.0) for c in self.codes]
        length = min(1.0, (seen.style.tokens / FULL_TOKENS) ** 0.5)
        return np.array(style), list(seen.style.domains.values()), length, found, names

    @staticmethod
    def _weights(keys: list[tuple[str, str, str]]) -> Any:
        counts = Counter(keys)
        weights = np.array([counts[k] ** -0.5 for k in keys])
        native = np.array([k[0] == NATIVE for k in keys])
        for side in (native, ~native):
            weights[side] /= weights[side].sum()
        return weights

    def constants(self, vector: Any) -> dict[str, float]:
        """The parameters by the names that the inference knows."""
        size = len(self.domains)
        scales = {
            f"style_{d}": float(np.exp(v)) for d, v in zip(self.domains, vector[:size], strict=True)
        }
        biases = {
            f"bias_{c}": float(v) for c, v in zip(self.codes[1:], vector[size:-2], strict=True)
        }
        rest = {"places_scale": float(np.exp(vector[-2])), "mark_scale": float(np.exp(vector[-1]))}
        return scales | biases | rest

    def logits(self, vector: Any) -> Any:
        size = len(self.domains)
        bias = np.concatenate([[0.0], vector[size:-2]])
        scale = (self.share @ np.exp(vector[:size]) * self.length)[:, None]
        style = np.clip(scale * (self.style + bias), -STYLE_CAP, STYLE_CAP)
        lift = np.exp(vector[-2]) * self.names[:, 1:]
        lift = lift - np.log(np.exp(lift).mean(1, keepdims=True))
        lift = np.clip(lift, -PLACES_CAP, PLACES_CAP)
        names = np.hstack([np.zeros((len(lift), 1)), lift])
        style[:, 0] = 0.0
        return style + names + np.exp(vector[-1]) * self.marks + self.prior

    def loss(self, vector: Any) -> float:
        size = len(self.domains)
        logs = _log_softmax(self.logits(vector))
        told = -(self.weights * logs[np.arange(len(logs)), self.truth]).sum()
        return float(
            told + 0.001 * (vector[:size] ** 2).sum() + 0.002 * (vector[size:-2] ** 2).sum()
        )

    def error(self, vector: Any, sharpness: float) -> float:
        """Calibration error of the best class, where it is named and where it is native."""
        odds = np.exp(_log_softmax(sharpness * self.logits(vector)))
        best, sure = odds.argmax(1), odds.max(1)
        right = best == self.truth
        sums = 0.0
        for group in (best == 0, best > 0):
            bins = np.minimum((sure * 10).astype(int), 9)
            weights = self.weights * group
            gaps = [abs((weights * (bins == b) * (sure - right)).sum()) for b in range(10)]
            sums += sum(gaps) / weights.sum()
        return float(sums)


def _log_softmax(logits: Any) -> Any:
    top = logits - logits.max(1, keepdims=True)
    return top - np.log(np.exp(top).sum(1, keepdims=True))


def fit(texts: Sequence[Seen], tables: dict[str, Any]) -> dict[str, float]:
    """Constants of `weights.json`."""
    from scipy.optimize import minimize

    problem = Problem(texts, tables)
    size = len(problem.domains)
    start = np.concatenate([np.full(size, -0.7), np.zeros(len(problem.codes) - 1), [0.0, 0.0]])
    found = minimize(problem.loss, start, method="L-BFGS-B", options={"maxiter": 200})
    sharpness = min(SHARPNESS, key=lambda k: problem.error(found.x, k))
    print(f"log-loss {found.fun:.3f}, calibration error {problem.error(found.x, sharpness):.3f}")
    told = problem.constants(found.x) | {
        "family_damping": FAMILY_DAMPING,
        "style_cap": STYLE_CAP,
        "places_cap": PLACES_CAP,
        "style_full_tokens": FULL_TOKENS,
        "sharpness": float(sharpness),
    }
    return {name: round(value, 4) for name, value in sorted(told.items())}
