"""A false friend that the source proves: “actual” where the Spanish says *actual*.

Needs the source. Both words stand in the same bead: the foreign word and the English look-alike
that does not render it. Which pairs count was measured: good translations hold them together in
at most three of a hundred sentences with the foreign word.

Silent: the look-alike without its foreign word, and the foreign word rendered otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._passage import tongue
from transcheck.check._report import found
from transcheck.check._table import HERE
from transcheck.model import Example, Finding, Segment, Span, Subject

ID = "false-friend"
KIND = "false-friend"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example(
        "The [[actual]] mayor met the farmers.",
        source="El alcalde actual se reunió con los agricultores.",
        source_language="es",
    ),
    Example(
        "His [[deception]] was great when the shop closed.",
        source="Sa déception fut grande quand le magasin a fermé.",
        source_language="fr",
    ),
    Example(
        "The family lives above an old [[pavement]] of marble.",
        source="La famiglia vive sopra un antico pavimento di marmo.",
        source_language="it",
    ),
)
GOOD = (
    Example(
        "The present mayor met the farmers.",
        source="El alcalde actual se reunió con los agricultores.",
        source_language="es",
    ),
    Example(
        "The actual cost was higher.",
        source="El coste real fue más alto.",
        source_language="es",
    ),
)
CONFIDENCE = 0.85


@dataclass(frozen=True, slots=True)
class Entry:
    """One pair: the words of the source, the look-alike, what to write."""

    source: re.Pattern[str]
    target: re.Pattern[str]
    better: tuple[str, ...]


@cache
def entries(language: str) -> tuple[Entry, ...]:
    """The pairs of a source language into English; none for a language without a table."""
    path = HERE / "false_friends" / f"{language}.tsv"
    if not path.exists():
        return ()
    lines = path.read_text("utf-8").splitlines()
    return tuple(_entry(line) for line in lines if line and not line.startswith("#"))


def _entry(line: str) -> Entry:
    source, target, better = line.split("\t")
    return Entry(_words(source), _words(target), tuple(b.strip() for b in better.split("|")))


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


@cache
def _any(language: str) -> re.Pattern[str]:
    """One pattern for all look-alikes: most beads hold none."""
    return re.compile("|".join(e.target.pattern for e in entries(language)), re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    language = subject.source_language or ""
    if tongue(subject) != "en" or not entries(language):
        return
    for pair in pairs(subject):
        if _any(language).search(pair.target_prose):
            yield from _judged(pair, entries(language), subject)


def _judged(pair: Pair, known: tuple[Entry, ...], subject: Subject) -> Iterator[Finding]:
    seen: set[int] = set()
    for entry in known:
        there = entry.source.search(pair.source_prose)
        here = entry.target.search(pair.target_prose) if there else None
        if not there or not here or here.start() in seen or _name(here, pair.target_prose):
            continue
        seen.add(here.start())
        yield _finding(pair, entry, _at(pair.target, here), _at(pair.source, there), subject)


def _name(match: re.Match[str], text: str) -> bool:
    """Does it look like part of a name: a capital that no sentence opens?"""
    return match[0][0].isupper() and text[: match.start()].rstrip()[-1:] not in ("", ".", "!", "?")


def _at(segments: tuple[Segment, ...], match: re.Match[str]) -> Span:
    """The place in the file of a match in the joined prose of some segments."""
    return next(span for _, span in pieces(segments, *match.span()))


def _finding(pair: Pair, entry: Entry, here: Span, there: Span, subject: Subject) -> Finding:
    assert subject.source is not None
    word, term = here.of(subject.document.raw), there.of(subject.source.raw)
    better = " or ".join(f"“{b}”" for b in entry.better)
    return found(
        __name__,
        here,
        f"“{word}” is a false friend of “{term}”; {better} is meant.",
        "The two words look alike and mean different things.",
        confidence=round(CONFIDENCE * pair.confidence, 4),
        source_term=term,
        source_span=there,
        suggestions=entry.better,
        segment=pair.target[0].index,
        points_to=(subject.source_language or "",),
        confirmed=True,
    )
