"""No space between a mark and the next word: closed.The bus, milk,bread, a rider(17).

Copying from web pages and PDF files, and joining segments, lose such spaces. The words on both
sides are words of the language. One finding for the text, with the number of places.

Silent: addresses, file names, code, abbreviations (e.g.this), endings in brackets (guide(s),
étudiant(e)s), functions (name(x)), names of brands, texts where the source has it so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._misspelt import SPELLED, usual
from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found, once
from transcheck.languages import table
from transcheck.model import Edit, Example, Finding, Subject

ID = "space-missing"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The hall opened on [[Monday.The]] crowd was large.",
    "They sell [[milk,bread]] and eggs.",
    "A [[rider(17)]] fell near the gate.",
    "The old bridge [[(built in 1901)was]] closed.",
    "The play was [[good;nobody]] left.",
    "The village is 50 [[kilometres(31 miles)]] from the coast.",
    Example("Le pont est [[fermé.Le]] maire le regrette.", language="fr"),
    Example("Der Fahrer hielt [[an,aber]] niemand stieg ein.", language="de"),
)
GOOD = (
    "The hall opened on Monday. The crowd was large.",
    "Read index.Html and notes.txt, or go to example.com.",
    "Every guide(s) and child(ren) may enter (free).",
    "Call the function map(children) and setScore(score + 1).",
    "Use Context.Provider here; Node.Js and ASP.Net are names.",
    "See e.g.this page; he left at 9.Then it rained.",
    "A 1,500 kilo bell and 3.5 tonnes of sand.",
    Example("Les étudiant(e)s et leur(s) ami(e)s sont venu(e)s.", language="fr"),
    Example("Die (Langzeit-)Studien der (inter)nationalen Gruppe.", language="de"),
    Example("Die Lehrer(innen) und Schüler(innen) kamen.", language="de"),
)
WORD = r"[^\W\d_]"
GLUED = re.compile(
    rf"(?<![\w.@/-])({WORD}{{2,}})[.,;?!]({WORD}{{2,}})(?![\w@/(=-]|\.\w)"
    rf"|(?<![\w.@/-])({WORD}{{3,}})(?=\((?:\d{{1,4}}\)(?!\.\w)|[A-Z]{{2,}}\)|[\w.,]+ [^()]*\)))"
    rf"|(?<= )\((?:[^()=]* [^()= -]+|\d+)\)({WORD}{{2,}})(?=[\s.,;])"
)
CODE = re.compile(r"[{}=<>|\\`$*_#]|\w\(\)|\w\(\w+, \w|\(\w+ [+*/-] ")
UPPER = re.compile(r"[.?!][A-ZÀ-Ý][a-zà-ÿ]*$")
FILES = frozenset({"html", "com", "net", "org", "info"})
LOWER = re.compile(r"[,;][a-zà-ÿ]+$")


def check(subject: Subject) -> Iterator[Finding]:
    language = tongue(subject)
    if language not in SPELLED:
        return
    there = subject.source.raw if subject.source else ""
    every = [f for p in passages(subject) if not CODE.search(p.text) for f in glued(p, language)]
    yield from once([f for f in every if f.span.of(subject.document.raw) not in there])


def glued(passage: Passage, language: str) -> Iterator[Finding]:
    for match in GLUED.finditer(passage.text):
        words = [w for w in match.groups() if w]
        if all(usual(w.lower(), language) for w in words) and _shaped(match, language):
            yield _finding(passage, match)


def _shaped(match: re.Match[str], language: str) -> bool:
    """After a full stop a capital, after a comma none: the rest are names and abbreviations."""
    if not match[1]:
        return True
    opens = match[1].islower() or match[2].lower() in table(language).function_words
    named = match[2].lower() in FILES or not match[1][1:].islower()
    ends = UPPER.search(match[0]) and opens and not named
    return bool(ends or (match[1][1:].islower() and LOWER.search(match[0])))


def _finding(passage: Passage, match: re.Match[str]) -> Finding:
    place = match.start(2) if match[1] else match.end(3) if match[3] else match.start(4)
    end = passage.text.find(")", place) + 1 if match[3] else match.end()
    gap = passage.at(place, place)
    return found(
        __name__,
        passage.at(match.start(), end),
        "A space is missing here.",
        "A mark and the word after it, or a word and its bracket, run together.",
        confidence=0.85,
        edits=(Edit(gap, " "),),
    )
