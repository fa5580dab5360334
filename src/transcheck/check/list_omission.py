"""An item of a list, or a cell of a table, that the translation leaves out.

Both sides have the list, and that of the translation is shorter. The items are compared one by one
with the lexicon of the pair; the finding stands where the lost one belongs.

Silent: lists that became prose, items that a neighbour or the text around the list says as well,
pairs without a lexicon, lost sentences that the alignment has shown already.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._lists import Compared, compared, segment_of
from transcheck.check._report import found
from transcheck.check.sentence_omission import SURE, telling
from transcheck.model import Example, Finding, Span, Subject

ID = "list-omission"
KIND = "accuracy"
CATEGORY = "accuracy/omission"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example(
        "Please bring:\n\n- your passport\n- two photographs[[]]\n- the signed form",
        source="Veuillez apporter :\n\n- votre passeport\n- deux photographies\n- une facture\n"
        "- le formulaire signé",
        source_language="fr",
    ),
    Example(
        "How to pay:\n\n1. Take a number\n2. Show the letter[[]]",
        source="So zahlen Sie:\n\n1. Nummer ziehen\n2. Den Brief zeigen\n3. Gebühr bezahlen",
        source_language="de",
    ),
)
GOOD = (
    Example(
        "Please bring:\n\n- your passport\n- two photographs\n- the signed form",
        source="Veuillez apporter :\n\n- votre passeport\n- deux photographies\n"
        "- le formulaire signé",
        source_language="fr",
    ),
    Example(
        "Please bring your passport, two photographs and the signed form.",
        source="Veuillez apporter :\n\n- votre passeport\n- deux photographies\n"
        "- le formulaire signé",
        source_language="fr",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    shown = _shown(subject)
    for both in compared(subject):
        for run in both.lost:
            rest = tuple(i for i in run if both.source.numbers[i] not in shown)
            if rest:
                yield _finding(subject, both, rest)


def _shown(subject: Subject) -> set[int]:
    """The blocks whose sentences the alignment has left without a partner."""
    beads = subject.alignment.beads if subject.alignment else ()
    alone = [i for b in beads if not b.target and b.confidence >= SURE for i in b.source]
    lost = (subject.source_segments[i] for i in alone)
    return {s.block for s in lost if telling(s.text)}


def _finding(subject: Subject, both: Compared, run: tuple[int, ...]) -> Finding:
    source = [both.source.blocks[i] for i in run]
    before = max((j for i, j in both.links if i < run[0]), default=None)
    block = both.target.blocks[before or 0]
    ends = (block.body.at(0, len(block.text)).end, block.body.at(0, 1).start)
    point = ends[0] if before is not None else ends[1]
    what = "An item" if len(run) == 1 else f"{len(run)} items"
    count = f"{len(both.source.blocks)} there, {len(both.target.blocks)} here"
    first, last = source[0].body.at(0, 1), source[-1].body.at(0, len(source[-1].text))
    return found(
        __name__,
        Span(point, point),
        f"{what} of the list of the source ({count}) missing here: "
        f"“{'; '.join(b.text for b in source)[:160]}”",
        "The other items of the list stand on both sides.",
        confidence=0.85,
        source_term=source[0].text,
        source_span=Span(first.start, last.end),
        segment=segment_of(both.target.numbers[before or 0], subject.segments),
    )
