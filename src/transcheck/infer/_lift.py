"""What names tell: which language a translated text may come from, and little of whether it is one.

A text about Lyon is more often translated from French than one about Graz; that it is translated
at all follows only weakly, for English papers write about Lyon too. So the languages are moved
against each other first, and the learned share of what would keep their mean odds at those of
native text is taken off.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log, log1p

from transcheck.config import LANGUAGES
from transcheck.infer._tables import mixed
from transcheck.model import OTHER

CODES = (*(code for code in LANGUAGES if code != "en"), OTHER)


def lifted(
    found: Mapping[str, float],
    told: Mapping[str, float],
    kind: str,
    domains: Mapping[str, float],
) -> dict[str, float]:
    """Log-likelihood ratio per language for counts of names, by the learned numbers of a kind.

    `domains`: how far the text belongs to each. A novel full of French names is translated more
    often than news are.
    """
    scale, taken = (mixed(f"{kind}_{number}_{{}}", told, domains) for number in ("scale", "level"))
    lifts = {code: scale * log1p(found.get(code, 0.0)) for code in CODES}
    lifts[OTHER] *= told.get(f"{kind}_other", 1.0)
    level = taken * log(sum(exp(v) for v in lifts.values()) / len(lifts))
    cap = told["names_cap"]
    return {code: max(-cap, min(cap, v - level)) for code, v in lifts.items()}
