"""A clause that says no, and the clause of the other side that says the same without it.

Other than `_negation.lost`, which asks for a whole sentence without any word that may say no, this
looks for the clause where the negated words themselves are rendered, and at its words only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from transcheck.check._context import linked
from transcheck.check._negation import Said, met, pattern, said
from transcheck.check._operators import VERB_LAST, WORD, breaks, clause, telling
from transcheck.check._table import table
from transcheck.lexicon import Lexicon, stem

LEAST, SHARE, SURE, AFTER, BEFORE, NEXT = 3, 0.5, 0.75, 5, 3, 2
PARTICLE = re.compile(r"n(?:e$|')", re.IGNORECASE)
PARTICLE_BEFORE = re.compile(
    r"\bn(?:e |')(?:(?:y|en|se|s'|le|la|les|lui|l') ?)*(\w+)", re.IGNORECASE
)
FRENCH = "fr"
JOINED = re.compile(r"\bnon?-|\bniet-|\bnicht-", re.IGNORECASE)
Place = tuple[int, int]


def dropped(here: str, there: str, known: Lexicon) -> Iterator[tuple[re.Match[str], Place]]:
    """(negation, place): where the other side says the negated words and does not negate them."""
    ours, theirs = said(here, known.source), said(there, known.target)
    if len(ours.hard) <= len(theirs.hard) or JOINED.search(f"{here} {there}"):
        return
    for word in ours.hard:
        told = word.string[slice(*clause(word))]
        around = said(told, known.source)
        if around.limited or around.until or pattern(known.source, "nor").search(told):
            continue
        without = pattern(known.source, "without").fullmatch(word[0])
        if not without and (repeated(word, ours, known.source) or not met(word, there, known)):
            continue
        place = (
            _with(word, there, known) if without else _affirmed(word, (around, ours), there, known)
        )
        if place:
            yield word, place
            return


def repeated(word: re.Match[str], ours: Said, code: str) -> bool:
    """Does it only say an earlier negation again (no bargain, at least not here)?"""
    again = pattern(code, "again").finditer(word.string, 0, word.start())
    close = any(not word.string[m.end() : word.start()].strip() for m in again)
    return close and any(m.start() < word.start() for m in ours.hard)


def _affirmed(
    word: re.Match[str], here: tuple[Said, Said], there: str, known: Lexicon
) -> Place | None:
    """The clause of the other side that renders what stands about a negation."""
    every = [(late, w) for late, w in telling(word, known.source) if w != stem(word[0])]
    before = [w for late, w in every if not late][-BEFORE:]
    after = [w for late, w in every if late][:AFTER]
    close = _verbs(word, before, after, known.source)
    whole = said(there, known.target)
    for start, end in clauses(there):
        held = [stem(m[0]) for m in WORD.finditer(there, start, end)]
        front, back = (
            [w for w in words if any(linked(w, o, known) for o in held)]
            for words in (before, after)
        )
        share = (len(front) + len(back)) / max(len(before) + len(after), 1)
        if not _enough(front, back, after, known) or share < SHARE or not close & {*front, *back}:
            continue
        own = said(there[start:end], known.target)
        free = not own.hard and _answered(own, here[0], every, known)
        if free and (share >= SURE or _answered(whole, here[1], every, known)):
            return start, end
    return None


def _enough(
    front: Sequence[str], back: Sequence[str], after: Sequence[str], known: Lexicon
) -> bool:
    if len(front) + len(back) < LEAST:
        return False
    if known.source in VERB_LAST:
        return bool(back) or not after
    return len(back) > 1 or len(back) == len(after)


def _verbs(word: re.Match[str], before: list[str], after: list[str], code: str) -> set[str]:
    """What may be the verb that is negated: in French the word behind ne, elsewhere one of the next
    two, or the last before it where the verb may stand there."""
    if code == FRENCH:
        start, _ = clause(word)
        particle = PARTICLE_BEFORE.search(word.string, start, word.end())
        own = stem(particle[1]) if particle else ""
        return {own} if own in before else {*after[:1]}
    return {*after[:NEXT]} if after or code not in VERB_LAST else {*before[-1:]}


def _answered(own: Said, around: Said, every: list[tuple[bool, str]], known: Lexicon) -> bool:
    """Does all that may say no render the like in the source? Not so what itself says that
    something is not so (unclear): that may render the negation."""
    ours = {m[0]: name(m[0]) for m in around.soft if not PARTICLE.match(m[0])}
    theirs = {m[0]: name(m[0]) for m in own.soft}
    for word, other in list(theirs.items()):
        like = next((w for w, o in ours.items() if linked(o, other, known)), None)
        ours.pop(like or "", None)
        loose = " " not in word and not turns(known.target).fullmatch(word)
        if like or (loose and any(linked(o, other, known) for _, o in every)):
            theirs.pop(word)
    left = [bool(turns(known.source).fullmatch(w)) for w in ours]
    return left == [bool(turns(known.target).fullmatch(w)) for w in theirs] and len(left) <= 1


def name(words: str) -> str:
    """The stem of the last of a few words."""
    return stem(words.rsplit(maxsplit=1)[-1])


@cache
def turns(language: str) -> re.Pattern[str]:
    return pattern(language, "turns")


def _with(word: re.Match[str], there: str, known: Lexicon) -> Place | None:
    """With a permit, for without a permit."""
    after = [w for late, w in telling(word, known.source) if late][:1]
    for found in having(known.target).finditer(there):
        same = bool(after) and linked(after[0], stem(found[1]), known)
        opens = word.start() == found.start() == 0
        first = clause(found)[0]
        turned = turns(known.target).fullmatch(found[1])
        if (
            (same or opens)
            and not turned
            and not said(there[first : found.start()], known.target).hard
        ):
            return found.span()
    return None


@cache
def having(language: str) -> re.Pattern[str]:
    words = pattern(language, "having").pattern
    return re.compile(rf"{words} (?:\w{{1,3}} )?(\w+)", re.IGNORECASE)


def clauses(text: str) -> Iterator[Place]:
    for (_, start), (end, _) in pairwise(breaks(text)):
        held = text[start:end]
        if held.strip():
            yield start + len(held) - len(held.lstrip()), start + len(held.rstrip())


@cache
def spoken() -> frozenset[str]:
    """The languages that the table knows by clause."""
    return frozenset(code for code, words in table("negation").items() if "nor" in words)
