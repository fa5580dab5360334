"""Clock times as another language writes or says them: 14h30, at 18.00 h, the 9 of the night.

English writes 2:30 p.m. or 14:30. “At 14h” is French or Portuguese, “18.00 h” Spanish, “14.30
o'clock” German, “the hours 20” Italian.

Silent: durations (a 3h flight), product names (24h), times in sport (2h 14m), en-GB 9.30am, 17:00,
half nine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from transcheck.check._passage import Passage, just_before, passages, tongue
from transcheck.check._report import apart, found, licensed, once
from transcheck.check._table import table
from transcheck.model import Edit, Example, Finding, Subject

ID = "time-format"
KIND = "convention"
CATEGORY = "locale-conventions/time-format"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The doors open at [[14h30]] and close at [[18 h]].",
    "The mass begins at [[18.00 h]] in the square.",
    "It closed at [[9 of the night]].",
    "The train leaves at [[14.30 o'clock]].",
    "The office is open from [[10h]] to [[17 h 45]].",
    "The funeral is on Saturday at [[11 h]] at the church; talks go on at [[21 hours]].",
    "Staff are there [[24 hours on 24]].",
    "He woke at [[8 hours of the morning]].",
    "The match starts at [[17.45 hrs]].",
    "The boat sails at [[h. 7.40]] from the pier.",
    "The paper is due by [[15h30]], the alarm rang at [[6h40]]. The doors: [[8h30]].",
    "The shop is open [[9-13h]] and the hall [[8.30–12 Uhr]].",
    "The blockade was lifted at [[18.30]], the hall is open until [[21]].",
    "The shop is open [[from 9 to 19]] all week, and the ride takes [[one hour fifty]].",
    "He lost [[1 min 48 s]] and rang at [[five past half seven]], or so.",
    "The shop is open [[8h-12h30]] and the bus runs from 5.30 am to [[0h45]].",
    "The fire broke out at [[0.40 am]]; they fled at [[the 3 in the night]].",
    "She fell at 10 pm[[ of]] Tuesday, or at [[eight and a half]], or after [[the 23]].",
    Example("Die Führung beginnt um [[3.30 PM]].", language="de"),
    Example("Il y aura du bruit entre 8 h et [[5 h 30]] en semaine.", language="fr"),
    Example("Die Kasse ist von 9 bis [[5.30 Uhr]] offen.", language="de"),
    Example("La caja abre de 9:00 a [[5:30]] entre semana.", language="es"),
    Example("Der Laden schließt um [[5:30 Uhr nachmittags]].", language="de"),
    Example("Die Führung beginnt um [[3.30pm]].", language="de"),
    Example("L'alarme a sonné à [[6.40]] dans la gare.", language="fr"),
)
GOOD = (
    Example("Sie kam um 9.15 am Montag an und spielte 2:1 am Samstag.", language="de"),
    Example("Le bar est ouvert de 22 h à 5 h, puis de 8 h à 14 h.", language="fr"),
    "The watch maker wrote down SFr95mn.",
    Example("La visite commence à 15 h 30, le 3 p. 12 est à lire.", language="fr"),
    "The doors open at 2:30 p.m. and close at 7.",
    "It sold at 18.30 euros; she left home at 17, worked until 65 and rose from 9 to 19.",
    "Cover the dough and let it rise for 1 h 30, then bake it in 1 h; the drive takes 1h57.",
    "The train was delayed by 3h30, it lasted about 2 h 15 and 0 h 45 more; rest 2–3 h at least.",
    "After 2 h the glue is dry, a 1h30 walk away; the outage took some 14h30 and 2.30 hours more.",
    "It is a 3h flight, and the winner took 2h 14m 30s.",
    "The 24h shop sells a 4h candle.",
    "The train leaves at half past two, at 2 o'clock on Sundays.",
    "Open 9.30am to 5pm, seven days a week.",
    "He did 2-3h a week, in hours 40.5 of 60.",
    "She walked on the 9 of hearts of the night before.",
    "The 24 Hours of Le Mans began at four.",
    "It took 8 hours of the morning shift.",
)
KEEP = 6
MARKED = ("at", "also")
NOON = 12
HOUR = r"(?:[01]?\d|2[0-4])"
DAY, EARLY = range(13, 24), 7
COUNTED = re.compile(r"\d ?h")
AT = re.compile(
    r"\b(?:at|from|until|till|before|since|between)(?: the| around| about| approximately)? $",
    re.IGNORECASE,
)
MIDNIGHT = re.compile(r"\b(?:to|by|around|about|towards) $", re.IGNORECASE)
LASTING = re.compile(
    r"\b(?:tak(?:es?|ing)|took|last(?:s|ed|ing)?|spen(?:d|ds|t|ding)|wait(?:s|ed|ing)?)"
    r"(?: (?:for|about|around|nearly|almost|over|some|up to|only|just))* $",
    re.IGNORECASE,
)
OFTEN_LASTING = re.compile(
    r"\b(?:for|by|in|of|than|an?|about|around|nearly|almost|over|under|within|after|some|every"
    r"|up to|is|was|rest|cook|bake|simmer|another|more) $",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Shape:
    """A foreign time: its pattern, what to write ("" where the clock is told), who writes so."""

    find: re.Pattern[str]
    say: str
    who: tuple[str, ...]
    tier: Literal["alone", "context"]
    hint: bool


@cache
def shapes(language: str) -> tuple[Shape, ...]:
    """What the language does not write."""
    data = table("times")
    lead = "|".join(rf"(?<=\b{word} )" for word in data["before"])
    return tuple(
        Shape(
            re.compile(e["find"].replace("{hour}", HOUR).replace("{lead}", f"(?:{lead})")),
            e.get("say", e.get("hint", "")),
            tuple(e["who"]),
            "alone" if e.get("sure", True) else "context",
            "hint" in e,
        )
        for e in data["shape"]
        if language in e.get("targets", ("en",))
    )


def clock(m: re.Match[str], language: str) -> str:
    """`14h30` → `2:30 p.m.`, `9 of the night` → `9 p.m.`, `3.30pm` → `15:30`, French `6 h 40`."""
    said = m.groupdict()
    if language == "fr" and not said.get("half"):
        return f"{int(said['hour'])} h {said['minute']}"
    hour, minute = int(said["hour"]) % 24, said.get("minute") or "00"
    if half := said.get("half"):
        return f"{hour % NOON + NOON * half.lower().startswith('p')}:{minute}"
    if said.get("part") in ("night", "evening", "afternoon") and hour < NOON:
        hour += NOON
    name = "p.m." if hour >= NOON else "a.m."
    first = f"{hour % NOON or NOON}{'' if minute == '00' else ':' + minute} {name}"
    if not (last := said.get("last")):
        return first
    return f"{hour}:{minute} to {last}:{said.get('late') or '00'}"


def check(subject: Subject) -> Iterator[Finding]:
    places: dict[tuple[int, int], Finding] = {}
    for p in passages(subject):
        for shape in shapes(tongue(subject)):
            for m in shape.find.finditer(p.text):
                if lasts(just_before(p.text, m.start()), m):
                    continue
                right = shape.say or clock(m, tongue(subject))
                if p.text[m.end() : m.end() + 1] == ".":
                    right = right.rstrip(".")
                places.setdefault((p.number, m.start()), foreign(p, m, right, shape))
    every = sorted(places.values(), key=lambda f: (f.span.start, -f.span.end))
    yield from once(licensed(subject, apart(every)), KEEP)


def lasts(before: str, m: re.Match[str]) -> bool:
    """Is it how long something takes rather than when: rise for 1 h 30, takes 1h57?"""
    said = m.groupdict()
    if not said.get("hour") or not COUNTED.search(m.group()):
        return False
    if LASTING.search(before):
        return True
    if AT.search(before):
        return False
    hour = int(said.get("last") or said["hour"])
    glued = not hour and " " not in m.group() and MIDNIGHT.search(before)
    early = hour < EARLY and not glued
    return hour not in DAY and bool(early or OFTEN_LASTING.search(before))


def foreign(passage: Passage, m: re.Match[str], right: str, shape: Shape) -> Finding:
    span = passage.at(*m.span(next((g for g in MARKED if m.groupdict().get(g)), 0)))
    return found(
        __name__,
        span,
        f"A time as another language writes it: {right.rstrip('.')}.",
        "English writes a.m. and p.m. or a colon, the other languages count to 24.",
        confidence=0.85,
        suggestions=() if shape.hint else (right,),
        edits=() if shape.hint else (Edit(span, right),),
        points_to=shape.who,
        tier=shape.tier,
    )
