"""A progressive of what is a state or a habit, and a simple form of what is going on.

None of the six source languages tells the two apart in the verb: Anyone who is owning a dog, every
Sunday she was baking, at the moment they check the brakes. Shown only in a text that is plainly a
translation.

Silent: gerunds (the trick is knowing when), what grew or was counted every day, what somebody was
always going to do, trades (currently works as a nurse), quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._frames import prose
from transcheck.check._passage import Passage
from transcheck.check._patterns import Frame, built, matches
from transcheck.check._report import found
from transcheck.check._table import alternatives, table
from transcheck.check._tenses import forms
from transcheck.model import Finding, Subject

ID = "verb-aspect"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "Whoever [[is possessing]] an old stove must have it swept.",
    "The sisters [[were having]] a key to the cellar.",
    "At the moment the plumbers [[repair]] the boiler.",
    "The bridge [[is currently renovated]].",
    "In those days the miners [[were drinking]] every evening at the Lion and went home singing.",
    "As a boy, he [[was collecting]] stamps from the whole world.",
    "Every summer, the aunts [[were bottling]] plums.",
    "My uncle [[was playing]] the organ every Sunday, and nobody thanked him.",
    "Whenever the baker told a joke, the whole street [[was always laughing]].",
    "At the time of the crash the van [[drove]] towards Hull.",
)
GOOD = (
    "Whoever owns an old stove must have it swept.",
    "The trick is knowing when to stop, and the sisters were having a key cut.",
    "At the moment the plumbers are repairing the boiler.",
    "She currently works as a nurse, and the bridge is currently closed.",
    "In those days the firm was making 500 cars a week.",
    "As a boy, he was bitten by a dog.",
    "The firm was losing money every year, and the town was growing every day.",
    "He was playing the organ on Sunday when the roof fell in.",
    "At the time of the crash the van was empty.",
    "They were waiting outside when we came back, and she was always going to win.",
)
SUBJECT = (
    r"(?:he|she|it|they|we|I|nobody|everyone|(?:(?:[Tt]he|an?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur"
    r"|[Mm]y|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Mm]any|[A-Z]\w+)"
    r"(?: (?!(?:that|which|who|was|were|is|are|had"
    r"|and then)\b)[\w’'-]+){0,5}?)(?:, [^,.;]{3,50},)?)"
)
HABIT = (
    r"(?:every|each) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: \w+)?"
    r"|(?:every|each) (?:morning|evening|night|afternoon|summer|winter|spring|autumn|Christmas"
    r"|Easter"
    r"|harvest|holiday|time)|every year|on (?:Sun|Satur|Mon|Fri)days|on Sunday (?:mornings"
    r"|afternoons)"
    r"|in the evenings|from morning (?:to|till|until) (?:night|evening)"
)
ONCE = (
    r"[Ii]n those (?:days|years|times)|[Ii]n (?:the old|former|olden) (?:days|times)"
    r"|[Aa]t that time"
    r"|[Ii]n the (?:early |late )?(?:19|18)?\d0s|[Ii]n the (?:\w+ties)|[Bb]efore the (?:war"
    r"|revolution)"
    r"|[Ii]n (?:his|her|my|our|their) (?:youth|childhood|day)|[Ff]ormerly|[Ii]n the past"
    r"|[Bb]ack then"
)
YOUNG = (
    r"[Aa]s (?:a|an) (?:\w+ )?(?:child|boy|girl|student|youth|schoolboy|schoolgirl|apprentice"
    r"|teenager)"
    r"|[Aa]s children|[Aa]s a young \w+|[Ii]n (?:his|her|my|our|their) (?:youth|childhood)"
    r"|[Ww]hen (?:he|she|I) was (?:a (?:child|boy|girl)|little|small|young)"
    r"|[Ww]hen (?:we|they) were (?:children|little|small|young)"
)
MISHAP = (
    r"(?:accident|crash|collision|fire|explosion|blast|attack|murder|crime|theft|robbery|burglary"
    r"|shooting|earthquake|tremor|impact|incident|raid|arrest|avalanche|landslide|derailment|blaze"
    r"|stabbing|collapse|power cut|storm)"
)


@cache
def shapes() -> tuple[Frame, ...]:
    """Frames of a verb in the wrong aspect."""
    told = table("tenses")
    moments = forms("moments", "past") - {"was", "were"}
    macros = {key: alternatives(str(told[key]).split()) for key in ("owned",)}
    macros |= {
        "state": alternatives(forms("stative", "ing")),
        "act3": alternatives(forms("busy", "s")),
        "act": alternatives(forms("busy", "base")),
        "acted": alternatives(forms("under_way", "past")),
        "made": alternatives(forms("busy", "part")),
        "doing": doing(),
        "past": alternatives(moments),
        "one": SUBJECT,
        "habit": HABIT,
        "once": ONCE,
        "young": YOUNG,
        "mishap": MISHAP,
    }
    return built(told["aspect"], {k: f"(?:{v})" for k, v in macros.items()})


def doing() -> str:
    """What somebody does again and again: no growth, no count, no stay."""
    others = rf"{alternatives(forms('counted', 'ing'))}|during|nothing|going(?! out)"
    return rf"(?!(?:{others})\b)[a-z]{{2,}}ing"


def check(subject: Subject) -> Iterator[Finding]:
    for p, quoted in prose(subject):
        places = {
            m.span("verb")
            for _, m in matches(p.text, shapes())
            if not quoted(m.start("verb")) and finite(p, m)
        }
        yield from (aspect(p, place) for place in sorted(places))


LED = re.compile(
    r"\b(?:problem|point|trick|key|question|issue|aim|secret|difference|thing|challenge|goal|dream"
    r"|idea|art|hardest|worst|best|essential|important|what matters|all|part|step|purpose|answer"
    r"|to|will|would|can|could|may|might|must|should|not|[a-z]+ing) (?:\w+ )?$",
    re.IGNORECASE,
)


def finite(passage: Passage, m: re.Match[str]) -> bool:
    """Is the form the verb of the clause, and no gerund behind a noun that is one?"""
    start = m.start("verb")
    if "ing" in m["verb"] and m["verb"].startswith(("be ", "been ")):
        return True
    return not LED.search(passage.text, max(0, start - 40), start)


def aspect(passage: Passage, place: tuple[int, int]) -> Finding:
    return found(
        __name__,
        passage.at(*place),
        "English wants the other aspect: simple for states, progressive for what goes on.",
        "The source languages do not tell the two apart in the verb.",
        confidence=0.6,
        points_to=("fr", "de", "it", "es", "pt", "nl"),
        tier="context",
    )
