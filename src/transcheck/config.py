"""The one place for defaults: every setting, what it means, what it may hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase
from typing import Any, Literal

from transcheck.model import SEVERITIES, Severity

SOURCES = ("fr", "es", "de", "it", "pt", "nl")
LANGUAGES = ("en", *SOURCES)
# Without packs: both sides are compared by lexicon, numbers and names.
COMPARED = ("cs", "et", "hi", "ja", "pl", "ro", "ru", "zh")
READABLE = (*LANGUAGES, *COMPARED)
BASELINE = "transcheck-baseline.json"
PAGES = ".transcheck-pages.json"  # in a folder of our own pages
Floor = Literal["neutral", "minor", "major", "critical", "never"]


def _key(default: Any, says: str, **limits: Any) -> Any:
    """A setting: its default, what it means, and its limits (`least`, `most`, `among`)."""
    told = {"says": says, **limits}
    if isinstance(default, dict):
        return field(default_factory=lambda: dict(default), metadata=told)
    return field(default=default, metadata=told)


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding that somebody has decided to live with: which, why, who, until when.

    rule: a rule name or a pattern (`fr-en/*`). path: a pattern over the paths of articles.
    excerpt: words that the finding must hold. where: the file and line that say so.
    """

    rule: str
    reason: str
    path: str = "**"
    excerpt: str | None = None
    by: str | None = None
    until: date | None = None
    where: str = ""

    def fits(self, rule: str) -> bool:
        return fnmatchcase(rule, self.rule)


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting of an audit, with its default."""

    target_language: str | None = _key(
        None, "language of the texts; detected where it is not set", among=READABLE
    )
    source_language: str | None = _key(
        None, "language they were translated from, if it is known", among=READABLE
    )
    pairs: tuple[str, ...] = _key(
        (), "which file is whose source, as 'content/en/{path} -> content/{lang}/{path}'"
    )
    select: tuple[str, ...] = _key((), "only these rules, patterns of rules, or categories")
    ignore: tuple[str, ...] = _key((), "not these rules, patterns of rules, or categories")
    min_confidence: float = _key(0.5, "findings below are not shown", least=0, most=1)
    fail_on: Floor = _key("major", "the mildest severity that fails the gate, or never")
    min_score: float | None = _key(
        None, "an article below this score fails the gate", least=0, most=100
    )
    style: str | None = _key(None, "house style: `transcheck config styles` lists them")
    glossary: tuple[str, ...] = _key(
        (), "term lists, CSV (source, target, use) or TBX; compared where a source is at hand"
    )
    direct_speech: Literal["check", "exempt"] = _key(
        "check", "whether words inside quotation marks are checked or left as they were said"
    )
    penalties: Mapping[Severity, float] = _key(
        {"neutral": 0.0, "minor": 1.0, "major": 5.0, "critical": 25.0},
        "points per finding of a severity, times its confidence, per 100 words",
        least=0,
        most=100_000,
    )
    severities: Mapping[str, Severity] = _key({}, "severity of single rules or patterns of rules")
    prior_native: float = _key(
        0.5, "how often texts here were written, not translated", least=0, most=1
    )
    name_origin_at: float | None = _key(
        None,
        "how sure the origin must be to be named; not set: as sure as was right nine times in ten",
        least=0,
        most=1,
    )
    scorers: tuple[str, ...] = _key(
        (), "neural scorers, each as 'name=folder' or 'name=org/model@commit'"
    )
    align_model: str | None = _key(
        None, "sentence embeddings that help to align: a folder or 'org/model@commit'"
    )
    device: str = _key("auto", "where neural models run: auto, cpu, cuda, cuda:1, mps")
    max_characters: int = _key(20_000_000, "longer files are refused", least=1)
    suppress: tuple[Waiver, ...] = _key((), "findings that somebody has decided to live with")

    def penalty(self, severity: Severity) -> float:
        return self.penalties.get(severity, 0.0)

    def severity(self, rule: str, own: Severity) -> Severity:
        """The severity of a rule: by its name, else by the last pattern that fits, else `own`."""
        if not self.severities:
            return own
        if rule in self.severities:
            return self.severities[rule]
        fitting = [s for pattern, s in self.severities.items() if fnmatchcase(rule, pattern)]
        return fitting[-1] if fitting else own


def at_least(severity: str, floor: str) -> bool:
    """Is `severity` at or above `floor` ("never" is above all)?"""
    return floor != "never" and SEVERITIES.index(severity) >= SEVERITIES.index(floor)
