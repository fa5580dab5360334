"""All features of sentence pairs, by name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from transcheck.score._estimate import agreement, difficulty, fluent, form, forms, lexical, tense
from transcheck.score._estimate.pair import Resources, lemmatised
from transcheck.score._estimate.tokens import Side, side

USUAL_WORDS = 20_000


def measure(
    pairs: Sequence[tuple[str | None, str]], resources: Resources, target_language: str
) -> list[dict[str, float]]:
    """Features of every pair; those that need a source are absent where it is None."""
    here, there = lemmatised(resources.language, target_language)
    sides = [(None if s is None else side(s, here), side(t, there)) for s, t in pairs]
    flowing = fluent.features([t for _, t in sides], target_language)
    return [
        {**flow, **form.features(t, s), **_against(s, t, resources, target_language)}
        for flow, (s, t) in zip(flowing, sides, strict=True)
    ]


def _against(
    source: Side | None, target: Side, resources: Resources, language: str
) -> dict[str, float]:
    if source is None:
        return {}
    usual = usual_words(language)
    return {
        **lexical.features(source, target, resources.lexicon, resources.cut),
        **forms.features(source, target, resources.forms),
        **form.length(source, target, resources.lengths),
        **difficulty.features(source.text, resources.hard),
        **tense.features(source, target, resources.verbs),
        **agreement.features(source, target, resources.language, language, usual),
    }


@cache
def usual_words(language: str) -> frozenset[str]:
    return frozenset(w for w, n in fluent.words(language).units.items() if n < USUAL_WORDS)
