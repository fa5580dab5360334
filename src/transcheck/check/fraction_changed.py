"""Half for a quarter, an hour and a half for half an hour, all of it for half of it.

Fractions in words are compared by value in seven languages. Where the source speaks of a half, a
third or a quarter of something and the translation of no part at all, the part was lost.

Silent: times of day, halves of a match, fractions that the other side says in figures or by another
word (fifty per cent, semi-, a semester), sentences rendered freely.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._context import together
from transcheck.check._coverage import closeness
from transcheck.check._fractions import WHOLE, fractions, shapes
from transcheck.check._passage import tongue
from transcheck.check._report import found
from transcheck.lexicon import Lexicon, lexicon
from transcheck.model import Example, Finding, Span, Subject

ID = "fraction-changed"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("The bath was warm after [[an hour and a half]].", source_language="de",
            source="Das Bad war nach einer halben Stunde warm."),
    Example("Now [[a quarter]] of the tickets are free.", source_language="nl",
            source="Nu is driekwart van de kaartjes gratis."),
    Example("[[Un tiers]] des maisons est vide.", source_language="en", language="fr",
            source="Two thirds of the houses are empty."),
    Example("[[The village has paid the costs of the bridge.]]", source_language="it",
            source="Il villaggio ha pagato la metà dei costi del ponte."),
)  # fmt: skip
GOOD = (
    Example("The bath was warm after half an hour.", source_language="de",
            source="Das Bad war nach einer halben Stunde warm."),
    Example("Now 75% of the tickets are free.", source_language="nl",
            source="Nu is driekwart van de kaartjes gratis."),
    Example("They scored early in the second half of the match.", source_language="fr",
            source="Ils ont marqué au début de la seconde mi-temps."),
    Example("Fifty per cent of the costs are paid.", source_language="it",
            source="La metà dei costi è pagata."),
    Example("It closes at a quarter past two.", source_language="fr",
            source="Cela ferme à deux heures et quart."),
)  # fmt: skip
PARTS, CLOSE, AFTER = (0.25, 0.3333, 0.5), 0.6, 6
OF = re.compile(
    r"(?:\b(?:of|de|du|des|der|aller|del|van|da|do|dos|das|di|dei|delle|della|degli)|d['’])\b"
)
Part = tuple[float, re.Match[str]]


def check(subject: Subject) -> Iterator[Finding]:
    source, target = (subject.source_language or "")[:2], tongue(subject)
    known = lexicon(source, target)
    if known is None or not (shapes(source) and shapes(target)):
        return
    for pair in pairs(subject):
        ours = list(fractions(pair.source_prose, source))
        theirs = list(fractions(pair.target_prose, target))
        if both := _changed(ours, theirs, known):
            segment, span = next(pieces(pair.target, *both[1].span()))
            message = "The source has another part here"
            yield _finding(pair, both[0][0], span, segment.index, message)
        elif ours and not theirs and _lost(ours, pair, known):
            last, message = pair.target[-1].index, "A part of the source is missing"
            yield _finding(pair, ours[0][1][0], pair.target_span, last, message)


def _changed(
    ours: list[Part], theirs: list[Part], known: Lexicon
) -> tuple[re.Match[str], re.Match[str]] | None:
    """The only fraction that is lost with the only one that is new."""
    here, there = dict(ours), dict(theirs)
    lost, new = here.keys() - there.keys(), there.keys() - here.keys()
    if len(lost) != 1 or len(new) != 1 or len(here) != len(there):
        return None
    both = here[lost.pop()], there[new.pop()]
    return both if together(*both, known) else None


def _lost(ours: list[Part], pair: Pair, known: Lexicon) -> bool:
    """Is there one part of something, in a sentence that is rendered closely without any?"""
    value, match = ours[0]
    rest = pair.source_prose[: match.start()] + pair.source_prose[match.end() :]
    of = OF.search(pair.source_prose, match.start(), match.end() + AFTER)
    return (
        len(ours) == 1
        and value in PARTS
        and bool(of)
        and not WHOLE.search(pair.target_prose)
        and closeness(rest, pair.target_prose, known) >= CLOSE
    )


def _finding(pair: Pair, term: str, span: Span, segment: int, message: str) -> Finding:
    return found(
        __name__,
        span,
        f"{message}: “{term.strip()}”.",
        "Fractions are compared by value in both languages.",
        confidence=round(0.8 * pair.confidence, 4),
        source_term=term.strip(),
        source_span=pair.source_span,
        segment=segment,
    )
