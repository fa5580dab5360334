"""A sentence as a string of word classes, one sign per word or time, for checks of word order.

d determiner, q quantity, p preposition, s subject pronoun, o object pronoun, r relative or question
word, c conjunction, k subordinator, b be, x have, m modal, D do, z not, a adverb, t a time, T to
before a verb, g -ing, v participle, f another form of a verb, i its base, n other word, N name;
marks stand for themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from transcheck.check._clauses import MONTH, NUMBER, SPELL, WEEKDAY, YEAR, listed
from transcheck.check._frames import COUNT, prose
from transcheck.check._passage import Passage, remember
from transcheck.check._table import table, word_set
from transcheck.model import Subject
from transcheck.packs._english import verb

NAMED_MONTH, NAMED_DAY = rf"(?-i:{MONTH})", rf"(?-i:{WEEKDAY})"
PART = r"(?:morning|evening|night|afternoon|weekend)"
SEASON = r"(?:summer|winter|spring|autumn)"
AGO = r"(?:early |late |(?:spring|summer|autumn|winter) of )"
CLOCK = r"(?:half past [a-z]+|\d[\d.:]*(?: ?[ap]\.?m\.?)?(?: o['’]clock)?|noon|midnight)"
TIME = (
    rf"(?:(?:until|since|on|from|before|after) )?(?:\d{{1,2}} )?{NAMED_MONTH}(?: \d{{1,2}})?"
    rf"(?:,? {YEAR})?"
    r"|(?:last|next|this|that|every|each|the (?:following|same|next|previous))"
    rf" (?:{SPELL}|{NAMED_DAY}|{PART}|{SEASON}|time)"
    rf"|(?:yesterday|tomorrow|today|tonight|nowadays)(?: {PART})?"
    rf"|(?:(?:on|until|since|last|next) )?{NAMED_DAY}s?(?: {PART}s?)?"
    rf"|(?:in|until|since|from) (?:the )?{AGO}?{YEAR}s?"
    rf"|in (?:the )?(?:{SEASON}|{PART}|future|past)(?: of {YEAR})?"
    rf"|in {NAMED_MONTH}(?: {YEAR})?"
    rf"|(?:during|over|throughout) the (?:{PART}|day|{SEASON}|holidays|week)"
    r"|at (?:night|noon|midday|midnight|dawn|dusk|the weekend|the moment|the time|first|last"
    r"|the same time)"
    rf"|(?:at|around|towards|from) (?:around |about )?{CLOCK}(?=\s|[.,;])"
    r"(?! (?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|met|kilomet|km|cent|per|mile|feet"
    r"|foot|million|euro|dollar|pound))"
    rf"|(?:for|since|in|within|during|after) (?:the (?:last|past|next|coming) )?{NUMBER} {SPELL}"
    r"|for (?:years|decades|centuries|months|weeks|days|hours)"
    rf"|(?:the )?(?:last|past|next|coming) {NUMBER} {SPELL}|{NUMBER} {SPELL} (?:ago|later|long)"
    rf"|(?:every|each) (?:{NAMED_MONTH}|{NUMBER} {SPELL})"
    rf"|(?:once|twice|(?:several|many|{COUNT}) times)(?: an? (?:day|week|month|year))?"
    r"|for the (?:first|second|third|fourth|last) time"
    rf"|(?:from|between) {NAMED_DAY} (?:to|and) {NAMED_DAY}"
    rf"|(?:from|between) {NAMED_MONTH} (?:to|and) {NAMED_MONTH}"
    r"|as (?:soon|quickly|early|far) as possible"
    r"|(?:daily|weekly|monthly|yearly|annually)(?= (?:in|at|to|from|on|with)\b)"
    r"|at the age of [\w-]+|aged \d+|at weekends"
)
MANY = (
    r"(?:(?:more|less|fewer) than|at least|about|around|almost|nearly|over|up to|some|roughly)"
    rf" (?:an? )?(?:{COUNT}|hundred|thousand|dozen)(?: (?:million|thousand|hundred|billion|dozen))?"
)
LINK = rf"(?:{table('word_signs')['link']})"
EVENT = r"(?:takes?|taking|took|taken) (?:place|part)"
WORD = re.compile(
    rf"(?P<time>\b(?:{TIME})(?![\w-])(?! (?:(?:more|less)(?! than)|as|the size)\b))"
    rf"|(?P<many>\b{MANY}(?![\w-]))|(?P<event>\b{EVENT}(?![\w-]))|(?P<link>\b{LINK}(?![\w-]))"
    r"|(?P<word>\d[\d.,]*\d|[^\W_][\w’'-]*)|(?P<mark>[^\s\w])",
    re.IGNORECASE,
)
GROUPS = {"time": "t", "many": "q", "event": "v", "link": "p"}
SIGNS = "dpsorckbxmDzaq"
VERBS = ("transitive", "happening", "saying", "filling", "moving")
NAMED = re.compile(r"[A-ZÀ-Þ]")


@cache
def small() -> dict[str, str]:
    return {word: sign for sign in SIGNS for word in word_set("word_signs", sign)}


@cache
def forms(tag: str) -> frozenset[str]:
    """The forms of all verbs known, of one kind."""
    known = word_set("frames", "transitive_base") | word_set("classes", "acting")
    known |= {w for key in VERBS for w in word_set("order_words", key)}
    return frozenset(verb(word)[tag] for word in known)


@cache
def acting() -> frozenset[str]:
    """The forms in -s of verbs that are no nouns."""
    return frozenset(verb(word)["s"] for word in word_set("classes", "acting"))


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence: its words, the sign of each, and where each stands in the passage."""

    passage: Passage
    signs: str
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """From the word `start` up to the word `end`, in the passage."""
        return self.places[start][0], self.places[end - 1][1]

    def asks(self) -> bool:
        last = self.signs.rstrip("”\"'’) ")
        return not last.endswith((".", ":", ";", "…"))


