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

from transcheck.check._clauses import MONTH, WEEKDAY, either
from transcheck.check._frames import ALL, any_of, spoken
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.check._table import alternatives, word_set
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
    "Walkers and hunters share [[the nature]], but the valley lives from [[the tourism]].",
    "She wrote a book on [[the modern architecture]] with her son.",
    "The course is for lovers of [[the opera]] and beginners.",
)
GOOD = (
    "Inflation hits the poor first.",
    "The inflation rate is high.",
    "The love of his life is gone, and the nature of the case is unclear.",
    "Tourism is back, but the tourism of old is dead.",
    "The violence began at noon.",
    "The tourism of the coast feeds the valley, and the nature of the soil is a riddle.",
    "They left during the opera.",
    "The society was founded by bakers.",
    "What he recalls is the boredom, the dust and the food.",
)
GROUPS = ("general", "general_led", "kinds", "kind_nouns")
PHRASES = (
    "climate change|global warming|artificial intelligence|public opinion|old age|mental health"
    "|science fiction|social media|fake news|everyday life|daily life|family life|free time"
    "|high blood pressure|drug trafficking|human trafficking|money laundering|tax evasion"
    "|working from home|public transport|renewable energy|gender equality|domestic violence"
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


LED = r"(?:(?<=that )|(?<=because )|(?<=where )|(?<=when )|(?<=although )|(?<=while )|(?<=if ))the"
LEAD = (
    r"(?:interest(?:ed)? in|passion for|passionate about|love of|taste for|de(?:voted|dicated) to"
    r"|(?:devote|dedicate) \w+ to|lovers? of|fans? of|fond of|keen on|crazy about|stud(?:y|ies|ied)"
    r"|teach(?:es)?|taught|learn(?:s|ed|t)?|prefer(?:s|red)?|hates?|loves?|adores?|detests?"
    r"|believes? in|speciali[sz]ed in|expert (?:in|on)|role of|importance of|effects? of|impact of"
    r"|power of|dangers? of|risks? of|causes? of|symbol of|world of|dream of|lack of"
    r"|fear of|concept of|philosophy of|access to|relationship (?:with|to)|attitude to"
    r"|approach to|addicted to|allergic to|opposed to|(?:fight|struggle|campaign)s? (?:against|for)"
    r"|history of|teaching of|study of|practice of|quality of|rights? to|need for|in favour of"
    r"|debate (?:on|about)|books? (?:on|about)|talks? about|impact on|effects? on|without"
    r"|suffer(?:s|ed|ing)? from|die[sd]? (?:of|from)|threatened by|such as)"
)
STOP = (
    r"(?=[.,;:)](?!\w)|$| (?:but|is|was|were|are|has|had|have|will|would|can|could|may|might|must"
    r"|should|to|with|for|from|by|as|than|because|when|while|after|before|since|until|through"
    r"|during|over|against|without|if|also|no|not|fell|rose|began|became|seems|remains|continues"
    r"|(?:in|at|on) (?:\d|the age|{when})|between [a-z]+s)\b)"
    r"(?! (?:from|by|with|for|to) (?:which|whom)\b)(?!, (?:and )?the\b)"
)


@cache
def signs() -> tuple[re.Pattern[str], ...]:
    """The article, the noun and what shows that it is meant in general."""
    listed = {k: alternatives(word_set("nouns", k)) for k in GROUPS}
    nouns = f"{listed['general']}|(?:{listed['kinds']}) (?:{listed['kind_nouns']})|{PHRASES}"
    stop = STOP.replace("{when}", f"{WEEKDAY}|{MONTH}")
    deed = r"(?= (?:[a-z]{3,}s|[a-z]{3,}ed) (?:the|an?|his|her|its|their|many|all|no|us|them)\b)"
    return (
        verbal(),
        re.compile(rf"(?<!and )\b[Tt]he (?:{nouns})(?:{stop}|{deed})"),
        re.compile(
            rf"\b{LEAD} (?P<the>the (?:{nouns}|{listed['general_led']}))"
            rf"(?:{stop}|(?= (?:the|an?|in|at|on)\b)|(?= (?:and|or) (?!\w+ of\b)))"
        ),
    )


def verbal() -> re.Pattern[str]:
    """In front of a verb that tells what holds always."""
    noun = rf"(?:{any_of('general')}|{PHRASES})"
    return re.compile(
        rf"(?:\bThe|{LED}) {noun}(?= (?:{VERB}|{either('lasting')})\b)"
        rf"|\b(?:The|(?<=that )the) (?:{WHEN_IN})(?= (?:in|among) (?:the|[A-Z]|[a-z]+s)\b)"
        rf"|(?:(?<=fight against )|(?<=struggle against )|(?<=battle against )|(?<=to combat )"
        rf"|(?<=plague of )|(?<=fight )|(?<=lovers of ))the {noun}(?=[.,;]| (?:and|in)\b)"
    )


def check(subject: Subject) -> Iterator[Finding]:
    every = ((p, *placed(m)) for sign in signs() for p, m in spoken(subject, sign))
    taken: set[tuple[int, int]] = set()
    for passage, start, end in every:
        if (passage.number, start) not in taken and first(subject, passage, start, end):
            taken.add((passage.number, start))
            yield found(
                __name__,
                passage.at(start, end),
                "In general English has no article here.",
                "The source languages give abstract nouns an article.",
                confidence=0.6,
                points_to=ALL,
                tier="context",
            )


def placed(m: re.Match[str]) -> tuple[int, int]:
    """Where the article and its noun stand."""
    return m.span("the" if "the" in m.re.groupindex else 0)


def first(subject: Subject, passage: Passage, start: int, end: int) -> bool:
    """Is it the first time that the document names the noun?"""
    name = passage.text[start + 4 : end]
    noun = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
    before = (b.text for b in subject.document.blocks[: passage.number])
    return not (noun.search(passage.text[:start]) or any(noun.search(t) for t in before))
