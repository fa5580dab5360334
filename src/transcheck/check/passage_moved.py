"""A passage that stands elsewhere in the translation than in the source.

The alignment finds its partner out of order, with other sentences between. Text that slipped while
it was laid out, or a translator who rearranged: the reader of the translation meets it at another
point of the story.

Silent: where the alignment is not sure, very short sentences, sentences that moved by less than
three sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from transcheck.check._report import found
from transcheck.check.sentence_omission import telling
from transcheck.model import Bead, Example, Finding, Span, Subject

ID = "passage-moved"
KIND = "fluency"
CATEGORY = "linguistic-conventions/textual-conventions"
SEVERITY = "minor"
NEEDS = "source"
BAD = (
    Example(
        "The firemen saved three black cats last night. The postman lost his bicycle and the "
        "mayor opened the new school. The cinema closes during July. Our doctor lives near the "
        "river. [[Four musicians play every evening outside the bank.]]",
        source="Les pompiers ont sauvé trois chats noirs la nuit dernière. Quatre musiciens jouent "
        "chaque soir devant la banque. Le facteur a perdu sa bicyclette. Le maire a ouvert la "
        "nouvelle école. Le cinéma ferme pendant le mois de juillet. Notre médecin habite près de "
        "la rivière.",
        source_language="fr",
    ),
)
GOOD = (
    Example(
        "The firemen saved three black cats last night. Four musicians play every evening outside "
        "the bank. The postman lost his bicycle and the mayor opened the new school.",
        source="Les pompiers ont sauvé trois chats noirs la nuit dernière. Quatre musiciens jouent "
        "chaque soir devant la banque. Le facteur a perdu sa bicyclette. Le maire a ouvert la "
        "nouvelle école.",
        source_language="fr",
    ),
)
SURE, FAR = 0.7, 3


def check(subject: Subject) -> Iterator[Finding]:
    beads = subject.alignment.beads if subject.alignment else ()
    before: Bead | None = None
    for moved, passage in groupby((b for b in beads if b.source and b.target), lambda b: b.moved):
        run = list(passage)
        if moved and far(run, before) and said(subject, run):
            yield elsewhere(subject, run, before)
        before = before if moved else run[-1]


def far(run: list[Bead], before: Bead | None) -> bool:
    """Do `FAR` sentences or more stand between the passage and where it belongs?"""
    belongs = before.target[-1] + 1 if before else 0
    return abs(run[0].target[0] - belongs) >= FAR


def said(subject: Subject, run: list[Bead]) -> bool:
    text = " ".join(subject.segments[j].text for bead in run for j in bead.target)
    return telling(text) and min(bead.confidence for bead in run) >= SURE


def elsewhere(subject: Subject, run: list[Bead], before: Bead | None) -> Finding:
    there = [subject.source_segments[i] for bead in run for i in bead.source]
    here = [subject.segments[j] for bead in run for j in bead.target]
    last = subject.segments[before.target[-1]].text if before else ""
    place = f"It belongs behind “{last[-60:]}”" if before else "It belongs at the beginning"
    return found(
        __name__,
        Span(here[0].span.start, here[-1].span.end),
        "This passage stands elsewhere in the source.",
        f"{place}, if the order of the source is to be kept.",
        confidence=round(0.8 * min(bead.confidence for bead in run), 4),
        source_span=Span(there[0].span.start, there[-1].span.end),
        segment=here[0].index,
    )
