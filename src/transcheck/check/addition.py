"""A sentence of the translation that the source does not have.

Silent: where the alignment is not sure, very short lines, headings that the page may add, notes of
the translator in brackets and the words that they explain, sentences that the source has elsewhere
or runs together with the next one.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._merged import merged
from transcheck.check._moved import moved
from transcheck.check._notes import notes
from transcheck.check._report import found
from transcheck.check.sentence_omission import SURE, telling
from transcheck.model import Example, Finding, Subject

ID = "addition"
KIND = "accuracy"
CATEGORY = "accuracy/addition"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example(
        "The council met on Monday evening in the old town hall. [[Experts had warned of this "
        "scandal for many years.]] The mayor thanked the residents for their patience.",
        source="Le conseil s'est réuni lundi soir dans l'ancienne mairie. La maire a remercié les "
        "habitants de leur patience.",
        source_language="fr",
    ),
)
GOOD = (
    Example(
        "The council met on Monday evening. The mayor thanked the residents.",
        source="Le conseil s'est réuni lundi soir, et la maire a remercié les habitants.",
        source_language="fr",
    ),
    Example(
        "The council met on Monday evening in the old town hall. (The town hall was built by the "
        "kings of Navarre, translator's note) The mayor thanked the residents for their patience.",
        source="Le conseil s'est réuni lundi soir dans l'ancienne mairie. La maire a remercié les "
        "habitants de leur patience.",
        source_language="fr",
    ),
    Example(
        "The council met on Monday evening in the old town hall. A speaker found bridges in the "
        "valley's best known towns are often helpless when it comes to the very basics about how "
        "to stand up to the winter. Anne Roux, professor of architecture at Grenoble and adviser "
        "to the port of Marseille, drew the plan, which she believes is the first of its kind in "
        "Savoy. The mayor of Lyon was absent.",
        source="Le conseil s'est réuni lundi soir dans l'ancienne mairie. La maire a montré que la "
        "plupart des ponts de la vallée tiennent mal depuis l'hiver Ce plan, dessiné par Anne "
        "Roux, professeure d'architecture à Grenoble et conseillère du port de Marseille, est "
        "selon elle le premier du genre en Savoie. Le maire de Lyon était absent.",
        source_language="fr",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    if subject.alignment is None:
        return
    given = {" ".join(s.text.split()) for s in subject.source_segments}
    told, elsewhere = notes(subject), moved(subject).target
    for place, bead in enumerate(subject.alignment.beads):
        if bead.source or bead.confidence < SURE or merged(subject, place):
            continue
        for index in bead.target:
            segment = subject.segments[index]
            fine = index in told.inside | told.explained | elsewhere
            if telling(segment.text) and not fine and " ".join(segment.text.split()) not in given:
                yield found(
                    __name__,
                    segment.span,
                    "The source has no sentence behind this one.",
                    "Nothing in the source corresponds to it.",
                    confidence=round(0.8 * bead.confidence, 4),
                    segment=index,
                )
