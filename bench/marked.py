"""Texts in which [[ ]] marks what a reviser would mark, for `probes.py` and `source_probes.py`."""

from __future__ import annotations

import re

MARK = re.compile(r"\[\[|\]\]")
Places = list[tuple[int, int]]


def plain(text: str) -> tuple[str, Places]:
    """The text without marks, and start and end of every marked place in it."""
    parts = MARK.split(text)
    ends = [sum(map(len, parts[:n])) for n in range(1, len(parts))]
    return "".join(parts), list(zip(ends[::2], ends[1::2], strict=True))
