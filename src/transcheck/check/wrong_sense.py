"""A word of the source that means two things, rendered by the other one: “ostrich” for *Strauß*.

Needs the source. The words of the source and the rendering stand in the same bead; the rendering
is right for these words where it stands near words of its own field, which the table names. Lines
whose renderings good translations use far from that field were left out.

Silent: near a word of that field, and where another word of the source explains the rendering.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._renderings import reported
from transcheck.model import Example, Finding, Subject

ID = "wrong-sense"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example(
        "The bride had left the [[ostrich]] in the church after the wedding.",
        source="Die Braut hatte den Strauß nach der Trauung in der Kirche liegen lassen.",
        source_language="de",
    ),
    Example(
        "The flat has three [[coins]] and a kitchen on the yard.",
        source="L'appartement a trois pièces et une cuisine sur la cour.",
        source_language="fr",
    ),
)
GOOD = (
    Example(
        "The ostrich lost two feathers in the zoo.",
        source="Der Strauß verlor im Zoo zwei Federn.",
        source_language="de",
    ),
    Example(
        "She had left the bouquet in the church after the wedding.",
        source="Sie hatte den Strauß nach der Trauung in der Kirche liegen lassen.",
        source_language="de",
    ),
    Example(
        "He dropped three coins into the collecting box.",
        source="Il a glissé trois pièces dans le tronc.",
        source_language="fr",
    ),
    Example(
        "Her pain after the death of the dog was great.",
        source="Sa peine après la mort du chien fut grande.",
        source_language="fr",
    ),
    Example(
        "The sisters were of the party too.",
        source="Die Schwestern waren auch mit von der Partie.",
        source_language="de",
    ),
)
TABLE = "senses"
SAYS = "renders another sense of"
BECAUSE = "The words of the source mean two things, and nothing near speaks of this one."


def check(subject: Subject) -> Iterator[Finding]:
    yield from reported(__name__, subject, TABLE, SAYS, BECAUSE)
