"""The perfect among the pasts of a story: He climbed down, has wiped his hands and asked for water.

The spoken past of French, German, Italian and Dutch is a perfect; one that was carried over stands
out among the pasts around it. Shown only in a text that is plainly a translation.

Silent: what lasts until now (since, already, never, so far, for years), results told with a present
nearby, quotations, times that are not over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._clauses import MONTH, NUMBER, SPELL, WEEKDAY, YEAR
from transcheck.check._frames import running
from transcheck.check._passage import Passage
from transcheck.check._tenses import NOW, around, told_past
from transcheck.check.perfect_dated import dated, modal
from transcheck.check.perfect_finished import LATEST, OVER, over, perfect
from transcheck.model import Finding, Subject

ID = "story-perfect"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The baker locked the shop, [[has hidden]] the key under a stone and went home.",
    "At first nobody spoke; then the eldest [[has confessed]] and named the others.",
    "Renard led until the last hill, but the Spaniard [[has overtaken]] him and won by a length.",
    "The lorry [[has skidded]] on wet leaves at 6.40 a.m. on Tuesday; the trailer blocked"
    " both lanes.",
    "Until the 1960s the farm [[has supplied]] the hospital with eggs.",
    "The organist, who died in May, [[has been]] a pillar of the parish.",
    "At the end of March the council [[has changed]] its rules.",
    "I [[have met]] my wife at the age of twenty, and we married in the spring.",
)
GOOD = (
    "The baker locked the shop, hid the key under a stone and went home.",
    "She has written six novels and won the prize in 2004.",
    "The firm was founded by two brothers and has grown ever since.",
    "He retired in May and has already found a new hobby.",
    "Visitors who have booked for yesterday's show can come to the box office.",
    "The war ended the trade. Some painters have explored the theme, and sold what they made.",
    "Trials were rare. Studies which looked at soap have concluded that it worked.",
    "The club has appointed a new coach, who played for Lens.",
    "The mayor resigned on Monday, and the party has named nobody so far.",
    "It might have ended badly, but the driver braked and nobody was hurt.",
    "The flood has shown the limits of the plan, and their weight for isolated farms.",
    "The town had no clinic. As of May 2019, one has been built.In June a second one followed,"
    " which treated its patients and closed in July.",
)
UNTIL_NOW = re.compile(
    r"\b(?:[Ss]ince|already|yet|never|ever|so far|until now|to date|still|always|often|recently"
    r"|lately|just"
    r"|over the (?:past|last|years)|in the (?:past|last)|for (?:the )?(?:\w+ )?\w+ (?:years"
    r"|months|weeks|days)"
    r"|for (?:years|decades|centuries|months)|this (?:year|week|month|morning|season|time"
    r"|summer|winter|autumn|spring|decade|century)|today|now|times|once|twice|every|each"
    r"|again|[Aa]s of"
    r"|become|grown|gone|been|long(?! as)|changed|remained|continued|disappeared|may|must)\b"
)
# What a time that is over does not leave open.
OPEN = re.compile(
    UNTIL_NOW.pattern.replace(
        "|grown|gone|been|long(?! as)|changed|remained|continued|disappeared|may", ""
    )
)
SEQUENCE = re.compile(
    r"(?:^|[,;] |\b)(?:and |but )?(?:then|suddenly|finally|immediately|thereupon|whereupon"
    r"|at once)\b[^,.;]*$",
    re.IGNORECASE,
)
AGE = (
    r"(?:student|child|boy|girl|pupil|apprentice|teenager|schoolboy|schoolgirl|young \w+|trainee"
    r"|recruit)"
)
GONE = (
    r"(?:death|retirement|marriage|arrest|departure|dismissal|execution|exile|emigration"
    r"|resignation"
    r"|abolition|closure|demolition|bankruptcy|expulsion|nationalisation|destruction|fall|sale)"
)
UNTIL = (
    rf"[Uu]ntil (?:{YEAR}|(?:{MONTH} )?{YEAR}|the (?:early |late |mid-)?(?:\w+ties|\d+s)|then\b"
    r"|the (?:(?:French|Russian|industrial|First|Second|First World|Second World|Civil"
    r"|Great) )?(?:Revolution|revolution|war|War"
    rf"|occupation|coup|reform|{GONE})|the (?:end|beginning|middle|turn|outbreak|start) of the"
    rf"|the age of|(?:his|her|their|its) {GONE}|last (?:\w+day|week|month|year|summer|winter"
    rf"|spring|autumn)"
    rf"|(?:{NUMBER}) {SPELL} ago|yesterday)"
)
PART = r"(?:morning|afternoon|evening|night|noon)"
ENDED = (
    rf"(?:{UNTIL}|[Oo]n {WEEKDAY},? (?:the )?\d+|[Oo]f \d+(?:st|nd|rd|th)? {MONTH} {YEAR}"
    rf"|[Tt]hat same (?:day|night|morning|evening|year|week|summer|winter|spring|autumn)"
    rf"|[Aa]t the (?:end|start|beginning) of (?:{MONTH}|{YEAR}|(?:that|last) \w+)"
    rf"|[Ii]n (?:early|late|mid-) ?{MONTH}|(?:[Dd]uring|[Ii]n) the night (?:between|from|of|to)"
    rf"|[Ee]arly (?:on )?{WEEKDAY}|(?:[Oo]n|[Ll]ate (?:on )?|[Ee]arly (?:on )?) ?{WEEKDAY} {PART}"
    rf"|[Oo]vernight|[Tt]he other day|[Ee]arlier (?:in|that) [\w ]+"
    rf"|(?:[Dd]uring|[Aa]t) (?:{WEEKDAY}|yesterday|last \w+)['’]s)"
)
# Who is dead does nothing more.
DEAD = re.compile(
    r"(?:, who (?:died|passed away|was (?:killed|murdered|executed|shot)|drowned)\b[^.;]*?,"
    r"|\b[Tt]he late (?=[A-Z])(?:[\w’'-]+ ){1,4}?|\b[Hh]is late (?:father|mother|wife|uncle)) ?$"
)
# Times that are over, wherever they stand in the clause.
PAST = re.compile(
    rf"(?:{OVER}|{ENDED}|[Aa]t the age of \w+|[Aa]s an? {AGE}\b|[Oo]n the \d+(?:st|nd|rd|th)\b"
    r"|[Aa]t the (?:end|start|beginning|turn|height|outbreak) of (?:the|last) (?:[\w-]+"
    r" )?(?:\w+ties|\d+s|century"
    rf"|war|occupation|year|summer|winter)\b|[Bb]etween (?:{MONTH} )?(?:{YEAR} )?and"
    rf" (?:{MONTH} )?{YEAR}"
    rf"|[Bb]etween {MONTH} and {MONTH} {YEAR}|[Ff]rom {YEAR} (?:to|until) {YEAR}|(?:{NUMBER}"
    rf"|some \w+) {SPELL}"
    r" (?:before|after|later|earlier)\b|[Ii]n (?:his|her|my|their|our) (?:youth|childhood"
    r"|student days|teens|twenties)"
    r"|[Dd]uring (?:his|her|my|their|our) (?:studies|childhood|youth|stay|years"
    r"|military|service|exile|captivity)"
    r"|[Tt]he (?:following|next|previous|same) (?:day|night|morning|evening|year|week|month"
    r"|summer|winter|spring|autumn)"
    r"|[Tt]hat (?:day|night|morning|evening|year|week|summer|winter|spring|autumn)\b"
    r"|[Oo]n the (?:eve|day|morning|evening|night) of|[Ii]n the (?:late |early )?(?!21st"
    r"|twenty-first|new|present)[\w-]+ century"
    r"|[Uu]nder (?:Napoleon|Louis|the Empire|the Occupation|the Third Republic)|[Ii]n those"
    r" days|[Bb]ack then"
    r"|(?:[Ss]hortly |[Ss]oon |[Jj]ust )?(?:before|after) (?:midnight|noon|dawn|midday"
    r"|nightfall|the (?:war|fire|accident|attack))"
    r"|[Ii]n the (?:night|early hours) (?:of|from|to)|[Aa]t (?:yesterday|last \w+)['’]s"
    r"|[Aa]t the last (?:meeting|session)"
    r"|[Tt]his (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Aa]t the time|[Yy]esterday(?!['’]s)"
    r"|[Oo]n"
    r" (?:his|her|their) (?:return|arrival|death|release|deathbed)|[Aa]t (?:his|her) death"
    r"|[Aa]fter (?:his|her|their) (?:studies|death|marriage|return|release|divorce|military"
    r"|apprenticeship|years|training)"
    r"|[Ii]n the (?:first|second) half|[Ii]n the (?:\d+(?:st|nd|rd|th)|last|final) minute"
    r"|[Aa]t half-time|the last years of (?:his|her))"
)
OPENING = re.compile(
    rf"\W*(?:but |and )?(?:{PAST.pattern}|on {WEEKDAY}(?=,? (?:the|an?|his|her|its|their|he|she"
    rf"|it|they|[A-Z])))",
    re.IGNORECASE,
)
NIGHT = re.compile(
    r"\W*(?:[Dd]uring|[Ii]n) the night (?:between|from|of) \w+ (?:and|to) \w+, [^,.;]*$"
)
RELATIVE = re.compile(r"(?:before|after|later|earlier)$")
PLACED = re.compile(
    r"\bat \d[\d.:]*(?: ?[ap]\.?m\.?)?(?![\d%])|\bon (?:the )?(?:\w+day|last|first)\b|\bat"
    r" the (?:start|end)\b"
)
EDGE = re.compile(
    r"\.(?!\d)|[;:()“”\"—–]|,(?! who\b| which\b| \d)|\b(?:and|but|that|because|while|when|where"
    r"|which|who|whom|if|as though|although"
    rf"|than|what|how|why|about|over|since|following|(?!{UNTIL})until|says?|said)\b"
)
JOINED = re.compile(r"(?:;|,? (?:and|but|then)|, then) ")
# A clause in the past tells when; behind these words it is no finite verb.
ATTRIBUTES = (
    "for of in on at to by as with from the a an his her its their my our more most these those"
)
PASTS = "".join(rf"(?<!\b{word} )" for word in ATTRIBUTES.split()) + (
    r"(?:(?!need)[a-z]{2,}ed|was|were|came|went|rang|fell|began|broke|left|saw|heard|took|told"
    r"|died|ran|sat|woke|rose|lost|met)"
)
WHO = r"(?:he|she|it|they|we|I|(?:the|an?|his|her|their|its|my|[A-Z]\w+)(?: [\w’'-]+){0,3}?)"
WHEN = re.compile(
    r"(?:^|[.;] |, (?:and|but) |\b(?:and|but) )(?:[Ww]hen|[Aa]s soon as|[Aa]s|[Bb]efore"
    rf"|[Ww]hile|[Oo]nce|[Aa]fter|[Aa]t the moment) {WHO}"
    rf" {PASTS}\b[^.;]*, (?:[\w’'-]+ ){{1,6}}$"
)
AS_PAST = re.compile(rf"^[^.,;:]{{0,50}}? (?:when|as soon as|while|before|as) {WHO} {PASTS}\b")
# Another subject goes on in the past; a place or a person whose past is dated.
ON_ITS_OWN = re.compile(
    rf"^[^.;:]*?(?:;|, and|, but|, then) (?:then )?(?:nobody|no one|everyone|{WHO}) {PASTS}\b"
    rf"|^[^.;:]*?, (?:where|who|which) [^.;:,]*?{PASTS}"
    rf" (?:in|on \d+ \w+) {YEAR}"
)
# Has entered, has taken and has fled.
REPEATED = re.compile(
    r"ha(?:s|ve) [^.;:]{2,60}?, (?:then )?ha(?:s|ve) (?!been\b)\w+[^.;:]{0,60}? and (?:then "
    r"|finally )?ha(?:s|ve) (?!been\b)\w+"
)
# What is done in a moment, and told one after the other.
PUT_IN = re.compile(r", (?!and |but |who |which |he |she |they |it )[^,;]{3,90}, ?$")
DATED = re.compile(
    r"\W*(?:In|At|On|During|For) (?!the past|recent)[^.;]*?(?P<year>\b(?:1[5-9]\d\d|200\d)\b)"
    r"[^.;,]*, (?:(?:the|an?|his|her|its|their) )?(?:[\w’'-]+ ){1,4}$"
)
ATTACHED = re.compile(r"^\W*(?:[A-Z][a-z]+ed|Born) [^,]*,")
# What people have done at some time: many artists have explored it.
GENERAL = re.compile(
    r"(?:^|[.;,:] |\bthat |\band |\bbut |\bas )(?:(?:(?:[Ss]ome|[Mm]any|[Ss]everal|[Mm]ost"
    r"|[Ff]ew|[Oo]thers?|[Aa]ll|[Bb]oth"
    r"|[Aa] (?:few|number of|small number of|growing number of)|[Nn]umerous|[Vv]arious|[Cc]ertain"
    r"|[Nn]o|[Rr]ecent|[Pp]revious|[Ee]arlier) )(?:[\w’'-]+ ){0,6}?|[A-Z]?[a-z’'-]+(?:s|ople|en) "
    r"(?:(?:of|in|from|who|which|that|with) [^.;:]*)?)$"
)
FINDINGS = re.compile(
    r"\b(?:stud(?:y|ies)|research\w*|trials?|experiments?|evidence|authors?|analys[ei]s"
    r"|reviews?|surveys?"
    r"|scientists?|reports?|results?|data|tests?|experts)\b[^.;]*$"
)
# A story of long ago that goes on in another place.
ELSEWHERE = re.compile(
    r"\b(?:1[5-9]\d\d)\b[^.]*(?:; (?:in|at|there)|, where|, and there|, whereupon)\b[^.;]*$"
)
ARRIVED = re.compile(r"(?:^|[.;] )\W?(?:When|As soon as|After|Once) (?:\w+ ){1,4}$")
GLUED = re.compile(r"(?<=[a-z])\.(?=[A-Z][a-z])")  # a full stop without its space
STEPS = re.compile(
    r"\b(?:wiped|taken|opened|closed|shut|grabbed|seized|turned|asked|answered|replied"
    r"|shouted|jumped"
    r"|entered|run|fled|fallen|stopped|climbed|thrown|pulled|pushed|hit|struck|slipped|sat"
    r"|stood|knocked"
    r"|rung|picked|put|caught|told|looked|drunk|eaten|woken|burst|handed|laid|locked|hidden|called"
    r"|driven|dragged|tied|kissed|laughed|cried|smiled|nodded|signed|paid|ordered|refused"
    r"|decided|begun"
    r"|started|noticed|discovered|realised|understood|heard|seen|felt|torn|lit|fired|shot|stabbed)$"
)
SHORT = re.compile(
    r"\W*(?:(?:[Tt]he|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Hh]is|[Hh]er|[A-Z]\w+)(?: \w+)?) $"
)


def check(subject: Subject) -> Iterator[Finding]:
    for p, quoted in running(subject):
        for m in perfect().finditer(p.text):
            if not quoted(m.start()) and not modal(p.text, m.start()) and told(p, m):
                yield dated(__name__, p.at(*m.span()), tier="context")


def told(passage: Passage, m: re.Match[str]) -> bool:
    """Is the perfect one step of a story in the past?"""
    _, lead, rest, _ = around(passage, *m.span())
    rest = GLUED.split(rest, maxsplit=1)[0]
    if m["word"] == "died" or re.search(r"\bbecause\b", rest.split(",")[0]):
        return False
    if DEAD.search(lead) and not re.search(r"\bbeen \w+(?:ed|en)\b", m.group()):
        return True
    if finished(lead, m.group(), rest):
        return True
    if ARRIVED.search(lead) and told_past(rest.partition(",")[2]) and not NOW.search(rest):
        return True
    if GENERAL.search(lead) or FINDINGS.search(lead):
        return False
    if WHEN.search(lead) or AS_PAST.search(rest) or REPEATED.match(m.group() + rest):
        return not UNTIL_NOW.search(lead + m.group())
    if ELSEWHERE.search(lead) and told_past(lead) and not UNTIL_NOW.search(m.group() + rest):
        return not NOW.search(lead + rest)
    return step(passage, m)


def step(passage: Passage, m: re.Match[str]) -> bool:
    """Do the pasts around the perfect go on where it stands?"""
    before, lead, rest, after = around(passage, *m.span())
    rest = GLUED.split(rest, maxsplit=1)[0]
    if UNTIL_NOW.search(lead + m.group() + rest) or NOW.search(lead) or NOW.search(rest):
        return False
    earlier, later = told_past(lead), told_past(joined(rest))
    if SEQUENCE.search(lead):
        return bool(earlier or later or told_past(before))
    if later and (earlier or PLACED.search(lead + rest)):
        return True
    if ON_ITS_OWN.match(rest):
        return True
    if NOW.search(before + after):
        return False
    short = STEPS.search(m["word"]) and SHORT.match(lead) and told_past(before) > 1
    shared = re.search(r"(?<!,) and \w+ed\b", rest)
    return bool(short or (later and told_past(before) and not shared))


def finished(lead: str, verb: str, rest: str) -> bool:
    """Has the clause of the perfect a time that is over?"""
    rest = re.sub(r"^ that (?=\w+ (?:on|in|at|last|two|three|\w+ ago)\b)", " the ", rest)
    edge = EDGE.search(rest)
    tail = rest[: edge.end()] if edge else rest
    head = re.split(r"\.(?!\d)|[;:()“”\"—–]| (?:and|but|that|who|which|when|where) ", lead)[-1]
    if OPEN.search(f"{head} {verb} {tail}") or told_past(ATTACHED.sub(" ", PUT_IN.sub(" ", head))):
        return False
    time = PAST.search(rest)
    if not time or time.start() > len(tail):
        time = OPENING.match(head) or NIGHT.match(lead) or DATED.match(lead)
    if time and RELATIVE.search(time[0]) and GENERAL.search(lead.removeprefix(time[0])):
        return False
    return time is not None and over(time[0], LATEST, verb.rsplit(maxsplit=1)[-1])


def joined(rest: str) -> str:
    """What is coordinated with the clause of the verb, behind it."""
    joint = JOINED.search(rest)
    return f"and {rest[joint.end() :]}" if joint else ""
