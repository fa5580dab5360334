"""German words in the order of English: Gestern der Rat hat, weil er hat keine Zeit.

The verb of a German main clause stands in second place and its participle or infinitive at the
end; the whole verb of a subordinate clause stands at the end.

Silent: what stands after a comma or a dash of its own, double infinitives, adjectives that look
like participles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._german import (
    AUX,
    CAN,
    COUNT,
    DETERMINER,
    FINITE,
    GET,
    HAVE,
    LOW,
    NOUN,
    PERSON,
    PREPOSITION,
    choice,
    examples,
    finite,
    german,
    infinitive,
    listed,
    participle,
    rest,
)
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.model import Finding, Subject

ID = "german-order"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "major"
NEEDS = "target"
BAD = examples(
    "[[Gestern der Rat hat]] das Bad geschlossen.",
    "[[Letztendlich, sie zogen]] nach Bremen.",
    "[[Nach dem Krieg er kehrte]] heim.",
    "Als der Regen kam, [[der Mann lief]] ins Haus.",
    "Den Siegern [[wurde gegeben eine]] Urkunde.",
    "Er [[will kaufen ein]] Haus am See.",
    "Es heißt, dass die Brücke [[wurde gesperrt]] im Mai.",
    "Sie blieb zu Hause, [[weil sie hat]] keine Zeit.",
    "[[Es gab zwei Männer verletzt]] bei dem Unfall.",
)
GOOD = examples(
    "Gestern hat der Rat das Bad geschlossen.",
    "Nach dem Krieg kehrte er heim.",
    "Als der Regen kam, lief der Mann ins Haus.",
    "Er wurde verletzt ins Haus getragen.",
    "Er ist bekannt für seine Bilder.",
    "Sie blieb zu Hause, weil sie hat arbeiten müssen.",
    "Ob er will oder nicht, er muss gehen.",
    "Während der Feier wurde gesungen und getanzt.",
    "Wir wissen, dass die Brücke gesperrt wurde.",
    "In der Stadt, die er liebt, wurde er geehrt.",
)
SUBJECT = (
    rf"(?:{PERSON}|(?:der|die|das|ein|eine|sein|seine|ihre|unsere|diese[rs]?) (?:{LOW}+ )?{NOUN})"
)
LOOSE = rf"(?:{PREPOSITION} (?:{LOW}+ ){{0,2}}{NOUN}|{DETERMINER} (?:{LOW}+ )?{NOUN})"
TIMED = (
    r"(?:In|Im|Am|Nach|Seit|Vor|Bei|Aufgrund|Trotz|Laut|Wegen|Dank|Unter|Durch|Mit|Auf|An|Für|Zu"
    r"|Zur|Zum|Von|Während) [^.,;:!?–()„“\"]{2,50}?"
)
LEADING = r"(?:Als|Wenn|Nachdem|Weil|Obwohl|Bevor|Da|Während|Sobald|Falls)"
SINCE = (
    r"(?:dass|ob|weil|obwohl|wenn|falls|bevor|nachdem|sobald|solange|warum|weshalb|wodurch|indem"
    r"|sodass|obgleich)"
)
PRONOUN_LATE = re.compile(rf"(?P<open>{TIMED}),? (?:er|wir|ich|man|sie|es) (?P<verb>{LOW}+)\b(?!,)")
NOUN_LATE = re.compile(
    rf"(?P<open>(?:In|Im|Am|Nach|Seit|Vor|Aufgrund|Trotz|Laut|Bei) [^.,;:!?–()„“\"]{{2,40}}), "
    rf"(?:der|die|das|ein|eine) (?:{LOW}+ )?{NOUN} (?P<verb>{FINITE})\b(?![,.])"
)
AFTER_CLAUSE = re.compile(
    rf"{LEADING} [^.,;:!?–()„“\"]{{2,70}}? (?P<end>{LOW}+), (?P<mark>{SUBJECT}"
    rf" (?P<verb>{LOW}+))\b(?!,)"
)
EARLY = re.compile(
    rf"\b(?P<aux>{GET}|{HAVE}|{CAN})(?: (?:er|sie|es|wir|ich))? (?P<part>{LOW}+) "
    rf"(?P<next>{DETERMINER}|{COUNT}|{NOUN})\b"
)
INSIDE = re.compile(
    rf"(?:(?<![.!?] )(?<!^)\b{SINCE}|\b(?:Wenn|Falls|Dass|Weil|Obwohl|Nachdem|Bevor))"
    rf" (?P<body>[^.,;:!?–()„“\"]{{2,70}}?) (?P<mark>{AUX} (?:nicht"
    rf" )?(?P<part>{LOW}+))"
    rf"(?= worden)?(?: worden)?(?=[.,;]| {PREPOSITION}\b| {DETERMINER}\b| \w+ (?:Monate|Jahre"
    rf"|Tage|Wochen)\b)"
)
SECOND = re.compile(
    rf"\b(?P<mark>(?:{SINCE}) {SUBJECT} {FINITE}) (?P<next>(?!oder\b|und\b|wie\b|als\b"
    rf"|aber\b){LOW}+|{NOUN})\b"
)
THERE = re.compile(
    rf"\b[Ee]s (?:gab|gibt|waren?) (?:ein(?:en?|)|{COUNT}|viele|keine[nr]?)"
    rf" [^.,;:!?–()„“\"]{{0,40}}?"
    rf"{NOUN} (?P<part>{LOW}+)\b"
)


ASKED = re.compile(
    r"(?:[Ff]rag|[Ww]eiß|wiss|wusst|[Ee]rklär|[Ss]ag|[Zz]eig|[Vv]ersteh|[Vv]erstand|klär|finden"
    r"|fand"
    r"|[Ee]rinner|erfahr|erfuhr|unklar|[Bb]eschreib|verriet|[Ee]rzähl|[Ss]eh|[Ss]ah|interess)"
    rf"[^.;:!?–„“]{{0,60}}, (?P<mark>(?:wo|wann|warum|wie|weshalb|wohin|woher|wie viele?|was|wer"
    rf"|welche[rns]? {NOUN})"
    rf" {FINITE} (?:er|sie|es|wir|man|ich|(?:der|die|das|ein|eine|sein|seine|ihre?) (?:{LOW}+"
    rf" )?{NOUN}))\b"
    r"(?P<after>[^.!?]*[.!?]?)"
)
PLACED = re.compile(
    rf"(?:In|Im|Am|Nach|Seit|Vor|Bei|Während|Bis|Mit) (?:{LOW}+ ){{0,3}}(?:{NOUN}|\d{{4}})(?:"
    rf" \d{{4}})?"
    rf" (?:das|die|ein|eine|sein|seine|ihre|er|wir|man|ich) (?:{LOW}+e[ns]? )?(?:{NOUN}"
    rf" )?(?P<verb>{LOW}+)\b(?![,.])"
)
PARTICIPLE_FIRST = re.compile(
    rf"(?P<part>[A-ZÄÖÜ]{LOW}+(?:t|en)) (?:im|in|von|vom|am|durch|nach|für|als|mit|an|auf"
    rf"|zwischen|aus) [^.,;:!?]{{3,60}}, "
    rf"{SUBJECT} (?P<verb>{LOW}+)\b"
)
ABSENT = ("vorbei", "krank", "tot", "weg", "unterwegs", "abwesend", "verletzt")
ABSOLUTE = re.compile(
    rf"[Mm]it (?:dem|der|den|seine[mrn]|ihre[mrn]|allen?|nur|einem|einer|{NOUN})"
    rf" [^.,;:!?]{{2,40}}? (?P<part>{'|'.join(ABSENT)}|zu Ende|im Gefängnis"
    rf"|{LOW}{{3,}}(?:t|en)),"
)


@cache
def opened() -> re.Pattern[str]:
    """An adverb in front, the subject, and only then the verb."""
    return re.compile(rf"(?P<open>{choice('openers')}),? {SUBJECT} (?P<verb>{LOW}+)\b(?!,)")


def check(subject: Subject) -> Iterator[Finding]:
    for p in german(subject):
        if p.block.kind == "heading":
            continue
        for start, _ in p.sentences:
            yield from (misplaced(p, *place) for place in front(p.text, start))
        yield from (misplaced(p, *place) for place in (*within(p.text), *asked(p.text)))


def front(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where a sentence that begins at `start` has its verb too late."""
    for sign in (opened(), PRONOUN_LATE, NOUN_LATE):
        m = sign.match(text, start)
        if m and finite(m["verb"]) and calm(m["open"]) and not genitive(m):
            yield m.span()
            return
    m = PLACED.match(text, start)
    if m and finite(m["verb"]) and not infinitive(m["verb"]):
        yield m.span()
    m = ABSOLUTE.match(text, start)
    if m and (" " in m["part"] or m["part"] in ABSENT or participle(m["part"])):
        yield m.span()
    m = PARTICIPLE_FIRST.match(text, start)
    if m and participle(m["part"].lower()):
        yield m.span()
    m = AFTER_CLAUSE.match(text, start)
    if m and finite(m["verb"]) and not reported(m["verb"]) and final(m["end"]):
        yield m.span("mark")


