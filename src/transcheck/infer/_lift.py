"""What names tell: which language a translated text may come from, never whether it is one.

A text about Lyon is more often translated from French than one about Graz; that it is translated
at all does not follow. So the languages are moved against each other only: the mean of their odds
stays that of native text.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log, log1p

from transcheck.config import LANGUAGES
from transcheck.model import OTHER

CODES = (*(code for code in LANGUAGES if code != "en"), OTHER)


def lifted(found: Mapping[str, float], scale: float, cap: float) -> dict[str, float]:
    """Log-likelihood ratio per language for counts of names, each at most `cap` from native."""
    lifts = {code: scale * log1p(found.get(code, 0.0)) for code in CODES}
    level = log(sum(exp(v) for v in lifts.values()) / len(lifts))
    return {code: max(-cap, min(cap, v - level)) for code, v in lifts.items()}
