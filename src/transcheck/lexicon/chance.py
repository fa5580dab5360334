"""From the learned weight of what words tell to a probability."""

from math import exp


def logistic(odds: float) -> float:
    """The probability of natural-log odds, which are held to ±30."""
    return 1 / (1 + exp(-max(min(odds, 30.0), -30.0)))
