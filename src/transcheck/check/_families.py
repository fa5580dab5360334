"""Words of closed families, by language: which member of which family a word says.

`families.toml` has the words of seven languages; a sentence is read once, word by word. A word says
a member plainly, or may only render it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from transcheck.check._beads import Pair
from transcheck.check._context import linked
from transcheck.check._table import table
from transcheck.lexicon import Lexicon, Table, lexicon, stem, stems

WORD = re.compile(r"[^\W\d_]+(?:[.-][^\W\d_]+)*|\d+(?:th|s)?")
INNER, JOINED = re.compile(r"[.-]"), re.compile("[_'’]")
CASED = "de"
LOW = "_"
FAR, POSSIBLE, BESIDE, SHORT = 0.4, 0.1, 2, 3
Meaning = tuple[str, str, bool]
Places = tuple[re.Match[str], re.Match[str]]


@dataclass(frozen=True, slots=True)
class Said:
    """A word of a family in a text: the members it may mean; `plain`: it says them itself."""

    place: re.Match[str]
    members: frozenset[str]
    plain: bool


@dataclass(slots=True)
class Book:
    """The words of a language: what each says, by whole word, beginning, ending, inside, phrase."""

    whole: dict[str, set[Meaning]] = field(default_factory=lambda: defaultdict(set))
    stars: list[tuple[re.Pattern[str], Meaning]] = field(default_factory=list)
    phrases: list[tuple[re.Pattern[str], Meaning]] = field(default_factory=list)

    def add(self, entry: str, family: str, member: str, cased: bool) -> None:
        plain = not entry.startswith("(")
        word = entry.strip("()")
        told = family, member, plain
        shape = re.escape(word).replace(r"\*", r"\w*").replace(LOW, r"\s")
        case = re.NOFLAG if cased else re.IGNORECASE
        if JOINED.search(word):
            self.phrases.append((re.compile(rf"(?<!\w){shape}(?!\w)", case), told))
        elif "*" in word:
            self.stars.append((re.compile(shape, case), told))
        else:
            self.whole[word if cased else word.casefold()].add(told)


@cache
def languages() -> tuple[str, ...]:
    return tuple(table("families")["columns"])


@cache
def book(language: str) -> Book:
    made, column = Book(), languages().index(language)
    for family, lines in table("families")["families"].items():
        for number, line in enumerate(lines):
            for entry in line.split("|")[column].split():
                made.add(entry, family, str(number), language == CASED)
    return made


@lru_cache(maxsize=50_000)
def meanings(word: str, language: str) -> tuple[Meaning, ...]:
    """(family, member, plainly) of a word."""
    told = book(language)
    found = set(told.whole.get(word if language == CASED else word.casefold(), ()))
    found.update(what for shape, what in told.stars if shape.fullmatch(word))
    return tuple(found)


@lru_cache(maxsize=4)
def said(text: str, language: str) -> Mapping[str, Sequence[Said]]:
    """What the words of a text say, by family; kept for whoever asks of the same bead again."""
    found: dict[str, list[Said]] = defaultdict(list)
    for match in WORD.finditer(text):
        _note(found, match, meanings(match[0], language))
        for part in INNER.split(match[0]) if INNER.search(match[0]) else ():
            _note(found, match, {(f, m, False) for f, m, _ in meanings(part, language)})
    for shape, what in book(language).phrases:
        for match in shape.finditer(text):
            _note(found, match, [what])
    return found


def _note(found: dict[str, list[Said]], match: re.Match[str], told: Iterable[Meaning]) -> None:
    for family in {f for f, _, _ in told}:
        own = [(m, plain) for f, m, plain in told if f == family]
        members = frozenset(m for m, _ in own)
        found[family].append(Said(match, members, any(plain for _, plain in own)))


@lru_cache(maxsize=4)
def unset(text: str, language: str) -> str:
    """The text with its set phrases blanked, so that each place stays."""
    if language not in languages():
        return text
    return phrases(language).sub(lambda m: LOW * len(m[0]), text.replace("’", "'"))


@cache
def phrases(language: str) -> re.Pattern[str]:
    words = "|".join(table("families")["phrases"][language])
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def exchanged(
    pair: Pair, source: str, target: str, only: frozenset[str] | None = None
) -> Iterator[Places]:
    """(source word, target word): the only member that is lost, the only one that is new."""
    if not {source, target} <= set(languages()):
        return
    here, there = said(pair.source_prose, source), said(pair.target_prose, target)
    for family in sorted(here.keys() & there.keys() & (only or here.keys())):
        lost = unmet(here[family], there[family], pair.target_prose)
        new = unmet(there[family], here[family], pair.source_prose)
        if len({s.members for s in lost}) == 1 and len({s.members for s in new}) == 1:
            yield from _likely(lost[0].place, new[0].place, lexicon(source, target))


def unmet(ours: Sequence[Said], theirs: Sequence[Said], text: str) -> list[Said]:
    """The plain words whose members the other side lacks, and that do not stand there as they are
    (the Canadian Diabetes Association)."""
    met = frozenset().union(*(s.members for s in theirs))
    lost = (s for s in ours if s.plain and not s.members & met)
    return [s for s in lost if not re.search(rf"\b{re.escape(s.place[0])}\b", text)]


def _likely(here: re.Match[str], there: re.Match[str], known: Lexicon | None) -> Iterator[Places]:
    """The two, unless they stand far apart or the lexicon explains one by another word."""
    if abs(_middle(here) - _middle(there)) > FAR and not (known and held(here, there, known)):
        return
    if known and (
        _explained(here[0], there, known.forward) or _explained(there[0], here, known.backward)
    ):
        return
    yield here, there


def held(here: re.Match[str], there: re.Match[str], known: Lexicon) -> bool:
    """Does the word next to the one say the same as the word next to the other?"""
    return any(linked(s, t, known) for s in _next(here) for t in _next(there))


def _next(match: re.Match[str]) -> list[str]:
    """The stems of the two longer words on either side."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    sides = [[w for w in WORD.findall(text) if len(w) > SHORT] for text in (before, after)]
    return [stem(w) for w in sides[0][-BESIDE:] + sides[1][:BESIDE]]


def _middle(match: re.Match[str]) -> float:
    return (match.start() + match.end()) / 2 / len(match.string)


def _explained(word: str, beside: re.Match[str], words: Table) -> bool:
    """Does the other text hold a translation of the word, but for the one it is held against?"""
    row = words.row(stem(word))
    others = set(stems(beside.string)) - {stem(beside[0])}
    return any(p >= POSSIBLE and name in others for name, p in row.items())
