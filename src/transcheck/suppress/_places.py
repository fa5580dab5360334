"""Where decisions are written outside the article: a file beside it, the configuration."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from transcheck.config import Waiver
from transcheck.errors import ConfigError, InputError
from transcheck.model import Finding, Span, Subject, Suppression
from transcheck.settings._check import waiver
from transcheck.settings._lines import Places

WILD = frozenset("*?[")
START = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Placed:
    """A decision; `span` shows it in the article, `reach` is where it holds there.

    local: it speaks of this article alone.
    """

    waiver: Waiver
    span: Span = START
    reach: Span | None = None
    local: bool = True

    @property
    def suppression(self) -> Suppression:
        until = self.waiver.until
        day = until.isoformat() if until else None
        return Suppression(self.waiver.by, self.waiver.reason, day)

    def covers(self, finding: Finding, subject: Subject) -> bool:
        """Is the finding one that the decision speaks of?"""
        if not self.waiver.fits(finding.rule):
            return False
        if self.reach and not _touches(self.reach, finding.span):
            return False
        return not self.waiver.excerpt or self.waiver.excerpt in _words(finding, subject)


@dataclass(frozen=True, slots=True)
class Broken:
    """A comment that wants to decide something and cannot be read."""

    span: Span
    why: str


def _touches(reach: Span, span: Span) -> bool:
    return reach.start <= span.start <= reach.end or reach.overlaps(span)


def _words(finding: Finding, subject: Subject) -> str:
    """The words of a finding: in the text, or in the source where nothing stands in the text."""
    other = subject.source.raw if subject.source else ""
    here = other if finding.side == "source" else subject.document.raw
    there = finding.source_span.of(other) if finding.source_span else ""
    return f"{finding.span.of(here)}\n{there}"


def beside(path: str, suffix: str) -> Iterator[Placed]:
    """What the file beside the article says. Raises InputError where it cannot be read."""
    file = Path(path + suffix)
    if not file.is_file():
        return
    try:
        told = tomllib.loads(file.read_text("utf-8"))
        entries = told.pop("suppress", [])
        if told or not isinstance(entries, list):
            raise ConfigError(f"{file}: only [[suppress]] tables stand here")
        places = Places.of(file, ())
        for number, entry in enumerate(entries):
            yield Placed(waiver(entry, places, "suppress", number))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{file}: not valid TOML: {error}") from error
    except ConfigError as error:
        raise InputError(str(error)) from error


def configured(path: str, waivers: Iterable[Waiver]) -> Iterator[Placed]:
    """What the configuration says of this article."""
    for told in waivers:
        if _within(path, told):
            yield Placed(told, local=not WILD & set(told.path))


def _within(path: str, told: Waiver) -> bool:
    from pathspec import GitIgnoreSpec

    folder = Path(told.where.rpartition(":")[0]).absolute().parent
    full = Path(path).absolute()
    within = full.relative_to(folder) if folder in full.parents else full
    return GitIgnoreSpec.from_lines([told.path]).match_file(within.as_posix().lstrip("/"))
