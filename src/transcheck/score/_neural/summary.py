"""The interval of a mean over segments."""

from __future__ import annotations

import random
from collections.abc import Sequence

DRAWS = 300
SEED = 12345


def interval(values: Sequence[float]) -> tuple[float | None, float | None]:
    """Ninety per cent of the means of resampled segments; none for a single segment."""
    if len(values) < 2:
        return None, None
    chance = random.Random(SEED)
    means = sorted(sum(chance.choices(values, k=len(values))) / len(values) for _ in range(DRAWS))
    edge = DRAWS // 20
    return round(means[edge], 6), round(means[-edge - 1], 6)
