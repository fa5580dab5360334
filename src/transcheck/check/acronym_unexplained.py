"""An acronym of the source's country that nobody explains: a graduate of UFPE, the local CLSC.

Readers at home know it; English readers need the words, or the English acronym. Where the letters
stand as a word (the Odepa says), the frame must show that a body is meant.

Silent: acronyms that English texts hold, famous companies, broadcasters and parties, acronyms in or
before brackets, explained by a noun beside them (the union CFDT) or by words of which they are the
initials, parts of names, headlines in capitals, texts of science or not plainly translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from transcheck.check._frames import ALL
from transcheck.check._passage import Passage, just_before, passages, tongue
from transcheck.check._report import found
from transcheck.check._table import word_set
from transcheck.check._vocabulary import SOURCES, vocabulary
from transcheck.check.space_percent import SCIENCE
from transcheck.model import Finding, Subject

ID = "acronym-unexplained"
KIND = "term"
CATEGORY = "audience-appropriateness/culture-specific"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "She is a graduate of [[UFRPE]] and lives in Olinda.",
    "The [[CLSC]] in Gaspé has opened a clinic; the CLSC needs nurses.",
    "Growers fear for the [[PNRR]] funds. According to the [[Odepa]], prices fell.",
    "The data of the [[Inpra]] are new, and experts at the Louvre agree.",
    "Patients referred by the [[Samu]] are let in.",
)
GOOD = (
    "The Federal Rural University of Pernambuco (UFRPE) is shut. She is a graduate of UFRPE.",
    "The union CFDT and the CFDT union said no, and so did the BBC and the SNCF.",
    "The PNRR, Italy's recovery plan, is late. The LED lamp and the NATO summit are here.",
    "MASSEUBE – The shop of ADEQ Conseil is closed.",
    "CONSEIL DES VILLES LPRT\n\nAccording to the Loire Valley Council, the Loire rose.",
    "The Greater Lille Transport Board met; the GLTB will meet again. Louis XIV and part III.",
)
KEEP = 5
CAPITALS = re.compile(
    r"(?<![\w./&'’@#+-])(?<!\d )[A-Z]{3,6}(?![\w/&@-]|\.\w|['’](?!s\b)| ?[–—-] | \d|\s?\()"
)
SAYS = (
    r"(?:says?|said|announced|announces|warned|warns|estimates?|estimated|confirmed|confirms"
    r"|reported|reports|recommends?|recommended|published|predicts|forecasts|advises)"
)
BODY = re.compile(
    r"(?<=\b[Aa]ccording to the )[A-Z][a-z]{2,5}(?=[,.])"
    rf"|(?<=\b[Tt]he )[A-Z][a-z]{{2,5}}(?= (?:has |had |have )?{SAYS}\b)"
    r"|(?<=\bby the )[A-Z][a-z]{2,5}(?=[,.]| (?:are|is|were|was|will|and|for|to)\b)"
    r"|(?<=\bto the )[A-Z][a-z]{2,5}(?=,? which\b|,? who\b)"
)
FROM = re.compile(
    r"\b(?:researchers|scientists|experts|teachers|technicians|engineers|officials|economists|staff"
    r"|trainees|students|inspectors|specialists|biologists|data|figures|reports?|stud(?:y|ies)"
    r"|statistics|criteria|guidelines|advisers|agents) (?:from|of|by|at) the "
    r"(?=[A-Z][a-z]{2,5}\b(?! [A-Z]))"
)
WORD_THERE = re.compile(r"[A-Z][a-z]+")
ROMAN = re.compile(r"[IVXLCDM]+")
NAMED = re.compile(r"(?<![.!?:”\"] )(?<!^)\b[A-ZÀ-Ý][\w’'-]*[a-zß-ÿ] $")
ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")
THE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Oo]f|[Ii]n|[Aa]t|[Bb]y|[Ff]rom|[Tt]o) $")
LED = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur) [\w’'-]+ $")
CALLED = re.compile(r"\b(?:called|named|known as|short for|acronym|abbreviated|baptised|dubbed) $")
APPOSED = re.compile(r"(?:’s|'s)?, (?:an? |which is |or |[A-ZÀ-Ý]\w+['’]s )")
LONG = re.compile(r", the ((?:[\w’'-]+ ){0,7}[\w’'-]+)(?=[,.;)])")
NEXT = re.compile(r"(?:['’]s)? ([\w’'-]+)")
LAST = re.compile(r"([\w’'-]+),? $")
SMALL = 4
WORD = re.compile(r"[^\W\d_]+")


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        return
    every = passages(subject)
    whole = "\n".join(p.text for p in every)
    if SCIENCE.search(whole):
        return
    there = subject.source.raw.upper() if subject.source else None
    seen: set[str] = set()
    for p in every:
        if shouted(p.text):
            continue
        for m in (*CAPITALS.finditer(p.text), *bodies(p.text)):
            who = strange(m[0]) if there is None or m[0].upper() in there else ()
            if who and m[0] not in seen and len(seen) < KEEP and not plain(p.text, m, whole):
                seen.add(m[0])
                found_here = unexplained(p, m, who)
                yield replace(found_here, severity="neutral") if there else found_here


def bodies(text: str) -> Iterator[re.Match[str]]:
    """Letters that stand as a word, where the frame shows that a body is meant."""
    yield from BODY.finditer(text)
    for led in FROM.finditer(text):
        if m := WORD_THERE.match(text, led.end()):
            yield m


def shouted(text: str) -> bool:
    """Is the line in capitals?"""
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) * 2 > len(letters)


@cache
def strange(word: str) -> tuple[str, ...]:
    """The languages whose readers may know what English ones do not; () where they do."""
    from simplemma import is_known

    small = word.lower()
    if ROMAN.fullmatch(word) or small in word_set("acronyms", "usual"):
        return ()
    if small in word_set("acronyms", "famous") or small in vocabulary("en"):
        return ()
    if is_known(small, lang="en") or (not word.isupper() and is_known(word, lang="en")):
        return ()
    if not word.isupper() and small in vocabulary("acronyms-en"):
        return ()
    home = tuple(code for code in SOURCES if small in vocabulary(f"acronyms-{code}"))
    return home or (() if small in vocabulary("acronyms-en") else ALL)


def plain(text: str, m: re.Match[str], whole: str) -> bool:
    """Does the text explain it, or is it part of a name?"""
    before = just_before(text, m.start())
    if CALLED.search(before) or APPOSED.match(text, m.end()) or beside(text, m):
        return True
    if NAMED.search(before) and not THE.search(before) and not LED.search(before):
        return True
    after = NEXT.match(text, m.end())
    if after and after[1][0].isupper() and not ARTICLE.search(before):
        return True
    return glossed(m[0], whole) or spelt(m[0].upper(), whole) or titled(m[0], whole)


def beside(text: str, m: re.Match[str]) -> bool:
    """Does a noun beside it say what it is, or that it is a club or a firm?"""
    told = LONG.match(text, m.end())
    if told and any(w in word_set("acronyms", "nouns") for w in told[1].lower().split()):
        return True
    around = LAST.search(just_before(text, m.start())), NEXT.match(text, m.end())
    nouns = word_set("acronyms", "nouns")
    return any(w is not None and w[1].lower() in nouns for w in around)


def glossed(word: str, whole: str) -> bool:
    """In brackets or before them somewhere in the text?"""
    return bool(re.search(rf"[(\[“\"/]\s?(?:[Tt]he |or )?{word}\b|\b{word}\b[”\"]?\s?[(\[]", whole))


def titled(word: str, whole: str) -> bool:
    """Is it a word in capitals that stands elsewhere as a name: MASSEUBE, Masseube?"""
    return word.isupper() and bool(re.search(rf"\b{word.capitalize()}\b", whole))


@cache
def spelt(word: str, whole: str) -> bool:
    """Do the initials of words in a row, small ones left out or not, make the acronym?"""
    words = WORD.findall(whole)
    large = "".join(
        w[0].upper() if w[0].isupper() else "·" for w in words if len(w) >= SMALL or w[0].isupper()
    )
    return word in large or word in "".join(
        w[0] for w in words if w[0].isupper() and not w.isupper()
    )


def unexplained(passage: Passage, m: re.Match[str], who: tuple[str, ...]) -> Finding:
    return found(
        __name__,
        passage.at(*m.span()),
        f"Readers of English do not know {m[0]}, and the text does not explain it.",
        "Say what the letters stand for, or set the English name in their place.",
        confidence=0.75 if who != ALL else 0.65,
        points_to=ALL,  # it is foreign whatever language the text comes from
        tier="context",
    )
