"""A sentence of the source that the translation leaves out.

The alignment finds no partner for it. The finding stands where the sentence belongs, as an
insertion point, and shows the lost words.

Silent: where the alignment is not sure, very short sentences, page furniture of the source,
sentences that the translation has elsewhere or runs together with the next one.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._merged import merged
from transcheck.check._moved import moved
from transcheck.check._report import found
from transcheck.lexicon.stems import CHARACTER
from transcheck.model import Example, Finding, Segment, Span, Subject

ID = "sentence-omission"
KIND = "accuracy"
CATEGORY = "accuracy/omission"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example(
        "The council met on Monday evening in the old town hall.[[]] The mayor thanked the "
        "residents for their patience. The mayor of Lyon was absent.",
        source="Le conseil s'est réuni lundi soir dans l'ancienne mairie. Les travaux du nouveau "
        "pont coûteront trois millions de plus. La maire a remercié les habitants de leur "
        "patience. Le maire de Lyon était absent.",
        source_language="fr",
    ),
)
GOOD = (
    Example(
        "The council met on Monday evening, and the mayor thanked the residents.",
        source="Le conseil s'est réuni lundi soir. La maire a remercié les habitants.",
        source_language="fr",
    ),
)
SURE = 0.7
ENOUGH_WORDS = 4


def check(subject: Subject) -> Iterator[Finding]:
    if subject.alignment is None or not subject.segments:
        return
    before: Segment | None = None
    elsewhere = moved(subject).source
    for place, bead in enumerate(subject.alignment.beads):
        if bead.target:
            before = subject.segments[bead.target[-1]]
            continue
        if bead.confidence < SURE or merged(subject, place):
            continue
        for index in bead.source:
            lost = subject.source_segments[index]
            if telling(lost.text) and index not in elsewhere:
                yield gap(subject, before, lost, bead.confidence)


def telling(text: str) -> bool:
    """Is it a sentence rather than a button or a heading?"""
    words = len(text.split()) + len(CHARACTER.findall(text)) // 2
    return words >= ENOUGH_WORDS and any(c.isalpha() for c in text)


def gap(subject: Subject, before: Segment | None, lost: Segment, sure: float) -> Finding:
    if before is None:
        first = subject.segments[0]
        point, segment = Span(first.span.start, first.span.start), first.index
    else:
        point, segment = Span(before.span.end, before.span.end), before.index
    return found(
        __name__,
        point,
        f"A sentence of the source is missing here: “{lost.text[:160]}”",
        "Nothing in the translation corresponds to it.",
        confidence=round(0.85 * sure, 4),
        source_term=lost.text,
        source_span=lost.span,
        segment=segment,
    )
