"""Shapes of lines that only a web page has, in whatever language: bars of buttons, paths of a
menu, stamps of the time."""

from __future__ import annotations

import re
from functools import cache

from transcheck.check._table import table

FEWEST, MOST = 2, 8
CRUMB = re.compile(r"\s*(?:[>›»→]|(?<= )/(?= )|(?<= )\|(?= ))\s*")
STAMP = re.compile(r"[\d./:h\s,•·|–—-]+|\([^)]{1,20}\)")
WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
TIME = re.compile(r"\b\d{1,2}\s?[:h.]\s?\d{2}\b")


def bar(line: str) -> bool:
    """Is the line made of words of buttons alone?"""
    words = WORDS.findall(line)
    return FEWEST <= len(words) <= MOST and all(w in buttons() for w in words)


@cache
def buttons() -> frozenset[str]:
    return frozenset(table("furniture")["any"]["buttons"])


def crumbs(line: str) -> bool:
    """Is the line a path of the menu, from the home page down?"""
    head, colon, rest = line.partition(":")
    told = colon and head.strip() in table("furniture")["any"]["paths"]
    parts = [p.strip() for p in CRUMB.split(rest if told else line)]
    short = all(0 < len(p.split()) <= 4 and not p.endswith((".", "!", "?")) for p in parts)
    return (
        len(parts) > 1 and short and (bool(told) or parts[0] in table("furniture")["any"]["homes"])
    )


def stamp(line: str) -> bool:
    """Does the line hold a time of day and nothing but words of dates?"""
    if not TIME.search(line):
        return False
    words = WORDS.findall(STAMP.sub(" ", line))
    return len(words) <= MOST and all(w in dates() for w in words)


@cache
def dates() -> frozenset[str]:
    told = table("furniture")["any"]
    return frozenset(word for key in ("posted", "calendar") for word in told[key])
