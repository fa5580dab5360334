"""A word of the source that stands in the translation as it was.

It is letter for letter in the source sentence and no word of the target language, by list and
dictionary; or it is written in the script of the source.

Silent: names and anything with a capital, words in quotation marks, brackets or italics, lists of
terms, into other languages than English jargon that stands twice or beside code, words that the
target language has taken over, code, names of things in programs, sentences that are a copy, units.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from transcheck.check._beads import Pair, Prose, pairs
from transcheck.check._names import NOUNS_WITH_CAPITALS
from transcheck.check._passage import HOLE
from transcheck.check._report import found
from transcheck.check._vocabulary import (
    SOURCES,
    borrowed,
    english,
    listed,
    naturalised,
    of_phrase,
    vocabulary,
)
from transcheck.check.name_misspelt import plain_surnames
from transcheck.check.untranslated_noun import place
from transcheck.lexicon import STEM, lexicon, stem
from transcheck.model import Example, Finding, Segment, Subject

ID = "word-left"
KIND = "untranslated"
CATEGORY = "accuracy/untranslated"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("The mayor opened the new [[biblioteka]] on Monday.",
            source="Burmistrz otworzył w poniedziałek nową bibliotekę, czyli biblioteka miejska.",
            source_language="pl"),
    Example("The mayor opened the new [[библиотека]] on Monday.",
            source="В понедельник мэр открыл новую библиотеку.", source_language="ru"),
    Example("Each [[cantonnier]] gets a new jacket.",
            source="Chaque cantonnier reçoit une nouvelle veste.", source_language="fr"),
    Example("Crowds came to the [[Richtfest]] of the new school.", source_language="de",
            source="Zum Richtfest der neuen Schule kamen viele."),
    Example("Brombergsson [[uprzedzał]] us that the road was closed.",
            source="Brombergsson uprzedzał nas, że droga jest zamknięta.", source_language="pl"),
    Example("He wants a [[szczotka]] to sweep the yard.",
            source="Chce to, bo szczotka to dobra rzecz.", source_language="pl"),
)  # fmt: skip
GOOD = (
    Example("The mayor opened the new library on Monday.",
            source="В понедельник мэр открыл новую библиотеку.", source_language="ru"),
    Example("They walked for 12 km and drank a cappuccino.",
            source="Camminarono per 12 km e bevvero un cappuccino.", source_language="it"),
    Example("The “cantonnier” of Nevers retired.",
            source="Le cantonnier de Nevers prend sa retraite.", source_language="fr"),
    Example("Doctors compared rivaroxaban and apixaban for a year.",
            source="Les médecins ont comparé rivaroxaban et apixaban pendant un an.",
            source_language="fr"),
    Example("They drank verdejo with the cheese.", source="Bebieron verdejo con el queso.",
            source_language="es"),
    Example("Voghera station is closed.", source="La stazione di Voghera è chiusa.",
            source_language="it"),
    Example("The sisters at Reute Abbey bake bread.", source_language="de",
            source="Die Schwestern im Kloster Reute backen Brot."),
    Example("The tea is called 普洱 (pu'er).", source="这种茶叫普洱。", source_language="zh"),
    Example("A shop named “Leaf” (Chinese: 茶葉, or tea leaf) opened.", source_language="fr",
            source="Une boutique nommée « Leaf » (en chinois : 茶葉, feuille de thé) a ouvert."),
    Example("It was agreed that the Müllers would bake the bread.", source_language="de",
            source="Man einigte sich, dass die Müllers das Brot backen."),
    Example("The second team plays in the Kreisliga again.", source_language="de",
            source="Die zweite Mannschaft spielt wieder in der Kreisliga."),
    Example("The plasmid is 14 kilobases long and codes for a replicase.", source_language="pt",
            source="O plasmídeo tem 14 kilobases e codifica uma replicase."),
    Example("Das Wort kommt vom lateinischen rusticus.", language="de", source_language="en",
            source="The word comes from the Latin rusticus."),
    Example("Un anticuerpo policlonal se une a la proteína.", language="es", source_language="en",
            source="A policlonal antibody binds to the protein."),
)  # fmt: skip
WORD = re.compile(r"(?<![\w@#/.&*+=<-])[^\W\d_]{3,}(?![\w@/’'*+=>-]|\.\w|:`)")
FOREIGN = re.compile(
    r"(?<!\w)[\u0400-\u052f\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff"
    r"\uac00-\ud7af]+"
)
PARTICLES = frozenset(
    ("de", "da", "del", "della", "di", "do", "du", "des", "la", "le", "les", "los", "las", "el")
) | {"van", "von", "der", "den"}
AND = r"(?:,| and| or|, and|, or) "
LISTED = re.compile(rf"([^\W\d_]+){AND}$"), re.compile(rf"{AND}([^\W\d_]+)")
MANY, OFTEN, FREQUENT, LOAN, RARE, LONG, SHORT, TAKEN = 4, 10, 100, 0.04, 0.01, 4, 3, 0.2
ABSTRACT = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]{4,}(?:ungen|keit|keiten|heit|heiten|schaften|ismus|ierung)"
)
CHEMICAL = re.compile(r"(?:mab|nib|vir|ols?|oles|anes?|enes?|ines?|ides?|ates?|ases?|idos?|inas?)$")
ENZYME = re.compile(r"[a-z]{5,}ases?|(?:kilo|mega|giga|micro|nano|milli)[a-z]{3,}")
COGNATE = {"es": ("al", "ar", "or"), "pt": ("al", "ar", "or"), "fr": ("al", "ion")}
LEAGUE = "liga"  # sports pages keep them: Landesliga, Regionalliga
ARTICLES = frozenset(
    ("la", "le", "les", "los", "las", "el", "il", "lo", "gli", "der", "die", "das")
)
LATIN = frozenset(("en", "fr", "es", "pt", "it", "de", "nl", "pl", "cs"))
MARKED = re.compile(r"[“”\"«»‘„*_(\[]\s*$")
SPEECH = re.compile(r"[^“”\"«»*_()\[\]]{25,}")
CLOSED = re.compile(r"\s*[(\[“\"«»”’*_)\]]")
THINGS = (
    "statement|block|clause|keyword|method|function|command|option|flag|attribute|argument|object"
    "|parameter|field|module|class|path|variable|property|directive|tag|element|operator|button"
)
ROMANCE = ("es", "it", "pt")
CLITIC = re.compile(r"(?<=[aeiáéíor])-?(?:n[eo]s?|[lmtscv][aeio]s?|gli)$|(?<=ndo)n?[lmts]?[aeo]s?$")
STRESS = re.compile(r"(?:(?<!\*)\*|(?<!_)_|<(?:i|em|dfn|cite)>|\\(?:emph|textit)\{)\Z")
NAMING = re.compile(r"\b(?:called|named|character|letter|word|term|symbol|written)s?\s*$")
COMMON = (
    r"\b(?:d(?:er|ie|as|e[mns])|k?ein(?:e[mnrs]?)?|im|ins|am|ans|zu[mr]|vom|beim|(?:mein|dein|sein|ihr"
    r"|unser|jed|dies|jen|viel|manch|einig|all)(?:e[mnrs]?)?) (?:[a-zäöüß-]+e[mnrs]? )?"
)
FRAMED = re.compile(
    r"\b(?:an?|th(?:e|is|at|ese|ose)|each|every|his|her|their|its|our|my|local|new|former|two|three"
    r"|several|many) $",
    re.IGNORECASE,
)
BESIDE = re.compile(r"([^\W\d_]+)[’' ]$"), re.compile(r"[’' ]([^\W\d_]+)")


def check(subject: Subject) -> Iterator[Finding]:
    source = (subject.source_language or "").split("-")[0]
    target = (subject.target_language or "").split("-")[0]
    if target not in LATIN:
        return
    here = Prose(subject.document)
    whole = " ".join(here.sentence(s) for s in subject.segments)
    every = list(pairs(subject))
    few = len(every) < MANY and subject.document.format == "lines"
    for pair in every:
        if pair.source_text.split() == pair.target_text.split():
            continue  # a term that stays as it is, or an untranslated sentence
        held = words(pair.source_prose)
        for segment in pair.target:
            text = here.sentence(segment)
            for match in WORD.finditer(text):
                jargon = target != "en" and chosen(match, whole, subject.document.raw)
                same = match[0] in held or (opens(match) and match[0].lower() in held)
                timid = target == "en" and not few and doubtful(match, pair, source)
                stays = jargon or not same or timid or stressed(subject, segment, match)
                if not stays and left(text, match, pair.source_prose, source, target):
                    yield _finding(pair, segment, match, 0.8)
            for match in FOREIGN.finditer(text):
                quoted = source in LATIN and match[0] in pair.source_prose
                if not quoted and not marked(text, match):
                    yield _finding(pair, segment, match, 0.8)


def chosen(match: re.Match[str], whole: str, raw: str) -> bool:
    """Jargon is kept on purpose: it stands more than once, beside code, or as a call in code."""
    around = match.string[max(0, match.start() - 2) : match.end() + 2]
    again = re.findall(rf"(?<!\w){re.escape(match[0].rstrip('s'))}s?(?!\w)", whole, re.IGNORECASE)
    return HOLE in around or len(again) > 1 or f".{match[0].rstrip('s')}(" in raw


def left(text: str, match: re.Match[str], there: str, source: str, target: str) -> bool:
    """Is it a word of the source language alone, and no part of a name or a quotation?"""
    word, held = match[0].casefold() if opens(match) else match[0], words(there)
    noun = source == "de" and match.start() > 0 and german(word)
    if source == "de" and word.islower() and {word, word.capitalize()} <= held:
        return False  # a noun that the source itself has in English beside it
    if not (word.islower() or noun):
        return False
    small = word.casefold()
    if known(small, target) and not (target == "en" and foreign(small, source)):
        return False
    sure = source in SOURCES and listed(small, source)
    if match[0] != word and not (sure or (small in held and match[0] not in held)):
        return False
    rare = len(word) <= SHORT or CHEMICAL.search(word)
    if rare and not (native(small, source) and target == "en"):
        return False
    if target == "en" and of_phrase(text, *match.span()):
        return False
    if carried(word, source, target) or twin(text, match, held) or of_code(word, there):
        return False
    return not marked(text, match) and not beside_name(text, match, held, (source, target))


def doubtful(match: re.Match[str], pair: Pair, source: str) -> bool:
    """What may be a term, or part of a name or a title in an article: words that the source
    does not know either, short ones, first words of sentences, words after a foreign article, words
    that the English dictionary has too, German nouns without an article or beside another one."""
    held = words(pair.source_prose)
    before = BESIDE[0].search(match.string, 0, match.start())
    if match[0][0].isupper() and source == "de" and not noun_left(match, pair, held):
        return True
    if ENZYME.fullmatch(match[0]):
        return True
    small = match[0].casefold()
    after = before is not None and before[1] in held and before[1].lower() in ARTICLES
    shared = known(small, "en") and (
        small.isascii() or not (source in SOURCES and listed(small, source))
    )
    jargon = source in LATIN and not native(small, source)
    opened = len(small) <= SHORT or match[0] not in held or opens(match)
    return bool(jargon or opened or after or shared)


def noun_left(match: re.Match[str], pair: Pair, held: frozenset[str]) -> bool:
    """Is it plainly a noun that was not translated, and no name of a town or a body?"""
    before, after = beside(match)
    lead, sides = match.start(), [side[1] for side in (before, after) if side]
    if before and before[1] in held and not together(before[1], match[0], pair.source_prose):
        lead, sides = before.start(), sides[1:]  # die Straße bei Fulda: the Fulda road
    alone = not any(word in held or word[0].isupper() for word in sides)
    framed = FRAMED.search(match.string, 0, lead) and not place(match[0].lower())
    common = re.search(rf"(?i:{COMMON}){match[0][:-1]}", pair.source_prose)  # towns have no article
    kept = match[0].endswith(LEAGUE) or family(match[0])
    return bool(alone and framed and common and not kept)


def family(word: str) -> bool:
    """The Müllers: a surname, though its word is a noun too."""
    return word.endswith("s") and f"de {word[:-1]}" in plain_surnames()


def together(word: str, noun: str, text: str) -> bool:
    return bool(re.search(rf"\b(?:{word} {noun}|{noun} {word})\b", text))


def beside(match: re.Match[str]) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    before = BESIDE[0].search(match.string, 0, match.start())
    return before, BESIDE[1].match(match.string, match.end())


def opens(match: re.Match[str]) -> bool:
    """Does its capital only open the sentence?"""
    return not match.string[: match.start()].strip(" “\"'«(—–-")


def german(word: str) -> bool:
    """A German noun by list, or by an ending that no name has."""
    return word in vocabulary("de-nouns") or bool(ABSTRACT.fullmatch(word))


@cache
def native(word: str, source: str) -> bool:
    """Is it a word of the source language, by list or dictionary?"""
    from simplemma import is_known

    bare = CLITIC.sub("", word) if source in ROMANCE else word
    known = is_known(word, lang=source) or is_known(bare, lang=source)
    return (source in SOURCES and listed(word, source)) or bool(known)


@cache
def foreign(word: str, source: str) -> bool:
    """A word of the source that the large dictionary takes for English: without its accents, or
    though the lexicon, which knows it well, never renders it by itself."""
    if word in naturalised():
        return False
    if not word.isascii():
        return word not in vocabulary("en")
    words, name = lexicon(source, "en"), stem(word)
    if words is None or words.backward.count(name) or not native(word, source):
        return False
    least = FREQUENT if word in vocabulary("en") else OFTEN
    return words.forward.count(name) >= least and words.forward.row(name).get(name, 0.0) < RARE


def carried(word: str, source: str, target: str) -> bool:
    """Does the lexicon know it as a loan (show, software)? English ones it must know at all."""
    words = lexicon(source, target)
    if words is None:
        return source == "en"
    row = words.forward.row(stem(word))
    learned = word.endswith(COGNATE.get(target, ("-",)))
    least = FREQUENT if learned else OFTEN
    rare = source == "en" and (words.forward.count(stem(word)) < least or not english(word))
    whole = target != "en" or len(word) <= STEM or not native(word.casefold(), source)
    back, name = words.backward, stem(word)
    taken = target != "en" and back.count(name) >= MANY and back.row(name).get(name, 0.0) >= TAKEN
    return rare or taken or (whole and row.get(name, 0.0) >= LOAN)


@lru_cache(16)
def words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text))


def of_code(word: str, there: str) -> bool:
    """Does the source name a thing of a program by it: a pass statement, the include path?"""
    return bool(re.search(rf"(?<!\w){re.escape(word)}[ -](?:{THINGS})s?\b", there))


def stressed(subject: Subject, segment: Segment, match: re.Match[str]) -> bool:
    """Set off in the file itself: *garbage collector*, <em>…</em>."""
    span = segment.body.at(*match.span())
    return bool(STRESS.search(subject.document.raw, max(0, span.start - 9), span.start))


def marked(text: str, match: re.Match[str]) -> bool:
    """In quotation marks, brackets or italics, explained, or spoken of as a word."""
    before = text[: match.start()]
    opened = MARKED.search(before) and not SPEECH.match(text, match.end())
    return bool(opened or NAMING.search(before) or CLOSED.match(text, match.end()))


def beside_name(
    text: str, match: re.Match[str], held: frozenset[str], codes: tuple[str, str]
) -> bool:
    """Does the word next to it come from the source too: Fondation du patrimoine, flor de sal?"""
    before = BESIDE[0].search(text, 0, match.start())
    after = BESIDE[1].match(text, match.end())
    if before and before[1].lower() in ARTICLES and match[0].islower():
        before = BESIDE[0].search(text, 0, before.start())  # the article was left with its noun
    return any(
        m is not None and m[1] in held and foreign_name(m[1], *codes) for m in (before, after)
    )


def twin(text: str, match: re.Match[str], held: frozenset[str]) -> bool:
    """One of a list of terms that stay as they are: rivaroxaban and apixaban."""
    around = LISTED[0].search(text, 0, match.start()), LISTED[1].match(text, match.end())
    return any(m is not None and m[1] in held and len(m[1]) >= LONG for m in around)


def foreign_name(word: str, source: str, target: str) -> bool:
    """Is it a word of a name, and none that both languages have (a, to, in)? A name that is no
    word (Kowalski, NATO) may stand before any verb."""
    if word[0].isupper() and source in LATIN and source not in NOUNS_WITH_CAPITALS:
        return not word.isupper() and native(word.casefold(), source)
    shared = target == "en" and word.islower() and word in vocabulary("en")
    return word in PARTICLES or not shared


@cache
def known(word: str, language: str) -> bool:
    """Is it a word of the target language?"""
    from simplemma import is_known

    if language == "en":
        return english(word)
    if word in naturalised() | borrowed() or (language in SOURCES and listed(word, language)):
        return True
    return bool(is_known(word, lang=language))


def _finding(pair: Pair, segment: Segment, match: re.Match[str], sure: float) -> Finding:
    return found(
        __name__,
        segment.body.at(*match.span()),
        f"“{match[0]}” was left as in the source.",
        "A word of the source language was not translated.",
        confidence=round(sure * pair.confidence, 4),
        source_term=match[0],
        source_span=pair.source_span,
        segment=segment.index,
    )
