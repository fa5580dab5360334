"""He for she, his for her, his for their: the pronoun beside the same word on both sides.

*Él lo negó* (he denied it) and *she denied it*: the verb pairs the pronouns. *Haar uitgever* (her
publisher) and *his publisher*: the noun does.

Silent: words whose gender is not that of the person (la victime, das Mädchen), pronouns that the
other side has as well, verbs and nouns that the lexicon does not pair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck import languages
from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._passage import tongue
from transcheck.check._rendered import WORD, likeness
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.lexicon import Lexicon, lexicon
from transcheck.model import Example, Finding, Subject

ID = "pronoun-turned"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("The cook was sure; [[she]] denied the theft.", source_language="es",
            source="El cocinero estaba seguro; él negó el robo."),
    Example("The twins have sold [[her]] house.", source_language="fr",
            source="Les jumeaux ont vendu leur maison."),
    Example("The mayor was late, and [[he]] asked the doctor.", source_language="de",
            source="Die Bürgermeisterin kam spät, und sie fragte die Ärztin."),
    Example("Frau Roth verkaufte [[sein]] Haus im Mai.", language="de", source_language="en",
            source="Mrs Roth sold her house in May."),
    Example("The minister thanked [[her]] for the flowers.", source_language="nl",
            source="De minister bedankte hem voor de bloemen."),
)  # fmt: skip
GOOD = (
    Example("The cook was sure; he denied the theft.", source_language="es",
            source="El cocinero estaba seguro; él negó el robo."),
    Example("The victim was found at noon; he asked for water.", source_language="fr",
            source="La victime a été trouvée à midi ; elle a demandé de l'eau."),
    Example("The girl sold her house.", source_language="de",
            source="Das Mädchen verkaufte sein Haus."),
    Example("They asked the doctor, and he came.", source_language="de",
            source="Sie fragten den Arzt, und er kam."),
    Example("The baker said that he had been married for seven years.", source_language="de",
            source="Der Bäcker sagte, dass sie sieben Jahre verheiratet waren."),
    Example("Jeder verkaufte sein Haus.", language="de", source_language="en",
            source="Everyone sold their house."),
)  # fmt: skip
KINDS = {"subject": (0, 4), "object": (3, 2), "owner": (0, 2)}
ENGLISH = "en"
MAN, WOMAN, MANY = range(3)
PAIRED, SHORT = 0.08, 2
MARK, LOST = re.compile(r"[.;:!?,«»“”\"]"), "_"
Spoken = tuple[re.Match[str], frozenset[int]]


def check(subject: Subject) -> Iterator[Finding]:
    source, target = (subject.source_language or "")[:2], tongue(subject)
    known = lexicon(source, target)
    if known is None or not {source, target} <= table("persons")["pronouns"].keys():
        return
    for pair in pairs(subject):
        yield from (_finding(pair, *both) for both in list(turned(pair, known))[:1])


@cache
def shapes(language: str, kind: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    """Patterns of pronouns with whom they mean."""
    told = table("persons")["pronouns"][language]
    every = [*told[kind], *([told["many"]] if kind == "owner" else [])]
    return tuple(
        (re.compile(rf"(?<![\w'’-])(?:{words})(?![\w'’-])", re.IGNORECASE), who)
        for who, words in enumerate(every)
    )


@cache
def _verbs(language: str, number: str) -> re.Pattern[str]:
    """Verbs beside which sie or zij is one, or many."""
    words = table("persons")["pronouns"][language].get(number, "(?!)")
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def many(match: re.Match[str], language: str) -> bool:
    """Is a verb in the plural in the clause of a pronoun, and none in the singular?"""
    clause = MARK.split(match.string[: match.start()])[-1] + LOST
    clause += MARK.split(match.string[match.end() :])[0]
    plurals, singulars = (_verbs(language, number) for number in ("plural", "singular"))
    return bool(plurals.search(clause) and not singulars.search(clause))


def turned(pair: Pair, known: Lexicon) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    here, there = pair.source_prose, pair.target_prose
    for kind, reach in KINDS.items():
        ours, theirs = spoken(here, known.source, kind), spoken(there, known.target, kind)
        links = [(a, b) for a in ours for b in theirs if paired(a[0], b[0], reach, known)]
        for a, b in links:
            met = any((x is a and y[1] == a[1]) or (y is b and x[1] == b[1]) for x, y in links)
            if clash(a[1], b[1], pair, known) and not met and plain(a[1], b[1], pair, known):
                yield a[0], b[0]


def spoken(text: str, language: str, kind: str) -> list[tuple[re.Match[str], int]]:
    """The pronouns of a text and whom they mean, but for a sie or zij of more than one."""
    every = [(m, who) for s, who in shapes(language, kind) for m in s.finditer(text)]
    if kind != "subject":
        return every
    return [(m, who) for m, who in every if who != WOMAN or not many(m, language)]


def clash(ours: int, theirs: int, pair: Pair, known: Lexicon) -> bool:
    """Their is said of one person too, in English; of more than one it is lost only where no other
    their stands in the translation."""
    if ours == theirs or theirs == MANY:
        return False
    if ours != MANY:
        return True
    their = shapes(known.target, "owner")[MANY][0]
    return known.source != ENGLISH and not their.search(pair.target_prose)


def paired(
    one: re.Match[str], other: re.Match[str], reach: tuple[int, int], known: Lexicon
) -> bool:
    ours, theirs = beside(one, reach, known.source), beside(other, reach, known.target)
    return any(likeness(a, b, known) >= PAIRED for a in ours for b in theirs)


def plural(word: str, language: str) -> bool:
    """May a German or Dutch verb have sie, zij in the plural?"""
    return language in ("de", "nl") and word.endswith("en")


def beside(match: re.Match[str], reach: tuple[int, int], language: str) -> list[str]:
    """The longer words around a pronoun, as far as the clause goes."""
    before = MARK.split(match.string[: match.start()])[-1]
    after = MARK.split(match.string[match.end() :])[0]
    left = [m[0] for m in WORD.finditer(before)][-reach[0] :] if reach[0] else []
    right = [m[0] for m in WORD.finditer(after)][: reach[1]]
    small = languages.table(language).function_words
    telling = (w for w in left + right if len(w) > SHORT and w.casefold() not in small)
    return [w for w in telling if not plural(w, language)]


def plain(ours: int, theirs: int, pair: Pair, known: Lexicon) -> bool:
    """Is no noun about whose gender is not that of the person?"""
    if ours == MANY:
        return True
    sides = ((known.source, pair.source_prose, ours), (known.target, pair.target_prose, theirs))
    return not any(neutral(code, who).search(text) for code, text, who in sides)


@cache
def neutral(language: str, who: int) -> re.Pattern[str]:
    words = table("persons")["pronouns"][language]["neutral"][who]
    return re.compile(rf"\b(?:{words})\b")


def _finding(pair: Pair, one: re.Match[str], other: re.Match[str]) -> Finding:
    segment, span = next(pieces(pair.target, *other.span()))
    return found(
        __name__,
        span,
        f"“{other[0]}”: the source has “{one[0]}” here, which is somebody else.",
        "The word beside them pairs the two pronouns.",
        confidence=round(0.7 * pair.confidence, 4),
        source_term=one[0],
        source_span=pair.source_span,
        segment=segment.index,
    )
