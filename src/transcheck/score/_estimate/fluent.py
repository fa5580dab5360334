"""How usual is the target? Three small language models: words, characters, word shapes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from transcheck.score._estimate import edits
from transcheck.score._estimate.ngram import NGram, shipped
from transcheck.score._estimate.tokens import Side

CHARACTER_WINDOW = 8


def words(language: str) -> NGram:
    return shipped(f"{language}-words")


def features(targets: Sequence[Side], language: str) -> list[dict[str, float]]:
    by_word = words(language)
    by_letter = shipped(f"{language}-letters")
    by_shape = shipped(f"{language}-shapes")
    words_of = [t.tokens for t in targets]
    shapes_of = [shapes(t.tokens, by_shape.units) for t in targets]
    rows = zip(
        targets,
        by_word.logp(words_of),
        by_letter.logp([t.text for t in targets]),
        by_shape.logp(shapes_of),
        edits.features(("word_other",), words_of, by_word),
        edits.features(("shape_swap", "shape_more"), shapes_of, by_shape),
        strict=True,
    )
    return [{**_one(t, w, c, s, by_word), **e, **f} for t, w, c, s, e, f in rows]


def _one(target: Side, w: Any, c: Any, s: Any, by_word: NGram) -> dict[str, float]:
    unknown = [t for t in target.tokens if t[0].isalpha() and t not in by_word.units]
    return {
        **_spread("lm", w, 3),
        **_spread("shape", s, 3),
        "lm_sum": float(w.sum()) / 10,
        "shape_sum": float(s.sum()) / 10,
        "lm_end": float(w[-1]),
        "oov": len(unknown) / max(len(target.tokens), 1),
        "oov_small": min(4, sum(t in _small(target) for t in unknown)),
        "clm_avg": float(c.mean()),
        "clm_win": float(_windows(c, CHARACTER_WINDOW).min()),
        "clm_sum": float(c.sum()) / 30,
    }


def _small(target: Side) -> set[str]:
    return {w for w in target.words if w.islower()}


def _spread(name: str, logs: Any, size: int) -> dict[str, float]:
    low = np.sort(logs)[: max(1, len(logs) // 5)]
    return {
        f"{name}_avg": float(logs.mean()),
        f"{name}_min": float(logs.min()),
        f"{name}_win": float(_windows(logs, size).min()),
        f"{name}_low": float(low.mean()),
    }


def _windows(logs: Any, size: int) -> Any:
    if len(logs) < size:
        return logs
    sums = np.cumsum(np.concatenate([[0.0], logs]))
    return (sums[size:] - sums[:-size]) / size


def shapes(tokens: Sequence[str], known: dict[str, int]) -> list[str]:
    """Common words as they are, others by their last letters."""
    return [t if t in known else _ending(t) for t in tokens]


def _ending(token: str) -> str:
    if not token[0].isalpha():
        return "~0" if token[0].isdigit() else "~."
    return f"~{token[-3:]}" if len(token) > 4 else "~"
