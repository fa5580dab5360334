"""A negation of the source that the translation lost, or one that it made up.

*ne … pas*, *kein*, *nunca*, *niet* on one side, and nothing like it on the other: neither a
negative word nor one that can carry the same sense (*fail*, *without*, *un-*, *hardly*, *only*).
In a longer sentence the same of the clause that renders what was negated.

Silent: free renderings (into other languages than English all but the plainest verbs), *ne … que*
and other restrictions, questions, set phrases (no doubt, sans cesse), words that the lexicon
renders by a negation (unhurt), long sentences, pairs of languages whose negative words are not
known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._context import linked
from transcheck.check._coverage import closeness, rich
from transcheck.check._denied import dropped, spoken
from transcheck.check._negation import Said, lost, pattern, said
from transcheck.check._operators import clause
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.lexicon import Lexicon, lexicon, stem, stems
from transcheck.model import Example, Finding, Span, Subject

ID = "negation-flip"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("[[The bridge is open on Sunday.]]",
            source="Le pont n'est pas ouvert dimanche.", source_language="fr"),
    Example("[[Fermez cette fenêtre.]]", language="fr",
            source="Do not close this window.", source_language="en"),
    Example("[[The mayor has not signed the contract.]]",
            source="Der Bürgermeister hat den Vertrag unterschrieben.", source_language="de"),
    Example("The cook, who hardly ever speaks to reporters, [[said that he had sold the restaurant"
            " to his brother]], and that nobody would miss the soup.", source_language="es",
            source="El cocinero, que apenas habla con la prensa, dijo que nunca había vendido el"
            " restaurante a su hermano, y que nadie echaría de menos la sopa."),
)  # fmt: skip
GOOD = (
    Example('She sings "Not as Good as You" at the fair.', source_language="es",
            source='Canta "Not as Good as You" en la feria.'),
    Example("The mayor refused to sign the contract.",
            source="Le maire n'a pas voulu signer le contrat.", source_language="fr"),
    Example("Laissez cette fenêtre ouverte.", language="fr",
            source="Do not close this window.", source_language="en"),
    Example("Cette porte est impossible à ouvrir.", language="fr",
            source="This door cannot be opened.", source_language="en"),
    Example("Only two places are left.", source="Il ne reste que deux places.",
            source_language="fr"),
    Example("The mill is not far from the bridge.", source="Il mulino è non lontano dal ponte.",
            source_language="it"),
    Example("The price rose by 5% and 7% respectively.", source="价格分别上涨5%和7%。",
            source_language="zh"),
    Example("Isn't it late?", source="Il est tard ?", source_language="fr"),
    Example("She hopes to follow in the steps of her aunt.", source_language="fr",
            source="Elle espère bien suivre les pas de sa tante."),
    Example("The vote is not before Monday.", source="Le vote n'aura pas lieu avant lundi.",
            source_language="fr"),
)  # fmt: skip
LONGEST = 45
MANY, DOUBTED = 4, 0.7
WORD = re.compile(r"\w+")
UNKNOWN = 0.6
LITERAL = ((0.85, 0.85), (0.75, 0.75), (0.7, 0.6))
PLAINLY = 0.85
LIKELY = 0.65
LOST = "The source says no here, the translation does not."
MADE_UP = "The translation says no here, the source does not."
VERBAL = re.compile(r"not|\w+n't|cannot|never|pas|jamais|no|nunca|non|nicht|niet|não", re.I)
ALOOF = re.compile(
    r"\b(?:if not|or not|sinon|ne|n['’]\w+|non|nom|recommended|invalid\w*|incorrect\w*|mistakes?"
    r"|raw|about to|swallow\w*|hidden|wrong\w*|d[ée]s?con\w*|masqu\w*|in[uú]til\w*|sin|sans|first"
    r"|steps?|nearly|yet|outside|avoid\w*|removed|whether|s'abst\w*|until|before|avant|antes|other"
    r"|rather|jusqu\w*|superflu\w*|than|otherwise|yes|any|less|NaN|[oyu] no|que no sea"
    r"|block\w*|\w+-insensitive|no hay más que|no olvid\w+|si no|not[- ]equal|else|different\w*"
    r"|diferente\w*|distint\w+|différent\w*|n'oubli\w+"
    r"|no(?=[,.;:/])|may or may|no [a-zé]+(?:ble|d[oa]|iv[oa])s?)\b",
    re.I,
)


QUOTED = re.compile(r"[\"“«„]([^\"“”«»„]{4,})[\"”»“]")


def check(subject: Subject) -> Iterator[Finding]:
    source, target = subject.source_language, subject.target_language
    if not (source and target and source in table("negation") and target in table("negation")):
        return
    known = lexicon(source, target)
    every = list(pairs(subject))
    least = DOUBTED if len(every) >= MANY else 0.0
    for pair in every:
        asked = "?" in pair.source_prose or "?" in pair.target_prose
        if asked or len(pair.target_prose.split()) > LONGEST:
            continue
        one, other = unquoted(pair.source_prose, pair.target_prose)
        here, there = said(one, source), said(other, target)
        sure = literal(here, there, known)
        if WORD.findall(pair.source_text) == WORD.findall(pair.target_text) or sure < least:
            continue  # not translated at all, or too freely for one of many sentences
        if target != "en" and not (known and sure >= PLAINLY and plain(here, there, pair, known)):
            continue
        with_here, with_there = pattern(source, "with"), pattern(target, "with")
        told = [
            _finding(pair, message, sure, pair.target_span)
            for message, found_ in (
                (LOST, sure and lost(here, there, known and known.turned(), with_there)),
                (MADE_UP, sure and lost(there, here, known, with_here)),
            )
            if found_
        ]
        yield from told or (_within(pair, known) if known else ())


def unquoted(here: str, there: str) -> tuple[str, str]:
    """Both texts without the quotations and titles that stand in both in the same words."""
    for quoted in QUOTED.findall(here):
        if quoted in there:
            here, there = (text.replace(quoted, " " * len(quoted)) for text in (here, there))
    return here, there


def _within(pair: Pair, known: Lexicon) -> Iterator[Finding]:
    """The same of one clause."""
    if not {known.source, known.target} <= spoken():
        return
    here, there = pair.source_prose, pair.target_prose
    for _, place in dropped(here, there, known):
        yield _finding(pair, LOST, LIKELY, next(pieces(pair.target, *place))[1])
    for word, _ in dropped(there, here, known.turned()):
        yield _finding(pair, MADE_UP, LIKELY, next(pieces(pair.target, *clause(word)))[1])


def plain(here: Said, there: Said, pair: Pair, known: Lexicon) -> bool:
    """Into other languages than English only the plainest case counts: a verb that is negated on
    one side, and no word on either side that may say no in another way. What stands on both sides
    (close, fermez) says nothing of the negation."""
    told = [*here.hard, *there.hard]
    left = [*_alone(here, there, known), *_alone(there, here, known.turned())]
    aloof = ALOOF.search(f"{pair.source_prose} {pair.target_prose}")
    return not left and not aloof and len(told) == 1 and bool(VERBAL.fullmatch(told[0][0]))


def _alone(one: Said, other: Said, known: Lexicon) -> list[str]:
    """The softer words of one side that no word of the other renders."""
    held = stems(other.text)
    return [m[0] for m in one.soft if not any(linked(stem(m[0]), o, known) for o in held)]


def literal(here: Said, there: Said, known: Lexicon | None) -> float:
    """How sure a difference is: a free rendering says the same with other words."""
    if known is None or not rich(known):
        return UNKNOWN
    texts = _without(here, known.source), _without(there, known.target)
    share = closeness(*texts, known)
    return next((sure for least, sure in LITERAL if share >= least), 0.0)


def _without(side: Said, language: str) -> str:
    """The text without what says no, or plainly yes, which the other side cannot explain."""
    text = side.text
    for match in (*side.hard, *pattern(language, "yes").finditer(text)):
        text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return text


def _finding(pair: Pair, message: str, sure: float, span: Span) -> Finding:
    return found(
        __name__,
        span,
        message,
        "A lost or invented negation turns the meaning round.",
        confidence=round(sure * pair.confidence, 4),
        source_span=pair.source_span,
        source_term=pair.source_text,
        segment=next(s.index for s in pair.target if s.span.start <= span.start < s.span.end),
    )
