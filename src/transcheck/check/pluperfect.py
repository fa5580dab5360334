"""The pluperfect: missing before an earlier event (They realised that he left), or for the past.

French tells an earlier event in the plus-que-parfait and German in the perfect of the past, which
come out as a past; both, and Dutch, open a story in the pluperfect where English has the past.
Shown only in a text that is plainly a translation.

Silent: states (knew that he lived there), reports of the day (said he left on Monday), what was
planned, a flashback inside a story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import MONTH, NUMBER, SPELL, WEEKDAY, YEAR
from transcheck.check._frames import prose
from transcheck.check._passage import Passage
from transcheck.check._patterns import Frame, built, matches
from transcheck.check._report import found
from transcheck.check._table import alternatives, table
from transcheck.check._tenses import NOW, around, forms, perfect_part, told_past
from transcheck.model import Finding, Span, Subject

ID = "pluperfect"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "By the time the guard woke up, the thieves already [[emptied]] the safe.",
    "Only at home did she realise that someone [[cut]] the lining of her coat.",
    "The clerk explained that the tenants [[moved]] out three weeks before the fire.",
    "It was the first time that the mayor [[set]] foot in the mosque.",
    "The thief went back to the barn where he [[hid]] the cup three days earlier.",
    "When the vet arrived, the neighbours already [[buried]] the dog.",
    "He [[had enlisted]] in 1915, was wounded at Arras and spent a year in Kent.",
    "In 2016, a landslide [[had buried]] the road.",
    "They recall that in 2021 a boy [[had drowned]] in the lake.",
    "The choir [[had sung]] for the first time in May 1921, and its concerts drew crowds.",
)
GOOD = (
    "By the time the guard woke up, the thieves had emptied the safe.",
    "She realised that he lived alone and knew nobody.",
    "The minister said on Monday that the tenants moved out in May.",
    "It was the first time she had set foot there, and they already knew him.",
    "Ten trials published since 1999 have found the germ.",
    "It treated patients who recovered and went home two weeks earlier than planned.",
    "He had just enlisted when the war ended.",
    "He had hoped to enlist in 1915, but was turned down and stayed in Kent.",
    "The court heard the widow. He had enlisted in 1915, was wounded at Arras and died in 1920.",
    "The study found that the drug reduced pain before the operation.",
    "The mayor defended the plan.\n\nOn Monday, a judge had rejected it.",
)
NOTICED = (
    r"(?:discovered|realised|realized|noticed|found out|understood|(?:did|could) (?:\w+"
    r" ){1,3}?(?:realise|realize|notice"
    r"|discover|understand)|[Ii]t (?:turned out|emerged|came to light))"
)
REPORTED = (
    r"(?:explained|established|confirmed|admitted|remembered|recalled|revealed|told (?:\w+"
    r" ){1,4}?|confessed"
    r"|learned|learnt|discovered|realised|noticed|saw|knew|showed|concluded|claimed|believed"
    r"|thought|guessed|insisted|swore)"
)
EARLIER = (
    rf"(?:(?:(?:{NUMBER}|[\w-]+) {SPELL}|long|well|shortly|just|some time|immediately)"
    r" (?:before|earlier|previously)"
    r"|the (?:day|night|week|month|year|evening|previous \w+|summer|winter) before|the"
    r" previous \w+|beforehand"
    r"|on the eve of|prior to)"
)
SUBJECT = (
    r"(?:he|she|it|they|nobody|someone|somebody|(?:the|an?|his|her|its|their|two|three|four"
    r"|five|six"
    r"|seven|eight|nine|ten|\d+|some|many|most|several|dozens of|hundreds of|these|those"
    r"|[A-Z]\w+)(?:"
    r" [\w’'-]+){0,4}?)(?:, [^,.;]{3,60},)?"
)
HOPES = re.compile(
    r"had (?:(?:just|only|long|already|once|always|never|initially|originally|hardly|barely"
    r"|scarcely|not"
    r"|previously) |(?:been(?! \w+(?:ed|en|t)\b)|hoped|wanted|planned|intended|thought"
    r"|promised|expected|had|become|known|lived|seemed)\b)"
)
LATER = re.compile(
    r"\b(?:when|by|before|by the time|until|because|if|that|who|which|since|earlier"
    r"|previous\w*|after|but)\b",
    re.I,
)
FINISHED = re.compile(
    rf"\b(?:{YEAR}\b|[Aa]fter (?:his|her|their|its|the)\b|for the first time\b|(?:one|that)"
    r" (?:day|evening|night)\b|last (?:week|month|year|summer|winter|night|\w+day)\b)"
)
# A date in front: in 2018, on Tuesday, in a raid last year.
DATED = re.compile(
    rf"^(?:[A-Z][\w ]{{2,40}} )?(?:[Ii]n (?:{MONTH} )?{YEAR}|[Oo]n {WEEKDAY}(?: \w+)?"
    rf"|[Ll]ast (?:week|month|year|summer|winter|{WEEKDAY}|{MONTH})"
    rf"|(?:{NUMBER}|\w+) (?:years|months|weeks|days) ago|[Yy]esterday),? "
    r"(?:the|an?|two|three|several|some|his|her|its|their|\d+|[A-Z]|[a-z]+s\b)"
)
PAST_BEFORE = re.compile(r"\b(?:was|were|had|did|went|came|took|[a-z]{3,}ed)\b(?<!been)")
PASSIVE = re.compile(
    r"\b(?:is|are|be|been|being|has|have|stays?|remains?|gets?)(?: \w+)?? \w+(?:ed|en)\b"
)
RECALLED = re.compile(
    r"\b(?:recalls?|remembers?|points? out|notes?|stress(?:es)?|adds?|explains?|emphasises?|says?"
    rf"|reminds \w+) that (?:in {YEAR}|last (?:year|month|week|\w+)|on {WEEKDAY}"
    rf"|(?:{NUMBER}|\w+) (?:years|months|weeks) ago),? "
    r"(?:[\w’-]+ ){1,6}?(?P<had>had (?!been |just |already |long |always |never |not )[a-z]+)\b"
)
DEICTIC = re.compile(rf"\b(?:yesterday|(?:{NUMBER}) {SPELL} ago)\b")
SINCE = (
    rf"since (?:{YEAR}|{MONTH}|{WEEKDAY}|last|dawn|noon|childhood|birth|then\b|the (?:war|day"
    r"|spring|summer|autumn|winter|morning|age"
    r"|death|birth|beginning|end|start|turn|night|fire|accident|\w+ century)|(?:his|her"
    r"|their|its) (?:[\w’'-]+ )?(?:childhood|birth"
    r"|death|arrival|return|marriage|wedding|youth|foundation|divorce|retirement|departure"
    r"|illness|accident|opening))"
)
HAS = re.compile(r"\b(?:have|has|been)\b")
RANKED = re.compile(
    r"\b(?:first|second|third|last|only|most|least|up|down|higher|lower|more|less|never|not"
    r"|no|nothing|nobody|(?<!for)[a-z]+est|had|has|have)\b"
)


@cache
def shapes() -> tuple[Frame, ...]:
    """Frames of a verb in need of a had."""
    macros = {
        "past": alternatives(forms("moments", "past") - {"was", "were"}),
        "lasted": alternatives(forms("lasting", "past")),
        "one": SUBJECT,
        "noticed": NOTICED,
        "reported": REPORTED,
        "earlier": EARLIER,
        "since": SINCE,
        "number": NUMBER,
        "spell": SPELL,
        "year": YEAR,
        "month": MONTH,
    }
    return built(table("tenses")["missing"], macros)


@cache
def had() -> re.Pattern[str]:
    return re.compile(rf"\bhad (?:\w+ly )?(?:been )?{perfect_part()}\b")


def check(subject: Subject) -> Iterator[Finding]:
    ended = ""
    for p, quoted in prose(subject):
        missing = {
            m.span("verb"): earlier(p.at(*m.span("verb")))
            for _, m in matches(p.text, shapes())
            if not quoted(m.start("verb")) and bare(p, m)
        }
        recalled = [m.span("had") for m in RECALLED.finditer(p.text)]
        surplus = {
            place: plain_past(p.at(*place))
            for place in {*(m.span() for m in opened(p, ended)), *recalled}
            if not quoted(place[0])
        }
        ended = p.text[slice(*p.sentences[-1])] if p.sentences else ""
        yield from (told for _, told in sorted((missing | surplus).items()))


def bare(passage: Passage, m: re.Match[str]) -> bool:
    """Is the verb no part of another form, and its since no comparison?"""
    start = m.start("verb")
    first, last = passage.sentence(start)
    behind = passage.text[m.end("verb") : last].split(" since ")
    near = " ".join(re.split(r"[,;:]", passage.text[first:start])[-1].split()[-4:])
    auxiliary = re.search(r"\b(?:had|have|has|is|are|be|been|to)\b|\b(?:was|were|that)$", near)
    ranked = "since" not in m.re.pattern or not RANKED.search(near + " " + behind[0])
    still = "since" in m.re.pattern and HAS.search(passage.text, start, last)
    return ranked and not auxiliary and not still


def opened(passage: Passage, ended: str) -> Iterator[re.Match[str]]:
    """Pluperfects that open a story and go on in the past; `ended` closes the passage before."""
    for m in had().finditer(passage.text):
        before, lead, rest, _ = around(passage, *m.span())
        before = PASSIVE.sub("", before)
        own, *more = re.split(r", (?:and )?| and |; ", rest, maxsplit=1)
        head = re.sub(
            r"^(?:After (?:his|her|their|its|the)\b|[A-Z]\w+ (?:by|in|at|from|to) [^,]*,)", "", lead
        )
        if HOPES.match(m.group() + " ") or LATER.search(head + own) or told_past(before + head):
            continue
        behind = f"and {more[0]}" if more else ""
        finished = FINISHED.search(lead + own) and (told_past(behind) or NOW.search(behind))
        alone = not PAST_BEFORE.search(before or ended) and not told_past(behind)
        if DEICTIC.search(own) or finished or (alone and DATED.search(lead)):
            yield m


def earlier(span: Span) -> Finding:
    return found(
        __name__,
        span,
        "This happened before the rest: English wants the pluperfect (had done).",
        "The perfect or pluperfect of the source came out as a past.",
        confidence=0.6,
        points_to=("fr", "de", "it", "es", "pt", "nl"),
        tier="context",
    )


def plain_past(span: Span) -> Finding:
    return found(
        __name__,
        span,
        "Nothing earlier is told: English wants the past here, not the pluperfect.",
        "French, German and Dutch open a story in the pluperfect.",
        confidence=0.6,
        points_to=("fr", "de", "nl", "it", "es", "pt"),
        tier="context",
    )
