"""What a sentence says no with, and whether the other side says it too.

`negation.toml` has the words by language. A word of a name (Without Walls), a call and a set
phrase (no doubt, sans cesse) negate nothing, but may answer a negation of the other side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from transcheck.check._passage import just_before
from transcheck.check._table import table
from transcheck.languages import known as known_languages
from transcheck.languages import table as language_table
from transcheck.lexicon import Lexicon, stem, stems

UNSPACED = ("zh", "ja")
SETLESS = (*UNSPACED, "hi")  # their phrases are other words that a sign of negation stands in
IMPLIED, SOFTLY, LITERALLY, PLAINLY, SEEN, SHORT, NEXT = 0.05, 0.05, 0.05, 0.25, 3, 3, 3
WORD = re.compile(r"[^\W\d_]+")
BROKEN = re.compile(r"[,;:.!?()\"«»“”]")
CLOSE, ALIKE, LINKED = 2, 4, 0.02
SENTENCE = re.compile(r"(?:^|[.!?:;…]|[\"“«„‘'(—–-])\s*$")


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says no with: negative words, and softer ones.

    `bare`: of the negative ones, those that need a noun beside them (without). `limited`: the
    negation only limits (not only), or is itself denied (cannot be denied). `until`: the other side
    may say it with a limit (only on Monday for not before Monday).
    """

    hard: tuple[re.Match[str], ...]
    soft: tuple[re.Match[str], ...]
    bare: bool
    limited: bool
    until: bool
    text: str


@lru_cache(maxsize=32)
def said(text: str, language: str) -> Said:
    straight = text.replace("’", "'")
    phrases = tuple(pattern(language, "never").finditer(straight))
    plain = pattern(language, "never").sub(lambda m: " " * len(m[0]), straight)
    every = tuple(pattern(language, "words").finditer(plain))
    hard = tuple(m for m in every if not _named(m))
    bare = bool(hard) and all(pattern(language, "without").fullmatch(m[0]) for m in hard)
    soft = (*pattern(language, "soft").finditer(plain), *phrases * (language not in SETLESS))
    soft += tuple(m for m in every if _named(m))
    limited = bool(pattern(language, "limits").search(plain))
    until = bool(pattern(language, "until").search(plain))
    return Said(hard, soft, bare, limited, until, plain)


def _named(match: re.Match[str]) -> bool:
    """A capital within a sentence belongs to a name or a heading."""
    capital = match[0][0].isupper() and not match[0].isupper()
    return capital and not SENTENCE.search(just_before(match.string, match.start()))


def lost(one: Said, other: Said, known: Lexicon | None, joined: re.Pattern[str]) -> bool:
    """Does one side say no, and the other neither that nor a word that may stand for it?

    `known` leads from the other side to this one: a word that it renders by a negation (unhurt,
    hardly) stands for it too. `joined`: what the other side says for the contrary of without.
    """
    if not one.hard or other.hard or one.limited or other.limited:
        return False
    if (one.bare and not joined.search(other.text)) or (one.until and other.soft):
        return False
    if known is None:
        return len(other.soft) <= len(one.soft)
    if any(not _answered(m[0], one, known) for m in other.soft):
        return False
    told = all(met(m, other.text, known.turned()) for m in one.hard)
    return told and _governed(one, other, known) and not _implied(one, other, known)


def met(negation: re.Match[str], there: str, known: Lexicon) -> bool:
    """Does the other side say the very word that is negated, and not its contrary (unwanted)? True
    where that word is not known, or does not stand right behind.

    `known` leads from the side of the negation to the other.
    """
    if any("helping" not in table("negation")[code] for code in (known.source, known.target)):
        return True
    name = denied(negation, known.source)
    if not name or known.forward.count(name) < SEEN:
        return True
    like = [m[0] for m in WORD.finditer(there) if _renders(stem(m[0]), name, known)]
    keys = [pattern(known.target, key) for key in ("soft", "turns")]
    return any(not all(k.fullmatch(w) for k in keys) for w in like)


def denied(negation: re.Match[str], language: str) -> str:
    """The telling word right behind a negation, small words and helping verbs left out."""
    small, helping = language_table(language).function_words, pattern(language, "helping")
    for m in islice(WORD.finditer(negation.string, negation.end()), CLOSE):
        if BROKEN.search(negation.string, negation.end(), m.start()):
            return ""
        told = m[0].casefold()
        if len(told) >= SHORT and told not in small and not helping.fullmatch(told):
            return stem(told)
    return ""


def _renders(word: str, name: str, known: Lexicon) -> bool:
    if word == name or (min(len(word), len(name)) >= ALIKE and word[:ALIKE] == name[:ALIKE]):
        return True
    return max(known.p(word, name), known.q(name, word)) >= LINKED


def _answered(word: str, one: Said, known: Lexicon) -> bool:
    """Does a softer word translate another one, or a word that says neither no nor yes, without
    saying no itself (unfit)?"""
    name = stem(word.rsplit(maxsplit=1)[-1])
    row = known.forward.row(name)
    softer, hard = ({stem(m[0]) for m in every} for every in (one.soft, one.hard))
    if any(s == name or row.get(s, 0.0) >= SOFTLY for s in softer):
        return True
    if " " in word or "-" in word or pattern(known.source, "turns").fullmatch(word):
        return False
    return any(row.get(s, 0.0) >= PLAINLY for s in set(stems(one.text)) - hard)


def _implied(one: Said, other: Said, known: Lexicon) -> bool:
    """Is there a word that is often rendered by the negation?"""
    negative = {stem(m[0]) for m in one.hard}
    return any(
        p >= IMPLIED and name in negative
        for word in stems(other.text)
        if len(word) > SHORT
        for name, p in known.forward.row(word).items()
    )


def _governed(one: Said, other: Said, known: Lexicon) -> bool:
    """Does the other side say literally what is negated: one of the words beside the negation?"""
    there = set(stems(other.text))
    beside = [w for m in one.hard for w in _beside(m, known.target, one.bare)]
    told = [w for w in beside if known.backward.count(stem(w)) >= SEEN]
    return not told or any(_told(stem(w), there, known) for w in told)


def _beside(match: re.Match[str], language: str, bare: bool) -> list[str]:
    """The telling words around a negation; after without, those that follow."""
    small = language_table(language).function_words if language in known_languages() else ()
    plain = [
        m for m in WORD.finditer(match.string)
        if len(m[0]) >= SHORT and m[0].casefold() not in small
    ]  # fmt: skip
    before = [] if bare else [m[0] for m in plain if m.end() <= match.start()][-1:]
    return before + [m[0] for m in plain if m.start() >= match.end()][: 1 if bare else NEXT]


def _told(name: str, there: set[str], known: Lexicon) -> bool:
    row = known.backward.row(name)
    if name in there or any(row.get(o, 0.0) >= LITERALLY for o in there):
        return True
    return any(
        p >= LITERALLY and (word.startswith(name) or name.startswith(word))
        for o in there
        for word, p in known.forward.row(o).items()
    )


@cache
def pattern(language: str, key: str) -> re.Pattern[str]:
    words = "|".join(table("negation").get(language, {}).get(key, ())) or r"(?!)"
    if language in UNSPACED:
        return re.compile(words)
    return re.compile(rf"(?<![\w\u0900-\u097f-])(?:{words})(?![\w\u0900-\u097f-])", re.IGNORECASE)