def reported(verb: str) -> bool:
    """Is the verb the subjunctive of what somebody said?"""
    return verb in ("sei", "seien") or (verb.endswith("e") and not verb.endswith("te"))


def final(word: str) -> bool:
    return finite(word) or infinitive(word)


def genitive(m: re.Match[str]) -> bool:
    """Does "der …" belong to the noun before it?"""
    words = m["open"].split()
    phrase = words[0] in ("Am", "Zu", "Im", "In", "Zum", "Nach", "Seit", "Vor", "Mit", "Auf")
    return phrase and words[-1][0].isupper() and m.string.startswith(" der ", m.end("open"))


def calm(opening: str) -> bool:
    """Is there no verb in what opens the sentence?"""
    if opening.endswith("Gegenteil"):
        return False
    return not any(finite(w) or infinitive(w) for w in opening.split()[1:] if w.islower())


def within(text: str) -> Iterator[tuple[int, int]]:
    for m in EARLY.finditer(text):
        if early(m) and unfinished(text, m.start("next")):
            yield m.span()
    late = 0
    for m in INSIDE.finditer(text):
        verbal = participle(m["part"]) or (
            infinitive(m["part"]) and re.match("w[iü]r", m["mark"]) and not re.match(CAN, m["part"])
        )
        if verbal and not re.search(r"\b(?:und|oder)$", m["body"]):
            late = m.end()
            yield m.span("mark")
    for m in SECOND.finditer(text):
        if (
            m.start() >= late
            and not infinitive(m["next"])
            and unfinished(text, m.start("next"), finite_too=True)
        ):
            yield m.span("mark")


