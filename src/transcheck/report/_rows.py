"""Which paragraphs of source and target stand side by side: as few as the beads allow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from transcheck.model import Alignment, Report

Links = Mapping[int, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Row:
    """Block numbers of both sides; a bead never reaches out of its row where beads run forward."""

    source: tuple[int, ...]
    target: tuple[int, ...]


def rows(report: Report) -> Iterator[Row]:
    """All blocks of both sides in reading order; without an alignment the target alone."""
    blocks = len(report.document.blocks)
    if report.alignment is None or report.source is None:
        yield from (Row((), (number,)) for number in range(blocks))
        return
    down, up = _links(report, report.alignment)
    s, t = 0, 0
    sources = len(report.source.blocks)
    while s < sources or t < blocks:
        s_end, t_end = _closed(s, t, sources, blocks, down, up)
        yield Row(tuple(range(s, s_end)), tuple(range(t, t_end)))
        s, t = s_end, t_end


def _closed(s: int, t: int, sources: int, targets: int, down: Links, up: Links) -> tuple[int, int]:
    """Ends of the smallest row that starts at source `s` and target `t`."""
    if t < targets and (t not in up or up[t][1] < s):
        return s, t + 1
    if s < sources and (s not in down or down[s][1] < t or t >= targets):
        return s + 1, t
    s_end, t_end, s_done, t_done = s, t + 1, s, t
    while s_done < s_end or t_done < t_end:
        s_end = max([s_end, *(up[n][1] + 1 for n in range(t_done, t_end) if n in up)])
        t_done = t_end
        t_end = max([t_end, *(down[n][1] + 1 for n in range(s_done, s_end) if n in down)])
        s_done = s_end
    return s_end, t_end


def _links(report: Report, alignment: Alignment) -> tuple[Links, Links]:
    """Of each source block the first and last target block that beads tie it to; and back."""
    down: dict[int, list[int]] = defaultdict(list)
    up: dict[int, list[int]] = defaultdict(list)
    for bead in alignment.beads:
        for source in {report.source_segments[i].block for i in bead.source}:
            for target in {report.segments[i].block for i in bead.target}:
                down[source].append(target)
                up[target].append(source)
    return _reach(down), _reach(up)


def _reach(links: Mapping[int, Sequence[int]]) -> Links:
    return {number: (min(to), max(to)) for number, to in links.items()}
