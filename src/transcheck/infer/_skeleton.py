"""A text without its topic, twice over.

As a skeleton: function words stay, other words become their shape and ending. "The Iraqi
parliament demanded changes" → `the C x-ment x-ed x-s`. And word by word, names and numbers masked,
of which `tools/learn_style.py` keeps only what is common in genres of every kind. Words that name a
topic cannot vote, so what is learned on one subject has a chance on another.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

TOKEN = re.compile(r"[^\W\d_]+(?:'(?:s|t|re|ve|ll|d|m)\b)?|\d[\d.,]*|[^\w\s]")
ENDINGS = (
    "ing", "ed", "ly", "tion", "ment", "ity", "ness", "able", "al", "ive", "ous", "est", "er", "s",
)  # fmt: skip
WORD = "w:"
ENDS = frozenset('.!?"')
QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})


@cache
def function_words() -> frozenset[str]:
    """English function words, one a line in `function_words.txt`."""
    path = Path(__file__).with_name("function_words.txt")
    return frozenset(path.read_text("utf-8").split())


def skeleton(text: str) -> list[str]:
    """One token per word, number and punctuation mark."""
    return _shapes(_tokens(text))


def runs(text: str) -> tuple[Counter[str], int]:
    """Counts of the runs of one, two and three tokens of the skeleton and of one and two plain
    words (each begins with `w:`), and the number of tokens."""
    tokens = _tokens(text)
    words = [WORD + w for w in _plain(tokens)]
    pairs = Counter(map(" ".join, pairwise(words)))
    return grams(_shapes(tokens)) + Counter(words) + pairs, len(tokens)


def _tokens(text: str) -> list[str]:
    return TOKEN.findall(text.translate(QUOTES))


def _shapes(tokens: list[str]) -> list[str]:
    known = function_words()
    return [_shape(token, known) for token in tokens]


def _plain(tokens: list[str]) -> list[str]:
    """Words in lower case; those that a capital marks as names, and numbers, are masked."""
    before = [".", *tokens][:-1]
    return [_masked(token, last in ENDS) for token, last in zip(tokens, before, strict=True)]


def _masked(token: str, first: bool) -> str:
    if token[0].isdigit():
        return "#"
    return "C" if token[0].isupper() and not first and token != "I" else token.lower()


def _shape(token: str, known: frozenset[str]) -> str:
    low = token.lower()
    if low in known or not token[0].isalnum():
        return low
    if token[0].isdigit():
        return "#"
    if low.endswith("'s"):
        return "x's"
    return "C" if token[0].isupper() else "x" + _ending(low)


def _ending(word: str) -> str:
    found = (e for e in ENDINGS if len(word) > len(e) + 2 and word.endswith(e))
    ending = next(found, "")
    return f"-{ending}" if ending else ""


def grams(tokens: list[str]) -> Counter[str]:
    """Counts of runs of one, two and three tokens."""
    pairs = map(" ".join, pairwise(tokens))
    triples = map(" ".join, zip(tokens, tokens[1:], tokens[2:], strict=False))
    return Counter(tokens) + Counter(pairs) + Counter(triples)
