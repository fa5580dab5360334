"""A comma that German or Dutch grammar asks for: He knows, that; Who wants to come, must register.

There every clause has its comma, before dass and zu, behind a subject that is a clause, and around
each relative clause. English sets none where the clause belongs to its verb or noun.

Silent: asides between two commas, questions, ", that is", natives' texts (the check speaks where
the text is plainly translated).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._frames import ALL, prose
from transcheck.check._passage import Passage, just_before
from transcheck.check._patterns import Frame, frames, matches
from transcheck.check._report import found, once
from transcheck.model import Edit, Finding, Subject

ID = "clause-comma"
KIND = "structure"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The baker noticed[[, that]] the oven was cold.",
    "It is certain[[, that]] the ferry will not sail.",
    "Nobody could say[[, why]] the lamp had gone out.",
    "She tried[[, to]] open the gate with a spoon.",
    "Whoever finds the cat[[,]] should ring the owner.",
    "What nobody expected[[,]] was the snow in May.",
    "The man who sold us the boat[[,]] has moved to Kiel.",
    "The boat[[, that]] he bought from a widow, leaks.",
    "The road is so narrow[[, that]] two carts cannot pass.",
    "The captain[[, explained, that]] the storm was near.",
)
GOOD = (
    "The baker noticed that the oven was cold.",
    "The ferry, he knows, that old tub, will not sail.",
    "The oven, as the baker said, that morning was cold.",
    "Whoever finds the cat, if anybody does, should ring the owner.",
    "The man who sold us the boat, a sailor, has moved to Kiel.",
    "He was glad to stop, to be sure, and the best of them, that is, the old ones, left.",
    "“What you know, is it true?” she asked.",
)
EVERYWHERE = ("no comma between the subject and its verb", "no commas around the verb")
AS = re.compile(r"(?:[,(–—]|\b[Aa]s) (?:[\w.’'-]+ ){0,4}$")


def check(subject: Subject) -> Iterator[Finding]:
    places = {
        (p.number, m.end("at")): (p, frame, m)
        for p, quoted in prose(subject)
        for frame, m in matches(p.text, frames("clause_commas"))
        if not quoted(m.start("at")) and not aside(p.text, m)
    }
    yield from once([surplus(*place) for place in places.values()], 6)


def aside(text: str, m: re.Match[str]) -> bool:
    """Does the verb stand in an aside between commas: the ferry, he knows, that old tub?"""
    return (
        m[0][:1].islower() and m["at"] == ", that" and bool(AS.search(just_before(text, m.start())))
    )


def surplus(passage: Passage, frame: Frame, m: re.Match[str]) -> Finding:
    start, end = m.span("at")
    span = passage.at(start, end)
    right = m["at"].replace(",", "")
    return found(
        __name__,
        span,
        f"A comma that English does not set: {frame.say}.",
        "German and Dutch mark every clause off; English does so only where it could be left out.",
        confidence=0.7,
        edits=(Edit(span, right),),
        points_to=ALL if frame.say in EVERYWHERE else ("de", "nl"),
        tier="context",
    )