def asked(text: str) -> Iterator[tuple[int, int]]:
    """Where an indirect question has the order of a direct one, or es gab a participle."""
    for m in ASKED.finditer(text):
        if not m["after"].endswith("?"):
            yield m.span("mark")
    for m in THERE.finditer(text):
        if participle(m["part"]):
            yield m.span()


def early(m: re.Match[str]) -> bool:
    """Does the participle or infinitive follow its auxiliary at once?"""
    if re.fullmatch(CAN, m["aux"]):
        return infinitive(m["part"]) and not m["next"][0].isupper()
    if m["next"][0].isupper():
        return False
    return participle(m["part"])


def unfinished(text: str, place: int, finite_too: bool = False) -> bool:
    """Does the clause end without a participle or infinitive?"""
    words = rest(text, place)
    last = words[-1] if words else ""
    verbal = participle(last) or infinitive(last) or (finite_too and finite(last))
    return bool(last) and not verbal and last not in listed("adjectives")


def misplaced(passage: Passage, start: int, end: int) -> Finding:
    return found(
        __name__,
        passage.at(start, end),
        "This is the word order of English, not of German.",
        "The German verb stands in second place, what belongs to it at the end of the clause; in a"
        " subordinate clause the whole verb stands at the end.",
        confidence=0.65,
        points_to=("en",),
        tier="context",
    )
