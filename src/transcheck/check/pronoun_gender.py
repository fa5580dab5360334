"""A pronoun that follows the grammar of the source: Mrs Roy and his husband, a man of 40 … she.

French son, Spanish su and German sein follow the thing owned or the noun, not the person. The
check speaks only where one person alone is in sight and a word settles whether it is a man.

Silent: two people in the paragraph, names without a title, quotations, couples of one sex whom the
text names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._passage import Passage, tongue
from transcheck.check._quotes import quotes
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.model import Finding, Subject

ID = "pronoun-gender"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "major"
NEEDS = "target"
BAD = (
    "Mrs Moreau came with [[his]] husband.",
    "The victim, a man of 40, was seen on Friday. [[She]] was on the way home.",
    "The actress arrived late, and [[his]] speech was short.",
    "The witness is a woman of 30; [[he]] saw the car.",
)
GOOD = (
    "Mrs Moreau came with her husband.",
    "The victim, a man of 40, was seen by a neighbour. She called the police.",
    "A man and a woman came in. She sat down.",
    "The man told Anna that she was late.",
    "Mr Moreau came with his wife. She spoke first.",
    "The actress read the king’s lines; his speech was short.",
    "Just occasionally a woman told him he was too serious.",
    "A woman of 30 met Luc Roy. He saw the car.",
)
PRONOUN = {
    "man": re.compile(r"\b(?:she|hers|herself)\b", re.IGNORECASE),
    "woman": re.compile(r"\b(?:he|his|himself)\b", re.IGNORECASE),
}
OBJECT = re.compile(r"\b(?:him|her)\b")
SPOUSE = re.compile(
    r"\b(?P<lady>Mrs|Ms|Miss|Mme|Lady|Queen"
    r"|Princess)\.? [A-Z][\w’'-]+ (?:[\w’'-]+ ){0,5}?(?P<his>his) husband\b"
)
PEOPLE = re.compile(
    r"\b(?:neighbours?|witness(?:es)?|friends?|colleagues?|partners?|children|child|couple"
    r"|people|someone"
    r"|doctors?|officers?|students?|teachers?|everyone|they|who|baby|caller|driver|judge|lawyer"
    r"|parents?)\b",
    re.IGNORECASE,
)
NAME = re.compile(
    r"(?<![.!?:] )(?<!^)(?<!Mrs )(?<!Ms )(?<!Miss )(?<!Mr )(?<!\bon )(?<!\bin )\b[A-Z][a-z]+"
)
WORD = re.compile(r"[^\W\d_][\w’'-]*\.?")


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        return
    told = quotes(subject)
    for n, p in enumerate(told.passages):
        if p.block.kind == "heading":
            continue
        before = " ".join(q.text for q in told.passages[max(0, n - 2) : n])
        place = spouse(p) or mismatch(p, before)
        if (
            place
            and not told.inside(p.number, place[0])
            and '"' not in p.text
            and "“" not in p.text
        ):
            yield wrong(p, place)


def spouse(passage: Passage) -> tuple[int, int] | None:
    m = SPOUSE.search(passage.text)
    other = m and re.search(r"\b(?:Mr|he|him|man)\b", passage.text[: m.start("his")])
    return m.span("his") if m and not other else None


@cache
def listed(kind: str) -> frozenset[str]:
    return frozenset(str(table("pronouns")[kind]).split())


def mismatch(passage: Passage, before: str) -> tuple[int, int] | None:
    """The pronoun that does not go with the only person of a short passage."""
    words = [m.group().casefold().rstrip(",;") for m in WORD.finditer(passage.text)]
    seen = {kind for kind in PRONOUN if any(w in listed(kind) for w in words)}
    count = sum(w in listed("man") or w in listed("woman") for w in words)
    if len(seen) != 1 or count != 1 or len(words) > 60 or names(passage.text):
        return None
    kind = next(iter(seen))
    person = next(m for m in WORD.finditer(passage.text) if m.group().casefold() in listed(kind))
    pronoun = PRONOUN[kind].search(passage.text, person.end())
    right = PRONOUN["woman" if kind == "man" else "man"].search(passage.text)
    if OBJECT.search(passage.text):
        return None
    if not pronoun or PRONOUN[kind].search(before) or right or others(passage.text, person):
        return None
    return pronoun.span()


def names(text: str) -> bool:
    """Does a name stand in the middle of a sentence that a title does not introduce?"""
    return bool(NAME.search(text))


def others(text: str, person: re.Match[str]) -> bool:
    """Is anybody else in sight?"""
    rest = text[: person.start()] + text[person.end() :]
    first = re.match(r"(?:The|A) (?:victim|witness|driver|suspect|guide|sentry)", rest)
    return bool(PEOPLE.search(rest[first.end() :] if first else rest)) or "’s " in rest


def wrong(passage: Passage, place: tuple[int, int]) -> Finding:
    return found(
        __name__,
        passage.at(*place),
        "The pronoun does not go with the person: he or she?",
        "In the source language the pronoun follows the gender of a noun.",
        confidence=0.55,
        points_to=("fr", "es", "it", "pt", "de", "nl"),
    )
