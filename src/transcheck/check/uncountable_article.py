"""An article or a number before a noun that English does not count: an advice, two news.

In the source languages the word takes an article and a plural.

Silent: compounds (a news agency, an information desk), a piece of, headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._frames import ALL, spoken
from transcheck.check._report import found
from transcheck.model import Finding, Span, Subject

ID = "uncountable-article"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The doctor gave him [[an advice]] for the road.",
    "It was [[a good news]] for the town.",
    "They bought [[two furnitures]] at the fair.",
    "[[Hundred people]] came to the feast.",
)
GOOD = (
    "The doctor gave him advice, and a piece of advice is worth much.",
    "It was a news agency in need of an information desk.",
    "A hundred people came; the hundred people left.",
    "A research team won a travel prize.",
    "There will be a training and test day in May.",
)
MASS = (
    r"(?:advice|news|information|furniture|luggage|baggage|weather|homework|traffic|evidence"
    r"|accommodation|machinery|clothing|housework|applause|rubbish|equipment|software|hardware"
    r"|behaviour|behavior|progress|luck|violence|damage|research|training|patience|permission"
    r"|bread|money|employment|scenery)"
)
KIND_OF = (
    r"(?:(?:very )?(?:good|bad|great|important|new|big|beautiful|excellent|useful|interesting|nice"
    r"|terrible|strong|hard|false|first|last|wonderful|sad|serious|considerable|significant) )?"
)
COUNTED = re.compile(
    rf"\b(?:an?|two|three|four|many|several|these|those|few) {KIND_OF}(?:{MASS}|(?:advices"
    r"|informations|furnitures|luggages|homeworks|equipments|softwares|behaviours|progresses"
    r"|researches|trainings|breads|damages|evidences|knowledges|accomodations))"
    r"(?=[.,;:)]|$| (?:for|to|on|in|of|from|about|that|which|at|is|was|with|because|were|are"
    r"|has|who|when|by)\b| and (?:an?|the|his|her|their|its|it|he|she|they|some|is|was)\b)"
)
HUNDRED = re.compile(
    r"(?<![\w’'-] )(?<!\d)\b(?:Hundred|Thousand) (?:and \w+ )?(?:people|visitors|euros|years|men"
    r"|women|guests|children|kilomet(?:re|er)s)\b|\b(?:than|with|about|around|over|almost|nearly"
    r"|for"
    r"|of|the|to|some) (?P<bare>(?:hundred|thousand) (?:people|visitors|euros|years|men|women"
    r"|guests"
    r"|children|kilomet(?:re|er)s|inhabitants|square|participants|demonstrators))\b"
)


def check(subject: Subject) -> Iterator[Finding]:
    for passage, m in spoken(subject, COUNTED):
        yield counted(passage.at(*m.span()))
    for passage, m in spoken(subject, HUNDRED):
        if m["bare"] is None or not m.group().startswith("the "):
            yield counted(passage.at(*m.span("bare" if m["bare"] else 0)))


def counted(span: Span) -> Finding:
    return found(
        __name__,
        span,
        "English does not count this noun, or counts it with an article.",
        "Its counterpart in the source languages has a plural and an article.",
        confidence=0.6,
        points_to=ALL,
        tier="context",
    )
