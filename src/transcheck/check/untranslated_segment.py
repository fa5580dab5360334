"""A sentence that was copied from the source instead of being translated.

Silent: sentences in a third language, names, addresses, titles, code, short sentences, words that
both languages share, entries of bibliographies, sentences that a note of the translator renders.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._beads import pairs
from transcheck.check._notes import notes
from transcheck.check._report import found
from transcheck.languages import known, table
from transcheck.model import Example, Finding, Subject

ID = "untranslated-segment"
KIND = "accuracy"
CATEGORY = "accuracy/untranslated"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example(
        "[[Le conseil s'est réuni lundi soir dans l'ancienne mairie.]]",
        source="Le conseil s'est réuni lundi soir dans l'ancienne mairie.",
        source_language="fr",
    ),
)
GOOD = (
    Example(
        ":rfc:`Rules for the use of the town hall in winter <12>`",
        source_language="en",
        source=":rfc:`Rules for the use of the town hall in winter <12>`",
        language="fr",
    ),
    Example(
        "Le conseil s'est réuni lundi soir. (“The council met on Monday.”, translator's note)",
        source="Le conseil s'est réuni lundi soir.",
        source_language="fr",
    ),
    Example("Rue de la Paix, Paris", source="Rue de la Paix, Paris", source_language="fr"),
    Example(
        "Il faut le faire, et il le fait.",
        source="Il faut le faire, et il le fait.",
        source_language="it",
    ),
    Example("OK, 12 km.", source="OK, 12 km.", source_language="fr"),
)
ENOUGH_WORDS = 4
STRINGS = frozenset(("json", "yaml", "android", "strings", "xcstrings", "properties", "fluent"))
BOOK = re.compile(r"\(eds?\.\)|\bpp?\.\s?\d|\bvol\.\s?\d|\bISBN\b")
ROLE = re.compile(r":[\w:.+-]+:`[^`]+`")


def check(subject: Subject) -> Iterator[Finding]:
    explained = notes(subject).explained
    least = 1 if subject.document.format in STRINGS else 2
    for pair in pairs(subject):
        block = subject.document.blocks[pair.target[0].block]
        if pair.target[0].index in explained or BOOK.search(block.text):
            continue
        same = pair.source_text.split() == pair.target_text.split()
        same = same and not ROLE.fullmatch(pair.target_text.strip())
        if same and prose(
            pair.target_prose, subject.source_language, subject.target_language, least
        ):
            yield found(
                __name__,
                pair.target_span,
                "This sentence is a copy of the source.",
                "It was not translated.",
                confidence=0.9,
                source_span=pair.source_span,
                segment=pair.target[0].index,
            )


def prose(text: str, source: str | None, target: str | None, least: int = 2) -> bool:
    """Does a sentence hold function words of the source that the target does not have?

    `least`: how many; in the strings of a program, which are no titles of books, one is enough.
    """
    words = [w.strip(".,;:!?“”\"'()«»").casefold() for w in text.split()]
    if len(words) < ENOUGH_WORDS:
        return False
    if source not in known() or target not in known():
        return sum(w.islower() for w in text.split()) >= ENOUGH_WORDS
    foreign = set(table(source).function_words) - set(table(target).function_words)
    lower = [w for w in text.split() if w[:1].islower() and w.strip(".,;:!?)").isalpha()]
    if sum(w.isalpha() for w in words) < ENOUGH_WORDS:
        return False
    ours = sum(w in foreign for w in words)
    return len(lower) > least and ours >= least and not _third(words, ours, (source, target))


def _third(words: list[str], ours: int, pair: tuple[str | None, str | None]) -> bool:
    """Is it in another language than both texts, a quotation that stays?"""
    others = (table(code).function_words for code in known() if code not in pair)
    return any(sum(w in small for w in words) > ours for small in others)
