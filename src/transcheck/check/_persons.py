"""The persons whom both sides of a bead name: by a name that both have, or by what they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from transcheck import languages
from transcheck.check._rendered import likeness
from transcheck.check._table import table, word_set
from transcheck.lexicon import Lexicon

WORD = re.compile(r"[^\W\d_][\w’'-]*")
SHORT, SURE, CLEAR = 3, 0.05, 2
ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Person:
    """A person in both texts: where in each, the name or the word for what they are."""

    here: tuple[int, int]
    there: tuple[int, int]


@lru_cache(maxsize=64)
def persons(here: str, there: str, known: Lexicon) -> tuple[Person, ...]:
    """In the order of the source; whoever stands twice on a side is left out."""
    found = [*_named(here, there, known), *_called(here, there, known)]
    return tuple(sorted(found, key=lambda p: p.here))


def _named(here: str, there: str, known: Lexicon) -> list[Person]:
    """Names that stand in both, once in each; not those of places (the mayor of Beja)."""
    ours, theirs = _capitals(here, known.source), _capitals(there, known.target)
    shared = [w for w, m in ours.items() if len(m) == 1 and len(theirs.get(w, ())) == 1]
    pairs = [(ours[w][0], theirs[w][0]) for w in shared]
    return [
        Person(a.span(), b.span())
        for a, b in pairs
        if not _placed(a, known.source) and not _placed(b, known.target)
    ]


def _capitals(text: str, language: str) -> dict[str, list[re.Match[str]]]:
    found: dict[str, list[re.Match[str]]] = {}
    small = languages.table(language).function_words if language in languages.known() else ()
    for match in WORD.finditer(text):
        name = re.sub(r"['’]s?$", "", match[0])
        if name[0].isupper() and len(name) >= SHORT and name.casefold() not in small:
            found.setdefault(name, []).append(match)
    return found


def _placed(match: re.Match[str], language: str) -> bool:
    before = match.string[max(0, match.start() - 8) : match.start()]
    return bool(_preposition(language).search(before))


@cache
def _preposition(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|\W)(?:{table('persons')[language]['place']})\W$")


def _called(here: str, there: str, known: Lexicon) -> list[Person]:
    """People by what they are (the mayor), where the lexicon pairs the words one to one."""
    english, foreign = (there, here) if known.target == ENGLISH else (here, there)
    if ENGLISH not in (known.source, known.target):
        return []
    spans = []
    for match in WORD.finditer(english):
        if match[0] not in people() and match[0].removesuffix("s") not in people():
            continue
        sure = {m.span(): _same(match[0], m[0], known) for m in WORD.finditer(foreign)}
        *_, second, first = sorted((0.0, 0.0, *sure.values()))
        if first >= SURE and first > CLEAR * second:
            spans.append((match.span(), max(sure, key=sure.__getitem__)))
    once = [s for s in spans if sum(o[1] == s[1] for o in spans) == 1]
    return [Person(f, e) if known.target == ENGLISH else Person(e, f) for e, f in once]


def _same(english: str, foreign: str, known: Lexicon) -> float:
    if len(foreign) < SHORT:
        return 0.0
    return likeness(*((foreign, english) if known.target == ENGLISH else (english, foreign)), known)


@cache
def people() -> frozenset[str]:
    return (word_set("classes", "people") | word_set("persons", "more")) - {"accused"}
