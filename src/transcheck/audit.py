"""One article, top to bottom: read → segment → align → check → infer → weigh → score."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

from transcheck import languages
from transcheck.check import checks
from transcheck.check._speech import speech, spoken
from transcheck.config import READABLE, Config
from transcheck.errors import InputError, UsageError
from transcheck.folded import fold, unfold
from transcheck.infer import infer
from transcheck.model import (
    Alignment,
    Document,
    Finding,
    Language,
    Reading,
    Report,
    Score,
    Skipped,
    Span,
    Subject,
)
from transcheck.read import read
from transcheck.score import quality, scores
from transcheck.segment import segment
from transcheck.select import selected
from transcheck.standing import standing
from transcheck.suppress import settle
from transcheck.trees import key
from transcheck.units import by_name
from transcheck.weigh import weigh

CRASHED = "crashed"
NAMED = 0.5  # the certainty of a language that only the name of the file tells
Lines = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Article:
    """What to audit: paths as given.

    `known`: fingerprints of the baseline. `lines`: where alone to look, in the article and in its
    source; first and last lines, from 1. `data` holds the bytes of `path`, `reading` what was
    read, where they are at hand. `pairing`: paired, missing or orphaned in its tree; alone where
    the source, if any, was told by name.
    """

    path: str
    source: str | None = None
    references: tuple[str, ...] = ()
    known: frozenset[str] = frozenset()
    lines: tuple[Lines, Lines] | None = None
    data: bytes | None = None
    reading: Reading | None = None
    pairing: str = "alone"


def audit(
    path: str | Path | Article, config: Config | None = None, *, source: str | Path | None = None
) -> Report:
    """Audit one article, with its source where one is given.

    Raises InputError where the file or its source cannot be read or compared.
    """
    settings = config or Config()
    told = None if source is None else str(source)
    article = path if isinstance(path, Article) else Article(str(path), told)
    subject, skipped = examine(article, settings)
    origin = infer(subject)
    known = replace(settings, source_language=subject.source_language or settings.source_language)
    weighed = unfold(weigh(subject.findings, origin, known, subject.document.raw))
    settled = settle(standing(weighed, subject), subject, article.known)
    findings = fold(_wished(settled, subject, article))
    subject = replace(subject, findings=tuple(f for f in findings if f.suppressed is None))
    results = list(scores(subject))
    unscored = [r for r in results if isinstance(r, Skipped)]
    return Report(
        document=subject.document,
        segments=subject.segments,
        words=sum(len(s.text.split()) for s in subject.segments),
        origin=origin,
        findings=findings,
        scores=tuple(r for r in results if isinstance(r, Score)),
        skipped=(*skipped, *unscored),
        source=subject.source,
        source_segments=subject.source_segments,
        alignment=subject.alignment,
        crashed=any(s.why.startswith(CRASHED) for s in skipped),
    )


def with_findings(report: Report, more: Iterable[Finding], config: Config) -> Report:
    """The report with more findings, its headline the sum of all of them."""
    wanted = [f for f in more if selected(f, config)]
    findings = tuple(
        sorted((*report.findings, *wanted), key=lambda f: (f.span.start, f.rule, f.span.end))
    )
    live = tuple(f for f in findings if f.suppressed is None)
    again = quality.score(
        Subject(report.document, report.segments, config, report.source, findings=live)
    )
    return replace(
        report,
        findings=findings,
        scores=tuple(again if s.name == quality.NAME else s for s in report.scores)
        if isinstance(again, Score)
        else report.scores,
    )


def examine(article: Article, config: Config) -> tuple[Subject, list[Skipped]]:
    """The article read, cut, aligned and checked: what the inference starts from."""
    reading = _read(article, config.max_characters)
    subject = _subject(reading, article, config)
    _as_declared(subject)
    subject, unaligned = _aligned(subject, reading)
    found, crashes = _checked(subject)
    notes = [Skipped("reading of the text", note) for note in subject.document.notes]
    skipped = [*notes, *_undetermined(subject), *unaligned, *crashes]
    return replace(subject, findings=found), skipped


def _read(article: Article, limit: int) -> Reading:
    if article.reading is not None:
        return article.reading
    if article.pairing == "missing":
        return Reading(Document(article.path, "text", "", ()))
    data = read_bytes(article.path) if article.data is None else article.data
    reading = read(article.path, data, limit=limit)
    if article.source is None or (reading.source is not None and article.pairing == "paired"):
        return reading
    if reading.source is not None:
        raise InputError(f"{article.path}: this file already holds its source; leave out --source")
    source = read(article.source, read_bytes(article.source), limit=limit).target
    if article.pairing == "paired" and source.raw == reading.target.raw:  # not translated yet
        return Reading(reading.target, source, tuple((n, n) for n in range(len(source.blocks))))
    return by_name(reading.target, source)


def read_bytes(path: str) -> bytes:
    """The bytes of a file. Raises InputError that says what to do."""
    if path == "-":
        raise InputError("-: only `audit` reads standard input, and only as the text; name a file")
    try:
        return Path(path).read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such file; check the name") from error
    except IsADirectoryError as error:
        raise InputError(f"{path}: this is a folder; a file was expected here") from error
    except PermissionError as error:
        raise InputError(f"{path}: may not be read; check its permissions") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror or error}") from error


def _subject(reading: Reading, article: Article, config: Config) -> Subject:
    paired = article.pairing == "paired"
    target = _with_language(reading.target, config.target_language, article.path, paired)
    source = reading.source and _with_language(
        reading.source, config.source_language, article.source, paired
    )
    limit = config.max_characters
    references = (read(p, read_bytes(p), limit=limit).target for p in article.references)
    return Subject(
        document=target,
        segments=segment(target),
        config=config,
        source=source,
        source_segments=segment(source) if source else (),
        references=tuple("\n".join(b.text for b in r.blocks) for r in references),
        units=reading.beads or (),
        pairing=article.pairing,
    )


def _with_language(
    document: Document, told: str | None, path: str | None, paired: bool
) -> Document:
    """The document with its language: as told, as its text shows, or as its name says.

    In a tree of paired files the name goes first.
    """
    named = _of_path(path)
    if told or (paired and named):
        return replace(document, language=Language(told or named, 1.0))
    if document.language.code:
        return document
    found = languages.detect(_body(document), READABLE)
    if found.code is None and named:
        found = Language(named, NAMED)
    return replace(document, language=found)


def _as_declared(subject: Subject) -> None:
    """Raises InputError where a text plainly is in another language than the options say.

    Units are let through: those that nobody has translated yet are findings of their own.
    """
    from transcheck.align.plausible import declared

    if subject.units:
        return
    source, target, config = subject.source, subject.document, subject.config
    declared(
        (_body(source) if source else "", _body(target)),
        (config.source_language if source else None, config.target_language),
        (f"{source.path if source else ''}: the source", f"{target.path}: the text"),
    )


def _body(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks)


def _of_path(path: str | None) -> str | None:
    """The language that a path names."""
    code = key(path).code if path else ""
    return code if code in READABLE else None


def _undetermined(subject: Subject) -> list[Skipped]:
    code = subject.target_language
    if code is None:
        return [Skipped("language", "undetermined: too short or mixed; say it with --to")]
    if languages.has_table(code):
        return []
    told = f"{code!r}: only what holds in every language was checked; --to overrules it"
    return [Skipped("language", told)]


def _aligned(subject: Subject, reading: Reading) -> tuple[Subject, list[Skipped]]:
    if subject.source is None:
        return subject, [Skipped("alignment", "needs the source text (--source)")]
    try:
        alignment = _alignment(subject, reading)
    except InputError as error:
        raise InputError(f"{subject.document.path}: {error}") from error
    return replace(subject, alignment=alignment), []


def _alignment(subject: Subject, reading: Reading) -> Alignment:
    from transcheck.align import align, by_units

    if reading.beads is not None:
        return by_units(subject.source_segments, subject.segments, reading.beads)
    return align(
        [s.text for s in subject.source_segments],
        [s.text for s in subject.segments],
        subject.source_language,
        subject.target_language,
        subject.config.align_model,
        subject.config.device,
    )


def _checked(subject: Subject) -> tuple[tuple[Finding, ...], list[Skipped]]:
    """The findings of all checks; a check that crashes is skipped by name, the others go on."""
    found: list[Finding] = []
    crashes: list[Skipped] = []
    for check in _wanted(subject):
        try:
            found += check.check(subject)
        except UsageError:
            raise
        except Exception as error:
            reason = f"{CRASHED}: {type(error).__name__}: {error}"
            crashes.append(Skipped(f"check {check.ID}", reason))
    ends = [s.span.end for s in subject.segments]
    kept = (_placed(f, subject, ends) for f in found if selected(f, subject.config))
    return tuple(sorted(kept, key=lambda f: (f.span.start, f.rule))), crashes


def _wished(findings: Iterable[Finding], subject: Subject, article: Article) -> tuple[Finding, ...]:
    """What the configuration and the call want to hear of."""
    exempt = speech(subject) if subject.config.direct_speech == "exempt" else ()
    return tuple(
        f
        for f in findings
        if selected(f, subject.config)
        and not spoken(f, exempt)
        and _within(f, subject, article.lines)
    )


def _within(finding: Finding, subject: Subject, lines: tuple[Lines, Lines] | None) -> bool:
    """Does the finding touch one of the lines that alone are looked at?"""
    if lines is None:
        return True
    source = subject.source.raw if subject.source else ""
    here = (source, lines[1]) if finding.side == "source" else (subject.document.raw, lines[0])
    there = finding.source_span
    return _touches(finding.span, *here) or (
        there is not None and _touches(there, source, lines[1])
    )


def _touches(span: Span, raw: str, lines: Lines) -> bool:
    first = raw.count("\n", 0, span.start) + 1
    last = first + raw.count("\n", span.start, max(span.end - 1, span.start))
    return any(start <= last and first <= end for start, end in lines)


def _wanted(subject: Subject) -> list[ModuleType]:
    return [c for c in checks() if c.NEEDS != "source" or subject.source is not None]


def _placed(finding: Finding, subject: Subject, ends: list[int]) -> Finding:
    """The finding with the number of its segment and the id of its unit."""
    if finding.side == "source" or finding.unit or not subject.segments:
        return finding
    index = finding.segment
    if index is None:
        index = min(bisect_left(ends, finding.span.start), len(ends) - 1)
    unit = subject.document.blocks[subject.segments[index].block].unit
    places = tuple(_placed(place, subject, ends) for place in finding.places)
    return replace(finding, segment=index, unit=unit, places=places)
