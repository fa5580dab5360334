"""Evidence from silence: a long text without a mark is more likely native than a short one.

Marks come about once in so many words of translation; words in which none came speak for native
text. Together with the marks themselves this is the likelihood of a Poisson process.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from transcheck.config import LANGUAGES
from transcheck.infer._reading import Reading
from transcheck.infer._tables import constants
from transcheck.model import OTHER, Subject

NAME = "quiet"
MOST_WORDS = 3000


def readings(subject: Subject) -> Iterator[Reading]:
    """One reading for the whole text."""
    yield reading(sum(len(s.text.split()) for s in subject.segments), constants())


def reading(words: int, told: Mapping[str, float]) -> Reading:
    """What so many words say, before any mark in them is counted."""
    ratio = -told["quiet_per_1000"] * min(words, MOST_WORDS) / 1000
    note = f"{words} words, in which a translation would leave marks"
    return Reading(note, dict.fromkeys((*LANGUAGES, OTHER), ratio), NAME, NAME)
