"""The error marks of word-level COMET checkpoints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from transcheck.score._neural.contract import Mark

__all__ = ["Mark", "Tagger", "quality", "tagger"]
USUAL_LABELS = ("minor", "major", "critical")
PENALTY = {"minor": 1, "major": 5, "critical": 10}
WORST = 25
Torch = Any


@dataclass(frozen=True, slots=True)
class Tagger:
    """The layer that labels each piece of a word; label 0 is "no error"."""

    weight: Torch
    bias: Torch
    labels: tuple[str, ...]
    layer: int

    def chances(self, hidden: tuple[Torch, ...]) -> Torch:
        import torch

        return torch.softmax(hidden[self.layer] @ self.weight.T + self.bias, -1)

    def marks(self, chances: Torch, offsets: Sequence[tuple[int, int]]) -> tuple[Mark, ...]:
        """Runs of labelled pieces; a run still open at the end is dropped, as COMET does."""
        best, label = chances.max(-1)
        found: list[Mark] = []
        run: list[tuple[float, int, tuple[int, int]]] = []
        for p, n, place in zip(best.tolist(), label.tolist(), offsets, strict=True):
            if n:
                run.append((p, n, place))
            elif run:
                found.append(self._mark(run))
                run = []
        return tuple(found)

    def _mark(self, run: Sequence[tuple[float, int, tuple[int, int]]]) -> Mark:
        start, end = run[0][2][0], run[-1][2][1]
        severity = self.labels[run[0][1] - 1]
        return Mark(int(start), int(end), severity, sum(p for p, _, _ in run) / len(run))


def tagger(state: Mapping[str, Torch], told: Mapping[str, Any], device: str) -> Tagger | None:
    if "hidden2tag.weight" not in state:
        return None
    labels = tuple(told.get("error_labels") or USUAL_LABELS)
    weight, bias = (state[f"hidden2tag.{n}"].float().to(device) for n in ("weight", "bias"))
    return Tagger(weight, bias, labels, int(told["word_layer"]))


def quality(marks: Sequence[Mark]) -> float:
    """1 without marks, 0 at the worst penalty."""
    penalty = sum(PENALTY.get(m.severity, 0) for m in marks)
    return (WORST - min(penalty, WORST)) / WORST
