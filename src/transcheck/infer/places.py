"""Evidence from names: which language a translated text may come from, never whether it is one.

A text about Lyon is more often translated from French than one about Graz; that it is translated
at all does not follow. So the odds of the languages are moved against each other only: their
mean, weighed by the prior, stays that of native text.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from math import exp, log, log1p
from pathlib import Path

from transcheck.infer._reading import Reading
from transcheck.infer._tables import constants
from transcheck.model import Subject

NAME = "places"
NAMES = re.compile(r"\b[^\W\d_a-z][^\W\d_]+")


@cache
def _table() -> tuple[dict[str, str], dict[str, str], tuple[str, ...]]:
    """Language by name, language by letter, all languages."""
    path = Path(__file__).with_name("places.toml")
    told = tomllib.loads(path.read_text("utf-8"))
    names = {name: code for code, every in told["names"].items() for name in every}
    letters = {letter: code for code, every in told["letters"].items() for letter in every}
    return names, letters, tuple(told["names"])


def readings(subject: Subject) -> Iterator[Reading]:
    """One reading for an English text that names places of some language."""
    if subject.target_language != "en":
        return
    found = mentions(" ".join(s.text for s in subject.segments))
    if found:
        yield reading(found, constants())


def mentions(text: str) -> Counter[str]:
    """Names by the language they hint at."""
    names, letters, _ = _table()
    found: Counter[str] = Counter()
    for match in NAMES.finditer(text):
        word = match[0]
        code = names.get(word) or next((letters[c] for c in word if c in letters), None)
        if code:
            found[code] += 1
    return found


def reading(found: Mapping[str, int], told: Mapping[str, float]) -> Reading:
    """The languages moved against each other by the names found."""
    _, _, codes = _table()
    lifts = {code: told["places_scale"] * log1p(found.get(code, 0)) for code in codes}
    level = log(sum(exp(v) for v in lifts.values()) / len(lifts))
    best = max(lifts, key=lambda code: lifts[code])
    cap = told["places_cap"]
    note = f"{found.get(best, 0)} names of its places and peoples, if this is a translation"
    return Reading(note, {c: max(-cap, min(cap, v - level)) for c, v in lifts.items()}, NAME, NAME)
