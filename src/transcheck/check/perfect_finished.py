"""The perfect with a time that is over, wherever it stands: In 1994 the firm has opened a branch.

French, German, Italian and Dutch tell finished events in the perfect.

Silent: a time that belongs to another clause or to a noun between, lists of years (has won in 2011
and 2015), times that are not over, quotations, what `perfect-dated` finds in every text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import MONTH, NUMBER, SPELL, WEEKDAY, YEAR, either, participle
from transcheck.check._frames import prose
from transcheck.check._passage import Passage
from transcheck.check.perfect_dated import HAVE, dated, finished, modal
from transcheck.model import Finding, Subject

ID = "perfect-finished"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "In 1994 the family firm [[has opened]] its first branch abroad.",
    "Two days ago the divers [[have found]] the anchor.",
    "The pump [[has been stolen]] in the night of Sunday to Monday.",
    "A cyclist [[has been badly hurt]] on Saturday afternoon when a van turned right.",
    "Nobody [[has noticed]] back then that the till was short.",
    "At the age of sixteen the chef [[has started]] to wash dishes.",
    "The chain [[has taken over]] its rival in 2011.",
    "My aunt [[has been]] a maid in Hull before the war.",
    "His father [[has died]] when he was nine.",
    "The writer, who [[has received]] the prize in 2003, still answers every letter.",
)
GOOD = (
    "In 1994 the family firm opened its first branch abroad.",
    "The club has won in 2011 and 2015.",
    "He has been charged over an attack on Saturday afternoon.",
    "The trend has continued in 2018. Next year, in 2019, it may end.",
    "She has read what he wrote in 2011.",
    "The number has fallen from 60 in 2007 to 40 in 2011, and they have met starting in 2005.",
    "Since 1994 the firm has opened ten branches.",
    "He has said he left in 2003.",
    "In 2026 the firm has opened ten branches so far.",
    "The town has changed a lot since the bridge opened in 1990.",
    "They have lived here when they could.",
    "They shouldn't have let it go twenty years ago.",
    "When the snow has melted on Monday morning, the pass will open.",
    "He must have met her at the time, and is said to have left in 2003.",
)
PART = r"(?:morning|afternoon|evening|night)"
OVER = (
    rf"(?:back then|in those days|at (?:the|that) time|yesterday(?: {PART})?(?!['’]s)"
    rf"|(?<!the )last (?:night|{WEEKDAY}|week|month|year|spring|summer|autumn|winter)(?!['’]s)"
    r"|on the (?:night|day|morning|evening) of the \w+"
    rf"|in the (?:early |late )?(?:\w+ties|{YEAR}s)"
    rf"|the day before yesterday|(?:{NUMBER}) {SPELL} ago|on (?:{WEEKDAY} {PART}"
    rf"|(?:the )?\d+(?:st|nd|rd|th)?(?: of)? {MONTH})|in the (?:night|early hours) (?:of|to) "
    rf"{WEEKDAY}"
    rf"|(?:before|during|after) the (?:war|revolution|occupation)|when (?:he|she) was \w+"
    rf"|in (?:(?:{MONTH}|the (?:spring|summer|autumn|winter))(?: of)? )?{YEAR}"
    rf"(?!(?:,| and| or|–|-|/) ?(?:in )?\d))"
)
FRONT = re.compile(
    rf"(?:^|[.!?;:] |, )(?P<time>{OVER}|at the age of \w+),? "
    rf"(?:(?!that |which |who )[^\s.,;:()“”\"—–]+ ){{1,8}}?(?P<verb>has|have)(?= )",
    re.IGNORECASE,
)
WITHIN = 8
OTHER = re.compile(
    r"\b(?:that|which|who|whom|what|how|why|because|while|since|until|over|about|after"
    r"|following|for"
    r"|said|says|say|if|than|as|starting|beginning|dating|from)\b"
    r"|[.;:()“”\"—–]|, (?:he|she|they|it|and|but|which|who)\b"
)
NOT_YET = re.compile(
    r"\b(?:since|so far|until now|to date|up to now|this|today|now|ever|times|recently|lately|once"
    r"|always)\b",
    re.IGNORECASE,
)
LATEST, RECENT = 2023, 2012
# What has continued or risen in a year may still do so.
LASTING = frozenset(("continued", "remained", "stayed", "grown", "risen", "fallen", "increased"))
BEING = frozenset(("was", "were", "is", "are", "had", "did", "will", "has"))


def check(subject: Subject) -> Iterator[Finding]:
    read = list(prose(subject))
    years = (re.findall(rf"\b{YEAR}\b", p.text) for p, _ in read)
    now = max((int(y) for named in years for y in named), default=0)
    for p, quoted in read:
        known = {m.start() for m in HAVE.finditer(p.text) if finished(p.text, m)}
        places = sorted({*behind(p, now), *ahead(p, now)})
        for start, end in places:
            if start not in known and not quoted(start):
                yield dated(__name__, p.at(start, end))


@cache
def perfect() -> re.Pattern[str]:
    part = rf"(?:[a-z]+ed|{either('participles')})"
    return re.compile(
        r"\b(?:has|have)(?: (?:also|now|already|just|then|only|even|not))?(?: been)?"
        rf"(?: \w+ly)? (?P<word>{part})"
        r"(?: (?:out|up|down|off|away)|(?<=taken) over|(?<=handed) over)?(?=[ ,])"
    )


def behind(passage: Passage, now: int) -> Iterator[tuple[int, int]]:
    """Perfects with the time behind them in the clause."""
    for m in perfect().finditer(passage.text):
        if modal(passage.text, m.start()) or passage.text.startswith(" of ", m.end()):
            continue
        _, end = passage.sentence(m.start())
        rest = passage.text[m.end() : end].replace("for the first time ", "")
        time = re.match(rf"((?:[ ,]+[\w’'-]+){{0,{WITHIN}}}?),? ({OVER})\b", rest)
        if (
            time
            and over(time[2], now, m["word"])
            and belongs(time[1])
            and not goes_on(rest, time.end())
        ):
            yield m.span()


def ahead(passage: Passage, now: int) -> Iterator[tuple[int, int]]:
    """Perfects with the time at the head of the clause."""
    for m in FRONT.finditer(passage.text):
        verb = perfect().match(passage.text, m.start("verb"))
        _, end = passage.sentence(m.start("verb"))
        between = passage.text[m.end("time") : m.start("verb")]
        if not verb or not over(m["time"], now, verb["word"]) or not belongs(between):
            continue
        if modal(passage.text, m.start("verb")):
            continue
        if not goes_on(passage.text[m.start() : end], verb.end() - m.start()):
            yield verb.span()


def goes_on(text: str, at: int) -> bool:
    """Does the clause around `at` name a time that is not over?"""
    tail = re.search(r"[,;:]| and | but ", text[at:])
    return bool(NOT_YET.search(text[: at + tail.start()] if tail else text))


def over(time: str, now: int, verb: str) -> bool:
    """Is the year past for sure? The last one that a text names may be its own."""
    year = re.search(rf"\b{YEAR}\b", time)
    recent = verb in LASTING or (year and int(year[0]) >= now)
    return not year or int(year[0]) <= (RECENT if recent else LATEST)


def belongs(between: str) -> bool:
    """May the time go with the verb: is there no other clause and no other event between?"""
    words = re.sub(r"\b(?:the|a|an|his|her|its|their) [\w-]+ed\b", "", between).split()
    finite = any(w in ("was", "were", "is", "are", "had", "did", "will", "has") for w in words)
    return not (
        finite or OTHER.search(between) or any(participle(w) for w in words if "-" not in w)
    )
