"""Units → a Score: the values of one part of the estimate, with their margins."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import lru_cache

from transcheck.model import Score, Skipped, Subject
from transcheck.score._estimate import model
from transcheck.score._estimate.features import measure
from transcheck.score._estimate.pair import Resources, resources
from transcheck.score._estimate.tokens import side
from transcheck.score._estimate.units import Unit, units

TARGETS = ("en",)
MEASURED = frozenset(
    ("ro", "et", "ru", "ne", "si", "fr", "es", "de", "it", "pt", "zh", "cs", "pl", "hi", "ja")
)
SCALE = (0.0, 100.0)
DRAWS = 300
SEED = 12345
COPIED = 0.8
FEWEST_COPIED = 4
OMITTED, UNTRANSLATED = 0.0, 1.0
ALONE = Resources("", None, 5, (0.0, 1.0, 0.0, 1.0))


def score(part: str, subject: Subject) -> Score | Skipped:
    """The score of a part of the estimate, or why it cannot be given."""
    why = _unmeasured(part, subject)
    if why:
        return Skipped(f"score {part}", why)
    found, places = units(subject)
    rated = [u for u in found if u.target or u.source]
    if not rated:
        return Skipped(f"score {part}", "nothing to score: no sentence was found")
    language = (subject.source_language or "") if part != "fluency" else ""
    told = model.model(part, language)
    values = _values(part, rated, told, language, str(subject.target_language))
    return _summed(
        part, rated, values, places, told, f"{language or '*'}-{subject.target_language}"
    )


def _unmeasured(part: str, subject: Subject) -> str | None:
    source, target = subject.source_language, subject.target_language
    if target not in TARGETS:
        return f"measured into English only, and this text is {target or 'undetermined'}"
    if part != "fluency" and source not in MEASURED:
        return f"not measured for {source or 'an undetermined language'} to {target}"
    return None


def _values(
    part: str, rated: Sequence[Unit], told: model.Model, language: str, target: str
) -> list[float]:
    pairs = tuple((u.source, u.target) for u in rated)
    if part == "fluency":
        return [told.value(f) for f in _features(tuple((None, t) for _, t in pairs), "", target)]
    rows = _features(pairs, language, target)
    return [
        fixed if (fixed := _plain(*pair)) is not None else told.value(row)
        for pair, row in zip(pairs, rows, strict=True)
    ]


@lru_cache(maxsize=2)
def _features(
    pairs: tuple[tuple[str | None, str], ...], language: str, target: str
) -> list[dict[str, float]]:
    known = resources(language, target) if language else ALONE
    return measure(pairs, known, target)


def _plain(source: str | None, target: str) -> float | None:
    """What needs no model: nothing was translated, or everything was left as it is."""
    if source and not target:
        return OMITTED
    if not source:
        return None
    theirs = side(source).tokens
    ours = [w for w in side(target).tokens if w[0].isalpha()]
    there = set(theirs)
    same = sum(w in there for w in ours)
    if len(ours) >= FEWEST_COPIED and same >= COPIED * len(ours):
        return UNTRANSLATED
    return None


def _summed(
    part: str,
    rated: Sequence[Unit],
    values: Sequence[float],
    places: int,
    told: model.Model,
    pair: str,
) -> Score:
    mean = sum(values) / len(values)
    low, high = _interval(values, told, mean)
    spread: list[float | None] = [None] * places
    for unit, value in zip(rated, values, strict=True):
        for place in unit.places:
            spread[place] = value
    return Score(
        part,
        round(mean, 2),
        SCALE,
        True,
        f"{part}|pair:{pair}|tables:{model.digest()}|interval:90%bootstrap+calibrated",
        low,
        high,
        tuple(spread),
        _note(values, told),
    )


def _interval(values: Sequence[float], told: model.Model, mean: float) -> tuple[float, float]:
    """Where the mean human score lies: the model's own error and the luck of the segments."""
    if len(values) == 1:
        low, high = told.band(values[0])
        return round(low, 2), round(high, 2)
    chance = random.Random(SEED)
    count = min(len(values), 2000)
    draws = sorted(sum(chance.choices(values, k=count)) / count for _ in range(DRAWS))
    edge = DRAWS // 20
    luck = (draws[-edge - 1] - draws[edge]) / 2
    half = (told.document_margin(len(values)) ** 2 + luck**2) ** 0.5
    return round(max(0.0, mean - half), 2), round(min(100.0, mean + half), 2)


def _note(values: Sequence[float], told: model.Model) -> str:
    bands = [told.band(v) for v in values]
    low = sum(v - b[0] for v, b in zip(values, bands, strict=True)) / len(values)
    high = sum(b[1] - v for v, b in zip(values, bands, strict=True)) / len(values)
    return (
        f"a statistical estimate, no human rating; one segment's human score lies from {low:.0f} "
        f"below to {high:.0f} above its value 9 times in 10. It points at gross defects: it does "
        "not grade good translations, and values of different languages do not compare"
    )
