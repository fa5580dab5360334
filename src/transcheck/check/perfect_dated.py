"""The perfect with a finished time: has left the hospital ten days ago, has announced yesterday.

French, German, Italian, Dutch and (in Spain) Spanish tell finished events in the perfect. With
yesterday, ago, last week or the like English wants the past.

Silent: a time in another clause (has said he left last year), after a preposition (since last
week, over the attack last week), a noun with its own time, times that are not over (this week).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from transcheck.check._clauses import MONTH, NUMBER, SPELL, WEEKDAY, listed, participle
from transcheck.check._frames import prose
from transcheck.check._report import found
from transcheck.model import Finding, Span, Subject

ID = "perfect-dated"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "He [[has left the hospital ten days ago]] and hopes to return.",
    "The firm [[has announced yesterday]] that it will close.",
    "She [[has resigned last week]].",
    "The former mayor [[has died on Sunday]] at the age of 86.",
    "They [[have signed last Thursday]] in Brest.",
    "He [[has won the 43rd edition of the race on Sunday]].",
)
GOOD = (
    "He left the hospital ten days ago and hopes to return.",
    "She has said she left last week.",
    "It has been closed since last Thursday, and has met its aims this week.",
    "He has been charged over the attack last week.",
    "The club has rejected an offer made last year.",
    "The court has set a hearing on Monday for the case.",
    "“I have done it yesterday,” he said.",
    "Nobody has lived there as of ten years ago.",
    "It has a shop that opened ten years ago.",
    "She could have died a year ago, and the club would surely have won last week.",
    "Once he has left on Sunday, the flat will be free.",
)
AGO = (
    rf"(?:yesterday|{NUMBER} {SPELL} ago|last (?:week|month|year|night|summer|winter|spring"
    rf"|autumn|{WEEKDAY}|{MONTH}))"
)
NEAR = 4
# Shall I have? Ought to have, couldn't have: no perfect.
MODAL = re.compile(
    r"\b(?:to|must|may|might|can|could|will|would|should|shall|cannot|not|never|\w+n['’]t"
    r"|['’](?:ll|d))(?: (?:not|never|also|well|then|still|even|only|easily|have|[a-z]+ly)){0,2} $"
)
# What must have happened before something comes.
ONCE = re.compile(
    r"\b(?:once|when|after|as soon as|until|by the time|if|unless)(?: [\w’'-]+){1,6} $",
    re.IGNORECASE,
)
COMING = re.compile(r"\b(?:will|shall|won['’]t|can|may|must|should)\b|['’]ll\b")
STOP = re.compile(r"[.;!?](?= |$)")
HAVE = re.compile(r"\b(?:has|have)(?: (?:also|now|already|just|then|only))? ([a-z]+)\b")
TIME = re.compile(rf"((?: [\w’'-]+){{0,7}}?) ({AGO}|on {WEEKDAY})\b(?!['’]s?)")


def check(subject: Subject) -> Iterator[Finding]:
    for p, quoted in prose(subject):
        for m in HAVE.finditer(p.text):
            end = finished(p.text, m)
            if end and not quoted(m.start()):
                yield dated(__name__, p.at(m.start(), end))


def finished(text: str, m: re.Match[str]) -> int:
    """The end of the time that closes the clause of a perfect; 0 without one."""
    time = TIME.match(text, m.end())
    if not time or modal(text, m.start()) or not participle(m[1]) or m[1] == "been":
        return 0
    day, ended = time[2].startswith("on "), m[1] in listed("ended")
    between, licensed = time[1].split(), {"of"} if day and ended else set()
    if len(between) > NEAR and not (day and ended):
        return 0
    hedge = listed("hedge") - licensed
    if any(w.casefold() in hedge or participle(w) for w in between):
        return 0
    if any(w.isdigit() for w in between) or (day and not (ended and closes(text, time.end()))):
        return 0
    return time.end()


def modal(text: str, place: int) -> bool:
    """Is the have that follows an infinitive, or does its perfect tell what is to come?"""
    return bool(MODAL.search(text, max(0, place - 40), place)) or upcoming(text, place)


def upcoming(text: str, place: int) -> bool:
    """Once the fog has lifted on Monday, the planes will leave."""
    lead = STOP.split(text[max(0, place - 200) : place])[-1]
    rest = STOP.split(text[place : place + 200], maxsplit=1)[0]
    return bool(ONCE.search(lead) and COMING.search(lead + rest))


def closes(text: str, end: int) -> bool:
    """Does the clause go on with nothing that the day could belong to?"""
    return bool(re.match(r"(?:[.,;)]|$| in | at | after | with | and )", text[end : end + 8]))


def dated(module: str, span: Span, **more: Any) -> Finding:
    return found(
        module,
        span,
        "The time is over: English wants the past, not the perfect.",
        "French, German, Italian and Dutch tell finished events in the perfect.",
        confidence=0.7,
        points_to=("fr", "de", "it", "nl", "es", "pt"),
        **more,
    )
