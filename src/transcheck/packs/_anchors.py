"""Which literals must stand in a text before a pattern can match it.

One pass of a multi-pattern matcher over these literals decides which rules are worth a closer
look, so the cost of a text does not grow with the number of rules.
"""

from __future__ import annotations

import re._constants as op  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from dataclasses import dataclass
from math import log2
from typing import Any

MOST = 8
COMMON = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "is",
        "that",
        "for",
        "it",
        "on",
        "was",
        "with",
        "as",
        "by",
        "at",
        "from",
        "be",
        "this",
        "have",
        "are",
        "not",
        "which",
        "or",
        "an",
        "has",
        "had",
        "but",
        "were",
        "one",
        "all",
        "been",
        "their",
        "will",
        "would",
        "its",
        "his",
        "her",
        "they",
        "he",
        "she",
        "we",
        "you",
        "can",
        "more",
        "who",
        "there",
        "if",
        "about",
        "so",
        "no",
        "up",
        "out",
        "when",
        "into",
        "than",
        "them",
        "some",
        "could",
        "time",
        "these",
        "two",
        "may",
        "then",
        "do",
        "first",
        "any",
        "my",
        "now",
        "such",
        "like",
        "our",
        "over",
        "man",
        "me",
        "even",
        "most",
        "made",
        "after",
        "also",
        "did",
        "many",
        "before",
        "must",
        "through",
        "years",
        "where",
        "much",
        "your",
        "way",
        "well",
        "down",
        "should",
        "because",
        "each",
        "just",
        "those",
        "people",
        "mr",
        "how",
        "too",
        "little",
        "state",
        "good",
        "very",
        "make",
        "world",
        "still",
        "own",
        "see",
        "men",
        "work",
        "long",
        "get",
        "here",
        "between",
        "both",
        "life",
        "being",
        "under",
        "never",
        "day",
        "same",
        "another",
        "know",
        "while",
        "last",
        "might",
        "us",
        "great",
        "old",
        "year",
        "off",
        "come",
        "since",
        "against",
        "go",
        "came",
        "right",
        "used",
        "take",
        "three",
        "states",
        "himself",
        "few",
        "house",
        "use",
        "during",
        "without",
        "again",
        "place",
        "around",
        "however",
        "home",
        "small",
        "found",
        "mrs",
        "part",
        "put",
        "said",
        "says",
        "new",
    ]
)
Strings = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Info:
    """`exact`: every string that the node can match; `needed`: one of these must occur."""

    exact: Strings | None
    needed: Strings | None

    def best(self) -> Strings | None:
        found = [s for s in (self.exact, self.needed) if s and "" not in s]
        return max(found, key=worth, default=None)


NOTHING = _Info(None, None)
EMPTY = _Info(frozenset({""}), None)


def worth(strings: Strings) -> float:
    """Longer, rarer and fewer literals make a better filter."""
    length = min(1 if s.strip() in COMMON else min(len(s), 12) for s in strings)
    return length - 1.2 * log2(len(strings))


def anchors(pattern: str) -> Strings:
    """Lower-case literals one of which stands in every match; empty when there are none."""
    found = plans(pattern)
    return frozenset().union(*(first for first, _ in found)) if found else frozenset()


def plans(pattern: str) -> list[tuple[Strings, Strings]]:
    """One (first, second) per way to match: a literal of each must stand in the sentence.

    `second` may be empty. The list is empty where some way to match has no literal at all.
    """
    found = []
    for nodes in _ways(list(parser.parse(pattern))):
        ranked = sorted(_candidates(nodes)[0], key=worth, reverse=True)
        usable = [c for c in map(_shortest, ranked) if min(len(s.strip()) for s in c) >= 2]
        if not usable:
            return []
        found.append((usable[0], usable[1] if len(usable) > 1 else frozenset()))
    return found


def _ways(nodes: list[Any]) -> list[list[Any]]:
    """The alternatives of the first top-level choice, each with what stands around it."""
    for index, (kind, value) in enumerate(nodes):
        inner = list(value[3]) if kind is op.SUBPATTERN else [(kind, value)]
        if len(inner) == 1 and inner[0][0] is op.BRANCH:
            before, after = nodes[:index], nodes[index + 1 :]
            ways = [[*before, *branch, *after] for branch in inner[0][1][1]]
            if len(ways) <= MOST:
                return ways
    return [nodes]


def _shortest(strings: Strings) -> Strings:
    return frozenset(s for s in strings if not any(o != s and o in s for o in strings))


def _candidates(nodes: Any) -> tuple[list[Strings], Strings, bool]:
    """Sets of literals one of which must occur, the last exact run, and is the run all?"""
    candidates: list[Strings] = []
    run: Strings = frozenset({""})
    whole = True
    for node in nodes:
        info = _node(node)
        if info.exact is not None and len(run) * len(info.exact) <= MOST:
            run = frozenset(a + b for a in run for b in info.exact)
            continue
        whole = False
        best = info.best()
        if best:
            candidates.append(best)
        candidates.append(run)
        keeps = info.exact is not None and len(info.exact) <= MOST
        run = info.exact if keeps and info.exact is not None else frozenset({""})
    return [c for c in [*candidates, run] if c and "" not in c], run, whole


def _sequence(nodes: Any) -> _Info:
    candidates, run, whole = _candidates(nodes)
    return _Info(run if whole else None, max(candidates, key=worth, default=None))


def _node(node: tuple[Any, Any]) -> _Info:
    kind, value = node
    if kind is op.LITERAL:
        return _Info(frozenset({chr(value).lower()}), None)
    if kind is op.IN:
        return _characters(value)
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return EMPTY
    if kind is op.SUBPATTERN:
        return _sequence(value[3])
    if kind is op.ATOMIC_GROUP:
        return _sequence(value)
    if kind is op.BRANCH:
        return _branch([_sequence(b) for b in value[1]])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _repeat(*value)
    return NOTHING


def _characters(items: Any) -> _Info:
    letters: set[str] = set()
    for kind, value in items:
        if kind is not op.LITERAL:
            return NOTHING
        letters.add(chr(value).lower())
    return _Info(frozenset(letters), None)


def _branch(branches: list[_Info]) -> _Info:
    exacts = [b.exact for b in branches]
    exact = frozenset().union(*[e for e in exacts if e is not None])
    bests = [b.best() for b in branches]
    needed = frozenset().union(*[b for b in bests if b is not None])
    return _Info(
        exact if None not in exacts and len(exact) <= 4 * MOST else None,
        needed if None not in bests else None,
    )


def _repeat(low: int, high: Any, nodes: Any) -> _Info:
    inner = _sequence(nodes)
    if low == 0:
        optional = high == 1 and inner.exact is not None
        return _Info(inner.exact | {""} if optional and inner.exact else None, None)
    return inner if (low, high) == (1, 1) else _Info(None, inner.best())
