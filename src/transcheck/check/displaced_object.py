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

from transcheck.check._frames import ALL, DETERMINER, QUANTITY, TIME, any_of, spoken
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.model import Finding, Subject

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
    "The house was found in April a year after the fire.",
)
PLAIN = (
    r"(?:with|without|in|on|at|for|after|during|before|from|to|by|against)"
    r"(?! (?:the|a|an|his|her|its|their|this|these|that|which|whom|whose|all|both|either|of|it|him"
    r"|them|me|us|you|whatever|what|how)\b)(?: (?!of\b|and\b|to\b|in\b|as\b|for\b)[\w’'-]+){1,2}?"
)
FULL = (
    r"(?:with|without|in|on|at|for|after|during|before|from|to|against) (?:the|his|her|its|their"
    r"|this) (?:(?!of\b|and\b|that\b)[\w’'-]+)(?: of (?:the )?[\w’'-]+| [a-z]+)?"
)
ADVERB = (
    r"(?:(?!only\b|nearly|exactly|roughly|approximately|partly|mainly|mostly|especially|entirely"
    r"|particularly|precisely|really|early\b|family\b|daily|weekly|monthly|merely|simply|fully"
    r"|virtually|practically|effectively|essentially|basically|supply|reply|possibly|probably"
    r"|fairly|actually|apparently|likely|additionally|namely|absolutely|certainly|solely|purely"
    r"|clearly|definitely|literally|arguably|jelly|ally|July|Italy)[a-z]{3,}ly"
    r"|very (?:young|early|late|well|quickly|often)|(?:two|three|four|five|six|seven|eight|ten"
    r"|several|many|\d+) (?:days|weeks|months|years|hours) long)"
)
SOFT = rf"(?:{TIME}|{PLAIN}|{ADVERB})"
STOP = r"(?:is|was|were|are|has|had|have|will|would|could|can|did|does|do|said|be|been|not)"
MOMENT = (
    r"(?:day|days|week|weeks|month|months|year|years|morning|evening|night|time|times|hour|hours"
    r"|minutes|moment|same|following|next|previous|way|few|latter|lot|weekend|season|summer|winter"
    r"|spring|autumn|century|afternoon|others)"
)
NOUNS = rf"(?:(?!{STOP}\b|{MOMENT}\b)[\w’'-]+ ){{0,2}}?(?!{STOP}\b|{MOMENT}\b)[\w’'-]+"
CLOSE = (
    r"(?=[.,;:)]|$| (?:of|in|on|at|for|with|from|to|by|after|about|against|and|that|which|who|whose"
    r"|where|as|both|between|into|among|near|during|under|over)\b)"
)
LAST = re.compile(rf"{MOMENT}$")
NAMED = re.compile(
    rf"\b(?:the|an?|his|her|their|its|our|of|in|by|for|with|from|on|at|no|any|new"
    rf"|was|were|been|be|being|is|are|get|got|not|as)$",
    re.IGNORECASE,
)
AFTER = r"(?:(?:will|would|can|could|must|may|should|to|not|did not|does not)(?: also| now| soon)? )"
PERFECT = r"(?:(?:has|have|had|having)(?: not| yet| already| also| now| just| never){0,2} )"


@cache
def shape() -> re.Pattern[str]:
    """A transitive verb, adverbials, and an object that is no subject."""
    soft = rf"(?: {SOFT}){{1,3}}? (?:{DETERMINER}|{QUANTITY})"
    hard = rf"(?: {FULL})(?: {SOFT})?? (?:an?|his|her|its|their|{QUANTITY})"
    verb = (
        rf"(?:(?<=will )|(?<=would )|(?<=can )|(?<=could )|(?<=must )|(?<=should )|(?<=to )"
        rf"|(?<=not ))(?:{any_of('transitive_base')})|(?:(?<=has )|(?<=have )|(?<=had )"
        rf"|(?<=not yet )|(?<=have not )|(?<=has not )|(?<=already ))(?:{any_of('transitive_part')})"
        rf"|{any_of('transitive')}"
    )
    giving = (
        r"(?:gave|gives|offered|offers|showed|shows|sent|sends|told|promised|handed|awarded|lent"
        rf"|paid|taught|wrote|bought) (?:him|her|them|us|(?:the|his|her|their) [a-z]+)"
    )
    middle = rf"(?:{soft}|{hard})"
    return re.compile(
        rf"\b(?:(?:{verb}){middle}|{giving}(?: {TIME}| on (?:his|her|their|the) [a-z]+"
        rf"(?: [a-z]+)?) {DETERMINER}) {NOUNS}{CLOSE}"
    )


def check(subject: Subject) -> Iterator[Finding]:
    for passage, m in spoken(subject, shape()):
        if not NAMED.search(passage.text[: m.start()].rstrip()) or after_not(passage.text, m):
            yield displaced(passage, m.start(), m.end())


def after_not(text: str, m: re.Match[str]) -> bool:
    """A verb after not is no noun."""
    return bool(re.search(r"\b(?:not|to) $", text[: m.start()]))


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
