"""Java properties: one unit a key, `\\uXXXX` and continued lines resolved."""

from __future__ import annotations

import re

from transcheck.errors import InputError
from transcheck.model import Block, Document, Reading
from transcheck.read._gather import Gather
from transcheck.read._units import PAIR, literal, unit, utf16

FORMAT = "properties"
SUFFIXES = (".properties",)

ENTRY = re.compile(
    r"^[ \t\f]*(?![#!\s])(?P<key>(?:[^\\\s:=]|\\(?:\r\n|[\s\S]))*)"
    r"[ \t\f]*[:=]?[ \t\f]*(?P<value>(?:[^\\\r\n]|\\(?:\r\n|[\s\S]))*)",
    re.M,
)
ESCAPE = re.compile(PAIR + r"|\\(?:u[0-9A-Fa-f]{4}|(?:\r\n|\r|\n)[ \t\f]*|[\s\S]|\Z)")
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f"}
PATTERN = re.compile(r"\{\d+[,}]")
DOUBLED = re.compile("''")


def read(path: str, raw: str) -> Reading:
    """Every entry of the file; in message patterns (`{0}`) a doubled apostrophe is one."""
    blocks = tuple(_unit(raw, entry) for entry in ENTRY.finditer(raw) if entry[0].strip())
    if not blocks:
        raise InputError(f"{path}: no entries in this properties file. Check the file.")
    return Reading(Document(path, FORMAT, raw, blocks))


def escape(text: str) -> str:
    """A replacement inside a value."""
    return text.replace("\\", "\\\\").replace("\n", "\\n")


def _unit(raw: str, entry: re.Match[str]) -> Block:
    gather = Gather(raw)
    literal(gather, *entry.span("value"), ESCAPE, _decoded)
    if PATTERN.search(entry["value"]):
        gather.rewrite(DOUBLED, lambda _: "'")
    return unit(
        gather, ESCAPE.sub(lambda m: _decoded(m[0]), entry["key"]), None, entry.start("value")
    )


def _decoded(escaped: str) -> str:
    sign = escaped[1:2]
    if sign == "u" and len(escaped) >= 6:
        return utf16(escaped)
    return "" if sign in "\r\n" else ESCAPES.get(sign, sign)
