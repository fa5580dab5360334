"""An apposition without its article: Anna Roth, teacher at a school in Ulm; the Bisse, channel cut
into the rock; 300 euros, amount that nobody can pay.

The Romance languages set an apposition without article. English wants one before a noun that many
may bear.

Silent: offices that one person holds, titles in pairs (teacher and singer), nouns that are names,
places (Lyon, capital of), items and captions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import participle
from transcheck.check._frames import ROMANCE, running
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.check._table import alternatives, word_set
from transcheck.model import Finding, Subject

ID = "bare-apposition"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "His sister Anna, [[nurse]] at the hospital in Ulm, found him.",
    "[[Pillar of the club]], captain for ten years, Roussel never left Brest.",
    "The Pont Vieux, [[stone bridge]] built in 1320, was saved.",
    "They pay 300 euros a month, [[amount]] that nobody can afford.",
    "The Lac Noir, [[lake]] surrounded by pines, is frozen.",
    "According to Rosa Lima, [[researcher]] at the institute, the fish are back.",
)
GOOD = (
    "His sister Anna, a nurse at the hospital in Ulm, found him.",
    "Anna Roth, director of the museum, and Lena, teacher and singer, left.",
    "Lyon, capital of silk, and Ulm are twins.",
    "The bill, amount and date that nobody knew, was lost.",
    "They sell bread, cheese that is made here, and wine.",
    "In spring, water surrounded the house.",
)
PERSONS = (
    "teacher nurse doctor lawyer engineer farmer baker journalist carpenter plumber electrician"
    " firefighter pharmacist dentist surgeon accountant mechanic fisherman hairdresser translator"
    " physiotherapist veterinarian sociologist historian biologist researcher geologist"
    " chemist physicist lecturer midwife librarian designer beekeeper winemaker cabinetmaker"
    " pensioner student paramedic trainer resident inhabitant neighbour volunteer worker employee"
    " driver cook waiter butcher gardener architect photographer activist"
    " psychologist seller shopkeeper trader technician"
)
THINGS = (
    "bridge channel canal lake river mountain village hamlet valley castle chapel church house"
    " building factory mill tower square street road path forest island choir band company firm"
    " association festival feast dish cheese sausage cake beer wine dance song book film novel play"
    " poem painting statue instrument tool machine boat ship train custom tradition rite ceremony"
    " sport race tournament breed plant tree flower fruit species animal document law measure tax"
    " project programme plan exhibition museum school organisation foundation newspaper magazine"
)
SUMS = (
    "amount sum figure number value quantity price percentage proportion date period decision"
    " measure situation phenomenon process practice habit attitude gesture detail fact argument"
    " task work version title term expression word"
)
KIND_WORDS = (
    "primary secondary school history maths science music art young local retired former social"
    " truck lorry bus taxi train English French German Spanish sports civil research office"
)
PLACE = r"(?:at|in|with|from|for|since)"


@cache
def shape() -> re.Pattern[str]:
    """A name or a number, a comma, the noun, and what says more of it."""
    persons, things, sums = (alternatives(w.split()) for w in (PERSONS, THINGS, SUMS))
    kind = "|".join(sorted(word_set("frames", "adjectives"), key=len, reverse=True))
    return re.compile(
        r"(?<![,\d])\b(?P<name>[A-ZÀ-Þ][\w’'-]+)(?:, \d\d?)?, (?:(?P<who>(?:[a-z]+"
        rf" )?(?:{persons}))"
        rf"(?= {PLACE} (?:the|an?|one|his|her|its|their|[A-Z]))"
        rf"|(?P<what>(?:(?!an? |the |his |her )(?:{kind}|[a-z]+) )?(?:{things}))"
        r" (?:(?P<rest>that|which|where) (?=[a-z])|(?P<made>[a-z]+)"
        r"(?= (?:in|by|on|at|from|into|for|with|to|of|around|near|between|since|over|under)\b)))"
        rf"|\b(?P<sum>(?<=[a-z\d], )(?:(?:{kind}) )?(?:{sums})) (?=(?:that|which) (?:the|he|she"
        r"|they"
        r"|it|is|was|has|had|will|would|nobody|no|many|some|we|can|could|does|did|not|all"
        r"|[a-z]+s)\b)"
    )


OPENING = re.compile(
    r"(?P<open>(?:Pillar|Lover|Colossus|Native|Enthusiast|Connoisseur|Adept|Disciple|Descendant|Heir"
    r"|Heiress|Figure|Emblem|Emblematic figure|Great lover|Specialist|Regular|Jewel|Symbol|Cradle"
    r"|Defender|Daughter|Grandson|Granddaughter|Born optimist|Great admirer|Admirer) (?:of|from|in"
    r"|with|at|for|to) [^,.;:]{3,45})(?=,(?: [a-z][^,.;:]{3,40},)? (?:[A-Z][\w’-]+|the|this)\b)"
)
LIST = re.compile(r",[^,.;]*(?:, (?:and|or)\b|\band\b[^,.;]*[.;])")


def check(subject: Subject) -> Iterator[Finding]:
    for passage, quoted in running(subject):
        for m in shape().finditer(passage.text):
            group = next(g for g in ("who", "what", "sum") if m[g])
            if quoted(m.start(group)) or not alone(passage.text, m):
                continue
            yield apposed(passage, *m.span(group))
        for start, _ in passage.sentences:
            first = OPENING.match(passage.text, start)
            if first and not quoted(start):
                yield apposed(passage, *first.span("open"))


def apposed(passage: Passage, start: int, end: int) -> Finding:
    return found(
        __name__,
        passage.at(start, end),
        "English sets an article before this apposition.",
        "The Romance languages set an apposition without article.",
        confidence=0.65,
        points_to=ROMANCE,
        tier="context",
    )


def alone(text: str, m: re.Match[str]) -> bool:
    """Is it an apposition and no member of a list, no office, no predicate of its own?"""
    if m["what"]:
        return bool(m["rest"]) or participle(m["made"])
    if m["who"]:
        first, *more = m["who"].split()
        return not more or first.endswith(("al", "ic", "ed", "ary", "our")) or first in KINDS
    before = text[: m.start("sum")].rstrip(", ").split()[-1:]
    return bool(before) and not before[0].endswith("ing")


KINDS = frozenset(KIND_WORDS.split())
