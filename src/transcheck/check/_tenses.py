"""Verb forms of English and what a sentence around one of them says about its time."""

from __future__ import annotations

import re
from functools import cache

from transcheck.check._clauses import NUMBER, SPELL, YEAR, either, listed
from transcheck.check._passage import Passage
from transcheck.check._table import alternatives, table
from transcheck.packs._english import verb

# What may follow a verb: an object, a complement, a particle, the end of the clause.
BEHIND = (
    r"(?= (?:the|an?|his|her|its|their|our|my|your|this|these|those|that|him|it|them|us|me|himself"
    r"|herself|itself|themselves|to|in|into|on|onto|at|from|with|by|up|down|out|off|away|back|over"
    r"|home|both|one|two|three|four|five|six|seven|eight|nine|ten|several|some|all|every|another|only"
    r"|everything|nothing|no|part|aside"
    r"|through|across|under|before|after|against|again|soon|only|abroad|school|office"
    r"|for (?:the|an?|his|her|its|their|help|war|peace|good)|his|him"
    r"|command|[a-z]+ing|patience|hope|interest|part|refuge|charge|place|birth"
    r"|way|orders|fire|sail|foot|peace|contact|work|shelter|town|forces|sight|war|homage|hands|word"
    r"|power|ground|control|courage|heart|note|notice|advantage|possession|root|flight|vows"
    r"|then|there"
    r"|\d+|[a-z]+ly|[A-Z]\w+)\b|[.,;])"
)
TIME = (
    rf"(?:(?:[Ii]n|[Bb]y|[Oo]n|[Ff]rom)(?: \d+)? (?:[A-Z]\w+ )?{YEAR}"
    rf"|(?:[Bb]arely |[Oo]nly |[Jj]ust |[Ss]ome |[Aa]bout |[Nn]early )?(?:{NUMBER}"
    r"|[A-Z]?\w+(?:-\w+)?)"
    rf" {SPELL} (?:later|on|afterwards|earlier|after)"
    r"|(?:[Oo]ne|[Tt]hat|[Tt]he same|[Tt]he next|[Tt]he following|[Ee]arly one) (?:day|night"
    r"|evening"
    r"|morning|afternoon|summer|winter|spring|autumn|year|Sunday|Saturday|Friday)"
    rf"(?: (?:in|of) (?:[A-Z]\w+ )?(?:{YEAR}|[A-Z]\w+))?"
    r"|[Oo]n the (?:same|first|second|third|fourth|last|next|following|\d+\w*|eve|morning"
    r"|evening|night"
    r"|day)(?: (?:day|night|evening|morning|lap|attempt|stage))?(?: of (?:the )?[\w ]{1,25}?)?"
    r"|(?:[Dd]uring|[Aa]fter|[Bb]efore|[Uu]nder|[Aa]t the (?:start|end|beginning|outbreak"
    r"|height) of"
    r"|[Ii]n the (?:course|middle|aftermath|spring|summer|autumn|winter|early|late)(?: of)?) "
    r"(?:the |his |her |this |that )?(?:[\w’'-]+ ){0,3}?[\w’'-]+"
    r"|[Aa]t (?:dawn|dusk|noon|midnight|nightfall|daybreak|last|the age of \w+|[\w-]+teen)"
    r"|[Ss]uddenly|[Ss]oon(?: afterwards)?|[Tt]hen|[Ss]hortly afterwards|[Ee]ventually|[Ff]inally"
    r"|[Ii]mmediately|[Mm]eanwhile|[Tt]hereupon)"
)
NOW = re.compile(
    r"\b(?:is|are|am|has|(?<!to )(?<!only )(?<!could )(?<!would )(?<!might )(?<!should )have"
    r"|does|do|can|will"
    r"|says?|seems|appears|means|depends|today|now|nowadays|currently|recently|lately"
    r"|so far|(?:he|she|it|who|which|they) (?!(?:was|his|its|this|always"
    r"|perhaps)\b)[a-z]+(?<![su])s"
    r"|(?:they|you|we|I) (?:go|take|get|make|see|know|want|need|say))\b",
    re.IGNORECASE,
)


@cache
def forms(key: str, *tags: str) -> frozenset[str]:
    """The forms of every verb of a list of tenses.toml."""
    return frozenset(verb(base)[tag] for base in str(table("tenses")[key]).split() for tag in tags)


@cache
def form(key: str, tag: str) -> str:
    """The forms as an alternation for a pattern."""
    return alternatives(forms(key, tag))


@cache
def plain(key: str) -> str:
    """The base forms that are no pasts too, as an alternation."""
    return alternatives(forms(key, "base") - ambiguous())


@cache
def pasts() -> frozenset[str]:
    return forms("moments", "past") | forms("lasting", "past") | listed("pasts")


@cache
def ambiguous() -> frozenset[str]:
    """Pasts that are presents and nouns too: put, cut, read."""
    return pasts() & (forms("moments", "base") | forms("lasting", "base"))


def told_past(text: str) -> int:
    """How many finite pasts the text has, about."""
    words = re.findall(r"[A-Za-zÀ-ÿ]+|\d+", text)
    pairs = zip(["the", *words], words, strict=False)
    return sum(
        (w in pasts() or (w.endswith("ed") and len(w) > 4))
        and (w not in ambiguous() or b.casefold() in ("he", "she", "it"))
        and b.casefold() not in listed("no_finite")
        for b, w in pairs
    )


def around(passage: Passage, start: int, end: int) -> tuple[str, str, str, str]:
    """The sentence before, what stands before and behind the place, the sentence after."""
    spans = list(passage.sentences)
    n = next((i for i, (a, b) in enumerate(spans) if a <= start < b), 0)
    first, last = passage.sentence(start)
    text = passage.text
    before = text[slice(*spans[n - 1])] if n else ""
    after = text[slice(*spans[n + 1])] if n + 1 < len(spans) else ""
    return before, text[first:start], text[end:last], after


def perfect_part() -> str:
    return rf"(?:[a-z]{{2,}}ed|{either('participles')})"
