"""Fit the constants of the inference: how far each kind of evidence is to be trusted.

Called by `learn_origin.py`. The log-odds of a text (`origin_odds.py`) are
    translated(domain, length) × style + shift(domain)               is it a translation at all
  + language(domain, length) × (style of kin and language + bias(domain))    from which language
  + marks × (a, b, share of kin) + places × c + names × d          each by domain
and everything is fitted at once by log-loss on texts that trained nothing, native and translated
texts weighing alike. At last the odds are sharpened or blunted, domain by domain, so that what is
said with nine in ten is right nine times in ten; each domain gets the level from which a verdict
is given.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from copy import copy
from typing import TYPE_CHECKING, Any

import numpy as np
from origin_data import OWN
from origin_odds import Arrays, Formula
from origin_trust import Trust

from transcheck.infer import _odds, marks
from transcheck.infer._reading import Reading
from transcheck.infer.style import parts
from transcheck.model import NATIVE

if TYPE_CHECKING:
    from learn_origin import Seen

FAMILY_DAMPING = 0.5
FULL_TOKENS = 300
PRIOR = 0.5
DRAWN = 0.001
KIN_DRAWN = 0.004
OWN_VOICE = 3.0
EMPTY = 1e-9
ROUNDS = 300


class Problem:
    """The held-out texts as arrays, and the loss of a vector of parameters."""

    def __init__(self, texts: Sequence[Seen]) -> None:
        self.codes = (NATIVE, *_odds.candidates("en"))
        self.domains = list(next(t.style.domains for t in texts if t.style))
        rows = [self._row(t) for t in texts]
        self.arrays = Arrays(*map(np.array, zip(*rows, strict=True)))
        self.truth = np.array([self.codes.index(t.sample.origin) for t in texts])
        keys = [(t.sample.origin, t.sample.kind, t.sample.domain) for t in texts]
        self.weights = weights(keys)
        self.formula = Formula(self.domains, self.codes[1:], self._known(keys))
        self.prior = np.log([PRIOR] + [(1 - PRIOR) / (len(self.codes) - 1)] * (len(self.codes) - 1))

    def _known(self, keys: Iterable[tuple[str, str, str]]) -> Any:
        told = {(domain, origin) for origin, _, domain in keys}
        return np.array([[float((d, c) in told) for c in self.codes[1:]] for d in self.domains])

    def _row(self, seen: Seen) -> tuple[Any, ...]:
        codes = self.codes[1:]
        counts = [np.log1p([found.get(c, 0) for c in codes]) for found in (seen.places, seen.names)]
        told = self._marks(seen)
        if seen.style is None:
            none = [0.0] * len(codes)
            flat = [1 / len(self.domains)] * len(self.domains)
            return 0.0, none, none, flat, 0.0, told, *counts
        whole, kin, within = parts(seen.style.odds)
        length = min(1.0, (seen.style.tokens / FULL_TOKENS) ** 0.5)
        share = list(seen.style.domains.values())
        each = [[of[c] for c in codes] for of in (kin, within)]
        return whole, *each, share, length, told, *counts

    def _marks(self, seen: Seen) -> Any:
        """Sums over the marks: codes × (what any translation explains, what the language adds,
        what it adds for its kin)."""
        every = [("mark_scale",), ("mark_language",), ("mark_language", "mark_kin")]
        tables = seen.tables or {}
        full = self._told("mark_scale", "mark_language")
        damped = _odds.damped([marks.reading(f, tables, full) for f in seen.findings], full)
        factors = {(r.key, r.span): factor for r, factor in damped}
        sums = []
        for names in every:
            read = [marks.reading(f, tables, self._told(*names)) for f in seen.findings]
            sums.append(self._sum((r, factors[r.key, r.span]) for r in read))
        return np.array([sums[0], sums[1], sums[2] - sums[1]]).T

    @staticmethod
    def _told(*names: str) -> dict[str, float]:
        off = dict.fromkeys(("mark_scale", "mark_language", "mark_kin"), 0.0)
        return {"family_damping": FAMILY_DAMPING} | off | dict.fromkeys(names, 1.0)

    def _sum(self, weighed: Iterable[tuple[Reading, float]]) -> Any:
        found = np.zeros(len(self.codes) - 1)
        for reading, factor in weighed:
            found += [factor * reading.ratios.get(c, 0.0) for c in self.codes[1:]]
        return found

    def loss(self, vector: Any) -> tuple[float, Any]:
        """Log-loss and what draws the parameters to nothing, with the slope."""
        odds, back = self.formula.odds(vector, self.arrays)
        logs = _log_softmax(np.hstack([np.zeros((len(odds), 1)), odds]) + self.prior)
        rows = np.arange(len(logs))
        away = np.exp(logs)
        away[rows, self.truth] -= 1
        slope = back((self.weights[:, None] * away)[:, 1:])
        apart, by_apart = self._apart(vector)
        told = -(self.weights * logs[rows, self.truth]).sum()
        drawn = DRAWN * (vector**2).sum() + KIN_DRAWN * apart
        return float(told + drawn), slope + 2 * DRAWN * vector + KIN_DRAWN * by_apart

    def _apart(self, vector: Any) -> tuple[float, Any]:
        """How far the biases of a family lie apart: some languages have few texts."""
        formula = self.formula
        found = formula.split(vector)
        middle = formula.kin @ ((formula.kin.T @ found["bias"]) / formula.kin.sum(0))
        away = found["bias"] - middle
        slope = {n: np.zeros(s) for n, s in formula.shapes.items()}
        slope |= {"bias": 2 * away, "own": 2 * found["own"]}
        return float((away**2).sum() + (found["own"] ** 2).sum()), formula.packed(slope)

    def logits(self, vector: Any) -> Any:
        """Texts × codes, before they are sharpened."""
        odds = self.formula.odds(vector, self.arrays)[0]
        return np.hstack([np.zeros((len(odds), 1)), odds]) + self.prior

    def without(self, away: Any) -> Problem:
        """The same problem, the texts `away` (a mask) weighing nothing."""
        found = copy(self)
        found.weights = np.where(away, 0.0, self.weights)
        for side in (self.truth == 0, self.truth > 0):
            found.weights[side] /= max(found.weights[side].sum(), EMPTY)
        return found


def weights(keys: list[tuple[str, str, str]]) -> Any:
    """Native and translated texts alike, and no kind drowns another."""
    counts = Counter(keys)
    found = np.array([counts[k] ** -0.5 for k in keys])
    found *= [OWN_VOICE if k[2] == OWN else 1.0 for k in keys]
    native = np.array([k[0] == NATIVE for k in keys])
    for side in (native, ~native):
        found[side] /= found[side].sum()
    return found


def _log_softmax(logits: Any) -> Any:
    top = logits - logits.max(1, keepdims=True)
    return top - np.log(np.exp(top).sum(1, keepdims=True))


def solved(problem: Problem) -> tuple[Any, float]:
    """The best vector, and its loss."""
    from scipy.optimize import minimize

    rounds = {"maxiter": ROUNDS}
    start = problem.formula.start()
    found = minimize(problem.loss, start, jac=True, method="L-BFGS-B", options=rounds)
    return found.x, float(found.fun)


def unseen(problem: Problem, folds: Any) -> Any:
    """Logits of every text by parameters that were fitted without its fold."""
    found = np.zeros((len(folds), len(problem.codes)))
    for number in np.unique(folds):
        away = folds == number
        found[away] = problem.logits(solved(problem.without(away))[0])[away]
    return found


def both(problem: Problem, vector: Any, folds: Any) -> Trust:
    """Every text as the fit read it and as a fit that had not seen its fold would."""
    logits = np.vstack([problem.logits(vector), unseen(problem, folds)])
    arrays = problem.arrays
    each = (arrays.share.argmax(1), arrays.length >= 1, problem.truth, problem.weights)
    twice = (np.concatenate([a, a]) for a in each)
    return Trust(problem.domains, problem.codes, logits, *twice)


def fit(texts: Sequence[Seen]) -> dict[str, float]:
    """Constants of `weights.json`."""
    problem = Problem(texts)
    vector, loss = solved(problem)
    told = problem.formula.constants(vector)
    told |= {"family_damping": FAMILY_DAMPING, "style_full_tokens": FULL_TOKENS}
    trust = both(problem, vector, np.array([t.sample.fold for t in texts])).told()
    print(f"log-loss {loss:.3f}")
    print({name: round(value, 2) for name, value in trust.items()})
    return {name: round(value, 4) for name, value in sorted((told | trust).items())}
