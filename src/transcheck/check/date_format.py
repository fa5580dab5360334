"""Dates as another language says them: the 8 May 1945, the 3 of May, years 80, 3. October.

English says 8 May 1945 or May 8, 1945, the 1980s, 3 October. The article before the day is French,
Italian or Spanish, “the 3 of May” Spanish or Portuguese, the dot German.

Silent: a date before a noun (the 4 July fireworks, the 8 May ceremony), dates in words, ISO dates,
the 3rd of May, the 2010 election.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found, once
from transcheck.languages import table as language_table
from transcheck.model import Edit, Finding, Subject

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
)
GOOD = (
    "It was signed on 8 May 1945.",
    "The 4 July fireworks and the 8 May ceremony drew crowds.",
    "They married on the 3rd of May.",
    "The music of the 1980s is back, and so is the year 80.",
    "In the 2010 election he lost; in the 2012 he wrote about, he won.",
    "It ended on day 12. October was dry.",
    "The 1 May march and the 25 April holiday are near.",
    "She wrote on 2024-05-03 about the 14 March coalition.",
)
KEEP = 6
DAY = r"(?:[12]?\d|3[01])"
Fix = Callable[["re.Match[str]"], str]


@cache
def shapes() -> tuple[tuple[re.Pattern[str], Fix, tuple[str, ...]], ...]:
    """Pattern, what to write instead, and the languages that say it so."""
    month, days = "|".join(language_table("en").months), language_table("en").days
    end = (
        r"(?= ?[.,;:)”\"?!]|$| (?:in|at|and|to|with|by|for|until|that|when|where|or|from"
        r"|after|before|during)\b)"
    )
    before = ("on", "from", "until", "till", "to", "the", "since", "by", "of", "and", "On")
    lead = "|".join(rf"(?<=\b{word} )" for word in (*before, *(f"{d}," for d in days), *days))
    return tuple(
        (re.compile(pattern), fix, who)
        for pattern, fix, who in (
            (
                rf"(?<=\bfrom )the ({DAY}) (?:to|until|till) the ({DAY})(?: of)? ({month})\b",
                lambda m: f"{m[1]} to {m[2]} {m[3]}",
                ("fr", "es", "it"),
            ),
            (
                rf"\bthe ({DAY}) ({month})( \d{{4}}{end}|{end})",
                lambda m: f"{m[1]} {m[2]}{m[3]}",
                ("fr", "it"),
            ),
            (
                rf"\bthe ({DAY}) of ({month})((?: of)? \d{{4}})?\b",
                lambda m: f"{m[1]} {m[2]}{(m[3] or '').replace(' of', '')}",
                ("es", "pt"),
            ),
            (
                rf"(?<!\w)day ({DAY}) of ({month})((?: of)? \d{{4}})?\b",
                lambda m: f"{m[1]} {m[2]}{(m[3] or '').replace(' of', '')}",
                ("pt", "es"),
            ),
            (
                r"\bthe years (?:19)?'?’?([1-9]0)s?\b(?! (?:of|to|ago|and|before|after))",
                lambda m: f"the 19{m[1]}s",
                ("fr", "es", "it", "pt"),
            ),
            (
                r"\bthe years (twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b",
                lambda m: f"the {m[1][:-1]}ies",
                ("nl", "it", "es"),
            ),
            (r"\b(?:19)?([1-9]0)er(?:[- ]years)?\b", lambda m: f"19{m[1]}s", ("de",)),
            (
                rf"(?<![\w.])(?:{lead}|(?=\S+ \w+ \d{{4}}))({DAY})\. ({month})\b",
                lambda m: f"{m[1]} {m[2]}",
                ("de",),
            ),
            (
                r"(?<=\b[Ii]n )the ((?:19|20)\d\d)(?=[.,;)]|$)(?!\.\d)",
                lambda m: m[1],
                ("es", "it", "pt", "fr"),
            ),
        )
    )


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        return
    places: dict[tuple[int, int], tuple[Passage, re.Match[str], str, tuple[str, ...]]] = {}
    for p in passages(subject):
        for shape, fix, who in shapes():
            for m in shape.finditer(p.text):
                places.setdefault((p.number, m.end()), (p, m, fix(m), who))
    yield from once(
        [
            found(
                __name__,
                p.at(*m.span()),
                f"A date as another language says it: {right}.",
                "English sets neither article, “of”, nor dot here.",
                confidence=0.85,
                suggestions=(right,),
                edits=(Edit(p.at(*m.span()), right),),
                points_to=who,
            )
            for p, m, right, who in places.values()
        ],
        KEEP,
    )
