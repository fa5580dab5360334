"""What is to come told as past, what is past told as to come, and the like.

*Débuteront* (will begin) for *began*, *ha finanziato* (has funded) for *is going to fund*, *depuis
six ans* (for six years now) for *worked for six years*, *were about to leave* where they had left.

Silent: texts that look ahead by any other word, stories of years long past, verbs that the lexicon
does not link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._clauses import listed
from transcheck.check._future import future, past
from transcheck.check._passage import tongue
from transcheck.check._rendered import LEAST, WORD, likeness, neighbour, rendering
from transcheck.check._report import found
from transcheck.check._table import alternatives, table
from transcheck.lexicon import Lexicon, lexicon
from transcheck.model import Example, Finding, Subject

ID = "time-changed"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("The trial [[began]] on Monday.", source_language="fr",
            source="Le procès commencera lundi."),
    Example("The town [[will finance]] the new library.", source_language="it",
            source="Il comune ha finanziato la nuova biblioteca."),
    Example("She worked [[for ten years]] on the map.", source_language="fr",
            source="Elle travaille depuis dix ans sur la carte."),
    Example("The guests [[were about to]] leave.", source_language="es",
            source="Los invitados ya se habían marchado."),
    Example("De burgemeester [[zal de brug openen]].", language="nl", source_language="en",
            source="The mayor opened the bridge."),
)  # fmt: skip
GOOD = (
    Example("The trial will begin on Monday.", source_language="fr",
            source="Le procès commencera lundi."),
    Example("The trial is set to begin on Monday.", source_language="fr",
            source="Le procès commencera lundi."),
    Example("He came to Paris in 1880 and died there.", source_language="fr",
            source="Il vient à Paris en 1880 et y mourra."),
    Example("She has worked on the map for ten years.", source_language="fr",
            source="Elle travaille depuis dix ans sur la carte."),
    Example("The guests were about to leave.", source_language="es",
            source="Los invitados estaban a punto de marcharse."),
)  # fmt: skip
Place = tuple[int, int]
Clash = tuple[re.Match[str], Place, str]
YEAR = re.compile(r"\b(?:1\d\d\d|200\d|201\d)\b")


def check(subject: Subject) -> Iterator[Finding]:
    source, target = (subject.source_language or "")[:2], tongue(subject)
    known = lexicon(source, target)
    if known is None or not {source, target} <= table("times_told").keys():
        return
    for pair in pairs(subject):
        every = (*later(pair, known), *earlier(pair, known), *soon(pair, known), *over(pair, known))
        yield from (_finding(pair, *clash) for clash in every[:1])


@cache
def shape(language: str, key: str) -> re.Pattern[str]:
    told = table("times_told")[language]
    text = str(told[key]).replace("{pasts}", alternatives(listed("pasts")))
    for name in ("count", "span"):
        text = text.replace(f"{{{name}}}", str(told[name]))
    return re.compile(text, re.IGNORECASE)


def word(match: re.Match[str]) -> Place:
    """Where the word stands that says what happens."""
    return match.span(next(n for n, w in match.groupdict().items() if w))


def futures(text: str, language: str) -> Iterator[re.Match[str]]:
    every = shape(language, "future").finditer(text)
    yield from (m for m in every if future(m, text[slice(*word(m))], language))


def pasts(text: str, language: str) -> Iterator[re.Match[str]]:
    every = shape(language, "past").finditer(text)
    yield from (m for m in every if past(m, text[slice(*word(m))], language))


def later(pair: Pair, known: Lexicon) -> Iterator[Clash]:
    """What the source says is to come, and the translation that it was."""
    here, there = pair.source_prose, pair.target_prose
    if YEAR.search(here + there) or shape(known.target, "ahead").search(there):
        return
    over = {word(m): m for m in pasts(there, known.target)}
    for match in futures(here, known.source):
        told = rendering(here[slice(*word(match))], there, known)
        if told and told.span() in over:
            yield match, over[told.span()].span(), "is to come"
        elif told is None and (verb := _near(match, over, pair, known)):
            yield match, verb.span(), "is to come"


def _near(
    match: re.Match[str], over: dict[Place, re.Match[str]], pair: Pair, known: Lexicon
) -> re.Match[str] | None:
    """The past before the rendering of a neighbour, if no other word of the source explains it."""
    here, there = pair.source_prose, pair.target_prose
    beside = neighbour(word(match), here, there, known)
    before = [n for n in over if beside and n[1] < beside.start()]
    if not before or beside is None or "," in there[before[-1][1] : beside.start()]:
        return None
    verb = there[slice(*before[-1])]
    explained = any(likeness(m[0], verb, known) >= LEAST for m in WORD.finditer(here))
    return None if explained else over[before[-1]]


def earlier(pair: Pair, known: Lexicon) -> Iterator[Clash]:
    """What the source says has been, and the translation that it is to come."""
    here, there = pair.source_prose, pair.target_prose
    if shape(known.source, "ahead").search(here):
        return
    to_come = {word(m): m for m in futures(there, known.target)}
    for match in pasts(here, known.source) if to_come else ():
        told = rendering(here[slice(*word(match))], there, known)
        if told and told.span() in to_come:
            yield match, to_come[told.span()].span(), "has been"


def soon(pair: Pair, known: Lexicon) -> Iterator[Clash]:
    """About to happen, where nothing in the source says so."""
    match = shape(known.target, "soon").search(pair.target_prose)
    if match and not shape(known.source, "near").search(pair.source_prose):
        yield from ((m, match.span(), "has been") for m in pasts(pair.source_prose, known.source))


def over(pair: Pair, known: Lexicon) -> Iterator[Clash]:
    """It lasted for a time, where the source says that it goes on."""
    here, there = pair.source_prose, pair.target_prose
    going = shape(known.source, "going").search(here)
    closed = shape(known.target, "closed").search(there)
    if not going or not closed or shape(known.target, "lasting").search(there):
        return
    if any(m.end() < closed.start() for m in pasts(there, known.target)):
        yield going, closed.span(), "goes on"


def _finding(pair: Pair, match: re.Match[str], place: Place, what: str) -> Finding:
    segment, span = next(pieces(pair.target, *place))
    return found(
        __name__,
        span,
        f"The source says that it {what}: “{match[0][:60]}”.",
        "Past and future exclude each other, and so do what is over and what goes on.",
        confidence=round(0.7 * pair.confidence, 4),
        source_term=match[0][:160],
        source_span=pair.source_span,
        segment=segment.index,
    )
