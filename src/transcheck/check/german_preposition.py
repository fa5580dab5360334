"""A German verb, noun or adjective with the preposition of English: suchte für Freiwillige.

Silent: verbs whose particle stands at the end of the clause (ich denke nicht über sie nach), verbs
spelt as a participle (er fasziniert mit seiner Kunst), phrases that tell when, where, how or for
whom, wherever a second noun follows at once (suchte für die Schule einen Lehrer).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from transcheck.check._german import (
    DETERMINER,
    LOW,
    NOUN,
    examples,
    german,
    lemma,
    participle,
    rest,
)
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.model import Finding, Subject

ID = "german-preposition"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = examples(
    "Die Gemeinde [[wartete lange für]] den Bescheid.",
    "Alles [[hängt jetzt auf]] das Geld ab.",
    "Sie hat [[in drei Wettbewerben teilgenommen]].",
    "Die Jugend ist kaum noch [[abhängig auf]] das Geld.",
    "Der [[Anspruch zu]] einem Anwalt bleibt.",
    "Das Konzert beginnt [[auf Freitag]], dem 3. Mai, um acht.",
    "Sie lernte ihn [[in März]] kennen.",
    "Die Schüler sind alle [[fasziniert mit]] der Musik.",
)
GOOD = examples(
    "Die Gemeinde wartete lange auf den Bescheid.",
    "Sie suchte für ihren Sohn eine Lehrstelle.",
    "Er hat in Bremen am Rennen teilgenommen.",
    "Das Konzert wurde auf Freitag verschoben.",
    "In der Nacht auf Freitag brannte es.",
    "Die Bilder hängen auf dem Flur.",
    "Er wartet für zwei Tage.",
    "Ich denke nicht über sie nach.",
    "Die Tänzerin fasziniert mit ihrer Kunst und beeindruckt mit großer Ruhe.",
)
PAIR = re.compile(
    rf"\b(?P<head>[^\W\d_]{{3,}})(?P<mid>(?: {LOW}+){{0,3}}?) (?P<prep>an|auf|aus|bei|durch|für"
    rf"|in|mit|über|von"
    rf"|wie|zu) (?P<np>(?:{DETERMINER} |\w+er |{LOW}+en |{LOW}+e |\d+ |(?:zwei|drei|vier|fünf"
    rf"|sechs) )*"
    rf"(?P<noun>{NOUN}|ihn|sie|uns|ihnen|dich|mich|es|ihm))\b(?P<after> \w+)?"
)
END = re.compile(
    rf"\b(?P<prep>an|auf|aus|bei|für|in|mit|über|von|zu) (?:(?:{DETERMINER}|{LOW}+e[nr]?|zwei"
    rf"|drei|vier|fünf|\d+) )"
    rf"{{0,3}}(?P<noun>{NOUN}) (?:nicht )?(?P<head>{LOW}{{5,}})\b"
)
TIMELY = re.compile(
    r"\w*(?:tage?n?|wochen?|monate?n?|jahre?n?|stunden?|minuten?|zeit|mal|abend|nacht|morgen"
    r"|weihnachten|ostern|sommer"
    r"|winter|herbst|frühjahr|anfang|ende|beginn|euro|dollar|prozent|hause|fuß|uhr|weise|recht"
    r"|beispiel|hilfe|teil"
    r"|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|grund"
    r"|fall)s?",
    re.IGNORECASE,
)
OBJECT = re.compile(rf" (?:{DETERMINER}|eine?[mnrs]?|sich|alle|viele|mehr|zu|neue?n?)$")
ADVERBS = re.compile(
    r"(?: (?:heute|gestern|morgen|vor|allem|jetzt|noch|nun|auch|immer|lange|nur|dort|hier|seit"
    r"|sehr|stark|oft|schon"
    r"|vergeblich|dringend|nicht|wieder|weiter|weiterhin|allein|er|sie|es|wir|ich|man|sich|mehr"
    r"|besonders|vor allem"
    r"|derzeit|zurzeit|ganz|gerade|völlig|teilweise|wesentlich|entscheidend|letztlich|darum"
    r"|damals|ihn|uns))*"
)
WEEKDAY = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)"
MONTH = r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
ON_DAY = re.compile(
    rf"\b(?P<wrong>auf {WEEKDAY}(?:morgen|abend|nachmittag)?|bei \d{{1,2}}(?:[.:]\d\d)? Uhr)(?=,?"
    rf" (?:dem|den|um|\d)|[ .,])"
)
IN_MONTH = re.compile(
    rf"\b(?:[Ii]n (?:{MONTH}|{WEEKDAY})|(?:[Aa]uf|[Aa]n|[Ii]n|[Bb]ei) \d\d?\. {MONTH})\b"
)
MOVED = re.compile(
    r"versch[ioe]|verleg|vertag|vorverlegt|vorgezogen|datier|Nacht|\bfällt\b|\bfiel\b|\bfallen\b"
    r"|gelegt|\bvon \w+tag\b"
    r"|umgebucht|terminier|bis\b|wart|freu|angesetzt|hoff|\bAngst|Blick|gespannt|Kalender|einig",
)


LATE = ("auf", "zu", "über")
CRIME = re.compile(
    r"(?:Mord|Totschlag|Diebstahl|Betrug|Raub|Bestechung|Korruption|Untreue|Verrat|Hochverrat"
    r"|Spionage"
    r"|Vergewaltigung|Brandstiftung|Körperverletzung|Steuerhinterziehung|Erpressung"
    r"|Unterschlagung|Mordes)s?"
)


PARTICLE = re.compile(r"ab|an|auf|aus|bei|durch|ein|fest|her|hin|los|mit|nach|um|vor|weg|zu")
# Participles that are also the verb of the third person: er fasziniert.
DOUBTFUL = re.compile(r"(?:be|ent|er|über|ver)[a-zäöü]+t|[a-zäöü]+iert")
JOINING = re.compile(
    r"\b(?:bin|bist|ist|sind|seid|war(?:en|st|t)?|sei(?:en)?|wäre[nt]?|sein|gewesen|wird|w[eu]rden?"
    r"|würden?|worden|bleib(?:en|t|e)|blieb(?:en)?|wirk(?:t|te|ten|en)|schein(?:t|en)"
    r"|schien(?:en)?|zeig\w+|fühl\w+)\b"
)


class Habit(NamedTuple):
    wrong: frozenset[str]
    right: str
    particle: str
    noun: str


@cache
def habits(key: str) -> dict[str, Habit]:
    """By lemma what the table says of it."""
    rows = (
        line.split(" | ") for line in str(table("german_prepositions")[key]).splitlines() if line
    )
    held: dict[str, Habit] = {}
    event = str(table("german_prepositions")["event"])
    for head, wrong, right, *noun in rows:
        word, _, particle = head.strip().partition("+")
        habit = Habit(
            frozenset(wrong.split()),
            right.strip(),
            particle,
            "".join(noun).strip().replace("EVENT", event),
        )
        held[word] = habit
        if particle and word.startswith(particle):
            held[word.removeprefix(particle)] = habit
    return held


@cache
def habit(word: str) -> tuple[Habit, ...]:
    """What the table says of a word in any form."""
    base = lemma(word)
    tables = ("words", "framed") if word[0].isupper() else ("verbs", "framed", "words")
    forms = (word,) if word[0].islower() and word in habits("words") else (base,)
    return tuple(h for key in tables for form in forms if (h := habits(key).get(form)))


def check(subject: Subject) -> Iterator[Finding]:
    for p in german(subject):
        for start, end, right in slips(p.text):
            yield wrong(p, start, end, right)
        for m in (m for sign in (ON_DAY, IN_MONTH) for m in sign.finditer(p.text)):
            around = p.sentence(m.start())
            if not MOVED.search(p.text[slice(*around)]):
                yield wrong(p, *m.span(), "am / im / um")


def slips(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and right preposition of every pair in the text."""
    at = 0
    while m := PAIR.search(text, at):
        at = m.end("head")
        for h in habit(m["head"]):
            if m["prep"] in h.wrong and ADVERBS.fullmatch(m["mid"]) and follows(m, h):
                yield m.start(), m.end("prep"), h.right
    for m in END.finditer(text):
        if lemma(m["head"]) in habits("words") or m["head"] == "gefragt":
            continue
        for h in habit(m["head"]):
            if m["prep"] in h.wrong and free(m["noun"], h) and (h.noun or m["prep"] in LATE):
                yield m.start(), m.end(), h.right


