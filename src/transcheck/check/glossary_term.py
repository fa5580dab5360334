"""A term of the user's glossary that the translation does not use, or must not use.

`--glossary terms.csv` (or a TBX file) says which target term renders a source term, which target
words must never stand, and which terms stay as they are. Inflected forms count.

Silent: without a glossary; a source term that is part of a longer one of the glossary.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from transcheck.check._beads import Pair, pairs
from transcheck.check._glossary import Term, glossary, pattern
from transcheck.check._report import found
from transcheck.model import Example, Finding, Subject

ID = "glossary-term"
KIND = "terminology"
CATEGORY = "terminology/wrong-term"
SEVERITY = "major"
NEEDS = "source"
BAD: tuple[Example, ...] = ()
GOOD: tuple[Example, ...] = ()


def readable(paths: Iterable[str]) -> None:
    """Can each glossary be read? UsageError names the file, the place and the next step."""
    for path in paths:
        glossary(path, "", "")


def check(subject: Subject) -> Iterator[Finding]:
    source, target = subject.source_language or "", subject.target_language or ""
    terms = [t for path in subject.config.glossary for t in glossary(path, source, target)]
    terms.sort(key=lambda t: -len(t.source))
    if not terms:
        return
    for pair in pairs(subject):
        yield from _forbidden(pair, [t for t in terms if t.use == "never"])
        yield from _missing(pair, [t for t in terms if t.use != "never"])


def _missing(pair: Pair, terms: list[Term]) -> Iterator[Finding]:
    taken: list[range] = []
    for term in terms:
        for match in pattern(term.source).finditer(pair.source_text):
            if any(match.start() in r for r in taken):
                continue
            taken.append(range(*match.span()))
            if not any(pattern(t).search(pair.target_text) for t in term.target):
                wanted = " or ".join(f"“{t}”" for t in term.target)
                yield found(
                    __name__,
                    pair.target_span,
                    f"The glossary renders “{match[0]}” as {wanted}; it is not here.",
                    "A term of the glossary that was given.",
                    confidence=round(0.9 * pair.confidence, 4),
                    source_term=match[0],
                    source_span=pair.source_span,
                    segment=pair.target[0].index,
                )


def _forbidden(pair: Pair, terms: list[Term]) -> Iterator[Finding]:
    for term in terms:
        if term.source and not pattern(term.source).search(pair.source_text):
            continue
        for segment in pair.target:
            for word in term.target:
                for match in pattern(word).finditer(segment.text):
                    yield found(
                        __name__,
                        segment.body.at(*match.span()),
                        f"The glossary forbids “{match[0]}” here.",
                        "A term of the glossary that was given.",
                        confidence=round(0.95 * pair.confidence, 4),
                        source_span=pair.source_span,
                        segment=segment.index,
                    )
