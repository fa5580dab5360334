"""A noun set in front and taken up again: The bread, we make it here. It worried me the silence.

The Romance languages, German and Dutch set what the sentence is about in front of it or behind it,
with a pronoun in its place. English says the sentence once.

Silent: who speaks or thinks (The bread, he said, is ours), clauses of their own, quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._shapes import NAME, formed, listed, shape, shifted, words
from transcheck.check._table import word_set
from transcheck.check._tags import Tagged, acting
from transcheck.model import Finding, Subject

ID = "resumed-noun"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "[[The bread, we make it]] with flour of our own.",
    "[[The baker, he gets]] up at two in the morning.",
    "[[The new bridge, it is]] twice as wide.",
    "[[It surprised me the silence]] of the street.",
)
GOOD = (
    "The bread, he said, is ours.",
    "The baker, it is said, gets up at two.",
    "The baker, she thinks, gets up at two.",
    "The bread, which we make here, sells well.",
    "It surprised me the day I saw it.",
    "The new bridge, it was decided on Monday, will be twice as wide.",
)
TIMES = frozenset(("day", "moment", "time", "way", "morning", "first", "same", "other", "most"))
OBJECTS = frozenset(("it", "them", "him", "her"))


def check(subject: Subject) -> Iterator[Finding]:
    yield from shifted(__name__, subject, SHAPES)


def fronted(s: Tagged, m: re.Match[str]) -> bool:
    """An object in front, its pronoun behind the verb."""
    verb, other = s.words[m.end("who")], s.words[m.end("all") - 1]
    again = other in OBJECTS and not s.asks()
    return again and verb not in listed("thinking") and s.words[m.start("who")] != "it"


def doubled(s: Tagged, m: re.Match[str]) -> bool:
    """A subject in front, its pronoun before the only verb of the sentence."""
    verb, who = s.words[m.end("all") - 1], s.words[m.start("who")]
    finite = verb in acting() or verb in BEING or verb in formed("moving", "past", "s")
    rest = s.signs[m.end("all") :]
    return (
        finite
        and who in ("he", "she", "it", "they")
        and verb not in listed("thinking")
        and not s.asks()
        and "," not in rest
        and not re.match("a?z?(?:v|[bxm])", rest if who == "it" else "")
    )


BEING = frozenset(("is", "are", "was", "were", "has", "have", "will", "can", "must", "would"))


def moved(s: Tagged, m: re.Match[str]) -> bool:
    """It, a verb of feeling, whom it moves, and what moves."""
    thing = words(s, m, "thing")
    told = s.words[m.start()].casefold() == "it" and s.words[m.start("verb")] in listed("feeling")
    return told and not set(thing) & (TIMES | word_set("order_words", "moments"))


SAY = "English names the thing once, in its place."
SHAPES = (
    shape(rf"^d{NAME}{{1,3}},(?P<who>s)a?[ifvm]i?[os](?=[.,;pdatckr])", fronted, SAY),
    shape(rf"^d{NAME}{{1,3}},(?P<who>s)a?[fbxmvn](?=[^,]+\.)", doubled, SAY),
    shape(rf"s(?:b|x|m)?(?P<verb>[vfi])o(?P<thing>d{NAME}{{1,3}}?)(?=$|[.,;pr])", moved, SAY),
)
