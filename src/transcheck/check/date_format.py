"""Dates as another language says them: the 8 May 1945, the 3 of May, 3. October, 15.3.2024.

English says 8 May 1945 or May 8, 1945, the 1980s, 3 October. The article before the day is French,
Italian or Spanish, “the 3 of May” Spanish or Portuguese, the dot German.

Silent: a date before a noun (the 4 July fireworks, the 8 May ceremony), dates in words, ISO dates,
the 3rd of May, the 2010 election.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found, licensed, once
from transcheck.check._table import table
from transcheck.languages import table as language_table
from transcheck.model import Edit, Example, Finding, Subject

ID = "date-format"
KIND = "convention"
CATEGORY = "locale-conventions/date-format"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "It was signed on [[the 8 May 1945]].",
    "They married on [[the 3 of May]] in Lugo.",
    "The music of [[the years 80]] is back.",
    "The shop opens on [[3. October]] at nine.",
    "The fair runs from [[the 4 to the 9 July]].",
    "She was born [[day 12 of October]].",
    "Profits doubled in [[the 2010]].",
    "It is a hit of the [[90er years]].",
    "Send it by [[4.11.2023]] to the school.",
    "The choir sings on [[Sa., 9.5.]], free of charge.",
    "The fee is due on [[8 of June]] at noon.",
    "A chapel of [[the '300]] stands there.",
    "He left on [[17/3/2019]] for good.",
    "A hit of [[the 70's]], the dance came back in the [[1990ies]].",
    "Lunch is on Sunday, [[the 7th of June]].",
    "The pool opens on [[1° June]].",
    "She was elected on [[the 3. of March]].",
    Example("Il est né le [[4ème juillet]], son frère en [[mars 3, 2019]].", language="fr"),
    Example("La mode des [[1980s]] revient, celle du [[XIX siècle]] aussi.", language="fr"),
    Example("Nació el [[4º de julio]], ella el [[9 julio]].", language="es"),
    Example("Er kam im [[März 3, 2019]] an, im [[19ten Jahrhundert]].", language="de"),
    Example("Das Rennen beginnt am [[April 2nd]] in Ulm.", language="de"),
    Example("Sie fängt am [[1 Juli]] hier an.", language="de"),
    Example("Les inscriptions closent le [[9/23/2022]] à midi.", language="fr"),
)
GOOD = (
    "It was signed on 8 May 1945.",
    "The 4 July fireworks and the 8 May ceremony drew crowds.",
    "They married on the 3rd of May.",
    "The music of the 1980s is back, and so is the year 80.",
    "Version 4.11.20 rose by 7.6., the log of the '60s says; the '300 club met.",
    Example("Das Rennen beginnt am 2. April in Ulm.", language="de"),
    Example("Il est né le 1er juillet, au XIXe siècle.", language="fr"),
    Example("Nació el 1º de julio, el 4 de marzo no; el 5 Mayo no es un día.", language="es"),
    Example("Les inscriptions closent le 23/9/2022 à midi, le 5/4/2022 ici.", language="fr"),
    "In the 2010 election he lost; in the 2012 he wrote about, he won.",
    "It ended on day 12. October was dry.",
    "The 1 May march and the 25 April holiday are near.",
    "She wrote on 2024-05-03 about the 14 March coalition.",
)
KEEP = 6
Who = tuple[str, ...]
Tier = Literal["alone", "context"]
DAY = r"(?:[12]?\d|3[01])"
BETWEEN = {"de": ". ", "es": " de ", "pt": " de "}


@cache
def shapes(language: str) -> tuple[tuple[re.Pattern[str], str, Who, Tier], ...]:
    """Pattern, template of what to write instead ("" where the date is told), who says it so, and
    whether natives do so too."""
    data, english = table("dates"), language_table("en")
    leads = (*data["before"], *english.days, *(f"{day}," for day in english.days))
    parts = {
        "{day}": DAY,
        "{month}": f"(?:{'|'.join(english.months)})",
        "{lead}": "|".join(rf"(?<=\b{word} )" for word in leads),
        "{end}": data["end"],
    }
    return tuple(
        (
            compiled(e["find"], parts),
            e["say"],
            tuple(e["who"]),
            "alone" if e.get("sure", True) else "context",
        )
        for e in data["shape"]
        if language in e.get("targets", ("en",))
    )


def compiled(pattern: str, parts: dict[str, str]) -> re.Pattern[str]:
    """The pattern with its named parts filled in."""
    for name, part in parts.items():
        pattern = pattern.replace(name, part)
    return re.compile(pattern)


def check(subject: Subject) -> Iterator[Finding]:
    language = tongue(subject)
    places: dict[tuple[int, int], Finding] = {}
    for p in passages(subject):
        for shape, template, who, tier in shapes(language):
            for m in shape.finditer(p.text):
                right = m.expand(template) or told(m, language)
                places.setdefault((p.number, m.end()), foreign(p, m, right, who, tier))
    yield from once(licensed(subject, places.values()), KEEP)


def told(m: re.Match[str], language: str) -> str:
    """`15.3.2024` → `15 March 2024`, `March 3rd` → `3. März`."""
    said, english = m.groupdict(), language_table("en").months
    number = english.index(said["name"]) if said.get("name") else int(said["month"]) - 1
    months = [name for name in language_table(language).months if name != "Jänner"]
    year = f" {said['year']}" if said.get("year") else ""
    return f"{int(said['day'])}{BETWEEN.get(language, ' ')}{months[number]}{year}"


def foreign(passage: Passage, m: re.Match[str], right: str, who: Who, tier: Tier) -> Finding:
    span = passage.at(*m.span())
    return found(
        __name__,
        span,
        f"A date as another language says it: {right}.",
        "Article, “of”, dot and the order of the parts differ between languages.",
        confidence=0.85,
        suggestions=(right,),
        edits=(Edit(span, right),),
        points_to=who,
        tier=tier,
    )
