"""XLIFF 1.2 and 2.x, with Trados SDLXLIFF and memoQ MQXLIFF: source and target of every unit.

Inline codes stay in the text as written and are protected, so that they can be compared. Files
that were segmented (`mrk mtype="seg"`, `segment`) give one unit a segment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from transcheck.errors import InputError
from transcheck.model import Block, Reading
from transcheck.read._gather import Gather, character_data
from transcheck.read._inline import Inline
from transcheck.read._states import state
from transcheck.read._units import Pairs, unit
from transcheck.read._xml import Event, events

FORMAT = "xliff"
SUFFIXES = (".xliff", ".xlf", ".sdlxliff", ".mqxliff", ".mxliff")

FRAMES = frozenset(("g", "pc"))
CODES = frozenset(("x", "bx", "ex", "bpt", "ept", "ph", "it", "cp", "sc", "ec", "sm", "em"))
LOOKS = re.compile(r"(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<xliff\b", re.S)


SIDES = frozenset(("source", "target", "seg-source"))
HOLDERS = frozenset(("trans-unit", "segment"))


@dataclass(slots=True)
class Unit:
    """A trans-unit or unit under construction: id, state, gathered segments by side and id."""

    name: str
    state: str | None
    sides: dict[str, dict[str, Gather]] = field(default_factory=dict)
    places: dict[tuple[str, str], int] = field(default_factory=dict)
    states: dict[str, str | None] = field(default_factory=dict)


def read(path: str, raw: str) -> Reading:
    """Pairs of source and target; a unit without target is an empty block at its end."""
    reader = _Reader(raw)
    for event in events(path, raw):
        reader.take(event)
    if not reader.pairs.beads:
        raise InputError(f"{path}: no units in this XLIFF file. Check the file.")
    return reader.pairs.reading(path, FORMAT, raw, (reader.before, reader.after))


def sniff(head: str) -> bool:
    return LOOKS.match(head) is not None


escape = character_data


class _Reader:
    """Takes the events of a file one by one; `pairs` fills up."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.pairs = Pairs()
        self.before: str | None = None
        self.after: str | None = None
        self.open: list[str] = []
        self.kept: list[bool] = []  # for each open element: does it say translate="no"?
        self.unit: Unit | None = None
        self.segment = ""
        self.side = ""
        self.inline: Inline | None = None

    def take(self, event: Event) -> None:
        if event.kind == "start":
            self._start(event)
            self.open.append(event.name)
        elif event.kind == "end":
            self.open.pop()
            self._end(event)
        if self.inline and event.kind == "text":
            self.inline.take(event)

    def _start(self, event: Event) -> None:
        told = event.attributes.get("translate")
        inherited = self.kept[-1] if self.kept else False
        self.kept.append(told == "no" if told in ("yes", "no") else inherited)
        if self.side:
            self._start_inside(event)
        elif event.name in ("xliff", "file"):
            self._languages(event.attributes)
        elif event.name in ("trans-unit", "unit"):
            self.unit = Unit(event.attributes.get("id", ""), self._unit_state(event.attributes))
            self.segment = ""
        elif self.unit:
            self._start_in_unit(self.unit, event)

    def _start_in_unit(self, unit: Unit, event: Event) -> None:
        if event.name == "segment":
            self.segment = event.attributes.get("id") or str(len(unit.states) + 1)
            unit.states[self.segment] = state(event.attributes.get("state"))
        elif event.name == "seg":  # sdl:seg in sdl:seg-defs
            unit.states[event.attributes.get("id", "")] = state(event.attributes.get("conf"))
        elif event.name in SIDES and self.open[-1] in HOLDERS:
            self.side = event.name
            if event.name == "target" and (told := _told(event.attributes)):
                unit.states.setdefault(self.segment, told)
            self._open(unit, self.segment, event.end)

    def _start_inside(self, event: Event) -> None:
        if event.name == "mrk" and event.attributes.get("mtype") == "seg" and self.unit:
            self._open(self.unit, event.attributes.get("mid", ""), event.end)
        elif self.inline:
            self.inline.take(event)

    def _open(self, unit: Unit, key: str, place: int) -> None:
        self.inline = Inline(self.raw, FRAMES, CODES)
        unit.sides.setdefault(self.side, {})[key] = self.inline.gather
        unit.places[self.side, key] = place

    def _end(self, event: Event) -> None:
        self.kept.pop()
        if self.side and event.name == self.side and self.open[-1] in HOLDERS:
            self.side, self.inline = "", None
        elif self.side and self.inline:
            self.inline.take(event)
        elif self.unit and event.name in ("trans-unit", "unit"):
            self._close(self.unit)
            self.unit = None

    def _languages(self, attributes: dict[str, str]) -> None:
        self.before = self.before or attributes.get("source-language") or attributes.get("srcLang")
        self.after = self.after or attributes.get("target-language") or attributes.get("trgLang")

    def _unit_state(self, attributes: dict[str, str]) -> str | None:
        if self.kept[-1]:
            return "untranslatable"
        if attributes.get("approved") == "yes":
            return "approved"
        return state(attributes.get("mq:status"))

    def _close(self, done: Unit) -> None:
        """Pairs the segments of a unit by their ids; without segments the unit is one."""
        targets = self._blocks(done, "target")
        sources = self._blocks(done, "source")
        if not targets or targets.keys() - sources.keys():
            sources = self._blocks(done, "seg-source") or sources
        for key in {**sources, **targets}:
            source = sources.get(key) or sources.get("")
            if source:
                end = source.body.at(len(source.text), len(source.text)).end
                target = targets.get(key) or unit(Gather(self.raw), source.unit, None, end)
                told = done.state or done.states.get(key) or done.states.get("")
                self.pairs.add(source, replace(target, state=told or target.state))

    def _blocks(self, done: Unit, side: str) -> dict[str, Block]:
        return {
            key: unit(gather, f"{done.name}/{key}".rstrip("/"), None, done.places[side, key])
            for key, gather in done.sides.get(side, {}).items()
        }


def _told(attributes: dict[str, str]) -> str | None:
    """The state of a target; without one, whether a machine or a memory only proposed it."""
    return state(attributes.get("state", attributes.get("state-qualifier")))
