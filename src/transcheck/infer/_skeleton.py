"""A text without its topic: function words stay, other words become their shape and ending.

"The Iraqi parliament demanded changes" → `the C x-ment x-ed x-s`. Words that name a topic cannot
vote, so what is learned on one subject has a chance on another.
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
QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})


@cache
def function_words() -> frozenset[str]:
    """English function words, one a line in `function_words.txt`."""
    path = Path(__file__).with_name("function_words.txt")
    return frozenset(path.read_text("utf-8").split())


def skeleton(text: str) -> list[str]:
    """One token per word, number and punctuation mark."""
    known = function_words()
    return [_shape(m[0], known) for m in TOKEN.finditer(text.translate(QUOTES))]


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
