"""Sentences that open with a connector far more often than English does.

French, Spanish, Italian and Portuguese tie each sentence to the one before: indeed, thus, moreover,
for his part. A rate above one sentence in seven, from four on, is evidence of the origin and no
error; the places are listed.

Silent: one or two connectors, short texts, quotations, lists of steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found, once
from transcheck.check._table import table
from transcheck.model import Finding, Subject

ID = "connector-density"
KIND = "density"
CATEGORY = "style/unidiomatic"
SEVERITY = "neutral"
NEEDS = "target"
BAD = (
    "[[Indeed]], prices rose. Thus, people paid more. Moreover, wages fell. The town is poor. "
    "For its part, the state waits.",
    "[[In addition]], it rained. However, they played. Finally, they won. Therefore, they "
    "sang. It was late.",
    "The mill is old. [[In this sense]], it is dear. On the other hand, it leaks. Likewise, it "
    "rots. Consequently, nobody buys it.",
    "[[Furthermore]], she left. In fact, she ran. In short, it failed. In any case, it is over.",
)
GOOD = (
    "Indeed, prices rose. People paid more. Wages fell. The town is poor.",
    "However, they played. It rained. They won, finally, and sang.",
    "The mill is old. It is dear. On the other hand, it leaks. Nobody buys it.",
    "Also on show: a mill. Yet another mill is next door.",
    "She left. In fact, she ran. The dog barked. Therefore nobody slept. Dawn came.",
    "Finally free, he ran. Certainly not. Of course. As for me, I slept.",
)
FEWEST, SHARE = 4, 1 / 7


@cache
def shape() -> re.Pattern[str]:
    every = "|".join(
        re.escape(c) for c in sorted(table("connectors")["opening"], key=len, reverse=True)
    )
    return re.compile(rf"(?:{every})(?=,)")


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        return
    opened = [
        (p, m)
        for p in passages(subject)
        for start, _ in p.sentences
        if (m := shape().match(p.text, start))
    ]
    if len(opened) >= max(FEWEST, SHARE * len(subject.segments)):
        yield from once([tied(p, m) for p, m in opened])


def tied(passage: Passage, m: re.Match[str]) -> Finding:
    return found(
        __name__,
        passage.at(*m.span()),
        "Many sentences open with a connector.",
        "The Romance languages tie sentences together more than English does.",
        confidence=0.6,
        points_to=("fr", "es", "it", "pt"),
    )
