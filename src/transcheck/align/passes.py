"""The programme over a whole text: windows of bounded size, then once more with its own lexicon."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path as File
from typing import TYPE_CHECKING

from transcheck.align.cognates import cognates
from transcheck.align.evidence import Words, frequency
from transcheck.align.features import view
from transcheck.align.guide import Guide
from transcheck.align.lattice import Path, best, posterior, scores
from transcheck.align.relearn import Pairs, relearned, trusted
from transcheck.align.side import Side
from transcheck.align.table import mixed, shipped

if TYPE_CHECKING:
    from transcheck.lexicon import Lexicon

WINDOW, MARGIN = 90, 25
WHOLE = 140
LEARNABLE = 12


@cache
def weights() -> Mapping[str, float]:
    """`weights.json`: learned on gold alignments, see `made_by` there."""
    path = File(__file__).with_name("weights.json")
    return dict(json.loads(path.read_text("utf-8"))["weights"])


def words(left: Side, right: Side, lexicon: Lexicon | None) -> Words:
    """Tables between two vocabularies: the shipped lexicon, and cognates for what it lacks."""
    there, back = cognates(left.names, right.names)
    if lexicon is None:
        return Words(there, back, frequency(left), frequency(right))
    common = (frequency(left, lexicon.forward), frequency(right, lexicon.backward))
    known = shipped(lexicon.forward, left.names, {w: i for i, w in enumerate(right.names)})
    told = shipped(lexicon.backward, right.names, {w: i for i, w in enumerate(left.names)})
    return Words(mixed(known, there, 1 - known.known), mixed(told, back, 1 - told.known), *common)


def run(left: Side, right: Side, base: Words) -> tuple[Path, Words]:
    """Beads (i, a, j, b, probability) that cover both sides in order, and the tables they used."""
    path = decode(left, right, base)
    if min(len(left), len(right)) < LEARNABLE:
        return path, base
    tables = learned(path, left, right, base)
    return decode(left, right, tables), tables


def learned(path: Path, left: Side, right: Side, base: Words) -> Words:
    pairs = trusted(path, left, right)
    turned = Pairs(pairs.right, pairs.left, pairs.weight)
    return Words(
        relearned(pairs, left, right, base.forward, base.right),
        relearned(turned, right, left, base.backward, base.left),
        base.left,
        base.right,
    )


def decode(left: Side, right: Side, tables: Words) -> Path:
    """One pass: the whole text at once if it is short, else window by window along the guide."""
    scale = level(left, right)
    if max(len(left), len(right)) <= WHOLE:
        return window(left, right, tables, scale)
    guide = Guide(left, right, tables.forward)
    path: Path = []
    i = j = 0
    while i < len(left) or j < len(right):
        piece = _piece(left, right, (i, j), guide)
        last = piece == (len(left), len(right))
        found = window(left.cut(i, piece[0]), right.cut(j, piece[1]), tables, scale)
        kept = found if last else _until(found, piece[0] - i - MARGIN, piece[1] - j - MARGIN)
        path += [(i + x, a, j + y, b, p) for x, a, y, b, p in kept]
        i, j = i + sum(x[1] for x in kept), j + sum(x[3] for x in kept)
    return path


def level(left: Side, right: Side) -> float:
    """Length of the left text for each character of the right one."""
    return float(left.length.sum() / max(right.length.sum(), 1))


def _piece(left: Side, right: Side, at: tuple[int, int], guide: Guide) -> tuple[int, int]:
    """Ends of the next window; the end of both texts when they are near."""
    end = at[0] + WINDOW + MARGIN
    across = max(guide.place(min(end, len(left))), at[1] + MARGIN + 1)
    across = min(across, at[1] + 3 * WINDOW, len(right))
    if end + MARGIN >= len(left) and len(right) - across <= 2 * MARGIN + WINDOW:
        return len(left), len(right)
    return min(end, len(left)), across


def _until(path: Path, i: int, j: int) -> Path:
    """Beads up to the first boundary past (i, j), at least one."""
    kept: Path = []
    for bead in path:
        if kept and (bead[0] >= i or bead[2] >= j):
            break
        kept.append(bead)
    return kept


def window(left: Side, right: Side, tables: Words, scale: float) -> Path:
    """The programme on one window; a side without sentences leaves the other unpaired."""
    if not len(left) or not len(right):
        gone = [(i, 1, 0, 0, 1.0) for i in range(len(left))]
        return gone + [(len(left), 0, j, 1, 1.0) for j in range(len(right))]
    return best(posterior(scores(view(left, right, tables, scale), weights())))
