"""Links of the source: that yes, by its turn, is namely, has meanwhile, be it almost double.

Each language ties its sentences with small words of its own. Put into English word by word they
say something else (indeed for zwar, by now for ormai, still for ainda), stand where no English
adverb stands, or say nothing. Shown only in a text that is plainly translated from a language with
that habit.

Silent: the same words in the place and sense that English gives them, quotations.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from transcheck.check._frames import prose
from transcheck.check._patterns import MACROS, Frame, built, filled, matches
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.model import Finding, Subject

ID = "link-word"
KIND = "structure"
CATEGORY = "style/unidiomatic"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The lake is [[indeed]] deep, but nobody swims in it.",
    "Heating costs 900 euros, [[be it]] twice as much as before.",
    "The dog slept. The cat, [[by its turn]], watched the door.",
    "The farm has [[meanwhile]] been sold to a cousin.",
    "The children sang, [[what]] surprised the priest.",
    "The baker has [[moreover]] kept the old oven.",
    "The trip takes two hours, [[even]] three in winter.",
    "The club needs money, [[and this]] despite a full hall.",
    "The shop sells hats [[both in summer as in]] winter.",
    "The fence is [[after all]] low and easy to climb.",
    "He waited [[while that]] the others sang.",
    "The mill is [[no more]] open to visitors.",
    "[[On the other hand]], the mayor also announced a new fountain.",
    "The school is, [[so to say]], a farm.",
    "A new line costs [[already soon]] eight million.",
    "The monks brew [[indeed]] since 2016 a brown ale.",
    "[[Only]]: nobody wants to pay for it.",
)
GOOD = (
    "It was late indeed for the children, and already as soon as May.",
    "The lake is indeed deep, and nobody swims in it.",
    "Be it hats or gloves, she sells it.",
    "They took turns, and by the time it was his turn, he slept.",
    "The farm, meanwhile, has been sold to a cousin.",
    "What surprised the priest was that the children sang.",
    "The baker, however, has kept the old oven.",
    "Two of them sang, even in winter.",
    "He was, after all, a careful man.",
    "The shop sells both hats and gloves.",
    "He is no more able than you.",
    "On the other hand, nobody came.",
    "He sang while that song lasted.",
    "It was after all the guests had left that he sang.",
)


@cache
def turns() -> dict[Frame, tuple[str, ...]]:
    """Every frame with the languages that it points to."""
    told = table("link_words")
    own = {k: filled(v, MACROS) for k, v in told.items() if isinstance(v, str)}
    rows = told["turn"]
    return {f: tuple(r["from"].split()) for f, r in zip(built(rows, own), rows, strict=True)}


def check(subject: Subject) -> Iterator[Finding]:
    told = turns()
    for p, quoted in prose(subject):
        for turn, m in matches(p.text, told):
            group = m.lastgroup or "find"
            if not quoted(m.start(group)):
                yield found(
                    __name__,
                    p.at(*m.span(group)),
                    f"A link as the source has it; English says: {turn.say}.",
                    "Small words that tie sentences differ in sense and place between languages.",
                    confidence=0.55,
                    points_to=told[turn],
                    tier="context",
                )
