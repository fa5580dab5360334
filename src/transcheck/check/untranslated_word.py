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
from itertools import takewhile

from transcheck.check._passage import Passage, just_before, tongue
from transcheck.check._quotes import Quotes, quotes
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.check._vocabulary import (
    INTO,
    SOURCES,
    SURE,
    borrowed,
    languages,
    left_english,
    of_phrase,
    vocabulary,
)
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
    "“We asked for a new [[polideportivo]] and nobody answered us,” she said.",
    "The [[lyonnais]] firm and its [[hommes]] moved to Spain.",
    Example("Le réseau est [[patchy]] dans toute la vallée.", language="fr"),
    Example("El invierno fue muy [[bleak]] en la sierra.", language="es"),
    Example("Der Vertrag ist noch immer [[pending]] und liegt beim Amt.", language="de"),
    Example("Das Netz war [[patchy]], der [[Postmaster]] war krank.", language="de"),
    Example("Les habitants ont planté des [[daffodils]] et élu six [[trustees]].", language="fr"),
    Example("Cada uno trajo algo al [[potluck]], también [[trout]].", language="es"),
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
    "He sang “Le temps ne fait rien à l'affaire des voleurs” and said “a good ayuntamiento”.",
    "The École normale supérieure and the caisse populaire reopen; Un ballo in maschera is sung.",
    "Soldiers drew a cordon sanitaire around the port.",
    Example("Le marketing et le « storytelling » du week-end ont leurs fans.", language="fr"),
    Example("Der Guardian und die Midlands; in Collier County fiel der Strom aus.", language="de"),
    Example("Il chante « still crazy after all these years » puis du punk.", language="fr"),
    Example("Leyó «The bleak house» y un artículo de the economist.", language="es"),
    Example("Der Computer steht im Büro, der Trainer im Team und das Baby schläft.", language="de"),
)
LETTERS = r"(?:[a-zß-öø-ÿœ]{4,}|[a-zß-öø-ÿ]{5,6}-feira)"
WORD = re.compile(rf"(?<![\w'’@#/.&-]){LETTERS}(?![\w@/’'-]|\.\w)")
EXPLAINED = re.compile(
    r"\s*[(—–\[]|,?\s+(?:or|meaning|which means|a kind of|a sort of|literally|i\.e\.)\b"
    r"|,\s+an?\s|,\s+the\s(?!(?:[\w’'-]+\s){1,5}(?:is|are|was|were|has|have|had|will|would|can|could|did)\b)"
)
CAPITAL = re.compile(r"[A-Z][a-z]{3,}")
SLOT = re.compile(
    rf"(?<![\w-])(?P<before>[A-Za-zäöüß]{{2,}}) (?=(?P<at>{CAPITAL.pattern})(?![\w'’/]|\.\w)"
    r"(?:(?P<glue>[ -])(?P<next>[A-ZÄÖÜ][\w.]*))?)"
)
DETERMINED = re.compile(
    r"[Dd](?:er|ie|as|e[mns]|ies\w*)|[Ee]in(?:e[mnrs]?)?|[KkMmDdSs]ein(?:e[mnrs]?)?"
    r"|[Ii]hre?[mnrs]?|[Uu]nsere?[mnrs]?|[Jj]ede[mnrs]?|[Zz]u[mr]|[Vv]om|[Bb]eim|[Ii]m|[Zz]wei|[Dd]rei|[Vv]ier"
    r"|[a-zäöüß]{3,}(?:e|en|er|es|em)"
)
STEM = 5
CHAIN = 4
SPEECH, SHARE = 6, 5
WINDOW, MANY, REACH = 3, 2, 40
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
    if target in ("en", "de"):
        yield from capitals(target).finditer(text)
    if target == "de":
        yield from german_slots(text)


def german_slots(text: str) -> Iterator[re.Match[str]]:
    """English nouns where German has a noun: behind an article or an adjective, plurals behind any
    word of the language, and heads of compounds with a hyphen."""
    nouns = vocabulary("left-de-nouns")
    for m in SLOT.finditer(text):
        word, beside = m["at"], m["next"]
        led = DETERMINED.fullmatch(m["before"]) or (word.endswith("s") and m["before"].islower())
        alone = not beside or beside.lower() in nouns or m["glue"] == "-"
        if led and alone and word.lower() in nouns and word.lower() not in borrowed():
            yield from CAPITAL.finditer(text, *m.span("at"))


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
        or cited(told, passage, m.start(), tongue(subject))
        or bool(EXPLAINED.match(text, m.end()))
        or glossing(before)
    )


def cited(told: Quotes, passage: Passage, place: int, target: str) -> bool:
    """In quotation marks as a word or a title, or as foreign speech; what people say in the
    language of the text is text like any other."""
    every = language_table(target).function_words
    for pair in told.pairs:
        if pair.open.block == passage.number and pair.open.start <= place < pair.close.end:
            words = re.findall(
                r"[^\W\d_]+", passage.text[pair.open.end : pair.close.start].casefold()
            )
            if len(words) < SPEECH or sum(w in every for w in words) * SHARE < len(words):
                return True
    return False


def glossing(before: str) -> bool:
    """Does the word itself explain what stands before it: `the council, or ayuntamiento`?"""
    return bool(re.search(r"(?:,| \() ?or$|\bcalls?(?: it)?(?: an?| the)?$", before))


def named(text: str, m: re.Match[str], target: str) -> bool:
    """Is the word part of a foreign name or phrase: beside a capital or a foreign particle?"""
    before = NEIGHBOUR.search(text, max(0, m.start() - 25), m.start())
    own = before and target == "de" and m.group().islower() and german_noun(before[1])
    if before and before[1][0].isupper() and not own and not opens(text, before.start()):
        return True
    if target != "en":
        return in_english(text, m, target)
    if before and (foreign(before[1]) or trails(text, m.start())):
        return True
    after = re.compile(r" ([\w’'-]+)").match(text, m.end())
    return bool(after and foreign(after[1]))


def german_noun(word: str) -> bool:
    from simplemma import is_known

    return word in vocabulary("de-nouns") or bool(is_known(word, lang="de"))


def in_english(text: str, m: re.Match[str], target: str) -> bool:
    """Do English words stand around it, a small one near by or two at its side?"""
    after = re.split(r"[.!?:;]", text[m.end() : m.end() + REACH])[0]
    before = re.split(r"[.!?:;]", text[max(0, m.start() - REACH) : m.start()])[-1]
    sides = re.findall(r"[\w’'-]+", after), re.findall(r"[\w’'-]+", before)[::-1]
    own, there = language_table(target).function_words, language_table("en").function_words
    run = 0
    for words in sides:
        near = [w.casefold() for w in words[:WINDOW]]
        if any(len(w) > 1 and w in there and w not in own for w in near):
            return True
        run += len(list(takewhile(lambda w: left_english(w, target), near)))
    return run >= MANY


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


def foreign(word: str) -> bool:
    """A small word of a source language that English does not have (de, del, du, von …)."""
    small = word.casefold()
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
