"""Evidence from what proper names look like: Grandclément, Schladming, Carvalho."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from transcheck.infer import _names
from transcheck.infer._lift import CODES, lifted
from transcheck.infer._reading import Reading
from transcheck.infer._tables import constants
from transcheck.infer.style import domains
from transcheck.model import Subject

NAME = "names"
SURE = 0.6
LOWER = re.compile(r"\b[a-z]+\b")


def readings(subject: Subject) -> Iterator[Reading]:
    """One reading for an English text with names that look like one of the languages."""
    if subject.target_language != "en":
        return
    text = " ".join(s.text for s in subject.segments)
    if found := mentions(text):
        yield reading(found, constants(), domains(text))


def mentions(text: str) -> Counter[str]:
    """Distinct names by the language that they look like, each as much as that is sure."""
    common = set(LOWER.findall(text))
    found: Counter[str] = Counter()
    for word in sorted(set(_names.CAPITALISED.findall(text))):
        odds = _names.odds(word) if word.lower() not in common else {}
        best = max(odds, key=lambda code: odds[code], default=None)
        if best in CODES and odds[best] >= SURE:
            found[best] += odds[best]  # type: ignore[assignment]
    return found


def reading(
    found: Mapping[str, float], told: Mapping[str, float], of: Mapping[str, float]
) -> Reading:
    """The languages moved against each other by the names found."""
    best = max(found, key=lambda code: (found[code], code))
    number = round(found[best])
    names = "one name that looks" if number == 1 else f"about {number} names that look"
    note = f"{names} like it, if this is a translation"
    return Reading(note, lifted(found, told, NAME, of), NAME, NAME)
