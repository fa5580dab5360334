"""German word classes and clauses that the checks of German texts share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._table import alternatives, table, word_set
from transcheck.model import Example, Subject

LOW = r"[a-zäöüß]"
NOUN = r"[A-ZÄÖÜ][\wäöüß-]+"
ARTICLE = r"(?:der|die|das|ein|eine)"
OWN = r"(?:mein|dein|sein|ihr|unser|Ihr)"
THIS = r"(?:diese|jene|kein)"
DETERMINER = rf"(?:{ARTICLE}|den|dem|des|ein(?:en|em|er|es)|(?:{OWN}|{THIS})(?:e[nmrs]?|[mnrs])?)"
PERSON = r"(?:er|sie|es|wir|ich|man)"
COUNT = (
    r"(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|mehrere|viele|einige|hunderte"
    r"|tausende|\d[\d.,]*)"
)
BE = r"(?:ist|sind|war|waren|wäre|wären|sei|seien)"
GET = r"(?:wird|werden|wurden?|würden?)"
HAVE = r"(?:hat|haben|hatten?|hätten?|habe)"
CAN = (
    r"(?:kann|können|konnten?|könnten?|muss|müssen|mussten?|müssten?|soll|sollen|sollten?|will"
    r"|wollen|wollten?|darf|dürfen|durften?|dürften?|mag|möchten?)"
)
AUX = rf"(?:{BE}|{GET}|{HAVE})"
FINITE = rf"(?:{AUX}|{CAN})"
PREPOSITION = (
    r"(?:an|am|auf|aus|bei|beim|bis|durch|für|gegen|hinter|im|in|ins|mit|nach|neben|ohne|seit|über"
    r"|um|unter|von|vom|vor|während|wegen|zu|zum|zur|zwischen)"
)
WORD = re.compile(r"[^\W\d_][\w-]*")


def listed(key: str) -> frozenset[str]:
    """A list of german.toml."""
    return word_set("german", key)


@cache
def choice(key: str) -> str:
    """The entries of a list of german.toml, which semicolons part, as an alternation."""
    entries = (" ".join(s.split()) for s in str(table("german")[key]).split(";"))
    return alternatives(entries)


def examples(*texts: str) -> tuple[Example, ...]:
    """German texts that were translated from English."""
    return tuple(Example(text, language="de", source_language="en") for text in texts)


@cache
def lemma(word: str) -> str:
    from simplemma import lemmatize

    return str(lemmatize(word, lang="de"))


@cache
def participle(word: str) -> bool:
    """Is the lower-case word a past participle that is no everyday adjective?"""
    if word in listed("adjectives") or len(word) < 5:
        return False
    weak = re.fullmatch(
        rf"{LOW}*(?:ge{LOW}{{2,}}|(?:be|ver|er|zer|ent|emp|miss){LOW}{{3,}}|iert?)t", word
    )
    strong = re.fullmatch(
        rf"{LOW}*?(?:ge|be|ver|er|zer|ent|emp|miss|über|unter|{LOW}ge)(?:{strong_stems()})en", word
    )
    return bool((weak or strong or word.endswith("iert")) and lemma(word).endswith("n"))


@cache
def strong_stems() -> str:
    return alternatives(listed("strong"))


@cache
def finite(word: str) -> bool:
    """May the lower-case word be the verb of a clause?"""
    if re.fullmatch(FINITE, word):
        return True
    if (
        word in listed("adjectives")
        or word in listed("small")
        or (re.search(r"ge\w{2,}(?:t|en)$", word) and participle(word))
    ):
        return False
    base = lemma(word)
    return base.endswith("n") and base != word and base.islower() and not word.endswith("end")


@cache
def infinitive(word: str) -> bool:
    return (
        len(word) > 3
        and word.endswith("n")
        and word.islower()
        and lemma(word) == word
        and word not in listed("small")
    )


def german(subject: Subject) -> Iterator[Passage]:
    """Every passage of a German text."""
    if tongue(subject) == "de":
        yield from passages(subject)


def rest(text: str, place: int) -> list[str]:
    """The words from `place` to the end of the clause."""
    end = re.search(r"[.,;:!?–()„“\"]|\b(?:und|oder|aber|sondern)\b|$", text[place:])
    return WORD.findall(text[place : place + (end.start() if end else 0)])
