"""Language-pair packs: rules as data, found in a text by one pass over literal anchors.

`load(target)` opens the packs of a target language; `Pack.scan(document, segments)` yields hits.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

from transcheck.model import Document, Rule, Segment
from transcheck.packs import _compile
from transcheck.packs._hit import Hit, Place, hits

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Hit", "Pack", "Place", "fold", "folder", "load", "targets"]

SAME_LENGTH = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "‑": "-", "‐": "-"}
    | dict.fromkeys("\u00a0\u202f\u2009\n\r\t", " ")
)


def fold(text: str) -> str:
    """The text as the patterns see it: one apostrophe, one space, one hyphen; same length."""
    return text.translate(SAME_LENGTH)


def _lower(text: str) -> str:
    low = text.lower()
    return (
        low
        if len(low) == len(text)
        else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    )


def targets() -> tuple[str, ...]:
    """Target languages that have at least one pack."""
    return tuple(sorted({p.parent.name.rsplit("-", 1)[1] for p in _compile.HERE.glob("*-*/*.t*")}))


def folder(key: str) -> list[Path]:
    """The pack files that may hold a rule."""
    return sorted((_compile.HERE / key.split("/", maxsplit=1)[0]).glob("*.t*"))


@cache
def load(target: str) -> Pack:
    """The packs of a target language; a language without packs gives an empty one."""
    return Pack(_compile.lines(target))


class Pack:
    """The compiled rules of one target language."""

    def __init__(self, lines: Sequence[str]) -> None:
        import json

        self._lines = lines
        self._header: Mapping[str, Any] = json.loads(lines[0])
        self._rules: dict[int, tuple[Rule, dict[str, str], list[list[str]]]] = {}

    @property
    def digest(self) -> str:
        return str(self._header["digest"])

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._header["keys"])

    def rule(self, number: int) -> tuple[Rule, dict[str, str], list[list[str]]]:
        """Rule by number with its tags and domain words; parsed on first use."""
        if number not in self._rules:
            self._rules[number] = _compile.parse(self._lines[number + 1])
        return self._rules[number]

    def rules(self) -> Iterator[Rule]:
        return (self.rule(n)[0] for n in range(len(self._lines) - 1))

    def scan(self, document: Document, segments: Sequence[Segment]) -> Iterator[Hit]:
        """Every match of every rule, conditions checked, in order of segment and rule."""
        texts = [fold(s.text) for s in segments]
        place = Place(document, segments, texts)
        lower = [_lower(t) for t in texts]
        whole = "\x00".join(lower)
        held = cache(whole.__contains__)
        ruled_out: dict[int, bool] = {}
        for number, index in sorted(self._worth_a_look(lower, whole)):
            rule, tags, domain = self.rule(index)
            if index not in ruled_out:
                ruled_out[index] = not all(any(map(held, words)) for words in domain)
            if not ruled_out[index]:
                yield from hits(rule, tags, place, number)

    def _worth_a_look(self, lower: list[str], whole: str) -> set[tuple[int, int]]:
        """(segment, rule) pairs whose anchors occur."""
        pairs = {(s, r) for s in range(len(lower)) for r in self._header["always"]}
        starts = list(accumulate((len(t) + 1 for t in lower), initial=0))
        for anchor, start in self._found(whole):
            segment = bisect_right(starts, start) - 1
            for way in map(int, self._header["owners"][anchor].split()):
                also = self._header["also"][way]
                if not also or any(word in lower[segment] for word in also.split("\n")):
                    pairs.add((segment, self._header["ways"][way]))
        return pairs

    def _found(self, whole: str) -> Iterator[tuple[int, int]]:
        """Number and place of every anchor in the text.

        All anchors that begin at a place begin the last one that does not sort after the text
        from there.
        """
        anchors, shorter = self._header["anchors"], self._header["shorter"]
        for start in range(len(whole)):
            number = bisect_right(anchors, whole[start : start + self._longest]) - 1
            while number >= 0:
                if whole.startswith(anchors[number], start):
                    yield number, start
                number = shorter[number]

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._header["anchors"]), default=0)
