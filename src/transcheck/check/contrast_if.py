"""An if that sets two facts side by side: If the first years were hard, the next brought bread.

French si, Italian se and Spanish si open a sentence that grants one fact and adds another; English
says while, although, or two sentences. Both halves are in the past or the perfect and none is
supposed.

Silent: real conditions, would and could, habits (if it rained, they stayed in), questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._frames import ROMANCE, opens, spoken
from transcheck.check._report import found
from transcheck.model import Finding, Subject

ID = "contrast-if"
KIND = "structure"
CATEGORY = "style/unidiomatic"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "[[If]] the first years were devoted to wheat, the following ones saw the return of the vine.",
    "[[If]] the mayor has kept silent since May, his deputies have not been idle.",
)
GOOD = (
    "If the weather was bad, they stayed in the barn.",
    "If the mayor had kept silent, his deputies would have spoken.",
    "While the first years were devoted to wheat, the following ones saw the vine.",
    "If the mayor has kept a copy, he must hand it in.",
)
PART = r"(?:has|have) (?:\w+ly )?\w+(?:ed|en|t|d|ne|wn)"
TENSE = rf"(?:was|were|{PART}|remained|seemed|proved|\w+ed)"
BE = (
    r"(?:was|were|has|have|is|are|looked|saw|proved|showed|went|came|brought|made|took|remains?"
    r"|\w+ed)\b"
)
OTHER = (
    r"(?:the (?:following|others?|second|latter|rest|next|last|new|same|youngest|reality|situation"
    r"|result|number|question|fact|sector|opposite)(?: ones?| [a-z]+)?|it is|it was|others"
    r"|(?:its|his|her|their) [a-z]+|(?:the|this) [a-z]+ (?:of|in) [^,]{3,40}?)"
)
SHAPE = re.compile(
    rf"If (?:the|this|these|his|her|its|their|some|many|most) (?:[\w’'-]+ ){{1,5}}?{TENSE}\b"
    rf"[^.;?!]{{8,110}}?, {OTHER} (?:also |still |nevertheless |now )?{BE}"
)
SUPPOSED = re.compile(
    r"\b(?:would|could|might|should|will|can|may|must|shall|then|need|needs)\b|\?|n't\b"
)


def check(subject: Subject) -> Iterator[Finding]:
    for p, m in spoken(subject, SHAPE):
        start, end = p.sentence(m.start())
        if opens(p, m.start()) and not SUPPOSED.search(p.text, start, end):
            yield found(
                __name__,
                p.at(m.start(), m.start() + 2),
                "This “if” supposes nothing: while, or although.",
                "French si and Italian se also set two facts side by side.",
                confidence=0.65,
                suggestions=("While",),
                points_to=ROMANCE,
                tier="context",
            )
