"""Words put into another mouth: the source lets the one speak, the translation the other.

Both are named on both sides; the one stands by the quotation in the source, the other one in the
translation.

Silent: speakers who are only he or she, quotations whose number differs, persons whom the lexicon
cannot pair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._passage import tongue
from transcheck.check._persons import Person, persons
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.lexicon import Lexicon, lexicon
from transcheck.model import Example, Finding, Subject

ID = "speaker-changed"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("“The well is dry,” said [[Moreau]], while Lefort kept silent.", source_language="fr",
            source="« Le puits est sec », a dit Lefort, tandis que Moreau se taisait."),
    Example('"The well is dry," [[Paula]] Dietz told Karl Vogt.', source_language="de",
            source="„Der Brunnen ist leer“, sagte Karl Vogt zu Paula Dietz."),
    Example('"The well is dry," the [[mayor]] joked to Karl Vogt.', source_language="nl",
            source="‘De put is leeg’, grapte Karl Vogt tegen de burgemeester."),
    Example("[[Rossi]] called the plan “a dead end”, while Bianchi was silent.",
            source="Bianchi ha definito il piano «un vicolo cieco», mentre Rossi taceva.",
            source_language="it"),
)  # fmt: skip
GOOD = (
    Example('"I wait," Anna Dietz, the head of the fair, told Radio Lech.', source_language="fr",
            source="« J'attends », a dit à Radio Lech la directrice de la foire, Anna Dietz."),
    Example("“I wait,” the Anna Dietz impersonator Leo Brandt said.", source_language="fr",
            source="« J'attends », a dit Leo Brandt, l'imitateur d'Anna Dietz."),
    Example("“The well is dry,” said Dumont pumps expert Lefort.", source_language="fr",
            source="« Le puits est sec », a dit Lefort, expert en pompes chez Dumont."),
    Example("“The well is dry,” said Lefort, while Moreau kept silent.", source_language="fr",
            source="« Le puits est sec », a dit Lefort, tandis que Moreau se taisait."),
    Example("While Moreau kept silent, Lefort said: “The well is dry.”", source_language="fr",
            source="« Le puits est sec », a dit Lefort, tandis que Moreau se taisait."),
    Example('Karl Vogt told Paula Dietz: "The well is dry."', source_language="de",
            source="„Der Brunnen ist leer“, sagte Karl Vogt zu Paula Dietz."),
    Example('"The well is dry," said Moreau while Lefort kept silent.', source_language="fr",
            source="« Le puits est sec », a-t-il dit, tandis que Lefort et Moreau se taisaient."),
)  # fmt: skip
QUOTED = re.compile(
    r"«[^«»]{4,}?»|“[^“”„]{4,}?”|„[^“”„]{4,}?[“”]|\"[^\"]{4,}?\"|(?<!\w)‘[^‘]{4,}?’(?!\w)"
)
SPEAKING = re.compile(r"[\s,.!?:–—-]*")
WORD = re.compile(r"[^\W\d_]{2,}")
ENDED = re.compile(r"[.!?][»”“\"’]?\s+(?=\W?[A-ZÀ-Þ])")
ROLE = (  # said Boeing cabins expert Kent Craver
    r"(?:[a-z-]+(?:er|or|ist|ian|man|woman)|expert|chief|head|boss|president|chair|coach|aide|guide"
    r"|analyst|agent|assistant|captain|secretary)"
)
BESIDE = re.compile(
    rf" (?:[a-z-]+ ){{0,3}}{ROLE} "
    r"|(?: |-)(?:(?:of|de|del|da|dos|van|von|der|den|la|le|[A-ZÀ-Þ][\w’'-]*\.?) )*"
    r"|, (?:(?:the|an?|his|her|le|la|les|l['’]|el|il|lo|o|der|die|de|het) ?)?(?:[\w-]+ )?"
)
Place = tuple[int, int]
END = re.compile(r"[.;:!?«»“”„\"‘]")
ARTICLES = {
    "en": "the|a|an|his|her|their",
    "fr": "le|la|l['’]|les|un|une|son|sa",
    "es": "el|la|los|las|un|una|su",
    "it": "il|lo|la|l['’]|gli|i|un|una",
    "pt": "o|a|os|as|um|uma",
    "de": "der|die|ein|eine",
    "nl": "de|het|een",
}
NEAR, BEHIND = 90, 40


def check(subject: Subject) -> Iterator[Finding]:
    source, target = (subject.source_language or "")[:2], tongue(subject)
    known = lexicon(source, target)
    if known is None or not {source, target} <= table("persons").keys():
        return
    for pair in pairs(subject):
        if both := exchanged(pair, known):
            yield _finding(pair, *both)


def exchanged(pair: Pair, known: Lexicon) -> tuple[Place, Place] | None:
    """Who speaks in the source, and who in the translation."""
    here, there = list(QUOTED.finditer(pair.source_prose)), list(QUOTED.finditer(pair.target_prose))
    if not here or len(here) != len(there):
        return None
    every = persons(pair.source_prose, pair.target_prose, known)
    for ours, theirs in zip(here, there, strict=True) if len(every) > 1 else ():
        one = speaker(ours, [p.here for p in every], known.source)
        other = speaker(theirs, [p.there for p in every], known.target)
        if one and other and not one & other:
            both = every[min(one)], every[min(other)]
            if not one_person(ours.string, (both[0].here, both[1].here), known.source):
                return both[0].here, both[1].there
        if one is None and other and (place := somebody(ours, known.source)):
            later = behind(ours, known.source)[1]
            if all(every[n].here[0] > later for n in other) and _is_name(every, other, pair):
                return place, every[min(other)].there
    return None


def one_person(text: str, places: tuple[Place, Place], language: str) -> bool:
    """Is the second beside the first, as what he is, or as whose he is: Ames, the aide of Bell?"""
    (_, start), (end, _) = sorted(places)
    apart = END, breaks(language), addressed(language)
    return start <= end < start + BEHIND and not any(p.search(text, start, end) for p in apart)


def _is_name(every: tuple[Person, ...], told: set[int], pair: Pair) -> bool:
    return any(pair.target_prose[every[n].there[0]].isupper() for n in told)


def speaker(quoted: re.Match[str], places: list[Place], language: str) -> set[int] | None:
    """The numbers of the person who speaks: behind a quotation that opens a sentence, else the only
    one before it."""
    text = quoted.string
    start = max((m.end() for m in ENDED.finditer(text, 0, quoted.start())), default=0)
    if WORD.search(text, start, quoted.start()):
        if QUOTED.search(text, start, quoted.start()):
            return None
        inside = {n for n, p in enumerate(places) if start <= p[0] < quoted.start()}
        same = first(text, places, (start, quoted.start()), language)
        return same if same == inside else None
    return first(text, places, behind(quoted, language), language)


def behind(quoted: re.Match[str], language: str) -> Place:
    """The clause behind a quotation."""
    text = quoted.string
    opened = SPEAKING.match(text, quoted.end())
    start = opened.end() if opened else quoted.end()
    stop = END.search(text, start)
    end = min(stop.start() if stop else len(text), start + NEAR)
    cut = breaks(language).search(text, start, end)
    return start, cut.start() if cut else end


def somebody(quoted: re.Match[str], language: str) -> Place | None:
    """A person without a name right behind the verb that follows a quotation."""
    told = re.compile(rf"(?:\w+[ -]){{1,3}}(?:{ARTICLES[language]}) ?\w{{3,}}")
    match = told.match(quoted.string, *behind(quoted, language))
    return match.span() if match else None


def first(text: str, places: list[Place], where: Place, language: str) -> set[int] | None:
    """The first person of a stretch, and who stands right beside: titles and names of the same."""
    start, end = where
    every = sorted((p, n) for n, p in enumerate(places) if start <= p[0])
    inside = [(p, n) for p, n in every if not addressed(language).search(text, start, p[0])]
    if not inside or not start <= inside[0][0][0] < min(end, start + BEHIND):
        return None
    (last, n), *others = inside
    same = {n}
    for place, other in others:
        if place[0] >= end or not BESIDE.fullmatch(text, last[1], place[0]):
            break
        same.add(other)
        last = place
    return same


@cache
def addressed(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{table('persons')[language]['addressed']})\s?$", re.IGNORECASE)


@cache
def breaks(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{table('persons')[language]['break']})(?!\w)", re.IGNORECASE)


def _finding(pair: Pair, one: Place, other: Place) -> Finding:
    segment, span = next(pieces(pair.target, *other))
    name = pair.source_text[slice(*one)]
    return found(
        __name__,
        span,
        f"In the source “{name}” says this.",
        "The words were put into another mouth.",
        confidence=round(0.75 * pair.confidence, 4),
        source_term=name,
        source_span=pair.source_span,
        segment=segment.index,
    )
