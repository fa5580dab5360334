"""German verbs in frames of English: Er oft fährt, Sie ablehnte, das Buch er las.

The verb stands before its adverb, a separable one leaves its particle at the end, a relative clause
has its pronoun, a passive no object, an infinitive its zu, and a reflexive verb its sich.

Silent: subordinate clauses, adverbs that belong to the noun, measures of time in a passive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._german import (
    CAN,
    LOW,
    NOUN,
    examples,
    finite,
    german,
    infinitive,
    lemma,
    listed,
    participle,
)
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.model import Finding, Subject

ID = "german-verb"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "major"
NEEDS = "target"
BAD = examples(
    "[[Der Bäcker oft fährt]] nach Bremen.",
    "[[Der Rat ablehnte]] den Antrag.",
    "Sie mag [[das Haus wir kauften]].",
    "Der Sänger [[wurde einen Preis gegeben]].",
    "Der Junge versuchte [[das Fenster öffnen]].",
    "Der Wirt [[weigerte]] zu öffnen.",
)
GOOD = examples(
    "Der Bäcker fährt oft nach Bremen.",
    "Der Rat lehnte den Antrag ab.",
    "Weil der Rat ablehnte, blieb das Bad zu.",
    "Das Fest wurde einen Tag lang verschoben.",
    "Der Junge versuchte, das Fenster zu öffnen.",
    "Der Wirt weigerte sich zu öffnen.",
    "Er selbst hat das Haus gebaut.",
)
SUBJECT = (
    rf"(?:Er|Sie|Es|Ich|Wir|Man|(?:Der|Die|Das|Ein|Eine|Sein|Seine|Ihre?|Unsere?|Diese[rs]?|Viele)"
    rf" (?:{LOW}+ )?{NOUN}|{NOUN} {NOUN})"
)
ADVERB = (
    r"(?:nie|niemals|oft|immer|manchmal|selten|normalerweise|gewöhnlich|kürzlich|plötzlich"
    r"|schließlich|bald|schnell|langsam|nicht|bereits|schon|tatsächlich|offenbar|wahrscheinlich"
    r"|kaum|endlich|leise|vorsichtig|sofort|regelmäßig|häufig|einst|üblicherweise|ständig"
    r"|gelegentlich|vermutlich|wirklich|einfach|noch|stets|kurz|letztendlich|zuerst|dann)"
)
BEFORE = re.compile(rf"{SUBJECT} {ADVERB} (?P<verb>{LOW}+)\b(?!,)")
PARTICLE = (
    r"(?:ab|an|auf|aus|ein|mit|nach|vor|zu|zurück|her|hin|los|weg|fest|statt|teil|weiter|zusammen)"
)
UNSPLIT = re.compile(rf"{SUBJECT} (?P<verb>{PARTICLE}(?P<base>{LOW}{{3,}}))\b(?!,)")
NO_RELATIVE = re.compile(
    rf"\b(?:der|die|das|den|dem|ein|eine|einen|einem|Der|Die|Das) (?:{LOW}+ )?{NOUN}"
    rf" (?:er|ich|wir|man) (?P<verb>{LOW}+)\b"
)
OBJECT = re.compile(
    rf"\b(?:wurden?|worden) (?:{LOW}+ ){{0,2}}einen (?:{LOW}+ )?(?P<noun>{NOUN})"
    rf" (?:[^.,;:!?]{{0,30}}? )?(?P<part>{LOW}+)\b(?=[.,]| (?:und|für|in|von)\b)"
)
TIME = re.compile(
    r"(?:Tag|Monat|Abend|Sommer|Winter|Herbst|Augenblick|Moment|Meter|Kilometer|Zentimeter|Morgen"
    r"|Nachmittag|Schritt|Spaltbreit)"
)
WITHOUT_ZU = re.compile(
    rf"\b(?:versucht|versuchten?|hofft|hofften?|beschloss|beschlossen|plant|planten?|versprach"
    rf"|versprachen"
    rf"|vergaß|vergaßen|weigerte sich|weigerten sich|entschied sich|entschieden sich|scheint"
    rf"|scheinen|schien"
    rf"|schienen|beabsichtigt|beabsichtigte|begann|begannen|beginnt|beginnen),? "
    rf"(?P<mark>(?:[^.,;:!?–]{{1,50}}? )?(?P<verb>{LOW}+))(?=[.,])"
)
REFLEXIVE = re.compile(
    r"\b(?P<verb>ereignete|ereigneten|beeilte|beeilten|weigerte|weigerten|weigert|bedankte"
    r"|bedankten|verliebte"
    r"|verliebten|erkundigte|erkundigten|bemühte|bemühten|bemüht|schämte|schämten|sehnte|sehnten"
    r"|bewarb|bewarben"
    r"|verbeugte|verbeugten|entschloss|verirrte|verirrten|verabredete|begnügte|begnügten|erholte"
    r"|erholten"
    r"|kümmerte|kümmerten|kümmert|einigten|beschwerte|beschwerten|konzentrierte|konzentrierten"
    r"|entschied)\b"
)
SELF = re.compile(
    r"\b(?:sich|mich|dich|uns|euch|mir|ihn|sie|es|ihm|ihr|ihnen|der|die|das|den|über|dass|gegen"
    r"|zugunsten|auf|dieses?|seinen?|ihren?)\b"
)


def check(subject: Subject) -> Iterator[Finding]:
    for p in german(subject):
        if p.block.kind == "heading":
            continue
        for start, end in p.sentences:
            yield from (framed(p, *place) for place in late(p.text, start, end))
        for m in NO_RELATIVE.finditer(p.text):
            if finite(m["verb"]):
                yield framed(p, *m.span())
        for m in OBJECT.finditer(p.text):
            if participle(m["part"]) and not TIME.fullmatch(m["noun"]):
                yield framed(p, *m.span())
        for m in WITHOUT_ZU.finditer(p.text):
            if bare(m["mark"], m["verb"]):
                yield framed(p, *m.span("mark"))


def late(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a main clause has its verb after an adverb, in one piece, or without its sich."""
    m = BEFORE.match(text, start)
    if m and finite(m["verb"]):
        yield m.span()
    m = UNSPLIT.match(text, start)
    if m and separable(m["verb"], m["base"]):
        yield m.span()
    lone = REFLEXIVE.search(text, start, end)
    if lone and lone["verb"] != "entschied" and alone(text[start:end], lone.end() - start):
        yield lone.span()


