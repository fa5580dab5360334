"""The longest run of words of one side that the other side does not explain, and what it means.

Each word has a weight: how surely the lexicon expected a translation that is not there, or a
penalty where it is there. The run with the greatest sum is the gap; its sum and the length of the
other side, against what is usual, give the probability that something was left out. Weights and
usual lengths are in `gaps.json`, made by `tools/learn_gaps.py`.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from math import log
from statistics import median
from typing import Any

from transcheck.check._beads import Pair
from transcheck.check._table import HERE
from transcheck.languages import known, table
from transcheck.lexicon import Table, stem, stems
from transcheck.lexicon.chance import logistic

WORD = re.compile(r"[^\W_]+")
EXPECTED, FOUND, SMALL, UNKNOWN = 0.9, -1.2, -0.15, 0.3
BREAK, BREAKS = -0.4, re.compile(r"[,;:()–—]")
LIKELY, SEEN, SHORT = 0.02, 3, 3
ENOUGH_PAIRS = 8
MOST = 8.0


@dataclass(frozen=True, slots=True)
class Gap:
    """Place in the text, sum of the weights, and number of words nothing explains."""

    start: int = 0
    end: int = 0
    weight: float = 0.0
    words: int = 0


def gap(text: str, other: str, words: Table, language: str) -> Gap:
    """The heaviest run of unexplained words of `text`."""
    there = Counter(stems(other))
    alike = {s[:4] for s in there if len(s) > 3}
    small = table(language).function_words if language in known() else frozenset()
    best, run = Gap(), Gap()
    for match in WORD.finditer(text):
        value = weight(match[0], there, alike, words, small)
        value += BREAK * bool(BREAKS.search(text, run.end, match.start()))
        if run.weight + value <= 0:
            run = Gap()
            continue
        start = run.start if run.weight else match.start()
        run = Gap(start, match.end(), run.weight + value, run.words + (value > 0))
        best = max(best, run, key=lambda g: g.weight)
    return best


def weight(
    word: str, there: Counter[str], alike: set[str], words: Table, small: frozenset[str]
) -> float:
    """How much a word speaks for a gap; below zero where the other side has it."""
    if len(word) < SHORT or word.lower() in small:
        return SMALL
    name = stem(word)
    row = words.row(name)
    found = name in there or (len(name) > 3 and name[:4] in alike and not name.isdigit())
    if found or any(p >= LIKELY and other in there for other, p in row.items()):
        return FOUND
    if words.count(name) < SEEN:
        return UNKNOWN
    return -log(1 - min(sum(row.values()), 1.0) * EXPECTED)


@cache
def learned() -> dict[str, Any]:
    """`gaps.json`."""
    return dict(json.loads((HERE / "gaps.json").read_text("utf-8")))


def usual(source: str, target: str, every: list[Pair]) -> tuple[float, float]:
    """Mean and spread of log(target length / source length), of this text if it is long enough."""
    ratios = [ratio(p.source_prose, p.target_prose) for p in every if len(p.source_prose) > SHORT]
    told = learned()["lengths"].get(f"{source}-{target}")
    turned = learned()["lengths"].get(f"{target}-{source}")
    mean, spread = told or ((-turned[0], turned[1]) if turned else (0.0, 0.0))
    if len(ratios) >= ENOUGH_PAIRS:
        mean = median(ratios) if not spread else (mean + median(ratios)) / 2
    return mean, spread


def ratio(source: str, target: str) -> float:
    return log(max(len(target), 1) / max(len(source), 1))


def probability(run: float, length: float) -> float:
    """That something is missing; `length`: log of the length of the other side against usual."""
    w = learned()["weights"]
    run = min(run, MOST)
    value = w["bias"] + w["run"] * run + w["length"] * length + w["both"] * run * max(-length, 0.0)
    return logistic(value)
