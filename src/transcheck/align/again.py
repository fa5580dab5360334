"""A second look at what one programme in order cannot say: passages that moved, and crumbs of
print that belong to no sentence. Neighbours that change places stay one bead."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from transcheck.align.evidence import Words
from transcheck.align.features import view
from transcheck.align.lattice import Path, Scores, best, posterior, scores
from transcheck.align.passes import weights
from transcheck.align.side import Side
from transcheck.lexicon.chance import logistic
from transcheck.model import Bead

MOVED = 7.0
LONGEST = 40
LIKELY, VOTES, CANDIDATES, COMMON = 0.1, 1.0, 3, 20
WORDED = re.compile(r"[^\W\d_]{2}|\d|[\u3000-\u9fff\uac00-\ud7af]|[^\W\d_]\s?[.)'’]")

Run = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Texts:
    """Both sides and what translates what in them."""

    left: Side
    right: Side
    tables: Words
    scale: float

    def scores(self, here: Run, there: Run) -> Scores:
        """Of the programme on a part of each side (half-open)."""
        left, right = self.left.cut(*here), self.right.cut(*there)
        return scores(view(left, right, self.tables, self.scale), weights())


def settled(path: Path, texts: Texts) -> list[Bead]:
    """The beads of a path, with what moved; in the order of the source."""
    moved = list(elsewhere(path, texts))
    gone = {i for bead in moved for i in bead.source}
    new = {j for bead in moved for j in bead.target}
    kept = [
        Bead(tuple(range(i, i + a)), tuple(range(j, j + b)), min(max(p, 0.0), 1.0))
        for i, a, j, b, p in path
        if (a and b) or not (i in gone if a else j in new)
    ]
    for bead in moved:
        after = (k for k, x in enumerate(kept) if x.source and x.source > bead.source)
        kept.insert(next(after, len(kept)), bead)
    return kept


def elsewhere(path: Path, texts: Texts) -> Iterator[Bead]:
    """Beads between runs of sentences that stayed without a partner."""
    here = runs([i for i, a, _, b, _ in path if a and not b])
    there = runs([j for _, a, j, b, _ in path if b and not a])
    taken: set[Run] = set()
    options = [(run, *moved(texts, run, other)) for run, other in likely(texts, here, there)]
    for run, other, value, beads in sorted(options, key=lambda x: -x[2]):
        if value > MOVED and (run[0], -1) not in taken and (-1, other[0]) not in taken:
            taken |= {(run[0], -1), (-1, other[0])}
            yield from beads


def runs(indices: Sequence[int]) -> list[Run]:
    """Half-open runs of neighbours, none longer than `LONGEST`."""
    found: list[Run] = []
    for i in indices:
        if found and found[-1][1] == i and i - found[-1][0] < LONGEST:
            found[-1] = (found[-1][0], i + 1)
        else:
            found.append((i, i + 1))
    return found


def likely(texts: Texts, here: Sequence[Run], there: Sequence[Run]) -> Iterator[tuple[Run, Run]]:
    """Pairs of runs that share translations of rarer words."""
    holders: dict[int, set[Run]] = defaultdict(set)
    for run in there:
        for stem in stems(texts.right, run):
            holders[stem].add(run)
    table = texts.tables.forward
    for run in here:
        votes: Counter[Run] = Counter()
        for stem in stems(texts.left, run):
            row = slice(table.start[stem], table.start[stem + 1])
            for other, p in zip(table.column[row].tolist(), table.p[row].tolist(), strict=True):
                if p >= LIKELY and len(holders.get(other, ())) <= COMMON:
                    votes.update(dict.fromkeys(holders.get(other, ()), p))
        yield from ((run, x) for x, n in votes.most_common(CANDIDATES) if n >= VOTES)


def stems(side: Side, run: Run) -> set[int]:
    ids = set(side.ids[side.off[run[0]] : side.off[run[1]]].tolist())
    return {stem for stem in ids if len(side.names[stem]) > 2}


def moved(texts: Texts, here: Run, there: Run) -> tuple[Run, float, list[Bead]]:
    """The other run, what pairing the two gains over leaving both alone, and the beads."""
    table = texts.scores(here, there)
    gain, beads = 0.0, []
    for i, a, j, b, p in best(posterior(table)):
        if a and b:
            alone = table.bead[i : i + a, 0, 0, 0].sum() + table.insert[j : j + b].sum()
            gain += float(table.bead[i, a - 1, b, j] - alone)
            source = tuple(range(here[0] + i, here[0] + i + a))
            target = tuple(range(there[0] + j, there[0] + j + b))
            beads.append(Bead(source, target, p, moved=True))
    sure = logistic(gain - MOVED)
    return there, gain, [replace(x, confidence=x.confidence * sure) for x in beads]


def swept(beads: Sequence[Bead], source: Sequence[str], target: Sequence[str]) -> Iterator[Bead]:
    """Crumbs of one side (…, * *, stray marks of a scan) leave the beads of real sentences."""
    for bead in beads:
        here, there = worded(bead.source, source), worded(bead.target, target)
        lost = [tuple(set(x) - set(y)) for x, y in ((bead.source, here), (bead.target, there))]
        if not here or not there or bool(lost[0]) == bool(lost[1]):
            yield bead
            continue
        yield replace(bead, source=here, target=there)
        yield from (Bead((i,), (), bead.confidence) for i in sorted(lost[0]))
        yield from (Bead((), (j,), bead.confidence) for j in sorted(lost[1]))


def worded(indices: Sequence[int], sentences: Sequence[str]) -> tuple[int, ...]:
    return tuple(i for i in indices if WORDED.search(sentences[i]))
