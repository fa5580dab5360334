"""A sign, abbreviation, unit or capital of another language: 1'5 million, 30 Kms, t/m, king Juan.

These are small, and natives write some of them too; the check speaks where the text is plainly
translated.

Silent: quotations, names of which the first is no given name, acronyms.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._frames import ALL, phrased
from transcheck.check._passage import Passage
from transcheck.check._patterns import Frame
from transcheck.check._report import apart, found, licensed, once
from transcheck.check.large_number import tells
from transcheck.model import Finding, Subject

ID = "foreign-notation"
KIND = "convention"
CATEGORY = "locale-conventions/other"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The mayor, Anna [[LOWERIE]], cut the ribbon.",
    "It cost [[2'5]] million euros, and a seat [[CHF 20.-]] a day.",
    "The walk is [[12 kms]] long and open [[t/m]] Friday.",
    "They took [[2 millions]] of sheep from the [[king ]]Anton.",
    "The talk by [[ir. ]]Bos is on [[7/5]] in the hall.",
    "He lives in the [[Lessing-Street]] and works in [[Winter]].",
    "The mill dates from the [[s.XVII]], the shed from the [[18.]] century.",
    "It costs [[Fr. 4.20]] a piece, or 30 kilos [[pro]] hectare.",
    "The menu includes[[:]] soup and bread.",
    "They meet on Friday [[the 17]] at noon; the fee is due in the [[first fortnight of May]].",
)
GOOD = (
    "The mayor, Anna Lowerie, cut the ribbon of the BBC.",
    "It cost 2.5 million euros, and a seat 20 francs a day.",
    "The walk is 12 km long and open until Friday.",
    "Anna XXIII is no pope, and Leo XIII was one.",
    "He lives in Lessing Street, near the lake, and the king is Anton.",
    "Millions of people, of whom thousands were young, came in winter.",
    "On Friday the 17th he rests for a fortnight of May sunshine; Sunday the 12 boats sail.",
    "The Rolls-Royce stood by the river on 5 May.",
)


def check(subject: Subject) -> Iterator[Finding]:
    places = phrased(subject, "notations")
    every = (foreign(*one) for one in places if not tells(one[0], one[0].at(*one[2])))
    yield from once(licensed(subject, apart(every)), 8)


def foreign(passage: Passage, frame: Frame, place: tuple[int, int]) -> Finding:
    return found(
        __name__,
        passage.at(*place),
        f"Written as in another language. English: {frame.say}.",
        "Signs, abbreviations, units and capitals differ between languages.",
        confidence=0.65,
        points_to=ALL,
        tier="context",
    )
