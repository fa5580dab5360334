"""A word left in the source language: the laudero, an environmental minga, a lyonnais firm.

The word is in lower case, no English word by list and dictionary, and a word of a source
language. In French, Spanish and German it is an English word that the language hardly knows.
One finding for each word, at its first place.

Silent: words that the source, where it is at hand, does not have; names, titles and dishes with a
capital, words in quotation marks or italics, words that the text explains, words that English has
taken over (café, coup, piazza), Latin; into French, Spanish and German where the source is at hand
(`word-left` tells jargon from slips there).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._passage import Passage, just_before, tongue
from transcheck.check._quotes import Quotes, quotes
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.check._vocabulary import INTO, SOURCES, SURE, languages, left_english, of_phrase
from transcheck.languages import name as language_name
from transcheck.languages import table as language_table
from transcheck.model import Example, Finding, Subject

ID = "untranslated-word"
KIND = "untranslated"
CATEGORY = "accuracy/untranslated"
SEVERITY = "major"
NEEDS = "target"
BAD = (
    "The [[ayuntamiento]] will repair the roof of the [[polideportivo]] in May.",
    "Cyclists asked for a [[covoiturage]] lane near the [[échangeur]].",
    "The [[Ayuntamiento]] of Lorca will plant trees; the clinic shuts on [[sexta-feira]].",
    Example("Der [[Council]] stimmte dagegen.", language="de"),
    "The [[bombeiros]] came within ten minutes.",
    "A new [[fietspad]] runs along the canal.",
    "He took the case to the [[questura]] on Monday.",
    "The cyclist fell on the [[kasseien]] of the climb.",
    "The [[éléments]] of the dossier fill two pages, and the [[travailleur]] signed.",
    "The [[lyonnais]] firm and its [[hommes]] moved to Spain.",
    Example("Le réseau est [[patchy]] dans toute la vallée.", language="fr"),
    Example("El invierno fue muy [[bleak]] en la sierra.", language="es"),
    Example("Der Vertrag ist noch immer [[pending]] und liegt beim Amt.", language="de"),
)
GOOD = (
    "The café near the piazza serves tapas and paella.",
    "I lodged with Monsieur Lagrange; Mevrouw Bakker, his aunt, had let the room.",
    "The council, or ayuntamiento, will repair the roof.",
    "The roof of the “polideportivo” leaks.",
    "The polideportivo (sports centre) has a new roof.",
    "Rue de la Paix and the Teatro Colón are closed.",
    "What the Spanish call an ayuntamiento is a town council; the word ayuntamiento is old.",
    "Weavers here use a heddle, a raddle and a niddy-noddy.",
    "A coup, a junta and a guerrilla war followed.",
    "She sat on the chaise longue and read of a première.",
    "The École normale supérieure and the caisse populaire reopen; Un ballo in maschera is sung.",
    "Soldiers drew a cordon sanitaire around the port.",
    Example("Le marketing et le « storytelling » du week-end ont leurs fans.", language="fr"),
    Example("Leyó «The bleak house» y un artículo de the economist.", language="es"),
    Example("Der Computer steht im Büro, der Trainer im Team und das Baby schläft.", language="de"),
)
LETTERS = r"(?:[a-zß-öø-ÿœ]{4,}|[a-zß-öø-ÿ]{5,6}-feira)"
WORD = re.compile(rf"(?<![\w'’@#/.&-]){LETTERS}(?![\w@/’'-]|\.\w)")
EXPLAINED = re.compile(
    r"\s*[(—–\[]|,?\s+(?:or|meaning|which means|a kind of|a sort of|literally|i\.e\.)\b"
    r"|,\s+an?\s|,\s+the\s(?!(?:[\w’'-]+\s){1,5}(?:is|are|was|were|has|have|had|will|would|can|could|did)\b)"
)
STEM = 5
CHAIN = 4
PARTICLES = ("de", "la", "le")
NEIGHBOUR = re.compile(r"([\w’'-]+)[ ]$")


def check(subject: Subject) -> Iterator[Finding]:
    target = tongue(subject)
    if target != "en" and (target not in INTO or subject.source is not None):
        return  # with the source at hand, word-left knows jargon that is kept from a slip
    told = quotes(subject)
    seen: set[str] = set()
    for passage in told.passages:
        for m in (*WORD.finditer(passage.text), *titled(passage.text, target)):
            word = m.group()
            if word in seen:
                continue
            codes, sure = origins(word, target)
            if codes and at_hand(subject, word, codes) and not licensed(subject, told, passage, m):
                seen.add(word)
                yield left(passage, m, codes, sure, subject.source is not None)


def titled(text: str, target: str) -> Iterator[re.Match[str]]:
    """What stands with a capital all the same: offices into English, English nouns in German."""
    return capitals(target).finditer(text) if target in ("en", "de") else iter(())


@cache
def capitals(target: str) -> re.Pattern[str]:
    told = table("untranslated")
    if target == "de":
        words = "|".join(str(told["capitals"]["de"]).split())
        article = r"(?:(?<=\b[Dd]ie )|(?<=\b[Dd]as )|(?<=\b[Ee]in )|(?<=[a-zD]e[nmrs] ))"
        return re.compile(rf"{article}(?:{words})(?!\w|[ -][A-Z])")
    words = "|".join(word for line in told["bodies"].values() for word in line.split())
    article = r"(?:(?<=\b[Tt]he )|(?<=\b[Aa] ))"
    verb = "of|for|has|had|will|said|says|in|on|and|by|is|was"
    titles = "|".join(word for line in told["titles"].values() for word in line.split())
    return re.compile(
        rf"{article}(?:{words})(?= (?:{verb})\b)|\b(?:rue|calle|rua|straat)(?= of\b)"
        rf"|(?<![\w“\"«*-])(?<![A-Z]\w )(?:{titles})(?= [A-ZÀ-Ý][a-zß-ÿ]+\b)"
    )


def origins(word: str, target: str) -> tuple[tuple[str, ...], float]:
    """The languages that the word may have been left from, and how sure that is."""
    if not word.islower():
        told = table("untranslated")
        every = [*told["bodies"].items(), *told["titles"].items()]
        return tuple(c for c, ws in every if word in ws.split()) if target == "en" else (
            "en",
        ), SURE
    if target == "en":
        return languages(word)
    return (("en",), SURE) if left_english(word, target) else ((), 0.0)


def at_hand(subject: Subject, word: str, codes: tuple[str, ...]) -> bool:
    """Where the source is at hand, does it hold the word, and is it in that language?"""
    if subject.source is None:
        return True
    source = (subject.source_language or "").split("-")[0]
    return source in codes and word[:STEM].casefold() in subject.source.raw.casefold()


def licensed(subject: Subject, told: Quotes, passage: Passage, m: re.Match[str]) -> bool:
    """In quotation marks or italics, explained, or part of a foreign name."""
    known = tongue(subject) == "en" and of_phrase(passage.text, *m.span())
    return known or spoken_of(subject, told, passage, m) or named(passage.text, m, tongue(subject))


def spoken_of(subject: Subject, told: Quotes, passage: Passage, m: re.Match[str]) -> bool:
    """In quotation marks or italics, or explained."""
    text = passage.text
    raw, start = subject.document.raw, passage.at(*m.span()).start
    marked = raw[max(0, start - 4) : start].endswith(("*", "_", "<i>", "<em>", "(", "“", '"'))
    before = text[max(0, m.start() - 40) : m.start()].rstrip(" “\"'‘")
    told_of = before.endswith(tuple(table("untranslated")["gloss_before"]))
    return (
        marked
        or told_of
        or told.inside(passage.number, m.start())
        or bool(EXPLAINED.match(text, m.end()))
        or glossing(before)
    )


def glossing(before: str) -> bool:
    """Does the word itself explain what stands before it: `the council, or ayuntamiento`?"""
    return bool(re.search(r"(?:,| \() ?or$|\bcalls?(?: it)?(?: an?| the)?$", before))


def named(text: str, m: re.Match[str], target: str) -> bool:
    """Is the word part of a foreign name or phrase: beside a capital or a foreign particle?"""
    before = NEIGHBOUR.search(text, max(0, m.start() - 25), m.start())
    if before and target == "en" and trails(text, m.start()):
        return True
    after = re.compile(r" ([\w’'-]+)").match(text, m.end())
    if before and (
        foreign(before[1], target) or (before[1][0].isupper() and not opens(text, before.start()))
    ):
        return True
    return bool(after and foreign(after[1], target))


def trails(text: str, place: int) -> bool:
    """Do foreign words lead back to a capital: École normale supérieure, Un ballo in maschera?"""
    small = str(table("untranslated")["homographs"]).split()
    for _ in range(CHAIN):
        word = NEIGHBOUR.search(text, max(0, place - 25), place)
        if word is None:
            return False
        if word[1][0].isupper():
            return not opens(text, word.start())
        if word[1] not in small and not languages(word[1])[0]:
            return False
        place = word.start()
    return False


def opens(text: str, place: int) -> bool:
    """Does a sentence open here?"""
    return just_before(text, place).rstrip()[-1:] in ("", *'.!?:”"')


def foreign(word: str, target: str) -> bool:
    """A small word of a source language that the target does not have (de, del, du, von …)."""
    small = word.casefold()
    if target != "en":
        own = language_table(target).function_words
        return left_english(small, target) or (
            len(small) > 1 and small in language_table("en").function_words and small not in own
        )
    english = str(table("untranslated")["homographs"]).split()
    if small in english and small not in PARTICLES:
        return False
    return any(small in language_table(code).function_words for code in SOURCES)


def left(
    passage: Passage, m: re.Match[str], codes: tuple[str, ...], sure: float, seen_there: bool
) -> Finding:
    names = " or ".join(language_name(code) for code in codes)
    here = "a word of this language" if codes == ("en",) else "an English word"
    return found(
        __name__,
        passage.at(*m.span()),
        f"“{m.group()}” is not {here}; it is {names}.",
        "A word of the source language was left as it was.",
        confidence=sure,
        points_to=codes,
        confirmed=seen_there or None,
    )
