"""BLEU against reference translations, from sacrebleu, with its signature."""

from __future__ import annotations

from transcheck.model import Score, Subject
from transcheck.score import _sacre

NAME = "bleu"
NEEDS = "reference"
HIGHER_IS_BETTER = True


def score(subject: Subject) -> Score:
    """Corpus BLEU with a bootstrap interval; one value per line where lines pair."""
    from sacrebleu.metrics.bleu import BLEU

    return _sacre.score(NAME, BLEU(effective_order=True), HIGHER_IS_BETTER, 100.0, subject)
