"""The log-odds of the inference as a function of its constants, with its slope.

The same formula as `transcheck.infer`, over many texts at once; `fit_origin.py` minimises its
loss. Scales are fitted as logarithms, shares as log-odds; `SIZES` lays them out in one vector.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from transcheck.infer._kin import KIN
from transcheck.model import OTHER

SCALES = ("within_kin", "places", "names", "names_other", "mark_scale", "mark_language")
SHARES = ("places", "names", "mark_kin")
LIFTS = ("places", "names")
KINDS = ("translated", "language", "shift")
CAPS = {"translated_cap": 4.5, "language_cap": 2.0, "names_cap": 3.0}
START = -0.7
MOST = 2.0


@dataclass(frozen=True, slots=True)
class Arrays:
    """What is known of the texts: one row each."""

    whole: Any
    kin: Any
    within: Any
    share: Any
    length: Any
    marks: Any
    places: Any
    names: Any


class Formula:
    """The parameters by name, the log-odds of texts, and the slope of a loss."""

    def __init__(self, domains: Sequence[str], codes: Sequence[str], known: Any) -> None:
        """`known`: domains × codes, 1 where texts of the domain come from the language."""
        self.domains, self.codes, self.known = domains, codes, known
        self.kin = np.array([[float(c in every) for every in KIN.values()] for c in codes])
        size, languages = len(domains), len(codes)
        shapes = dict.fromkeys(KINDS, (size,)) | {
            "bias": (languages,), "kin": (size, len(KIN)), "own": (size, languages),
            "scales": (len(SCALES),), "shares": (len(SHARES),),
            "marks": (size,),
        } | dict.fromkeys(LIFTS, (2, size))  # fmt: skip
        self.shapes: dict[str, tuple[int, ...]] = shapes

    def start(self) -> Any:
        parts = {name: np.zeros(shape) for name, shape in self.shapes.items()}
        parts["translated"] += START
        parts["language"] += START
        return self.packed(parts)

    def packed(self, parts: Mapping[str, Any]) -> Any:
        return np.concatenate([np.asarray(parts[name]).ravel() for name in self.shapes])

    def split(self, vector: Any) -> dict[str, Any]:
        sizes = [int(np.prod(shape)) for shape in self.shapes.values()]
        pieces = np.split(vector, np.cumsum(sizes)[:-1])
        return {n: p.reshape(s) for (n, s), p in zip(self.shapes.items(), pieces, strict=True)}

    def biases(self, parts: Mapping[str, Any]) -> Any:
        """Domains × languages: what all genres share, what a genre adds for a kin, and for a
        language of which it has texts."""
        return parts["bias"] + parts["kin"] @ self.kin.T + parts["own"] * self.known

    def constants(self, vector: Any) -> dict[str, float]:
        """The parameters by the names that the inference knows."""
        parts = self.split(vector)
        found = dict(zip(SCALES, np.exp(parts["scales"]), strict=True))
        found |= dict(zip(SHARES, _share(parts["shares"]), strict=True))
        found = {name: value for name, value in found.items() if name not in LIFTS}
        for kind in LIFTS:
            for number, row in zip(("scale", "level"), _lift(parts, kind), strict=True):
                found |= {f"{kind}_{number}_{d}": v for d, v in zip(self.domains, row, strict=True)}
        found |= {f"mark_{d}": v for d, v in zip(self.domains, np.exp(parts["marks"]), strict=True)}
        rows = (np.exp(parts["translated"]), _bounded(parts["language"]), parts["shift"])
        for kind, row in zip(KINDS, rows, strict=True):
            found |= {f"{kind}_{d}": v for d, v in zip(self.domains, row, strict=True)}
        for domain, row in zip(self.domains, self.biases(parts), strict=True):
            found |= {f"bias_{domain}_{c}": v for c, v in zip(self.codes, row, strict=True)}
        return {name: float(value) for name, value in found.items()} | CAPS

    def odds(self, vector: Any, texts: Arrays) -> tuple[Any, Any]:
        """Log-odds of every language against native, and the function that turns a slope by them
        into a slope by the vector."""
        parts = self.split(vector)
        told = [
            _translated(parts, texts),
            self._languages(parts, texts),
            _marks(parts, texts),
            _lifted(parts, texts, "places", self.codes),
            _lifted(parts, texts, "names", self.codes),
        ]

        def slope(by_odds: Any) -> Any:
            found = {name: np.zeros(shape) for name, shape in self.shapes.items()}
            for _, back in told:
                for name, value in back(by_odds).items():
                    found[name] += value
            return self.packed(found)

        return sum(value for value, _ in told), slope

    def _languages(self, parts: Mapping[str, Any], texts: Arrays) -> tuple[Any, Any]:
        scale = _bounded(parts["language"])
        trust = (texts.share @ scale) * texts.length
        within = np.exp(parts["scales"][0])
        style = texts.kin + within * texts.within + texts.share @ self.biases(parts)
        raw = trust[:, None] * style
        cap = CAPS["language_cap"]

        def back(by_odds: Any) -> dict[str, Any]:
            inner = by_odds * (abs(raw) < cap)
            by_trust = (inner * style).sum(1) * texts.length
            by_bias = texts.share.T @ (inner * trust[:, None])
            scales = np.zeros(len(SCALES))
            scales[0] = (inner * trust[:, None] * texts.within).sum() * within
            return {
                "language": (texts.share.T @ by_trust) * scale * (parts["language"] < np.log(MOST)),
                "bias": by_bias.sum(0),
                "kin": by_bias @ self.kin,
                "own": by_bias * self.known,
                "scales": scales,
            }

        return np.clip(raw, -cap, cap), back


def _translated(parts: Mapping[str, Any], texts: Arrays) -> tuple[Any, Any]:
    scale = np.exp(parts["translated"])
    seen = texts.length * texts.whole
    raw = (texts.share @ scale) * seen + texts.share @ parts["shift"]
    cap = CAPS["translated_cap"]

    def back(by_odds: Any) -> dict[str, Any]:
        inner = by_odds.sum(1) * (abs(raw) < cap)
        return {
            "translated": (texts.share.T @ (inner * seen)) * scale,
            "shift": texts.share.T @ inner,
        }

    return np.clip(raw, -cap, cap)[:, None], back


def _marks(parts: Mapping[str, Any], texts: Arrays) -> tuple[Any, Any]:
    """As `transcheck.infer.marks`: a voice of every domain."""
    scale, language = np.exp(parts["scales"][-2:])
    kin = _share(parts["shares"][-1])
    voices = np.exp(parts["marks"])
    voice = (texts.share @ voices)[:, None]
    told = texts.marks @ np.array([scale, language, language * kin])

    def back(by_odds: Any) -> dict[str, Any]:
        sums = np.einsum("ncm,nc->m", texts.marks, by_odds * voice)
        scales, shares = np.zeros(len(SCALES)), np.zeros(len(SHARES))
        scales[-2:] = sums[0] * scale, (sums[1] + sums[2] * kin) * language
        shares[-1] = sums[2] * language * kin * (1 - kin)
        by_voice = texts.share.T @ (by_odds * told).sum(1)
        return {"scales": scales, "shares": shares, "marks": by_voice * voices}

    return voice * told, back


def _lifted(
    parts: Mapping[str, Any], texts: Arrays, kind: str, codes: Sequence[str]
) -> tuple[Any, Any]:
    """As `transcheck.infer._lift`: a scale and a level of every domain."""
    counts, share = getattr(texts, kind), texts.share
    by_domain, levels = _lift(parts, kind)
    scale, taken = share @ by_domain, share @ levels
    weighed = np.array(counts)
    if kind == "names":
        weighed[:, list(codes).index(OTHER)] *= np.exp(parts["scales"][SCALES.index("names_other")])
    lifts = weighed * scale[:, None]
    heights = np.exp(lifts)
    level = np.log(heights.mean(1))
    raw = lifts - (taken * level)[:, None]
    cap = CAPS["names_cap"]

    def back(by_odds: Any) -> dict[str, Any]:
        inner = by_odds * (abs(raw) < cap)
        sums = inner.sum(1)
        by_lift = inner - (taken * sums)[:, None] * heights / heights.sum(1, keepdims=True)
        each = share.T @ (by_lift * weighed).sum(1) * by_domain
        told = share.T @ (-sums * level) * levels * (1 - levels)
        scales, shares = np.zeros(len(SCALES)), np.zeros(len(SHARES))
        scales[SCALES.index(kind)] = each.sum()
        if kind == "names":
            scales[SCALES.index("names_other")] = (by_lift * lifts)[
                :, list(codes).index(OTHER)
            ].sum()
        shares[SHARES.index(kind)] = told.sum()
        return {"scales": scales, "shares": shares, kind: np.array([each, told])}

    return np.clip(raw, -cap, cap), back


def _lift(parts: Mapping[str, Any], kind: str) -> tuple[Any, Any]:
    """Scale and level of every domain."""
    scale, level = parts["scales"][SCALES.index(kind)], parts["shares"][SHARES.index(kind)]
    return np.exp(scale + parts[kind][0]), _share(level + parts[kind][1])


def _share(values: Any) -> Any:
    return 1 / (1 + np.exp(-values))


def _bounded(values: Any) -> Any:
    """A scale of at most `MOST`."""
    return np.exp(np.minimum(values, np.log(MOST)))
