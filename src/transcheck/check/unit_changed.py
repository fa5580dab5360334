"""The same figure in another unit: three inches for three centimetres, miles for kilometres.

Silent: converted figures, tons and tonnes, pounds and *livres*, which are about the same, texts
that have both units.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._amounts import Amount, amounts
from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._figures import met
from transcheck.check._passage import tongue
from transcheck.check._report import found
from transcheck.model import Example, Finding, Subject

ID = "unit-changed"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("The stone is [[three inches]] wide.", source="La pierre fait trois centimètres.",
            source_language="fr"),
    Example("Die Brücke ist [[40 Kilometer]] entfernt.", source="The bridge is 40 miles away.",
            source_language="en", language="de"),
)  # fmt: skip
GOOD = (
    Example("The stone is three centimetres wide.", source="La pierre fait trois centimètres.",
            source_language="fr"),
    Example("It weighs 20 tons.", source="Il pèse 20 tonnes.", source_language="fr"),
    Example("The sea is hundreds of miles away.", source_language="fr",
            source="La mer est à des centaines de kilomètres."),
    Example("It is 40 km (25 miles) away.", source="C'est à 40 km.", source_language="fr"),
)  # fmt: skip
ABOUT, TIME, VAGUE = 1.2, "time", 100
BEHIND = re.compile(r"[\s-]?(?:d[e'’]\s?)?[^\W\d_]+")


def check(subject: Subject) -> Iterator[Finding]:
    source, target = subject.source_language, tongue(subject)
    for pair in pairs(subject):
        here = [a for a in amounts(pair.source_prose, source) if measured(a)]
        there = [a for a in amounts(pair.target_prose, target) if measured(a)] if here else []
        for one in {a.start: a for a in there}.values():
            if not any(same(one, o) for o in here) and (other := twin(one, here, there)):
                yield _finding(pair, one, other)


def measured(amount: Amount) -> bool:
    """Has it a unit? Thousands of miles are only far away."""
    vague = amount.hint and min(amount.values) >= VAGUE
    return amount.unit is not None and amount.unit[0] != TIME and not vague


def same(one: Amount, other: Amount) -> bool:
    """Are both of one kind and one size?"""
    if one.unit is None or other.unit is None or one.unit[0] != other.unit[0]:
        return False
    low, high = sorted((one.unit[1], other.unit[1]))
    return high <= ABOUT * low


def twin(one: Amount, here: list[Amount], there: list[Amount]) -> Amount | None:
    """The figure of the source with this number, whose unit stands nowhere in the translation."""
    assert one.unit is not None
    equal = (o for o in here if o.unit and o.unit[0] == one.unit[0] and met(one, o))
    return next((o for o in equal if not any(same(o, t) for t in there)), None)


def _end(text: str, amount: Amount) -> int:
    """Where the word behind a figure ends."""
    match = BEHIND.match(text, amount.end)
    return match.end() if match else amount.end


def _finding(pair: Pair, one: Amount, other: Amount) -> Finding:
    term = pair.source_prose[other.start : _end(pair.source_prose, other)]
    segment, span = next(pieces(pair.target, one.start, _end(pair.target_prose, one)))
    return found(
        __name__,
        span,
        f"The source has this number in another unit: {term}.",
        "The figure was kept and the unit was not.",
        confidence=round(0.8 * pair.confidence, 4),
        source_term=term,
        source_span=pair.source_span,
        segment=segment.index,
    )
