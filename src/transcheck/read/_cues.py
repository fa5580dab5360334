"""Subtitle cues: the text between one timing line and the next blank line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

TIME = r"(?:\d+:)?\d{1,2}:\d{2}[,.]\d{1,3}"
END = r"(?>\r\n|\r|\n|\Z)"
TIMING = re.compile(rf"^[ \t]*(?P<times>{TIME}[ \t]*-->[ \t]*{TIME})[^\r\n]*{END}", re.M)
BLANK = re.compile(rf"{END}[ \t]*{END}|\Z")
LABEL = re.compile(rf"(?:^|[\r\n])[ \t]*([^\r\n]*[^\s\r\n])[ \t]*{END}\Z")
STOP = re.compile(rf"[ \t]*{END}")
LOOK = 200


class Cue(NamedTuple):
    """Half-open range of the text, and a name: the cue's own label or number, and its times."""

    start: int
    end: int
    name: str


def cues(raw: str) -> Iterator[Cue]:
    """Every cue with text, in file order."""
    timings = list(TIMING.finditer(raw))
    for number, timing in enumerate(timings, 1):
        label = LABEL.search(raw[max(0, timing.start() - LOOK) : timing.start()])
        limit = timings[number].start() if number < len(timings) else len(raw)
        blank = BLANK.search(raw, timing.end(), limit)
        end = timing.end() if STOP.match(raw, timing.end()) else blank.start() if blank else limit
        times = " ".join(timing["times"].split())
        if raw[timing.end() : end].strip():
            yield Cue(timing.end(), end, f"{label[1] if label else number} {times}")
