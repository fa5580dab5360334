"""The present of what began in the past: chairs it since the merger, is shut for the past week.

The six source languages say it in the present, English in the perfect. Where `present-since` asks
for a date, this check takes any beginning: an event, a foundation, a measured time that is over.
Shown only in a text that is plainly a translation.

Silent: since as because, comparisons (the first since the flood, up since the merger), a perfect or
a past in the same clause, what will last for years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import MONTH, NUMBER, SPELL, WEEKDAY, YEAR, listed
from transcheck.check._frames import framed, prose
from transcheck.check._passage import Passage
from transcheck.check._table import alternatives
from transcheck.check._tenses import ambiguous, forms, told_past
from transcheck.check.present_since import NO_VERB, PERFECT, present
from transcheck.model import Finding, Subject

ID = "present-lasting"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The league [[defends]] tenants since its foundation in 1951.",
    "The lift [[is]] out of order since the storm of last week.",
    "The bells [[are being]] recast for the past two months.",
    "My uncle [[grows]] tulips here for forty-one years.",
    "She [[heads]] the choir since her husband's death.",
    "For six years now the town [[looks]] for a doctor.",
    "I [[know]] the baker since we were at school together.",
    "The inn [[stands]] empty for a good ten years.",
    "Our suppliers [[are cutting]] jobs for two years.",
    "For three weeks the bridge over the Saar [[is]] closed.",
    "Since last month the shop [[sells]] a new cheese.",
    "The boy [[had two years]] in the home when his aunt found him.",
    "The club, which [[counts]] ninety members since the merger, meets on Friday.",
)
GOOD = (
    "The league has defended tenants since its foundation in 1951.",
    "It is the worst flood since the storm of last week.",
    "Profits are up since the merger, and sales are higher for the past two months.",
    "My uncle has grown tulips here for forty-one years.",
    "She heads the choir, since her husband is ill.",
    "The rule applies for ten years, and the lease runs for thirty years.",
    "The town looks better since the square was paved, he said.",
    "He is looking for 35 beds, and the name stands for reliability, he says.",
    "He knows what has happened since the war, and the shares posted their sharpest falls since"
    " the merger.",
    "A man given the drug, which trains the body, saw his tumour vanish for more than two years.",
    "Since the mill in Ulm was supposed to show bright lights in May, they came.",
    "“We keep our fingers crossed,” sighs Brun, a grower in Mèze since 1991.",
)
EVENT = (
    r"(?:(?:its|his|her|their|my|our) (?:\w+ ){0,2}\w+|the (?:[\w’'-]+ ){0,3}[\w’'-]+"
    r"|\w+hood|early \w+"
    r"|(?P<life>(?:he|she|they|I|we) (?:was|were) (?:an? |\d|\w+teen|eleven|twelve|little|small"
    r"|young|born|children|students|boys|girls|at|in|conscripts|neighbours|classmates|together)\w*)"
    r"|(?:he|she|they|I|we) (?:was|were|came|left|arrived|retired|began|started|moved|took"
    r"|became|got)"
    r"|then\b|that (?:day|night|year|time)|time immemorial|birth|always|[A-Z]\w+|\d+|mid-\w+"
    r"|last|yesterday|this)"
)
PAST = (
    r"(?:from (?:19\d\d|200\d|201\d|202[0-3]) (?:onwards?|on)\b"
    r"|for (?:a (?:good|full|whole)|well over|the better part of) (?:\w+ ){0,2}"
    r"(?:years|months|decades|decade|century|year)"
    r"|for (?:the (?:past|last)|(?:already|now|about|around|roughly|almost|nearly|more than"
    r"|over|close to|some)"
    rf" (?:{NUMBER}"
    rf"|\w+(?:-\w+)?)) (?:\w+(?:-\w+)? )?{SPELL}(?: now)?"
    rf"|for (?:\d\d(?= years)|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|ten"
    rf"|eleven|twelve|a dozen|(?:{NUMBER}|\w+)"
    r" decades|decades|generations"
    r"|centuries|ages|years and years|half a century|a (?:quarter|half) (?:of a"
    r" )?century)(?: years)?(?: now|(?=[.,;]| and\b))"
    rf"|for (?:{NUMBER}|\w+) {SPELL} now|these (?:past|last) (?:\w+ )?{SPELL})"
)
MEASURE = re.compile(rf"(?P<since>since (?!when\b){EVENT})|{PAST}")
COMPARED = re.compile(
    r"\b(?:because|times?|than|as|years?|months|long|century|decades?|weeks|days|how|what|if)\b"
    r"|\b(?:most|least|first|last|only|[a-z]+est) (?:\w+ ){0,6}$",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"[.;:()“”\"—–\ufffc]|, (?:and|but|he|she|it|they)\b|\b(?:and|but|said|says|when|where"
    r"|while|until|whether)(?= )"
    r"|(?:, |\b)(?:which|who|that)(?= )|, an? (?=[^,.;]*$)"
)
AHEAD = re.compile(r"\b(?:will|would|may|must|can|could|should|(?:is|are) to)\b")
ENDURES = re.compile(
    r"\b(?:lasts?|valid|appl(?:y|ies)|remains?|stays?|guarantees?|planned|scheduled|runs|takes?"
    r"|sentenced|term|lease|contract|enough)\b"
)
FINITE = re.compile(
    r"\b(?:is|are|has|have|can|will|must|does|do|was(?! (?!supposed|meant|expected)\w+ed\b)|were)\b"
)
FRONT = re.compile(
    r"(?:^|[.;!?] )(?P<time>Since (?:its|his|her|their|the|then|last|that|my"
    rf"|our)\b[^.;:,]{{0,60}}|(?i:{PAST})"
    rf"|Now for (?:{NUMBER}) {SPELL}),? "
)
BEGUN = re.compile(
    rf"(?:^|[.;!?] |\b(?:and|but),? )(?P<time>(?:[Ss]ince (?:(?:late |early )?(?:{YEAR}"
    rf"|{MONTH}(?: {YEAR})?|{WEEKDAY}"
    rf"|yesterday)|(?:last|this) (?:year|month|week|night|summer|winter|spring|autumn|{WEEKDAY})"
    r"|the (?:fire|flood|storm|war|accident|crash|merger|pandemic|reform|attack|strike|election"
    r"|start"
    r"|beginning|end|(?:\w+ )?(?:break|holidays?)|summer|winter|spring|autumn|closure|opening"
    r"|death|divorce|arrival|departure"
    r")(?: of (?:the |last |this |his |her )?[\w’-]+)?|then)"
    r"|For (?:(?:about|almost|nearly|over|more than"
    rf"|some) )?(?:(?:\w+(?:-\w+)?) )?{SPELL}(?: now)?)),? "
    r"(?=(?:[Tt]he|[Aa]n?|his|her|its|their|our|my|this|these|he|she|it|they|we|I|no|nobody"
    r"|dozens|hundreds"
    r"|many|several|[A-Z])\b)"
)
WEAK = re.compile(r"\b\w+ed\b")
STAYS = re.compile(
    r"\b(?P<verb>lives|works|sells|teaches|runs|plays|serves|sings|lies|stands|heads|leads"
    r"|cooks|fishes"
    r"|paints|live|work) (?:in|at|on|here|there|as|with)(?: [\w’-]+){0,4} for (?:two|three|four"
    r"|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|\d+) (?:years|months"
    r"|decades)(?=[.,;]| and\b)"
    r"|\b[Ss]ince \d{4},?[^.;,]{3,50}? (?P<may>may (?:only|not|no longer))\b"
)
FOLLOWED = re.compile(
    rf"\b(?:and|who|which),? (?:since (?:{YEAR}|{MONTH}(?: {YEAR})?|last (?:year|month|week"
    rf"|{WEEKDAY}|\w+er"
    r"|spring)|then)|for (?:years|months|decades|weeks)),? (?P<verb>(?!was|has|advances"
    r"|is \w+ed)[a-z]+s)"
    r"(?= (?:the|an?|his|her|its|their|in|on|at|to|with|for|as|only|also|no|not|more|two|three"
    r"|every|under|from)\b)"
)
GOING_ON = re.compile(
    r"\b(?P<verb>(?:is|are) (?!staying|going|running|touring|travelling|closing|lending|coming"
    r"|moving"
    r"|leaving|playing|continuing|lasting|opening|renting|hiring|shutting|showing|exhibiting"
    r"|visiting"
    r"|becoming|offering|planning|getting|taking|giving|extending|suspending|hosting|asking"
    r"|applying"
    r"|calling|paying|heading|returning|blocking|being)[a-z]+ing) (?:[\w’-]+ ){0,5}?for"
    rf" (?!a\b|some\b|many\b|several\b|a few)(?:{NUMBER}|[a-z]+(?:teen|ty|ty-\w+)) (?:years"
    r"|months|weeks)"
    r"(?! of| to come| at a time| (?:and|or) (?:a half|\d|\w+ (?:weeks|days|months))| in)\b"
)
SPENT = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|man|woman|boy|girl|couple|[A-Z]\w+"
    r"|who) (?P<verb>had (?:[a-z]+(?:-[a-z]+)?"
    r"|\d+) (?:years|months|weeks|days)) (?:in|at) (?:(?:the|an?|his|her|pre-?trial|preventive) )?"
    r"(?:prison|jail|detention|custody|hospital|exile|home|cell|post|coma|care|camp|street|house"
    r"|village|company|club|town|flat)\b(?! (?:experience|behind|left))"
)
SUBJECT = 8
RISEN = frozenset(("up", "down", "new", "changed", "record", "different", "high", "low"))


@cache
def acts() -> re.Pattern[str]:
    """A subject and its present verb."""
    third = alternatives((forms("lasting", "s") | forms("moments", "s")) - {"has"})
    every = forms("lasting", "base") | forms("moments", "base")
    base = alternatives(every - ambiguous() - {"have"})
    own = r"has(?= (?:an?|the|its|his|her|no|some|\d+)\b)"
    return re.compile(
        rf"(?P<subject>[\w’'-]+,?) (?:(?:still|now|already|also|only|not|no longer"
        r"|(?!family|assembly|supply|ally|rally|bully|monopoly|reply)[a-z]+ly) )?"
        rf"(?P<verb>(?:is|are|am)(?: being)?|(?:does|do) not|{own}|(?:{third})"
        rf"|(?<=s )(?:{base})|(?<=s no"
        rf" longer )(?:{base})|(?<=e no longer )(?:{base})|(?<=[Ww]e )(?:{base})"
        rf"|(?<=I )(?:{base})|(?<=hey )(?:{base}))(?= )"
    )


def check(subject: Subject) -> Iterator[Finding]:
    for p, _ in prose(subject):
        if " since " in p.text or "ince " in p.text or "or " in p.text or SIGN.search(p.text):
            told = (
                m.span(m.lastgroup or 0)
                for sign in (HOW_LONG, STANDING, GOING_ON, SPENT, STAYS, FOLLOWED)
                for m in sign.finditer(p.text)
            )
            for place in sorted({*places(p), *openings(p), *told}):
                yield present(p, *place, module=__name__, tier="context")


SIGN = re.compile(r"ow long|\bhad \S+ (?:years|months|weeks|days) ")
HOW_LONG = re.compile(
    r"\b[Ss]ince when (?P<now>is|are|do|does) (?:you|he|she|they|we|it|the \w+|this \w+) (?!know\b)"
    r"(?:\w+)\b|\b(?:[Hh]ow long|[Ss]ince when) (?P<verb>is|are|do|does) (?:you|he|she|they|we"
    r"|it|the"
    r" \w+|this \w+) (?:live|work|know|wait|play|\w+ing|closed|here|married)\b"
)
STANDING = re.compile(
    r"\b(?P<verb>is|are|am) (?:already |now )?(?:married|dead|together|divorced|retired"
    r"|widowed|a widow(?:er)?|friends|in prison"
    rf"|engaged|unemployed|out of work|missing|ill) (?:already )?for (?:{NUMBER}"
    r"|\w+(?:-\w+)?) (?:years|months|decades)\b"
)


def places(passage: Passage) -> Iterator[tuple[int, int]]:
    """Verbs with their time behind them."""
    for time in MEASURE.finditer(passage.text):
        first, last = passage.sentence(time.start())
        lead, rest = passage.text[first : time.start()], passage.text[time.end() : last]
        start = max((m.end() for m in CLAUSE.finditer(lead)), default=0)
        m = verb_of(f"who {lead[start:].lstrip()}")
        if m and measures(time, m["verb"] in ("is", "are", "am"), m.string[m.end("verb") :], rest):
            end = time.start() - len(m.string) + m.end("verb")
            yield end - len(m["verb"]), end


def openings(passage: Passage) -> Iterator[tuple[int, int]]:
    """Verbs with their time at the head of the sentence."""
    for time in (*FRONT.finditer(passage.text), *BEGUN.finditer(passage.text)):
        _, last = passage.sentence(time.end())
        rest = passage.text[time.end() : last]
        end = CLAUSE.search(rest)
        m = verb_of(f"and {rest[: end.start()] if end else rest}")
        if m and len(m.string[: m.start()].split()) < SUBJECT and not FINITE.search(time["time"]):
            yield time.end() + m.start("verb") - 4, time.end() + m.end("verb") - 4


def verb_of(clause: str) -> re.Match[str] | None:
    """The present verb of a clause that has no other tense."""
    if PERFECT.search(re.sub(r"\bhas(?= (?:an?|the|its|his|her|no|some|\d+)\b)", "", clause)):
        return None
    m = acts().search(clause)
    if not m or NO_VERB.search(f"{m['subject']} ") or AHEAD.search(clause):
        return None
    who = m["subject"].casefold()
    noun = who.endswith("est") or who == "record" or who in framed("adjectives")
    return m if not noun or m["verb"] in ("is", "are", "am") else None


def measures(time: re.Match[str], state: bool, inside: str, rest: str) -> bool:
    """Does the time say when the verb began: no comparison, no clause that since opens?"""
    ranked = listed("compared") - (set() if state else RISEN)
    if COMPARED.search(inside) or set(inside.casefold().split()) & ranked:
        return False
    if told_past(f"it {inside.rpartition(',')[2] if ',' in inside else WEAK.sub('', inside)}"):
        return False  # the drug, which trains the body, stopped the growth for more than a year
    own = re.split(r"[.,;:]| and ", rest)[0]
    measured = "" if time["life"] else time.group()
    began = not inside.rstrip().endswith(",") and not FINITE.search(measured + own)
    if not time["since"] and ENDURES.search(
        time.string[max(0, time.start() - 60) : time.end() + 20]
    ):
        return False
    return began if time["since"] else not own.startswith((" to come", " at a time", " of "))
