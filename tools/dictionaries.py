"""The project's own small dictionaries into English (`tools/dictionaries/XX.tsv`), form by form.

Written for this project, one line a word: `word TAB translation, translation`. Lexicons are read by
stems, so a word stands here in every stem that its inflected forms have (simplemma's tables of
forms), and so do its translations.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from transcheck.lexicon.stems import stem
from transcheck.packs._english import noun, verb

HERE = Path(__file__).parent / "dictionaries"
INFLECTED = ("cs", "de", "es", "et", "fr", "hi", "it", "nl", "pl", "pt", "ro", "ru")
REPEATED, FEWER = 8, 3
Pair = tuple[str, str]


def entries(language: str) -> list[tuple[str, list[str]]]:
    """(word, translations) of a language; none where no dictionary was written."""
    path = HERE / f"{language}.tsv"
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    cells = (line.partition("\t")[::2] for line in lines)
    return [(word, [t.strip() for t in told.split(",") if t.strip()]) for word, told in cells]


def words(language: str) -> list[Pair]:
    """(word, translation) as they were written."""
    return [(word, t) for word, told in entries(language) for t in told]


def pairs(language: str, seen: Mapping[str, int] | None = None) -> Iterator[Pair]:
    """The same in forms that have different stems. An entry counts as `REPEATED` sentences: a word
    is known well where it stands in eight; as fewer where sentences have its stem (`seen`), which
    know better which translation is the usual one."""
    known = seen or {}
    for word, translation in words(language):
        for form in spellings(word, language):
            often = max(1, REPEATED - known.get(stem(form), 0) // FEWER)
            yield from [(form, translation)] * often
            yield from ((form, other) for other in english(translation))


@cache
def english(phrase: str) -> list[str]:
    """What a verb or a noun of these letters would make of it, where the stem is another."""
    told = (*verb(phrase).values(), noun(phrase)["plur"])
    return list({stem(form): form for form in told if stem(form) != stem(phrase)}.values())


@cache
def spellings(word: str, language: str) -> list[str]:
    """The word and those of its forms that have other stems than it."""
    found = {stem(word): word}
    for form in forms(language).get(word, ()):
        found.setdefault(stem(form), form)
    return list(found.values())


@cache
def forms(language: str) -> dict[str, list[str]]:
    """Dictionary form → inflected forms."""
    found: dict[str, list[str]] = defaultdict(list)
    if language in INFLECTED:
        for form, base in DefaultDictionaryFactory().get_dictionary(language).items():
            if form != base:
                found[base.replace("_", "")].append(form)  # separable verbs: op_nemen
    return found
