"""Quotation marks that the language does not use: « », „ “, ,, '' in English, “ ” in German.

One finding for the article, at the first place, with the number of places; the glyph and the
space inside it say where the text comes from: « » with spaces is French, tight « » Spanish,
Italian or Portuguese, „ “ German, ,, '' Dutch. The edits exchange all of them.

Silent: words of another language in a text that is not plainly translated, code, a single
guillemet used as an arrow.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from transcheck.check._frames import ALL
from transcheck.check._passage import source_tongue, tongue
from transcheck.check._quotes import Pair, Quotes, quotes
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.check._vocabulary import vocabulary
from transcheck.languages import name as language_name
from transcheck.languages import style
from transcheck.languages import table as language_table
from transcheck.model import Edit, Evidence, Example, Finding, Subject

ID = "quote-foreign"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "[[« The road is open »]], said the mayor. « We waited for it », he added.",
    "[[»Everybody laughed«]], said the clerk.",
    "[[«The road is open»]], said the mayor.",
    "[[„We are ready“]], she says.",
    "The show [[«Punto por punto»]] tells the story of lace.",
    "The conductor is known as a [[„Maestra“]] in her town.",
    "[[,,We are ready'']], she says.",
    Example("Er sagte: [[“Wir sind bereit.”]] Dann ging er.", language="de"),
    Example(
        "Elle parle d'une [[“belle surprise”]] pour tous.",
        language="fr",
        source="She speaks of a “lovely surprise” for all.",
        source_language="en",
    ),
)
GOOD = (
    "“The road is open,” said the mayor.",
    "The sign reads “Sortie de secours” in every wagon.",
    "He wrote it down, 'for the record', and left.",
    "Home » News » Local",
    "It cost 5,,6 or so.",
    Example("« La route est ouverte », dit le maire.", language="fr"),
    Example("Er sagte: „Wir sind bereit.“ Dann ging er.", language="de"),
    Example("«Estamos listos», dijo.", language="es"),
)
LONG = 60


def check(subject: Subject) -> Iterator[Finding]:
    profile = table("quotes").get(tongue(subject))
    if not profile:
        return
    told = quotes(subject)
    house = style(subject.config.style).quotes if subject.config.style else ()
    foreign = set(profile["foreign"]) - set(house)
    source = (source_tongue(subject) or "").split("-")[0]
    kinds = [kind(told, p) for p in told.pairs]
    if not any(k[0] in "«»" for k in kinds):
        foreign |= {k for k, who in dict(profile.get("told", {})).items() if source in who}
    odd = [p for p, k in zip(told.pairs, kinds, strict=True) if k in foreign]
    declared = bool(odd) and source in foreign_of(profile, kind(told, odd[0]))
    if odd and (declared or any(own(told, p, tongue(subject)) for p in odd)):
        yield one(told, odd, profile)
    elif odd and tongue(subject) == "en":  # around foreign words natives keep them too
        yield replace(one(told, odd, profile), tier="context", points_to=ALL)


def foreign_of(profile: dict[str, object], glyphs: str) -> list[str]:
    """The languages that write these marks."""
    who = own_marks(profile, glyphs)
    return [*who, "fr"] if glyphs == "«»" else who


def own_marks(profile: dict[str, object], glyphs: str) -> list[str]:
    """The languages whose own marks these are."""
    foreign, more = profile["foreign"], profile.get("told", {})
    assert isinstance(foreign, dict) and isinstance(more, dict)
    return list(foreign.get(glyphs) or more[glyphs])


def kind(told: Quotes, pair: Pair) -> str:
    """The glyphs of a pair, with a space between them where spaces stand inside."""
    inner = " " if pair.open.gaps[1] or pair.close.gaps[0] else ""
    glyphs = pair.open.glyph + pair.close.glyph
    return f"{pair.open.glyph}{inner}{pair.close.glyph}" if glyphs == "«»" else glyphs


def own(told: Quotes, pair: Pair, language: str) -> bool:
    """Do the marks hold words of the text's own language, not a foreign phrase?"""
    if pair.open.glyph not in "«»‹›“":
        return True
    inside = told.passages[pair.open.block].text[pair.open.end : pair.close.start].split()
    common = language_table(language).function_words
    words = [w.strip(".,!?").casefold() for w in inside]
    return any(w in common for w in words) or plainly(words, language)


def plainly(words: list[str], language: str) -> bool:
    """Are they all words of the language?"""
    return language == "en" and len(words) > 1 and all(w in vocabulary(language) for w in words)


def one(told: Quotes, odd: list[Pair], profile: dict[str, object]) -> Finding:
    first, passage = odd[0], told.passages[odd[0].open.block]
    whole = first.close.end - first.open.start <= LONG
    span = passage.at(first.open.start, first.close.end if whole else first.open.end)
    votes = Counter(kind(told, p) for p in odd)
    most = votes.most_common(1)[0][0]
    points = tuple(own_marks(profile, most))
    return found(
        __name__,
        span,
        f"Quotation marks of another language ({first.open.glyph} {first.close.glyph}), "
        f"{len(odd)} in this text.",
        f"These marks are {' or '.join(language_name(p) for p in points)} typography.",
        confidence=0.9 if len(odd) > 1 else 0.8,
        edits=tuple(e for p in odd for e in exchange(told, p, profile)),
        points_to=points,
        evidence=tuple(
            Evidence(
                "the same marks", span=told.passages[p.open.block].at(p.open.start, p.open.end)
            )
            for p in odd[1:4]
        ),
    )


def exchange(told: Quotes, pair: Pair, profile: dict[str, object]) -> tuple[Edit, Edit]:
    """The marks of the target language in place of a pair, without the spaces inside it."""
    start, stop = told.passages[pair.open.block], told.passages[pair.close.block]
    comma = profile["comma"] == "inside" and stop.text[pair.close.end : pair.close.end + 1] == ","
    opened = pair.open.end + pair.open.gaps[1]
    closed = pair.close.start - pair.close.gaps[0]
    return (
        Edit(start.at(pair.open.start, opened), str(profile["open"])),
        Edit(stop.at(closed, pair.close.end + comma), "," * comma + str(profile["close"])),
    )
