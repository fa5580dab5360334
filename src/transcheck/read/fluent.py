"""Fluent: messages, terms and attributes; each variant of a selector is a unit of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.errors import InputError
from transcheck.model import Block, Document, Reading
from transcheck.read._gather import Gather
from transcheck.read._units import unit

FORMAT = "fluent"
SUFFIXES = (".ftl",)

ENTRY = re.compile(r"^(?P<name>-?[A-Za-z][\w-]*)[ ]*=[ ]*", re.M)
ATTRIBUTE = re.compile(r"^[ ]+\.(?P<name>[A-Za-z][\w-]*)[ ]*=[ ]*", re.M)
END = re.compile(r"^(?=[^\s}\[*.{])", re.M)
VARIANT = re.compile(r"^[ ]*\*?\[[ ]*(?P<name>[\w.-]+)[ ]*\][ ]*", re.M)
SIGN = re.compile(r'"(?:[^"\\\r\n]|\\.)*"|[{}]')
INDENT = re.compile(r"(?:\r\n|\n|\r)[ ]*")
DEEPEST = 20

Found = Iterator[tuple[str, int, int]]


def read(path: str, raw: str) -> Reading:
    """Units named `id`, `id.attribute` and `id[variant]`."""
    blocks = tuple(
        made for name, start, end in _patterns(raw) for made in _units(raw, name, start, end)
    )
    if not blocks:
        raise InputError(f"{path}: no messages in this Fluent file. Check the file.")
    return Reading(Document(path, FORMAT, raw, blocks))


def _patterns(raw: str) -> Found:
    """Half-open range of each pattern: up to the next attribute, entry or comment."""
    heads = sorted([*ENTRY.finditer(raw), *ATTRIBUTE.finditer(raw)], key=re.Match.start)
    message = ""
    for number, head in enumerate(heads):
        attribute = head.re is ATTRIBUTE
        message = message if attribute else head["name"]
        limit = heads[number + 1].start() if number + 1 < len(heads) else len(raw)
        stop = END.search(raw, head.end(), limit)
        name = f"{message}.{head['name']}" if attribute else message
        yield name, head.end(), stop.start() if stop else limit


def _units(raw: str, name: str, start: int, end: int, depth: int = 0) -> Iterator[Block]:
    """The pattern itself where it holds text, then the variants of its selectors."""
    gather = Gather(raw)
    inner: list[tuple[str, int, int]] = []
    at = start
    for first, last in _placeables(raw, start, end):
        gather.verbatim(at, first)
        since = len(gather)
        gather.verbatim(first, last)
        gather.protect(since)
        inner.extend(_variants(raw, name, first, last))
        at = last
    gather.verbatim(at, end)
    seen = "".join(gather.chars)
    outside = [seen[a:b] for a, b in _gaps(gather.protected, len(seen))]
    gather.rewrite(INDENT, lambda _: "\n")
    if not inner or any(piece.strip() for piece in outside):
        yield unit(gather, name, None, start)
    for variant in inner if depth < DEEPEST else ():
        yield from _units(raw, *variant, depth + 1)


def _gaps(ranges: list[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in (*ranges, (length, length)):
        yield at, start
        at = end


def _placeables(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Outermost `{…}`; strings in quotes inside them may hold braces."""
    depth, first, at = 0, start, start
    while sign := SIGN.search(raw, at, end):
        at = sign.end()
        if sign[0] == "{":
            first = sign.start() if depth == 0 else first
            depth += 1
        elif sign[0] == "}" and depth:
            depth -= 1
            if depth == 0:
                yield first, at
        elif sign[0][0] == '"' and depth == 0:
            at = sign.start() + 1


def _variants(raw: str, name: str, start: int, end: int) -> Found:
    """The variants of a selector; those of selectors inside it come with their own variant."""
    arrow = raw.find("->", start, end)
    if arrow < 0:
        return
    nested = list(_placeables(raw, start + 1, end - 1))
    heads = [
        head
        for head in VARIANT.finditer(raw, arrow, end - 1)
        if not any(first < head.start() < last for first, last in nested)
    ]
    for number, head in enumerate(heads):
        stop = heads[number + 1].start() if number + 1 < len(heads) else end - 1
        yield f"{name}[{head['name']}]", head.end(), stop