@remember
def tagged(subject: Subject) -> tuple[Tagged, ...]:
    """Every sentence of an English text that does not begin in a quotation."""
    return tuple(
        tag(passage, start, end)
        for passage, quoted in prose(subject)
        for start, end in passage.sentences or ((0, len(passage.text)),)
        if not quoted(start)
    )


def tag(passage: Passage, start: int, end: int) -> Tagged:
    signs: list[str] = []
    words: list[str] = []
    places: list[tuple[int, int]] = []
    for m in WORD.finditer(passage.text, start, end):
        kind = str(m.lastgroup)
        signs.append(GROUPS.get(kind) or (m[0] if m["mark"] else sign(m[0], not words)))
        words.append(m[0])
        places.append(m.span())
    for n in range(len(words) - 1):
        base = signs[n + 1] == "i" or words[n + 1] in word_set("classes", "bare")
        split = signs[n + 1] == "a" and words[n + 2 : n + 3] and signs[n + 2] in "in"
        if words[n] == "to" and (
            base or split or "".join(signs[n + 1 : n + 3]) in ("nd", "no", "nq", "iq")
        ):
            signs[n] = "T"
    return Tagged(passage, "".join(signs), tuple(words), tuple(places))


def sign(word: str, first: bool = False) -> str:
    """The class of a word; a capital counts only within the sentence."""
    low = word.lower()
    known = small().get(low)
    if known and (first or low == word or word == "I"):
        return known
    if word[0].isdigit():
        return "n" if re.fullmatch(YEAR, word) else "q"
    if NAMED.match(word) and not first:
        return "N"
    return lexical(low)


def lexical(word: str) -> str:
    if word.endswith("ing") and len(word) > 4 and word not in word_set("word_signs", "no_gerund"):
        return "g"
    if word.endswith("ly") and len(word) > 4 and word not in word_set("word_signs", "no_adverb"):
        return "a"
    if word in forms("base") and word != "found":
        return "i"
    if word in listed("participles") or word in forms("part"):
        return "v"
    if word in listed("pasts") or word in forms("past") or word in acting():
        return "f"
    return "v" if word.endswith("ed") and len(word) > 4 and not word.endswith("eed") else "n"
