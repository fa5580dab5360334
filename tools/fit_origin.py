"""Fit the constants of the inference: how far each kind of evidence is to be trusted.

Called by `learn_origin.py`. The log-odds of a text are
    translated(domain, length) × style + shift(domain)             is it a translation at all
  + language(domain, length) × (style of kin and language + bias)  from which language
  + marks × (a, b, share of kin) + places × c + names × d
and everything is fitted at once by log-loss on texts that trained nothing, native and translated
texts weighing alike. At last the odds are sharpened or blunted as a whole, so that what is said
with nine in ten is right nine times in ten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from origin_data import OWN

from transcheck.infer import _odds, marks
from transcheck.infer._kin import KIN
from transcheck.infer._reading import Reading
from transcheck.infer.style import parts
from transcheck.model import NATIVE, OTHER

if TYPE_CHECKING:
    from learn_origin import Seen

FAMILY_DAMPING = 0.5
CAPS = {"translated_cap": 3.5, "language_cap": 2.0, "names_cap": 3.0}
FULL_TOKENS = 300
PRIOR = 0.5
DRAWN = 0.002
KIN_DRAWN = 0.008
OWN_VOICE = 2.0
RIGHT = {"language_at": 0.9, "native_at": 0.98}
ROUNDS = 150
LEVELS = np.arange(0.55, 0.96, 0.05)
SHARPNESS = np.arange(0.8, 2.01, 0.05)
KINDS = ("translated", "language", "shift")
SCALES = (
    "within_kin", "places_scale", "names_scale", "names_other", "mark_scale", "mark_language",
)  # fmt: skip
SHARES = ("places_level", "names_level", "mark_kin")
REST = len(SCALES) + len(SHARES)


class Problem:
    """The held-out texts as arrays, and the loss of a vector of parameters."""

    def __init__(self, texts: Sequence[Seen]) -> None:
        self.codes = (NATIVE, *_odds.candidates("en"))
        self.domains = list(next(t.style.domains for t in texts if t.style))
        rows = [self._row(t) for t in texts]
        told = map(np.array, zip(*rows, strict=True))
        self.whole, self.kin, self.within, self.share, self.length = (next(told) for _ in range(5))
        self.marks, self.places, self.names = told
        self.truth = np.array([self.codes.index(t.sample.origin) for t in texts])
        self.weights = self._weights(
            [(t.sample.origin, t.sample.kind, t.sample.domain) for t in texts]
        )
        self.prior = np.log([PRIOR] + [(1 - PRIOR) / (len(self.codes) - 1)] * (len(self.codes) - 1))

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

    @staticmethod
    def _weights(keys: list[tuple[str, str, str]]) -> Any:
        counts = Counter(keys)
        weights = np.array([counts[k] ** -0.5 for k in keys])
        weights *= [OWN_VOICE if k[2] == OWN else 1.0 for k in keys]
        native = np.array([k[0] == NATIVE for k in keys])
        for side in (native, ~native):
            weights[side] /= weights[side].sum()
        return weights

    def start(self) -> Any:
        size = len(self.domains)
        scales = np.full(2 * size, -0.7)
        return np.concatenate([scales, np.zeros(size + len(self.codes) - 1 + REST)])

    def split(self, vector: Any) -> tuple[Any, Any, dict[str, float]]:
        """Scales and shifts by kind and domain, biases by language, the rest by name."""
        size = len(self.domains)
        by_domain = vector[: 3 * size].reshape(3, size).copy()
        by_domain[:2] = np.exp(by_domain[:2])
        by_domain[1] = np.minimum(by_domain[1], 1.0)
        rest = vector[-REST:]
        told = dict(zip(SCALES, np.exp(rest[: len(SCALES)]), strict=True))
        shares = 1 / (1 + np.exp(-rest[len(SCALES) :]))
        return by_domain, vector[3 * size : -REST], told | dict(zip(SHARES, shares, strict=True))

    def constants(self, vector: Any) -> dict[str, float]:
        """The parameters by the names that the inference knows."""
        by_domain, bias, rest = self.split(vector)
        told = {
            f"{kind}_{domain}": float(value)
            for kind, row in zip(KINDS, by_domain, strict=True)
            for domain, value in zip(self.domains, row, strict=True)
        }
        told |= {f"bias_{c}": float(v) for c, v in zip(self.codes[1:], bias, strict=True)}
        return told | {name: float(v) for name, v in rest.items()}

    def logits(self, vector: Any) -> Any:
        (translated, language, shift), bias, told = self.split(vector)
        share, length = self.share, self.length
        whole = (share @ translated) * length * self.whole + share @ shift
        style = self.kin + told["within_kin"] * self.within + bias
        each = ((share @ language) * length)[:, None] * style
        scales = [
            told["mark_scale"],
            told["mark_language"],
            told["mark_language"] * told["mark_kin"],
        ]
        sums = (
            _capped(whole, "translated_cap")[:, None]
            + _capped(each, "language_cap")
            + self._lifted(self.places, told, "places")
            + self._lifted(self.names, told, "names")
            + self.marks @ np.array(scales)
        )
        return np.hstack([np.zeros((len(sums), 1)), sums]) + self.prior

    def _lifted(self, counts: Any, told: dict[str, float], kind: str) -> Any:
        lifts = told[f"{kind}_scale"] * counts
        lifts[:, self.codes.index(OTHER) - 1] *= told.get(f"{kind}_other", 1.0)
        level = np.log(np.exp(lifts).mean(1, keepdims=True))
        return _capped(lifts - told[f"{kind}_level"] * level, "names_cap")

    def loss(self, vector: Any) -> float:
        logs = _log_softmax(self.logits(vector))
        told = -(self.weights * logs[np.arange(len(logs)), self.truth]).sum()
        return float(told + DRAWN * (vector**2).sum() + KIN_DRAWN * self._apart(vector))

    def _apart(self, vector: Any) -> float:
        """How far the biases of a family lie apart: no news from some languages were learned."""
        bias = dict(zip(self.codes[1:], vector[3 * len(self.domains) : -REST], strict=True))
        families = (np.array([bias[c] for c in every]) for every in KIN.values())
        return float(sum(((family - family.mean()) ** 2).sum() for family in families))

    def surest(self, vector: Any, sharpness: float) -> dict[str, float]:
        """How sure a verdict must be: the lowest level from which it is right often enough, on
        texts of full length from languages that can be named. To call a translation native is
        the worse error."""
        odds = np.exp(_log_softmax(sharpness * self.logits(vector)))
        best, sure = odds.argmax(1), odds.max(1)
        other = self.codes.index(OTHER)
        asked = (self.length >= 1) & (self.truth != other)
        groups = {"language_at": (best > 0) & (best != other), "native_at": best == 0}
        told = {}
        for name, group in groups.items():
            shares = [
                (level, _share(best == self.truth, asked & group & (sure >= level)))
                for level in LEVELS
            ]
            told[name] = float(next((a for a, right in shares if right >= RIGHT[name]), LEVELS[-1]))
        return told

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


def _share(right: Any, asked: Any) -> float:
    return float((right & asked).sum() / max(asked.sum(), 1))


def _log_softmax(logits: Any) -> Any:
    top = logits - logits.max(1, keepdims=True)
    return top - np.log(np.exp(top).sum(1, keepdims=True))


def fit(texts: Sequence[Seen]) -> dict[str, float]:
    """Constants of `weights.json`."""
    from scipy.optimize import minimize

    problem = Problem(texts)
    rounds = {"maxiter": ROUNDS}
    found = minimize(problem.loss, problem.start(), method="L-BFGS-B", options=rounds)
    sharpness = min(SHARPNESS, key=lambda k: problem.error(found.x, k))
    print(f"log-loss {found.fun:.3f}, calibration error {problem.error(found.x, sharpness):.3f}")
    told = problem.constants(found.x) | CAPS
    told |= {"family_damping": FAMILY_DAMPING, "style_full_tokens": FULL_TOKENS}
    told["sharpness"] = float(sharpness)
    told |= problem.surest(found.x, sharpness)
    print({name: told[name] for name in ("sharpness", "language_at", "native_at")})
    return {name: round(value, 4) for name, value in sorted(told.items())}
