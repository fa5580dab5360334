"""chrF++ against reference translations, from sacrebleu, with its signature."""

from __future__ import annotations

from transcheck.model import Score, Subject
from transcheck.score import _sacre

NAME = "chrf"
NEEDS = "reference"
HIGHER_IS_BETTER = True


def score(subject: Subject) -> Score:
    """Corpus CHRF with a bootstrap interval; one value per line where lines pair."""
    from sacrebleu.metrics.chrf import CHRF

    return _sacre.score(NAME, CHRF(word_order=2), HIGHER_IS_BETTER, 100.0, subject)
