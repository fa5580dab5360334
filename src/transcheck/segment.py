"""Document → sentences: cuts, never copies.

sentencex proposes boundaries on a copy of the same length in which quotation marks are blanked
(so that a quotation of several sentences falls apart) and protected ranges are masked (so that
code never does). Then each proposal may be vetoed by what stands around it, and the closing marks
that follow are given back to the sentence they close, even after a space.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from transcheck.languages import is_abbreviation, is_full_stop, table
from transcheck.model import Block, Document, Segment

QUOTES = '“”«»‹›„‟"‚‘'
MASK = str.maketrans(dict.fromkeys(QUOTES, " "))
DOUBLED = re.compile(r",,|''|``|(?<!\w)'(?=\w)")
SPACE = re.compile(r"[ \t\u00a0\u202f]*")
OPENING = re.compile(r"[\s“”\"«»‹›„‟‚‘’'(\[¿¡—–*-]*")
ATTACHED = re.compile(r"(?:[)\]’']|\[\d{1,3}\]|[⁰¹²³⁴-⁹]+)+")
BLANK_LINE = re.compile(r"[ \t\r]*\n[ \t\r]*\n")
STOP = re.compile(r"(?<![.\s])(\.)[)\]’'”\"»“]*(?=\s)")
LOOK = 40


def segment(document: Document) -> tuple[Segment, ...]:
    """All sentences in reading order; every visible character is in exactly one."""
    code = (document.language.code or "en").split("-")[0]
    made: list[Segment] = []
    for number, block in enumerate(document.blocks):
        for start, end in sentences(block, code):
            made.append(Segment(len(made), number, start, block.body.cut(start, end)))
    return tuple(made)


def sentences(block: Block, code: str) -> Iterator[tuple[int, int]]:
    """Half-open ranges of the block's text without outer white space."""
    text, start = block.text, 0
    for end in (*_Cutter(block, code).ends(), len(text)):
        if visible := text[start:end].strip():
            first = text.index(visible[0], start)
            yield first, first + len(visible)
        start = end


class _Cutter:
    """Finds the ends of the sentences of one block in one language."""

    def __init__(self, block: Block, code: str) -> None:
        self.text = block.text
        self.code = code
        self.protected = block.protected
        self.language = table(code)
        self.opens, self.closes = map(frozenset, zip(*self.language.quotes, strict=True))
        self.straight = [i for i, char in enumerate(self.text) if char == '"']

    def ends(self) -> Iterator[int]:
        """Closing marks included, strictly rising."""
        last = 0
        for proposed in sorted({*self._proposals(), *self._full_stops()}):
            end = self._closed(proposed)
            if end > last and not self._within_code(end) and not self._vetoed(proposed, end):
                yield end
                last = end

    def _proposals(self) -> Iterator[int]:
        """What sentencex says: ends after the last visible character."""
        from sentencex import get_sentence_boundaries

        text = self._masked()
        for found in get_sentence_boundaries(self.code, text):
            start, end = found["start_index"], found["end_index"]
            visible = start + len(text[start:end].rstrip())
            if visible > start:
                yield visible

    def _full_stops(self) -> Iterator[int]:
        """Ends that sentencex misses: it takes some common words for abbreviations."""
        for stop in STOP.finditer(self.text):
            dot, closed = stop.span(1)[1], stop.end()
            left = self.text[max(0, dot - LOOK) : dot - 1]
            following = _after(OPENING, self.text, closed)
            right = self.text[following : following + LOOK]
            if is_full_stop(left, right, self.language):
                yield dot

    def _masked(self) -> str:
        text = DOUBLED.sub(lambda m: " " * len(m[0]), self.text.translate(MASK))
        pieces, at = [], 0
        for start, end in self.protected:
            pieces += [text[at:start], "x" * (end - start)]
            at = end
        return "".join([*pieces, text[at:]])

    def _within_code(self, at: int) -> bool:
        before = bisect_left(self.protected, (at, 0)) - 1
        return before >= 0 and at < self.protected[before][1]

    def _closed(self, end: int) -> int:
        """`end` moved over the marks that close the sentence, attached or after a space."""
        while True:
            if attached := ATTACHED.match(self.text, end):
                end = attached.end()
            at = _after(SPACE, self.text, end)
            if not self._closing(end, at):
                return end
            end = at + 1

    def _closing(self, end: int, at: int) -> bool:
        """Does the mark at `at` close the sentence that ends at `end`?"""
        mark = self.text[at : at + 1]
        if not mark or mark not in QUOTES:
            return False
        if at == end or (mark in self.closes and mark not in self.opens):
            return True
        if mark == '"':
            return self._blank(at + 1) and bisect_left(self.straight, at) % 2 == 1
        return mark in self.closes and self._blank(at + 1)

    def _blank(self, at: int) -> bool:
        return at >= len(self.text) or self.text[at].isspace()

    def _vetoed(self, dot: int, end: int) -> bool:
        """Is the boundary none, by what stands around it? `dot`: after the terminator."""
        if BLANK_LINE.match(self.text, end):
            return False
        following = _after(OPENING, self.text, end)
        right = self.text[following : following + LOOK]
        dotted = self.text[end - 1] == "."
        if right[:1].islower() or (dotted and not self._blank(end)):
            return True
        left = self.text[max(0, dot - LOOK) : dot - 1]
        return dotted and end == dot and is_abbreviation(left, right, self.language)


def _after(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
