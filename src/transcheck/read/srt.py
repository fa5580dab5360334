"""SubRip subtitles: one unit a cue, named by its number and times; tags are protected."""

from __future__ import annotations

import re

from transcheck.errors import InputError
from transcheck.model import Block, Document, Reading
from transcheck.read._cues import Cue, cues
from transcheck.read._gather import Gather
from transcheck.read._units import unit

FORMAT = "srt"
SUFFIXES = (".srt",)

OVERRIDE = re.compile(r"\{\\[^{}]*\}")


def read(path: str, raw: str) -> Reading:
    """Every cue with text. Raises InputError where the file holds no timing line."""
    blocks = tuple(_unit(raw, cue) for cue in cues(raw))
    if not blocks:
        raise InputError(f"{path}: no cues in this subtitle file. Check the file.")
    return Reading(Document(path, FORMAT, raw, blocks))


def _unit(raw: str, cue: Cue) -> Block:
    gather = Gather(raw)
    at = cue.start
    for tag in OVERRIDE.finditer(raw, cue.start, cue.end):
        gather.verbatim(at, tag.start())
        since = len(gather)
        gather.verbatim(*tag.span())
        gather.protect(since)
        at = tag.end()
    gather.verbatim(at, cue.end)
    return unit(gather, cue.name, None, cue.start)
