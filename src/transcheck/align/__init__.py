"""Two texts → beads with a confidence: one dynamic programme, several evidences.

Lengths, identical tokens, numbers, names and cognates, a shipped lexicon per pair, and a lexicon
learned from the text itself after a first pass are weighed by learned weights; the confidence of
a bead is its posterior probability in that programme.
"""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.align.plausible import refuse
from transcheck.model import Alignment, Bead, Segment

METHOD = "transcheck"


def align(
    source: Sequence[str],
    target: Sequence[str],
    source_language: str | None,
    target_language: str | None,
) -> Alignment:
    """Align two lists of sentences; beads hold indices into them.

    Raises InputError where the two are not translations of each other.
    """
    from transcheck.align.passes import run
    from transcheck.align.side import side
    from transcheck.lexicon import lexicon

    refuse(source, target, source_language, target_language)
    known = lexicon(source_language, target_language)
    left, right = side(source), side(target)
    path = run(left, right, known)
    beads = tuple(
        Bead(tuple(range(i, i + a)), tuple(range(j, j + b)), round(min(max(p, 0.0), 1.0), 4))
        for i, a, j, b, p in path
    )
    return Alignment(METHOD, signature(known.digest if known else "none"), beads)


def signature(lexicon_digest: str) -> str:
    """Says how an alignment was made."""
    from transcheck.align.passes import weights

    state = sum(round(1000 * v) * (n + 1) for n, v in enumerate(weights().values()))
    return f"{METHOD}|weights:{state:x}|lexicon:{lexicon_digest}|passes:2"


def by_units(
    source: Sequence[Segment], target: Sequence[Segment], pairs: Sequence[tuple[int, int]]
) -> Alignment:
    """The alignment that a bilingual file brings: its pairs of blocks (source, target).

    Where a unit has as many sentences on both sides they pair one to one, else all with all; a
    unit that nobody translated yet pairs with nothing.
    """
    from collections import defaultdict

    there: dict[int, list[int]] = defaultdict(list)
    here: dict[int, list[int]] = defaultdict(list)
    for segment in source:
        there[segment.block].append(segment.index)
    for segment in target:
        here[segment.block].append(segment.index)
    beads: list[Bead] = []
    for a, b in pairs:
        one, other = there.get(a, []), here.get(b, [])
        if len(one) == len(other):
            beads += [Bead((i,), (j,), 1.0) for i, j in zip(one, other, strict=True)]
        elif one and other:
            beads.append(Bead(tuple(one), tuple(other), 1.0))
    return Alignment("units", "units|as the file pairs them", tuple(beads))
