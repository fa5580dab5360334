"""Gettext PO: msgid and msgstr of every live entry, plurals and contexts included.

polib reads the file; the place of each string comes from a scan of its quoted lines, entry by
entry in the same order. Obsolete entries are left out: nobody sees them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from transcheck.errors import InputError
from transcheck.model import Block, Reading
from transcheck.read._gather import Gather
from transcheck.read._units import Pairs, literal, unit

FORMAT = "po"
SUFFIXES = (".po", ".pot")

QUOTED = (
    r"[ \t]*(?P<key>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)?[ \t]*"
    r'"(?P<text>(?:[^"\\\r\n]|\\.)*)"[ \t\r]*$'
)
LINE = re.compile(f"^{QUOTED}", re.M)
STRAY = re.compile(rf"^(?![ \t]*(?:\#|\r?$))(?!{QUOTED}).+", re.M)
ESCAPE = re.compile(r"\\(?:[0-7]{1,3}|x[0-9A-Fa-f]{2}|.)")
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\", "a": "\a", "b": "\b", "f": "\f"}
LONGEST_NAME = 80
MOST_NAMED = 10

Spans = list[tuple[int, int]]
Places = dict[str, Spans]


def read(path: str, raw: str) -> Reading:
    """Source and target units; a fuzzy entry has the state `fuzzy`."""
    entries = _parsed(path, raw)
    live = [entry for entry in entries if not entry.obsolete and entry.msgid]
    scanned = [places for places in _scanned(raw) if _text(raw, places.get("msgid"))]
    pairs = Pairs()
    for entry, places in zip_longest(live, scanned):
        if not (entry and places and entry.msgid == _text(raw, places["msgid"])):
            raise _broken(path, raw, places["msgid"][0][0] if places else len(raw))
        for source, target, suffix in _forms(places):
            _add(pairs, raw, entry, places[source], places.get(target, []), suffix)
    strays = [raw.count("\n", 0, stray.start()) + 1 for stray in STRAY.finditer(raw)]
    if strays and not pairs.beads:
        raise InputError(f"{path}:{strays[0]}: this is no PO entry. Check the file with msgfmt -c.")
    told = entries.metadata
    languages = (told.get("X-Source-Language"), told.get("Language"))
    return _noted(pairs.reading(path, FORMAT, raw, languages), strays)


def escape(text: str) -> str:
    """A replacement inside a quoted line."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def sniff(head: str) -> bool:
    return re.search(r'^msgid "', head, re.M) is not None


def _parsed(path: str, raw: str) -> Any:
    import polib

    try:
        return polib.pofile("#\n" + raw)  # the first line keeps polib from taking it for a path
    except (OSError, ValueError, IndexError, UnicodeError) as error:
        message = f"{path}: not a valid PO file: {error}. Check it with msgfmt -c."
        raise InputError(message) from error


def _noted(reading: Reading, strays: list[int]) -> Reading:
    """Broken lines, which polib drops without a word, said aloud."""
    if not strays:
        return reading
    lines = ", ".join(map(str, strays[:MOST_NAMED])) + (" …" if len(strays) > MOST_NAMED else "")
    note = f"lines that are no PO were left out (check with msgfmt -c): {lines}"
    return replace(reading, target=replace(reading.target, notes=(note,)))


def _broken(path: str, raw: str, at: int) -> InputError:
    line = raw.count("\n", 0, at) + 1
    return InputError(f"{path}:{line}: this PO entry cannot be read. Check it with msgfmt -c.")


def _scanned(raw: str) -> Iterator[Places]:
    """For each live entry: keyword → half-open ranges inside the quotes."""
    places: Places = {}
    key = ""
    for line in LINE.finditer(raw):
        if line["key"]:
            key = line["key"]
            if key == "msgctxt" or (key == "msgid" and list(places) != ["msgctxt"]):
                if places:
                    yield places
                places = {}
        places.setdefault(key, []).append(line.span("text"))
    if places:
        yield places


def _forms(places: Places) -> Iterator[tuple[str, str, str]]:
    """Which msgstr translates what: the first form the singular, the others the plural."""
    forms = [key for key in places if key.startswith("msgstr")] or ["msgstr"]
    for key in forms:
        plural = "msgid_plural" in places and key != "msgstr[0]"
        yield ("msgid_plural" if plural else "msgid"), key, key.removeprefix("msgstr")


def _add(pairs: Pairs, raw: str, entry: Any, source: Spans, target: Spans, suffix: str) -> None:
    name = "|".join(filter(None, (entry.msgctxt, entry.msgid)))
    name = " ".join(name.split())[:LONGEST_NAME] + suffix
    state = "fuzzy" if "fuzzy" in entry.flags else None
    place = (target or source)[0][0]
    pairs.add(_unit(raw, source, name, source[0][0]), _unit(raw, target, name, place, state))


def _unit(raw: str, places: Spans, name: str, place: int, state: str | None = None) -> Block:
    gather = Gather(raw)
    for start, end in places:
        literal(gather, start, end, ESCAPE, _decoded)
    return unit(gather, name, state, place)


def _text(raw: str, places: Spans | None) -> str:
    return "".join(ESCAPE.sub(lambda m: _decoded(m[0]), raw[a:b]) for a, b in places or ())


def _decoded(escaped: str) -> str:
    return ESCAPES.get(escaped[1:], escaped[1:])
