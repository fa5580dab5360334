"""Source words rendered word for word where that is never right: “formation” for *formation*.

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
        "The [[formation]] of the guides lasts three days.",
        source="La formation des guides dure trois jours.",
        source_language="fr",
    ),
)
GOOD = (
    Example(
        "The training of the guides lasts three days.",
        source="La formation des guides dure trois jours.",
        source_language="fr",
    ),
    Example(
        "The geese flew in formation over the lake.",
        source="Les oies volaient en V au-dessus du lac.",
        source_language="fr",
    ),
)
TABLE = "renderings"
SAYS = "is a literal rendering of"
BECAUSE = "Good translations of these words of the source do not use that rendering."


def check(subject: Subject) -> Iterator[Finding]:
    yield from reported(__name__, subject, TABLE, SAYS, BECAUSE)
