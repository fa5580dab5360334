"""A form that the chosen house style does not write: May 8, 1945 under en-GB, colour under en-US.

Works where a house style is chosen (`style = "en-GB"`); `transcheck config styles` lists them. A
style says which quotation marks it accepts, which spellings, and which dates, times, numbers and
spaces it avoids. The general checks stay silent on what the style writes itself.

Silent: no style chosen, a style of another language, names (Pearl Harbor), marks inside other
marks, straight marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._quotes import Pair, Quotes, quotes
from transcheck.check._report import found, once
from transcheck.check._table import table
from transcheck.check.quote_foreign import kind
from transcheck.languages import Style, style
from transcheck.model import Edit, Example, Finding, Subject

ID = "house-style"
KIND = "convention"
CATEGORY = "locale-conventions/other"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    Example("It was signed on [[8 May 1945]] in Reims.", style="en-US"),
    Example("The [[colour]] of the [[harbour]] changed at [[7.30pm]] sharp.", style="en-US"),
    Example("It was signed on [[May 8, 1945]] in the [[center]] of Reims.", style="en-GB"),
    Example("The [[neighbor]] asked for a program.", style="en-CA"),
    Example("The fund paid [[€500]] and 300 staff left [[4,500]] files.", style="en-EU"),
    Example("She said: [[‘]]The road is open,’ and left.", style="en-US"),
    Example("Qui vient[[?]] Elle arrive à [[14:30]].", language="fr", style="fr-FR"),
    Example("Qui vient[[ ?]] Elle paie 25[[$]].", language="fr", style="fr-CA"),
    Example("Rund 30[[%]] der Leute gehen.", language="de", style="de-DE"),
    Example("Die [[Straße]] kostete [[12.500]] Franken.", language="de", style="de-CH"),
    Example("Er sagte: [[„]]Wir sind bereit.“ Dann ging er.", language="de", style="de-CH"),
    Example("Subió un 12[[%]] en mayo.", language="es", style="es-ES"),
    Example("Todos [[vosotros]] lo saben.", language="es", style="es-419"),
)
GOOD = (
    "The colour of the center changed on May 8, 1945.",
    Example("Pearl Harbour and the Labour Party are names; the color is not.", style="en-US"),
    Example("He said, “She wrote ‘no’ on it,” and left on May 8, 1945.", style="en-US"),
    Example("They organize and organise on 8 May 1945, in ‘single’ marks.", style="en-GB"),
    Example("The Pearl Harbor Center opened.", style="en-GB"),
    Example("The colour program will organize a theatre.", style="en-CA"),
    Example("The fund paid EUR 500 and 4 500 people.", style="en-EU"),
    Example("Qui vient ? « Moi ! » Elle arrive à 14 h 30.", language="fr", style="fr-FR"),
    Example("Qui vient? Elle paie 25 $ : rien de plus.", language="fr", style="fr-CA"),
    Example("Die Strasse kostete 12'500 Franken, sagte er: «Gut.»", language="de", style="de-CH"),
    Example("Die Straße ist „gut“ und »breit«.", language="de", style="de-DE"),
    Example("Cuesta 1,200.50 pesos, dijo.", language="es", style="es-419"),
    Example("The colour changed.", language="en", style="de-CH"),
)
KEEP = 6
SURE = 0.9
WORD = re.compile(r"[a-z]{4,}")
STRAIGHT = frozenset("\"'")


def check(subject: Subject) -> Iterator[Finding]:
    if subject.config.style is None:
        return
    house = style(subject.config.style)
    if house.language != tongue(subject):
        return
    every = passages(subject)
    yield from once([f for p in every for f in spelled(p, house)], KEEP)
    yield from once(list(marks(quotes(subject), house)), KEEP)
    for number in range(len(house.avoid)):
        yield from once([f for p in every for f in avoided(p, house, number)], KEEP)


def avoided(passage: Passage, house: Style, number: int) -> Iterator[Finding]:
    form = house.avoid[number]
    for m in form.find.finditer(passage.text):
        right = m.expand(form.say)
        yield other(passage, m.span(), right, house, form.why, form.category)


def spelled(passage: Passage, house: Style) -> Iterator[Finding]:
    """Words of the other variety; one with a capital may be a name."""
    for m in WORD.finditer(passage.text):
        whole = passage.text[m.start() - 1 : m.start()] + passage.text[m.end() : m.end() + 1]
        right = house.spelling.get(m.group())
        if right and not any(c.isalnum() for c in whole):
            why = "This is the spelling of another country."
            yield other(passage, m.span(), right, house, why, "linguistic-conventions/spelling")


def marks(told: Quotes, house: Style) -> Iterator[Finding]:
    """Marks that the style does not accept, unless they stand inside others."""
    for pair in told.pairs:
        if accepted(kind(told, pair), house, pair) or nested(told, pair):
            continue
        opened, closed = house.quotes[0][0], house.quotes[0][-1]
        gap = " " if " " in house.quotes[0] else ""
        start, stop = told.passages[pair.open.block], told.passages[pair.close.block]
        yield found(
            __name__,
            start.at(pair.open.start, pair.open.end),
            f"{house.name}: quotations stand in {opened} {closed}.",
            f"The style does not use {pair.open.glyph} {pair.close.glyph}.",
            category="linguistic-conventions/punctuation",
            confidence=SURE,
            edits=(
                Edit(start.at(pair.open.start, pair.open.end), opened + gap),
                Edit(stop.at(pair.close.start, pair.close.end), gap + closed),
            ),
        )


def accepted(glyphs: str, house: Style, pair: Pair) -> bool:
    """Marks of the style, straight ones, and those that are a finding of quote-foreign."""
    if STRAIGHT & {pair.open.glyph, pair.close.glyph}:
        return True
    return glyphs in house.quotes or glyphs in foreign(house.language)


@cache
def foreign(language: str) -> frozenset[str]:
    return frozenset(table("quotes").get(language, {}).get("foreign", ()))


def nested(told: Quotes, pair: Pair) -> bool:
    return any(
        p is not pair
        and p.open.block == pair.open.block
        and p.open.start < pair.open.start < p.close.start
        for p in told.pairs
    )


def other(
    passage: Passage, place: tuple[int, int], right: str, house: Style, why: str, category: str
) -> Finding:
    span = passage.at(*place)
    here = passage.text[slice(*place)]
    return found(
        __name__,
        span,
        f"{house.name}: “{right.strip()}”, not “{here.strip()}”.",
        why,
        category=category,
        confidence=SURE,
        suggestions=(right,),
        edits=(Edit(span, right),),
    )
