"""One side of the text as arrays: stems by number, lengths, and a few facts per sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from transcheck.align.table import spread
from transcheck.lexicon import stems

if TYPE_CHECKING:
    from numpy import ndarray

ENDS = {".": 1, "。": 1, "…": 1, "?": 2, "？": 2, "!": 3, "！": 3, ":": 4, "：": 4}
ENDS |= {";": 5, "；": 5, ",": 6, "，": 6}
CLOSING = "»”\"'’」』) \u00a0\u202f"
STUB = re.compile(r"(?:^|[\s.(])(?:[A-Z][A-Za-z]?[a-z]?|[a-z]) ?\.$")
BRACKET = re.compile(r"[()\[\]]")
RICH = 20
FACTS = ("length", "end", "soft", "lower", "junk", "stub", "open", "rich")
APART = 3


@dataclass(frozen=True, slots=True)
class Side:
    """`ids[off[i]:off[i + 1]]` are the stems of sentence i, as indices into `names`.

    `length`: characters plus one; `end`: class of the final punctuation mark; `soft`: 1 where the
    sentence does not end like one; `lower`: 1 where it begins in lower case; `junk`: 1 where
    letters are few; `stub`: 1 where it ends in an abbreviation; `open`: 1 where a bracket stands
    open at its end; `rich`: number of longer stems, at most `RICH`; `vectors`: what a
    model of sentence embeddings says, where one was told.
    """

    names: tuple[str, ...]
    ids: ndarray
    off: ndarray
    length: ndarray
    end: ndarray
    soft: ndarray
    lower: ndarray
    junk: ndarray
    stub: ndarray
    open: ndarray
    rich: ndarray
    vectors: ndarray | None = None

    def __len__(self) -> int:
        return len(self.length)

    def cut(self, start: int, stop: int) -> Side:
        """Sentences start … stop - 1, over the same vocabulary."""
        facts = (getattr(self, name)[start:stop] for name in FACTS)
        first, last = self.off[start], self.off[stop]
        off = self.off[start : stop + 1] - first
        piece = Side(self.names, self.ids[first:last], off, *facts)
        return piece if self.vectors is None else replace(piece, vectors=self.vectors[start:stop])

    def turned(self) -> Side:
        """The sentences in reverse order."""
        import numpy as np

        size = np.diff(self.off)[::-1]
        off = np.r_[0, np.cumsum(size)]
        facts = (getattr(self, name)[::-1] for name in FACTS)
        piece = Side(self.names, self.ids[spread(self.off[:-1][::-1], size)], off, *facts)
        return piece if self.vectors is None else replace(piece, vectors=self.vectors[::-1])


def side(sentences: Sequence[str]) -> Side:
    """Read the sentences of one side."""
    import numpy as np

    numbers: dict[str, int] = {}
    words = [stems(s) for s in sentences]
    ids = [numbers.setdefault(w, len(numbers)) for sentence in words for w in sentence]
    off = np.cumsum([0, *map(len, words)])
    facts = np.array([facts_of(s) for s in sentences], float).reshape(-1, len(FACTS) - 2).T
    length, end, soft, lower, junk, stub = facts
    rich = [min(RICH, sum(len(w) > 2 or w > "\u3000" for w in sentence)) for sentence in words]
    names, all_ids = tuple(numbers), np.array(ids, np.int64)
    more = (np.array(x, float) for x in (opened(sentences), rich))
    return Side(names, all_ids, off, length, end, soft, lower, junk, stub, *more)


def facts_of(sentence: str) -> tuple[float, ...]:
    """`FACTS` of one sentence but for the last two."""
    core = sentence.strip().rstrip(CLOSING)
    end = ENDS.get(core[-1], 7) if core else 0
    first = next((c for c in sentence if c.isalnum()), "")
    letters, marks = sum(map(str.isalpha, sentence)), len(sentence) - sentence.count(" ")
    return (
        len(sentence) + 1,
        end,
        end not in (1, 2, 3),
        first.islower(),
        letters < 0.5 * max(1, marks),
        STUB.search(core) is not None,
    )


def opened(sentences: Sequence[str]) -> list[bool]:
    """Does a bracket stand open at the end of each sentence? It closes `APART` later at most."""
    found = [False] * len(sentences)
    start: int | None = None
    for i, sentence in enumerate(sentences):
        for mark in BRACKET.findall(sentence):
            if mark in "([":
                start = i
            elif start is not None:
                if i - start <= APART:
                    found[start:i] = [True] * (i - start)
                start = None
    return found
