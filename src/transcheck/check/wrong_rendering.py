"""Source words rendered word for word where that is never right: “reanimation” for *réanimation*.

Needs the source. The words of the source and their wrong rendering stand in the same bead, and no
other word of the source explains the rendering. Which pairs count was measured: good translations
hold them together in at most three of a hundred sentences with the source words.

Silent: the same words from another source, names, renderings that good translations use.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._renderings import reported
from transcheck.model import Example, Finding, Subject

ID = "wrong-rendering"
KIND = "calque"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "minor"
NEEDS = "source"
BAD = (
    Example(
        "He left [[reanimation]] after three days.",
        source="Il est sorti de réanimation après trois jours.",
        source_language="fr",
    ),
    Example(
        "Die Stadt fürchtet den [[Gehirnabfluss]].",
        source="The city fears the brain drain.",
        language="de",
        source_language="en",
    ),
    Example(
        "The lorry left the [[track]] near the bakery.",
        source="Der Lastwagen verließ die Fahrbahn bei der Bäckerei.",
        source_language="de",
    ),
)
GOOD = (
    Example(
        "He left intensive care after three days.",
        source="Il est sorti de réanimation après trois jours.",
        source_language="fr",
    ),
    Example(
        "The reanimation of old puppets took him years.",
        source="Redonner vie à de vieilles marionnettes lui a pris des années.",
        source_language="fr",
    ),
    Example(
        "The cyclist fell on the track in the last lap of the race.",
        source="Der Radfahrer stürzte in der letzten Runde des Rennens auf der Fahrbahn.",
        source_language="de",
    ),
    Example(
        "Everyone avoided the sinister neighbour on the third floor.",
        source="Tout le monde évitait le sinistre voisin du troisième étage.",
        source_language="fr",
    ),
    Example(
        "At the end of the tour a boy asked why the baker has just closed.",
        source="Al final de la visita un niño preguntó por qué acaba de cerrar el panadero.",
        source_language="es",
    ),
)
TABLE = "renderings"
SAYS = "is a literal rendering of"
BECAUSE = "Good translations of these words of the source do not use that rendering."


def check(subject: Subject) -> Iterator[Finding]:
    yield from reported(__name__, subject, TABLE, SAYS, BECAUSE)
