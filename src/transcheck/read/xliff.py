"""XLIFF 1.2 and 2.x, with Trados SDLXLIFF and memoQ MQXLIFF: source and target of every unit.

Inline codes stay in the text as written and are protected, so that they can be compared. Files
that were segmented (`mrk mtype="seg"`, `segment`) give one unit a segment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from transcheck.errors import InputError
from transcheck.model import Block, Reading
from transcheck.read._gather import Gather
from transcheck.read._units import Pairs, unit
from transcheck.read._xml import Event, events, show

FORMAT = "xliff"
SUFFIXES = (".xliff", ".xlf", ".sdlxliff", ".mqxliff", ".mxliff")

FRAMES = frozenset(("g", "pc"))
CODES = frozenset("x bx ex bpt ept ph it cp sc ec sm em".split())
APPROVED = re.compile(r"final|signed-off|reviewed|approved|proofread|confirmed", re.I)
OPEN = re.compile(r"needs|initial|new|draft|rejected|edited", re.I)
LOOKS = re.compile(r"(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<xliff\b", re.S)


@dataclass(slots=True)
class Unit:
    """A trans-unit or unit under construction: id, state, segments of each side by their id."""

    name: str
    state: str | None
    sides: dict[str, dict[str, Block]] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)


def read(path: str, raw: str) -> Reading:
    """Pairs of source and target; a unit without target is an empty block at its end."""
    reader = _Reader(raw)
    for event in events(path, raw):
        reader.take(event)
    if not reader.pairs.beads:
        raise InputError(f"{path}: no units in this XLIFF file. Check that the right one was given.")
    return reader.pairs.reading(path, FORMAT, raw, (reader.before, reader.after))


def sniff(head: str) -> bool:
    return LOOKS.match(head) is not None


def escape(text: str) -> str:
    """A replacement as character data."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
