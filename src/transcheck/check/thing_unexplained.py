"""A thing that only readers at home know: a form of the Anvisa, the year before the havo.

Bodies, offices, exams, school stages, benefits, papers, dishes, feasts and nicknames of the country
that a text comes from, kept as they are or rendered word for word, with nothing that tells the
reader what they are.

Silent: a name in brackets or before them, with an apposition, a noun or a word of the explanation
beside it at any mention, a part of a longer name, quoted words, lines in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._passage import Passage, just_before, passages, tongue
from transcheck.check._realia import Thing, things, within
from transcheck.check._report import apart, found, once
from transcheck.check._table import word_set
from transcheck.check._vocabulary import SOURCES
from transcheck.check.acronym_unexplained import LAST, NEXT, shouted
from transcheck.model import Example, Finding, Subject

ID = "thing-unexplained"
KIND = "term"
CATEGORY = "audience-appropriateness/culture-specific"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "She has a form of the [[Anvisa]] and waits.",
    "He went to the [[Sparkasse]] on foot.",
    "In spring he passed the [[Maturità]] and left.",
    Example("Er hat seine [[A-Levels]] in Leeds gemacht.", language="de"),
    Example("Il touche l’[[Universal Credit]] depuis mai.", language="fr"),
    Example("La [[Garda]] cortó la calle.", language="es"),
)
GOOD = (
    "The health regulator Anvisa banned it, and Anvisa will test the rest.",
    "The Sparkasse (savings bank) and the Sparkasse in Ulm are shut.",
    "He passed the Maturità, the exam at the end of school.",
    "The word “Maturità” is on the gate, and the Radio Anvisa plays.",
    Example("Il touche l’Universal Credit, une allocation.", language="fr"),
)
KEEP = 6
# Who rides, joins or strikes tells what the thing is.
PEOPLE = re.compile(
    r"(?:passenger|representative|delegate|member|leader|bus|train|driver|voter)(?:e?s)?"
)
REACH = 70
NAMED = re.compile(r"(?<![.!?:”\"] )(?<!^)\b[A-ZÀ-Ý][\w’'-]*[a-zß-ÿ] $")
OPENED = re.compile(r"[“\"«‘‹„(\[/]\s?(?:(?:[Tt]he|la|le|el|der|die|das) |l[’'])?$")
CLOSED = re.compile(r"[”\"»’]?,? ?[(\[]|[”\"»]")
THEN = re.compile(
    r"(?:[’']s)?(?:,| [–—-]) (?:the|an?|which|that is|or|i\.e\.|one of|[A-ZÀ-Ý]\w+[’']s|un|une"
    r"|la|le|les|soit|el|los|las|una|es decir|o|der|die|das|dem|den|des|ein\w*|also|dont|qui|que) "
    r"|,? l[’']"
    r"|,? (?:or|ou|oder|also called|known as) "
)
TOLD = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[’']s|[Ll]a|[Ll]e|[Uu]ne?|[Ee]l|[Dd]ie|[Dd]er) [^,.;]{4,60}, $"
)
CALLED = re.compile(
    r"\b(?:called|named|known as|dubbed|appelée?s?|llamad[oa]s?|namens|sogenannte\w*) (?:the |a )?$"
)


def check(subject: Subject) -> Iterator[Finding]:
    target, told = tongue(subject), subject.source_language or subject.config.source_language
    every = [p for p in passages(subject) if not shouted(p.text)]
    sources = (told,) if told else (*SOURCES, "en")
    whole = "\n".join(p.text for p in every)
    there = subject.source.raw.lower() if subject.source else None
    findings: list[Finding] = []
    for source in sources:
        for thing in within(whole, things(source.split("-")[0], target)):
            if thing.wanted is None or thing.wanted.search(whole):
                findings += first(thing, every, there)
    findings.sort(key=lambda f: (f.span.start, -f.span.end))
    yield from once(apart(findings), KEEP)


def first(thing: Thing, every: list[Passage], there: str | None) -> list[Finding]:
    """The first place of the thing, unless one of its mentions explains it."""
    places = [(p, m) for p in every for m in thing.here.finditer(p.text) if alone(p.text, m)]
    if not places or not (thing.literal or unsaid(thing, places, there)):
        return []
    passage, m = places[0]
    advice = " or ".join(f"“{b}”" for b in thing.better)
    message = f"Readers of a translation may not know what “{m[0]}” is: {advice}."
    return [
        found(
            __name__,
            passage.at(*m.span()),
            message,
            "Say what it is at the first mention, or write the name that these readers use.",
            confidence=0.7,
            points_to=(thing.source,),
            tier="context",
        )
    ]


def unsaid(thing: Thing, places: list[tuple[Passage, re.Match[str]]], there: str | None) -> bool:
    if there is not None and not any(m[0].lower() in there for _, m in places):
        return False
    return not any(explained(thing, p.text, m) for p, m in places)


def alone(text: str, m: re.Match[str]) -> bool:
    """Is it no part of a longer name?"""
    before, after = just_before(text, m.start()), NEXT.match(text, m.end())
    if NAMED.search(before):
        return False
    return not (m[0] != m[0].lower() and after and after[1][0].isupper())


def explained(thing: Thing, text: str, m: re.Match[str]) -> bool:
    """Brackets, an apposition, a noun or a word of the explanation near it."""
    before = just_before(text, m.start())
    if OPENED.search(before) or TOLD.search(before) or CALLED.search(before):
        return True
    if CLOSED.match(text, m.end()) or THEN.match(text, m.end()):
        return True
    beside = LAST.search(before), NEXT.match(text, m.end())
    near = [w[1].lower() for w in beside if w]
    if any(w in word_set("acronyms", "nouns") or PEOPLE.fullmatch(w) for w in near):
        return True
    around = text[max(0, m.start() - REACH) : m.start()], text[m.end() : m.end() + REACH]
    return any(thing.telling.search(part) for part in around)
