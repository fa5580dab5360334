"""Of pairs that may or may not be translations of each other, those that speak for themselves.

Used by lexicon_data.py.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from learn_small_lexicon import TARGET, Row, lexicon, stems

from transcheck.lexicon import Table
from transcheck.score._estimate.lexical import chances
from transcheck.score._estimate.pair import cut, lemmatised, parse

FLOOR = 1e-3


def likelier(language: str, sure: Sequence[Row], doubtful: Sequence[Row], part: float) -> list[Row]:
    """The part of the doubtful pairs whose words explain each other best, in both directions.

    What explains what is learned from the sure pairs and from the doubtful ones together.
    """
    known = parse(language, TARGET, lexicon(language, [*sure, *doubtful], True, ""))
    (here, there), size = lemmatised(language, TARGET), cut(language)
    sides = [(stems(s, here, size), stems(t, there, size)) for s, t, _ in doubtful]
    worth = [_told(known.forward, s, t) + _told(known.backward, t, s) for s, t in sides]
    least = np.quantile(worth, 1 - part)
    return [row for row, w in zip(doubtful, worth, strict=True) if w > least]


def _told(table: Table, given: Sequence[str], others: Sequence[str]) -> float:
    """Mean log probability of the others, as far as the given ones explain them."""
    if not given or not others:
        return float(np.log(FLOOR))
    return float(np.log(np.maximum(chances(table, given, others).sum(0), FLOOR)).mean())
