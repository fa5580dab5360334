"""Almost, probably, most, at least: a limit that the translation lost; might that became a fact.

The source says *presque*, *wahrscheinlich*, *la maggior parte*, and nothing in the translation says
it or could stand for it: the statement came out stronger than it was meant. The same of what might
be, need not or should have been, told as a fact; and of a fact told as what must or should be.

Silent: free renderings, questions, converted measures, sentences with two such words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._measures import converted
from transcheck.check._mismatch import Words
from transcheck.check._operators import heard, named, plain
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.check._unsaid import Unsaid
from transcheck.lexicon import Lexicon, lexicon
from transcheck.model import Example, Finding, Subject

ID = "qualifier-changed"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("The well is [[empty]] after the summer.",
            source="Le puits est presque vide après l'été.", source_language="fr"),
    Example("The fire was caused by a [[candle]].",
            source="L'incendie pourrait être dû à une bougie.", source_language="fr"),
)  # fmt: skip
GOOD = (
    Example("The well is nearly empty after the summer.",
            source="Le puits est presque vide après l'été.", source_language="fr"),
    Example("Perhaps a candle caused the fire.",
            source="L'incendie pourrait être dû à une bougie.", source_language="fr"),
    Example("There is hardly any water in the well.",
            source="Il n'y a presque plus d'eau dans le puits.", source_language="fr"),
)  # fmt: skip
LIMITS = ("almost", "probably", "most", "atleast")
ENGLISH = "en"
SUPPOSED = ("might", "neednot", "mustnot", "shouldhave")
BOUND = ("must", "neednot", "mustnot", "shouldhave")
LOST = "The source says “{}” here; the translation says more, or less."
ADDED = "The translation says “{}” here; the source has a plain fact."
ENDED = re.compile(r"\s?[,;.:!)]")
ALL = re.compile(
    r"\b(?:all(?: of)?|every|whole|entire|tou[ts]\w*|tod[oa]s?|tutt[aeio]|alle[nsm]?|ganz\w*"
    r"|hele?)\b",
    re.IGNORECASE,
)
LIKELY, LONGEST, FREE, CLOSE, FEW = 0.7, 45, 0.45, 0.34, 4


def check(subject: Subject) -> Iterator[Finding]:
    source, target = subject.source_language or "", subject.target_language or ""
    told = table("qualifiers")["almost"]["said"]
    known = lexicon(source, target)
    if known is None or not {source, target} <= told.keys():
        return
    for pair in pairs(subject):
        literal = "?" not in pair.target_prose and len(pair.target_prose.split()) <= LONGEST
        literal = literal and converted(pair.source_prose) == converted(pair.target_prose)
        changed = list(_changed(pair, known)) if literal else []
        for start, end, term, message in changed if changed and _literal(pair, known, FREE) else ():
            yield _finding(pair, (start, end), term, message)


def _literal(pair: Pair, known: Lexicon, free: float) -> bool:
    """Does the lexicon explain most of the sentence?"""
    words = Words(pair.source_prose, pair.target_prose, known)
    return len(words.lost) <= free * max(len(words.source), FEW)


def _changed(pair: Pair, known: Lexicon) -> Iterator[tuple[int, int, str, str]]:
    """(start, end, word, message): where the translation says more than the source, or less."""
    for kind in LIMITS:
        told = list(shape(kind, known.source, False).finditer(pair.source_prose))
        if len(told) == 1 and not shape(kind, known.target, True).search(pair.target_prose):
            yield *_limited(pair, told[0], known), told[0][0], LOST
    here, there = (pair.source_prose, known.source), (pair.target_prose, known.target)
    if not _literal(pair, known, CLOSE):
        return
    for one in _missing(here, there, _telling(known.source, known.target)):
        yield *_limited(pair, one, known), one[0], LOST
    for one in _missing(there, here, _telling(known.target, known.source)):
        yield *one.span(), one[0], ADDED


def _telling(told: str, other: str) -> tuple[str, ...]:
    """The modal classes that a language seldom leaves unsaid when the other one says them."""
    return BOUND if told == ENGLISH else SUPPOSED if other == ENGLISH else ()


def _missing(
    here: tuple[str, str], there: tuple[str, str], kinds: tuple[str, ...]
) -> Iterator[re.Match[str]]:
    """The only modal of one side, where the other side says a plain fact."""
    told = plain("modals", *here)
    if len(told) != 1 or told[0].kind not in kinds:
        return
    kind, other = told[0].kind, plain("modals", *there)
    turned = named("modals", kind, "apart")  # said otherwise, which another check reports
    said = any(o.kind in turned for o in other)
    if not said and not heard("modals", kind, there[1]).search(there[0].replace("’", "'")):
        yield told[0].place


def _limited(pair: Pair, word: re.Match[str], known: Lexicon) -> tuple[int, int]:
    """What stands in the translation where the word that was limited belongs."""
    most = word.re is shape("most", known.source, False)
    if most and (whole := ALL.search(pair.target_prose)):
        return whole.span()
    words = Unsaid(pair.source_prose, pair.target_prose, known)
    words.links = list(words.links_of())
    after = [i for i, t in enumerate(words.source) if t.place.start() >= word.end()]
    before = [i for i, t in enumerate(words.source) if t.place.end() <= word.start()]
    last = bool(ENDED.match(pair.source_prose, word.end())) or not after
    i = (before or after or [0])[-1] if last else after[0]
    partner = dict(words.links).get(i)
    held = [words.target[partner]] if partner is not None else words.between(i, i)[0]
    if not held:
        return 0, len(pair.target_prose)
    return held[0].place.start(), held[-1].place.end()


@cache
def shape(kind: str, language: str, loosely: bool) -> re.Pattern[str]:
    """The words of a class; `loosely`: with all that may render them."""
    data = table("qualifiers")[kind]
    words = [*data["said"][language], *(data["heard"][language] if loosely else ())]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])", re.IGNORECASE)


def _finding(pair: Pair, place: tuple[int, int], term: str, message: str) -> Finding:
    segment, span = next(pieces(pair.target, *place))
    return found(
        __name__,
        span,
        message.format(term),
        "A word that limits the statement was lost or exchanged.",
        confidence=round(LIKELY * pair.confidence, 4),
        source_term=term,
        source_span=pair.source_span,
        segment=segment.index,
    )
