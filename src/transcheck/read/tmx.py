"""TMX translation memories: pairs of the source language and the commonest other one."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from transcheck.errors import InputError
from transcheck.model import Block, Reading
from transcheck.read._gather import character_data
from transcheck.read._inline import Inline
from transcheck.read._states import state
from transcheck.read._units import Pairs, unit
from transcheck.read._xml import Event, events

FORMAT = "tmx"
SUFFIXES = (".tmx",)

CODES = frozenset(("bpt", "ept", "ph", "it", "ut"))
TOLD = re.compile(r"status|state|confirmation", re.I)  # x-ConfirmationLevel, x-status …
Variants = dict[str, Block]


def read(path: str, raw: str) -> Reading:
    """One pair for each `tu` that has both languages; other languages are left out. The state is
    what a property of the unit tells (`x-ConfirmationLevel`, `x-status`)."""
    reader = _Reader(raw)
    for event in events(path, raw):
        reader.take(event)
    source, target = _languages(reader)
    pairs = Pairs()
    for variants, told in zip(reader.units, reader.states, strict=True):
        if source in variants and target in variants:
            pairs.add(variants[source], replace(variants[target], state=told))
    if not pairs.beads:
        raise InputError(f"{path}: no unit of this TMX file has two languages. Check the file.")
    return pairs.reading(path, FORMAT, raw, (source, target))


def sniff(head: str) -> bool:
    return "<tmx" in head[:400]


escape = character_data


class _Reader:
    """Takes the events of a file one by one; `units` fills up."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.units: list[Variants] = []
        self.source: str | None = None
        self.name = ""
        self.language = ""
        self.inline: Inline | None = None
        self.place = 0
        self.told = False  # does the text of a property that tells the state come next?
        self.states: list[str | None] = []

    def take(self, event: Event) -> None:
        if event.name == "seg":
            self._seg(event)
        elif self.inline:
            self.inline.take(event)
        elif event.kind == "start":
            self._start(event)
        elif event.kind == "end" and event.name == "prop":
            self.told = False
        elif event.kind == "text" and self.told and self.units:
            self.states[-1] = state(event.text.strip()) or self.states[-1]

    def _start(self, event: Event) -> None:
        if event.name == "header":
            self.source = event.attributes.get("srclang")
        elif event.name == "tu":
            self.units.append({})
            self.states.append(None)
            self.name = event.attributes.get("tuid") or str(len(self.units))
        elif event.name == "prop":
            self.told = bool(TOLD.search(event.attributes.get("type", "")))
        elif event.name == "tuv":
            told = event.attributes
            self.language = (told.get("xml:lang") or told.get("lang") or "").lower()

    def _seg(self, event: Event) -> None:
        if event.kind == "start":
            self.inline, self.place = Inline(self.raw, frozenset(("hi",)), CODES), event.end
        elif self.inline and self.units:
            block = unit(self.inline.gather, self.name, None, self.place)
            self.units[-1].setdefault(self.language, block)
            self.inline = None


def _languages(reader: _Reader) -> tuple[str, str]:
    """The declared source language, or the commonest; then the commonest other one."""
    counts = Counter(language for variants in reader.units for language in variants)
    ranked = [language for language, _ in counts.most_common()]
    told = (reader.source or "").lower()
    source = next((x for x in ranked if x == told or x.split("-")[0] == told.split("-")[0]), None)
    source = source or (ranked[0] if ranked else "")
    return source, next((language for language in ranked if language != source), "")
