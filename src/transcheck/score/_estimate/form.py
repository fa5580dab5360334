"""Is the target well made in itself? Length, repetition, capitals, spacing, marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import log

import regex

from transcheck.score._estimate.tokens import Side, marks

TOKEN_SPACE = regex.compile(r"\s[,.;:!?)]|[(]\s|\s['’]\w|\w\s-\s\w|\s[nN]['’]t\b|\s[\"”]\s")
DOUBLE_MARK = regex.compile(r"[,;:!?]{2,}|,\s*[.;]|\.\s*,|\.\.(?!\.)|\w\s?[;:,]\s?(?=[.!?]$)")
STRAY_MARK = regex.compile(r"\b(?:the|a|an|of|to|in|for|with|by|and|on|at|from)\s?[,.;:!?)]")
LAST_LATIN = 0x24F
STARTERS = frozenset(["i", "i'm", "i'll", "i've", "i'd"])


def length(source: Side, target: Side, norm: Sequence[float]) -> dict[str, float]:
    """How far the lengths are from what the language pair has; `norm`: centres and spreads."""
    chars = log((len(target.text) + 5) / (len(source.text) + 5))
    words = log((len(target.words) + 2) / (len(source.words) + 2))
    c, w = (chars - norm[0]) / norm[1], (words - norm[2]) / norm[3]
    return {
        "len_short": min(max(-w, 0), 5),
        "len_long": min(max(w, 0), 5),
        "len_c": max(min(c, 5), -5),
        "len_ac": min(abs(c), 5),
    }


def features(target: Side, source: Side | None) -> dict[str, float]:
    low = [w.lower() for w in target.words]
    return {
        **_repeated(low, [w.lower() for w in source.words] if source else None),
        **_written(target.text),
        "short_words": sum(len(w) for w in low) / max(len(low), 1),
    }


def _repeated(low: Sequence[str], source: Sequence[str] | None) -> dict[str, float]:
    """Repetition beyond what the source repeats."""
    other = source or ()
    pairs = [_again(Counter(pairwise(s))) for s in (low, other)]
    runs = [sum(a == b for a, b in pairwise(s)) for s in (low, other)]
    long = [_again(Counter(w for w in s if len(w) > 3)) for s in (low, other)]
    return {
        "rep_run": min(4, max(0, runs[0] - runs[1])),
        "rep_pair": min(5, max(0, pairs[0] - pairs[1])),
        "rep_word": min(4, max(0, long[0] - long[1])),
        "rep_end": float(len(low) > 1 and low[-1] == low[-2]),
    }


def _again(counts: Counter[object]) -> int:
    return sum(c - 1 for c in counts.values() if c > 1)


def _written(text: str) -> dict[str, float]:
    letters = [c for c in text if c.isalpha()]
    found = Counter(marks(text))
    first = text.split(maxsplit=1)[0] if text.split() else ""
    return {
        "small_first": float(
            bool(letters) and letters[0].islower() and first.lower() not in STARTERS
        ),
        "small_all": float(bool(letters) and not any(c.isupper() for c in letters)),
        "token_space": min(5, len(TOKEN_SPACE.findall(text))),
        "double_mark": min(3, len(DOUBLE_MARK.findall(text))),
        "stray_mark": min(3, len(STRAY_MARK.findall(text.lower()))),
        "quote_odd": float(found['"'] % 2 == 1),
        "bracket_odd": float(found["("] != found[")"]),
        "foreign_script": sum(ord(c) > LAST_LATIN for c in letters) / max(len(letters), 1),
        "no_end": float(text.rstrip()[-1:].isalnum()),
    }
