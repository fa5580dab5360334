"""Words that say how far a statement goes, by class: must and may, all and some, only and even.

A table of operators has the classes of a group with their words by language: those that say the
class plainly (`said`), those that may render it (`heard`), the classes that it excludes (`apart`)
and those that render it as well (`akin`). A longer phrase counts before a shorter one within it
(must not before must).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from transcheck.check._context import linked
from transcheck.check._negation import said as negated
from transcheck.check._table import table
from transcheck.languages import table as language_table
from transcheck.lexicon import Lexicon, lexicon, stem

WORD = re.compile(r"[^\W_]+")
VERB_LAST = ("de", "nl")
WIDE, LITERAL, MOSTLY = 40, 5, 0.7
LONG, BEFORE, NEXT, NOUN, SEEN = 3, 3, 4, 2, 3
NEVER = r"(?!)"
DASH = re.compile(r"\s[-–—]\s")
BREAK = re.compile(r"[,;:.!?()–—]+(?=\s|$)|\s[-–—](?=\s)")
SHORT = 3


@dataclass(frozen=True, slots=True)
class Operator:
    """A word or phrase of a class, said plainly, and where it stands."""

    kind: str
    place: re.Match[str]


Both = tuple[Operator, Operator]


def clashes(group: str, here: str, there: str, codes: tuple[str, str]) -> Iterator[Both]:
    """(operator of the source, operator of the translation) that exclude each other, where neither
    finds its like on the other side, and no word about either may render the other."""
    ours = plain(group, here, codes[0])
    theirs = plain(group, there, codes[1]) if ours else ()
    lost, new = unmet(group, list(ours), list(theirs))
    told = [
        (one, other)
        for one in lost
        for other in new
        if other.kind in named(group, one.kind, "apart")
        and not rendered(group, one.kind, other, codes[1])
        and not rendered(group, other.kind, one, codes[0])
        and beside(group, one, other, codes)
        and _even(group, one, other, codes)
    ]
    if len(told) == 1:
        yield from told


def unmet(
    group: str, ours: list[Operator], theirs: list[Operator]
) -> tuple[list[Operator], list[Operator]]:
    """What is left of both sides when each operator has taken its like, or one akin to it."""
    for akin in (False, True):
        for one in list(ours):
            near = named(group, one.kind, "akin") if akin else (one.kind,)
            like = next((o for o in theirs if o.kind in near), None)
            if like is not None:
                ours.remove(one)
                theirs.remove(like)
    return ours, theirs


def rendered(group: str, kind: str, other: Operator, code: str) -> bool:
    """May a word in the clause of an operator stand for another class?"""
    wide = WIDE if table(f"operators/{group}").get("noun") else None
    return bool(heard(group, kind, code).search(_around(other.place, wide)))


def beside(group: str, one: Operator, other: Operator, codes: tuple[str, str]) -> bool:
    """Do words that the two operators govern render each other?"""
    known = lexicon(*codes)
    ours, theirs = (governed(group, o.place, c) for o, c in zip((one, other), codes, strict=True))
    return known is not None and any(linked(s, t, known) for s in ours for t in theirs)


def governed(group: str, match: re.Match[str], code: str) -> list[str]:
    """The stems of the telling words around an operator, in its clause; all of them where the
    verb stands last. A group of words before a `noun` governs the next ones only, a group of
    words before a `verb` nothing where none follows."""
    every, told = telling(match, code), table(f"operators/{group}")
    before, after = ([word for late, word in every if late == side] for side in (False, True))
    if told.get("noun"):
        return after[:NOUN]
    if code in VERB_LAST:
        return before + after
    return [] if told.get("verb") and not after else before[-BEFORE:] + after[:NEXT]


def telling(match: re.Match[str], code: str) -> list[tuple[bool, str]]:
    """(whether it stands after the match, stem) of the telling words of its clause."""
    small = language_table(code).function_words
    start, end = clause(match)
    return [
        (m.start() >= match.end(), stem(m[0]))
        for m in WORD.finditer(match.string, start, end)
        if m[0].isdigit() or (len(m[0]) >= LONG and m[0].casefold() not in small)
    ]  # fmt: skip


def _even(group: str, one: Operator, other: Operator, codes: tuple[str, str]) -> bool:
    """Where only one of two operators says no: does nothing about the other one say it too, and
    are the words that it denies there as they are?"""
    level = table(f"operators/{group}").get("level")
    denies = [bool(classes(group)[o.kind].get("denies")) for o in (one, other)]
    if not level and denies[0] == denies[1]:
        return True
    here, there = (negated(_around(o.place), c) for o, c in zip((one, other), codes, strict=True))
    if level:
        return len(here.hard) == len(there.hard)
    no, yes = (here, there) if denies[0] else (there, here)
    known = lexicon(*codes)
    soft = [m for m in yes.soft if not (known and _same(m[0], no.text, known, denies[0]))]
    even = not yes.hard and len(soft) <= len(no.soft)
    return even and _literal(one, other, codes, denies[0])


def _same(word: str, text: str, known: Lexicon, first: bool) -> bool:
    """Does a word of the other text say the same?"""
    own = stem(word.rsplit(maxsplit=1)[-1])
    every = (stem(m[0]) for m in WORD.finditer(text))
    return any(linked(*((o, own) if first else (own, o)), known) for o in every)


def _literal(one: Operator, other: Operator, codes: tuple[str, str], first: bool) -> bool:
    """Are most of the words after the operator that says no rendered in the clause of the other?
    `first`: it is the one of the source."""
    known = lexicon(*codes)
    told, code = (one, codes[0]) if first else (other, codes[1])
    rows = known and (known.forward if first else known.backward)
    every = [w for late, w in telling(told.place, code) if late][:LITERAL]
    after = [w for w in every if rows and rows.count(w) >= SEEN]
    there = [w for _, w in telling(*((other.place, codes[1]) if first else (one.place, codes[0])))]
    met = (
        sum(any(linked(*((w, o) if first else (o, w)), known) for o in there) for w in after)
        if known
        else 0
    )
    return met >= MOSTLY * len(after) and bool(after or not every)


def _around(match: re.Match[str], wide: int | None = None) -> str:
    """The clause of a match, or so many characters of it on either side, without the match."""
    (start, end), (first, last), text = clause(match), match.span(), match.string
    if wide is not None:
        start, end = max(start, first - wide), min(end, last + wide)
    return text[start:first] + "_" * (last - first) + text[last:end]


def clause(match: re.Match[str]) -> tuple[int, int]:
    """The clause of a match, from mark to mark; a short one goes with what is beside it."""
    text = match.string
    marks = breaks(text)
    left = max(i for i, m in enumerate(marks) if m[1] <= match.start())
    right = min(i for i, m in enumerate(marks) if m[0] >= match.end() and i > left)
    start, end = marks[left][1], marks[right][0]
    if max(len(text[a:b].split()) for a, b in ((start, match.start()), (match.end(), end))) < SHORT:
        if left:
            start = marks[left - 1][1]
        elif right + 1 < len(marks) and not text[match.end() : end].strip():
            end = marks[right + 1][0]
    return start, end


def breaks(text: str) -> list[tuple[int, int]]:
    """The marks between the clauses of a text, its begin and its end among them."""
    return [(0, 0), *(m.span() for m in BREAK.finditer(text)), (len(text), len(text))]


@lru_cache(maxsize=16)
def plain(group: str, text: str, code: str) -> tuple[Operator, ...]:
    """The operators of a text in their order, none within a longer one."""
    straight = text.replace("’", "'")
    if not anything(group, code).search(straight):
        return ()
    found = [
        Operator(kind, m)
        for kind in classes(group)
        for m in said(group, kind, code).finditer(straight)
        if len(DASH.findall(m[0])) != 1  # no more stories - they should
    ]
    found.sort(key=lambda o: (o.place.start() - o.place.end(), o.place.start()))
    kept: list[Operator] = []
    for one in found:
        start, end = one.place.span()
        if all(end <= k.place.start() or k.place.end() <= start for k in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda o: o.place.start()))


@cache
def classes(group: str) -> dict[str, Any]:
    return {
        k: v for k, v in table(f"operators/{group}").items() if isinstance(v, dict) and "said" in v
    }


@cache
def named(group: str, kind: str, key: str) -> tuple[str, ...]:
    """The classes that a class excludes, or that are akin to it; both hold in either direction."""
    every = classes(group)
    own = set(every[kind].get(key, "").split())
    return tuple(sorted(own | {k for k, v in every.items() if kind in v.get(key, "").split()}))


@cache
def said(group: str, kind: str, code: str) -> re.Pattern[str]:
    return _pattern(plain_words(group, kind, "said", code))


@cache
def anything(group: str, code: str) -> re.Pattern[str]:
    """The words of all classes of a group."""
    return _pattern([w for kind in classes(group) for w in plain_words(group, kind, "said", code)])


@cache
def heard(group: str, kind: str, code: str) -> re.Pattern[str]:
    """What may render a class: its own words and those of the classes akin to it."""
    near = (kind, *named(group, kind, "akin"))
    no = table("negation")[code]["words"] if classes(group)[kind].get("refuses") else []
    return _pattern(
        no
        + [w for k in near for key in ("said", "heard") for w in plain_words(group, k, key, code)]
    )


def plain_words(group: str, kind: str, key: str, code: str) -> list[str]:
    told: dict[str, Any] = classes(group)[kind].get(key, {})
    return list(told.get(code, ()))


def _pattern(every: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(every) or NEVER})(?![\w-])", re.IGNORECASE)
