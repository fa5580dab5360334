"""Commas of English in German: er sagt dass er kommt; Zusätzlich, wir haben; … sorgt er, jedoch.

German sets a comma before every subordinate clause and none after an adverb in front.

Silent: ohne dass, als dass, sodass and their like, answers (Ja, Nun), clauses in front, names left
in English (Sheriff's Department).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._german import FINITE, LOW, choice, examples, finite, german, listed
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.check._vocabulary import english, vocabulary
from transcheck.model import Finding, Subject

ID = "german-comma"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = examples(
    "Der Trainer [[glaubt dass]] sein Team gewinnt.",
    "Sie blieb zu [[Hause weil]] es regnete.",
    "[[Zusätzlich, ist]] das Bad geschlossen.",
    "Das Bad ist geschlossen, [[jedoch.]]",
    "Wir kaufen Äpfel, Birnen[[, und]] Nüsse.",
    "Er [[wusste nicht ob]] der Zug fährt.",
    "Das Kind spielt in [[Schmidt’s]] Garten.",
)
GOOD = examples(
    "Der Trainer glaubt, dass sein Team gewinnt.",
    "Er ging, ohne dass sie es merkte, zumal dass nichts geschah.",
    "Zusätzlich ist das Bad geschlossen.",
    "Nur weil es regnet, bleibt sie zu Hause.",
    "Sie fragte, wann und ob der Zug fährt.",
    "Wir feierten Patrick's Day in Murphy's Kitchen.",
    "Sie trägt den Titel eines Sandler's Children's Hero.",
    "Sie kauften Äpfel, die reif waren, und Nüsse.",
)
MISSING = re.compile(
    r"\b(?P<before>[^\W\d_][\w-]*(?: nicht)?) (?P<link>dass|weil|obwohl|ob|sodass)\b(?= \w)"
)
LAST = re.compile(
    r", (?P<word>jedoch|als auch|zusätzlich|stattdessen|obwohl|aber|sowie auch|so gut|als gut"
    r"|zudem|außerdem"
    r"|ebenfalls auch|und so|ferner)[.!]"
)
GENITIVE = re.compile(
    r"(?<=[a-zäöüß.,„“\"] )(?P<name>[A-ZÄÖÜ][a-zäöüß]{2,})(?P<mark>['’]s)"
    r"(?= (?P<owned>[A-ZÄÖÜ][a-zäöüß]+))"
)
SERIAL = re.compile(
    r"\b(?P<first>[A-ZÄÖÜ][\wäöüß-]+), (?P<next>[A-ZÄÖÜ][\wäöüß-]+)(?P<mark>, (?:und|oder))"
    r" [A-ZÄÖÜ][\wäöüß-]+(?=[.,])"
)


@cache
def opened() -> re.Pattern[str]:
    """An adverb in front, a comma, and the verb."""
    return re.compile(rf"(?:{choice('openers')}), (?P<verb>{LOW}+)\b")


@cache
def placed() -> re.Pattern[str]:
    """A time in front, a comma, and the verb: Im Jahr 1990, wurde."""
    return re.compile(
        rf"(?:(?:Im (?:Jahre? |{LOW}+ )?[\wäöüÄÖÜ]+(?: \d{{4}})?|Am \d\d?\. \w+(?: \d{{4}})?|Nach"
        rf" (?:dem|der|seine[rm]|ihre[rm]) \w+"
        rf"|Seit \d{{4}}|Vor \w+ (?:Jahren|Wochen|Monaten|Tagen)|In (?:den|der) \w+(?:er)?(?:"
        rf" Jahren)?)), (?P<verb>{FINITE})\b"
    )


def check(subject: Subject) -> Iterator[Finding]:
    for p in german(subject):
        for m in MISSING.finditer(p.text):
            if joins(m):
                yield comma(p, *m.span(), "A subordinate clause begins with a comma.")
        for m in LAST.finditer(p.text):
            yield comma(p, m.start("word"), m.end(), "This word does not end a German sentence.")
        for m in SERIAL.finditer(p.text):
            yield comma(p, *m.span("mark"), "No comma before the last part of a list.")
        for m in GENITIVE.finditer(p.text):
            if m["name"] not in listed("brands") and not english_name(m, subject):
                yield comma(p, m.start("name"), m.end(), "A German genitive has no apostrophe.")
        for start, _ in p.sentences:
            first = opened().match(p.text, start) or placed().match(p.text, start)
            if first and finite(first["verb"]):
                yield comma(p, *first.span(), "No comma behind what opens the sentence.")


def english_name(m: re.Match[str], subject: Subject) -> bool:
    """Is what follows an English word that German lacks, or the whole left as in the source?"""
    from simplemma import is_known

    owned = m["owned"]
    there = subject.source.raw.replace("’", "'") if subject.source else ""
    german = owned in vocabulary("de-nouns") or is_known(owned, lang="de")
    return f"{m['name']}'s {owned}" in there or (not german and english(owned.lower()))


def joins(m: re.Match[str]) -> bool:
    """Does a clause that needs its comma follow?"""
    before = m["before"]
    if before.lower() in listed("joined") or before.lower().split()[0] in listed("joined"):
        return False
    if m["link"] == "ob":
        return before.endswith(" nicht") or (before.islower() and finite(before))
    return True


def comma(passage: Passage, start: int, end: int, message: str) -> Finding:
    return found(
        __name__,
        passage.at(start, end),
        message,
        "German and English set their marks by different rules.",
        confidence=0.6,
        points_to=("en",),
        tier="context",
    )
