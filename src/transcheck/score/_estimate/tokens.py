"""A sentence as the features see it: words, their stems and their Latin forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from unicodedata import category, combining, normalize

import regex

from transcheck.lexicon.stems import fold

CJK = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
TOKEN = regex.compile(
    rf"[{CJK}]|[[\p{{L}}\p{{M}}]--[{CJK}]]+(?:['’]\p{{L}}+)*|\d+(?:[.,:]\d+)*|[^\w\s]",
    regex.VERSION1,
)
IDEOGRAM = regex.compile(rf"[{CJK}]")
CYRILLIC = {
    **dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziyklmnoprstufye", strict=True)),
    "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "",
    "ю": "yu", "я": "ya",
}  # fmt: skip
SAME_MARK = {
    **dict(zip("。，、；：？！（）।…", ".,,;:?!().…", strict=True)),
    **dict.fromkeys("«»“”„「」『』《》", '"'),
    **dict.fromkeys("‘’", "'"),
    **dict.fromkeys("—–", "-"),
}


@dataclass(frozen=True, slots=True)
class Side:
    """One sentence: all tokens in lower case, and its words as written, folded, in Latin."""

    text: str
    tokens: tuple[str, ...]
    words: tuple[str, ...]
    folded: tuple[str, ...]
    latin: tuple[str, ...]

    def stems(self, size: int) -> list[str]:
        return [word[:size] for word in self.folded]


def side(text: str, language: str | None = None) -> Side:
    """A sentence; where a language is told, its stems are those of dictionary forms."""
    found = TOKEN.findall(normalize("NFC", text))
    words = tuple(t for t in found if t[0].isalpha())
    units = tuple(_units(words))
    return Side(
        text,
        tuple(t.lower() for t in found),
        words,
        tuple(fold(_dictionary_form(w, language) if language else w) for w in units),
        tuple(latin(w) for w in units),
    )


@lru_cache(400_000)
def _dictionary_form(word: str, language: str) -> str:
    from simplemma import lemmatize

    return lemmatize(word, language)


def _units(words: Sequence[str]) -> Iterator[str]:
    """Words as they are; after a Chinese or Japanese character its pair with the next, too."""
    for here, after in zip_longest(words, words[1:], fillvalue=""):
        yield here
        if IDEOGRAM.match(here) and IDEOGRAM.match(after):
            yield here + after


@lru_cache(200_000)
def latin(word: str) -> str:
    """A word in lower-case Latin letters without accents, where it is Cyrillic or Latin."""
    spelled = "".join(CYRILLIC.get(c, c) for c in word.lower())
    return "".join(c for c in normalize("NFD", spelled) if not combining(c))


def marks(text: str) -> list[str]:
    """Punctuation and symbols, each in its plain form."""
    return [SAME_MARK.get(c, c) for c in text if category(c)[0] in "PS"]
