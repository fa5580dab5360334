"""A lexicon as it would be had it never seen a given pair of sentences.

The shipped lexicons were learned from the same translations that weights are learned from; each
sentence is taken out again before it is looked at, or everything in it would be known.
"""

from __future__ import annotations

from collections.abc import Mapping

from transcheck.lexicon import Lexicon, Table, stems

LEAST = 0.01


class Without(Table):
    """A table without one pair: `own` stems of its side, `other` stems of the other side."""

    def __init__(self, table: Table, own: set[str], other: set[str]) -> None:
        super().__init__(())
        self.table, self.own, self.other = table, own, other

    def __contains__(self, stem: object) -> bool:
        return stem in self.table

    def count(self, stem: str) -> int:
        return max(self.table.count(stem) - (stem in self.own), 0)

    def row(self, stem: str) -> Mapping[str, float]:
        if stem not in self.own:
            return self.table.row(stem)
        if stem not in self._rows:
            self._rows[stem] = self._thinner(stem)
        return self._rows[stem]

    def _thinner(self, stem: str) -> Mapping[str, float]:
        n = self.table.count(stem)
        told = {
            name: min((p * n - (name in self.other)) / (n - 1), 1.0)
            for name, p in self.table.row(stem).items()
            if n > 1
        }
        return {name: p for name, p in told.items() if p >= LEAST}


def unseen(lexicon: Lexicon, source: str, target: str) -> Lexicon:
    here, there = set(stems(source)), set(stems(target))
    return Lexicon(
        lexicon.source,
        lexicon.target,
        Without(lexicon.forward, here, there),
        Without(lexicon.backward, there, here),
        lexicon.digest,
    )
