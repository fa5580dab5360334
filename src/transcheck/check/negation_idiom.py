"""A negation that means something else: *ne … que* is only, *ni siquiera* is not even.

The words that deny in the source do not deny the verb (he left before the mayor *did not* arrive),
or deny once what English denies twice, or hold something back (all *but* Monday) that the
translation no longer does. `denials.toml` has the phrases with the English that mistakes them.

Silent: other targets than English, sentences that render the phrase in one of its usual ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._context import together
from transcheck.check._negation import said
from transcheck.check._passage import tongue
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.lexicon import Lexicon, lexicon
from transcheck.model import Example, Finding, Subject

ID = "negation-idiom"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("She does [[not]] sell cheese from the farm.", source_language="fr",
            source="Elle ne vend que le fromage de la ferme."),
    Example("The work cost more [[than we did not]] think.", source_language="fr",
            source="Les travaux ont coûté plus cher qu'on ne le pensait."),
    Example("He did [[not]] thank the mayor.", source_language="pt",
            source="Ele não deixou de agradecer ao presidente."),
    Example("[[Even]] the priest knew it.", source_language="it",
            source="Neanche il prete lo sapeva."),
    Example("The residents [[welcome]] the plan.", source_language="de",
            source="Die Anwohner lehnen den Plan ab."),
    Example("[[The pool is open on Mondays.]]", source_language="fr",
            source="La piscine est ouverte sauf le lundi."),
)  # fmt: skip
GOOD = (
    Example("She only sells cheese from the farm.", source_language="fr",
            source="Elle ne vend que le fromage de la ferme."),
    Example("She does not sell the cheese.", source_language="fr",
            source="Elle ne vend pas le fromage."),
    Example("He did not fail to thank the mayor.", source_language="pt",
            source="Ele não deixou de agradecer ao presidente."),
    Example("Not even the priest knew it.", source_language="it",
            source="Neanche il prete lo sapeva."),
    Example("The residents reject the plan.", source_language="de",
            source="Die Anwohner lehnen den Plan ab."),
    Example("The pool is open every day but Monday.", source_language="fr",
            source="La piscine est ouverte sauf le lundi."),
)  # fmt: skip
ENGLISH, LONGEST = "en", 45


def check(subject: Subject) -> Iterator[Finding]:
    source = (subject.source_language or "")[:2]
    known = lexicon(source, ENGLISH) if tongue(subject) == ENGLISH else None
    if known is None:
        return
    for pair in pairs(subject):
        if len(pair.target_prose.split()) <= LONGEST and "?" not in pair.target_prose:
            yield from (_finding(pair, *told) for told in list(mistaken(pair, known))[:1])


@cache
def shape(name: str, key: str) -> re.Pattern[str] | None:
    words = table("denials")[name].get(key)
    edged = rf"(?<![\w-])(?:{words})(?:(?<=[ '’])|(?![\w-]))"
    return re.compile(edged, re.IGNORECASE) if words else None


def mistaken(
    pair: Pair, known: Lexicon
) -> Iterator[tuple[re.Match[str], re.Match[str] | None, str]]:
    """(phrase of the source, English that mistakes it, why)."""
    for name, row in table("denials").items():
        here = shape(name, known.source)
        match = here.search(pair.source_prose) if here else None
        right = shape(name, "right")
        if match is None or (right and right.search(pair.target_prose)):
            continue
        wrong = shape(name, "wrong")
        place = wrong.search(pair.target_prose) if wrong else None
        if wrong and place is None:
            continue
        near = place is None or together(match, place, known)
        if near and denies(match, place, pair, known.source if row.get("extra") else None):
            yield match, place, str(row["why"])


def denies(
    match: re.Match[str], place: re.Match[str] | None, pair: Pair, language: str | None
) -> bool:
    """Does the translation say no more often than the rest of the source, in its `language`; or
    nowhere, but for what mistakes the phrase?"""
    theirs = said(pair.target_prose, ENGLISH)
    if language:
        rest = pair.source_prose[: match.start()] + " , " + pair.source_prose[match.end() :]
        return len(theirs.hard) > len(said(rest, language).hard)
    if place is None:
        return not (theirs.hard or theirs.soft)
    return not theirs.hard or bool(said(place[0], ENGLISH).hard)


def _finding(pair: Pair, match: re.Match[str], place: re.Match[str] | None, why: str) -> Finding:
    span, segment = pair.target_span, pair.target[0].index
    if place is not None:
        held, span = next(pieces(pair.target, *place.span()))
        segment = held.index
    return found(
        __name__,
        span,
        f"“{match[0].strip()}” in the source means something else.",
        why,
        confidence=round(0.75 * pair.confidence, 4),
        source_term=match[0].strip(),
        source_span=pair.source_span,
        segment=segment,
    )
