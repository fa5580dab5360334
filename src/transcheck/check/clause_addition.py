"""A part of a sentence of the translation that the source does not have.

The mirror of the omitted clause: a run of words of the translation that nothing in the source
explains, in a sentence that came out longer than is usual.

Silent: pairs without a lexicon, single words, free renderings of about the usual length or of an
idiom, what the neighbouring sentences of the source say; in an article also the short glosses that
a good translator adds for readers abroad.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._amounts import amounts
from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._clocks import CLOCKS
from transcheck.check._coverage import THERE, beside, covered, rich, table
from transcheck.check._figures import met
from transcheck.check._gaps import Gap, gap, probability, ratio, usual
from transcheck.check._lost import habits, score
from transcheck.check._report import found
from transcheck.check._unsaid import Unsaid
from transcheck.lexicon import Lexicon
from transcheck.model import Example, Finding, Subject

ID = "clause-addition"
KIND = "accuracy"
CATEGORY = "accuracy/addition"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example(
        "The council met on Monday evening in the old school, [[despite the anger of the "
        "people of the next village]].",
        source="Le conseil s'est réuni lundi soir dans la vieille école.",
        source_language="fr",
    ),
)
GOOD = (
    Example(
        "The council met on Monday evening in the old school, despite the anger of the people.",
        source="Le conseil s'est réuni lundi soir dans la vieille école, malgré la colère des "
        "habitants.",
        source_language="fr",
    ),
)
LEAST, FEWEST, FIRM, FREELY = 0.8, 2, 1.0, 3
FEW, MORE = 4, 3
GLOSS, LONG, ARTICLE = 0.97, 8, 4


def check(subject: Subject) -> Iterator[Finding]:
    source, target = subject.source_language or "", subject.target_language or ""
    known = table(source, target)
    if known is None:
        return
    every = list(pairs(subject))
    mean, _ = usual(source, target, every)
    least, fewest = (LEAST, FEWEST) if rich(known) and len(every) < ARTICLE else (GLOSS, LONG)
    for pair in every:
        run = gap(pair.target_prose, pair.source_prose, known.backward, target)
        sure = probability(run.weight, mean - ratio(pair.source_prose, pair.target_prose))
        if sure < least or run.words < fewest:
            continue
        if len(every) < ARTICLE and not _new(pair, run, known):
            continue
        new = pair.target_text[run.start : run.end]
        there = beside(subject.source_segments, pair.source)
        if covered(new, there, known.backward) < THERE:
            yield from _finding(pair, run, sure)


def _new(pair: Pair, run: Gap, known: Lexicon) -> bool:
    """Is every word of the source said elsewhere, and would a word of the run be missing there,
    looked at from the other side? What an idiom of the source becomes is no addition."""
    if _recounted(pair, run, known):
        return False
    there = Unsaid(pair.source_prose, pair.target_prose, known)
    turned = table(known.target, known.source)
    if turned is None or len(there.lost) * FREELY > min(run.words, len(there.source)):
        return turned is None
    words = Unsaid(pair.target_prose, pair.source_prose, turned)
    habit = next(habits([words], *usual(turned.source, turned.target, [])))
    inside = (r for r in words.runs() if r.span[0] < run.end and run.start < r.span[1])
    return any(score(words, r, habit) >= FIRM for r in inside)


def _recounted(pair: Pair, run: Gap, known: Lexicon) -> bool:
    """Does the run hold a time of day, or is it a number, that the source writes in another way:
    entro le venti, quinze jours?"""
    there = amounts(pair.source_prose, known.source)
    here = amounts(pair.target_prose, known.target) if there else ()
    inside = [a for a in here if a.start < run.end and run.start < a.end]
    least = CLOCKS if run.words > FEW else MORE
    return any(met(a, b) for a in inside for b in there if max(b.values) >= least)


def _finding(pair: Pair, run: Gap, sure: float) -> Iterator[Finding]:
    for segment, span in pieces(pair.target, run.start, run.end):
        yield found(
            __name__,
            span,
            "The source has nothing behind these words.",
            "None of them has a counterpart, and the sentence is longer than usual.",
            confidence=round(min(sure, 0.95) * pair.confidence, 4),
            source_span=pair.source_span,
            segment=segment.index,
        )
        return
