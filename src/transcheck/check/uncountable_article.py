"""An article or a number before a noun that English does not count: an advice, two news.

In the source languages the word takes an article and a plural.

Silent: compounds (a news agency, an information desk), a piece of, headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from transcheck.check._frames import ALL, spoken
from transcheck.check._report import found
from transcheck.check._table import alternatives, word_set
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
    "She showed [[a great bravery]] in the storm.",
    "The evening began with [[a merry music]].",
    "The team made [[great progresses]] in May.",
)
GOOD = (
    "The doctor gave him advice, and a piece of advice is worth much.",
    "It was a news agency in need of an information desk.",
    "A hundred people came; the hundred people left.",
    "A research team won a travel prize.",
    "There will be a training and test day in May.",
    "She has a quiet patience that nobody expected, and a grudging admiration for him.",
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
    r"|has|who|when|by|found|came|saw|knew|can|will|must|should|had)\b"
    r"| and (?:an?|the|his|her|their|its|it|he|she|they|some|is|was)\b)"
)
AFTER = (
    r"(?=[.,;:)](?!\w)|$| (?:and (?:an?|the|his|her|their|its|it|he|she|they|was|is)|or (?:an?|the)"
    r"|but|is|was|has|had|will|would|can|to|with|for|from|by|as|in|at|on|because|when|while|after"
    r"|before|since|until|through|during|over|against|without|between|among|about)\b)"
)
DEGREE = (
    "great|big|huge|enormous|large|true|real|good|wonderful|strong|extraordinary|important|perfect"
)
PLURAL = (
    r"\b(?:the|his|her|their|its|many|several|some|these|those|new|great|big|good|important|major"
    r"|serious|considerable|significant|rapid|further|various|numerous|two|three|four|of|with|about"
    r"|for|without|from|no|other|different|all|made|make|makes|caused?|causes|causing) "
)
UNCOUNTED = (
    "advices|informations|furnitures|equipments|luggages|baggages|knowledges|machineries|sceneries"
    "|softwares|hardwares|homeworks|houseworks|musics|trainings|poverties|personnels"
    "|weathers|traffics|violences|applauses|moneys|feedbacks|publicities|jewelleries"
    "|garbages|legislations|hospitalities|solidarities|vandalisms|progresses|evidences|researches"
    "|accommodations|infrastructures|expertises|permissions|patiences|assistances|literatures"
    "|electricities|merchandises|parkings|campings|cashes|harassments|fundings"
    "|footwears|crockeries|rices|breads|pollutions|unemployments|wealths|nonsenses"
)
HUNDRED = re.compile(
    r"(?<![\w’'-] )(?<!\d)\b(?:Hundred|Thousand) (?:and \w+ )?(?:people|visitors|euros|years|men"
    r"|women|guests|children|kilomet(?:re|er)s)\b|\b(?:than|with|about|around|over|almost|nearly"
    r"|for"
    r"|of|the|to|some) (?P<bare>(?:hundred|thousand) (?:people|visitors|euros|years|men|women"
    r"|guests"
    r"|children|kilomet(?:re|er)s|inhabitants|square|participants|demonstrators))\b"
)


@cache
def massed() -> re.Pattern[str]:
    """A noun of the table with an article, or one in a plural that English does not know."""
    mass, quality = (alternatives(word_set("nouns", k)) for k in ("mass", "qualities"))
    return re.compile(
        r"\b[Aa]n? (?:(?!little\b|bit\b|lot\b|few\b|piece\b|single\b)[a-z]+(?<!ing)(?<!-) )?"
        rf"(?:{mass}){AFTER}|\b[Aa] (?:very )?(?:{DEGREE}) (?:{quality}){AFTER}"
        rf"|{PLURAL}(?:{UNCOUNTED})\b"
    )


def check(subject: Subject) -> Iterator[Finding]:
    taken = set()
    for passage, m in chain(spoken(subject, COUNTED), spoken(subject, massed())):
        if (passage.number, m.end()) not in taken:
            taken.add((passage.number, m.end()))
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
