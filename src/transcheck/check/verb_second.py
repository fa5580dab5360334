"""The verb in second place: Today is the bath closed. If it rains, stays he at home.

German and Dutch put the verb right behind whatever opens the sentence, the subject after it.

Silent: questions, openings that turn English too (Only then, Never, So great, Not until), places
with be and a new subject (In the yard is a well).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._clauses import participle
from transcheck.check._frames import asks
from transcheck.check._passage import Passage, tongue
from transcheck.check._quotes import quotes
from transcheck.check._report import found
from transcheck.model import Finding, Span, Subject

ID = "verb-second"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "[[Since then has he]] lived alone.",
    "[[According to the police was the]] driver drunk.",
    "[[After the war was the mill rebuilt]] by the village.",
    "When the doctor came, [[was she]] already dead.",
    "[[To the meeting came also the]] mayor.",
    "[[In this choir sings the]] whole family.",
    "[[Also the mayor]] was there.",
)
GOOD = (
    "Only then had he lived alone.",
    "In no case was he wrong.",
    "In the yard is a well, and near it stands a tree.",
    "After the war was over, they came back.",
    "When the doctor came, was she dead?",
    "Also present was the mayor.",
    "At the Terni works the shifts are long, and on days with engineering works the line shuts.",
    "On days when there are engineering works the train takes an hour.",
    "Yesterday the town hall reported the first snow, and in May the club welcomed the cup.",
    "So great was the fear that he fled.",
)
AUX = r"(?:is|are|was|were|has|have|had|did|do|does|can|could|will|would|must|should|may)"
PRON = r"(?:he|she|they|we|I|it)"
FRONT = (
    r"(?:Today|Yesterday|Now|Then|Therefore|Since then|Later|Since [^,.;]{3,30}?|Afterwards|Here"
    r"|There|Finally|Meanwhile|However|Nevertheless|Perhaps|Thereby|Currently|Usually|Often"
    r"|Already [^,.;]{3,30}?|(?:In|On|At|After|Before|For|With|From|Because of|Despite|Through"
    r"|During|Under|Without|By|Thanks to|Besides) (?!no\b|none\b|neither\b|few\b|which\b|what\b"
    r"|vain"
    r"|the event\b)[^,.;:?]{2,40}?|According to [^,.;:?]{3,40}?)"
)
TURNED = re.compile(
    rf"\b{FRONT},? {AUX} {PRON}\b(?! that\b| not\b)"
    r"|\bAccording to (?!whom|which)[^,.;:?]{3,40}?,? (?:is|are|was|were|has|have|had|did|can|could"
    r"|will|would) (?:the|an?|his|her|their|there|this|these)\b"
)
BUILT = re.compile(
    rf"\b(?!According){FRONT},? (?:is|are|was|were|has|have|had|will) (?:the|an?|his|her|their"
    rf"|its|this|these)"
    r" [a-z’'-]+(?: [a-z’'-]+)? (?:again |not |already |also )?(?P<part>[a-z]+)(?=[.,]| by\b| in\b"
    r"| and\b)"
)
CLAUSE = re.compile(
    rf"\b(?:When|If|After|Because|As|Although|While|Before|As soon as|Once)"
    rf" [^,.;:?]{{6,70}}, (?P<turn>{AUX} (?:he|she|they|we|I))\b"
)
ACTS = (
    r"(?:came also|participated|attended|spoke|works?|performed|sings?|sang|intervened|testified"
    r"|voted|teaches|took part|reads|fought|helps|helped|belongs?|applies|apply|counts?|decides?"
    r"|participates?|threatens?|succeeds|succeeded|ended|begins|began|follows|reported|welcomed)"
)
ACTING = re.compile(
    r"\b(?:(?:In|On|At|For|To|With|From|Against|Among|Behind|About) (?:[^,.;:? ]+ )"
    r"(?:(?!(?:the|an?|his|her|their|its)\b)[^,.;:? ]+ ){0,4}?|(?:Yesterday|Today|Since then|Here"
    rf"|There|Every [a-z]+) ){ACTS}(?: also)?"
    r"(?: (?:the|an?|his|her|their|its|around|about|more than|two|three|four|many|several))?\b"
)
ALSO = re.compile(
    r"\b(?:Also|Even also) (?:the|his|her|their|this|these|those|an?) [a-z]+\b(?! (?:of|in) \w+ is)"
)
WORKS = re.compile(r" (?:works|counts|helps) [a-z ]+$")  # more often plants than what somebody does
AT_WORK = re.compile(
    r"\w+ (?:this|the|his|her|our|their) (?!\w+ing\b|road|steel|gas|water|salt|iron|car\b|head)"
    r"[a-z]+ (?:works|counts|helps) "
)
CALM = re.compile(
    r"\b(?:the|an?|his|her|their|its|around|about|more than|two|three|four|many|several|also)$"
)


def check(subject: Subject) -> Iterator[Finding]:
    for passage, m in leading(subject, (TURNED, BUILT, ACTING, ALSO, CLAUSE)):
        if not asks(passage, m.start()) and fits(m):
            yield second(passage.at(*m.span("turn" if m.re is CLAUSE else 0)))


def leading(
    subject: Subject, signs: tuple[re.Pattern[str], ...]
) -> Iterator[tuple[Passage, re.Match[str]]]:
    """What opens a sentence outside quotations."""
    if tongue(subject) != "en":
        return
    told = quotes(subject)
    for p in told.passages:
        for start, _ in p.sentences:
            for m in (sign.match(p.text, start) for sign in signs):
                if m and not told.inside(p.number, start):
                    yield p, m


def fits(m: re.Match[str]) -> bool:
    """Does the pattern end in a participle, or in what opens a subject?"""
    if m.re is BUILT:
        return participle(m["part"])
    if m.re is ACTING:
        works = WORKS.search(m.group()) is not None and not AT_WORK.match(m.group())
        return CALM.search(m.group()) is not None and not works
    return True


def second(span: Span) -> Finding:
    return found(
        __name__,
        span,
        "English wants the subject before its verb, whatever opens the sentence.",
        "German and Dutch keep the verb in second place.",
        confidence=0.6,
        points_to=("de", "nl", "es", "it", "pt"),
        tier="context",
    )
