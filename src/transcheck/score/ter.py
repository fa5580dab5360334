"""TER against reference translations, from sacrebleu, with its signature."""

from __future__ import annotations

from transcheck.model import Score, Subject
from transcheck.score import _sacre

NAME = "ter"
NEEDS = "reference"
HIGHER_IS_BETTER = False


def score(subject: Subject) -> Score:
    """Corpus TER with a bootstrap interval; one value per line where lines pair."""
    from sacrebleu.metrics.ter import TER

    return _sacre.score(NAME, TER(), HIGHER_IS_BETTER, 100.0, subject)
