"""A name of the translation that the source does not have.

Names are carried over: with the same letters, in the form or the script of the other language, or
as the lexicon of the pair and the names of countries know them. A name that sounds like nothing in
the source was put in or replaced another one. In single sentences also a place that the source does
not hint at, and in pairs of lines a name of the source that nothing in the translation sounds like.

Silent: names that the source has in another sentence, days, months and languages, words that the
dictionary knows, the added name of a country, in prose what is at home where the source comes from,
Japanese names, German as the target.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._beads import Pair, pairs
from transcheck.check._coverage import rich, table
from transcheck.check._names import (
    NAME,
    NOUNS_WITH_CAPITALS,
    countries,
    lands,
    proper,
    spoken,
    unlike,
)
from transcheck.check._places import at_home, elsewhere, hinted, parted, peoples, places, strangers
from transcheck.check._replaced import unsaid_names
from transcheck.check._report import found
from transcheck.check._table import table as table_of
from transcheck.check._vocabulary import SOURCES, defined, english
from transcheck.languages import has_table
from transcheck.lexicon import Lexicon, Table, stem, stems
from transcheck.model import Example, Finding, Segment, Subject

ID = "name-changed"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("The coach, Paul [[Berger]], thanked the club.",
            source="L'entraîneur, Paul Kowalski, a remercié le club.", source_language="fr"),
    Example("Ms. [[Smirnova]] opened the school.", source="Госпожа Кузнецова открыла школу.",
            source_language="ru"),
    Example("Farmers in [[Denmark]] protested on Monday.",
            source="Landwirte in Österreich protestierten am Montag.", source_language="de"),
    Example("The fair in [[Austria]] opens tomorrow.",
            source="巴西的展览会明天开幕。", source_language="zh"),
    Example("[[The speech by the mayor took an hour.]]",
            source="Przemówienie, które wygłosił Brombergsson, trwało godzinę.",
            source_language="pl"),
    Example("The poet [[Whitfield]] read two poems.",
            source="詩人のコバレンコさんが詩を二つ読んだ。", source_language="ja"),
    Example("Rosa [[Taylor]] has bought the mill.", source_language="de",
            source="Rosa Schneider hat die Mühle gekauft."),
)  # fmt: skip
GOOD = (
    Example("The coach, Paul Kowalski, thanked the club.",
            source="L'entraîneur, Paul Kowalski, a remercié le club.", source_language="fr"),
    Example("She lives in Moscow and works for the Red Cross.",
            source="Elle vit à Moscou et travaille pour la Croix-Rouge.", source_language="fr"),
    Example("Ms. Kuznetsova opened the school.", source="Госпожа Кузнецова открыла школу.",
            source_language="ru"),
    Example("Farmers in Austria protested on Monday.",
            source="Landwirte in Österreich protestierten am Montag.", source_language="de"),
    Example("The fair in Brazil opens tomorrow.",
            source="巴西的展览会明天开幕。", source_language="zh"),
    Example("The speech by Brombergsson took an hour.",
            source="Przemówienie, które wygłosił Brombergsson, trwało godzinę.",
            source_language="pl"),
    Example("We've seen snow in Prague and in the Scottish hills.",
            source="Śnieg widzieliśmy w Pradze i na wzgórzach Szkocji.", source_language="pl"),
    Example("Yesterday Tsai Ing-wen visited the school.", source="昨日、蔡英文が学校を訪れた。",
            source_language="ja"),
    Example("She spoke for the ICC in Paris.",
            source="Elle parlait pour la Cour pénale internationale, la CPI, à Paris.",
            source_language="fr"),
    Example("Nenhum romano provou um peru.", source="No Roman ever tasted a turkey.",
            source_language="en", language="pt"),
    Example("El ministerio de España llamó a la República Checa.", language="es",
            source="The Spanish ministry called the Czech Republic.", source_language="en"),
    Example("North Korea has seen no answer from the U.S. so far.", source_language="nl",
            source="Noord-Korea heeft nog geen antwoord van de Verenigde Staten gezien."),
    Example("The poet Kovalenko read two poems in the Falklands.",
            source="Le poète Kovalenko a lu deux poèmes aux Malouines.", source_language="fr"),
    Example("The dancer from the Paris Opera lives in Nantes.", source_language="fr",
            source="La danseuse de l'Opéra vit à Nantes."),
    Example("The swimmer from Sweden won at Bari.", source_language="it",
            source="La nuotatrice svedese ha vinto a Bari."),
    Example("The Supreme Court of Brazil suspended the law.", source_language="pt",
            source="O Supremo Tribunal Federal suspendeu a lei."),
)  # fmt: skip
ACRONYM = re.compile(r"(?<![\w.&/-])(?<!\w\w['’])[A-Z]{3,6}(?![\w&/)-]|\.\w)")
CAPITALS = re.compile(r"(?:\b[A-ZÀ-Þ]\w+ (?:[a-z]\w{1,2} )?)+[A-ZÀ-Þ]\w+|\b[A-ZÀ-Þ]{2,}")
LATIN = re.compile(r"[a-z]{4}")
FAR = {"zh": 0.38}
USUAL = 0.27
MEANING = 0.4
LOST_STRANGE, LOST_NAME = 0.335, 0.365
COMMON = 30
REGIONAL = re.compile(r"(?:ans?|ese|ish|ic|ist|ism|ists|erners?|rabs?|reeks?|erms?|us)$")
JAPANESE = re.compile(
    r"(?:[kgsztdnhbpmyrwjf]?y?[aiueo]|sh[aiuo]|ch[aiuo]|ts?u|n|(?<=[aiueo])[kstp](?=[kstp]))+"
)
CHINESE = re.compile(r"(?:(?:[bpmfdtnlgkhjqxzcsrwy]|[zcs]h|ts)[aeiou]{1,3}(?:ng?|r)?){1,2}")
JAPANESE_FROM, NEVER = {"ja": 1, "zh": 7}, 99
UNCASED = ("zh", "ja", "hi", "ar", "he", "th", "ko")


def check(subject: Subject) -> Iterator[Finding]:
    source, target = subject.source_language or "", subject.target_language or ""
    if target in (*NOUNS_WITH_CAPITALS, *UNCASED) or not source:
        return
    clears = table(source, target)
    known = clears if clears and rich(clears) else None
    lone = subject.document.format == "lines"  # each pair of lines stands alone
    everything = "" if lone else " ".join(s.text for s in subject.source_segments)
    for pair in pairs(subject):
        whole = len(subject.source_segments) == len(pair.source)
        moved = list(_moved(pair, source, target))
        if not moved and (lone or whole):
            moved = list(_settled(pair, source, target, known, lone))
        yield from moved
        if moved:
            continue
        new = list(_new(pair, source, target, clears, "" if lone or whole else everything))
        gone = _lost(pair, source, target, clears) if new else []
        if new and whole and not gone:
            gone = list(unsaid_names(pair, source, target, known))
        if not gone and known is None:
            new = [(s, m) for s, m in new if not (target == "en" and _word(m[0], pair, source))]
        told = gone or source in UNCASED or lone or (whole and known is None)
        if new and told:
            yield from (_finding(pair, segment, match, gone) for segment, match in new)
        elif lone or (whole and known is None):
            missing = list(_vanished(pair, source, target, clears))
            yield from missing or (_initials(pair) if LATIN.search(pair.source_text) else ())


def _settled(
    pair: Pair, source: str, target: str, known: Lexicon | None, lone: bool
) -> Iterator[Finding]:
    """Places that CLDR knows and the source does not hint at; explaining ones are welcome, and in
    prose those at home, unless a name is missing."""
    for segment in pair.target:
        for match in strangers(segment.text, target, pair.source_text, source):
            if segment.text[: match.start()].endswith((", ", "(")):
                continue
            gone = [] if lone else list(unsaid_names(pair, source, target, known))
            if lone or gone or not at_home(match[0], target, source):
                yield _finding(pair, segment, match, gone)


def _initials(pair: Pair) -> Iterator[Finding]:
    """An acronym of the translation, where the source has no capitals to make it of."""
    held = set(ACRONYM.findall(pair.source_text))
    taken = {m[0]: (s, m) for s in pair.target for m in ACRONYM.finditer(s.text)}
    if held - taken.keys():
        return  # one that is called otherwise at home
    for name, (segment, match) in taken.items():
        usual = name.casefold() in str(table_of("acronyms")["usual"]).split()
        known = usual or name in currencies() or english(name.casefold())
        known = known or bool(set(name) & _letters(pair.source_text))
        if not known and name not in held and name.casefold() not in pair.source_text.casefold():
            yield _finding(pair, segment, match, [])
            return


@cache
def currencies() -> frozenset[str]:
    from babel import Locale

    return frozenset(map(str, Locale("en").currencies))


def _vanished(pair: Pair, source: str, target: str, known: Lexicon | None) -> Iterator[Finding]:
    """Names of the source that the translation lacks; said of the word in their place, if any."""
    gone = [name for name in _lost(pair, source, target, known) if _surely_lost(name, pair, source)]
    gone = gone or [m[0] for m in strangers(pair.source_text, source, pair.target_text, target)]
    if not gone:
        return
    segment = pair.target[0]
    for match in NAME.finditer(segment.text):
        if match.start() and not _backed(match[0], pair.source_text, source, known):
            yield _finding(pair, segment, match, gone)
            return
    if source in NOUNS_WITH_CAPITALS:
        return  # it may be a rare noun
    yield found(
        __name__,
        segment.body.at(0, len(segment.text)),
        f"The name “{gone[0]}” of the source is missing.",
        "Names are carried over; nothing in the translation sounds like this one.",
        confidence=round(0.6 * pair.confidence, 4),
        source_term=gone[0],
        source_span=pair.source_span,
        segment=segment.index,
    )


def _surely_lost(name: str, pair: Pair, source: str) -> bool:
    """No word of the source language, and far from every word of the translation."""
    from simplemma import is_known, lemmatize

    if re.search("['’]", name) or _inside(name, pair):
        return False
    strange = not is_known(name, lang=source)
    lemma = lemmatize(name, lang=source)
    if not strange and (lemma[:1].islower() or not is_known(lemma, lang="en")):
        return False  # a word, or a name that English may write in its own way
    least = LOST_STRANGE if strange and source not in NOUNS_WITH_CAPITALS else LOST_NAME
    return unlike(name, pair.target_text, "en") >= least


def _inside(name: str, pair: Pair) -> bool:
    """Is it written as one with its neighbour, or in the letter of an acronym?"""
    initials = {c for m in ACRONYM.finditer(pair.target_text) for c in m[0]}
    initial = {w[0] for m in CAPITALS.finditer(pair.source_text) for w in m[0].split() if w == name}
    return name.casefold() in pair.target_text.casefold() or bool(initial & initials)


def _letters(text: str) -> set[str]:
    """The first letters of names of several words: Cour Pénale Internationale."""
    runs = (m[0].split() for m in CAPITALS.finditer(text))
    return {
        c for words in runs for w in words if w[0].isupper() for c in (w if w.isupper() else w[0])
    }


def _new(
    pair: Pair, source: str, target: str, known: Lexicon | None, everything: str
) -> Iterator[tuple[Segment, re.Match[str]]]:
    """Names of the translation without a partner in their sentence or the whole source."""
    seen: set[str] = set()
    for segment, text in zip(pair.target, prose_of(pair), strict=True):
        for match in proper(text, target):
            name = re.sub(r"['’]s$", "", match[0])
            if parted(match, target):
                continue
            if source == "ja" and CHINESE.fullmatch(spoken(name)):
                continue
            if len(name) >= JAPANESE_FROM.get(source, NEVER) and JAPANESE.fullmatch(spoken(name)):
                continue  # characters do not tell how a Japanese name sounds
            if name in seen or _backed(name, pair.source_text, source, known):
                continue
            seen.add(name)
            elsewhere = everything and unlike(name, everything, source) <= _far(source)
            if not elsewhere and not _ordinary(match, target):
                yield segment, match


def prose_of(pair: Pair) -> Iterator[str]:
    """The prose of each sentence of the target: no names in code and addresses."""
    start = 0
    for segment in pair.target:
        yield pair.target_prose[start : start + len(segment.text)]
        start += len(segment.text) + 1


def _word(name: str, pair: Pair, source: str) -> bool:
    """A word with a small letter, or a people, a faith, a region: those have words of their own."""
    from simplemma import lemmatize

    bare = re.sub(r"['’]s?$", "", name)
    if not english(bare.casefold()):
        return False
    translated = REGIONAL.search(bare) or lemmatize(bare, "en")[:1].islower()
    if translated or source not in UNCASED:
        return True  # capitals of the source would show the name that was lost
    return unlike(bare, pair.source_text, source) < MEANING


def _ordinary(match: re.Match[str], language: str) -> bool:
    """Does its capital only open a sentence?"""
    opens = not match.string[: match.start()].strip(" “\"'«(—–-")
    return opens and (language != "en" or english(match[0].casefold()))


def _far(language: str) -> float:
    return FAR.get(language, USUAL)


def _backed(name: str, text: str, language: str, known: Lexicon | None) -> bool:
    """Does a text hold the name, what sounds like it, its country, or a translation of it?"""
    if known and any(other in set(stems(text)) for other in known.backward.row(stem(name))):
        return True
    code = places("en").get(name.casefold())
    if code and hinted(name, code, text, language):
        return True
    if elsewhere(name, text) or any(
        hinted(land, code, text, language) for land, code in peoples(name)
    ):
        return True
    return unlike(name, text, language) <= _far(language)


def _lost(pair: Pair, source: str, target: str, known: Lexicon | None) -> list[str]:
    """Names of the source that nothing in the translation sounds like or translates."""
    if source in UNCASED:
        return []
    there = set(stems(pair.target_text))
    return [
        match[0]
        for match in proper(pair.source_text, source)
        if ((known and has_table(source)) or match.start() > 0)
        and not (known and _rendered(stem(match[0]), there, known.forward))
        and not (source in SOURCES and defined(match[0].casefold(), source))
        and unlike(match[0], pair.target_text, target) > USUAL
    ]


def _rendered(name: str, there: set[str], words: Table) -> bool:
    """A word that the lexicon knows well is no name; or it is translated here."""
    return words.count(name) > COMMON or bool(there & words.row(name).keys())


def _moved(pair: Pair, source: str, target: str) -> Iterator[Finding]:
    """A country that stands where the source names another one."""
    here, there = lands(pair.source_text, source, True), lands(pair.target_text, target, True)
    new = {c for c in there - lands(pair.source_text, source, False) if c.isalpha()}
    gone = {c for c in here - lands(pair.target_text, target, False) if c.isalpha()}
    names = {code: name for name, code in countries(target).items() if code in new}
    wanted = next(iter(names.values()), "")
    if len(new) == 1 and gone and wanted:
        for segment in pair.target:
            match = re.search(rf"\b{re.escape(wanted)}\b", segment.text, re.IGNORECASE)
            if match and (target in UNCASED or not match[0].islower()):  # um peru: a turkey
                told = [name for name, code in countries(source).items() if code in gone]
                yield _finding(pair, segment, match, [n.title() for n in told])
                return


def _finding(pair: Pair, segment: Segment, match: re.Match[str], gone: list[str]) -> Finding:
    other = f"The source has another name: {gone[0]}." if gone else "The source has no such name."
    return found(
        __name__,
        segment.body.at(*match.span()),
        other,
        "Names are carried over; this one has no partner in the source sentence.",
        confidence=round((0.85 if gone else 0.65) * pair.confidence, 4),
        source_term=gone[0] if gone else None,
        source_span=pair.source_span,
        segment=segment.index,
    )
