"""Collects characters with their places, and cuts them into blocks."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from transcheck.model import Block, BlockKind, Text

ADDRESS = re.compile(
    r"(?:https?|ftp)://[^\s<>\"“”«»]+|(?<![\w.])www\.[^\s<>\"“”«»]+"
    r"|(?<![\w.+-])[\w.+-]{1,64}@\w[\w-]*(?:\.[\w-]+)+"
)
TRAILING = ".,;:!?)]}'’*_"

Range = tuple[int, int]


class Gather:
    """The text of one block under construction; character i stands at `raw[starts[i]:ends[i]]`."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.chars: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.protected: list[tuple[int, int]] = []

    def __len__(self) -> int:
        return len(self.starts)

    def verbatim(self, start: int, end: int) -> None:
        """`raw[start:end]` as it stands."""
        self.chars.append(self.raw[start:end])
        self.starts.extend(range(start, end))
        self.ends.extend(range(start + 1, end + 1))

    def instead(self, text: str, start: int, end: int) -> None:
        """`text` is what a reader sees of `raw[start:end]`: an entity, an escape, a break."""
        self.chars.append(text)
        self.starts.extend([start] * len(text))
        self.ends.extend([end] * len(text))

    def protect(self, since: int, joined: bool = False) -> None:
        """What came in since the length was `since` is code, a placeholder or a tag.

        `joined`: it goes on where the last protected piece ended.
        """
        if since >= len(self):
            return
        if joined and self.protected and self.protected[-1][1] >= since:
            since = self.protected.pop()[0]
        self.protected.append((since, len(self)))

    def rewrite(self, pattern: re.Pattern[str], decode: Callable[[str], str]) -> None:
        """What came in so far, each match outside protected pieces seen as `decode` makes it."""
        old = Text("".join(self.chars), self.starts, self.ends)
        protected = self.protected
        self.chars, self.starts, self.ends, self.protected = [], [], [], []
        at = 0
        for start, end in (*protected, (len(old.text), len(old.text))):
            for match in pattern.finditer(old.text, at, start):
                self._copy(old, at, match.start())
                place = old.at(*match.span())
                self.instead(decode(match[0]), place.start, place.end)
                at = match.end()
            self._copy(old, at, start)
            since = len(self)
            self._copy(old, start, end)
            self.protect(since)
            at = end

    def _copy(self, old: Text, start: int, end: int) -> None:
        self.chars.append(old.text[start:end])
        self.starts.extend(old.starts[start:end])
        self.ends.extend(old.ends[start:end])

    def block(
        self, kind: BlockKind = "paragraph", unit: str | None = None, state: str | None = None
    ) -> Block | None:
        """The block without outer white space, None where nothing is visible; then start anew."""
        text = "".join(self.chars)
        first, last = len(text) - len(text.lstrip()), len(text.rstrip())
        made = self._made(text, first, last, kind, unit, state) if first < last else None
        self.chars, self.starts, self.ends, self.protected = [], [], [], []
        return made

    def _made(
        self,
        text: str,
        first: int,
        last: int,
        kind: BlockKind,
        unit: str | None,
        state: str | None,
    ) -> Block:
        body = compact(text[first:last], self.starts[first:last], self.ends[first:last])
        inside = [(max(a, first) - first, min(b, last) - first) for a, b in self.protected]
        protected = merged([*(r for r in inside if r[0] < r[1]), *addresses(body.text)])
        return Block(body, kind, unit, state, protected)


def compact(text: str, starts: list[int], ends: list[int]) -> Text:
    """A Text that costs nothing where the characters stand side by side in the file."""
    side_by_side = range(starts[0], starts[0] + len(text)) if text else range(0)
    if list(side_by_side) == starts and ends[-1] == side_by_side.stop:
        return Text(text, side_by_side, range(side_by_side.start + 1, side_by_side.stop + 1))
    return Text(text, tuple(starts), tuple(ends))


def addresses(text: str) -> tuple[Range, ...]:
    """Web and mail addresses, which are not prose, without the punctuation that follows them."""
    if "://" not in text and "www." not in text and "@" not in text:
        return ()
    found = ((m.start(), m.start() + len(m[0].rstrip(TRAILING))) for m in ADDRESS.finditer(text))
    return tuple((start, end) for start, end in found if start < end)


def merged(ranges: list[Range]) -> tuple[Range, ...]:
    """Sorted ranges, those that overlap made one."""
    kept: list[Range] = []
    for start, end in sorted(ranges):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)


def character_data(text: str) -> str:
    """A replacement as it stands between the tags of HTML or XML."""
    return escape(text, quote=False)
