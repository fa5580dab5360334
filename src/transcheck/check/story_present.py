"""One present among the pasts of a story: The abbey grew. The plague empties it, and the fields …

The historic present of the source languages comes and goes within a paragraph. In English the one
verb stands out. Shown only in a text that is plainly a translation.

Silent: anything else in the present nearby, plots, quotations, captions, headings, who says
something in a source, conditions, habits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import MONTH, NUMBER, SPELL, YEAR, either, finite
from transcheck.check._frames import running
from transcheck.check._passage import Passage
from transcheck.check._table import word_set
from transcheck.check._tenses import BEHIND, NOW, TIME, around, form, plain, told_past
from transcheck.check.historic_present import PLOT, WORK
from transcheck.check.tense_shift import REPORTS, TOLD, shift
from transcheck.model import Finding, Subject

ID = "story-present"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The convent prospered under three abbesses. A fire [[destroys]] the dormitory, and the"
    " nuns left.",
    "She trained as a nurse in Lille and [[opens]] a surgery in her village after the strike.",
    "The mill stood empty. In 1835 a banker [[buys]] it and [[converts]] it into a barracks,"
    " which burned down.",
    "The baron was broke. In 1811 merchants from Ghent [[buy]] the estate, which stood empty.",
    "The guard heard a noise. He [[grabs]] a torch, ran downstairs and found the door open.",
    "The mill was built in 1790. Ten years on, the heirs [[sell]] it, and the wheel was"
    " taken down.",
    "The heirs had hardly left the room when the notary [[opens]] the safe.",
    "The bridge held until a barge [[hits]] the second pier and sank.",
    "The spy escaped twice. Cornered in a barn, she [[is seized]] by guards and died in prison.",
)
GOOD = (
    "The convent prospered under three abbesses. A fire destroyed it, and the nuns left.",
    "The convent prospered. A plaque marks the spot, and visitors leave coins.",
    "She trained as a nurse in Lille and opens a surgery on Monday.",
    "The company shares in the harbour fund were sold. The police raids in May led to arrests.",
    "In the film the guard heard a noise. He grabs a torch, ran downstairs and found the"
    " door open.",
    "The guard heard a noise. Every night he grabs a torch and walks around the yard.",
    "The vote was held in May. We agree with the result that was announced, and were relieved.",
    "The guard heard a noise. He shocks the village over and over again, as he did in May.",
    "He collected stamps and posts in three harbours were offered to him.",
)
WORD = r"[^\s.,;:()“”\"—–]+"
ARRIVES = r"(?:comes|follows|begins|arrives|dies|appears|breaks out|starts|falls|ends)"
DID = (
    r"(?:(?:then |soon |never |finally )?(?:[a-z]{2,}ed|took|made|went|gave|bought|sold|left"
    r"|built|kept|told|ran|found|put|sent|drew|wrote|threw|lost|won))"
)
# No name, though it begins a sentence.
NO_NAME = (
    r"(?!(?:Among|Amongst|In|On|At|By|For|From|With|After|Before|During|Under|Since|Until|As"
    r"|If|When|While|Where|Because|Although|Though|Unless|Besides|Despite|Without|Other|Some"
    r"|Many|Most|All|These|Those|Such|What|How|Who|Why|Two|Three|Several|Both)\b)"
)
STOPS = (
    "of|that|which|who|and|or|to|was|were|had|did|said|in|on|at|for|with|among|from|by"
    "|under|after|as|is|are"
    "|has|have|into|through"
)
PLAN = re.compile(
    r"\b(?:today|tonight|tomorrow|(?<!the )(?<!very )next|this|every|each|always|often|usually"
    r"|if|whenever|sometimes"
    r"|nowadays|repeatedly|constantly|\d\d? times"
    r"|(?:on|until|from) \w+day)\b",
    re.IGNORECASE,
)
# Times that only a story has, on top of TIME.
WHEN = (
    rf"(?:{TIME}|[Ii]n the \d+(?:st|nd|rd|th) minute|[Ii]n (?:stoppage|extra|injury) time"
    r"|(?:[Oo]n )?[Tt]h(?:e|at) very (?:next|same|first|following) (?:day|night|morning|evening"
    r"|year)"
    r"|[Tt]hat same (?:day|night|morning|evening|year|summer|winter|week|month)|[Ff]rom then on"
    r"|[Aa]t (?:that|the same|this) (?:very )?(?:moment|point|time|instant)|[Ii]n the meantime"
    rf"|[Oo]n (?:the )?(?:\d+(?:st|nd|rd|th)?(?: of)? {MONTH}|{MONTH} \d+)(?: {YEAR})?"
    rf"|[Ii]n (?:early |late |mid-)?{MONTH}(?: {YEAR})?|[Ii]n the \w+ (?:of {YEAR}|half)"
    rf"|[Ww]ithin (?:hours|days|weeks|months|{NUMBER} {SPELL})|[Aa]fter (?:{NUMBER} )?{SPELL}"
    r"|[Tt]he (?:next|following) \w+|[Oo]n (?:his|her|their) (?:return|arrival|way \w+|release"
    r"|death)"
    r"|[Oo]ne (?:\w+ )?(?:morning|evening|night|day|afternoon)|[Aa] (?:little|short) \w+ later"
    r"|[Aa] \w+ later|(?:[Jj]ust|[Ss]hortly|[Ss]oon|[Ll]ong) (?:before|after) (?:the |his "
    r"|her )?[\w-]+"
    r"|[Aa]t the (?:hour mark|break|interval|final whistle|end|last moment)|[Ll]ater|[Aa]t once"
    r"|[Ii]n the end|[Ff]or fear of [\w ]{3,25})"
)
CLAUSE_END = re.compile(r"[.;:,()“”\"—–]| (?:and|but|while|when|which|who|that|as|until) ")
LEAVES = re.compile(
    r" (?:behind|by|(?:a|his|her|\w+) (?:wife|widow|husband|sons?|daughters?|child\w*))"
)


OLD = re.compile(r"\b(?:1[5-9]\d\d|200\d)\b")
AGAIN = re.compile(r"\b(?:again and again|over and over|time and again|from \w+ to \w+)\b")
# What the writer does by saying so: we agree, I thank.
NEWS = re.compile(
    r"\b(?:discovery|findings?|study|research|revelation|move|decision|news|announcement|ruling"
    r"|deal"
    r"|report|results?|survey|figures?|documents?|method|analysis|approach|test|data)\b"
)
AVOWED = word_set("tenses", "avowed")
# A sentence that opens with a time or a participle: Denounced by a neighbour, he is arrested.
OPENED = re.compile(rf"\W*(?:{TIME}|[A-Z][a-z]+ed (?:by|at|in|from|to|of|as|with)\b)")
# A participle before a noun is no finite verb.
ADORNED = re.compile(
    r"\b(?:the|an?|his|her|its|their|two|three|four|five|six|\d+|several|some|many|all|with|of|by"
    r"|no|more) (?:[\w-]+ )?(?:[\w-]+ed|left)\b"
)
DEBUT = re.compile(
    r" (?:his|her|its|their) (?:\w+ )?(?:debut|first|way|fortune|name|mark|entry|peace)\b"
)
# What a thing does to this day: a plaque marks the spot.
TODAY = re.compile(
    r"(?:sits|marks?|shows?|recalls?|remembers?|commemorates?|displays?|houses?|bears?"
    r"|carr(?:y|ies)"
    r"|contains?|attracts?|offers?|draws?|explains?|records?|represents?|suggests?|proves?|reveals?"
    r"|confirms?|indicates?|describes?|illustrates?|warns?|advises?|reminds?|features?|covers?"
    r"|determines?|costs?|measures?|links?|mentions?|presents?|notes?|stresses|provides?"
    r"|serves?|forms?|makes?"
    r"|reads?|celebrates?|runs?|rests?|depicts?|exhibits?|crosses|states?|surrounds?|faces)$"
)


@cache
def subjects() -> tuple[str, str, str]:
    """One person or thing with what is put in, several, and what may stand before them."""
    inner = rf"(?:(?!(?:{STOPS})\b){WORD} ){{0,3}}?"
    within = rf"(?: (?:of|from|in|at) (?:the |his |her |its )?{WORD}(?<!s))?"
    head = (
        rf"(?:the|an?|his|her|their|its|old|young|[a-z]{{4,}}(?= [A-Z])"
        rf"|{NO_NAME}[A-Z][\w’'-]+) {inner}(?!\w+ing\b"
        rf"|(?:{STOPS})\b){WORD}(?<![sS])"
    )
    named = (
        r"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ld|[Yy]oung)"
        rf" {inner}(?!(?:{STOPS})\b){WORD}(?<!s)|{head}){within}"
    )
    people = (
        rf"(?:(?!(?:{STOPS})\b){WORD} ){{0,2}}?(?:{WORD}s|people|men|women|children|police|Swedes"
        r"|troops)"
    )
    put_in = r"(?:, [^,.;]{3,60},)?"
    opening = (
        r"(?:^|[.;!?] |, (?:and|but|so) |, | and that )"
        rf"(?:(?:{TIME}|(?:[Oo]ff|[Nn]ear|[Oo]utside|[Ii]n|[Aa]t) [A-Z]\w+),? )?(?:[Bb]ut "
        rf"|[Aa]nd |[Tt]hen )?"
    )
    return named + put_in, people, opening


@cache
def shapes() -> tuple[re.Pattern[str], ...]:
    third, base = form("moments", "s"), plain("moments")
    state = rf"(?!(?:{either('states_passive')})\b)"
    passive = (
        r"(?:is|are) (?:then |soon |finally |immediately |later |also"
        rf" )?{state}(?:{form('moments', 'part')})"
    )
    one, many = (
        f"(?P<verb>{third}|{passive}|does not [a-z]+|has(?= (?:a|the|his|her|to) ))",
        f"(?P<verb>{base}|{passive})",
    )
    named, people, opening = subjects()
    return (
        re.compile(rf"{opening}(?:{named}|[Hh]e|[Ss]he|[Ii]t) {one}\b{BEHIND}"),
        re.compile(
            rf"{opening}(?:[Tt]hey|I|[Ww]e|(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]wo"
            rf"|[Tt]hree|[Ss]ome|[Ss]everal) {people}) {many}\b{BEHIND}"
        ),
        re.compile(
            rf"(?:^|[.;] )(?:{TIME}|Next|There),? (?P<verb>{ARRIVES})(?= (?:the|an?|his|her)\b)"
        ),
        re.compile(r"\b[Tt]here (?P<verb>is|are)\b(?=[^.;,]*? in 1[5-9]\d\d\b)"),
        re.compile(rf", (?P<verb>{third})\b{BEHIND}(?=[^.;:]{{2,70}}? and {DID}\b)"),
        re.compile(
            rf"(?:^|[.;] )(?:He|She|It) (?P<verb>{form('lasting', 's')})\b(?=[^.;]{{2,70}}? and"
            rf" {DID}\b)"
        ),
        re.compile(
            rf"\b(?:and|but)(?: then| soon| finally)?(?: that (?:he|she|it))? "
            rf"(?P<verb>{third})\b(?= (?:the|an?|his|her|its|their|him|them|himself|herself|school"
            r"|office|command|power|home|to|off|up|down|out|back|away|for [A-Z]\w+|into|from)\b)"
        ),
        re.compile(
            rf"(?:^|[.;] ){TIME},? (?:the |some |two |three |several |a few |his |her )?{people}"
            rf"(?: (?:from|of|in) (?:the )?{WORD})? {many}\b{BEHIND}"
        ),
        *joints(rf"(?:{named}|[Hh]e|[Ss]he|[Ii]t) {one}", third),
    )


def joints(clause: str, third: str) -> tuple[re.Pattern[str], ...]:
    """Verbs behind a time or a conjunction in the middle of a sentence."""
    return (
        re.compile(
            rf"(?:^|[.;] |,? (?:and|but) |\bthat ){WHEN},? (?:however, )?{clause}\b{BEHIND}"
        ),
        re.compile(rf"\b1[5-9]\d\d\b[^.;]*, where (?:{WHEN},? )?{clause}\b{BEHIND}"),
        re.compile(rf"\b[Ii]t was [^.;]{{3,60}}? that {clause}\b{BEHIND}"),
        re.compile(rf"\b(?:and|but),? {WHEN},? (?P<verb>{third})\b{BEHIND}"),
        re.compile(
            rf"\b(?:until|till|whereupon|had (?:barely|hardly|scarcely|just|only just|not even)"
            r" [^.;,]{4,60}? when|was about to [^.;,]{4,60}? when)"
            rf" (?:{WHEN},? )?{clause}\b{BEHIND}"
        ),
        re.compile(
            r"\b1[5-9]\d\d\b[^.;:]*?, (?:who|which) (?:then |soon |immediately )?"
            rf"(?P<verb>{third})\b{BEHIND}"
        ),
    )


def check(subject: Subject) -> Iterator[Finding]:
    for p, quoted in running(subject):
        if PLOT.search(p.text):
            continue
        places = {
            m.span("verb")
            for shape in shapes()
            for m in shape.finditer(p.text)
            if not quoted(m.start("verb")) and alone(p, m)
        }
        more = {
            m.span("verb")
            for _, end in places
            for m in [coordinated().match(p.text, end)]
            if m and not REPORTS.match(m["verb"])
        }
        yield from (shift(p, place, __name__) for place in sorted(places | more))


@cache
def coordinated() -> re.Pattern[str]:
    """A second verb of the same slip: buys it and converts it."""
    part = form("moments", "part")
    return re.compile(
        rf" [^.;:,]{{2,60}}?(?:,| and|, and) (?:then )?(?P<verb>{form('moments', 's')}"
        rf"|is (?:{part}))"
        rf"\b{BEHIND}"
    )


def alone(passage: Passage, m: re.Match[str]) -> bool:
    """Is everything around the verb told in the past, and nothing else in its clause finite?"""
    start, end = m.span("verb")
    before, lead, rest, after = around(passage, start, end)
    if WORK.search(lead + rest) or TOLD.search(lead) or lasts(m["verb"], rest):
        return False
    if AGAIN.search(rest) or m["verb"] in AVOWED:
        return False
    named = re.sub(rf"^\W*(?:and |but |that )?{WHEN},? ", "", m.group()[: start - m.start()])
    joined = bool(re.match(r",? ?(?:and|but|until|till|whereupon|had|was|1[5-9]\d\d)\b", m.group()))
    loose = re.match(r", (?!and |but |so )", m.group()) and not OPENED.match(lead)
    if re.search(r"\d,? $", named) or (NEWS.search(named) and not OLD.search(before + lead)):
        return False
    bare = re.sub(r", [^,]*, ?$", " ", named)
    if (told_past(bare) and not joined) or ((joined or loose) and not told_past(lead)):
        return False
    own = ADORNED.sub(" ", CLAUSE_END.split(rest)[0])
    tail = re.split(r"[.,;:()]| and | but ", lead)[-1]
    if PLAN.search(own) or finite(own) or PLAN.search(tail):
        return False
    if any(NOW.search(text) for text in (before, lead, rest, after)):
        return False
    here = told_past(lead) + told_past(rest)
    past = here + told_past(before) + told_past(after) + bool(OLD.search(before + lead))
    return past >= 2 - joined and bool(here or told_past(after) or OLD.search(before + lead))


def lasts(verb: str, rest: str) -> bool:
    """May the verb speak of this day: a report, a plaque, what somebody leaves?"""
    if (verb == "makes" and DEBUT.match(rest)) or (verb == "calls" and rest.startswith(" for ")):
        return False
    left = verb == "leaves" and LEAVES.match(rest)
    since = re.match(r" from (?!then|that|there|the (?:left|right))", rest)
    today = TODAY.match(verb) and not re.match(r" (?:him|her|them)\b(?! \w+s\b)", rest)
    return bool(REPORTS.match(verb) or today or left or since)
