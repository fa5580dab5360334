"""Inhabitants in their French form: the Cantaliens, a Prévôtoise firm, the Lensois won.

English says people of Cantal or a firm from Moutier, names the team by its town, or has a form of
its own (Parisians). What ends like a French name of inhabitants and is no English word is marked.

Silent: songs, dances, dishes and papers (the Marseillaise), regions (the Charolais), parts of
longer names, words in quotation marks, explained words, texts that are not plainly translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._frames import spoken
from transcheck.check._report import found, once
from transcheck.check._table import word_set
from transcheck.check._vocabulary import naturalised, vocabulary, without_accents
from transcheck.check.untranslated_word import EXPLAINED, foreign
from transcheck.model import Finding, Subject

ID = "inhabitants-kept"
KIND = "name-form"
CATEGORY = "terminology/wrong-term"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The [[Cantaliens]] had led by ten points.",
    "The [[Prévôtoise]] company Varnet cuts jobs.",
    "Two [[Nîmoises]] were hurt, and the [[Lensois]] won.",
)
GOOD = (
    "The Marseillaise was sung, and the Parisians danced a Polonaise.",
    "The Lyonnaise des Eaux and the Comédie Française are shut.",
    "He lives in the Charolais, in the Valais and near the Valois towers.",
    "The “Cantaliens” won; the Cantaliens, a proud people, are here.",
    "The Viennese and the Congolese drew, two Québécois lost, and the aliens left.",
)
LETTERS = r"[A-ZÀ-Ý][a-zß-ÿœ-]{2,}"
VERB = (
    r"(?:have|were|are|won|lost|led|lead|scored|opened|took|take|came|come|beat|dominated|conceded"
    r"|drew|equalised|struggled|played|play|went|go|did|do|will|want|know|began|managed|missed)"
)
KEPT = re.compile(
    r"(?<![\w-])(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]wo|[Tt]hree|[Ss]everal|[Mm]any|[Ss]ome|[Oo]ther"
    r"|[Yy]oung|[Ff]our|[Ff]ew|[Aa]ll|[Tt]hese|[Oo]ur) "
    rf"(?P<at>{LETTERS}(?:oises?|aises?|iennes?|iens|éens|éennes?)(?![\w'’-])(?! [A-ZÀ-Ý])"
    rf"|{LETTERS}(?:ois|ais)(?= {VERB}\b))"
)
NEXT = re.compile(r" ([\w’'-]+)")


def check(subject: Subject) -> Iterator[Finding]:
    seen: dict[str, Finding] = {}
    for p, m in spoken(subject, KEPT):
        word = m["at"]
        after = NEXT.match(p.text, m.end())
        if english(word) or EXPLAINED.match(p.text, m.end()) or (after and foreign(after[1])):
            continue
        kept = found(
            __name__,
            p.at(*m.span("at")),
            f"{word} is the French name of the inhabitants.",
            "English says people of the place, or has a name of its own.",
            confidence=0.75,
            points_to=("fr",),
            tier="context",
        )
        seen.setdefault(word, kept)
    yield from once(list(seen.values()), 4)


def english(word: str) -> bool:
    """Is it an English word or a thing that English calls so?"""
    from simplemma import is_known

    small = word.lower()
    bare = without_accents(small)
    if small in word_set("untranslated", "inhabitants") or bare in vocabulary("en"):
        return True
    return small in naturalised() or bool(is_known(word, lang="en") or is_known(bare, lang="en"))
