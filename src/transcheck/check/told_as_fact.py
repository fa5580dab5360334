"""Hearsay or something unreal that the translation tells as a fact.

*Il aurait fui*, *er soll geflohen sein*, *he is said to have fled*: nobody vouches for it.
*Sin el crédito habría cerrado*, *hätte schließen müssen*: it did not happen. The translation says
that he fled, that it closed.

Silent: translations with any word of doubt (allegedly, according to, may, would, accused), source
sentences whose verb the translation does not render.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._clauses import finite, listed
from transcheck.check._coverage import comparable
from transcheck.check._moods import CONDITIONAL, conditional
from transcheck.check._passage import tongue
from transcheck.check._rendered import WORD, clause, neighbour, rendering
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.lexicon import Lexicon, lexicon
from transcheck.model import Example, Finding, Subject

ID = "told-as-fact"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("The chemist [[poisoned]] two guests in May.", source_language="fr",
            source="Le pharmacien aurait empoisonné deux clients en mai."),
    Example("The cashier [[stole]] from the safe.", source_language="de",
            source="Der Kassierer soll das Geld aus dem Tresor entwendet haben."),
    Example("The driver [[fled]] on foot.", source_language="nl",
            source="De chauffeur zou te voet zijn gevlucht."),
    Example("Without the grant the museum [[had to close]] in May.", source_language="de",
            source="Ohne den Zuschuss hätte das Museum im Mai schließen müssen."),
    Example("The mill [[will close]] if the bank had refused.", source_language="es",
            source="El molino cerraría si el banco hubiera rechazado el crédito."),
    Example("Le [[maire a caché]] l'argent.", language="fr", source_language="en",
            source="The mayor is alleged to have hidden the money."),
)  # fmt: skip
GOOD = (
    Example("The chemist allegedly poisoned two guests in May.", source_language="fr",
            source="Le pharmacien aurait empoisonné deux clients en mai."),
    Example("According to the police, the driver fled on foot.", source_language="nl",
            source="De chauffeur zou te voet zijn gevlucht."),
    Example("Without the grant the museum would have closed in May.", source_language="de",
            source="Ohne den Zuschuss hätte das Museum im Mai schließen müssen."),
    Example("The museum had to close in May.", source_language="de",
            source="Das Museum musste im Mai schließen."),
    Example("The cashier is accused of stealing the money.", source_language="it",
            source="Il cassiere avrebbe rubato i soldi."),
    Example("She asked whether the guards had duties or were decoration.", source_language="de",
            source="Sie fragte, ob die Wachen Pflichten hätten oder nur schmücken sollten."),
    Example("Most of the guests left early.", source_language="pt",
            source="A maioria dos convidados saiu cedo."),
)  # fmt: skip
KEYS = ("unreal", "doubt", "rumour", "conditional")
# They help another verb, or tell what was to come.
LOOSE = frozenset((
    "seria", "seriam", "teria", "teriam", "aurait", "auraient", "serait", "seraient", "habría",
    "habrían", "sería", "serían", "avrebbe", "avrebbero", "sarebbe", "sarebbero",
))  # fmt: skip
BEFORE = 3
HELPING = frozenset(
    ("had", "has", "have", "was", "were", "is", "are", "been", "be", "will", "to", "not")
)
Span = tuple[int, int]
Places = tuple[re.Match[str], Span]


def check(subject: Subject) -> Iterator[Finding]:
    source, target = (subject.source_language or "")[:2], tongue(subject)
    known = lexicon(source, target)
    if known is None or not {source, target} <= table("doubt").keys():
        return
    every = list(pairs(subject))
    for pair in every:
        place = fact(pair, known)
        if place and comparable(pair.source_prose, pair.target_prose, known, len(every)):
            yield _finding(pair, *place)


@cache
def shape(language: str, key: str) -> re.Pattern[str]:
    return re.compile(str(table("doubt")[language].get(key) or "(?!)"), re.IGNORECASE)


def fact(pair: Pair, known: Lexicon) -> Places | None:
    """What the source doubts, and where the translation tells it."""
    for key in KEYS:
        for match in shape(known.source, key).finditer(pair.source_prose):
            verb = next(name for name, word in match.groupdict().items() if word)
            if not surely(key, match, match[verb], known.source):
                continue
            place = told(match.span(verb), pair, known)
            if place and not left_open(key, place, pair, known):
                return match, place
            return None
    return None


def surely(key: str, match: re.Match[str], word: str, language: str) -> bool:
    """Is it hearsay, or a conditional? A German one may report what somebody said or asked."""
    if shape(language, "asked").search(match.string, 0, match.start(match.lastgroup or 0)):
        return False
    if key != "conditional":
        return True
    if language == "de" and shape(language, "reported").search(match.string):
        return False
    if language == "de":
        return bool(shape(language, "unreal_if").search(match.string))
    if language not in CONDITIONAL:
        return True
    return word[0].islower() and word not in LOOSE and conditional(word, language)


def told(place: Span, pair: Pair, known: Lexicon) -> Span | None:
    """The rendering of the verb; else that of a word beside it, with the words before it."""
    text = pair.source_prose
    verb = rendering(text[slice(*place)], pair.target_prose, known)
    word = verb or neighbour(place, text, pair.target_prose, known)
    if word is None:
        return None
    start, end = clause(word.span(), pair.target_prose, known.target)
    every = list(WORD.finditer(pair.target_prose, start, end))
    n = next(i for i, m in enumerate(every) if m.span() == word.span())
    first = every[_first(every, n, verb is not None, known.target)]
    last = word
    return min(first.start(), last.start()), max(first.end(), last.end())


def _first(every: list[re.Match[str]], n: int, rendered: bool, language: str) -> int:
    """Where the predicate begins that holds the word number `n`: with the verb, in English; else a
    few words before."""
    if language != "en":
        return max(0, n - (2 if rendered else BEFORE))
    if not rendered:
        pasts = [i for i, m in enumerate(every) if m[0] in listed("pasts") or m[0].endswith("ed")]
        n = max((i for i in pasts if i < n), default=min(pasts, default=max(0, n - BEFORE)))
    while n and every[n - 1][0].casefold() in HELPING:
        n -= 1
    return n


def left_open(key: str, place: Span, pair: Pair, known: Lexicon) -> bool:
    """Does the translation leave it open too?"""
    here, there = pair.source_prose, pair.target_prose
    if shape(known.target, "hypothesis").search(there):
        return True
    if key == "conditional" and shape(known.source, "unreal_if").search(here):
        return False
    if key == "unreal" or (key == "doubt" and shape(known.source, "condition").search(here)):
        return False
    if key == "conditional" and known.target == "en" and not finite(f"it {there[slice(*place)]}"):
        return True
    near = there if key == "conditional" else there[slice(*clause(place, there, known.target))]
    return bool(shape(known.target, "hedge").search(near))


def _finding(pair: Pair, match: re.Match[str], place: Span) -> Finding:
    segment, span = next(pieces(pair.target, *place))
    return found(
        __name__,
        span,
        f"The source does not say this as a fact: “{match[0][:60]}”.",
        "It tells hearsay, or what would have happened.",
        confidence=round(0.7 * pair.confidence, 4),
        source_term=match[0][:160],
        source_span=pair.source_span,
        segment=segment.index,
    )
