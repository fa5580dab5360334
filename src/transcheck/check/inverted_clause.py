"""A verb before its subject, told by what stands around it: Last year visited the fort 900 pupils.

Other than late-subject this check asks for no list of verbs: a finite verb right behind the time
that opens the sentence, or behind if-clauses and where, and nothing else finite in the clause.

Silent: questions, times as subjects (Last year saw), verbs of place (where stood a mill),
reduced relatives (the bread baked in the village the year before), headlines and captions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._clauses import participle
from transcheck.check._shapes import (
    ADVERBIAL,
    CLOSE,
    NAME,
    PHRASE,
    THING,
    formed,
    listed,
    opening,
    plain,
    shape,
    shifted,
)
from transcheck.check._tags import Tagged, acting
from transcheck.model import Finding, Subject

ID = "inverted-clause"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "[[Last year visited the fort]] 900 pupils.",
    "[[For twenty years sells she]] flowers on the market.",
    "The priest says [[that arrive every day ten new requests]].",
    "The fair was a success: [[passed by the table more than 600 people]].",
    "[[For guests is the pool not]] open.",
    "If the dam breaks, [[loses the village]] its only road.",
)
GOOD = (
    "Last year saw the opening of the fort, and last week's visited sites are listed.",
    "The priest reads the requests that arrive every day.",
    "The fair, visited by more than 600 people, was a success.",
    "The road where stood the mill is shut, and on Monday the guests left.",
    "Published in May the same year, the book sold well.",
    "If the dam breaks, parts of the village lose their road.",
    "Every evening brings its own worries.",
)
FINITE = re.compile(r"[bxmfD]")
BORN = frozenset(("born", "based", "made", "given", "built", "written", "compared", "pictured"))
SHORTEST = 4  # words of a clause
EDGE = re.compile(r"[,;:.()”]")


def check(subject: Subject) -> Iterator[Finding]:
    yield from shifted(__name__, subject, SHAPES)


def calm(s: Tagged, end: int) -> bool:
    """Is nothing finite left in the clause?"""
    return not FINITE.search(EDGE.split(s.signs[end:])[0])


def timed(s: Tagged, m: re.Match[str]) -> bool:
    """A finite verb right behind a time in front, which is no subject of it."""
    word = s.words[m.start("verb")]
    if word in listed("eventful") | listed("turning") | listed("placing"):
        return False
    finite = s.signs[m.start("verb")] == "f" or word.endswith("ed") or not participle(word)
    said = formed("saying", "past", "s") | listed("clausal")
    return finite and word not in said and not s.asks() and calm(s, m.end("verb"))


def reported(s: Tagged, m: re.Match[str]) -> bool:
    """that, a verb without a subject, its adverbials, and a new thing behind them."""
    place = m.start()
    said = formed("saying", "base", "s", "past", "ing") | listed("clausal") | {"that", "know"}
    verb = s.words[m.start("verb")]
    acts = formed("happening", "base", "s", "past") | formed("turning_place", "base", "s", "past")
    told = place > 0 and s.words[place - 1] in said
    return s.words[place] == "that" and told and verb in acts and plain(s, m)


def first(s: Tagged, m: re.Match[str]) -> bool:
    """A verb that opens the sentence, its adverbials, and a subject that ends it."""
    word = s.words[m.start("verb")].casefold()
    made = s.words[m.start("verb") + 1] == "by" and "q" not in m["who"]
    if word in BORN or made:
        return False
    return plain(s, m) and calm(s, m.end("all")) and "v" not in s.signs[m.end("all") :]


def denied(s: Tagged, m: re.Match[str]) -> bool:
    """What is not so, behind a phrase: For guests is the pool not open."""
    return not s.asks() and opening(s) not in listed("negating") and plain(s, m)


def ruled(s: Tagged, m: re.Match[str]) -> bool:
    """The verb of the main clause right behind a subordinate one."""
    linked = opening(s) in listed("linking") | {"as", "unless", "before", "after"}
    clause = s.signs[: m.start("verb") - 1]
    one = "," not in clause and len(clause) >= SHORTEST
    return linked and one and s.words[m.start("verb")] in acting() and not s.asks() and plain(s, m)


FIRST = "The subject stands before the verb."
SHAPES = (
    shape(r"^a?t+(?P<verb>[vf])a?(?P<who>s)", timed, FIRST),
    shape(rf"^a?t+(?P<verb>[vf])a?(?P<who>[dq]q?a?{NAME}{{1,2}}?|N+|q(?=p))", timed, FIRST),
    shape(rf"r(?P<verb>[if]){ADVERBIAL}+?(?P<who>[dq]q?a?{NAME}{{1,4}}){CLOSE}", reported, FIRST),
    shape(
        rf"(?:^|(?<=[:;]))(?P<verb>v){ADVERBIAL}+(?P<who>q{NAME}{{1,3}}|d{NAME}{{1,3}}){CLOSE}",
        first,
        FIRST,
    ),
    shape(rf"^(?:t|{PHRASE}){{1,2}}b(?P<who>{THING})z", denied, FIRST),
    shape(rf"(?<=,)(?P<verb>f)(?P<who>d{NAME}{{1,2}}?)(?=$|[.,;pdq])", ruled, FIRST),
)
