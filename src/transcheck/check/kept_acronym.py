"""An acronym or a city in the form of the source language: the PIB, in Torino, the btw.

English has its own acronym or says the words, and its own name of many cities.

Silent: an acronym that the article spells out or sets in brackets, a city inside a longer name
(ADO Den Haag), quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._frames import spoken
from transcheck.check._passage import Passage, just_before
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.model import Finding, Subject

ID = "kept-acronym"
KIND = "name-form"
CATEGORY = "terminology/wrong-term"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The [[PIB]] grew again in spring.",
    "He opened a bakery in [[Torino]] with his aunt.",
    "They pay more [[btw]] on bread.",
)
GOOD = (
    "Gross domestic product (PIB) grew again; the PIB is watched.",
    "He saw ADO Den Haag play in Torino Street.",
    "GDP grew again in spring.",
    "A study on Roma finds their origins in India; life in Roma camps is hard.",
    "A baker of note opened a shop.",
    "The walls are from the 4th century BCE, the gate from 120 BCE.",
)
CLUBS = ("Torino", "Napoli", "Roma", "Genova", "Sevilla", "Padova", "Milano")
# The people, not the city.
ROMA = re.compile(
    r"\b(?:Romani|Sinti|Gyps(?:y|ies)|(?:the|on|of|young|many) Roma\b(?! [A-Z])"
    r"|Roma [a-z]+s\b)"
)
DATED = re.compile(r"(?:\d|\b(?:centur(?:y|ies)|millenni(?:um|a)|years?)) $")
CAPITAL, IN_NAME = re.compile(r"\w [A-ZÀ-Ý][a-zß-ÿ]+ $"), re.compile(r" [A-ZÀ-Ý][a-zß-ÿ]+")
WITHIN = ("in ", "through ", "around ", "outside ", "near ", "across ")


@cache
def kept() -> dict[str, tuple[str, tuple[str, ...]]]:
    """English form and languages of every acronym and city."""
    forms: dict[str, tuple[str, tuple[str, ...]]] = {}
    for kind in ("acronyms", "cities"):
        for code, lines in table("kept")[kind].items():
            for line in str(lines).strip().split("\n"):
                foreign, english = line.split(" = ")
                codes = forms.get(foreign, ("", ()))[1]
                forms[foreign] = (english, (*codes, code))
    return forms


@cache
def shape(kind: str) -> re.Pattern[str]:
    """The names of one kind, outside longer names."""
    names = {line.split(" = ")[0] for t in table("kept")[kind].values() for line in lines(t)}
    every = "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True))
    if kind == "acronyms":
        return re.compile(rf"(?<![\w/.(&-])(?:{every})(?![\w/&-]|\.\w| \(|\))")
    return re.compile(
        rf"(?:\b(?:in|from|to|near|between|and|via|around|outside|towards"
        rf"|through|across|reached|left|for) )"
        rf"(?P<city>{every})\b(?![-'’]| [A-Z]| \()"
    )


def lines(text: object) -> list[str]:
    return str(text).strip().split("\n")


def check(subject: Subject) -> Iterator[Finding]:
    for passage, m in spoken(subject, shape("acronyms")):
        if IN_NAME.match(m.string, m.end()) and CAPITAL.search(just_before(m.string, m.start())):
            continue  # the Meu SUS Digital app
        if m.group() == "BCE" and DATED.search(just_before(m.string, m.start())):
            continue
        if f"({m.group()}" not in subject.document.raw and re.search(r"\b\w", m.group()):
            yield rendered(passage, *m.span())
    for passage, m in spoken(subject, shape("cities")):
        if m["city"] == "Roma" and ROMA.search(subject.document.raw):
            continue
        if m["city"] not in CLUBS or m.group().startswith(WITHIN):
            yield rendered(passage, *m.span("city"))


def rendered(passage: Passage, start: int, end: int) -> Finding:
    foreign = passage.text[start:end]
    english, codes = kept()[foreign]
    return found(
        __name__,
        passage.at(start, end),
        f"English says {english}, not {foreign}.",
        "The form of the source language was kept.",
        confidence=0.7,
        suggestions=(english,),
        points_to=codes,
        tier="context",
    )
