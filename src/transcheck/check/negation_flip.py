"""A negation of the source that the translation lost, or one that it made up.

*ne … pas*, *kein*, *nunca*, *niet* on one side, and nothing like it on the other: neither a
negative word nor one that can carry the same sense (*fail*, *without*, *un-*, *hardly*, *only*).

Silent: *ne … que* and other restrictions, questions, sentences that several others share, pairs of
languages whose negative words are not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._beads import Pair, pairs
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.model import Example, Finding, Subject

ID = "negation-flip"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("[[The avalanche risk is excluded for Sunday.]]",
            source="Le risque d'avalanche n'est pas écarté pour dimanche.", source_language="fr"),
    Example("[[The mayor has not signed the contract.]]",
            source="Der Bürgermeister hat den Vertrag unterschrieben.", source_language="de"),
)  # fmt: skip
GOOD = (
    Example("The mayor refused to sign the contract.",
            source="Le maire n'a pas voulu signer le contrat.", source_language="fr"),
    Example("Only two places are left.", source="Il ne reste que deux places.",
            source_language="fr"),
    Example("Isn't it late?", source="Il est tard ?", source_language="fr"),
    Example("The vote is not before Monday.", source="Le vote n'aura pas lieu avant lundi.",
            source_language="fr"),
)  # fmt: skip
RESTRICTION = re.compile(r"\b(?:ne|n['’])\s?\w+.{0,40}?\bqu(?:e|['’])", re.IGNORECASE)
LONGEST = 45


def check(subject: Subject) -> Iterator[Finding]:
    source, target = subject.source_language, subject.target_language
    if not (source and target and source in table("negation") and target in table("negation")):
        return
    for pair in pairs(subject):
        if "?" in pair.target_prose or len(pair.target_prose.split()) > LONGEST:
            continue
        here = hard(pair.source_prose, source), soft(pair.source_prose, source)
        there = hard(pair.target_prose, target), soft(pair.target_prose, target)
        if here[0] and not there[0] and not there[1] and not RESTRICTION.search(pair.source_prose):
            yield _finding(pair, "The source says no here, the translation does not.")
        if there[0] and not here[0] and not here[1]:
            yield _finding(pair, "The translation says no here, the source does not.")


def hard(text: str, language: str) -> bool:
    """Is there a negative word?"""
    return _pattern(language, "words").search(text.replace("’", "'")) is not None


def soft(text: str, language: str) -> bool:
    """Is there a word that can stand for a negation?"""
    return _pattern(language, "soft").search(text.replace("’", "'")) is not None


@cache
def _pattern(language: str, key: str) -> re.Pattern[str]:
    words = "|".join(table("negation")[language][key])
    return re.compile(rf"(?<![\w'-])(?:{words})(?![\w-])", re.IGNORECASE)


def _finding(pair: Pair, message: str) -> Finding:
    return found(
        __name__,
        pair.target_span,
        message,
        "A lost or invented negation turns the meaning round.",
        confidence=round(0.75 * pair.confidence, 4),
        source_span=pair.source_span,
        source_term=pair.source_text,
        segment=pair.target[0].index,
    )
