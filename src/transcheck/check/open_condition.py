"""A condition without if: Have you not paid, please call us. Can the guest not come, we keep half.

German and Dutch ask what they suppose. English says if; only had, were and should may open so.

Silent: questions, Had he known, Were it, Should you, wishes (May you live), orders (Do it now).
A question with its adverbial inside, Have you in May a letter received?, is found too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._report import found
from transcheck.check._shapes import PHRASE, THING
from transcheck.check._tags import Tagged, tagged
from transcheck.model import Finding, Subject

ID = "open-condition"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "[[Have you]] not paid yet, please call us.",
    "[[Can the guest]] not come, the inn keeps half of the price.",
    "[[Is the office]] closed, then use the letter box.",
    "[[Have you by an illness]] the higher costs?",
    "[[Do you have since May in your street]] a new lamp?",
)
GOOD = (
    "Had he known, he would have stayed.",
    "Should you not agree, please call us.",
    "Have you not paid? Please call us.",
    "Do it now, please.",
    "Have you any letters for us?",
    "Have you in fact read it?",
    "May you live long, and be well.",
)
CONDITION = re.compile(r"^[xmDb](?:s|dn{1,2}?)(?=z?[^,.;:?!]{1,40},[a-zA-Z])")
ASKED = re.compile(rf"^(?:xs|Dsx)(?P<adv>(?:t|{PHRASE}){{1,2}}?)(?P<thing>{THING}|qn+|n(?=\?))")
PLAIN = frozenset(("had", "should", "were", "may", "might", "could", "must", "be", "shall"))
IT = frozenset(("it", "this", "that", "one"))
SET = frozenset(("in", "at", "of"))
FIXED = frozenset(("fact", "mind", "stock", "common", "time", "all", "least", "hand", "last"))


def check(subject: Subject) -> Iterator[Finding]:
    for s in tagged(subject):
        m = CONDITION.match(s.signs)
        if m and supposes(s):
            yield turned(s, m.end(), "A condition begins with if.")
        m = ASKED.match(s.signs)
        if m and s.signs.rstrip("”\"'’) ").endswith("?") and inside(s, m):
            yield turned(s, m.end("adv"), "The object follows the verb, time and reason behind it.")


def supposes(s: Tagged) -> bool:
    first, other = s.words[0].casefold(), s.words[1].casefold()
    command = first in ("do", "have", "can", "will") and other in IT
    return first not in PLAIN and not command and not s.asks() and s.signs.endswith(".")


def inside(s: Tagged, m: re.Match[str]) -> bool:
    """An adverbial of its own before the object."""
    told = [w.casefold() for w in s.words[m.start("adv") : m.end("adv")]]
    return not FIXED & set(told) and not (len(told) < 3 and told[0] in SET)


def turned(s: Tagged, end: int, say: str) -> Finding:
    return found(
        __name__,
        s.passage.at(*s.span(0, end)),
        say,
        "German and Dutch put the verb first in conditions, and adverbials inside the sentence.",
        confidence=0.65,
        points_to=("de", "nl"),
        tier="context",
    )
