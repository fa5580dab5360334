"""BLEU, chrF++ and TER through sacrebleu: nothing of them is written again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from transcheck.model import Score, Subject

RESAMPLES = 300
SEED = "12345"


def by_line(subject: Subject) -> tuple[list[str], list[list[str]], str]:
    """Hypotheses, references per stream, and how they were paired.

    Lines pair with lines where every side has as many; else the texts are compared whole.
    """
    target = _lines("\n".join(b.text for b in subject.document.blocks))
    streams = [_lines(text) for text in subject.references]
    if all(len(s) == len(target) for s in streams):
        return target, streams, "line by line"
    return [" ".join(target)], [[" ".join(s)] for s in streams], "the whole text as one segment"


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def score(name: str, metric: Any, higher: bool, top: float, subject: Subject) -> Score:
    """Corpus score with its signature, a bootstrap interval and one value per line."""
    import os

    os.environ.setdefault("SACREBLEU_SEED", SEED)
    lines, references, how = by_line(subject)
    enough = len(lines) > 1
    told = metric.corpus_score(lines, references, n_bootstrap=RESAMPLES if enough else 1)
    low, high = _interval(told) if enough else (None, None)
    return Score(
        name,
        round(float(told.score), 4),
        (0.0, top),
        higher,
        str(metric.get_signature()),
        low,
        high,
        _each(metric, lines, references) if enough else None,
        how,
    )


def _interval(told: Any) -> tuple[float | None, float | None]:
    mean, half = getattr(told, "_mean", -1.0), getattr(told, "_ci", -1.0)
    if half < 0:
        return None, None
    return round(float(mean - half), 4), round(float(mean + half), 4)


def _each(
    metric: Any, lines: Sequence[str], references: Sequence[Sequence[str]]
) -> tuple[float, ...]:
    rows = zip(lines, zip(*references, strict=True), strict=True)
    return tuple(round(float(metric.sentence_score(h, list(r)).score), 4) for h, r in rows)
