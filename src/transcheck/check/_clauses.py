"""Small frames of English that the checks of tense share."""

from __future__ import annotations

import re
from functools import cache

from transcheck.check._table import alternatives, word_set

WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
NUMBER = (
    r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty|forty|fifty|several|some|many|a few|a dozen|more than \w+|almost \w+|nearly \w+"
    r"|about \w+)"
)
SPELL = r"(?:days?|weeks?|months?|years?|decades?|centur(?:y|ies)|hours?|minutes?)"
YEAR = r"(?:1[5-9]\d\d|20[0-2]\d)"
SAYING = re.compile(
    r"\b(?:said|says|say|told|predicts?|predicted|promised|pledged|forecast|expects?|expected"
    r"|believed|thought|hoped|planned|warned|announced)\b"
)
PUT_IN = re.compile(
    r", (?:\w+ly |first |then )?\w+(?:ed|en|n|t) (?:in|on|at|by|from|with)\b[^,.;]*,"
)


def listed(key: str) -> frozenset[str]:
    """A list of verbs.toml."""
    return word_set("verbs", key)


@cache
def either(key: str) -> str:
    """The list as an alternation for a pattern."""
    return alternatives(listed(key))


def participle(word: str) -> bool:
    return word in listed("participles") or (word.endswith("ed") and len(word) > 3)


def finite(text: str) -> bool:
    """Holds the text a past tense? What is put in between commas (, opened in 1956,) is none."""
    words = re.findall(r"[A-Za-z]+", PUT_IN.sub(",", text))
    pairs = list(zip(["the", *words], words, strict=False))
    return any(
        w in listed("pasts") or (w.endswith("ed") and len(w) > 4 and b not in listed("no_finite"))
        for b, w in pairs
    )
