"""Who did it to whom: the one who acts and the one it is done to have changed places.

*Den Wirt hatte der Gast beleidigt* (the guest had insulted the landlord), *A Ruiz lo derrotó Vega*
(Vega beat Ruiz): the source marks plainly who acts, and the translation has the other one before
the same verb.

Silent: passives of the translation, verbs that work both ways (to meet), verbs that the lexicon
does not pair, persons in two clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._clauses import listed
from transcheck.check._passage import tongue
from transcheck.check._persons import Person, persons
from transcheck.check._rendered import LEAST, WORD, likeness
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.check._tenses import pasts
from transcheck.lexicon import Lexicon, lexicon
from transcheck.model import Example, Finding, Subject

ID = "roles-exchanged"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("[[Ruiz beat Vega]] in the final.", source_language="es",
            source="A Ruiz lo derrotó Vega en la final."),
    Example("The [[mayor insulted Vogt]] on Sunday.", source_language="de",
            source="Den Bürgermeister hatte Vogt am Sonntag beschimpft."),
    Example("Last May [[Moreau accused Lefort]].", source_language="fr",
            source="En mai, Lefort a accusé Moreau."),
    Example("[[Bianchi arrested Rossi]] in May.", source_language="it",
            source="Bianchi è stato arrestato da Rossi in maggio."),
)  # fmt: skip
GOOD = (
    Example("Vega beat Ruiz in the final.", source_language="es",
            source="A Ruiz lo derrotó Vega en la final."),
    Example("The mayor had been insulted by Vogt on Sunday.", source_language="de",
            source="Den Bürgermeister hatte Vogt am Sonntag beschimpft."),
    Example("Bianchi was arrested by Rossi in May.", source_language="it",
            source="Bianchi è stato arrestato da Rossi in maggio."),
    Example("Last May Moreau met Lefort.", source_language="fr",
            source="En mai, Lefort a rencontré Moreau."),
    Example("The mayor liked Vogt.", source_language="de",
            source="Dem Bürgermeister gefiel Vogt."),
)  # fmt: skip
Place = tuple[int, int]
Turn = tuple[Person, Person, re.Match[str] | None]
ACTS = re.compile(
    r" (?:[A-ZÀ-Þ][\w’-]+ )*(?:(?:had|has|have|also|then|later|already|never|\w+ly) )*"
    r"(?P<verb>[a-z]{3,})"
    r"(?: (?:round|over|past|off|up|out|back|to|down))?"
    r"(?: (?:the|an?|his|her|its|their|old|young|former|[A-ZÀ-Þ][\w’-]+))* "
)
MUTUAL = re.compile(
    r"(?:m[ae]rr|met|meet|fac|fought|fight|play|resembl|divorc|agre|talk|spok|speak|discuss|compet"
    r"|clash|match|join|follow|preced|includ|becam|becom|own|like|report|said|say|wrote|writ|stat|add|claim|call|nam)\w*",
    re.IGNORECASE,
)
CUT = re.compile(r"[,.;:!?«»“”„\"()–—]")


def check(subject: Subject) -> Iterator[Finding]:
    source, target = (subject.source_language or "")[:2], tongue(subject)
    known = lexicon(source, target)
    if known is None or target != "en" or source not in table("persons"):
        return
    for pair in pairs(subject):
        if turn := exchanged(pair, known):
            yield _finding(pair, turn)


def exchanged(pair: Pair, known: Lexicon) -> Turn | None:
    """Who acts in the translation, whom it is done to there, and the verb of the source."""
    here, there = pair.source_prose, pair.target_prose
    every = sorted(persons(here, there, known), key=lambda p: p.there)
    for one, other in pairwise(every):
        told = ACTS.fullmatch(there, one.there[1], other.there[0])
        if told is None or not _past(told["verb"]) or MUTUAL.fullmatch(told["verb"]):
            continue
        verb = _verb(told["verb"], one, other, here, known)
        if _other_acts(one, other, verb, here, known.source):
            return one, other, verb
    return None


def _past(word: str) -> bool:
    return word in pasts() or word in listed("participles") or word.endswith("ed")


def _verb(word: str, one: Person, other: Person, here: str, known: Lexicon) -> re.Match[str] | None:
    """The verb of the source that the English one renders."""
    linked = [m for m in WORD.finditer(here) if likeness(m[0], word, known) >= LEAST]
    apart = [m for m in linked if m.span() not in (one.here, other.here)]
    return apart[0] if len(apart) == 1 else None


def _other_acts(
    one: Person, other: Person, verb: re.Match[str] | None, here: str, language: str
) -> bool:
    """Does the source mark plainly that `other` acts?"""
    first, last = sorted((one.here, other.here))
    if CUT.search(here[first[1] : last[0]]):
        return False
    if one.here < other.here and _fronted(one.here, other.here, verb, here, language):
        return True
    if verb is None:
        return False
    if agent(language).search(here[: other.here[0]]):
        return True
    straight = other.here[1] <= verb.start() and verb.end() <= one.here[0]
    return straight and _object(one.here, other.here, here, language)


def _fronted(
    place: Place, subject: Place, verb: re.Match[str] | None, here: str, language: str
) -> bool:
    """Is the first person an object that was put in front?"""
    told = table("persons")[language]
    mark, clitic = told.get("fronted"), told.get("clitic")
    front = mark and re.search(rf"(?:^|[.;:] )(?:{mark})\s(?:[\w-]+\s)?$", here[: place[0]])
    if not front:
        return False
    plain = told.get("plain") and re.match(rf"(?:{told['plain']})\b", front[0].lstrip(".;: "))
    if verb is None and not plain:
        return False
    between = here[place[1] : subject[0]]
    return not clitic or bool(re.search(rf"\b(?:{clitic})\W", between))


def _object(place: Place, subject: Place, here: str, language: str) -> bool:
    """Is the second person marked as the object, or does the word order of the language say so?"""
    told = table("persons")[language]
    if told.get("straight"):
        return not re.search(r"\b(?:que|qu['’]|che|dont|die|dat|welke)\s?$", here[: subject[0]])
    mark = told.get("fronted")
    return bool(mark and re.search(rf"\b(?:{mark})\s(?:[\w-]+\s)?$", here[: place[0]]))


@cache
def agent(language: str) -> re.Pattern[str]:
    """The preposition of the one who acts in a passive."""
    words = table("persons")[language]["agent"]
    return re.compile(rf"\b(?:{words})\s?(?:[\w-]+\s)?$", re.IGNORECASE)


def _finding(pair: Pair, turn: Turn) -> Finding:
    one, other, verb = turn
    segment, span = next(pieces(pair.target, one.there[0], other.there[1]))
    names = [pair.source_text[slice(*p.here)] for p in (other, one)]
    return found(
        __name__,
        span,
        f"In the source “{names[0]}” does it to “{names[1]}”.",
        "The two have changed places.",
        confidence=round(0.65 * pair.confidence, 4),
        source_term=verb[0] if verb else names[0],
        source_span=pair.source_span,
        segment=segment.index,
    )
