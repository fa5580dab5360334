"""A clause or a whole sentence of the source that disappeared inside its partner.

The aligned sentences are compared word by word with the lexicon of the pair. A clause of the
source of which no telling word is explained, in a sentence whose other words are, and whose
translation is shorter than the text's own measure, is lost.

Silent: pairs without a lexicon, short clauses, free renderings of about the usual length.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from transcheck.check._beads import Pair, pairs
from transcheck.check._coverage import Chunk, chunks, table
from transcheck.check._report import found
from transcheck.model import Example, Finding, Span, Subject

ID = "clause-omission"
KIND = "accuracy"
CATEGORY = "accuracy/omission"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example(
        "The council met on Monday evening in the old town hall.[[]]",
        source="Le conseil s'est réuni lundi soir dans l'ancienne mairie, malgré la colère des "
        "habitants du village voisin.",
        source_language="fr",
    ),
)
GOOD = (
    Example(
        "The council met on Monday evening in the old town hall, despite the anger of the people "
        "of the next village.",
        source="Le conseil s'est réuni lundi soir dans l'ancienne mairie, malgré la colère des "
        "habitants du village voisin.",
        source_language="fr",
    ),
    Example(
        "On Monday the council met.",
        source="Lundi, le conseil s'est réuni.",
        source_language="fr",
    ),
)
WORDS = 3
LOST = 0.2
KEPT = 0.5
SHORTER = 0.8


def check(subject: Subject) -> Iterator[Finding]:
    known = table(subject.source_language, subject.target_language)
    if known is None:
        return
    every = list(pairs(subject))
    usual = median(_ratio(p) for p in every) if len(every) > 4 else 0.95
    for pair in every:
        parts = list(chunks(pair.source_text, pair.target_text, known.forward))
        for part in lost(parts, _ratio(pair), usual):
            yield _finding(pair, part)


def _ratio(pair: Pair) -> float:
    return len(pair.target_text) / max(len(pair.source_text), 1)


def lost(parts: list[Chunk], ratio: float, usual: float) -> Iterator[Chunk]:
    """Clauses without a partner in a sentence that otherwise has one and came out short."""
    total = sum(p.words for p in parts)
    for part in parts:
        rest = [p for p in parts if p is not part]
        words = sum(p.words for p in rest)
        kept = sum(p.explained for p in rest) / words if words else 0.0
        missing = (part.end - part.start) / max(parts[-1].end, 1)
        short = ratio <= usual * max(SHORTER, 1 - 0.45 * missing)
        if part.words >= WORDS and part.share <= LOST and kept >= KEPT and short and total:
            yield part


def _finding(pair: Pair, part: Chunk) -> Finding:
    words = pair.source_text[part.start : part.end].strip(" ,;:–—()")
    last = pair.target[-1]
    end = last.span.end
    return found(
        __name__,
        Span(end, end),
        f"A part of the source is missing in this sentence: “{words[:160]}”",
        "None of its words has a counterpart, and the sentence is shorter than the others.",
        confidence=round(0.75 * pair.confidence, 4),
        source_term=words,
        source_span=pair.source_span,
        segment=last.index,
    )
