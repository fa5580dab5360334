"""How far the odds of a text's origin are to be trusted, domain by domain.

Called by `fit_origin.py`: the sharpness that calibrates the odds, and the levels from which a
verdict is given. Every text is weighed twice, as the fit read it and as a fit that had not seen its
fold read it: the first alone is too sure where a domain has few texts, the second alone too timid.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

import numpy as np

from transcheck.infer._odds import CLEAR
from transcheck.model import OTHER

RIGHT = {"language_at": 0.85, "native_at": 0.93}
WRONG = {"language_at": 0.02, "native_at": 0.02}
AWAY = 0.01
EMPTY = 1e-9
LEVELS = np.arange(0.5, 0.99, 0.02)
FEWEST = 100
SHARPNESS = np.arange(0.5, 1.61, 0.05)


@dataclass(frozen=True)
class Trust:
    """Texts as arrays: `logits` (texts × codes), and of every text the number of its likeliest
    domain, whether it has full length, the number of its true code, its weight."""

    domains: Sequence[str]
    codes: Sequence[str]
    logits: Any
    home: Any
    full: Any
    truth: Any
    weights: Any

    def told(self) -> dict[str, float]:
        """Sharpness and levels of every domain that has both kinds of texts, else those of all."""
        everywhere = np.ones(len(self.home), dtype=bool)
        sharp = self._sharpness(everywhere, 1.0)
        told = self._levels(probable(self.logits, sharp), everywhere) | {"sharpness": sharp}
        for number, domain in enumerate(self.domains):
            here = self.home == number
            both = min((here & (self.truth == 0)).sum(), (here & (self.truth > 0)).sum())
            own = self._sharpness(here, sharp) if both >= 2 * FEWEST else sharp
            where = here if both >= 2 * FEWEST else everywhere
            levels = self._levels(probable(self.logits, own), where)
            told |= {f"{n}_{domain}": v for n, v in (levels | {"sharpness": own}).items()}
        return told

    def _sharpness(self, here: Any, usual: float) -> float:
        """What calibrates the texts best; where it makes little difference, what is usual."""

        def cost(sharpness: float) -> float:
            away = abs(float(np.log(sharpness / usual)))
            seen, unseen = self._halves(probable(self.logits, sharpness), here)
            return (seen + unseen) / 2 + AWAY * away

        return float(min(SHARPNESS, key=cost))

    def _halves(self, odds: Any, here: Any) -> list[float]:
        """The calibration errors of the texts that the fit has seen, and of those it has not."""
        half = len(here) // 2
        first = np.arange(len(here)) < half
        return [self.error(odds, here & first), self.error(odds, here & ~first)]

    def _levels(self, odds: Any, here: Any) -> dict[str, float]:
        """How sure a verdict must be, on texts of full length: a language is named from where it
        is right often enough among translations and hardly a native text is called translated;
        native, from where it is right as often and hardly a translation that can be named is
        called so."""
        best, sure = odds.argmax(1), odds.max(1)
        full, other = here & self.full, self.codes.index(OTHER)
        clear = sure >= CLEAR * np.sort(odds[:, 1:other], 1)[:, -2]
        native, named = full & (self.truth == 0), full & (self.truth > 0) & (self.truth != other)

        def language(level: float) -> bool:
            said = (best > 0) & (best != other) & (sure >= level) & clear
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


def probable(logits: Any, sharpness: float) -> Any:
    """Odds (texts × codes) of sharpened logits."""
    lifted = np.exp(sharpness * (logits - logits.max(1, keepdims=True)))
    return lifted / lifted.sum(1, keepdims=True)


def _share(right: Any, asked: Any, empty: float = 0.0) -> float:
    return float((right & asked).sum() / asked.sum()) if asked.any() else empty


def _lowest(holds: Callable[[float], bool]) -> float:
    """The lowest level down to which all levels hold."""
    kept = list(takewhile(holds, map(float, LEVELS[::-1])))
    return kept[-1] if kept else float(LEVELS[-1])