def follows(m: re.Match[str], h: Habit) -> bool:
    """Does the phrase belong to the word, and its particle stand at the end of the clause?"""
    if (
        (m["head"][0].isupper() and m["mid"])
        or not free(m["noun"], h)
        or OBJECT.match(m["after"] or "")
    ):
        return False
    if m["prep"] == "von" and participle(m["head"]) and m["head"] not in habits("words"):
        return CRIME.fullmatch(m["noun"]) is not None
    if m["head"] in habits("words") and DOUBTFUL.fullmatch(m["head"]) and not joined(m):
        return False
    last = "".join(rest(m.string, m.end("np"))[-1:])
    if not h.particle or h.particle == "sich" or m["head"].startswith(h.particle):
        return m["head"][0].isupper() or not PARTICLE.fullmatch(last)
    return last == h.particle


def joined(m: re.Match[str]) -> bool:
    """Does a form of sein or werden make a participle of the word: er ist fasziniert?"""
    before = re.split(r"[.,;:!?]|\bund\b", m.string[: m.start()])[-1]
    return bool(JOINING.search(f"{before} {' '.join(rest(m.string, m.end()))}"))


def free(noun: str, h: Habit) -> bool:
    if h.noun:
        return re.fullmatch(h.noun, noun, re.IGNORECASE) is not None
    return not TIMELY.fullmatch(noun)


def wrong(passage: Passage, start: int, end: int, right: str) -> Finding:
    words = passage.text[start:end]
    return found(
        __name__,
        passage.at(start, end),
        f"“{words}”: here German writes “{right}”.",
        "The preposition is that of English.",
        confidence=0.6,
        points_to=("en",),
        tier="context",
    )
