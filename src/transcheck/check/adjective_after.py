"""Adjectives behind their noun: a street narrow and dark, the government Spanish.

Romance languages put most adjectives behind the noun. English does so only with a complement of
their own.

Silent: what a verb brings about (made the street safe and clean), set pairs (people young and
old), adjectives with a complement, names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._clauses import MONTH, WEEKDAY, listed
from transcheck.check._frames import ROMANCE, framed, spoken
from transcheck.check._passage import Passage, just_before
from transcheck.check._report import found
from transcheck.check._table import word_set
from transcheck.check._tags import small
from transcheck.model import Finding, Subject

ID = "adjective-after"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "He grew up in [[a street narrow and dark]] behind the port.",
    "The photographs show [[valleys green and silent]], without a road.",
    "The decision of [[the government Spanish]] surprised nobody.",
    "[[The valleys mountainous]] of the north.",
    "It was [[a party very beautiful]].",
    "They live in [[a building particularly cosy]] near the port.",
    "A speech by [[the leader of the Party Radical]].",
)
GOOD = (
    "It is a problem particularly in winter, and a man very much alive found a way.",
    "He made a mistake particularly when he sold the mill.",
    "He grew up in a narrow, dark street.",
    "The council made the street safe and clean.",
    "The child is a year and a half old.",
    "The feast is for people young and old.",
    "The street is narrow and dark.",
    "It has a constant gradient, and he was a cancer patient.",
    "The Spanish government surprised nobody.",
    "He gave the Council Central Park.",
    "Six of them were still at the hospital Saturday, and one was at the airport Monday.",
)
PAIR = re.compile(
    r"\b(?:(?P<one>an?) |(?P<det>the|his|her|its|their|these|those|some|many|of|with|by|in|among"
    r"|show|shows) )?(?P<noun>[a-z]{3,}) (?:(?:very|so|too|more|almost) )?(?P<first>[a-z]{3,})"
    r",? (?:and|but|yet) (?:(?:very|so|too|more|almost) )?(?P<second>[a-z]{3,})"
    r"(?=[.,;:]|$| (?:of|in|with|that|who|which|from|at|on|for|where|after|before"
    r"|behind|near|like|as|called|named|known|made|bought|worn|built)\b)"
)
PEOPLE = (
    r"(?:French|Spanish|Italian|Portuguese|Brazilian|Belgian|Swiss|Argentine|Argentinian|Mexican"
    r"|Catalan|German|American|English|European|Chilean|Colombian|Venezuelan|Cuban|Russian|Chinese)"
)
BODY = (
    r"(?:government|company|president|police|team|press|market|economy|minister|army|actor|actress"
    r"|writer|singer|director|painter|cinema|language|people|parliament|state|league|coast|capital"
    r"|authorities|companies|players|citizens|embassy|champion|cyclist|striker|coach|poet)"
)
ORIGIN = re.compile(
    rf"\b[Tt]he {BODY} {PEOPLE}(?=[.,;]| (?:of|in|has|have|is|are|was|were|and|who|that|on|for|with"
    r"|will|to|had|by|at|[a-z]+ed)\b)"
)
NAMED = re.compile(
    r"\b[Tt]he (?:hospital|university|theatre|theater|museum|college|institute|airport|stadium"
    r"|street"
    r"|avenue|square|prize|award|castle|palace|prison|foundation|bridge|station|library|cathedral"
    r"|basilica|chapel|high school|primary school|school|park|cinema|tower|lake|mount|gallery)"
    rf" (?!{WEEKDAY}|{MONTH})(?:(?:de|di|da|do|del|della|van|von|of the) )?[A-Z][\w’'-]+"
    r"(?: [A-Z][\w’'-]+)*"
    r"(?=[.,;]| (?:in|is|was|has|and|with|on|for|where|which|at|to|will|of [A-Z])\b)"
)
LONE = re.compile(
    r"\b(?P<one>an?) (?P<noun>(?!bit\b|half\b|quarter\b|third\b"
    r"|little\b|lot\b|year\b|day\b|touch\b|shade\b|man\b|most\b"
    r"|very\b|more\b|less\b|quite\b|rather\b|kilogram\b|few\b|too\b|so\b)"
    r"[a-z]{3,}) (?P<first>[a-z]{3,})(?=[.,;])"
)
VERY = re.compile(
    r"\b(?P<one>an?) (?P<noun>(?!bit\b|lot\b|way\b|year\b|day\b)[a-z]{3,})"
    r" (?:very|extremely|truly|particularly|really)"
    r" (?P<first>[a-z]{3,})(?=[.,;]|$| (?:and|of|for|in|that|which|to|with|on|called|made|next|at"
    r"|from|near|by|who|where|when|because|but)\b)"
)
KIND_BEHIND = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]hese|two|three|some|many|several)"
    r" (?P<noun>(?:[a-z]{3,} )?[a-z]{3,}) (?P<first>[A-Za-z-]{5,})"
    r"(?=[.;)]|$| (?:of|in|with|that|who|which|at|on|for|from|is|are|was|were|has|have|had|will"
    r"|would|called|begins?|began|draws?|drew|[a-z]+ed)\b)"
)
SENATE = re.compile(
    r"\b[Tt]he (?:leader of the |candidate of the )?(?:Party (?:Socialist|Communist|Radical|Popular"
    r"|Republican|Liberal|Democratic|Conservative|Ecologist)|(?:Court|Council|Assembly|Police|Guard"
    r"|Bank|Institute|Federation|Academy|Ministry|Hospital|Museum|Theatre|University|Library|Office"
    r"|Army|Union|Commission|Observatory) (?:National|Municipal|Regional|Superior|Supreme|Federal"
    r"|Constitutional|Central|Civil|Provincial|Military|Catholic|Royal|Public|Maritime|Judicial))"
    r"(?! [A-Z])"
)
SET = {
    ("young", "old"), ("great", "small"), ("big", "small"), ("large", "small"), ("rich", "poor"),
    ("good", "bad"), ("old", "new"), ("new", "old"), ("safe", "sound"), ("loud", "clear"),
    ("old", "young"), ("black", "white"), ("dead", "wounded"), ("dead", "injured"),
}  # fmt: skip
ENDING = re.compile(r"[a-z]{3,}(?:ous|less|ible|[^bt]able|istic|esque|[^dgm]ent|ful|ical)")
NOUNS = re.compile(
    r"(?:compon|gradi|pati|contin|ingredi|nutri|recipi|adolesc|oppon|propon|expon|solv|quoti|orient"
    r")(?:ent)?|(?:vari|veget|timet|const|us)able|(?:hand|mouth|spoon|plate)ful|(?:chem|period|mus)ical"
    r"|(?:stat|log|character)istic|kind|long"
)
PERFECT = re.compile(r"\b(?:has|have|had) (?=(?:\w+ )?\w+(?:ed|own|ought|uilt)\b)")
RESULT = 6
COMPOUND = frozenset(("firm", "light", "fair"))  # a research firm, a trade fair
NOUNS_TOO = frozenset(("building", "painting", "meeting", "morning", "evening", "wedding"))
NO_NOUN = ("ly", "thing", "things", "self", "ing", "ic", "al", "ous", "ive")


def check(subject: Subject) -> Iterator[Finding]:
    for passage, m in spoken(subject, PAIR):
        if paired(passage.text, m):
            yield behind(passage, m.start("one" if m["one"] else "noun"), m.end())
    for sign in (LONE, VERY):
        for passage, m in spoken(subject, sign):
            if lone(passage.text, m):
                yield behind(passage, *m.span())
    for passage, m in spoken(subject, KIND_BEHIND):
        if relational(passage.text, m):
            yield behind(passage, *m.span())
    for sign in (ORIGIN, SENATE, NAMED):
        for passage, m in spoken(subject, sign):
            yield behind(passage, *m.span())


def paired(text: str, m: re.Match[str]) -> bool:
    """Two adjectives behind a noun that no verb has brought into this state."""
    if (m["first"], m["second"]) in SET or not (m["one"] or m["det"]):
        return False
    if not (
        (adjective(m["first"]) or m["first"] == "long") and adjective(m["second"])
    ) or adjective(m["noun"]):
        return False
    before = PERFECT.sub("", just_before(text, m.start())).split()[-RESULT:]
    state = framed("resulting") & {w.casefold() for w in before}
    if m["one"]:
        state -= {"has", "have", "had", "having"}
    return not m["noun"].endswith(("ly", "self", "thing", "selves", "ing")) and not state


def lone(text: str, m: re.Match[str]) -> bool:
    """One adjective behind its noun, where no verb has brought it into this state."""
    before = {w.casefold() for w in just_before(text, m.start()).split()[-RESULT:]}
    noun = m["noun"]
    known = adjective(noun) or noun.endswith(("ly", "ing", "ed", "ic", "al", "er", "st", "ive"))
    known = known and noun not in NOUNS_TOO
    high = m.re is VERY and not (
        m["first"].endswith(("ed", "ly", "ing")) or small().get(m["first"])
    )
    first = (adjective(m["first"]) and m["first"] not in COMPOUND) or high
    return first and not known and not before & (framed("resulting") | {"with"})


def relational(text: str, m: re.Match[str]) -> bool:
    """An adjective of kind behind its noun, where no verb has brought it into this state."""
    kinds = word_set("order_words", "relational")
    if m["first"] not in kinds or (kinds | listed("pasts")) & set(m["noun"].split()):
        return False
    before = {w.casefold() for w in just_before(text, m.start()).split()[-RESULT:]}
    return not m["noun"].endswith(NO_NOUN) and not before & framed("resulting")


def adjective(word: str) -> bool:
    known = word in framed("adjectives") or ENDING.fullmatch(word) is not None
    return known and not NOUNS.fullmatch(word)


def behind(passage: Passage, start: int, end: int) -> Finding:
    return found(
        __name__,
        passage.at(start, end),
        "English puts an adjective before its noun.",
        "Romance languages put it behind.",
        confidence=0.6,
        points_to=ROMANCE,
        tier="context",
    )
