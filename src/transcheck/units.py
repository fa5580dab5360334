"""Resource files beside their source file: units that bear the same name are a pair.

A unit that only the source has becomes an empty one with the state `missing`, at the place where
it belongs. Plural forms that the source language does not have are paired with its general form,
and a first key that names the language (`fr.menu.open`) is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from transcheck.model import Block, Document, Reading, Text

CATEGORY = re.compile(r"(?P<stem>.+?)(?P<frame>\[|_|\.)(?P<name>zero|one|two|few|many|other)\]?$")
GENERAL = ("other", "many", "few", "two", "one")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$")
TIMES = re.compile(r".*? ?((?:\d+:)?\d+:\d+[.,]\d+) --> ")
SHARED = 0.3


def by_name(target: Document, source: Document) -> Reading:
    """Source and target; paired by the names of their units where they share some."""
    here, there = _named(target), _named(source)
    if not here or not there:
        return Reading(target, source)
    pairs = {number: _partner(name, there) for name, number in here.items()}
    found = {number: other for number, other in pairs.items() if other is not None}
    if len(found) < SHARED * min(len(here), len(there)):
        return Reading(target, source)
    partnered = set(found.values())
    missing = {
        n
        for name, n in there.items()
        if n not in partnered and _due(name, here) and source.blocks[n].state != "untranslatable"
    }
    return _laid_out(target, source, found, missing)


def _named(document: Document) -> dict[str, int]:
    """Number of each block by the name of its unit; empty where a block has none."""
    names = [b.unit for b in document.blocks]
    if not all(names):
        return {}
    shown = [_plain(name or "") for name in names]
    heads = {name.partition(".")[0] for name in shown}
    if len(heads) == 1 and all("." in n for n in shown) and LANGUAGE.match(heads.pop()):
        shown = [name.partition(".")[2] for name in shown]
    return {name: number for number, name in reversed(list(enumerate(shown)))}


def _plain(name: str) -> str:
    """The name; of a subtitle cue its start, which a translation keeps."""
    timed = TIMES.match(name)
    return timed[1].replace(",", ".") if timed else name


def _partner(name: str, there: dict[str, int]) -> int | None:
    """The source unit of the same name, or of the general form of the same plural."""
    if name in there:
        return there[name]
    return next((there[other] for other in _forms(name) if other in there), None)


def _forms(name: str) -> Iterator[str]:
    form = CATEGORY.match(name)
    if form is None:
        return
    for category in GENERAL:
        yield name[: form.start("name")] + category + name[form.end("name") :]
    if form["frame"] == "_":
        yield from (form["stem"], f"{form['stem']}_plural")


def _due(name: str, here: dict[str, int]) -> bool:
    """Must the translation have it? Not a plural form that its language has no use for."""
    return not any(form in here for form in _forms(name))


def _laid_out(
    target: Document, source: Document, found: dict[int, int], missing: set[int]
) -> Reading:
    """The target with empty blocks for what it misses, each after the one that it follows."""
    after: dict[int, list[int]] = {}
    last = -1
    where = {other: number for number, other in found.items()}
    for number in range(len(source.blocks)):
        last = where.get(number, last)
        if number in missing:
            after.setdefault(last, []).append(number)
    blocks: list[Block] = []
    beads: list[tuple[int, int]] = []
    for at in range(-1, len(target.blocks)):
        if at >= 0:
            if at in found:
                beads.append((found[at], len(blocks)))
            blocks.append(target.blocks[at])
        for number in after.get(at, ()):
            beads.append((number, len(blocks)))
            blocks.append(_empty(source.blocks[number].unit, blocks, target))
    return Reading(replace(target, blocks=tuple(blocks)), source, tuple(beads))


def _empty(name: str | None, before: list[Block], target: Document) -> Block:
    held = next((b.body for b in reversed(before) if b.text), None)
    first = next((b.body.at(0, 0).start for b in target.blocks), 0)
    place = held.at(len(held.text), len(held.text)).start if held else first
    return Block(Text("", range(place, place), range(place, place)), "unit", name, "missing")
