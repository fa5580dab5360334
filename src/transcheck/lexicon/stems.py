"""Words cut to their first letters: crude, the same for every language, and hard to beat."""

from __future__ import annotations

import re
from unicodedata import combining, normalize

STEM = 6

TOKEN = re.compile(
    r"(?P<number>\d{1,3}(?:[ '’\u00a0\u2009\u202f]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*)"
    r"|(?P<character>[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])"
    r"|(?P<word>[^\W\d_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff][^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]*)"
)
SEPARATORS = re.compile(r"\D")


def stem(word: str) -> str:
    """The first `STEM` letters of a word, folded: no case, no accents."""
    return fold(word)[:STEM]


def stems(text: str) -> list[str]:
    """The stems of a sentence, in order.

    A number is its digits without separators, so that 1,500.5 equals 1.500,5; each Chinese or
    Japanese character is a stem, and so is each pair of neighbours.
    """
    found: list[str] = []
    before: tuple[int, str] = (-1, "")
    for match in TOKEN.finditer(fold(text)):
        word = match.group()
        if match.lastgroup == "number":
            found.append(SEPARATORS.sub("", word))
        elif match.lastgroup == "word":
            found.append(word[:STEM])
        else:
            found.append(word)
            if before[0] == match.start():
                found.append(before[1] + word)
            before = (match.end(), word)
    return found


def fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    return "".join(c for c in normalize("NFKD", text.casefold()) if not combining(c))
