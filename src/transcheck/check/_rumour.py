"""Hearsay in the conditional that a mark of doubt, a past date or a state gives away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import MONTH, NUMBER, SPELL, WEEKDAY, YEAR
from transcheck.check._hearsay import FELT, JUDGED, OTHERWISE
from transcheck.check._tenses import perfect_part

ROMANCE = ("fr", "it", "es", "pt", "nl")
GERMAN = ("de", "nl")
# Who tells a rumour, or that nobody vouches for it.
DOUBT = (
    r"if (?:one is to believe|one believes|we are to believe"
    r"|[^.,;]{3,60}? (?:is|are) to be believed)"
    r"|legend (?:has it|says|tells|goes)|tradition (?:has it|says)|the story goes"
    r"|so (?:at least )?(?:the )?(?:legend|story)|let it be known"
    r"|a (?:hypothesis|theory|tale|claim|rumour|version|legend|thesis)\b"
    r"|an (?:hypothesis|anecdote|allegation|accusation)\b|unconfirmed|no confirmation"
    r"|not (?:been )?confirmed|without confirm\w+|yet to be (?:confirmed|proved|proven)"
    r"|has(?: always| never)? denied|denies|rumours?"
    r"|(?:people|neighbours|villagers) (?:say|whisper|claim|murmur|assure)"
    r"|it is (?:said|whispered|rumoured)"
)
# Marks of a rumour that no plan and no forecast has.
MARKED = re.compile(
    rf"\b(?:{DOUBT}|gossips?|chronicles?|chronicler|historians|in the opinion of)\b"
)
# What the writer says of the rumour: who tells it, how little is known.
TOLD = re.compile(
    rf"\b(?:{DOUBT}|[Aa]ccording to|reports"
    r"|in the (?:opinion|view) of (?:experts|historians|specialists|observers|investigators"
    r"|witnesses)|a (?:story|fact|piece of news|report|anecdote)\b|an assertion\b"
    r"|yet to be established|nobody (?:can|could) (?:confirm|prove)"
    r"|remains? to be (?:confirmed|proved|seen)|den(?:y|ied)"
    r"|refus\w+ to (?:comment|confirm)|wish\w* to comment|declin\w+ to comment"
    r"|(?:gossips?|locals|residents|colleagues) (?:say|whisper|claim|murmur|assure)"
    r"|(?:unions?|opposition|association|lawyers?|neighbours?|police|paper|newspaper|daily"
    r"|weekly|magazine|blog|website|study|survey|report"
    r"|investigators|historians|researchers|scientists|experts|chronicles?|chronicler"
    r"|documents?|archives?|indictment|charges)"
    r" (?:(?:fear|claim|assert|alleg|believ|suspect|report|suggest|reveal|stat|affirm|assur"
    r"|maintain)"
    r"(?:s|e|es|ed)?|thinks?|speaks?|says?|writes?|wrote)\b"
    r"|(?:has|have|had) (?:ever|never) (?:confirmed|proved|proven|established)"
    r"|, (?:[^,.;]{3,60} )?(?:suspects?|alleges?|claims?|claimed|reckons?|maintains?|whispers?)"
    r"|[Aa] (?:recent |new )?(?:study|survey|report|investigation)|allegedly"
    r"|supposedly|so far|still (?:unknown|unclear)"
    r"|investigation|suspect\w*|prosecut\w+|witness\w*|sources?|gendarm\w+|police)\b"
)
CHARGED = re.compile(
    r"\b(?:[Aa]ccording to|legend|tradition|the story goes|charges?|indictment|alleg\w+"
    r"|accus\w+|suspect\w*|rumou?rs?|prosecut\w+|den(?:y|ies|ied)"
    r"|witness\w*|reports?|anecdote|it is said|paper|newspaper|magazine|police|investigat\w+"
    r"|(?:historians|researchers|experts|locals|scholars|archaeologists|villagers|investigators"
    r"|police)"
    r" (?:assume|suspect|believe|think|presume|suppose)|it is (?:assumed|supposed|presumed)"
    r"|contemporaries|chronicles?|chronicler|so at least)\b"
)
CONDITION = re.compile(
    r"\b(?:[Ii]f (?!one|we are|reports|rumours|[^.,;]{3,60}? (?:is|are) to be believed)"
    r"|[Uu]nless|[Oo]therwise|[Ww]ithout (?!(?:any|confirm|trace|a trace|naming|giving|further"
    r"|comment|fail|warning|delay|citing|saying|quoting|specif|elaborat|revealing|provid|adding"
    r"|detail|result|success|interruption|hesitat|exception))|[Bb]ut for"
    r"|[Ii]n case|[Hh]ad (?:he|she|it|they|the|I|we|not|you|this|that|[A-Z]\w+) |[Ww]ere"
    r" (?:he|she|it|they|the|this|to|we)|even|too"
    r"|enough|rather|sooner|anyone|whoever|wish\w*(?! to)|hop\w+|ideally|easily|instead|in"
    r" that case|anyway|whenever|every (?:day|time|year|week|morning|evening|night|summer"
    r"|winter|\w+day)|differently"
    r"|so that|in order|provided|suppos(?:e|ing)|imagine|as (?:a|if)|planned|propos\w+"
    r"|plans?|promis\w+|bill|reform|merger|deal|scheme)\b"
)
REPORTED = re.compile(
    r"\b(?:said|says?|told|tells?|believe[sd]?|think\w*|thought|know|knew|claim(?:ed|s)"
    r"|argu\w+|add(?:ed|s)|sure|that|how|why|what|where"
    r"|because|confident|announc\w+|insist\w*|explain\w*|decided|admitted|feared?|felt"
    r"|agreed|declared|wrote|assured|expect\w*|vow\w*)\b[^,;:]*$"
)
FINISHED = re.compile(
    rf"\b(?:(?:in|around|about|towards|since|between|on \d+) (?:{MONTH} )?(?:of )?{YEAR}|in"
    rf" {MONTH}|last (?:night|week|month|year|spring|summer|autumn"
    rf"|winter|{MONTH}|{WEEKDAY})|yesterday|(?:some |about |nearly )?(?:[\d,.]+|{NUMBER}|\w+)"
    rf" {SPELL} ago|as early as|on {WEEKDAY}"
    r"|(?:two|three|four|five|several|many) times|at the time|on the (?:night|day|evening)"
    r" of|during|in the (?:\w+ )?(?:\w+ century|night|spring"
    r"|summer|autumn|winter)|for (?:\w+ )?years|from \d{4}|no less than|no fewer than)\b"
)
PLANNED = re.compile(
    r"\b(?:projects?|bridge|expansion|plant|centre|tax|law|ban|measures?|plan|idea"
    r"|proposals?|option|step|move|change|cut|increase|programme|agreement"
    r"|treaty|it|It|this|This|that|That|there|There|which|I|we|We|you|You|[Tt]o \w+"
    r"|who)\b(?: (?:of|for|in|between|to|with)\b[^,;:.]*)? $"
)
LASTS = (
    r"(?:date|come from|originate|stem|owe (?:its|his|her|their)|belong|possess|own|descend"
    r"|contain|hide|reside|live|exist|suffer|hold"
    r"|employ|measure|weigh|number|know|frequent|haunt|conceal|finance|control|collaborate"
    r"|consider|envisage|prefer|refuse|want|seek|intend|prepare"
    r"|lie|rest|stand|operate|stay|lead|head|hatch|collect|smuggle|practise|provide|spy"
    r"|cause|increase|reduce|affect|concern|protect|feed on|go back)"
)


@cache
def would() -> re.Pattern[str]:
    adverb = (
        r"(?:already |also |now |then |indeed |still |only |currently |therefore |in fact "
        r"|in reality |not "
        r"|never |regularly |secretly |several times |repeatedly |twice |on several occasions )?"
    )
    return re.compile(
        rf"\b(?P<before>[\w’'”-]+,?) (?P<find>would {adverb}(?:(?P<past>have (?:been"
        rf" )?{perfect_part()})"
        r"|(?P<going>be \w+ing)|(?P<kept>be (?:held|hidden|kept|detained|hospitali[sz]ed"
        r"|stored|buried|armed|wanted|housed|based|linked|known))"
        rf"|(?P<state>{LASTS})|(?P<any>(?!be able|have to)\w+)))\b"
    )


def rumours(sentence: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Start, end and languages of the conditionals of a sentence that are hearsay."""
    yield from ((a, b, GERMAN) for a, b in ordered(sentence))
    yield from ((a, b, ROMANCE) for a, b in inserted(sentence))
    if " would " not in sentence or CONDITION.search(sentence) or OTHERWISE.search(sentence):
        return
    for m in would().finditer(sentence):
        lead, rest = sentence[: m.start("find")], sentence[m.end() :]
        dated = m["past"] and SAY.search(lead) and FINISHED.search(rest)
        if m["past"] and SWORN.search(lead):
            yield m.start("find"), m.end(), (*ROMANCE, "de")
            continue
        if (REPORTED.search(lead) and not dated) or m["before"] in (
            "I",
            "we",
            "We",
            "you",
            "You",
            "who",
            "that",
            "one",
        ):
            continue
        if JUDGED.match(rest.strip()) or JUDGED.search(m.group()) or FELT.match(m["find"]):
            continue
        told = TOLD.search(lead) or TOLD.search(rest)
        past = m["past"] and (told or FINISHED.search(lead + rest))
        lasts = (m["going"] or m["kept"] or m["state"]) and told
        lasts = lasts or (told and IN_FACT.match(m["find"]))
        lasts = lasts or (m["any"] and (MARKED.search(lead) or MARKED.search(rest)))
        lasts = lasts or ((m["going"] or m["kept"]) and not COMING.search(lead + rest))
        if (past or lasts or DATED.match(m["find"])) and not PLANNED.search(lead):
            yield m.start("find"), m.end(), ROMANCE


