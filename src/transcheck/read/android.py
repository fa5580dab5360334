"""Android string resources: `string`, `string-array` and `plurals`."""

from __future__ import annotations

import re

from transcheck.errors import InputError
from transcheck.model import Block, Document, Reading
from transcheck.read._gather import character_data
from transcheck.read._inline import Inline
from transcheck.read._units import PAIR, unit, utf16
from transcheck.read._xml import Event, events

FORMAT = "android"
SUFFIXES = (".xml",)

LOOKS = re.compile(
    r"(<\?xml[^>]*>\s*)?(<!--(?:(?!-->).)*-->\s*)*(<!DOCTYPE[^>\[]*(\[[^\]]*\])?\s*>\s*)?<resources\b",
    re.S,
)
MARKUP = frozenset(
    ("b", "i", "u", "a", "em", "strong", "big", "small", "sub", "sup", "strike", "tt", "font")
) | frozenset(("annotation", "br", "li", "ul", "p", "span"))
CODES = frozenset(("g",))
LISTS = frozenset(("string-array", "plurals"))
ESCAPE = re.compile(PAIR + r"|\\u[0-9A-Fa-f]{4}|\\.|\"|\s+", re.S)
ESCAPES = {"n": "\n", "t": "\t"}


def read(path: str, raw: str) -> Reading:
    """One unit a string, named `name`, `name[2]` or `name[other]`."""
    if not sniff(raw):
        raise InputError(f"{path}: this XML is no translation format that we know. Convert it.")
    reader = _Reader(raw)
    for event in events(path, raw):
        reader.take(event)
    if not reader.blocks:
        raise InputError(f"{path}: no strings in this resource file. Check the file.")
    return Reading(Document(path, FORMAT, raw, tuple(reader.blocks)))


def sniff(head: str) -> bool:
    return LOOKS.match(head) is not None


def escape(text: str) -> str:
    """A replacement between the tags, with Android's own escapes."""
    marked = re.sub(r"([\\'\"])", r"\\\1", text).replace("\n", "\\n")
    return character_data(marked)


class _Reader:
    """Takes the events of a file one by one; `blocks` fills up."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.blocks: list[Block] = []
        self.list = ""
        self.items = 0
        self.name = ""
        self.state: str | None = None
        self.place = 0
        self.inline: Inline | None = None

    def take(self, event: Event) -> None:
        if event.name == "string" or (event.name == "item" and self.list):
            self._string(event)
        elif self.inline:
            self.inline.take(event)
        elif event.name in LISTS:
            self.list = event.attributes.get("name", "") if event.kind == "start" else ""
            self.items = 0

    def _string(self, event: Event) -> None:
        if event.kind == "end":
            self._close()
            return
        told = event.attributes
        self.state = "untranslatable" if told.get("translatable") == "false" else None
        index = told.get("quantity") or str(self.items)
        self.items += 1
        self.name = f"{self.list}[{index}]" if event.name == "item" else told.get("name", "")
        self.inline, self.place = Inline(self.raw, MARKUP, CODES), event.end

    def _close(self) -> None:
        if self.inline is None:
            return
        gather, self.inline = self.inline.gather, None
        gather.rewrite(ESCAPE, _decoded)
        made = unit(gather, self.name, self.state, self.place)
        self.blocks.append(made)


def _decoded(escaped: str) -> str:
    if escaped.isspace():
        return " "
    if escaped == '"':
        return ""
    if len(escaped) >= 6:
        return utf16(escaped)
    return ESCAPES.get(escaped[1], escaped[1])
