"""Impersonal turns of the source: it exists a rule, it comes often to fights, it eats itself hot.

The source languages have verbs without a subject, reflexives for passives, clefts for a stress and
nouns for deeds. Their words in English stay foreign. Shown only in a text that is plainly a
translation.

Silent: an it that stands for a thing (It exists in two sizes), native clefts (It was there that),
reflexives of people, most of them in quotations.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from transcheck.check._frames import prose
from transcheck.check._patterns import Frame, built, matches
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.model import Finding, Subject

ID = "impersonal-turn"
KIND = "structure"
CATEGORY = "fluency/unidiomatic"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "This sausage [[eats itself]] cold, with mustard.",
    "[[It exists]] in this valley several kinds of bell.",
    "[[There came]] to the fair about ninety dealers.",
    "[[It is in this barn that]] the painter finished his last picture.",
    "The council [[proceeded to the election of]] its chairman.",
    "[[It came in the night to]] a brawl.",
    "[[It is forbidden to the guests to]] smoke on the balcony.",
    "[[It suffices to]] ring at the side door.",
    "[[It gives]] here only one pharmacy.",
    "[[As concerns]] the organ, nothing has been decided.",
    "We welcome [[the putting back into service]] of the old lift.",
    "In the barn [[it was danced]] until morning.",
    "Since May [[it is sold]] in the shop a beer of the house.",
    "In winter [[one eats]] the cheese with plums.",
    "At the meeting [[was decided]] to mend the roof.",
    "[[The interviewed]] say that they sleep badly.",
    "[[The being]] the youngest never hurt him.",
    "[[It was decided]] the closure of the mill.",
    "[[It strikes that]] nobody sings.",
    "[[There must be danced]] before supper.",
    "[[It is a retired baker who]] had called the police.",
    "[[It is this moment that]] Meyer seized to attack.",
    "[[It is also criticised]] the lack of a roof.",
    "[[They are thirty to]] clean the beach every Sunday.",
    "[[One must]] add the flour slowly.",
    "[[There is still thrown]] rubbish into the canal.",
    "[[It is verified that]] the number of guests fell.",
    "The slide was expected, [[it was said yesterday]].",
    "[[It is the whole street that is mobilising]] against the plan.",
    "[[It is about]] the third fire since May.",
)
GOOD = (
    "It is about love, a boy who verified that his dog was there, it was said.",
    "It is the price that matters.",
    "It exists in two sizes, and it eats only at night.",
    "It was in this barn that the painter finished his last picture.",
    "It came to light in the night, and it comes to the same thing.",
    "There came a time when nobody rang.",
    "The pupils find themselves in a new school.",
    "It remains a mystery; it lacks a roof and gives no shelter.",
    "They proceeded to the next room.",
    "It is because of the rain that he is late.",
    "It was built in the town a year later.",
    "One wonders who eats the cheese, and one of them knows.",
    "At the meeting it was decided to mend the roof.",
    "The injured say that they sleep badly.",
    "It is a man who knew the town; it was a baker who had called.",
    "It is also criticised for its roof, and they are ready to sing.",
    "One must wonder, and one of them will add the flour.",
    "There is still rubbish in the canal.",
    "It was announced the closure of the mill would follow.",
)
PLAIN = (
    "some",
    "meanwhile",
    "deed",
    "pure",
    "done",
    "double",
    "thing",
    "span",
    "happen",
    "said",
    "sees",
)


@cache
def turns() -> tuple[Frame, ...]:
    told = table("impersonal")
    lists = {k: f"(?:{'|'.join(told[k].split())})" for k in ("eats", "eat", "ate", "stood")}
    macros = lists | {k: str(told[k]) for k in PLAIN}
    return built((*told["turn"], *table("impersonal_more")["turn"]), macros)


@cache
def foreign() -> frozenset[Frame]:
    """What nobody says either: the further turns count in quotations too."""
    return frozenset(turns()[len(table("impersonal")["turn"]) :])


def check(subject: Subject) -> Iterator[Finding]:
    for p, quoted in prose(subject):
        taken: list[tuple[int, int]] = []
        for turn, m in matches(p.text, turns()):
            group = m.lastgroup or "find"
            start, end = m.span(group)
            spoken = quoted(start) and turn not in foreign()
            if not spoken and all(end <= s or e <= start for s, e in taken):
                taken.append((start, end))
                yield found(
                    __name__,
                    p.at(start, end),
                    f"A turn of the source; English says: {turn.say}.",
                    "Impersonal verbs, reflexives for passives and clefts of the source.",
                    confidence=0.6,
                    points_to=("fr", "es", "it", "pt", "de", "nl"),
                    tier="context",
                )
