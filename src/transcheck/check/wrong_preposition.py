"""A word with the preposition that its equivalent has in another language: depend of, proud on.

Which preposition follows a word is a matter of habit, and a translator's ear keeps that of the
source.

Silent: before a time or an infinitive, in quotations, for what natives write too unless the text
is plainly translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from transcheck.check import _noun_prepositions
from transcheck.check._frames import prose
from transcheck.check._passage import just_before
from transcheck.check._patterns import apart, framed
from transcheck.check._report import found
from transcheck.check._table import table, word_set
from transcheck.model import Finding, Span, Subject
from transcheck.packs._english import noun, verb

ID = "wrong-preposition"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The result [[depends of]] the weather.",
    "She is [[proud on]] her brother.",
    "They [[participate at]] the talks.",
    "The plan is [[different of]] the old one.",
    "He [[obeyed to]] the captain.",
    "It [[depends directly of]] the weather.",
    "It [[depends, above all, of]] the weather.",
    "He is used to [[resist to]] corruption.",
    "The town has a choir that she is [[proud on]].",
    "The firm has 4,200 workers [[in payroll]].",
    "A player [[in the bench]] was sent off, [[at the surprise of]] the fans.",
)
GOOD = (
    "The result depends on the weather.",
    "She is proud of her brother.",
    "He was proud to the end, and they participate on Mondays.",
    "Talks focus in part on fishing.",
    "They pay taxes to the crown, as I was reminded at the launch of a ship.",
    "It is the least known of islands, made famous by the race.",
    "Nobody sat on the bench in the rain, and the rise in payroll costs led to talks.",
    "In the age of 24/7 news he was in love at that time.",
    "She was reminded at the tourist office, on two occasions, that they attended in person.",
)

ASIDE = (
    r"above all|of course|however|in part|as always|among other things|first and foremost|too|so"
    r"|in particular|for example|for instance|at least|in turn|after all|in the end|ultimately"
    r"|therefore|on the other hand|he said|she said|also|instead|as ever|in fact|it is said"
)
PAIR = re.compile(
    r"\b([A-Za-z]+ )?([A-Za-z]+)(?: (?:above all|also|partly|very much|not only|even"
    r"|(?!family\b|early\b|daily\b|apply\b|supply\b|reply\b|rely\b|only\b|genetically\b)[a-z]+ly|only)"
    rf"|, (?:{ASIDE}),)?"
    r" (of|to|in|on|at|with|by|for|from|about|against|over|than|as|after|out|before|under)\b"
    r"(?= ([^\s.,;:]+)(?: ([^\s.,;:]+))?)"
)
PREPOSITION = re.compile(
    r"(?<![\w-])([A-Za-z]+,?) (of|to|in|on|at|with|by|for|from|about|against|over|than|as|after|out"
    r"|before|under)(?= )"
)
BETWEEN = re.compile(r"[a-z]+ly|[a-z]+,|all|also|much|even")
STRANDED = re.compile(
    r"\b(?:which|what|whom|that|who|thing|one|place|person|people) (?:[\w’'-]+ ){0,5}?([a-z]+)"
    r" (of|to|in|on|at|with|by|for|from|about|against|over)(?=[.,;])"
)
ALWAYS = re.compile(r"(?:time|day|turn|own way|way|return|arrival|birthday|death|part|case|name)\b")
TIMELY = re.compile(
    r"(?:day|night|week|month|year|season|summer|winter|spring|autumn|hour|minute|decade|century"
    r"|time|moment|morning|afternoon|evening|weekend|\w+day|January|February|March|April|May|June"
    r"|July|August|September|October|November|December|past|future|end|beginning|start|first|second"
    r"|third|last|next|same|very|whole|early|late|final|case|event|way|wake|hope|sense|context"
    r"|middle|light|face|absence|long|short|meantime|process|name|extent|point|degree|contrary"
    r"|\d.*|other|one|latter|former|latest|lot|few|couple|number|great|large)s?\b"
)
NOUNISH = re.compile(r"(?:(?<!men)tion|ness|ity|ism|hood|ship|ers|ors|ists|ians|ies|ings)s?$")
EVENT = re.compile(
    r"(?:launch|hearing|trial|court|conference|meeting|ceremony|summit|congress|dinner|party|show"
    r"|opening|funeral|wedding|event|press|debate|session|match|concert|rally|festival|concert)"
    r"[\w-]*"
)
GIVING = re.compile(
    r"\b(?:pass|brought|bring|entrust|giv|gave|send|sent|offer|hand|present|deliver|dedicat|s[eo]ll?d?"
    r"|grant|award|attribut|attach|pay|paid|assign|lend|lent|leav|left|show|teach|taught|explain"
    r"|transfer|submit|add|return|limit|appl(?:y|i)|carr(?:y|i)|exten[ds]|expand|spread|widen|export|switch"
    r"|confin|restrict|commit)\w*(?: \w+)? (?:[\w’'-]+ ){0,3}$"
)
SUPERLATIVE = re.compile(r"\b(?:most|least|best|better|lesser|well|little|more|made|became?) $")
# What may stand stranded at the end of a clause only where it belongs to the word.
STAYS = frozenset(["of", "with", "from", "about", "against", "at", "on"])
FREE = frozenset(["of", "than", "as", "out"])
TOWARDS = frozenset(["to", "with", "against", "about"])
SELECTED = frozenset(["the", "all", "these", "those", "them", "us", "its", "their", "his", "her"])
RELATIVE = ("course", "late", "which", "whom", "whose", "all")


class Habit(NamedTuple):
    right: str
    sure: bool


DAY = re.compile(r"[Aa]t \w+days?\b")  # wrong in quotations too


def check(subject: Subject) -> Iterator[Finding]:
    for p, quoted in prose(subject):
        for start, end, right, sure in apart(slips(p.text)):
            if not quoted(start) or DAY.match(p.text, start):
                yield slip(p.at(start, end), p.text[start:end], right, sure)


def slips(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Start, end, right wording and certainty of every pair in the text."""
    yield from framed(text, "prepositions")
    yield from _noun_prepositions.slips(text)
    for m in pairs(text):
        habit, start = known(m)
        if habit and natural(m):
            head = text[start : m.end(2)]
            yield start, m.end(3), worded(head, habit), habit.sure
    for m in STRANDED.finditer(text):
        told = _habits().get((m[1], m[2]))
        if told and told.right != "-" and m[2] in STAYS:
            yield m.start(1), m.end(2), worded(m[1], told), False


