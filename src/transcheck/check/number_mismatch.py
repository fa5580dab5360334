"""A number of the source that the translation does not have, or has with another value.

Numbers are compared by value under both locales: 1,5 Mio. is 1.5 million, *milliard* is a billion,
14 h 30 is 2:30 p.m., quatre-vingt-douze is 92. A month that is written as a figure on one side and
as a word on the other agrees, and so do ordinals and Roman centuries.

Silent: numbers in code and in names (UTF-8), one and two, numbers up to twelve in words, rounded
figures, converted units, sentences whose alignment is not sure, languages whose number words are
not known (there only figures that stand against other figures are compared).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transcheck.check._amounts import WORDED, Amount, amounts, months
from transcheck.check._beads import Pair, pairs
from transcheck.check._passage import HOLE
from transcheck.check._report import found
from transcheck.model import Example, Finding, Segment, Span, Subject

ID = "number-mismatch"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("The fire burned [[1,570]] hectares of pine.",
            source="Le feu a brûlé 15 700 hectares de pins.", source_language="fr"),
    Example("The group lost [[3.5 billion]] euros in May.",
            source="Le groupe a perdu 4,5 milliards d'euros en mai.", source_language="fr"),
    Example("Some [[82]] people were there on Monday.",
            source="Quatre-vingt-douze personnes étaient là lundi.", source_language="fr"),
    Example("The train leaves at [[3:30 p.m]]. on Friday.",
            source="Le train part à 14 h 30 vendredi.", source_language="fr"),
)  # fmt: skip
GOOD = (
    Example("The fire burned 15,700 hectares of pine.",
            source="Le feu a brûlé 15 700 hectares de pins.", source_language="fr"),
    Example("The train leaves at 2:30 p.m. on 8 May 2024.",
            source="Le train part à 14 h 30 le 08/05/2024.", source_language="fr"),
    Example("The firm earned 1.5 million euros in the 19th century.",
            source="Die Firma verdiente 1,5 Mio. Euro im 19. Jahrhundert.", source_language="de"),
    Example("Some ninety-two people came.",
            source="Quelque quatre-vingt-douze personnes sont venues.", source_language="fr"),
    Example("It is about 60 miles away.", source="C'est à environ 100 km.", source_language="fr"),
)  # fmt: skip
NEAR = 0.035
PART = re.compile(r"[^\W\d_][-.]?$|[/\ufffc]$")
UNITS = re.compile(
    r"\b(?:miles?|mph|feet|foot|ft|inch(?:es)?|pounds?|lbs?|ounces?|acres?|gallons?|yards?|°F|"
    r"Fahrenheit|US\$|C\$|dollars?)\b"
)


def check(subject: Subject) -> Iterator[Finding]:
    source, target = subject.source_language, subject.target_language
    for pair in pairs(subject):
        lost = amounts(pair.source_prose, source)
        new = amounts(pair.target_prose, target)
        if lost or new:
            yield from compare(pair, lost, new, subject)


def compare(
    pair: Pair, lost: Sequence[Amount], new: Sequence[Amount], subject: Subject
) -> Iterator[Finding]:
    """Findings for the figures of one bead that have no partner."""
    here = _numbered(pair.source_text, subject.source_language)
    there = _numbered(pair.target_text, subject.target_language)
    hidden = amounts(_hidden(pair.source_text, pair.source_prose), None)
    shown = amounts(_hidden(pair.target_text, pair.target_prose), None)
    missing = [
        a for a in lost if _tells(a, pair.source_text) and not _met(a, [*new, *shown], there)
    ]
    extra = [a for a in new if _tells(a, pair.target_text) and not _met(a, [*lost, *hidden], here)]
    if not missing and not extra:
        return
    if UNITS.search(pair.target_text) and not UNITS.search(pair.source_text):
        return
    figures = [a for a in extra if not a.spelled]
    gone = [a for a in missing if not a.spelled] or missing
    if figures and gone:
        for amount, other in zip(figures, gone, strict=False):
            yield _changed(pair, amount, other)
    elif _words_known(subject):
        yield from (_added(pair, a) for a in figures)
        yield from (_dropped(pair, a) for a in missing if not a.spelled)


def _tells(amount: Amount, text: str) -> bool:
    """Is it a number of its own, and no part of a name (UTF-8, X.509, Python3)?"""
    return amount.telling and (amount.spelled or not PART.search(text[: amount.start]))


def _hidden(text: str, prose: str) -> str:
    """What stands in the holes of the prose: its numbers may meet those of the other side."""
    return "".join(a if b == HOLE else " " for a, b in zip(text, prose, strict=True))


def _words_known(subject: Subject) -> bool:
    return {subject.source_language, subject.target_language} <= WORDED


def _numbered(text: str, language: str | None) -> set[float]:
    """Months as numbers: they may meet a figure of the other side."""
    low = text.casefold()
    return {n + 1.0 for n, name in enumerate(months(language or "")) if name in low}


def _met(amount: Amount, others: Sequence[Amount], soft: set[float]) -> bool:
    if amount.values & soft:
        return True
    return any(_close(v, w) for o in others for v in amount.values for w in o.values)


def _close(one: float, other: float) -> bool:
    """Equal, or rounded; short years and times stand for long ones."""
    if one == other:
        return True
    big = max(one, other)
    if big < 1000 and one == int(one) and other == int(other):
        return False
    if 1000 <= big <= 2100 or (big > 100_000 and min(one, other) > 100_000 and big < 101_441):
        return big <= 2100 and big % 100 == min(one, other)
    return abs(one - other) <= NEAR * big


def _at(pair: Pair, amount: Amount) -> Span | None:
    """Place of an amount of the target side, in the file."""
    offset = 0
    for segment in pair.target:
        if not amount.spelled and amount.start < offset + len(segment.text):
            end = min(amount.end - offset, len(segment.text))
            return segment.body.at(max(amount.start - offset, 0), end)
        offset += len(segment.text) + 1
    return None


def _changed(pair: Pair, amount: Amount, other: Amount) -> Finding:
    span = _at(pair, amount) or pair.target_span
    source = _source_words(pair, other)
    return found(
        __name__,
        span,
        f"The source has another number here: {source}.",
        "Figures are compared by value in both languages.",
        confidence=round(0.9 * pair.confidence, 4),
        source_term=source,
        source_span=pair.source_span,
        segment=pair.target[0].index,
    )


def _added(pair: Pair, amount: Amount) -> Finding:
    return found(
        __name__,
        _at(pair, amount) or pair.target_span,
        "The source sentence has no such number.",
        "Figures are compared by value in both languages.",
        confidence=round(0.7 * pair.confidence, 4),
        source_span=pair.source_span,
        segment=pair.target[0].index,
    )


def _dropped(pair: Pair, amount: Amount) -> Finding:
    last: Segment = pair.target[-1]
    source = _source_words(pair, amount)
    return found(
        __name__,
        last.body.at(0, len(last.text)),
        f"A number of the source is missing: {source}.",
        "Figures are compared by value in both languages.",
        confidence=round(0.7 * pair.confidence, 4),
        source_term=source,
        source_span=pair.source_span,
        segment=last.index,
    )


def _source_words(pair: Pair, amount: Amount) -> str:
    if amount.spelled:
        return f"{min(amount.values):g}"
    return pair.source_text[amount.start : amount.end]
