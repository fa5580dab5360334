"""The English -ing form in German: machend sie zur ältesten, während aufräumend den Keller.

German puts the object before a present participle (die Hände reibend) and mostly writes a clause:
was sie zur ältesten macht, während sie den Keller aufräumte. Nor does it say "war wartend".

Silent: participles that are adjectives or prepositions (entsprechend), objects in front.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._german import (
    AUX,
    COUNT,
    DETERMINER,
    LOW,
    NOUN,
    PREPOSITION,
    choice,
    examples,
    german,
    infinitive,
    lemma,
    listed,
)
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.model import Finding, Subject

ID = "german-participle"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "major"
NEEDS = "target"
BAD = examples(
    "Der Sturm riss das Dach ab, [[drängend die]] Familie zum Umzug.",
    "Ein Wagen fuhr in die Menge, [[verletzend sechs]] Menschen.",
    "Sie fand den Brief, [[während putzend]] den Keller.",
    "[[Durch verkaufend]] die Bilder kam er zu Geld.",
    "[[Mit zwei Spielen verbleibend]] bis zum Ende liegt der Verein vorn.",
    "Der Junge [[war wartend]] auf den Bus.",
    "Sie schloss das Fenster, [[bevor gehen in]] den Hof.",
    "[[Arbeitend als]] Koch lernte er seine Frau kennen.",
)
GOOD = examples(
    "Er stand auf, sich die Hände reibend, und ging.",
    "Sie kam lächelnd herein, singend und tanzend.",
    "Wir handeln, entsprechend den Regeln, sofort.",
    "Der Film war spannend und die Aussicht überwältigend.",
    "Während der Pause regnete es.",
    "Mit steigendem Alter sinkt die Zahl.",
)
OBJECT = (
    rf"(?:{DETERMINER}|{COUNT}|sich|ihn|sie|es|ihnen|ihm|ihr|dass|wie|ob|"
    rf"(?:in|auf|an|für|zu|nach|bei|um|als|über|mit|unter|von|aus)(?= ))"
)
TAIL = re.compile(rf"(?:,|–) (?:so |dabei |und )?(?P<part>{LOW}{{3,}}end) (?:{OBJECT}|{NOUN}(?= ))")
AFTER = re.compile(
    rf"\b(?:[Ww]ährend|[Bb]evor|[Nn]achdem|[Dd]urch|[Ww]enn|[Oo]hne|[Bb]eim|[Vv]or|[Ss]eit|[Ii]ndem"
    rf") (?P<part>{LOW}{{3,}}end)\b(?! ?(?:und|oder)\b)"
)
FRONT = re.compile(
    rf"(?P<part>[A-ZÄÖÜ]{LOW}{{3,}}end) (?:den|einen|sein\w*|ihr\w*|als|in|auf|an|für|nach|zu)\b"
)
ABSOLUTE = re.compile(
    rf"\b[Mm]it (?:(?!\b(?:und|oder)\b)[^.,;:!?]){{4,45}}? (?P<part>{LOW}{{3,}}end)(?="
    rf" {PREPOSITION}\b|,)"
)
EARLY = re.compile(
    rf"\b(?:[Bb]evor|[Nn]achdem|[Ww]ährend|[Oo]hne|[Aa]nstatt) (?P<part>{LOW}{{3,}}e[rl]?n)"
    rf" (?:{DETERMINER}|in|nach|auf|mit|zu)\b"
)
MODE = ("basierend", "aufbauend", "ausgehend", "beginnend", "angefangen", "endend")


@cache
def doing() -> re.Pattern[str]:
    """A form of be and what somebody is doing."""
    return re.compile(
        rf"\b{AUX}(?: (?:er|sie|es|wir|ich|man|{DETERMINER} (?:{LOW}+ )?{NOUN}))?"
        rf"(?: (?:noch|gerade|immer|auch|schon|dort|oft))? (?:{choice('doing')})"
        rf"(?=[.,]| {PREPOSITION}\b| {DETERMINER}\b| {COUNT}\b)"
    )


def check(subject: Subject) -> Iterator[Finding]:
    for p in german(subject):
        for m in (m for sign in (TAIL, AFTER, ABSOLUTE) for m in sign.finditer(p.text)):
            if present(m["part"]):
                yield progressive(
                    p, m.start() + (m.re is TAIL) * (m.start("part") - m.start()), m.end()
                )
        for start, _ in p.sentences:
            first = FRONT.match(p.text, start)
            if first and present(first["part"].lower()):
                yield progressive(p, *first.span())
        for m in EARLY.finditer(p.text):
            if infinitive(m["part"]):
                yield progressive(p, *m.span())
        for m in doing().finditer(p.text):
            yield progressive(p, *m.span())


@cache
def present(word: str) -> bool:
    """Is the word the present participle of a verb, and nothing else?"""
    if word in listed("present") or word in MODE:
        return False
    base = lemma(word)
    return base == word[:-1] or base in (word[:-3] + "en", word[:-3] + "n") or base == word


def progressive(passage: Passage, start: int, end: int) -> Finding:
    return found(
        __name__,
        passage.at(start, end),
        "A present participle where English has an -ing form.",
        "German writes a clause here, or a noun: indem, während, wobei, und.",
        confidence=0.65,
        points_to=("en",),
        tier="context",
    )