def pairs(text: str) -> Iterator[re.Match[str]]:
    """Every preposition with the word before it, where the table may know that word."""
    for prep in PREPOSITION.finditer(text):
        if prep[1].lower() not in _heads() and not BETWEEN.fullmatch(prep[1]):
            continue
        at = max(0, prep.start() - 60)
        while (m := PAIR.search(text, at)) and m.start(3) < prep.start(2):
            at = m.start(3)
        if m and m.start(3) == prep.start(2):
            yield m


def worded(head: str, habit: Habit) -> str:
    return head if habit.right == "-" else f"{head} {habit.right}"


def known(m: re.Match[str]) -> tuple[Habit | None, int]:
    """What the table says of the pair, and where it starts."""
    habits = _habits()
    long = habits.get(((m[1] or "") + m[2], m[3]))
    if long:
        return long, m.start()
    return habits.get((m[2].lower(), m[3])), m.start(2)


def natural(m: re.Match[str]) -> bool:
    """Does what follows belong to the pair, rather than tell when, where or what for?"""
    if SUPERLATIVE.search(just_before(m.string, m.start(2))) and (
        m[2] in ("known", "famous") or (m[3] == "of" and m[4] in SELECTED)
    ):
        return False  # the most distant of the two
    if m[2][0].isupper() and m[4][0].isupper() and m[3] != "of":
        return False  # a title in capitals
    if adjunct(m):
        return False
    if m[3] == "to" and GIVING.search(just_before(m.string, m.start(2))):
        return False  # entrusted an inquiry to the office
    if m[3] in FREE:
        return not m[4].startswith(RELATIVE)
    if m[3] in TOWARDS and m[4][0].isupper() and not TIMELY.match(m[4]):
        return True
    if m[4].casefold() in _words("determiners"):
        return not (ALWAYS if m[4] in _words("possessives") else TIMELY).match(m[5] or "")
    return loose(m)


def adjunct(m: re.Match[str]) -> bool:
    """Does it tell where, how often or in what way: at the tourist office, on two occasions?"""
    if m[3] == "at" and (EVENT.fullmatch(m[5] or m[4]) or m[4] == "all"):
        return True
    if m[4] in ("example", "instance") or m[5] == "expense":
        return True
    if _adjuncts()[0].match(m.string, m.start(4)):
        return True
    goes = any(m[2].lower().startswith(word) for word in _words("going"))
    return m[3] in ("at", "on") and not goes and bool(_adjuncts()[1].match(m.string, m.start(4)))


def loose(m: re.Match[str]) -> bool:
    """A common noun without a determiner, no verb, time or place."""
    word, following = m[4], m[5] or ""
    if not word.isalpha() or not word.islower() or word in _words("apart"):
        return False
    if m[3] == "to" and not NOUNISH.search(word):
        return False
    return bool(following or NOUNISH.search(word)) and not (
        word.endswith("ing") or TIMELY.match(word)
    )


def slip(span: Span, words: str, right: str, sure: bool) -> Finding:
    return found(
        __name__,
        span,
        f"“{words}”: English says “{right}”.",
        "The preposition is that of another language.",
        confidence=0.75 if sure else 0.55,
        suggestions=(right,),
        points_to=("fr", "es", "it", "pt", "de", "nl"),
        tier="alone" if sure else "context",
    )


def _words(key: str) -> frozenset[str]:
    return word_set("prepositions", key)


@cache
def _adjuncts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Objects that tell how or when, and those that tell where."""
    places = f"{table('classes')['places']} {table('prepositions')['sites']}".split()

    def object_of(words: list[str], most: int) -> re.Pattern[str]:
        return re.compile(
            rf"(?:[\w’'-]+ ){{0,{most}}}(?:{'|'.join(words)})(?=[ ,.;:!?)]|$)(?! of\b)"
        )

    return object_of(table("prepositions")["manners"].split(), 2), object_of(places, 3)


@cache
def _heads() -> frozenset[str]:
    """The words before a preposition that the table knows, of phrases the last one."""
    return frozenset(word.split()[-1].lower() for word, _ in _habits())


@cache
def _habits() -> dict[tuple[str, str], Habit]:
    told: dict[tuple[str, str], Habit] = {}
    for level in ("weak", "sure"):
        for line in str(table("prepositions")[level]).strip().splitlines():
            word, wrong, right = (part.strip() for part in line.split("|"))
            habit = Habit(right, level == "sure")
            told |= {(form, w): habit for form in _forms(word) for w in wrong.split()}
    return told


def _forms(word: str) -> tuple[str, ...]:
    """Its forms; a phrase that opens with a preposition has one: in line, by way."""
    if word.startswith(("in ", "on ", "at ", "by ", "for ", "with ")):
        return (word,)
    return tuple((verb(word[:-1]) if word.endswith("+") else noun(word)).values())
