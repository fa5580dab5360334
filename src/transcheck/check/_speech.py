"""Direct speech: what stands inside quotation marks was said by somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._quotes import quotes
from transcheck.model import Finding, Span, Subject


def spoken(finding: Finding, said: tuple[Span, ...]) -> bool:
    """Does the finding blame words that somebody said, and not the translation of them?

    Punctuation of the marks themselves and what the source shows to be wrong are not exempt.
    """
    if finding.side == "source" or finding.source_span or finding.rule.startswith("quote-"):
        return False
    place = finding.span
    return any(s.start <= place.start and place.end <= s.end for s in said)


def speech(subject: Subject) -> tuple[Span, ...]:
    """Where words stand inside quotation marks."""
    return tuple(_spans(subject))


def _spans(subject: Subject) -> Iterator[Span]:
    told = quotes(subject)
    for pair in told.pairs:
        start = told.passages[pair.open.block].at(pair.open.start, pair.open.end)
        stop = told.passages[pair.close.block].at(pair.close.start, pair.close.end)
        yield Span(start.end, stop.start)
    for mark in told.running:
        passage = told.passages[mark.block]
        yield Span(passage.at(mark.start, mark.end).end, passage.block.body.ends[-1])
