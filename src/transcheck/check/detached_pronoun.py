"""A pronoun that takes its noun up again: The mayor, him, has asked; Us, we pay every year.

French stresses a subject so (le maire, lui), Spanish, Italian and Portuguese with ese, quello or
esse. English says for his part or as for the mayor, or stresses by the voice.

Silent: objects and lists of pronouns (he, she and they), what he himself does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import either
from transcheck.check._frames import prose
from transcheck.check._report import found
from transcheck.check._table import alternatives
from transcheck.check._tags import acting
from transcheck.model import Finding, Subject

ID = "detached-pronoun"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The baker, [[him]], has closed his shop for good.",
    "The new bridge, [[it]], will open in May.",
    "The union, [[it]], calls for a strike.",
    "The old mill, [[that one]], was pulled down in June.",
    "The two brothers, [[they]], denied everything.",
    "[[Him, he]] never came back to the port.",
    "And [[us, we]] pay the bill every year.",
)
GOOD = (
    "The baker, for his part, has closed his shop.",
    "Once you have found it, it will open by itself.",
    "Whether he, she or they denied it, nobody knows.",
    "The brothers, they said, were asleep.",
    "He gave the old mill to them, they said, and left.",
)
BEING = (
    r"(?:is|are|was|were|has|have|had|will|would|can|cannot|could|must|may|does|do|did|should|never"
    r"|still|also|already|no longer|always|only|now|[a-z]+ly)\b"
)
ADVERB = r"(?:(?:never|still|also|already|no longer|always|only|now|[a-z]+ly) )"


@cache
def shape() -> re.Pattern[str]:
    """A noun, a pronoun between commas and the verb; or two pronouns in a row."""
    acts = (
        rf"{ADVERB}?(?:{either('pasts')}|[a-z]{{3,}}ed|{alternatives(acting())})\b"
        r"|[a-z]{3,}s(?= (?:to|the|an?|his|her|its|their|that|for|in|on|no|not|only)\b)"
    )
    said = r"(?!said\b|say\b|added\b|claim|explain|wrote\b|told\b|believe|think|thought\b|report)"
    free = r"(?<![, ]he, )(?<!she, )(?<!they, )(?<!him, )(?<!them, )(?<!it, )(?<!us, )(?<!me, )"
    return re.compile(
        rf"(?<=[\w’”\"], ){free}(?P<oblique>him|her|them|us|it|(?:that|those|this|these) ones?)"
        rf"(?:, (?={BEING}|{acts}))"
        rf"|(?<=[a-z’”\"], ){free}(?P<plain>they|he|she)(?=, {said}(?:{BEING}|{acts}))"
        r"|(?P<twice>\b(?:[Hh]im, he|[Uu]s, we|[Tt]hem, they|[Mm]e, I)\b"
        r"(?= (?!said\b|say\b|think|thought|guess|suppose|believe|hope|mean\b|know\b)\w))"
    )


def check(subject: Subject) -> Iterator[Finding]:
    every = ((passage, m) for passage, _ in prose(subject) for m in shape().finditer(passage.text))
    for passage, m in every:
        group = m.lastgroup or "plain"
        if group != "twice" or opens(passage.text, m.start()):
            yield found(
                __name__,
                passage.at(*m.span(group)),
                "English takes no noun up with a pronoun: for his part, as for the mayor.",
                "French stresses the subject with lui, elle, eux, other languages with that one.",
                confidence=0.75,
                points_to=("fr", "es", "it", "pt"),
            )


def opens(text: str, place: int) -> bool:
    """Does a clause begin here? (He gave it to them, they said.)"""
    return bool(re.search(r"(?:^|[.;:“\"] |\b(?:[Aa]nd|[Bb]ut),? |[“\"])$", text[:place]))
