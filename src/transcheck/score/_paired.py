"""Is the difference of two versions more than chance? The paired tests of sacrebleu."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from transcheck.model import Score

SEED = "12345"
DRAWS = 1000
SWAPS = 10_000
EMBEDDED = ("estimate", "adequacy", "fluency")
ESTIMATE = "an estimate that sees gross defects and does not grade good versions"


@dataclass(frozen=True, slots=True)
class Difference:
    """A score of both versions; p: how often chance alone would part them as much."""

    name: str
    first: float
    second: float
    higher_is_better: bool
    p: float
    units: int
    signature: str

    @property
    def verdict(self) -> str:
        if self.p >= 0.05 or self.first == self.second:
            return "no difference that chance could not make"
        better = (self.second > self.first) == self.higher_is_better
        told = "the second" if better else "the first"
        return (
            f"{told} scores better, by {ESTIMATE}" if self.name in EMBEDDED else f"{told} is better"
        )


def by_reference(
    first: Sequence[str], second: Sequence[str], references: Sequence[str]
) -> list[Difference] | str:
    """BLEU, chrF++ and TER of both, by approximate randomisation; or why they cannot be tested."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    streams = [_lines(path) for path in references]
    counts = {len(first), len(second), *(len(s) for s in streams)}
    if len(counts) > 1:
        told = ", ".join(map(str, sorted(counts)))
        return f"versions and references must have as many lines; they have {told}"
    if len(first) < 2:
        return "a paired test needs two lines at least"
    made = (("bleu", BLEU(), True), ("chrf", CHRF(word_order=2), True), ("ter", TER(), False))
    return [_tested(n, m, higher, first, second, streams, SWAPS) for n, m, higher in made]


def _lines(path: str) -> list[str]:
    return [x.strip() for x in Path(path).read_text("utf-8-sig").splitlines() if x.strip()]


def of_values(
    one: Score,
    other: Score,
    left: Sequence[tuple[float, float]],
    right: Sequence[tuple[float, float]],
) -> Difference:
    """A score without references, by resampling the passages that both versions translate."""
    first, second = ([f"{v!r} {w!r}" for v, w in side] for side in (left, right))
    told = _tested(one.name, _mean(), one.higher_is_better, first, second, [first], DRAWS)
    p = 1.0 if first == second else told.p
    return Difference(
        one.name, one.value, other.value, one.higher_is_better, p, told.units, told.signature
    )


def _tested(
    name: str,
    metric: Any,
    higher: bool,
    first: Sequence[str],
    second: Sequence[str],
    references: Sequence[Sequence[str]],
    samples: int,
) -> Difference:
    from sacrebleu.significance import PairedTest

    os.environ.setdefault("SACREBLEU_SEED", SEED)
    kind = "ar" if samples == SWAPS else "bs"
    test = PairedTest(
        [("first", first), ("second", second)], {name: metric}, references, kind, samples
    )
    signatures, scores = test()
    label = next(k for k in scores if k != "System")
    results: list[Any] = list(scores[label])
    one, other = results
    p = 1.0 if one.score == other.score else float(other.p_value or 1.0)
    return Difference(
        name, float(one.score), float(other.score), higher, p, len(first), f"{signatures[label]}"
    )


@cache
def _mean() -> Any:
    """A metric of sacrebleu whose lines are "value weight": the weighted mean of the values."""
    from sacrebleu.metrics.base import Metric, Signature
    from sacrebleu.metrics.base import Score as Told

    class MeanSignature(Signature):
        def __init__(self, args: dict[str, Any]) -> None:
            super().__init__(args)
            self.info["mean"] = "weighted"

    class Mean(Metric):
        _SIGNATURE_TYPE = MeanSignature

        def _aggregate_and_compute(self, stats: Any) -> Any:
            return self._compute_score_from_stats(
                [sum(column) for column in zip(*stats, strict=True)]
            )

        def _compute_score_from_stats(self, stats: Any) -> Any:
            return Told("mean", float(stats[0]) / max(float(stats[1]), 1e-9))

        def _preprocess_segment(self, sent: str) -> str:
            return sent

        def _extract_reference_info(self, refs: Sequence[str]) -> dict[str, Any]:
            return {}

        def _compute_segment_statistics(self, hypothesis: str, ref_kwargs: dict[str, Any]) -> Any:
            value, weight = map(float, hypothesis.split())
            return [value * weight, weight]

    made: Any = Mean
    return made()
