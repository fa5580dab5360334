"""An aside between dashes that touch it: the mayor —elected in 2014— has resigned.

Spanish sets a space outside each dash and none inside. English sets the dashes close on both
sides, or spaced on both; other languages never close them up on both. The edits set it right.

Silent: dashes with the same spacing on both sides, ranges, a minus sign, interrupted speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._passage import passages, tongue
from transcheck.check._report import found, once
from transcheck.model import Edit, Example, Finding, Subject

ID = "dash-glued"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The mayor[[ —elected in 2014— ]]has resigned.",
    "Two towns[[ –Arden and Lowe– ]]share the bus.",
    "The plan[[ —which nobody read—]], was dropped.",
    "She keeps bees[[ —forty hives— ]]on the roof.",
    Example("Der Bürgermeister[[—]]seit 2014 im Amt[[—]]geht.", language="de"),
    Example("La alcaldesa llegó tarde[[—]]nadie sabe por qué.", language="es"),
)
GOOD = (
    "The mayor—elected in 2014—has resigned.",
    "The mayor — elected in 2014 — has resigned.",
    "The mayor – elected in 2014 – has resigned.",
    "He began: “I never —” and stopped.",
    Example("La alcaldesa —en el cargo desde 2014— dimite.", language="es"),
    "It was −3 and then –5 degrees.",
    "The 2014–2018 plan and the 9–5 job.",
)
ASIDE = re.compile(
    r"(?<=\w)( )([—–])(?=[^\W\d_])([^—–\n]{2,120}?)(?<=[^\W_]|[.)])([—–])( |(?=[,.;:]))"
)


TIGHT = re.compile(r"(?<=[^\W\d_]{2})—(?=[^\W\d_]{2})")
SPACED_OUT = {"de": " – ", "fr": " – ", "nl": " – ", "it": " – "}


def tight(subject: Subject) -> Iterator[Finding]:
    """A long dash without spaces between two words is English."""
    for p in passages(subject):
        for m in TIGHT.finditer(p.text):
            right = SPACED_OUT.get(tongue(subject))
            yield found(
                __name__,
                p.at(*m.span()),
                "The dash touches the words on both sides.",
                "This is the spacing of English.",
                confidence=0.8,
                suggestions=(right,) if right else (),
                edits=(Edit(p.at(*m.span()), right),) if right else (),
                points_to=("en",),
            )


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) in ("de", "fr", "es", "it", "pt", "nl"):
        yield from once(list(tight(subject)), 3)
    if tongue(subject) in ("es", ""):
        return
    yield from once(
        [
            found(
                __name__,
                p.at(*m.span()),
                "The dashes touch the aside only from inside.",
                "This is the spacing of Spanish.",
                confidence=0.85,
                suggestions=(f"{m[2]}{m[3]}{m[4]}",),
                edits=(Edit(p.at(*m.span(1)), ""), Edit(p.at(*m.span(5)), "")),
                points_to=("es",),
            )
            for p in passages(subject)
            for m in ASIDE.finditer(p.text)
        ]
    )
