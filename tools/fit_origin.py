"""Fit the constants of the inference: how far each kind of evidence is to be trusted.

Called by `learn_origin.py`. The log-odds of a text are
    translated(domain, length) × style + shift(domain)           is it a translation at all
  + language(domain, length) × (style of the language + bias)    from which language
  + marks × (a, b) + places × c + names × d
and everything is fitted at once by log-loss on texts that trained nothing, native and translated
texts weighing alike. At last the odds are sharpened or blunted as a whole, so that what is said
with nine in ten is right nine times in ten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from transcheck.infer import _odds, marks
from transcheck.infer._reading import Reading
from transcheck.infer.style import full_odds, parts
from transcheck.model import NATIVE

if TYPE_CHECKING:
    from learn_origin import Seen

FAMILY_DAMPING = 0.5
CAPS = {"translated_cap": 3.5, "language_cap": 2.0, "names_cap": 3.0}
FULL_TOKENS = 300
PRIOR = 0.5
DRAWN = 0.002
SHARPNESS = np.arange(0.8, 2.01, 0.05)
KINDS = ("translated", "language", "shift")
SCALES = ("places_scale", "names_scale", "mark_scale", "mark_language")


class Problem:
    """The held-out texts as arrays, and the loss of a vector of parameters."""

    def __init__(self, texts: Sequence[Seen], tables: dict[str, Any]) -> None:
        self.codes = (NATIVE, *_odds.candidates("en"))
        self.domains = list(next(t.style.domains for t in texts if t.style))
        rows = [self._row(t, tables) for t in texts]
        self.whole, self.each, self.share, self.length, self.marks, self.places, self.names = map(
            np.array, zip(*rows, strict=True)
        )
        self.truth = np.array([self.codes.index(t.sample.origin) for t in texts])
        self.weights = self._weights(
            [(t.sample.origin, t.sample.kind, t.sample.domain) for t in texts]
        )
        self.prior = np.log([PRIOR] + [(1 - PRIOR) / (len(self.codes) - 1)] * (len(self.codes) - 1))

    def _row(self, seen: Seen, tables: dict[str, Any]) -> tuple[Any, ...]:
        codes = self.codes[1:]
        counts = [np.log1p([found.get(c, 0) for c in codes]) for found in (seen.places, seen.names)]
        told = self._marks(seen, tables)
        if seen.style is None:
            flat = [1 / len(self.domains)] * len(self.domains)
            return 0.0, [0.0] * len(codes), flat, 0.0, told, *counts
        whole, each = parts(full_odds(seen.style.odds))
        length = min(1.0, (seen.style.tokens / FULL_TOKENS) ** 0.5)
        share = list(seen.style.domains.values())
        return whole, [each[c] for c in codes], share, length, told, *counts

    def _marks(self, seen: Seen, tables: dict[str, Any]) -> Any:
        """Sums over the marks: codes × (what any translation explains, what the language adds)."""
        sums = []
        for scale in ("mark_scale", "mark_language"):
            told = {"family_damping": FAMILY_DAMPING, "mark_scale": 0.0, "mark_language": 0.0}
            whole = {**told, "mark_scale": 1.0, "mark_language": 1.0}
            factors = _odds.damped([marks.reading(f, tables, whole) for f in seen.findings], whole)
            read = [marks.reading(f, tables, {**told, scale: 1.0}) for f in seen.findings]
            by_place = {(r.key, r.span): r for r in read}
            sums.append(self._sum((by_place[r.key, r.span], k) for r, k in factors))
        return np.array(sums).T

    def _sum(self, weighed: Iterable[tuple[Reading, float]]) -> Any:
        found = np.zeros(len(self.codes) - 1)
        for reading, factor in weighed:
            found += [factor * reading.ratios.get(c, 0.0) for c in self.codes[1:]]
        return found

    @staticmethod
    def _weights(keys: list[tuple[str, str, str]]) -> Any:
        counts = Counter(keys)
        weights = np.array([counts[k] ** -0.5 for k in keys])
        native = np.array([k[0] == NATIVE for k in keys])
        for side in (native, ~native):
            weights[side] /= weights[side].sum()
        return weights

    def start(self) -> Any:
        size = len(self.domains)
        return np.concatenate([np.full(2 * size, -0.7), np.zeros(size + len(self.codes) - 1 + 4)])

    def split(self, vector: Any) -> tuple[Any, Any, Any]:
        """Scales and shifts by kind and domain, biases by language, scales of the rest."""
        size = len(self.domains)
        by_domain = vector[: 3 * size].reshape(3, size).copy()
        by_domain[:2] = np.exp(by_domain[:2])
        return by_domain, vector[3 * size : -4], np.exp(vector[-4:])

    def constants(self, vector: Any) -> dict[str, float]:
        """The parameters by the names that the inference knows."""
        by_domain, bias, rest = self.split(vector)
        told = {
            f"{kind}_{domain}": float(value)
            for kind, row in zip(KINDS, by_domain, strict=True)
            for domain, value in zip(self.domains, row, strict=True)
        }
        told |= {f"bias_{c}": float(v) for c, v in zip(self.codes[1:], bias, strict=True)}
        return told | {name: float(v) for name, v in zip(SCALES, rest, strict=True)}

    def logits(self, vector: Any) -> Any:
        (translated, language, shift), bias, (places, names, mark, ahead) = self.split(vector)
        share, length = self.share, self.length
        whole = (share @ translated) * length * self.whole + share @ shift
        each = ((share @ language) * length)[:, None] * (self.each + bias)
        told = (
            _capped(whole, "translated_cap")[:, None]
            + _capped(each, "language_cap")
            + _lifted(places * self.places)
            + _lifted(names * self.names)
            + self.marks @ np.array([mark, ahead])
        )
        return np.hstack([np.zeros((len(told), 1)), told]) + self.prior

    def loss(self, vector: Any) -> float:
        logs = _log_softmax(self.logits(vector))
        told = -(self.weights * logs[np.arange(len(logs)), self.truth]).sum()
        return float(told + DRAWN * (vector**2).sum())

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


def _capped(values: Any, cap: str) -> Any:
    return np.clip(values, -CAPS[cap], CAPS[cap])


def _lifted(lifts: Any) -> Any:
    return _capped(lifts - np.log(np.exp(lifts).mean(1, keepdims=True)), "names_cap")


def _log_softmax(logits: Any) -> Any:
    top = logits - logits.max(1, keepdims=True)
    return top - np.log(np.exp(top).sum(1, keepdims=True))


def fit(texts: Sequence[Seen], tables: dict[str, Any]) -> dict[str, float]:
    """Constants of `weights.json`."""
    from scipy.optimize import minimize

    problem = Problem(texts, tables)
    found = minimize(problem.loss, problem.start(), method="L-BFGS-B", options={"maxiter": 300})
    sharpness = min(SHARPNESS, key=lambda k: problem.error(found.x, k))
    print(f"log-loss {found.fun:.3f}, calibration error {problem.error(found.x, sharpness):.3f}")
    told = problem.constants(found.x) | CAPS
    told |= {"family_damping": FAMILY_DAMPING, "style_full_tokens": FULL_TOKENS}
    told["sharpness"] = float(sharpness)
    return {name: round(value, 4) for name, value in sorted(told.items())}
