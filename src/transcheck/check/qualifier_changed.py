"""Almost, probably, most, at least: a limit that the translation lost; might that became a fact.

The source says *presque*, *wahrscheinlich*, *la maggior parte*, and nothing in the translation says
it or could stand for it: the statement came out stronger than it was meant. Into English the same
of what might be, need not, must not or should have been.

Silent: free renderings, questions, converted measures, sentences with two such words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._bounds import loosened
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
    Example("Das Schiff wird den Hafen frühestens in drei Tagen erreichen.", language="de",
            source="The ship will need at least three days to reach the port.",
            source_language="en"),
    Example("In der Mühle überwiegen die Frauen.", language="de", source_language="en",
            source="In the mill the majority of workers are women."),
    Example("A espera está a terminar para os pescadores.", language="pt", source_language="en",
            source="The wait is nearly over for the fishermen."),
    Example("There is hardly any water in the well.",
            source="Il n'y a presque plus d'eau dans le puits.", source_language="fr"),
)  # fmt: skip
LIMITS = ("almost", "probably", "most", "atleast")
ENGLISH = "en"
SUPPOSED = ("might", "neednot", "mustnot", "shouldhave")
ENDED = re.compile(r"\s?[,;.:!)]")
ALL = re.compile(
    r"\b(?:all(?: of)?|every|whole|entire|tou[ts]\w*|tod[oa]s?|tutt[aeio]|alle[nsm]?|ganz\w*"
    r"|hele?)\b",
    re.IGNORECASE,
)
LIKELY, LONGEST, FREE, FEW = 0.7, 45, 0.45, 4


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
        for start, end, term in changed if changed and _literal(pair, known) else ():
            yield _finding(pair, (start, end), term)


def _literal(pair: Pair, known: Lexicon) -> bool:
    """Does the lexicon explain most of the sentence?"""
    words = Words(pair.source_prose, pair.target_prose, known)
    return len(words.lost) <= FREE * max(len(words.source), FEW)


def _changed(pair: Pair, known: Lexicon) -> Iterator[tuple[int, int, str]]:
    """Where the translation says more than the source; the source word."""
    for kind in LIMITS:
        told = list(shape(kind, known.source, False).finditer(pair.source_prose))
        turned = kind == "atleast" and _turned(pair, known)
        if len(told) == 1 and not (
            turned or shape(kind, known.target, True).search(pair.target_prose)
        ):
            yield *_limited(pair, told[0], known), told[0][0]
    if known.target == ENGLISH:
        yield from ((*_limited(pair, one, known), one[0]) for one in _missing(pair, known))


def _turned(pair: Pair, known: Lexicon) -> bool:
    """Does the translation say another bound of a number, which another check reports?"""
    return any(loosened(pair.source_prose, pair.target_prose, (known.source, known.target)))


def _missing(pair: Pair, known: Lexicon) -> Iterator[re.Match[str]]:
    """The only modal of the source, where the translation has a plain fact."""
    told = plain("modals", pair.source_prose, known.source)
    if len(told) != 1 or told[0].kind not in SUPPOSED:
        return
    kind, other = told[0].kind, plain("modals", pair.target_prose, known.target)
    turned = named("modals", kind, "apart")  # said otherwise, which another check reports
    said = any(o.kind in turned for o in other)
    text = pair.target_prose.replace("’", "'")
    if not said and not heard("modals", kind, known.target).search(text):
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


def _finding(pair: Pair, place: tuple[int, int], term: str) -> Finding:
    segment, span = next(pieces(pair.target, *place))
    return found(
        __name__,
        span,
        f"The source says “{term}” here; the translation says more, or less.",
        "A word that limits the statement was lost or exchanged.",
        confidence=round(LIKELY * pair.confidence, 4),
        source_term=term,
        source_span=pair.source_span,
        segment=segment.index,
    )