def alone(sentence: str, place: int) -> bool:
    """Is there nothing around the verb that might be its object?"""
    start = max(sentence.rfind(c, 0, place) for c in ",;:–") + 1
    stop = re.search(r"[,;:–.]|$", sentence[place:])
    clause = sentence[start : place + (stop.start() if stop else 0)]
    return not SELF.search(clause) and not re.search(
        r"\b(?:wurde|wird|ist|hat|werden|um)\b", sentence
    )


@cache
def separable(verb: str, base: str) -> bool:
    """Is the word a finite form of a verb whose particle should stand apart?"""
    from simplemma import is_known

    whole, simple = lemma(verb), lemma(base)
    return (
        whole != verb
        and simple.endswith("n")
        and whole.endswith(simple)
        and bool(is_known(base, lang="de"))
        and not participle(verb)
        and "ge" not in verb[2:6]
    )


def bare(words: str, verb: str) -> bool:
    """Does the infinitive at the end lack its zu?"""
    if re.search(rf"\b(?:zu|um|{CAN}|wird|werden|wurde|würden?|hat|haben|sei|und)\b", words):
        return False
    return infinitive(verb) and "zu" not in verb and verb not in listed("small")


def framed(passage: Passage, start: int, end: int) -> Finding:
    return found(
        __name__,
        passage.at(start, end),
        "The frame of this verb is that of English, not of German.",
        "Place, particle, zu, sich and case of what goes with a verb differ in German.",
        confidence=0.6,
        points_to=("en",),
        tier="context",
    )
