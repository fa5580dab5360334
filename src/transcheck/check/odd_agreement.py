"""Agreement and impersonal forms: it was found a body, children who was, the boy broke her leg.

The source languages say “it was found a body”, treat people as singular, and choose the possessive
by the thing possessed.

Silent: it was agreed the, names of women near by, people as a nation (a people is).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._clauses import participle
from transcheck.check._frames import ALL, any_of, asks, framed, spoken
from transcheck.check._passage import just_before
from transcheck.check._report import found
from transcheck.check._table import word_set
from transcheck.model import Finding, Span, Subject

ID = "odd-agreement"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "In the yard [[it was found a]] bag of coins.",
    "The [[children was]] asleep.",
    "The boy fell and [[broke her]] arm.",
    "The finder was a boy; [[she]] took it home.",
    "The firm has [[lost her]] customers.",
    "[[The people of the valley is]] tired.",
    "The good [[news are]] rare.",
    "It is [[one of the oldest castle]] in Europe.",
    "The work cost [[two hundreds euros]] and took [[much years]].",
)
GOOD = (
    "In the yard a bag of coins was found.",
    "It was called a miracle, and it was agreed the price was high.",
    "A people is slow to forgive, and the father of the children was asleep.",
    "The boy told his mother she broke her arm.",
    "The firm has lost its customers.",
    "One of the house rules is old, and two village schools are shut; many food shops are open.",
    "Support among men has dropped, and violence against young people is rare.",
)
IMPERSONAL = re.compile(
    r"\b[Ii]t (?:was|were|is being|has been|will be|had been) (?:also |then )?(?P<part>[a-z]+)"
    r" (?:an?|the|several|many|more than|some)(?= [a-z])"
)
MANY = re.compile(
    r"\b(?P<verb>(?:children|women|men"
    r"|policemen|firemen) (?:who |that )?(?:was|is|has)\b|(?:these|those|many|several|young|most"
    r"|elderly|local|some|few) people (?:is|was|has)\b|[Pp]eople (?:is|was) (?=[a-z]+ing\b|very\b"
    r"|afraid|happy|tired|angry|not\b)"
    r"|(?:(?<=^)|(?<=[.;:] )|(?<=that )|(?<=, ))(?:[Tt]he )?[Pp]eople "
    r"(?:(?:of|from|in) (?:the )?[\w-]+ )?"
    r"(?:is|was|has|does|wants|knows|needs|lives|thinks|says)\b"
    r"|(?<!and )(?:[Nn]ews|[Ii]nformation|[Aa]dvice|[Ff]urniture|[Ee]quipment|[Ll]uggage"
    r"|[Rr]esearch|[Ee]vidence|[Pp]rogress|[Hh]omework|[Mm]oney|[Kk]nowledge|[Tt]raffic|[Ww]eather|[Ss]oftware"
    r"|[Bb]ehaviour|[Aa]ccommodation|[Cc]lothing|[Mm]achinery) (?:are|were|have)\b"
    r"|[Mm]uch (?:people|persons|visitors|children|friends|things|tourists|houses|families|women"
    r"|men|years|times|problems|cars|companies|countries|young people|residents)\b"
    r"|[Mm]any (?:time|money|information|traffic|rain|space|patience|help|snow|noise|food|water"
    r"|luck|energy|fun|attention)(?=[.,;]| (?:to|in|for|and|on|with|because|he|she|they)\b)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\d+(?:\.\d+)?)"
    r" (?:hundreds(?: of)? (?:euros|people|inhabitants|visitors|dollars|years|francs|tonnes|tons"
    r"|children|litres|square)|(?:millions|billions|thousands)(?: of)? (?:years|tons"
    r"|children|square)|dozens of))"
)
STOP = (
    r"(?=[.,;](?!\w)| (?:in|of|on|at|with|for|from|by|to|that|which|who|and|is|was|are|were|has"
    r"|had)\b)"
)
COLLECTIVE = frozenset(["family", "group", "team", "crowd", "band", "choir", "series", "couple"])
ONE_OF = re.compile(
    r"\b[Oo]ne of (?:the|his|her|its|their|our|these|those) (?:most [a-z]+ )?"
    rf"(?:(?!own\b)[a-z]+ ){{0,2}}(?P<one>[a-z]+){STOP}"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|several) "
    rf"(?:(?:{any_of('adjectives')}|new|old|other) )?(?P<two>(?!pair\b)[a-z]+){STOP}"
)
# The noun belongs to what stands before it: support among men has dropped.
GOVERNED = re.compile(
    r"\b(?:of|among|amongst|for|with|without|by|to|in|from|between|against|towards?|about|on|at|than"
    r"|like|over|migrant)(?: (?:the|these|those|his|her|their|its|our|many|most|some|few|all|both"
    r"|more|other|[a-z]+ and|[a-z]{3,})){0,2} $"
)
BODY = (
    r"(?:leg|arm|hand|head|face|eyes|foot|hair|wrist|knee|shoulder|nose|life|wife|mother|sister"
    r"|daughter|jacket|shirt|bag|hat)"
)
MALE = (
    r"(?:boy|postman|fireman|policeman|grandfather|father|husband|son|brother|actor|king|priest"
    r"|monk"
    r"|footballer|waiter|gentleman|nephew|uncle)"
)
HIS = re.compile(
    rf"\b{MALE}\b(?:(?! (?:she|woman|girl|mother|wife|sister"
    r"|daughter|lady|queen|nurse|neighbour|teacher|aunt)\b)[^.;])"
    rf"{{1,45}}?(?P<her>(?:broke|had|lost|hurt|raised|injured|with|on|in|cut|opened|closed) her)"
    rf"(?= (?:left |right )?{BODY}\b)"
    rf"|\b(?:was|is) an? (?:[a-z-]+ )?{MALE}\b[^.;A-Z]{{0,20}}[;,:] (?P<she>she)\b"
)
FIRM = re.compile(
    r"\b[Tt]he (?:company|firm|bank|city|university|club|party|museum|factory|region|association"
    r"|country|village|town|school|hospital|team|municipality|foundation|airline|government|council"
    r"|court|church)(?: in [A-Z]\w+)? (?:has |had |will |wants to |is |can |must |also ){0,2}"
    r"(?P<own>(?!under\b)[a-z]+ (?:her|his))(?= (?:own |first |new |last |old |best |whole )?"
    r"(?:customers|employees|inhabitants|doors|products|headquarters|turnover|history|centre"
    r"|members"
    r"|staff|workers|residents|visitors|offices?|factory|plants?|profits?|budget|debts?|activities"
    r"|services?|shops|branches|name|identity|image|citizens|finances|pupils|students|borders"
    r"|independence|economy)\b)"
)


def check(subject: Subject) -> Iterator[Finding]:
    for passage, m in spoken(subject, IMPERSONAL):
        if (
            participle(m["part"])
            and m["part"] not in framed("naming")
            and not asks(passage, m.start())
        ):
            yield odd(passage.at(*m.span()))
    for passage, m in spoken(subject, MANY):
        if not GOVERNED.search(just_before(passage.text, m.start())):
            yield odd(passage.at(*m.span("verb")))
    for passage, m in spoken(subject, ONE_OF):
        if m[str(m.lastgroup)] in word_set("nouns", "counted") - COLLECTIVE:
            yield odd(passage.at(*m.span()))
    for sign in (HIS, FIRM):
        for passage, m in spoken(subject, sign):
            yield odd(passage.at(*m.span(str(m.lastgroup))))


def odd(span: Span) -> Finding:
    return found(
        __name__,
        span,
        "Verb, possessive or pronoun agrees with the wrong word, or the subject stands behind it.",
        "The source languages have impersonal verbs, and possessives that follow the thing.",
        confidence=0.6,
        points_to=ALL,
        tier="context",
    )
