"""A subtitle that stands too short a time to be read: more than 25 characters a second.

Letters, marks and single spaces count; tags do not. Where the source is at hand its own subtitle
may be as fast. A subtitle that ends before it begins is said too.

Silent: files that are no subtitles, subtitles of a few words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._passage import HOLE, prose
from transcheck.check._report import found
from transcheck.model import Block, Finding, Subject

ID = "reading-speed"
KIND = "convention"
CATEGORY = "audience-appropriateness/reading-speed"
SEVERITY = "minor"
NEEDS = "tree"
BAD: tuple[str, ...] = ()
GOOD: tuple[str, ...] = ()
FASTEST = 25.0
FEWEST = 15
STAMP = r"(?:(\d+):)?(\d{1,2}):(\d{2})[,.](\d{1,3})"
TIMES = re.compile(rf"{STAMP} --> {STAMP}$")


def check(subject: Subject) -> Iterator[Finding]:
    if subject.document.format not in ("srt", "vtt"):
        return
    partner = {target: source for source, target in subject.units}
    for number, block in enumerate(subject.document.blocks):
        seconds = duration(block)
        if seconds is None or not block.text:
            continue
        if seconds <= 0:
            yield _finding(block, "This subtitle ends before it begins.")
        elif (told := length(block)) >= FEWEST and told / seconds > FASTEST:
            other = subject.source.blocks[partner[number]] if number in partner else None  # type: ignore[union-attr]
            if other is None or length(other) < told:
                yield _finding(block, f"{told / seconds:.0f} characters a second; 25 can be read.")


def duration(block: Block) -> float | None:
    """Seconds between the times in the name of a cue; None where there are none."""
    match = TIMES.search(block.unit or "")
    if match is None:
        return None
    start, end = (_seconds(match.groups()[at : at + 4]) for at in (0, 4))
    return end - start


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, fraction = parts
    whole = 3600 * int(hours or 0) + 60 * int(minutes or 0) + int(seconds or 0)
    return whole + float(f"0.{fraction}")


def length(block: Block) -> int:
    """Characters that are read."""
    return len(" ".join(prose(block).replace(HOLE, "").split()))


def _finding(block: Block, message: str) -> Finding:
    return found(
        __name__,
        block.body.at(0, len(block.text)),
        message,
        "Viewers cannot follow; shorten the text or let it stand longer.",
        confidence=0.8,
        unit=block.unit,
    )
