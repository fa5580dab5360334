"""The plural of a measure before its noun: a 24 euros menu, a two years contract.

A measure before a noun is singular in English, and joined to its number: a two-year contract. The
other languages set it behind the noun, in the plural.

Silent: what has its apostrophe (two years' work), races (the 200 metres), a second noun of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._frames import ALL, spoken
from transcheck.check._report import found
from transcheck.check._table import alternatives, word_set
from transcheck.model import Finding, Subject

ID = "plural-compound"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "They offer [[a 15 euros menu]] at noon.",
    "He paid [[the 200 euros fine]] at once.",
    "[[A three kilometres walk]] leads to the hut.",
    "She won [[a two years contract]] and a new car.",
    "It is [[a two hours drive]] from the city.",
    "Here is [[the 24 euros lunch menu]].",
)
GOOD = (
    "They offer a 15-euro menu and a two-year contract.",
    "She won the 200 metres final after two years' work.",
    "The 200 euros were paid, and the two hours passed.",
    "The two years contract law took to change were long.",
)
UNIT = (
    r"(?:euros|pounds|dollars|cents|francs|metres|meters|kilometres|kilometers|centimetres|kilos"
    r"|kilograms|litres|liters|tonnes|tons|hectares|years|months|weeks|days|hours|minutes|seconds"
    r"|pages|rooms|beds|seats|floors|storeys|degrees)"
)
NUMBER = (
    r"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|hundred)"
)
HEADS = (
    "menu fine ticket bill contract walk drive ride flight journey trip sentence course training"
    " wait break delay strike tunnel bridge wall tower path trail trek hike route stretch section"
    " lease loan mandate term ban plan programme project grant subsidy voucher note banknote coin"
    " stamp deposit fee meal dish film video book report document class lesson shift stay rest"
    " leave tour climb swim crossing dog fish cheese wheel bag barrel tank pool plot garden field"
    " house hotel flat apartment building theatre hall internship apprenticeship investment"
    " cheque donation prize budget deficit debt hole interview talk speech concert documentary"
    " race suspension prison jail period warranty guarantee experience cycle phase study"
    " conference workshop festival suite banquet pass formula subscription discount reduction"
)
RACE = r"(?:metres|meters|kilometres|kilometers) (?:race|swim|walk)\b"
BEHIND = (
    r"(?=[.,;:)](?!\w)|$| (?:and|or|with|for|from|by|at|in|on|of|to|that|which|as|after|before|is"
    r"|was|has|had|will|leads|between|without|because|when|through|during|against|per|until)\b)"
)


@cache
def shape() -> re.Pattern[str]:
    heads = alternatives(HEADS.split())
    counted = alternatives(word_set("nouns", "counted"))
    return re.compile(
        rf"\b(?!the {NUMBER} {RACE})(?:[Aa]n?|[Tt]he|his|her|its|their|this|our|another|each|every)"
        rf" {NUMBER}[ -]{UNIT} (?:(?:{counted}|lunch|dinner|work|time) )?(?:{heads}){BEHIND}"
    )


def check(subject: Subject) -> Iterator[Finding]:
    for passage, m in spoken(subject, shape()):
        yield found(
            __name__,
            passage.at(*m.span()),
            "A measure before its noun is singular: a two-year contract.",
            "The other languages set the measure in the plural, behind the noun.",
            confidence=0.7,
            points_to=ALL,
            tier="context",
        )
