"""The article of what is meant in general: The inflation is high, the humanity has known.

The source languages give abstract and mass nouns an article; English does not when the thing is
meant in general. Only the first time that the article names the thing: later the may point back.

Silent: a noun with a complement (the love of his life), a compound (the tourism minister), a second
mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import either
from transcheck.check._frames import ALL, any_of, spoken
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.model import Finding, Subject

ID = "generic-article"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "[[The inflation]] hits the poor first.",
    "The scientist fears that [[the climate change]] will empty the lake.",
    "He joined the fight against [[the poverty]] in the valley.",
    "[[The life]] in the camp is hard.",
)
GOOD = (
    "Inflation hits the poor first.",
    "The inflation rate is high.",
    "The love of his life is gone, and the nature of the case is unclear.",
    "Tourism is back, but the tourism of old is dead.",
    "The violence began at noon.",
)
PHRASES = (
    "climate change|global warming|artificial intelligence|public opinion|old age|mental health"
)
VERB = (
    r"(?:(?:now|also|still|never|already|often|always|only|no longer|today) )?(?:is|are|has|have"
    r"|can|cannot|could|must|will|would|may|might|does|affects|hits|causes|kills|creates|grows"
    r"|needs|means|requires|destroys|threatens|helps|shows|increases|decreases|rises|falls|brings"
    r"|offers|represents|depends|costs|goes|seems|matters|contributes|continues|begins|ends)"
)
WHEN_IN = (
    "life|poverty|unemployment|nature|tourism|agriculture|humanity|society|illiteracy|inequality"
    "|immigration|democracy|homelessness|loneliness|happiness|obesity"
)


ALWAYS = (
    "poverty|unemployment|tourism|agriculture|humanity|illiteracy|inequality|democracy|homelessness"
    "|loneliness|happiness|obesity|love|friendship|freedom|corruption|racism|globali[sz]ation|hunger"
    "|capitalism|communism|fascism|feminism|patriotism|hygiene|biodiversity|mankind|solitude"
    "|sustainability|terrorism|antisemitism|anti-semitism|nationalism|secularism|equality|childhood"
    "|motherhood|gastronomy|overtourism|disinformation|public opinion|climate change|global warming"
)
LED = r"(?:(?<=that )|(?<=because )|(?<=where )|(?<=when )|(?<=although )|(?<=while )|(?<=if ))the"


@cache
def sign() -> re.Pattern[str]:
    """The article, the noun and what shows that it is meant in general."""
    noun = rf"(?:{any_of('general')}|{PHRASES})"
    return re.compile(
        rf"(?:\bThe|{LED}) {noun}(?= (?:{VERB}|{either('lasting')})\b)"
        rf"|\b(?:The|(?<=that )the) (?:{WHEN_IN})(?= (?:in|among) (?:the|[A-Z]|[a-z]+s)\b)"
        rf"|(?:(?<=fight against )|(?<=struggle against )|(?<=battle against )|(?<=to combat )"
        rf"|(?<=plague of )|(?<=fight )|(?<=lovers of ))the {noun}(?=[.,;]| (?:and|in)\b)"
    )


def check(subject: Subject) -> Iterator[Finding]:
    for passage, m in spoken(subject, sign()):
        if first(subject, passage, m):
            yield found(
                __name__,
                passage.at(*m.span()),
                "In general English has no article here.",
                "The source languages give abstract nouns an article.",
                confidence=0.6,
                points_to=ALL,
                tier="context",
            )


def first(subject: Subject, passage: Passage, m: re.Match[str]) -> bool:
    """Is it the first time that the document names the noun?"""
    noun = re.compile(rf"\b{re.escape(m.group()[4:])}\b", re.IGNORECASE)
    before = (b.text for b in subject.document.blocks[: passage.number])
    return not (noun.search(passage.text[: m.start()]) or any(noun.search(t) for t in before))
