"""The future told of a past year: he will die in 1948, the plant will close in 1987.

French, Spanish, Italian and Portuguese tell what came later in the future tense. English uses the
past, or "was to".

Silent: plans and forecasts, quotations, texts of the time, years that the article has not left
behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from transcheck.check._clauses import MONTH, NUMBER, SAYING, YEAR, finite
from transcheck.check._frames import prose
from transcheck.check._mood import lacking
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.check._tenses import NOW, around, told_past
from transcheck.model import Example, Finding, Subject

ID = "narrative-future"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "She left for Dakar in 1931 and [[will die]] there in 1948.",
    "The plant, built in 1921, [[will close]] in 1987.",
    "He was hired at the port in 1956. There he [[will know]] cold and hunger.",
    "Ten years later he [[will die]] in exile. He was born in 1801.",
    "Her first shop was a failure, and [[it will not be until]] 1988 that she opened another.",
    "He fled to Lyon, where he [[will hide]] until the allies reached the city.",
    "[[It will be]] there, in the docks of Hull, that he learned to box.",
    "He joined the mill as a boy. He [[will stay]] until his retirement.",
    "The siege began in 1592 and [[will end]] only four years later.",
    "It was a flop. [[Only thirty years later will]] the work return to the stage.",
)
GOOD = (
    "She died there in 1948.",
    "The plant will close in 2027, a century after it opened in 1927.",
    "A plaque to be unveiled on Sunday will recall that the mill was burned in 1940.",
    "In 1950 he said the bridge will last until 1990.",
    "“We will meet in 1999,” she wrote in 1989.",
    "The museum, opened in 1956, will stay shut. There it will keep its stock.",
    "He was hired in 1956. He will retire next year.",
    "To win the case the lawyer will have to show that the clerk lied and was paid for it.",
    Example(
        "He fled to Lyon, where he will hide until the allies reached the city.",
        source="Er floh nach Lyon, wo er sich versteckte, bis die Alliierten die Stadt erreichten.",
        source_language="de",
    ),
    "The fair will be held in May; the first was in 1902.",
    "It will not be until 2031 that the line reopens; it was shut in 2021.",
    "The minister, who was elected in May, will remain until the party meets.",
)
LATE = re.compile(
    r"\b[Ii]t will (?:not be until|only be in|take until|be necessary to wait (?:until|for))"
    rf"(?= (?:(?:the )?\w+ ){{0,3}}?{YEAR}\b)"
    rf"|\b[Oo]nly (?:[\w-]+ ){{1,4}}?(?:later|afterwards|in {YEAR}) will\b"
)
# It will be there that she learned to sing.
CLEFT = re.compile(
    r"\b[Ii]t will (?:only |also )?be(?=,? (?:there|here|then|only|in|at|on|with|under"
    r"|thanks to|from|by|this"
    r"|[A-Z])[^.;]{0,70}?,? (?:that|who) (?:he|she|it|they|the \w+|[A-Z]\w+)? ?"
    r"(?:was|were|had|\w{2,}ed|found|began|met|wrote|learnt|came|took|became|made|saw|gave|left"
    r"|won)\b)"
)
WILL = re.compile(
    r"\b(?:will|shall(?= (?:later|then|soon|never)\b))(?: never| then| later"
    r"| soon| also| only| finally| eventually| not)? [a-z]+\b"
)
DATED = re.compile(rf"(?:[\w’',-]+ ){{0,8}}?(?:in|until|before) ({YEAR})\b")
LATER = re.compile(
    rf"(?:{NUMBER}) (?:years?|months?|decades?) later,? (?:he|she|they|[A-Z][\w’'-]+)$",
    re.IGNORECASE,
)
THERE = re.compile(
    r"(?:^|[.!?] )(?:There|Then|Later|Afterwards|From then on|That year),? (?:he|she|they)$"
)
Match = re.Match[str]
PAST, OLD, GENERATION, RECENT = 1995, 1960, 10, 2015
EVERY = ("fr", "es", "it", "pt", "nl", "de")
IF = re.compile(r"\b(?:if|unless|whether|hopes?|plans?|wants?|we|our|us|I|you)\b", re.IGNORECASE)
FUTURE = re.compile(
    r"\b(?:[Nn]ext|[Ss]oon|tomorrow|this (?:week|month|year|summer|autumn|winter|spring)|20[2-9]\d"
    r"|on \w+day|to be (?:unveiled|opened|held|published|presented|built|released)"
    rf"|today|now|current(?:ly)?|(?:in|on \d+|until|from|of) {MONTH}(?! (?:of )?\d))\b"
)
SINCE = re.compile(
    r"\b(?:(?!few |\d)[\w-]+ (?:years?|months?|weeks?|seasons?|decades?) (?:later|afterwards)"
    r"|afterwards)\b"
)
STORY = re.compile(
    r"\b(?:(?:only |just )?[\w-]+ (?:years?|months?|weeks?|days?|seasons?) (?:later|afterwards)"
    r"|until (?:his|her|their|its) (?:death|end|return|exile|release|retirement|arrest|departure"
    r"|marriage|emigration|dismissal|execution|closure|demolition|destruction|abolition|sale)"
    r"|(?:before|by|until) the end of the (?:decade|century|war|occupation|regime)"
    r"|for the rest of (?:his|her|their|its) (?:life|lives|days|career|existence)"
    r"|(?:to|until) the end of (?:his|her|their) (?:life|lives|days)|during the (?:war|occupation)"
    r"|a (?:decade|generation|century) later|will (?:die|perish|be (?:hanged|executed|guillotined"
    r"|beheaded|assassinated|murdered|exiled|canonised|rehabilitated|demolished by|razed))\b"
    r"|until (?:the|his|her|their|[A-Z])[^.;,]*? (?:\w{3,}ed|was|were|came|died|left|fell)"
    r"|will be (?:the (?:start|beginning|end) of|an? [^.,;]*? that)"
    r"|,? (?:and|but) (?:was|were|had|did|died|became))\b"
)


def check(subject: Subject) -> Iterator[Finding]:
    read = list(prose(subject))
    years = [int(y) for p, _ in read for y in re.findall(rf"\b{YEAR}\b", p.text)]
    for p, quoted in read:
        late = [*LATE.finditer(p.text), *CLEFT.finditer(p.text)]
        for m in (*late, *apart(WILL.finditer(p.text), late)):
            if quoted(m.start()):
                continue
            if m.re is WILL and past(p, m, years):
                yield narrated(p, m)
            elif in_a_story(p, m) and not lacking(subject, "future", p, m.start()):
                yield narrated(p, m, tier="context", points_to=EVERY)


def apart(found: Iterable[Match], others: Iterable[Match]) -> list[Match]:
    """The matches that overlap none of the others."""
    taken = [m.span() for m in others]
    return [m for m in found if not any(s < m.end() and m.start() < e for s, e in taken)]


def past(passage: Passage, m: re.Match[str], years: list[int]) -> bool:
    """Is the event over: dated by a year long past, or told after one?"""
    start, end = passage.sentence(m.start())
    sentence = passage.text[start:end]
    if SAYING.search(sentence) or FUTURE.search(sentence):
        return False
    dated = DATED.match(passage.text[m.end() : end].lstrip() + " ")
    if dated:
        return left_behind(int(dated[1]), years)
    lead = passage.text[:start] + passage.text[start : m.start()].rstrip()
    told = re.findall(rf"\b(?:In|in) ({YEAR})\b", passage.text[: m.start()])
    after = bool(LATER.search(lead))
    if told and int(told[-1]) < PAST:
        return after or bool(THERE.search(lead))
    return after and bool(years) and max(years) < PAST


def in_a_story(passage: Passage, m: re.Match[str]) -> bool:
    """Does the sentence tell the past, and say that the event is part of it?"""
    start, end = passage.sentence(m.start())
    sentence, before = passage.text[start:end], passage.text[start : m.start()]
    if SAYING.search(sentence) or FUTURE.search(sentence) or (m.re is WILL and IF.search(sentence)):
        return False
    if m.group() in ("will have", "will need") and passage.text.startswith(" to ", m.end()):
        return False
    told = [int(y) for y in re.findall(rf"\b{YEAR}\b", passage.text[:end])][-2:]
    old = bool(told) and max(told) < RECENT
    if m.re is CLEFT:
        return True
    if m.re is LATE:
        return old or (not told and " will" not in sentence.replace(m.group(), ""))
    if told and not old:
        return False
    behind = passage.text[m.end() : end]
    cue = (
        m.group().startswith("will never")
        or (old and max(told) < PAST)
        or SINCE.search(before)
        or STORY.search(m.group() + behind)
    )
    earlier, *_ = around(passage, *m.span())
    told_before = told_past(earlier) and not NOW.search(f"{earlier} {before}")
    return bool(cue) and bool(finite(before) or finite(behind) or told_before)


def left_behind(year: int, years: list[int]) -> bool:
    """Does the article look back on the year: is it old, or does it end or begin a long story?"""
    told_from = max(years) > year + GENERATION or min(years) < year - 2 * GENERATION
    return year < PAST and (told_from or year < OLD)


def narrated(passage: Passage, m: re.Match[str], **more: Any) -> Finding:
    return found(
        __name__,
        passage.at(*m.span()),
        "The event is past: English tells it in the past tense.",
        "French, Spanish, Italian and Portuguese use the future for what came later.",
        confidence=0.7,
        **({"points_to": ("fr", "es", "it", "pt")} | more),
    )
