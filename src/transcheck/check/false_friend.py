"""A false friend that the source proves: “actual” where the Spanish says *actual*.

Needs the source. Both words stand in the same bead: the foreign word and the English look-alike
that does not render it. Which pairs count was measured: good translations hold them together in
at most three of a hundred sentences with the foreign word.

Silent: the look-alike without its foreign word, and the foreign word rendered otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._renderings import reported
from transcheck.model import Example, Finding, Subject

ID = "false-friend"
KIND = "false-friend"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example(
        "The [[actual]] mayor met the farmers.",
        source="El alcalde actual se reunió con los agricultores.",
        source_language="es",
    ),
    Example(
        "His [[deception]] was great when the shop closed.",
        source="Sa déception fut grande quand le magasin a fermé.",
        source_language="fr",
    ),
    Example(
        "The family lives above an old [[pavement]] of marble.",
        source="La famiglia vive sopra un antico pavimento di marmo.",
        source_language="it",
    ),
)
GOOD = (
    Example(
        "The present mayor met the farmers.",
        source="El alcalde actual se reunió con los agricultores.",
        source_language="es",
    ),
    Example(
        "The actual cost was higher.",
        source="El coste real fue más alto.",
        source_language="es",
    ),
    Example(
        "After ten years the sisters were reunited with their mother.",
        source="Après dix ans, les sœurs ont été réunies avec leur mère.",
        source_language="fr",
    ),
    Example(
        "She hopes to become a mother next year.",
        source="Sie hofft, nächstes Jahr ein Kind zu bekommen.",
        source_language="de",
    ),
)
TABLE = "false_friends"
SAYS = "is a false friend of"
BECAUSE = "The two words look alike and mean different things."


def check(subject: Subject) -> Iterator[Finding]:
    yield from reported(__name__, subject, TABLE, SAYS, BECAUSE)
