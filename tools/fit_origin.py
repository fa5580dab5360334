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
from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Any

import numpy as np
from origin_data import OWN
from origin_odds import Arrays, Formula

from transcheck.infer import _odds, marks
from transcheck.infer._reading import Reading
from transcheck.infer.style import parts
from transcheck.model import NATIVE, OTHER

if TYPE_CHECKING:
    from learn_origin import Seen

FAMILY_DAMPING = 0.5
FULL_TOKENS = 300
PRIOR = 0.5
DRAWN = 0.001
KIN_DRAWN = 0.004
OWN_VOICE = 3.0
RIGHT = {"language_at": 0.91, "native_at": 0.93}
WRONG = {"language_at": 0.01, "native_at": 0.02}
AWAY = 0.02
EMPTY = 1e-9
ROUNDS = 300
LEVELS = np.arange(0.6, 0.99, 0.02)
FEWEST = 100
SHARPNESS = np.arange(0.6, 1.61, 0.05)


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

    def trust(self, vector: Any) -> dict[str, float]:
        """Sharpness and levels of every domain that has both kinds of texts, else those of all."""
        logits, home = self.logits(vector), self.arrays.share.argmax(1)
        everywhere = np.ones(len(home), dtype=bool)
        sharp = self._sharpness(logits, everywhere, 1.0)
        told = self._levels(_probable(logits, sharp), everywhere) | {"sharpness": sharp}
        for number, domain in enumerate(self.domains):
            here = home == number
            both = min((here & (self.truth == 0)).sum(), (here & (self.truth > 0)).sum())
            own = self._sharpness(logits, here, sharp) if both >= FEWEST else sharp
            levels = self._levels(_probable(logits, own), here if both >= FEWEST else everywhere)
            told |= {f"{n}_{domain}": v for n, v in (levels | {"sharpness": own}).items()}
        return told

    def _sharpness(self, logits: Any, here: Any, usual: float) -> float:
        """What calibrates the texts best; where it makes little difference, what is usual."""

        def cost(sharpness: float) -> float:
            return self.error(_probable(logits, sharpness), here) + AWAY * abs(
                float(np.log(sharpness / usual))
            )

        return float(min(SHARPNESS, key=cost))

    def _levels(self, odds: Any, here: Any) -> dict[str, float]:
        """How sure a verdict must be, on texts of full length: a language is named from where it
        is right often enough among translations and hardly a native text is called translated;
        native, from where it is right as often and hardly a translation that can be named is
        called so."""
        best, sure = odds.argmax(1), odds.max(1)
        full, other = here & (self.arrays.length >= 1), self.codes.index(OTHER)
        native, named = full & (self.truth == 0), full & (self.truth > 0) & (self.truth != other)

        def language(level: float) -> bool:
            said = (best > 0) & (best != other) & (sure >= level)
            right = _share(best == self.truth, full & ~native & said, 1.0)
            return right >= RIGHT["language_at"] and _share(said, native) <= WRONG["language_at"]

        def as_native(level: float) -> bool:
            said = (best == 0) & (sure >= level)
            right = _share(self.truth == 0, full & said, 1.0)
            return right >= RIGHT["native_at"] and _share(said, named) <= WRONG["native_at"]

        return {"language_at": _lowest(language), "native_at": _lowest(as_native)}

    def error(self, odds: Any, here: Any) -> float:
        """Calibration error of the best class, where it is named and where it is native."""
        best, sure = odds.argmax(1), odds.max(1)
        right = best == self.truth
        sums = 0.0
        for group in (here & (best == 0), here & (best > 0)):
            bins = np.minimum((sure * 10).astype(int), 9)
            weights = self.weights * group
            gaps = [abs((weights * (bins == b) * (sure - right)).sum()) for b in range(10)]
            sums += sum(gaps) / max(weights.sum(), EMPTY)
        return float(sums)


def weights(keys: list[tuple[str, str, str]]) -> Any:
    """Native and translated texts alike, and no kind drowns another."""
    counts = Counter(keys)
    found = np.array([counts[k] ** -0.5 for k in keys])
    found *= [OWN_VOICE if k[2] == OWN else 1.0 for k in keys]
    native = np.array([k[0] == NATIVE for k in keys])
    for side in (native, ~native):
        found[side] /= found[side].sum()
    return found


def _share(right: Any, asked: Any, empty: float = 0.0) -> float:
    return float((right & asked).sum() / asked.sum()) if asked.any() else empty


def _lowest(holds: Callable[[float], bool]) -> float:
    """The lowest level down to which all levels hold."""
    kept = list(takewhile(holds, map(float, LEVELS[::-1])))
    return kept[-1] if kept else float(LEVELS[-1])


def _probable(logits: Any, sharpness: float) -> Any:
    return np.exp(_log_softmax(sharpness * logits))


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


def fit(texts: Sequence[Seen]) -> dict[str, float]:
    """Constants of `weights.json`."""
    problem = Problem(texts)
    vector, loss = solved(problem)
    told = problem.formula.constants(vector)
    told |= {"family_damping": FAMILY_DAMPING, "style_full_tokens": FULL_TOKENS}
    trust = problem.trust(vector)
    print(f"log-loss {loss:.3f}")
    print({name: round(value, 2) for name, value in trust.items()})
    return {name: round(value, 4) for name, value in sorted((told | trust).items())}
