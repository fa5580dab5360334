"""The text of an XML element with inline codes: prose, and codes kept as written."""

from __future__ import annotations

from transcheck.read._gather import Gather
from transcheck.read._xml import Event, show


class Inline:
    """Collects the events inside one element.

    frames: elements whose tags are codes and whose text is prose; codes: elements that are codes
    with all they hold. Other elements leave no trace.
    """

    def __init__(self, raw: str, frames: frozenset[str], codes: frozenset[str]) -> None:
        self.raw = raw
        self.gather = Gather(raw)
        self.frames = frames
        self.codes = codes
        self.code: list[str] = []
        self.started = 0

    def take(self, event: Event) -> None:
        if self.code:
            self._inside(event)
        elif event.kind == "text":
            show(self.gather, event)
        elif event.kind == "start" and event.name in self.codes:
            self.code.append(event.name)
            self.started = event.start
        elif event.name in self.frames:
            self._protect(event.start, event.end)

    def _inside(self, event: Event) -> None:
        if event.kind == "start":
            self.code.append(event.name)
        elif event.kind == "end":
            self.code.pop()
            if not self.code:
                self._protect(self.started, event.end)

    def _protect(self, start: int, end: int) -> None:
        since = len(self.gather)
        self.gather.verbatim(start, end)
        self.gather.protect(since)
