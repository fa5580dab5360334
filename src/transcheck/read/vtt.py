"""WebVTT subtitles: one unit a cue, named by its label and times; tags are protected."""

from __future__ import annotations

from html import unescape

from transcheck.errors import InputError
from transcheck.model import Block, Document, Reading
from transcheck.read._cues import Cue, cues
from transcheck.read._gather import Gather, character_data
from transcheck.read._units import literal, unit
from transcheck.read._xml import REFERENCE

FORMAT = "vtt"
SUFFIXES = (".vtt",)


def read(path: str, raw: str) -> Reading:
    """Every cue with text; notes and styles have no times and are left out."""
    blocks = tuple(_unit(raw, cue) for cue in cues(raw))
    if not blocks:
        raise InputError(f"{path}: no cues in this subtitle file. Check the file.")
    return Reading(Document(path, FORMAT, raw, blocks))


def sniff(head: str) -> bool:
    return head.startswith("WEBVTT")


escape = character_data


def _unit(raw: str, cue: Cue) -> Block:
    gather = Gather(raw)
    literal(gather, cue.start, cue.end, REFERENCE, unescape)
    return unit(gather, cue.name, None, cue.start)
