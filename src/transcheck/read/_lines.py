"""What line-based markup shares: lines with their indentation, and inline marks by pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from transcheck.read._gather import Gather

LINE = re.compile(r"[^\r\n]*")
NEWLINE = re.compile(r"\r\n|\r|\n")
MARGIN = re.compile(r"[ \t]*")


class Line(NamedTuple):
    """Half-open range of a line without outer white space, and its indentation in columns."""

    start: int
    end: int
    indent: int

    @property
    def blank(self) -> bool:
        return self.start == self.end


def lines(raw: str) -> list[Line]:
    """Every line of the file, blank ones too."""
    found: list[Line] = []
    at = 0
    while at <= len(raw):
        end = at + len(LINE.match(raw, at)[0])  # type: ignore[index]
        margin = raw[at : MARGIN.match(raw, at).end()]  # type: ignore[union-attr]
        text = raw[at:end].rstrip()
        start = at + min(len(margin), len(text))
        found.append(Line(start, at + len(text), len(margin.expandtabs())))
        newline = NEWLINE.match(raw, end)
        at = newline.end() if newline else len(raw) + 1
    return found


def inline(gather: Gather, pieces: Iterable[tuple[int, int]], marks: re.Pattern[str]) -> None:
    """Adds the lines of a paragraph, joined by line breaks, with their inline marks resolved.

    Of each match of `marks` the group `show` stays visible, the group `code` stays and is
    protected, and everything else disappears. Marks may reach over line ends.
    """
    ranges = list(pieces)
    if not ranges:
        return
    joined = _Joined(gather, ranges)
    at, end = ranges[0][0], ranges[-1][1]
    for match in marks.finditer(gather.raw, at, end):
        joined.show(at, match.start())
        groups = match.groupdict()
        since = len(gather)
        if groups.get("show") is not None:
            joined.show(*match.span("show"))
        if groups.get("code") is not None:
            joined.show(*match.span("code"))
            gather.protect(since)
        at = match.end()
    joined.show(at, end)


class _Joined:
    """Shows rising parts of neighbouring ranges, with a line break between one and the next."""

    def __init__(self, gather: Gather, ranges: list[tuple[int, int]]) -> None:
        self.gather = gather
        self.ranges = ranges
        self.at = 0

    def show(self, start: int, end: int) -> None:
        while self.at < len(self.ranges):
            first, last = self.ranges[self.at]
            if max(first, start) < min(last, end):
                self.gather.verbatim(max(first, start), min(last, end))
            if last >= end or self.at + 1 == len(self.ranges):
                return
            self.at += 1
            if start <= last:
                self.gather.instead("\n", last, self.ranges[self.at][0])
