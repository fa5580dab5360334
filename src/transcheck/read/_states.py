"""What the many vocabularies of states amount to."""

from __future__ import annotations

import re

APPROVED = re.compile(r"final|signed-off|reviewed|approved|proofread|confirmed", re.I)
UNDONE = re.compile(r"^(?:needs-translation|new|initial|not ?started)$|mt-suggestion|fuzzy", re.I)
OPEN = re.compile(r"needs|draft|rejected|edited|pre-?translated|suggestion", re.I)


def state(told: str | None) -> str | None:
    """The state of a unit as `Block` has it: what nobody has translated is as good as fuzzy."""
    if told is None:
        return None
    if UNDONE.search(told):
        return "fuzzy"
    if OPEN.search(told):
        return "needs-review"
    return "approved" if APPROVED.search(told) else None
