"""Do forms answer forms? Frequent words as they stand, others by their last letters, both ways.

Stems say that a verb was translated; endings and small words say in which tense, number or person.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from transcheck.lexicon import Lexicon, Table
from transcheck.score._estimate.lexical import chances, given_back, rarities
from transcheck.score._estimate.tokens import Side

SUFFIX = 3
SHORTEST = 5
NAMES = ("given", "idle", "idlest", "place", "placelow")


def units(side: Side, known: Table | AbstractSet[str]) -> list[str]:
    """Every word of a sentence: as it is where `known` has it, else its ending."""
    return [t if t in known else ending(t) for t in side.tokens if t[0].isalpha()]


def ending(token: str) -> str:
    return f"~{token[-SUFFIX:]}" if len(token) >= SHORTEST else "~"


def features(source: Side, target: Side, lexicon: Lexicon | None) -> dict[str, float]:
    if lexicon is None:
        return {f"frm_{side}_{name}": 0.0 for side in "st" for name in NAMES}
    s, t = units(source, lexicon.forward), units(target, lexicon.backward)
    there, back = chances(lexicon.forward, s, t), chances(lexicon.backward, t, s).T
    rare_s, rare_t = rarities(lexicon.forward, s), rarities(lexicon.backward, t)
    return {
        **dict(given_back("frm_s", lexicon.forward, s, rare_s, there, rare_t)),
        **dict(given_back("frm_t", lexicon.backward, t, rare_t, back.T, rare_s)),
    }
