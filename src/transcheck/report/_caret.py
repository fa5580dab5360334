"""The source line of a finding and, under it, carets where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.report._shown import Shown
from transcheck.report._visible import glyph, telling, width

BEFORE = 1 / 3
MORE = "…"
REACH = 1000


def source_lines(item: Shown, columns: int) -> tuple[str, str]:
    """A line of the file with its number, and the row of carets; both fit into `columns`.

    A place over several lines is shown on its first; a long line is clipped around the place.
    """
    gutter = f"{item.place.line} │ "
    first, last, line = _where(item)
    glyphs = [(telling if first <= i < last else glyph)(char) for i, char in enumerate(line)]
    room = max(columns - len(gutter), 20)
    left, right = _window([width(g) for g in glyphs], first, room)
    head, tail = MORE if left else "", MORE if right < len(glyphs) else ""
    text = head + "".join(glyphs[left:right]) + tail
    before = width(head + "".join(glyphs[left:first]))
    marked = max(width("".join(glyphs[first : min(last, right)])), 1)
    blank = " " * (len(gutter) - 2) + "│ "
    return gutter + text, blank + " " * before + "^" * marked


def _where(item: Shown) -> tuple[int, int, str]:
    """The place within its first line, and that line's text, as far as it could be shown."""
    line = item.lines.text(item.place.line)
    start = min(item.finding.span.start, line.end)
    near = max(line.start, start - REACH)
    first, last = start - near, min(item.finding.span.end, line.end) - near
    shown = item.lines.raw[near : min(line.end, start + REACH)]
    return first, min(max(first, last), len(shown)), shown


def _window(widths: Sequence[int], focus: int, room: int) -> tuple[int, int]:
    """The cut of a line that fits into `room` columns with `focus` about a third in."""
    if sum(widths) <= room:
        return 0, len(widths)
    budget = room - 2 * len(MORE)
    left = _reach(list(reversed(widths[:focus])), int(budget * BEFORE))
    right = _reach(widths[focus:], budget - sum(widths[focus - left : focus]))
    spare = budget - sum(widths[focus - left : focus + right])
    more = _reach(list(reversed(widths[: focus - left])), spare)
    return focus - left - more, focus + right


def _reach(widths: Sequence[int], budget: int) -> int:
    """How many of `widths`, from the first, fit into `budget`."""
    used = 0
    for index, columns in enumerate(widths):
        used += columns
        if used > budget:
            return index
    return len(widths)
