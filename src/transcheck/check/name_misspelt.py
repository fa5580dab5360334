"""A name of the source that the translation spells otherwise: Andreas Geipl becomes Giepel.

A person whose first name is the same on both sides and whose surname is not; a first name that was
translated (Snows for *Nieves*); any name that is no word, a letter or two from one of the source.
That of the source stands nowhere in the translation, the other one nowhere in the source.

Silent: other ways to write the same sounds (Putin, Poutine, Petrow), letters with and without
accents, places that languages call by other names, words that are no surname (Victoria Station).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._names import distance, given_names, proper, spoken
from transcheck.check._passage import tongue
from transcheck.check._rendered import likeness
from transcheck.check._report import found
from transcheck.check._table import HERE
from transcheck.check._vocabulary import SOURCES, defined, vocabulary
from transcheck.lexicon import Lexicon, lexicon, stem
from transcheck.model import Example, Finding, Subject

ID = "name-misspelt"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("The coach thanked Andreas [[Hormeister]] on Monday.", source_language="de",
            source="Der Trainer dankte am Montag Andreas Hofmeister."),
    Example("Nathalie [[Baker]] leads by 200 votes.", source_language="fr",
            source="Nathalie Boulanger devance de 200 voix."),
    Example("The part will be sung by [[Snows]] Larrea.", source_language="es",
            source="Cantará el papel Nieves Larrea."),
    Example("The mayor of [[Sandorilla]] resigned.", source_language="es",
            source="El alcalde de Sandovilla ha dimitido."),
    Example("Julien [[Delcourt]] a signé la lettre.", source_language="en", language="fr",
            source="Julien Delmotte signed the letter."),
)  # fmt: skip
GOOD = (
    Example("The coach thanked Andreas Hofmeister on Monday.", source_language="de",
            source="Der Trainer dankte am Montag Andreas Hofmeister."),
    Example("He met Viktor Petrov and Hassan Rouhani.", source_language="fr",
            source="Il a rencontré Viktor Petrov et Hassan Rohani."),
    Example("The judges Ahmed Mussawi and Hassan Tantawi resigned.", source_language="fr",
            source="Les juges Ahmed Moussaoui et Hassan Tantaoui ont démissionné."),
    Example("She works in Victoria Station.", source_language="de",
            source="Sie arbeitet im Victoria Bahnhof."),
    Example("President Larrea spoke first.", source_language="es",
            source="El Presidente Larrea habló primero."),
    Example("Anna Lund, born Anna Dahl, died on Monday.", source_language="de",
            source="Anna Dahl, verheiratet Anna Lund, starb am Montag."),
)  # fmt: skip
PARTICLE = "de|da|do|dos|das|du|van|von|der|den|del|della|di|la|le|zu|ter|ten|y|e|i"
WORD = r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:[’'-][A-ZÀ-ÖØ-Þ]?[^\W\d_]+)*"
RUN = re.compile(rf"(?<![\w’'-]){WORD}(?: (?:(?:{PARTICLE}) ){{0,2}}{WORD})+")
PART = re.compile(WORD)
OWNER = re.compile(r"[’']s?$")
# Ways to write the same sounds.
SAME = (
    (re.compile("(?<=a)(?:ou|u)(?=[bdfgklmqt])"), "w"),
    (re.compile("ä|ae"), "a"), (re.compile("ö|oe"), "o"), (re.compile("ü|ue"), "u"),
    (re.compile("tsch|tch|cz|č|ć"), "c"), (re.compile("sch|sh|š|ś|ch"), "s"),
    (re.compile("ou(?=[aeiouy])"), "w"), (re.compile("ou"), "u"), (re.compile("kh|gh"), "g"),
    (re.compile("ph|ff"), "f"),
    (re.compile("w"), "v"), (re.compile("[jyi]+e?|ï"), "i"), (re.compile("q|ck?"), "k"),
    (re.compile("[zž]h?"), "s"), (re.compile("h"), ""), (re.compile(r"(.)\1+"), r"\1"),
    (re.compile("[eai]+$"), ""),
)  # fmt: skip
# Names from other scripts, which every language writes in its own way.
ABROAD = re.compile(
    r"(?:[oe][vwf]f?a?|sk[iyj]+|sky|skaya|enko|[iy][tn]s?ch|[vw]its?ch|vi[cć]|[^aeiou]ine|dze|shvili"
    r"|[jy]an|ullah|uddin|oğlu)$|^(?:al|el|abd|ben|ibn|ab[uo]u?)-|-|kh|dj|zh|tch|tsch|sjtsj"
)
FAR, APART, CLOSE = 0.35, 0.2, 0.08
LEAST, LONG, ALIKE, LITERAL = 4, 5, 3, 0.1
Names = list[tuple[str, int]]


def check(subject: Subject) -> Iterator[Finding]:
    source, target = (subject.source_language or "")[:2], tongue(subject) or ""
    known = lexicon(source, target)
    if known is None or not {source, target} <= {*SOURCES, "en"}:
        return
    here = _words(" ".join(s.text for s in subject.source_segments))
    there = _words(subject.document.raw)
    for pair in pairs(subject):
        for name, place in (*changed(pair, known), *slips(pair, known)):
            word = pair.target_text[slice(*place)]
            if _plain(name) not in there and _plain(word) not in here:
                yield _finding(pair, name, place)
                break


def changed(pair: Pair, known: Lexicon) -> Iterator[tuple[str, tuple[int, int]]]:
    """The name of the source, and where another one stands in the translation."""
    there = [_parts(m) for m in RUN.finditer(pair.target_text)]
    for run in map(_parts, RUN.finditer(pair.source_text)):
        for other in there:
            yield from _compared(run, other, known)


def _compared(run: Names, other: Names, known: Lexicon) -> Iterator[tuple[str, tuple[int, int]]]:
    for (one, _), (two, _) in pairwise(run):
        for (first, start), (last, end) in pairwise(other):
            if _plain(one) == _plain(first) and one in given_names() and surname(two, last, known):
                yield two, (end, end + len(last))
            elif (
                _plain(two) == _plain(last) and one in given_names() and literal(one, first, known)
            ):
                yield one, (start, start + len(first))


def slips(pair: Pair, known: Lexicon) -> Iterator[tuple[str, tuple[int, int]]]:
    """A name that is no word, and the one a letter or two from it."""
    there = [m for m in proper(pair.target_text, known.target) if m[0].isalpha()]
    for one in proper(pair.source_text, known.source) if there else ():
        name = OWNER.sub("", one[0])
        for match in there:
            other = OWNER.sub("", match[0])
            if slip(_plain(name), _plain(other)) and spelling(name, other, known):
                yield name, (match.start(), match.start() + len(other))


def slip(name: str, other: str) -> bool:
    """Do they begin and end alike, one or two letters apart?"""
    import regex

    if (
        name == other
        or min(len(name), len(other)) < LONG
        or name[0] != other[0]
        or name[-1] != other[-1]
    ):
        return False
    return regex.fullmatch(f"(?:{name}){{e<=2}}", other) is not None


def spelling(name: str, other: str, known: Lexicon) -> bool:
    """Is it no other way to write it, and no word of either language?"""
    if ABROAD.search(name.casefold()) or ABROAD.search(other.casefold()):
        return False
    if sounds(name) == sounds(other) or distance(spoken(name), spoken(other)) < CLOSE:
        return False
    if {name, other} & places():
        return False
    if known.p(stem(other.casefold()), stem(name.casefold())) >= LITERAL / 2:
        return False
    return not defined(name.casefold(), known.source) and not defined(
        other.casefold(), known.target
    )


@cache
def places() -> frozenset[str]:
    """Names that languages write in their own way."""
    rows = (HERE / "names_abroad.tsv").read_text("utf-8").splitlines()
    names = (name for row in rows for name in row.split("\t")[:2])
    return frozenset(word for name in names for word in name.split())


def surname(name: str, other: str, known: Lexicon) -> bool:
    """Is the other one no spelling of this surname, and no word for what it is?"""
    if min(len(name), len(other)) < LEAST or sounds(name) == sounds(other):
        return False
    if name in (f"{other}s", f"{other}es") or other in (f"{name}s", f"{name}es"):
        return False  # its genitive
    abroad = ABROAD.search(name.casefold()) or ABROAD.search(other.casefold())
    if distance(spoken(name), spoken(other)) < (FAR if abroad else CLOSE):
        return False
    if _word(name, known.source) or _word(other, known.target):
        return f"{known.source} {name}" in plain_surnames() and literal(name, other, known)
    return True


def literal(name: str, other: str, known: Lexicon) -> bool:
    """Is it the word for what the name means?"""
    one, two = _plain(name), _plain(other)
    if min(len(one), len(two)) < LEAST or one[:ALIKE] == two[:ALIKE] or distance(one, two) < APART:
        return False
    return likeness(name.casefold(), other.casefold(), known) >= LITERAL


def _word(name: str, language: str) -> bool:
    known = vocabulary(language)
    return all(part in known for part in name.casefold().split("-"))


@cache
def sounds(name: str) -> str:
    """What is left of a name where spellings of the same sounds are one."""
    text = name.casefold()
    for pattern, letter in SAME:
        text = pattern.sub(letter, text)
    return spoken(text)


def _plain(word: str) -> str:
    return spoken(OWNER.sub("", word))


def _words(text: str) -> set[str]:
    return {_plain(w) for w in re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", text)}


def _parts(run: re.Match[str]) -> Names:
    every = PART.finditer(run[0])
    return [(OWNER.sub("", m[0]), run.start() + m.start()) for m in every]


@cache
def plain_surnames() -> frozenset[str]:
    return frozenset((HERE / "plain_surnames.txt").read_text("utf-8").splitlines()[1:])


def _finding(pair: Pair, name: str, place: tuple[int, int]) -> Finding:
    segment, span = next(pieces(pair.target, *place))
    return found(
        __name__,
        span,
        f"The source has the name “{name}” here.",
        "Names are carried over letter by letter.",
        confidence=round(0.8 * pair.confidence, 4),
        source_term=name,
        source_span=pair.source_span,
        suggestions=(name,),
        segment=segment.index,
    )
