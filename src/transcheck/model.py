"""The words every stage speaks: frozen types, no behaviour beyond geometry.

All offsets are half-open ranges of code points of `Document.raw`, the decoded file after
removing a byte-order mark, newlines untouched.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from transcheck.config import Config

Severity = Literal["neutral", "minor", "major", "critical"]
Side = Literal["source", "target"]
SEVERITIES: tuple[Severity, ...] = ("neutral", "minor", "major", "critical")
NATIVE = "native"
OTHER = "other"
EMPTY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of code points of `Document.raw`."""

    start: int
    end: int

    def of(self, raw: str) -> str:
        return raw[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Text:
    """What a reader sees; character i stands at `raw[starts[i]:ends[i]]`."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def plain(cls, raw: str, start: int = 0, end: int | None = None) -> Text:
        stop = len(raw) if end is None else end
        return cls(raw[start:stop], range(start, stop), range(start + 1, stop + 1))

    def at(self, start: int, end: int) -> Span:
        """The place in the file of `text[start:end]`; an empty range is an insertion point."""
        if start < end:
            return Span(self.starts[start], self.ends[end - 1])
        if start < len(self.text):
            return Span(self.starts[start], self.starts[start])
        here = self.ends[-1] if self.text else getattr(self.starts, "start", 0)
        return Span(here, here)

    def cut(self, start: int, end: int) -> Text:
        return Text(self.text[start:end], self.starts[start:end], self.ends[start:end])


BlockKind = Literal["paragraph", "heading", "item", "cell", "caption", "quote", "unit"]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like piece: a heading, a list item, a table cell, a unit of a PO file …

    `unit` is the id of the unit in a bilingual or resource file; `state` what the file itself
    says of it (`approved`, `fuzzy`, `needs-review`, `untranslatable`, `untranslated`); `missing`:
    only the source file has the unit. `protected` are half-open ranges of `body.text` that are
    code, placeholders or tags: compared, never read as prose.
    """

    body: Text
    kind: BlockKind = "paragraph"
    unit: str | None = None
    state: str | None = None
    protected: tuple[tuple[int, int], ...] = ()

    @property
    def text(self) -> str:
        return self.body.text


@dataclass(frozen=True, slots=True)
class Language:
    """A language code and how sure the detector is; `code` None means undetermined."""

    code: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Document:
    """One side of one file. `notes` are things the reader wants said in the report."""

    path: str
    format: str
    raw: str
    blocks: tuple[Block, ...]
    title: str | None = None
    language: Language = Language(None, 0.0)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence: `body` is cut from block number `block`, from `offset` in its text."""

    index: int
    block: int
    offset: int
    body: Text

    @property
    def text(self) -> str:
        return self.body.text

    @property
    def span(self) -> Span:
        return self.body.at(0, len(self.body.text))


@dataclass(frozen=True, slots=True)
class Bead:
    """Source segments that a run of target segments translates; an empty side is a gap.
    `moved`: the target stands elsewhere than the source, with other beads between."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    confidence: float
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Alignment:
    """Beads in reading order, with the method and a signature of how they were made."""

    method: str
    signature: str
    beads: tuple[Bead, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found: the target, the source where the file holds both, and their beads.

    `beads` pair block numbers (not segments) of the two documents.
    """

    target: Document
    source: Document | None = None
    beads: tuple[tuple[int, int], ...] | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """A context that must (`near`) or must not (`unless`) hold around a match.

    scope: match (overlaps the match), sentence, paragraph or document.
    """

    scope: Literal["match", "sentence", "paragraph", "document"]
    pattern: str


@dataclass(frozen=True, slots=True)
class Example:
    """A text that shows a rule at work; `[[…]]` marks each place that a bad one has.

    `[[]]` marks an insertion point. Languages default to those of the rule (a coded check: en).
    `style`: the house style under which it holds.
    """

    target: str
    source: str | None = None
    language: str | None = None
    source_language: str | None = None
    style: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of a pack, see docs/adding.md for each key."""

    key: str
    sources: tuple[str, ...]
    target: str
    kind: str
    category: str
    severity: Severity
    find: str
    because: str
    tier: Literal["alone", "context"] = "alone"
    case: bool = False
    near: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    source_term: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    source_find: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    confirms_only: bool = False
    suggest: tuple[str, ...] = ()
    example: str = ""  # the words that `suggest` replaces, where the pattern finds others too
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A reason, replayable: the span shows it.

    `weight` is a natural-log likelihood ratio for `points_to` against everything else, 0.0 until
    the inference has weighed it.
    """

    note: str
    points_to: str | None = None
    weight: float = 0.0
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the text comes from; `language` None means "not enough to say".

    `odds` sums to 1 over `native`, the supported source languages and `other`; `translated` is
    the probability that the text is a translation at all.
    """

    language: str | None
    confidence: float
    translated: float
    odds: Mapping[str, float]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `span` of the raw file by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Suppression:
    """Who silenced a finding, why, and until when (ISO date); None: for good."""

    by: str | None
    reason: str | None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim; `words`: what readers see there; `places`, `group`: see `transcheck.folded`."""

    rule: str
    kind: str
    category: str
    severity: Severity
    span: Span
    message: str
    why: str
    confidence: float = 0.5
    side: Side = "target"
    source_term: str | None = None
    suggestions: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    source_span: Span | None = None
    unit: str | None = None
    segment: int | None = None
    points_to: tuple[str, ...] = ()
    tier: Literal["alone", "context"] = "alone"
    confirmed: bool | None = None
    terms: Mapping[str, str] = field(default_factory=dict)
    words: str = ""
    suppressed: Suppression | None = None
    places: tuple[Finding, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """A number with its meaning, its uncertainty, its signature and the segments behind it."""

    name: str
    value: float
    scale: tuple[float, float]
    higher_is_better: bool
    signature: str
    low: float | None = None
    high: float | None = None
    per_segment: tuple[float | None, ...] | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was not done, and why. Never silent."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Subject:
    """All that a check or a scorer sees of one article.

    `source`, `source_segments`, `alignment` are None or empty without a source; `units` pairs
    block numbers of source and target; `pairing`: paired, alone, missing or orphaned in its tree.
    """

    document: Document
    segments: tuple[Segment, ...]
    config: Config
    source: Document | None = None
    source_segments: tuple[Segment, ...] = ()
    alignment: Alignment | None = None
    findings: tuple[Finding, ...] = ()
    references: tuple[str, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)
    pairing: str = "alone"
    units: tuple[tuple[int, int], ...] = ()

    @property
    def target_language(self) -> str | None:
        return self.document.language.code

    @property
    def source_language(self) -> str | None:
        return self.source.language.code if self.source else None

    def opposite(self, segment: Segment) -> tuple[Segment, ...]:
        """Source segments that the alignment pairs with a target segment; () without one."""
        if self.alignment is None:
            return ()
        bead = next((b for b in self.alignment.beads if segment.index in b.target), None)
        return tuple(self.source_segments[i] for i in bead.source) if bead else ()


@dataclass(frozen=True, slots=True)
class Report:
    """The whole audit of one article; findings sorted by start, then rule."""

    document: Document
    segments: tuple[Segment, ...]
    words: int
    origin: Origin
    findings: tuple[Finding, ...]
    scores: tuple[Score, ...]
    skipped: tuple[Skipped, ...]
    source: Document | None = None
    source_segments: tuple[Segment, ...] = ()
    alignment: Alignment | None = None
    crashed: bool = False
