"""Apple .strings files: `"key" = "value";`."""

from __future__ import annotations

import re

from transcheck.errors import InputError
from transcheck.model import Block, Document, Reading
from transcheck.read._gather import Gather
from transcheck.read._units import PAIR, literal, unit, utf16

FORMAT = "strings"
SUFFIXES = (".strings",)

STRING = r'"(?:[^"\\]|\\[\s\S])*"'
ENTRY = re.compile(rf"(?P<key>{STRING}|[\w.$-]+)\s*=\s*(?P<value>{STRING})\s*;")
SKIP = re.compile(r"(?:\s+|/\*(?:[^*]|\*(?!/))*\*/|//[^\r\n]*)*")
ESCAPE = re.compile(PAIR + r"|\\(?:[Uu][0-9A-Fa-f]{4}|[\s\S])")
ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}


def read(path: str, raw: str) -> Reading:
    """Every entry of the file. Raises InputError at the first place that is none."""
    blocks: list[Block] = []
    at = _skipped(raw, 0)
    while at < len(raw):
        entry = ENTRY.match(raw, at)
        if entry is None:
            line = raw.count("\n", 0, at) + 1
            raise InputError(f'{path}:{line}: expected "key" = "value"; here. Correct the entry.')
        blocks.append(_unit(raw, entry))
        at = _skipped(raw, entry.end())
    if not blocks:
        raise InputError(f"{path}: no entries in this strings file. Check the file.")
    return Reading(Document(path, FORMAT, raw, tuple(blocks)))


def escape(text: str) -> str:
    """A replacement inside the quotes."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _skipped(raw: str, at: int) -> int:
    found = SKIP.match(raw, at)
    return found.end() if found else at


def _unit(raw: str, entry: re.Match[str]) -> Block:
    gather = Gather(raw)
    start, end = entry.span("value")
    literal(gather, start + 1, end - 1, ESCAPE, _decoded)
    return unit(gather, entry["key"].strip('"'), None, start + 1)


def _decoded(escaped: str) -> str:
    if len(escaped) >= 6:
        return utf16(escaped)
    return ESCAPES.get(escaped[1], escaped[1])
