"""What is to come told as past, what is past told as to come, and the like.

*Débuteront* (will begin) for *began*, *ha finanziato* (has funded) for *is going to fund*, *depuis
six ans* (for six years now) for *worked for six years*, *were about to leave* where they had left.

Silent: texts that look ahead by any other word, stories of years long past, verbs that the lexicon
does not link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._coverage import comparable
from transcheck.check._passage import tongue
from transcheck.check._rendered import LEAST, WORD, likeness, neighbour, rendering
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.check._times import Place, ahead, futures, pasts, shape, word
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
Clash = tuple[re.Match[str], Place, str]
TWO = 2
# Languages that tell a story in the future: il mourra en 1915.
TELLING = ("fr", "es", "it", "pt")
YEAR = re.compile(r"\b(?:1\d\d\d|200\d|201\d)\b")


def check(subject: Subject) -> Iterator[Finding]:
    source, target = (subject.source_language or "")[:2], tongue(subject)
    known = lexicon(source, target)
    if known is None or not {source, target} <= table("times_told").keys():
        return
    told = list(pairs(subject))
    for pair in told:
        every = (*later(pair, known), *earlier(pair, known), *soon(pair, known), *over(pair, known))
        if every and comparable(pair.source_prose, pair.target_prose, known, len(told)):
            yield _finding(pair, *every[0])


def later(pair: Pair, known: Lexicon) -> Iterator[Clash]:
    """What the source says is to come, and the translation that it was."""
    here, there = pair.source_prose, pair.target_prose
    if known.source in TELLING and YEAR.search(here + there):
        return
    to_come = list(futures(here, known.source))
    kept = len(to_come) <= len(list(futures(there, known.target)))
    every = [] if kept else list(pasts(there, known.target))
    if len(every) <= sum(1 for _ in pasts(here, known.source)):
        return  # each past renders one
    over = {word(m): m for m in every}
    for match in to_come:
        told = rendering(here[slice(*word(match))], there, known)
        verb = over.get(told.span()) if told else _near(match, over, there, known)
        if verb and _once(match, there, known) and not ahead(verb.span(), there, known.target):
            yield match, verb.span(), "is to come"


def _once(match: re.Match[str], there: str, known: Lexicon) -> bool:
    """Does no second word render the verb: the first opened, the second opens?"""
    verb = match.string[slice(*word(match))]
    return sum(likeness(verb, m[0], known) >= LEAST for m in WORD.finditer(there)) < TWO


def _near(
    match: re.Match[str], others: dict[Place, re.Match[str]], there: str, known: Lexicon
) -> re.Match[str] | None:
    """The verb of the other text before the rendering of a neighbour; none that is explained."""
    here = match.string
    beside = neighbour(word(match), here, there, known)
    before = [n for n in others if beside and n[1] < beside.start()]
    if not before or beside is None or "," in there[before[-1][1] : beside.start()]:
        return None
    verb = there[slice(*before[-1])]
    explained = any(likeness(m[0], verb, known) >= LEAST for m in WORD.finditer(here))
    return None if explained else others[before[-1]]


def earlier(pair: Pair, known: Lexicon) -> Iterator[Clash]:
    """What the source says has been, and the translation that it is to come."""
    here, there = pair.source_prose, pair.target_prose
    if known.target in TELLING and YEAR.search(here + there):
        return
    to_come = {word(m): m for m in futures(there, known.target)}
    if len(to_come) <= len(list(futures(here, known.source))):
        return
    for match in pasts(here, known.source) if to_come else ():
        told = rendering(here[slice(*word(match))], there, known)
        clash = told and told.span() in to_come and _once(match, there, known)
        if told and clash and not ahead(word(match), here, known.source):
            yield match, to_come[told.span()].span(), "has been"
    yield from _unlinked(to_come, here, known)


def _unlinked(to_come: dict[Place, re.Match[str]], here: str, known: Lexicon) -> Iterator[Clash]:
    """The same for verbs that the lexicon does not pair, by the word beside them."""
    over = {word(m): m for m in pasts(here, known.source)}
    back = known.turned()
    for match in to_come.values() if over else ():
        verb = match.string[slice(*word(match))]
        if rendering(verb, here, back) or ahead((0, 0), here, known.source):
            continue
        found_ = _near(match, over, here, back)
        if found_:
            yield found_, match.span(), "has been"


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
    if shape(known.source, "ranked").search(here, 0, going.start()):
        return  # the worst for a year
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
