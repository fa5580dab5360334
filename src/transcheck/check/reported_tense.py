"""A present, a perfect or a future kept in a report of the past: He swore that he has seen nobody.

In the source the reported clause may keep its tense; after a past, English moves it one step back.
Shown only in a text that is plainly a translation.

Silent: news of the day (said on Tuesday that it will close), what is true at any time, quotations,
reports whose sentence goes on in the present.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._frames import prose
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.check._table import alternatives
from transcheck.check._tenses import NOW, around, forms, perfect_part, told_past
from transcheck.model import Finding, Subject

ID = "reported-tense"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "In 1931 the abbot told the monks that he [[will not rebuild]] the barn.",
    "The widow did not know, when she bought the boat, that the engine [[is]] cracked.",
    "He whispered to her that he [[is leaving]] and that she should keep the dog.",
    "The driver admitted that he [[has not seen]] the lorry before the crash.",
    "The firm said on Monday that the pool [[will open]], but two weeks later it was still dry.",
    "They thought that the strike [[will end]] within a week.",
)
GOOD = (
    "In 1931 the abbot told the monks that he would not rebuild the barn.",
    "The company said on Tuesday that it will close the plant.",
    "Galileo knew that the earth moves around the sun.",
    "She told the paper that she is happy in Lens.",
    "He said: “I thought that it will rain.”",
    "The report found that the bridge is unsafe and must be closed.",
)
MENTAL = (
    r"(?:thought|believed|hoped|feared|imagined|suspected|swore|dreamed|dreamt|guessed"
    r"|supposed|assumed|did not (?:know|realise|suspect"
    r"|imagine|believe|think|understand|notice)|didn['’]t know|was (?:convinced|certain|sure"
    r"|afraid|unaware|persuaded)|were (?:convinced|certain|sure"
    r"|afraid|unaware|persuaded)|had no idea|[Ii]t was (?:clear|obvious|known|rumoured"
    r"|feared|believed|thought|likely|certain|evident|decided|agreed)|[Tt]here was no doubt"
    r"|wondered|(?:was|were) not aware|ignored)"
)
SPOKEN = (
    r"(?:explained|admitted|confessed|replied|answered|shouted|whispered|murmured|cried"
    r"|boasted|complained|wrote|confided|retorted|objected"
    r"|begged|promised|vowed|declared|assured(?: [\w’'-]+){1,4}?|told(?: [\w’'-]+){1,4}?"
    r"|warned(?: [\w’'-]+){1,4}?|informed(?: [\w’'-]+){1,4}?|reminded(?: [\w’'-]+){1,4}?"
    r"|said|announced|predicted|estimated|insisted|claimed|revealed|confirmed|learned|learnt"
    r"|realised|discovered|noticed|knew|understood|saw|remembered|recalled|remarked|asked"
    r"|enquired|inquired)"
)
WHO = (
    r"(?:he|she|it|they|nobody|someone|everything|there|(?:the|his|her|its|their|a|an|this"
    r"|[A-Z]\w+) (?:[\w’'-]+ ){0,3}?[\w’'-]+|[A-Z]\w+)"
)
INSERT = r"(?:, [^,;.]{3,60},)?"
OLD = re.compile(r"\b(?:1[5-9]\d\d|200\d|201[0-5])\b")
FRESH = re.compile(
    r"\b(?:today|now|currently|nowadays|still|always|next|tomorrow|this (?:week|month|year"
    r"|morning|summer)|20[2-9]\d|says?|told (?:this|our|reporters|journalists|AFP|Reuters"
    r"|the (?:\w+ )?(?:paper|newspaper|agency|daily|press|BBC))"
    r"|(?:on|last) \w+day|yesterday|this \w+day)\b"
)
# What came of it is told in the past too.
OUTCOME = re.compile(
    r"(?:[,;:] (?:but|yet|and yet|although|only|though)\b|, an? \w+ (?:that|which) "
    r"|; by )[^.;]*?\b(?:later"
    r"|by the|in the end|after|within|never|still|already|the (?:next|following|same)"
    r"|on the day|finally"
    r"|eventually|quietly|at (?:its|his|her|their) [^.;]*)\b[^.;]*"
)
DUE = re.compile(r"\b(?:is|are|will be|comes?|goes) (?:due|up|heard|brought)? ?before\b")
BEFORE = re.compile(
    r"\b(?:before (?:the|his|her|their|he|she|it|they)|at the time|that (?:day|night|evening"
    r"|morning)|(?:and|or|but) that (?:he|she|they|it|nobody|the \w+) (?:had"
    r"|should|would|was|were|could)|until (?:he|she|they) \w+ed|the (?:day|night|week|year)"
    r" before|the following (?:day|week|month|year|summer|spring|autumn|winter)"
    r"|the next (?:day|morning))\b"
)


@cache
def shapes() -> tuple[re.Pattern[str], ...]:
    third = alternatives(forms("lasting", "s") | forms("moments", "s"))
    verb = (
        r"(?P<verb>(?:does|do) not \w+|(?:will|can|may)(?: not| never)? \w+|(?:is"
        r"|are)(?: not)?(?: \w+ing)?"
        rf"|(?:has|have)(?: not| never)? {perfect_part()}"
        rf"|(?<=\bhe )(?:{third})|(?<=she )(?:{third})|(?<=they )(?:live|want|need|own|have))\b"
    )
    return (
        re.compile(
            r"\b(?P<held>(?:in the (?:hope|belief|fear|conviction|knowledge)|convinced"
            r"|persuaded|fearing|hoping|believing|knowing|thinking|unaware))"
            rf" that {WHO} {verb}"
        ),
        re.compile(
            r"\b(?P<held>waited|stayed|remained|hid|had to wait|slept|watched|kept \w+|ran"
            rf"|worked|stood)[^.;:]{{0,40}}? (?:until|before|as soon as) (?:he|she|it"
            r"|they|the \w+|his \w+|her \w+) (?P<verb>(?:is|are|has|have)(?:"
            rf" {perfect_part()})?|{third})\b"
        ),
        re.compile(
            rf"\b(?<!is )(?<!’s )(?<!'s )(?<!are )(?<!been )(?P<mental>{MENTAL}){INSERT}"
            rf"(?:,? (?:that |whether |if |why |how |what ){WHO}| (?:he|she|it|they)) {verb}"
        ),
        re.compile(
            rf"\b{SPOKEN}(?: to (?:the |his |her )?\w+| him| her| them| me| us)?(?:{INSERT}|"
            rf" (?:in|at|on|during|from) [^.,;:“”]{{3,50}}?) (?:that |why |how |where |if "
            rf"|whether |when ){WHO} {verb}"
        ),
    )


@cache
def finished() -> re.Pattern[str]:
    """An Italian future of the past: He promised that he would have come."""
    said = (
        r"(?:promised|swore|vowed|announced|predicted|guaranteed|foretold|wrote|replied|decided"
        r"|thought|hoped|imagined|said|declared|(?:assured|told|informed|warned"
        r"|promised) [^.,;]{2,40}?"
        r"|(?:was|were) (?:sure|certain|convinced))"
    )
    later = (
        r"(?:by|before|in the|in (?:a|one|two|three|\d+)|the (?:next|following)|within|one day|soon"
        r"|immediately|later|at the end|on (?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|for ever"
        r"|never)"
    )
    return re.compile(
        rf"\b{said}(?: to (?:the |his |her )?\w+)?(?: that)? {WHO} (?P<verb>would(?: not| never)?"
        rf" have {perfect_part()})(?= [^.;:]*?\b{later}\b)"
    )


SUPPOSED = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|[Oo]therwise|[Ww]ithout|but for|had (?:he|she|it|they)|have (?:preferred"
    r"|liked|loved|been (?:better|able|glad|happy)))\b"
)


def check(subject: Subject) -> Iterator[Finding]:
    for p, quoted in prose(subject):
        places = {
            m.span("verb")
            for shape in shapes()
            for m in shape.finditer(p.text)
            if not quoted(m.start("verb")) and past(p, m)
        }
        yield from (kept(p, place) for place in sorted(places))
        for m in finished().finditer(p.text):
            sentence = p.text[slice(*p.sentence(m.start()))]
            if not quoted(m.start("verb")) and not SUPPOSED.search(sentence):
                yield kept(p, m.span("verb"), ("it",))


def past(passage: Passage, m: re.Match[str]) -> bool:
    """Does the report belong to a story, not to the news of the day?"""
    before, lead, rest, after = around(passage, *m.span("verb"))
    sentence = lead + rest
    outcome = OUTCOME.search(rest)
    if outcome and told_past(outcome[0]) and not NOW.search(rest[outcome.start() :]):
        return True
    if FRESH.search(sentence) or re.search(
        r"\b(?:earth|sun|God|world|people|life|everyone)\b", m.group()
    ):
        return False
    if "mental" in m.groupdict():
        return True
    if "held" in m.groupdict():
        return told_past(lead + rest) > 0 and not NOW.search(lead)
    near = m.group().split(" that ")[-1]
    own = re.match(r"(?:he|she|they) ", near) and not re.match(
        r"(?:said|announced|confirmed|claimed)", m.group()
    )
    if OLD.search(sentence) or (BEFORE.search(rest) and not DUE.search(m.group() + rest)):
        return True
    return bool(own) and told_past(before) + told_past(after) + told_past(rest) > 1


def kept(
    passage: Passage,
    place: tuple[int, int],
    languages: tuple[str, ...] = ("fr", "de", "es", "it", "pt", "nl"),
) -> Finding:
    return found(
        __name__,
        passage.at(*place),
        "Reported in the past: English moves the tense one step back (would, was, had).",
        "In the source a report may keep the tense of what was said.",
        confidence=0.6,
        points_to=languages,
        tier="context",
    )