ATTRIBUTED = (
    r"(?:according to [^,.;]{3,60}|reportedly|allegedly|it is (?:said|rumoured)|apparently"
    r"|so (?:the )?\w+ (?:says?|goes|claims?)|in the opinion of [^,.;]{3,60})"
)
INSERTED = re.compile(
    r"\b(?!(?:I|we|you|it|this|that)\b)[\w’'-]+,? "
    rf"(?P<find>would,? {ATTRIBUTED},? (?:not )?(?:be|have|\w+))\b"
)
AHEAD = re.compile(r"\b(?:next|tomorrow|soon|from|20[2-9]\d)\b")
GUESSER = (
    r"(?:investigators|detectives|police|neighbours|experts|historians|relatives|friends|witnesses"
    r"|researchers|colleagues|prosecutors|villagers|residents|family)"
)
GUESSED = re.compile(
    r"\b(?!(?:I|we|you|it|this|that|which)\b)[\w’'-]+ (?P<find>will (?:already |now "
    r"|still )?(?:be (?:hiding"
    r"|living|staying|working|sleeping|about|around|at least|some|in the)"
    r"|have (?:already )?\w+ed))\b"
    rf"(?=[^.;]*?(?:, in the opinion of|, {GUESSER} (?:suspect|believe|assume|think|reckon"
    rf"|suppose|guess)"
    rf"|, according to (?:the )?{GUESSER}))"
)


