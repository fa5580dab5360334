"""Lines and tails of lines that are made of the words of a web page alone, or of a credit."""

from __future__ import annotations

import re
from functools import cache

from transcheck.check._page_lines import WORDS
from transcheck.check._table import table, word_set

LONGEST, ENOUGH = 14, 0.33
TITLE = re.compile(r"[\"“«‘'][^\"”»]{3,80}[\"”»’']\s*$|(?<=:).{3,80}$")
ENDED = re.compile(r"[.!?…][\"”»’')\]]*\s+(?=[\[(]?(?:©\s?)?[^\W\d_])")
STOPPED = re.compile(r"[.!?…;,:][\"”»’')\]]*$")
STAMPED = re.compile(
    r"(?:UPDATED?|Updated?|LIVE|ACTUALI[SZ]ATION|MISE À JOUR|MÀJ|ACTUALIZACIÓN|AGGIORNAMENTO"
    r"|ATUALIZAÇÃO|Atualização|Aggiornamento|Actualización|Actualisation|Aktualisiert|AKTUALISIERT)"
    r"(?: (?:at|of|from|on|the|às|a las|ore|um|om))?,? \d{1,2}\s?[.:h]\s?\d{0,2}"
    r"(?: ?(?:h|a\.?m\.?|p\.?m\.?|Uhr|uur|hours))?"
    r"\s*[-–—:|]"
)


def listed(key: str) -> frozenset[str]:
    return word_set("page_words", key)


def paged(line: str) -> bool:
    """Is every word of the line one of web pages, or a small one that joins them?"""
    titled = {w.lower() for w in WORDS.findall(line)} & listed("sure")
    bare = TITLE.sub("", line) if titled else line
    words = [w.casefold() for w in WORDS.findall(bare)]
    if not 0 < len(words) <= LONGEST or STOPPED.search(line.strip()):
        return False
    strong = [w for w in words if w in listed("sure") or w in listed("strong")]
    known = all(w in listed("small") for w in words if w not in strong)
    return known and len(strong) >= ENOUGH * len(words) and telling(words, strong)


def shaped(line: str) -> bool:
    """Does the line have one of the shapes of such lines: By our newsroom, Read: …?"""
    return bool(shapes().fullmatch(line.strip().casefold()))


@cache
def shapes() -> re.Pattern[str]:
    return re.compile("|".join(table("page_words")["shapes"]))


def trailing(text: str) -> bool:
    """The same of a tail without a full stop, where less is needed."""
    words = [w.casefold() for w in WORDS.findall(text)]
    strong = sum(w in listed("sure") or w in listed("strong") for w in words)
    every = all(w in listed("small") for w in words if w not in listed("sure") | listed("strong"))
    return shaped(text) or (every and 0 < len(words) <= LONGEST and 3 * strong >= len(words))


def telling(words: list[str], strong: list[str]) -> bool:
    """A word that stands on pages alone and another one; or a word that may be a button."""
    sure = any(w in listed("sure") for w in words)
    begins = words[0] in listed("begins") and (sure or len(strong) > 1)
    lonely = len(words) == 1 and words[0] in listed("lonely")
    return begins or lonely or len(strong) > 2 or (sure and len(strong) > 1)


def credited(tail: str) -> bool:
    """Is it the credit of a picture: EFE/Archivo, © Marsh/AFP, Photo Le Courrier?"""
    words = WORDS.findall(tail)
    if not 0 < len(words) <= 7 or STOPPED.search(tail.strip().rstrip(".)")):
        return False
    agency = any(w in listed("agencies") for w in words)
    slashed = re.search(r"\w ?/ ?\w|©|\|", tail)
    plain = [w for w in words if w.islower() and w not in listed("credits")]
    return bool(
        (agency and not plain and (slashed or len(words) < 4)) or tail.startswith(("©", "(©"))
    )


def tail(line: str) -> int:
    """Where the tail begins that follows the last full stop of a line and has none itself; 0 if
    there is none."""
    if STOPPED.search(line.rstrip().rstrip(")")) and "©" not in line:
        return 0
    return max((m.end() for m in ENDED.finditer(line)), default=0)


def stamped(line: str) -> list[tuple[int, int]]:
    """The stamps of updates that open the line or one of its sentences."""
    return [
        m.span()
        for m in STAMPED.finditer(line)
        if m.start() == 0 or line[: m.start()].rstrip()[-1:] in ".!?"
    ]
