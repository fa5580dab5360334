"""On which line of a TOML file a key stands: tomllib does not say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HEADER = re.compile(r"^\s*(\[\[?)\s*(.+?)\s*\]\]?\s*(?:#.*)?$")
KEY = re.compile(r"""^\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=""")
PART = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*(?:\.|$)""")
Dotted = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """The lines of one file's keys; `prefix` is the table that all of ours stand in."""

    path: Path
    prefix: Dotted
    lines: dict[Dotted, int]

    @classmethod
    def of(cls, path: Path, prefix: Dotted) -> Places:
        lines: dict[Dotted, int] = {}
        for dotted, number in _keys(path.read_text("utf-8").splitlines()):
            for length in range(1, len(dotted) + 1):
                lines.setdefault(dotted[:length], number)
        return cls(path, prefix, lines)

    def at(self, *dotted: str | int) -> str:
        """`file:line` of a key, or of the nearest table around it."""
        full = (*self.prefix, *dotted)
        known = (self.lines[full[:n]] for n in range(len(full), 0, -1) if full[:n] in self.lines)
        return f"{self.path}:{next(known, 1)}"


def _keys(lines: list[str]) -> Iterator[tuple[Dotted, int]]:
    table: Dotted = ()
    counts: Counter[Dotted] = Counter()
    for number, line in enumerate(lines, 1):
        if header := HEADER.match(line):
            table = _parts(header[2])
            if header[1] == "[[":
                counts[table] += 1
                table = (*table, counts[table] - 1)
            yield table, number
        elif key := KEY.match(line):
            yield (*table, *_parts(key[1])), number


def _parts(dotted: str) -> Dotted:
    return tuple(m[1] or m[2] or m[3] for m in PART.finditer(dotted))
