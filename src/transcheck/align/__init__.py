"""Two texts → beads with a confidence: one dynamic programme, several evidences.

Lengths, identical tokens, numbers, names and cognates, a shipped lexicon per pair, and a lexicon
learned from the text itself after a first pass are weighed by learned weights, with what a model
of sentence embeddings says where one is told; the confidence of
a bead is its posterior probability in that programme.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from transcheck.align.plausible import refuse
from transcheck.errors import InputError
from transcheck.model import Alignment, Bead, Segment

if TYPE_CHECKING:
    from transcheck.neural.vectors import Model

METHOD = "transcheck"
UNRELATED = (
    "these do not look like translations of each other: their sentences fit as well backwards as "
    "in their order; check the two paths"
)


def align(
    source: Sequence[str],
    target: Sequence[str],
    source_language: str | None,
    target_language: str | None,
    model: str | None = None,
    device: str = "auto",
) -> Alignment:
    """Align two lists of sentences; beads hold indices into them.

    model: folder or pinned hub name of a model of sentence embeddings, one more evidence.

    Raises InputError where the two are not translations of each other, UsageError where there
    is no such model.
    """
    from transcheck.align.again import Texts, settled, swept
    from transcheck.align.meaning import embedded
    from transcheck.align.order import disordered
    from transcheck.align.passes import level, run, words
    from transcheck.align.side import side
    from transcheck.lexicon import lexicon

    refuse(source, target, source_language, target_language)
    known = lexicon(source_language, target_language)
    left, right = side(source), side(target)
    told = at_hand(model) if model else None
    if told:
        left = embedded(left, source, told, device)
        right = embedded(right, target, told, device)
    tables = words(left, right, known)
    path, learned = run(left, right, tables)
    if disordered(left, right, tables, path, known is not None):
        raise InputError(UNRELATED)
    found = settled(path, Texts(left, right, learned, level(left, right)))
    beads = tuple(
        replace(bead, confidence=round(bead.confidence, 4)) for bead in swept(found, source, target)
    )
    method = f"{METHOD}+{told.origin}" if told else METHOD
    return Alignment(method, signature(known.digest if known else "none", told), beads)


def at_hand(model: str) -> Model:
    """The model that `--align-model` names. UsageError that says what to download without it."""
    from transcheck.neural.vectors import model as found

    return found("--align-model", model)


def signature(lexicon_digest: str, model: Model | None = None) -> str:
    """Says how an alignment was made."""
    from transcheck.align.passes import weights

    state = sum(round(1000 * v) * (n + 1) for n, v in enumerate(weights().values()))
    own = f"{METHOD}|weights:{state:x}|lexicon:{lexicon_digest}|passes:2"
    return f"{own}|model:{model.origin}|digest:{model.digest}" if model else own


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
