"""What a reader would say, estimated without a reference and without a neural model."""

from __future__ import annotations

from transcheck.model import Score, Skipped, Subject

NAME = "estimate"
NEEDS = "source"
HIGHER_IS_BETTER = True


def score(subject: Subject) -> Score | Skipped:
    """0 to 100 with an interval; skipped for language pairs that were not measured."""
    from transcheck.score._estimate.rate import score as rate

    return rate(NAME, subject)
