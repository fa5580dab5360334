"""A word that says something else than the source: a doctor for a pharmacy, always for never.

Word by word the lexicon explains the sentence, but for one word of the translation and one of the
source, and these stand at the same place. Where the two exclude each other (opposites, members of
one family such as the parts of the day, relatives, colours) the translation is wrong; where they do
not, it may be free, and a case that is surer still is noted as neutral only.

Silent: other targets than English (on French documentation 23 of 25 were wrong), pairs without a
lexicon, free renderings that leave many words unexplained, names, numbers, opposites beside a
negation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._amounts import Amount, amounts
from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._clock_words import of_an_hour
from transcheck.check._coverage import rich
from transcheck.check._figures import met
from transcheck.check._mismatch import Mismatch, mismatches, score
from transcheck.check._negation import said
from transcheck.check._number_words import LIBRARY, value
from transcheck.check._number_words import hints as hinted
from transcheck.check._passage import just_before
from transcheck.check._report import found
from transcheck.check.opposite import halved
from transcheck.lexicon import lexicon
from transcheck.lexicon.chance import logistic
from transcheck.model import Example, Finding, Subject

ID = "wrong-word"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("The shop on the corner sells fresh [[milk]] every morning.",
            source="La boutique du coin vend du pain frais chaque matin.", source_language="fr"),
    Example("She [[always]] forgets the keys of her office.",
            source="Elle oublie rarement les clés de son bureau.", source_language="fr"),
)  # fmt: skip
GOOD = (
    Example("The shop on the corner sells fresh bread every morning.",
            source="La boutique du coin vend du pain frais chaque matin.", source_language="fr"),
    Example("She seldom forgets the keys of her office.",
            source="Elle oublie rarement les clés de son bureau.", source_language="fr"),
    Example("Rain is unlikely in the valley before Monday.",
            source="É pouco provável que chova no vale antes de segunda-feira.",
            source_language="pt"),
    Example("He waited for two weeks.", source="Il a attendu quinze jours.", source_language="fr"),
    Example("The mayor did not accept the offer.", source="Le maire a refusé l'offre.",
            source_language="fr"),
    Example("The timetable failed to meet the approval of the parents.", source_language="de",
            source="Der Fahrplan stieß auf die Missbilligung der Eltern."),
    Example("The guide explains the plant and animal life of the lagoon.", source_language="it",
            source="La guida spiega la flora e la fauna della laguna."),
    Example("She folded her fingers over the letter.", source_language="de",
            source="Sie faltete die Hände über dem Brief."),
)  # fmt: skip
UNITS = re.compile(r"(?:minute|hour|day|week|month|year)s?|fortnights?")
# A verb of failing turns the word after it round.
FAILING = re.compile(
    r"\b(?:fail|lack|refus|fell short|short of|unable|scheiter|verfehl|mangel|fehl|manqu|échou"
    r"|défaut|fracas|falt|carec|manca|fallit|priv[aeoi] di|mislukt|ontbre|gebrek)"
    r"\w*(?:\W+\w+){0,4}\W+$",
    re.IGNORECASE,
)
EXCLUDED, LEAST, DOUBT = 0.1, 1.5, 0.7
UNRELATED, UNSURE = 3.2, 2.4
MANY, DOUBTED, BOTH = 4, 1.0, 2
BESIDE, CLOSE, CLOSER, SURER, PLAIN = 2, 0.8, 0.35, 2.4, 4.0


def check(subject: Subject) -> Iterator[Finding]:
    known = lexicon(subject.source_language, subject.target_language)
    if known is None or known.target != "en":
        return
    every = list(pairs(subject))
    doubt = 0.0 if rich(known) and len(every) < MANY else DOUBTED
    for pair in every:
        for wrong in mismatches(pair.source_prose, pair.target_prose, known):
            sure = certainty(wrong, pair, (known.source, known.target), doubt)
            if sure:
                yield _finding(pair, wrong, sure)


def recounted(wrong: Mismatch, pair: Pair, codes: tuple[str, str]) -> bool:
    """The same time in other units: fifteen days are two weeks, eight days a week."""
    there = _counted(pair.source_prose, wrong.source.place.start(), codes[0])
    if there is None or not UNITS.fullmatch(wrong.target.place[0].casefold()):
        return False
    here = _counted(pair.target_prose, wrong.target.place.start(), codes[1])
    place = wrong.target.place.span()
    hints = (Amount(v, s, e) for v, s, e in hinted(pair.target_prose, codes[1]) if (s, e) == place)
    return not met(there, here) if here else any(met(there, h) for h in hints)


def _counted(text: str, place: int, code: str) -> Amount | None:
    """The number just before a word."""
    before = [a for a in amounts(text, code) if not a.hint and 0 <= place - a.end <= 1]
    return before[-1] if before else None


def excludes(wrong: Mismatch) -> bool:
    return wrong.features["opposed"] >= EXCLUDED


def certainty(wrong: Mismatch, pair: Pair, codes: tuple[str, str], doubt: float) -> float:
    """How sure it is, 0.0 where that is not enough; `doubt`: in an article many words are looked
    at, and some differ by chance, unless these two alone are unexplained."""
    if of_an_hour(wrong.target.place) or recounted(wrong, pair, codes) or counts(wrong, codes):
        return 0.0
    told = score(wrong.features) - (doubt if wrong.features["alone"] < BOTH else 0.0)
    if not excludes(wrong):
        return _chance(told - UNSURE) if told >= UNRELATED else 0.0
    places = wrong.source.place, wrong.target.place
    if any(halved(p) or FAILING.search(just_before(p.string, p.start())) for p in places):
        return 0.0
    no = len(said(pair.source_prose, codes[0]).hard), len(said(pair.target_prose, codes[1]).hard)
    sure = told >= LEAST and no[0] == no[1] and placed(wrong.features, told)
    return _chance(told - DOUBT) if sure else 0.0


def counts(wrong: Mismatch, codes: tuple[str, str]) -> bool:
    """Are both numbers? They are compared by value elsewhere."""
    words = (wrong.source.place[0].casefold(), wrong.target.place[0].casefold())
    return all(c in LIBRARY and value(w, c) for w, c in zip(words, codes, strict=True))


def placed(told: dict[str, float], value: float) -> bool:
    """Do the two stand in each other's place, in a sentence that is rendered closely?

    More is asked of those that are of one kind without being contraries."""
    if told["contrary"] >= EXCLUDED:
        return told["away"] <= BESIDE and told["share"] <= CLOSE
    alone = told["alone"] > 1 or (told["share"] <= CLOSER and value >= SURER) or value >= PLAIN
    return told["away"] < BESIDE and alone


def _chance(value: float) -> float:
    return logistic(min(value, 3.0))


def _finding(pair: Pair, wrong: Mismatch, sure: float) -> Finding:
    here, there = wrong.target.place, wrong.source.place
    segment, span = next(pieces(pair.target, *here.span()))
    _, behind = next(pieces(pair.source, *there.span()))
    return found(
        __name__,
        span,
        f"The source says “{there[0]}” here; “{here[0]}” is something else.",
        "Nothing in the source explains the one, nothing in the translation the other.",
        severity=SEVERITY if excludes(wrong) else "neutral",
        confidence=round(sure * pair.confidence, 4),
        source_term=there[0],
        source_span=behind,
        segment=segment.index,
    )
