"""A sentence or clause without its subject: Did not admit anyone; he asks if is possible.

Spanish, Italian and Portuguese leave a pronoun out where the verb tells the person. English needs
it.

Silent: imperatives, questions, quotations, notes and captions, participles in front (Born in Lyon,
he), second verbs of a sentence (and is glad).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import listed
from transcheck.check._frames import running
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.check._table import alternatives
from transcheck.check._tags import acting
from transcheck.model import Finding, Subject

ID = "subject-missing"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The actor left at noon. [[Did not want]] to speak to the press.",
    "The baker is 50. [[Has]] two children and lives in Porto.",
    "Her brother is a cook. [[Came]] to Lisbon in 1980 and opened a bar.",
    "He asked whether [[is]] possible to pay later.",
    "You can sleep there, as long as [[pays]] in advance.",
    "The tenants were angry. [[Had already]] asked three times for a new lift.",
    "She was poor. [[Lives]] alone with her dog now.",
)
GOOD = (
    "The actor left at noon. He did not want to speak.",
    "Came the neighbours with buckets.",
    "He asked whether it is possible. Has she two children?",
    "It lasts as long as is necessary, and if so, no matter.",
    "Born in Porto, he came to Lisbon. Do not speak to the press.",
    "“Did not see a thing,” he wrote.",
    "Works of art are on show; lives were lost.",
)
PASTS = (
    "Came Went Began Became Gave Took Wrote Knew Grew Spoke Chose Drove Sang Swam Ran Drank Rose"
    " Wore Threw Flew Broke Fell Ate Saw Drew"
)
PRESENT = (
    "Lives Works Plays Leads Wants Knows Thinks Believes Loves Likes Hopes Sings Teaches Studies"
    " Speaks Writes Sells Wears Smiles Dreams Remembers"
)
# What nobody is told to do, and no note begins with.
OTHERS = (
    r"Had (?:to|been|already|also|never|always|just)(?= )|(?:Could|Would|Was|Were|Is|Will) not(?= )"
    r"|Is(?= (?:also|now|still|already|convinced|sure|afraid|proud|happy|married|aware)\b)"
    r"|(?:Thought|Said|Explained|Believed|Hoped|Claimed|Confirmed|Recalled|Felt) that(?= )"
    r"|(?:Wanted|Decided|Tried|Refused|Managed|Promised|Preferred|Continued|Hoped|Asked|Agreed) to"
    r"(?= )|Suffered from(?= )"
)
NEVER = frozenset(("Says", "Means", "Comes", "Goes", "Includes", "Seems", "Requires", "Contains"))
NOUNS = ("lives", "works", "plays", "leads")
DET = (
    r"(?:the|an?|his|her|its|their|our|my|this|that|these|those|two|three|several|many|some|[A-Z])"
)
FEWEST = 4


@cache
def opening() -> re.Pattern[str]:
    """A finite verb that opens a sentence."""
    known = set(PRESENT.split()) | {word.capitalize() for word in acting()}
    third = "|".join(sorted(known - NEVER, key=len, reverse=True))
    past = "|".join(PASTS.split())
    return re.compile(
        r"(?P<verb>Did not [a-z]+|Does not (?:want|know|like|speak|live|work|believe|understand"
        r"|remember|wish)"
        r"|Has(?= (?:an?|two|three|four|five|six|\d+|no|been|had|also|already|never|always|won"
        r"|lived"
        r"|worked|written|lost|made|published|played)\b)"
        r"|Was(?= (?:born|an?|the (?:first|last|only|son|daughter)|one of|married|already|also"
        r"|in|at"
        r"|elected|arrested|sentenced|part)\b)"
        rf"|{OTHERS}"
        rf"|(?:{past})(?= (?:to|from|back|in|into|with|at|on|up|out|as|by|his|her|it|them|him|a"
        r"|an)\b)"
        r"|(?:Only|Also|Already|Still|Later|Finally|Even) (?:gave|has|had|was|came|knew|wants"
        r"|wanted"
        r"|went|got|left|lacks|took|wrote|works|lives)(?= (?:time|to|in|at|as|with|from|no|two"
        r"|been)\b)"
        rf"|(?:{third})(?= (?:in|at|as|for|with|to|on|from|alone|only"
        r"|also|no"
        r"|not|a|an|the|his|her|their|that|it|them|two|three)\b))"
    )


@cache
def inner() -> re.Pattern[str]:
    """A finite verb behind a conjunction."""
    third = alternatives(acting())
    being = r"is|was|are|were|has|had|will|would|can|could|does|did|must|should|wants|wanted|may"
    return re.compile(
        r"\b(?:whether|because|although|unless|even if|(?:ask(?:s|ed|ing)?|know(?:s|n)?|knew"
        r"|wonder\w*"
        rf"|see|check(?:s|ed|ing)?)(?: (?:him|her|them|us|me|you|myself|himself|herself))? if)"
        rf" (?P<verb>{being}|{third})\b(?! (?:not )?{DET} )"
        rf"|\b(?:as long as|so long as|provided that|in case) (?P<late>{third}|pays?|has|have"
        r"|can|are|wants?)\b"
        r"(?! (?:necessary|possible|needed|required))"
    )


def check(subject: Subject) -> Iterator[Finding]:
    for passage, quoted in running(subject):
        for place in sorted({*heads(passage), *clauses(passage)}):
            if not quoted(place[0]):
                yield found(
                    __name__,
                    passage.at(*place),
                    "The verb has no subject: English needs he, she, it or they.",
                    "Spanish, Italian and Portuguese leave the pronoun out.",
                    confidence=0.7,
                    points_to=("es", "it", "pt"),
                    tier="context",
                )


def heads(passage: Passage) -> Iterator[tuple[int, int]]:
    for start, end in passage.sentences:
        m = opening().match(passage.text, start, end)
        words = passage.text[start:end].split()
        if m and start and len(words) >= FEWEST and words[-1].endswith("."):
            rest = passage.text[m.end() : end]
            if not (words[0].lower() in NOUNS and PLURAL.search(rest)) and not LATE.search(rest):
                yield m.span("verb")


PLURAL = re.compile(r"\b(?:are|were|have|had|will|was|is)\b")
LATE = re.compile(r", (?:he|she|it|they|we|I|the|his|her|[A-Z]\w+) ")


def clauses(passage: Passage) -> Iterator[tuple[int, int]]:
    for m in inner().finditer(passage.text):
        _, end = passage.sentence(m.start())
        group = "verb" if m["verb"] else "late"
        ahead = passage.text[m.end() : end].split()[:1]
        if m[group] not in listed("participles") and ahead:
            yield m.span(group)
