"""A counted noun that stands without its article: on market, without invoice, has become husband.

The source languages leave the article out behind some prepositions and verbs; English hardly ever
does with the nouns of the table.

Silent: what stands in pairs (husband and wife, from house to house), set phrases (in court),
headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._frames import ALL, framed, running
from transcheck.check._report import found
from transcheck.check._table import word_set
from transcheck.model import Finding, Subject

ID = "bare-noun"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The farmer sells his apples [[on market]] in Ulm.",
    "He paid in cash and [[without receipt]].",
    "They spent the night [[in old barn]] near the border.",
    "In 1990 she [[became judge]] in Bonn.",
    "The couple [[bought house]] in the valley.",
    "Her son, who would [[become father]] and poet, lived there.",
)
GOOD = (
    "The farmer sells his apples at the market in Ulm.",
    "They went from house to house, and he left without reason.",
    "They spent the night in an old barn, with husband and wife in the hay.",
    "In 1990 she became a judge; he became judge-advocate.",
    "She was in court, he was on stage, and the lodge was in garden city style.",
)
STOP = (
    r"(?=[.,;)](?!\w)|$| (?:but|is|was|has|had|will|would|can|with|for|from|by|as|in|at|on|because"
    r"|when|while|after|before|since|until|through|during|over|against|without|that|which|where"
    r"|who|he|she|they|near|next|belonging|called|named)\b)(?! by \w+[.,;])"
)
PLACED = re.compile(
    r"(?<![-\w])(?<!from )(?<!of )(?<!to )(in|on|at|from|with|without|near|behind|through|into"
    r"|under|inside)"
    rf" (?:very )?(?:([a-z-]+) )?([a-z]+){STOP}(?! to\b)"
)
MADE = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|who|which|and|has|have|had|to|would|will|also|couple|family|[A-Z]\w+)"
    r" (bought|buys?|built|found|opened|sold|rented|wrote|received|lost|won|wants?|wanted|needs?"
    r"|needed|owns?|owned|became|becomes?|become|is|was)"
    r" (?:(?:already|still|now|also|later|soon|again|then|finally|\w+ly) )?"
    rf"(?:([a-z-]+) )?([a-z]+)(?:{STOP}|(?= and [a-z]+[,.;]))"
)
BEING = re.compile(r"is|was|bec[ao]mes?")
UNIQUE = frozenset(["director", "minister", "deputy", "boss", "coach", "trainer", "captain"])
SET = frozenset(
    [
        "at market",
        "without accident",
        "without problem",
        "without mistake",
        "without error",
        "without incident",
        "under contract",
        "on piano",
        "on guitar",
        "on violin",
        "on trumpet",
        "on bass",
        "with husband",
        "with wife",
        "on bike",
        "on tour",
        "at camp",
        "in contract",
        "in letter",
    ]
)


def check(subject: Subject) -> Iterator[Finding]:
    for passage, quoted in running(subject):
        for sign in (PLACED, MADE):
            for m in sign.finditer(passage.text):
                if alone(m) and not quoted(m.start(1)):
                    yield found(
                        __name__,
                        passage.at(m.start(1), m.end(3)),
                        f"English wants an article before “{m[3]}”.",
                        "The source languages leave the article out here.",
                        confidence=0.6,
                        points_to=ALL,
                        tier="context",
                    )


def alone(m: re.Match[str]) -> bool:
    """Is the noun a counted one, and what stands before it no more than an adjective?"""
    wanted = word_set("nouns", "counted")
    if BEING.fullmatch(m[1]):
        wanted = wanted - UNIQUE | word_set("nouns", "persons")
    if m[3] not in wanted or f"{m[1]} {m[3]}" in SET:
        return False
    return not m[2] or m[2] in framed("adjectives") or m[2] in word_set("nouns", "plain")
