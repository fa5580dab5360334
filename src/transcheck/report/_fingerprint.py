"""A finding's name across edits of its file.

It hashes the rule, the words found and the sentence around them, so it survives edits elsewhere,
re-wrapping and moved paragraphs, and dies when its own sentence changes. Equal findings in equal
sentences are told apart by counting.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from unicodedata import normalize

from transcheck.model import Block, Document, Finding, Report, Segment, Span, Subject, Text
from transcheck.report._lines import Lines

BROKEN_WORD = re.compile(r"(?<=\w-)[ \t]*[\r\n]+[ \t]*(?=\w)")
WRAPPING = re.compile(r"[ \t\r\n]+")
SEPARATOR = "\x1f"
LONG = 10_000


@dataclass(frozen=True, slots=True)
class Context:
    """Looks up the words that readers see around a place of one document."""

    document: Document
    lines: Lines
    starts: tuple[int, ...]
    bodies: tuple[Text, ...]

    @classmethod
    def of(cls, document: Document, segments: Sequence[Segment]) -> Context:
        bodies = tuple(body for body in _bodies(segments, document.blocks) if body.text)
        starts = tuple(body.starts[0] for body in bodies)
        return cls(document, Lines.of(document.raw), starts, bodies)

    def touched(self, span: Span) -> tuple[Text, ...]:
        """The sentences that `span` overlaps or, being empty, stands in."""
        first = max(bisect_right(self.starts, span.start) - 1, 0)
        last = bisect_left(self.starts, max(span.end, span.start + 1))
        return tuple(b for b in self.bodies[first:last] if b.ends[-1] >= span.start)

    def sentence(self, span: Span) -> str:
        """The sentences around `span`, or its lines where it stands outside all prose."""
        bodies = self.touched(span)
        if bodies:
            return _short(" ".join(body.text for body in bodies))
        place = self.lines.place(span)
        start, end = self.lines.text(place.line).start, self.lines.text(place.end_line).end
        return _short(self.document.raw[start:end])

    def excerpt(self, span: Span) -> str:
        """What a reader sees of `span`, free of line prefixes and wrapping."""
        cuts = [visible(body, span) for body in self.touched(span)]
        return plain(" ".join(cuts) if any(cuts) else span.of(self.document.raw))


def visible(body: Text, span: Span) -> str:
    """The part of `body` that stands in `span`."""
    return body.text[bisect_left(body.starts, span.start) : bisect_left(body.starts, span.end)]


def plain(text: str) -> str:
    """`text` as re-wrapping leaves it."""
    return WRAPPING.sub(" ", BROKEN_WORD.sub("", normalize("NFC", text))).strip(" ")


@lru_cache(maxsize=8)
def _short(text: str) -> str:
    """`text` plain; one that no sentence is as long as, by its digest."""
    whole = plain(text)
    if len(whole) < LONG:
        return whole
    return sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()


def fingerprints(
    report: Report | Subject, findings: Iterable[Finding] | None = None
) -> tuple[str, ...]:
    """One fingerprint of 16 hexadecimal digits per finding, unique within the article.

    `findings` defaults to those of the report and must be in reading order.
    """
    target = Context.of(report.document, report.segments)
    source = Context.of(report.source, report.source_segments) if report.source else None
    seen: Counter[str] = Counter()
    return tuple(
        _count(_key(finding, target, source), seen)
        for finding in (report.findings if findings is None else findings)
    )


def _count(key: str, seen: Counter[str]) -> str:
    seen[key] += 1
    text = f"{key}{SEPARATOR}{seen[key]}"
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _key(finding: Finding, target: Context, source: Context | None) -> str:
    here = source if finding.side == "source" and source else target
    parts = [finding.rule, finding.side, here.excerpt(finding.span)]
    empty = finding.span.start == finding.span.end
    if empty and finding.source_span and source:
        parts.append(source.sentence(finding.source_span))
    else:
        parts.append(here.sentence(finding.span))
    return SEPARATOR.join(parts)


def _bodies(segments: Sequence[Segment], blocks: Sequence[Block]) -> list[Text]:
    """Sentences, and whole blocks where nothing was cut, in file order."""
    cut = {segment.block for segment in segments}
    whole = [block.body for index, block in enumerate(blocks) if index not in cut]
    bodies = [b for b in (*(s.body for s in segments), *whole) if b.text]
    return sorted(bodies, key=lambda body: body.starts[0])
