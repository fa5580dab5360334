"""A noun phrase as other languages build it: the sister of her husband, the engineer of roads Bos.

Who owns what, who is meant by a title, how old somebody is, which of two persons goes on to act:
each language has its own turns for these, and word for word they are no English.

Silent: quotations, a name that is no person's, natives' texts (the check speaks where the text is
plainly translated).
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._frames import ALL, phrased
from transcheck.check._passage import Passage
from transcheck.check._patterns import Frame
from transcheck.check._report import apart, found, once
from transcheck.model import Finding, Subject

ID = "noun-phrase"
KIND = "structure"
CATEGORY = "style/unidiomatic"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "She lives with [[the brother of her mother]] in Ulm.",
    "He found [[the diary of the baker]] in a drawer.",
    "[[The repair of the roof of the hall of the school]] is late.",
    "[[The professor for botany Anna Lowe]] has retired.",
    "[[Mister the mayor]] cut the ribbon.",
    "[[The Milanese Anna Rossi]] won the race.",
    "A choir, [[of which the president]] is a baker, sang.",
    "Anna Lowe, [[52 years]], sells fish in the market.",
    "He wrote to the bank, but [[this one]] refused.",
    "[[The whole of the residents]] signed.",
    "The mill and [[the its]] wheel are for sale.",
    "He fell and broke [[the nose]] on the step.",
    "They were told to take off [[the shoes]] before lunch.",
    "They looked for an [[in Ulm living]] aunt.",
)
GOOD = (
    "She lives with her mother’s brother in Ulm.",
    "Anna Lowe, professor of botany, has retired.",
    "The end of the first half of the year was cold.",
    "It has the name of being less of a shop, and can appear as a result of blockage of the ducts.",
    "The choir, whose president is a baker, sang.",
    "Anna Lowe, 52, sells fish, and has done so for 52 years.",
    "He broke the nose of the statue and shook the hand of the king.",
    "This one is mine, and the whole of the year was wet.",
    "The director of the film Anna Karenina is here.",
)


def check(subject: Subject) -> Iterator[Finding]:
    every = (foreign(*one) for one in phrased(subject, "noun_phrases"))
    yield from once(apart(every), 8)


def foreign(passage: Passage, frame: Frame, place: tuple[int, int]) -> Finding:
    return found(
        __name__,
        passage.at(*place),
        f"Put together as in another language. English: {frame.say}.",
        "Owners, titles, ages and persons are told in other turns there.",
        confidence=0.6,
        points_to=ALL,
        tier="context",
    )
