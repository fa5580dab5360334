"""Evidence from the names of countries, peoples and towns."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from transcheck.infer._lift import lifted
from transcheck.infer._names import CAPITALISED
from transcheck.infer._reading import Reading
from transcheck.infer._tables import constants
from transcheck.infer.style import domains
from transcheck.model import Subject

NAME = "places"


@cache
def _table() -> tuple[dict[str, str], dict[str, str]]:
    """Language by name, language by letter."""
    path = Path(__file__).with_name("places.toml")
    told = tomllib.loads(path.read_text("utf-8"))
    names = {name: code for code, every in told["names"].items() for name in every}
    letters = {letter: code for code, every in told["letters"].items() for letter in every}
    return names, letters


def readings(subject: Subject) -> Iterator[Reading]:
    """One reading for an English text that names places of some language."""
    if subject.target_language != "en":
        return
    text = " ".join(s.text for s in subject.segments)
    if found := mentions(text):
        yield reading(found, constants(), domains(text))


def mentions(text: str) -> Counter[str]:
    """Names by the language they hint at."""
    names, letters = _table()
    found: Counter[str] = Counter()
    for match in CAPITALISED.finditer(text):
        word = match[0]
        code = names.get(word) or next((letters[c] for c in word if c in letters), None)
        if code:
            found[code] += 1
    return found


def reading(
    found: Mapping[str, int], told: Mapping[str, float], of: Mapping[str, float]
) -> Reading:
    """The languages moved against each other by the names found."""
    best = max(found, key=lambda code: (found[code], code))
    names = "name" if found[best] == 1 else "names"
    note = f"{found[best]} {names} of its places and peoples, if this is a translation"
    return Reading(note, lifted(found, told, NAME, of), NAME, NAME)
