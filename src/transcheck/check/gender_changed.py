"""He where the source says she, and the other way round.

Or where its nouns and titles do: *une sage-femme* (a midwife) with *his*.

The pronouns of the source sentence are all of one sex, those of the English sentence all of the
other one. Only pronouns that can mean nothing else count: *elle* but not *il* (it may be nobody),
*er* but not *sie* (which may be many).

Silent: sentences with an it or they that the source pronoun may stand for, and with pronouns of
both sexes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._passage import tongue
from transcheck.check._report import found
from transcheck.check._sexes import women
from transcheck.check._table import table
from transcheck.lexicon import Lexicon, lexicon
from transcheck.model import Example, Finding, Subject

ID = "gender-changed"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("When [[he]] opened the shop, the street was empty.",
            source="Quand elle a ouvert la boutique, la rue était vide.", source_language="fr"),
    Example("Claude Lenoir, a midwife, has lost [[his]] car keys.", source_language="fr",
            source="Claude Lenoir, sage-femme, a perdu ses clés de voiture."),
    Example("[[El doctor]] Robin Ash perdió las llaves.", language="es", source_language="en",
            source="Dr Robin Ash, a mother of two, has lost her keys."),
    Example("[[She]] sold the house in May.", source="Er verkaufte das Haus im Mai.",
            source_language="de"),
)  # fmt: skip
GOOD = (
    Example("When she opened the shop, the street was empty.",
            source="Quand elle a ouvert la boutique, la rue était vide.", source_language="fr"),
    Example("His wall is old, and it will fall.", source="Son mur est vieux, et elle tombera.",
            source_language="fr"),
    Example("His mother, a midwife, lost his keys.", source_language="fr",
            source="Sa mère, sage-femme, a perdu ses clés."),
    Example("The midwife called the doctor, and he lost his keys.", source_language="fr",
            source="La sage-femme a appelé le médecin, qui a perdu ses clés."),
    Example("Mme Poole a perdu son pari : il n'y a rien à faire.", language="fr",
            source="Mrs Poole lost her bet: there is nothing to be done.", source_language="en"),
    Example("She says that it rains.", source="Marie dit qu'il pleut.", source_language="fr"),
)  # fmt: skip
ENGLISH = {
    "man": re.compile(r"\b(?:he|him|himself)\b", re.IGNORECASE),
    "woman": re.compile(r"\b(?:she|herself)\b", re.IGNORECASE),
}
HIS = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
OWN = re.compile(r"\b(?:him|his|himself)\b", re.IGNORECASE)
HERS = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
NEUTRAL = re.compile(
    r"\b(?:ship|boat|vessel|yacht|ferry|country|victims?|child|children|baby|girl|cat|dog|horse|animal"
    r"|god|lord|jesus)\b",
    re.IGNORECASE,
)
DROPPING = ("es", "it", "pt")
OTHER = {"man": "woman", "woman": "man"}
ELSE = re.compile(r"\b(?:it|its|itself|they|them|their|ship|boat)\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    source = (subject.source_language or "").split("-")[0]
    target = tongue(subject)
    if not {source, target} <= table("sexes").keys() or "en" not in (source, target):
        return
    known = lexicon(source, target)
    for pair in pairs(subject):
        match = turned(pair, source) if target == "en" else None
        match = match or (by_nouns(pair, known) if known else None)
        if match:
            yield _finding(pair, match)


def by_nouns(pair: Pair, known: Lexicon) -> re.Match[str] | None:
    """He or his, where all persons of the source are women by their nouns. Where a verb needs no
    pronoun, he may be somebody of the sentence before."""
    told = table("sexes")[known.source]["woman"]
    he = _he(known).search(pair.target_prose) if "sure" in told else None
    she = HERS if known.target == "en" else shape(known.target, "woman", "told")
    if he is None or she.search(pair.target_prose) or NEUTRAL.search(pair.target_prose):
        return None
    return he if women(pair.source_prose, pair.target_prose, known) else None


def _he(known: Lexicon) -> re.Pattern[str]:
    if known.target == "en":
        return OWN if known.source in DROPPING else HIS
    return shape(known.target, "man", "told")


def turned(pair: Pair, source: str) -> re.Match[str] | None:
    """The English pronoun, where all of the source are of the other sex."""
    told = [sex for sex in OTHER if shape(source, sex, "says").search(pair.source_prose)]
    if len(told) != 1 or ELSE.search(pair.target_prose):
        return None
    sex = told[0]
    wrong = ENGLISH[OTHER[sex]].search(pair.target_prose)
    right = ENGLISH[sex].search(pair.target_prose)
    hinted = shape(source, OTHER[sex], "hints").search(pair.source_prose)
    return None if right or hinted else wrong


@cache
def shape(language: str, sex: str, kind: str) -> re.Pattern[str]:
    """Pronouns of a sex; `hints`: also what may stand for one, or for a person of that sex."""
    data = table("sexes")[language].get(sex, {})
    if kind == "told":
        return re.compile(rf"(?<![\w'’-])(?:{data.get('told', '(?!)')})(?![\w-])")
    words = [*data.get("says", ()), *(data.get("hints", ()) if kind == "hints" else ())]
    pattern = "|".join(words) or "(?!)"
    if language in ("zh", "ja"):
        return re.compile(pattern)
    return re.compile(rf"(?<![\w'’-])(?:{pattern})(?![\w-])", re.IGNORECASE)


def _finding(pair: Pair, match: re.Match[str]) -> Finding:
    segment, span = next(pieces(pair.target, *match.span()))
    return found(
        __name__,
        span,
        f"“{match[0]}”: the source speaks of a person of the other sex.",
        "The pronouns of the source and of the translation contradict each other.",
        confidence=round(0.7 * pair.confidence, 4),
        source_term=pair.source_text[:160],
        source_span=pair.source_span,
        segment=segment.index,
    )