def inserted(sentence: str) -> Iterator[tuple[int, int]]:
    """A would that a source interrupts; a will that only guesses at what is."""
    if " would" in sentence and not CONDITION.search(sentence):
        for m in INSERTED.finditer(sentence):
            if not PLANNED.search(sentence[: m.start("find")]) and not JUDGED.search(
                sentence, m.end()
            ):
                yield m.span("find")
    if " will " in sentence and not AHEAD.search(sentence):
        yield from (m.span("find") for m in GUESSED.finditer(sentence))


IN_FACT = re.compile(
    r"would (?:in fact|in reality|actually|currently|already|secretly) (?:be|have|own)\b"
)
# Who vouches for it: nothing here was ever to come.
SWORN = re.compile(
    r"\b(?:(?:stat(?:es|ed)|claim(?:s|ed)?|testif(?:ies|ied)|maintain(?:s|ed)?|alleg(?:es|ed)"
    r"|assert(?:s|ed)?"
    r"|sw(?:ears|ore))(?: that)?|(?:[Ww]itnesses|[Rr]esidents|[Nn]eighbours|[Ll]ocals"
    r"|[Vv]illagers) say(?: that)?"
    r"|it (?:appears|seems|emerges|transpires) that) (?:(?!because\b)[^,;:])*$"
)
SAY = re.compile(
    r"\b(?:say|says|claim|claims|report|reports|allege|alleges|believe|suspect)(?: that)? [^,;:]*$"
)
COMING = re.compile(
    rf"\b(?:next|tomorrow|soon|by|until|from|after|before|when|on \w*day|{WEEKDAY}|{MONTH}"
    r"|later|would then|20[2-9]\d|start)\b"
)
DATED = re.compile(
    r"would (?:date$|envisage$|contemplate$|owe (?:its|their)|descend$|originate$|stem$)"
)
SHOULD = re.compile(
    r"\b(?!I\b|[Ww]e\b|[Yy]ou\b)[\w’'-]+ (?P<find>should (?:already )?(?:have (?:been"
    rf" )?{perfect_part()}|be \w+ing|(?:live|own|possess|earn)\b|be dead))\b"
)
# Who should have done better, and did not.
BLAMED = re.compile(
    r"\b(?:sooner|earlier|much|better|on the first|long ago|in the first place|concluded|found"
    r"|already been"
    r"|(?:[Pp]olice|[Dd]octors|[Aa]uthorities|[Oo]fficials|[Gg]overnment|[Cc]ouncil|[Rr]eferee"
    r"|[Tt]hey) should)\b"
)
CLAIMED = re.compile(
    r"\b(?!I\b|[Ww]e\b|[Yy]ou\b)[\w’'-]+ (?<!who )(?<!whoever )(?P<find>wants? to have"
    rf" (?:already |never |not )?{perfect_part()})\b"
)


def ordered(sentence: str) -> Iterator[tuple[int, int]]:
    """A German sollen or wollen: the treasurer should have taken the money, the charges state."""
    if " to have " in sentence:
        yield from (m.span("find") for m in CLAIMED.finditer(sentence))
    if (
        " should " in sentence
        and not BLAMED.search(sentence)
        and CHARGED.search(sentence)
        and not re.search(r"\b[Ii]f\b", sentence)
    ):
        for m in SHOULD.finditer(sentence):
            if not re.search(r"\b(?:that|why|what|how)\b[^,;]*$", sentence[: m.start("find")]):
                yield m.span("find")
