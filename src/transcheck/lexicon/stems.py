"""Words cut to their first letters: crude, the same for every language, and hard to beat."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from unicodedata import category, combining, normalize

STEM = 6
# Vowel signs and the like, which Indic scripts write inside words.
MARKS = "".join(chr(i) for i in range(0x300, 0x1000) if category(chr(i))[0] == "M") + "\u200d"
LETTERS = rf"[^\W\d_]+(?:[{MARKS}]+[^\W\d_]*)*"

# In a lexicon this follows the words of a language that is written without spaces.
ENTIRE = "·"
UNSPACED = ("ja", "zh")
LONGEST = 5
WHOLE = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
TOKEN = re.compile(
    r"(?P<number>\d{1,3}(?:[ '’\u00a0\u2009\u202f]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*)"
    rf"|(?P<character>[{WHOLE}])"
    rf"|(?P<word>[^\W\d_{WHOLE}](?:[{MARKS}]|[^\W_{WHOLE}])*)"
)
CHARACTER, PLAIN = re.compile(f"[{WHOLE}]"), re.compile(rf"[^\W\d_{WHOLE}]+")
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


def unspaced(text: str, known: Container[str]) -> Iterator[re.Match[str]]:
    """The words of a text without spaces that are known (with `ENTIRE`), the longest first, and
    the words in letters among them."""
    at = 0
    while at < len(text):
        found = _words(text, at, known) if CHARACTER.match(text, at) else PLAIN.match(text, at)
        if found:
            yield found
        at = found.end() if found else at + 1


def _words(text: str, at: int, known: Container[str]) -> re.Match[str] | None:
    sizes = range(min(LONGEST, len(text) - at), 0, -1)
    size = next((n for n in sizes if text[at : at + n] + ENTIRE in known), 0)
    return re.compile(f".{{{size}}}", re.DOTALL).match(text, at) if size else None
