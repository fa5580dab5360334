"""An adverbial between a verb and its object: defended with passion his plan.

The six source languages put time, place and manner between the verb and its object; English keeps
the two together.

Silent: verbs that take a clause (said on Monday the firm), a subject after the adverbial, nouns of
time, adverbs that belong to the object (only, nearly).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import MONTH, listed
from transcheck.check._frames import ALL, DETERMINER, QUANTITY, TIME, framed, spoken
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.model import Finding, Subject
from transcheck.packs._english import verb

ID = "displaced-object"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The lawyer [[criticised with vigour the verdict]] of the jury.",
    "The bakery [[opened in April a second shop]] near the port.",
    "The painter [[finished in Genoa her last picture]].",
    "The club will [[present on Friday the new coach]].",
    "They have not [[found for the school a better site]].",
    "He [[offered his son last summer a boat]], but in vain.",
    "The firm will [[finance entirely the bridge]] behind the mill.",
    "The guide [[describes in a letter the path]] to the hut.",
    "She [[learned very early the language]] of her neighbours.",
    "The crew [[searched six weeks long the forest]].",
)
GOOD = (
    "The lawyer criticised the verdict with vigour.",
    "The bakery opened in April, a month late.",
    "He won in Genoa the same day.",
    "The clinic treats patients in the village that the family left.",
    "She said on Friday the club would pay.",
    "The strike hit nearly a third of all flights.",
    "The blow left him brain-damaged after a fight with two guards.",
    "The house was found in April a year after the fire.",
    "He scored with a header from six yards; two trips are again planned for May 2 and 5.",
    "Take seriously the loss of a job.",
    "She testified at the hearing about her loss, and he paused on the pavement opposite his door.",
    "The figures, collected from Ann's 74 clubs, rose.",
    "The law provided for too many small houses.",
    "She lived there for almost three decades; he ran there for nearly an hour.",
    "They gathered after the long win over their rivals.",
    "The firms polled by Lowe found a little hope; they walked on past the well.",
)
PREPOSITION = (
    r"(?:of|and|to|in|as|for|by|with|on|at|from|after|than|about|like|during|before|against|without"
    r"|between|under|over|near|since|until|through|while|among|around|behind|opposite|beside|beyond"
    r"|above|below|versus|too|along|across|towards?|outside|inside|within|upon|past|down|up|into|onto|off|per"
    r"|or|via)"
)
PLAIN = (
    r"(?:with|without|in|on|at|for|after|during|before|from|against|to(?= [A-Z]))"
    r"(?! (?:the|a|an|his|her|its|their|this|these|that|which|whom|whose|all|both|either|it|him"
    r"|them|me|us|you|whatever|what|how|least|most|fact|part|one|top|[a-z]+ing|\d+|more|fewer|less"
    rf"|such|so|quite|rather|half|many"
    rf"|almost|nearly|about|around|roughly|some|just|over|well)\b)"
    rf"(?: (?!(?:{PREPOSITION}|is|was|that|but|just|found|has|have|had|are|were|will|would|can)\b)"
    r"\w(?:[\w-]|[’'](?!s\b))*){1,2}?"
)
FULL = (
    r"(?:with|without|in|on|at|for|after|during|before|from|to|against) (?:the|his|her|its|their"
    rf"|this) (?!(?:{PREPOSITION}|that)\b)[\w’'-]+(?: of (?:the )?[\w’'-]+"
    rf"| (?!(?:{PREPOSITION}|is|was|that|but)\b)[a-z]+)?"
)
ADVERB = (
    r"(?:(?!only\b|nearly|scarcely|hardly|barely|exactly|roughly|approximately|partly|mainly|mostly|especially"
    r"|particularly|precisely|really|early\b|family\b|daily|weekly|monthly|merely|simply"
    r"|virtually|practically|effectively|essentially|basically|supply|reply|possibly|probably"
    r"|fairly|actually|apparently|likely|additionally|namely|absolutely|certainly|solely|purely"
    r"|clearly|definitely|literally|arguably|jelly|ally|July|Italy)[a-z]{3,}ly"
    r"|very (?:young|early|late|well|quickly|often|much)|so much|also|always|often|again|already"
    r"|sometimes|immediately|there|twice(?= the\b)|(?:two|three|four|five|six|seven|eight|ten"
    r"|several|many|\d+) (?:days|weeks|months|years|hours) long)"
)
ONE = (
    r"(?:in|on|at|after|during|before|from|with|without|by|for) (?:an?|one|two|three|several)"
    rf" (?:(?!{PREPOSITION}\b)[a-z-]+ )?"
    rf"(?!few\b|lot\b|little\b|bit\b|year|day|week|month|hour|minute|{PREPOSITION}\b)[a-z]{{4,}}"
    r"(?: of [a-z]+)?"
)
OFTEN = r"(?:daily|weekly|monthly|yearly|annually) (?:to|in|from|at) [A-Z][\w-]+"
SOFT = rf"(?:{TIME}|{PLAIN}|{ADVERB}|{ONE}|{OFTEN})"
STOP = r"(?:is|was|were|are|has|had|have|will|would|could|can|did|does|do|said|be|been|not)"
MOMENT = (
    r"(?:day|days|week|weeks|month|months|year|years|morning|evening|night|time|times|hour|hours"
    r"|minutes|moment|same|following|next|previous|way|few|latter|lot|weekend|season|summer|winter"
    r"|spring|autumn|century|centuries|decades?|afternoon|others)"
)
NOUNS = rf"(?:(?!{STOP}\b|{MOMENT}\b)[\w’'-]+ ){{0,2}}?(?!{STOP}\b|{MOMENT}\b)[\w’'-]+"
CLOSE = (
    r"(?=[.,;:)]|$| (?:of|in|on|at|for|with|from|to|by|after|about|against|and|that|which|who|whose"
    r"|where|as|both|between|into|among|near|during|under|over|along|behind|beneath|above|before"
    r"|beside|across|within|without|than|around|through|since|until|towards?|inside|outside|onto"
    r"|because|so|but|when|while|only|applicable|available|he|she|they|it|we)\b)"
)
# English puts a short adverb before a heavy object: take seriously the loss of a job.
HEAVY = re.compile(rf"[a-z]+ [a-z]+ly {DETERMINER} .*")
PHRASAL = re.compile(
    r"(?:provided?|voted?|called?|asked?|paid|cared?|accounted|applied|prayed|hoped?|waited?|longed"
    r"|opted|searched|wished?|allowed?|aimed) (?:for|at) "
)
CLAUSE = re.compile(r" (?:that|which|who|whose)\b")
DATE = re.compile(rf"{MONTH} \d\d?\b")  # planned for May 2 and 5
OBJECT = 4
WEIGHT = re.compile(r" (?:of|that|which|who|whose|where|in|for|to|and)\b")
BACK = 30
NAMED = re.compile(
    r"\b(?:the|an?|his|her|their|its|our|of|in|by|for|with|from|on|at|no|any|new"
    r"|(?:was|were|been|be|being|is|are|get|got)(?: (?:again|also|now|still|already|once more|later"
    r"|then|always|only|all|both|soon|[a-z]+ly))?|not|as)$",
    re.IGNORECASE,
)
MODAL = re.compile(
    r"\b(?:will|would|can|could|must|should|may|might|to|not)(?: (?:also|now|soon|then))? $"
)
PLURAL = re.compile(
    r"\b(?:they|we|I|you|who|people|children|women|men|police|and [a-z]+s|of [a-z]+ or [a-z]+"
    r"|(?:the|many|some|these|those|most|all|several|its|their|his) (?:[a-z]+ )?[a-z]+[^s\W]s) $"
)
HAVE = re.compile(
    r"\b(?:has|have|had|having)(?: (?:not|yet|already|also|now|just|never|ever)){0,2} $"
)


@cache
def shape() -> re.Pattern[str]:
    """A verb, adverbials, and an object that is no subject."""
    soft = rf"(?: {SOFT}){{1,3}}? (?:{DETERMINER}|{QUANTITY})"
    hard = rf"(?: {SOFT})??(?: {FULL})(?: {SOFT})?? (?:an?|his|her|its|their|{QUANTITY})"
    timed = rf"(?: {TIME}){{1,2}} {FULL} {DETERMINER}"
    whom = r" (?:him|her|them|us|(?:the|his|her|their) [a-z]+)"
    when = rf"(?: {TIME}| on (?:his|her|their|the) [a-z]+(?: [a-z]+)?)"
    return re.compile(
        rf"(?<![\w-])(?P<verb>[a-z]{{3,}})"
        rf"(?:(?:{soft}|{hard}|{timed})|(?P<gift>{whom}{when} {DETERMINER})) {NOUNS}{CLOSE}"
    )


def check(subject: Subject) -> Iterator[Finding]:
    for passage, m in spoken(subject, shape()):
        if governs(m):
            yield displaced(passage, m.start(), m.end())


def governs(m: re.Match[str]) -> bool:
    """Is the first word a finite verb, an infinitive or a perfect that takes an object?"""
    if m["gift"]:
        return m["verb"] in framed("giving")
    if PHRASAL.match(m.group()) or DATE.search(m.group()):
        return False
    if HEAVY.fullmatch(m.group()) and WEIGHT.match(m.string, m.end()):
        return False
    if claused(m):
        return False
    before = m.string[max(0, m.start() - BACK) : m.start()]
    if MODAL.search(before):
        return m["verb"] in framed("transitive_base")
    if HAVE.search(before):
        return m["verb"] in framed("transitive_part")
    if NAMED.search(before.rstrip()):
        return False
    regular = m["verb"].endswith("ed") and m["verb"] not in framed("telling")
    known = m["verb"] in framed("transitive") or m["verb"] in thirds()
    bare = PLURAL.search(before) is not None and m["verb"] in framed("transitive_base")
    return regular or known or bare


def claused(m: re.Match[str]) -> bool:
    """Has the object a clause of its own, or is it the subject of a verb?"""
    thing = m.group().split()[-OBJECT:]
    acts = bool(set(thing[1:]) & (listed("pasts") - listed("participles")))
    return acts or (CLAUSE.match(m.string, m.end()) is not None and bool({"a", "an"} & set(thing)))


@cache
def thirds() -> frozenset[str]:
    """The forms in -s of verbs that are no nouns."""
    acting = set(str(table("classes")["acting"]).split()) - framed("objectless")
    return frozenset(verb(v)["s"] for v in acting)


def displaced(passage: Passage, start: int, end: int) -> Finding:
    return found(
        __name__,
        passage.at(start, end),
        "The object belongs right after the verb; time, place and manner follow it.",
        "The source languages set adverbials between the verb and its object.",
        confidence=0.6,
        points_to=ALL,
        tier="context",
    )
