"""A present in the middle of a story told in the past: she lost her mother; she leaves school.

The source languages slip into the historic present for one clause and back. English keeps the
past. Shown only in a text that is plainly a translation.

Silent: plots of films, novels and games, quotations, captions and headings, plans (returns on
Sunday), conditions, habits and states (he studied law and works in Bonn), what is left behind
(leaves a wife).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import MONTH, NUMBER, SAYING, WEEKDAY, YEAR, either, finite
from transcheck.check._frames import running
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.check.historic_present import PLOT, WORK
from transcheck.model import Finding, Subject

ID = "tense-shift"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "His father died young; he [[enters]] a monastery at twelve and was a monk for sixty years.",
    "In 1951 the baker [[buys]] the mill, which stood empty.",
    "After the war the teacher [[is dismissed]] and went to sea.",
    "The keeper misjudged the cross, and the striker [[scores]] with his head.",
    "Three years later the widow [[sells]] the farm.",
    "In 1936 the village still [[has]] a school and two inns.",
    "She was born in Bath and at nineteen [[moves]] to London.",
    "The bank paid, but within two years the crisis [[arrives]] and the works stopped.",
    "He travelled with a friend, who [[falls]] ill at Basel and died there.",
)
GOOD = (
    "His father died young; he entered a monastery at twelve.",
    "He won here last year and returns on Sunday.",
    "She studied law and works in Bonn.",
    "In the film he loses his sight after he left the army.",
    "He was 86 and leaves a wife.",
    "She wore the medal once. He is survived by her, and leaves a son who was a judge.",
    "“It froze for a week,” he sighs, and the harvest was lost.",
    "It was late when he left, and every day he takes the same road.",
    "If he leaves, they said, the club sells the ground.",
    "The village was empty; two years later the risk is considered low.",
    "She argues that the mill was sold, and the paper makes clear that he left.",
    "In her letters she complains about the food that was served; he is alleged to have cooked it.",
    "He signed the deal that opens the market to small firms.",
    "The guest arrived late; he sits in front. At the piano two men are waiting.",
)
WORD = r"[^\s.,;:()“”\"—–]+"
EPOCH = (
    r"(?:war|occupation|revolution|coup|liberation|armistice|defeat|surrender|crisis|dictatorship"
    r"|siege|strike|fire|flood|earthquake|accident|attack|trial|wedding|funeral|interval|break)"
)
UNIT = r"(?:years?|months?|weeks?|days?|hours?|minutes?|laps?|decades?)"
TIME = (
    rf"(?:(?:[Ii]n|[Bb]y|[Ff]rom|[Oo]n) (?:(?:\d+ )?(?:{MONTH}|the (?:spring|summer|autumn|winter"
    rf"|night|year|course|beginning|end|middle))(?: of)? )?{YEAR}"
    rf"|[Ii]n th(?:at|e)(?: same)? year|[Tt]h(?:at|e) same (?:year|night|day|evening|summer|winter)"
    rf"|[Tt]hat (?:year|night|day|evening|summer|winter)"
    rf"|[Tt]he (?:following|next) (?:day|night|morning|year|spring|summer|autumn|winter)"
    rf"|(?:[Aa]fter|[Dd]uring|[Bb]efore|[Aa]t the end of|[Uu]nder) the (?:\w+ )?{EPOCH}"
    rf"|(?:\w+ ){{1,3}}{UNIT} (?:later|afterwards)|(?:years|months|days) (?:later|afterwards)"
    rf"|[Aa]t the age of \w+|[Aa]ged \w+|[Ii]n (?:his|her) (?:last|first|second) \w+"
    rf"|[Oo]n (?:his|her) (?:return|death|arrival|release)|[Aa]t (?:dawn|dusk|noon|midnight)"
    rf"|[Aa]t (?:nightfall|\w+teen)"
    rf"|[Ii]n a few {UNIT}|[Ww]hereupon"
    rf"|(?:[Ii]n|[Aa]t) the \d+(?:st|nd|rd|th) minute|[Ww]ith \w+ (?:laps?|minutes) to go"
    rf"|(?:[Jj]ust|[Ss]hortly|[Ss]oon) (?:afterwards|before half-time|after the break)"
    rf"|[Ss]uddenly|[Tt]hen)"
)
PLAN = re.compile(
    rf"\b(?:today|tonight|tomorrow|now|next|this|every|each|always|often|usually|currently"
    rf"|{WEEKDAY}|says|say|shows?|tells?|explains?|according|nowadays|20[2-9]\d)\b",
    re.IGNORECASE,
)
LEFT = re.compile(
    rf" (?:behind|by|(?:a|his|her|{NUMBER}) (?:wife|widow|husband|partner|son|daughter|child))",
    re.I,
)
BREAK = re.compile(
    r"[.;:()“”\"—–]|, (?:and|but|then|he|she|they|the)\b"
    r"|\b(?:and|but|that|when|until|before|after|where|while|who"
    r"|(?:(?:from|on|in|of|under|to) )?(?:which|whom)) "
)
BOUND = re.compile(
    r"\b(?:(?:when|until|before|after|once|whenever|because|unless|whether|as|that|than|though"
    r"|although|while|since|which|who|what)(?: (?:he|she|they|it))?|to|of|for|by|’s|'s|and) $"
)
SOON = (
    rf"(?:(?:[Aa]fter|[Ww]ithin|[Ii]n) (?:an?|[\w-]+) (?:seconds?|{UNIT})"
    rf"|[Bb]y (?:daybreak|dawn|noon|nightfall|evening|morning))"
)
ALSO = r"(?:already |also |then |finally |suddenly |soon |still |immediately )?"
TOLD = re.compile(rf"(?:{SAYING.pattern}(?: \w+)?|[”\"»’'],?) (?:he|she) $")
# Where somebody still says what he wrote.
LETTERS = re.compile(
    r"\b[Ii]n (?:\w+ )?(?:\w+ )?(?:letters?|writings?|notes|notebooks?|diar(?:y|ies)|essays?|poems?"
    r"|articles?|preface|foreword|interviews?|memoirs|reports?|journals?|autobiography|speech)\b"
)
HABIT = re.compile(r"\b[Ww]hen(?:ever)? (?:the |an? |his |her )?\w+ [a-z]+(?<![sui])s\b")
OLD = 2012
# What somebody says in a book or a talk is told in the present: she argues that nobody came.
REPORTS = re.compile(
    r"(?:accuses|acknowledges|adds|affirms|alleges|admits|argues|asserts|asks|believes|calls"
    r"|cites|claims|confides"
    r"|confirms|compares|concludes|concedes|considers|describes|emphasi[sz]es|estimates|explains"
    r"|hopes|insists|mentions|narrates|notes|observes|praises|presents|proposes|questions|quotes"
    r"|recalls|recogni[sz]es|recounts|refers|regards|relates|remarks|remembers|reports|reveals"
    r"|laughs|smiles|sighs|nods|speaks|stresses|suggests|talks|thinks|turns(?= out)|writes"
    r"|makes(?= (?:it )?clear))\b"
)
PRESENT = re.compile(
    r"\b(?:is|are|has|have|does|do|can|says|am|(?:he|she|it|who) (?!was\b)[a-z]+(?<!s)s"
    r"|(?:they|you|we|I) (?:go|take|get|make|see|know|want|need|say))\b"
)


@cache
def shapes() -> tuple[re.Pattern[str], ...]:
    state = rf"(?!(?:{either('states_passive')})\b)"
    passive = (
        rf"(?:is|are) {state}(?!alleged|rumoured|reported)(?:{WORD}ed|{either('participles')})"
    )
    verb = rf"{ALSO}(?P<verb>{either('events')}|{passive})\b"
    moment = rf"(?!(?:{either('lasts')})\b)[a-z]{{3,}}(?<![su])s"
    named = rf"(?:the|a|an|his|her|their|[A-Z]\w+) (?:{WORD} ){{0,4}}?"
    return (
        re.compile(rf"\b{TIME},? (?:(?:he|she|they|it) |{named}){verb}"),
        re.compile(rf"\b(?:[Hh]e|[Ss]he) {ALSO}(?P<verb>{passive}|{moment})\b"),
        re.compile(
            rf"(?:^|[.;:] )[Ii]n (?:(?:{MONTH}|the \w+)(?: of)? )?{YEAR},? "
            rf"(?:(?:he|she|it) |{named}){ALSO}(?P<verb>{either('lasts')})\b"
            rf"(?! (?:been|had|{WORD}ed)\b)"
        ),
        re.compile(rf"\b(?:and|but) (?:{TIME}|{SOON}|there),? (?P<verb>{moment})\b"),
        re.compile(
            rf"\b{SOON},? (?:(?:he|she|they|it) |{named}){ALSO}"
            rf"(?P<verb>{either('events')}|{passive}|is|are|stands?|lies)\b"
        ),
        re.compile(rf", who (?P<verb>{moment})\b(?=[^.;]*? and (?:{WORD}ed|{either('pasts')})\b)"),
        re.compile(
            r"(?:[;,]|, and|, but|\bwhereupon) (?:and |but |then )?(?:the|an?|his|her|their"
            rf"|[A-Z]\w+) (?:(?!of\b){WORD} ){{0,2}}?{ALSO}(?P<verb>{either('events')})\b"
            r"(?! (?:place|from|of)\b)"
        ),
        re.compile(rf"{TIME},? (?:(?:he|she|it|they) |{named})(?P<verb>is|are|has)(?= already\b)"),
        re.compile(rf", {verb}(?= [^;:.]*?(?:,| and) (?:and )?(?:{WORD}ed|{either('pasts')})\b)"),
    )


def check(subject: Subject) -> Iterator[Finding]:
    for p, quoted in running(subject):
        if PLOT.search(p.text):
            continue
        places = {
            m.span("verb")
            for shape in shapes()
            for m in shape.finditer(p.text)
            if shifted(p, m) and not quoted(m.start("verb")) and alone(subject, p, m.start("verb"))
        }
        yield from (shift(p, place) for place in sorted(places))


def shifted(passage: Passage, m: re.Match[str]) -> bool:
    """Does the verb stand in a sentence that is told in the past, and tell a moment of it?"""
    start, end = passage.sentence(m.start("verb"))
    sentence, at = passage.text[start:end], m.start("verb") - start
    if re.match(r", (?:who )?$", m.group()[: m.start("verb") - m.start()]):
        return finite(sentence[: m.start() - start]) and not PLAN.search(sentence)
    if (
        re.search(r"\b[Ii]f\b", sentence)
        or WORK.search(sentence)
        or BOUND.search(sentence[:at])
        or TOLD.search(sentence[:at])
        or LETTERS.search(sentence[:at])
        or HABIT.search(sentence[:at])
        or re.match(rf"\W*{YEAR}\b", sentence)
    ):
        return False
    if m["verb"] in ("leaves", "is survived") and LEFT.match(passage.text, m.end("verb")):
        return False
    if m["verb"] in ("succeeds", "replaces", "joins") and not re.search(rf"\b{YEAR}", sentence):
        return False
    before, here, behind = clauses(sentence, at)
    if PLAN.search(here) or finite(re.split(",", here[at - len(before) :])[0]):
        return False
    reports = REPORTS.match(passage.text, m.start("verb"))
    if reports and re.match(r"(?:[Hh]e|[Ss]he|but|and|[;,]) ", m.group()):
        return False
    year = re.search(YEAR, m.group())
    if re.match(rf"(?:[;,]|, and|, but)? ?{TIME}", m.group()) and not finite(
        here[: at - len(before)]
    ):
        return not year or int(year[0]) < OLD
    return (finite(before) or finite(behind)) and not finite(here)


def alone(subject: Subject, passage: Passage, place: int) -> bool:
    """Is nothing told in the present in the sentences before and behind this one?"""
    here = (passage.number, passage.sentence(place)[0])
    n = next((n for n, s in enumerate(subject.segments) if (s.block, s.offset) == here), 0)
    near = (*subject.segments[max(0, n - 1) : n], *subject.segments[n + 1 : n + 2])
    return not any(PRESENT.search(s.text) for s in near)


def clauses(sentence: str, at: int) -> tuple[str, str, str]:
    """What stands before the clause around `at`, the clause, and what stands behind it."""
    breaks = [m.start() for m in BREAK.finditer(sentence)]
    head = max((b for b in breaks if b < at), default=0)
    tail = min((b for b in breaks if b > at), default=len(sentence))
    return sentence[:head], sentence[head:tail], sentence[tail:]


def shift(passage: Passage, place: tuple[int, int], module: str = __name__) -> Finding:
    return found(
        module,
        passage.at(*place),
        "The story is told in the past; here it slips into the present.",
        "The source languages change to the present for a moment; English keeps the past.",
        confidence=0.65,
        points_to=("fr", "es", "de", "it", "pt", "nl"),
        tier="context",
    )
