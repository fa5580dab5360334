"""The future and the conditional of the source: what it lacks was not carried over."""

from __future__ import annotations

import re
from typing import Literal

from transcheck.check._passage import Passage, remember
from transcheck.model import Subject

Mood = Literal["future", "conditional"]
SURE = 0.5
FORMS: dict[Mood, dict[str, str]] = {
    "future": {
        "fr": r"\w(?:rai|ras|ra|rons|rez|ront)\b",
        "es": r"\w(?:ré|rás|rá|remos|réis|rán)\b|\b(?:va|van|ha de|han de)\b",
        "it": r"\w(?:rò|rai|rà|remo|rete|ranno)\b",
        "pt": r"\w(?:rei|rás|rá|remos|rão)\b|\b(?:vai|vão)\b",
        "de": r"\b(?:werden?|wird|wirst|soll\w*)\b",
        "nl": r"\b(?:zal|zult|zullen|gaat|gaan|wordt|worden)\b",
    },
    "conditional": {
        "fr": r"\w(?:rais|rait|rions|riez|raient)\b",
        "es": r"\w(?:ría|rías|ríamos|ríais|rían)\b|\bhubiera",
        "it": r"\w(?:rei|resti|rebbe|remmo|reste|rebbero)\b",
        "pt": r"\w(?:ria|rias|ríamos|ríeis|riam)\b",
        "de": r"\b(?:soll(?:en?|te[nt]?)?|will|wollen|(?:wäre|hätte|würde|dürfte)\w*)\b",
        "nl": r"\b(?:zou|zouden|zal|zullen)\b",
    },
}


def lacking(subject: Subject, mood: Mood, passage: Passage, place: int) -> bool:
    """Has the source, where it is at hand, no verb of this mood in the sentence at `place`?"""
    form = FORMS[mood].get(subject.source_language or "")
    text = answers(subject).get((passage.number, passage.sentence(place)[0]))
    return bool(form and text and not re.search(form, text, re.IGNORECASE))


@remember
def answers(subject: Subject) -> dict[tuple[int, int], str]:
    """The source of every sentence whose alignment is sure, by block and start."""
    if subject.alignment is None:
        return {}
    return {
        (s.block, s.offset): " ".join(subject.source_segments[i].text for i in bead.source)
        for bead in subject.alignment.beads
        if bead.source and bead.confidence >= SURE
        for s in (subject.segments[n] for n in bead.target)
    }
