"""The future and the conditional of the source: what it lacks was not carried over."""

from __future__ import annotations

import re
from typing import Literal

from transcheck.check._answer import answer
from transcheck.check._passage import Passage
from transcheck.model import Subject

Mood = Literal["future", "conditional"]
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
    text = answer(subject, passage, place)
    return bool(form and text and not re.search(form, text, re.IGNORECASE))
