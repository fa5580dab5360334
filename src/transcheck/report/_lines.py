"""Line and column of a place: the only file that knows what a line is."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from transcheck.model import Span

BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Place:
    """A span in lines and columns, both from 1, columns in code points; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Lines:
    """A file's lines: where each starts, and where its text stops before the line break."""

    raw: str
    starts: tuple[int, ...]
    stops: tuple[int, ...]

    @classmethod
    def of(cls, raw: str) -> Lines:
        breaks = [m.span() for m in BREAK.finditer(raw)]
        starts = (0, *(end for _, end in breaks))
        return cls(raw, starts, (*(start for start, _ in breaks), len(raw)))

    def line(self, offset: int) -> int:
        """The line, from 1, that holds the character at `offset`."""
        return bisect_right(self.starts, offset)

    def place(self, span: Span) -> Place:
        line, end_line = self.line(span.start), self.line(span.end)
        return Place(
            line,
            span.start - self.starts[line - 1] + 1,
            end_line,
            span.end - self.starts[end_line - 1] + 1,
        )

    def text(self, line: int) -> Span:
        """Where line number `line` (from 1) stands, without its line break."""
        return Span(self.starts[line - 1], self.stops[line - 1])
