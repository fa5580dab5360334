"""Findings that somebody has decided to live with, and what became of that decision.

A decision has a rule, a reason, and perhaps an owner and a day on which it ends. It stands in a
comment of the article, in a file beside it (`article.md.transcheck.toml`) or in the configuration.
One that has ended, that silences nothing any more, or that cannot be read, is a finding itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from transcheck.config import Config, Waiver
from transcheck.model import Finding, Report, Subject, Suppression
from transcheck.report._fingerprint import fingerprints
from transcheck.suppress._comments import comments
from transcheck.suppress._found import PAGES, expired, orphaned, unreadable
from transcheck.suppress._places import Broken, Placed, beside, configured

__all__ = ["BASELINE", "PAGES", "SIDECAR", "settle", "stale", "today"]
SIDECAR = ".transcheck.toml"
BASELINE = Suppression("baseline", "recorded before")


def settle(
    findings: tuple[Finding, ...], subject: Subject, known: frozenset[str] = frozenset()
) -> tuple[Finding, ...]:
    """The findings, those silenced marked, with those about the decisions; sorted as before.

    known: fingerprints of the baseline.
    """
    told = list(_told(subject))
    placed = [p for p in told if isinstance(p, Placed)]
    live = [p for p in placed if p.waiver.until is None or p.waiver.until >= today()]
    used: set[int] = set()
    marked = tuple(_marked(f, subject, live, used) for f in findings)
    marked = _recorded(marked, subject, known)
    more: list[Finding] = [unreadable(p) for p in told if isinstance(p, Broken)]
    more += [expired(p) for p in placed if p not in live and p.local]
    more += [orphaned(p) for n, p in enumerate(live) if n not in used and _stale(p, subject)]
    more = [replace(f, severity=subject.config.severity(f.rule, f.severity)) for f in more]
    return tuple(sorted((*marked, *more), key=lambda f: (f.span.start, f.rule, f.span.end)))


def stale(reports: Iterable[tuple[Report, Config]]) -> dict[str, list[Finding]]:
    """Findings about decisions that speak of many articles, each with the first of these.

    One has ended, or silences nothing in any of them.
    """
    spoken: dict[Waiver, list[tuple[Report, Config]]] = {}
    for report, config in reports:
        for placed in configured(report.document.path, config.suppress):
            if not placed.local:
                spoken.setdefault(placed.waiver, []).append((report, config))
    found: dict[str, list[Finding]] = {}
    for waiver, where in spoken.items():
        told = _about(Placed(waiver, local=False), where)
        if told:
            found.setdefault(where[0][0].document.path, []).append(told)
    return found


def _about(placed: Placed, where: list[tuple[Report, Config]]) -> Finding | None:
    waiver, config = placed.waiver, where[0][1]
    if waiver.until and waiver.until < today():
        told = expired(placed)
    elif config.select or any(_silenced(f, placed) for r, _ in where for f in r.findings):
        return None
    else:
        told = orphaned(placed)
    return replace(told, severity=config.severity(told.rule, told.severity))


def _silenced(finding: Finding, placed: Placed) -> bool:
    return finding.suppressed == placed.suppression and placed.waiver.fits(finding.rule)


def today() -> date:
    """The day of this run; `SOURCE_DATE_EPOCH` sets it for runs that must repeat."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()


def _told(subject: Subject) -> Iterator[Placed | Broken]:
    yield from comments(subject.document)
    yield from beside(subject.document.path, SIDECAR)
    yield from configured(subject.document.path, subject.config.suppress)


def _marked(finding: Finding, subject: Subject, live: Iterable[Placed], used: set[int]) -> Finding:
    for number, placed in enumerate(live):
        if placed.covers(finding, subject):
            used.add(number)
            if finding.suppressed is None:
                finding = replace(finding, suppressed=placed.suppression)
    return finding


def _recorded(
    findings: tuple[Finding, ...], subject: Subject, known: frozenset[str]
) -> tuple[Finding, ...]:
    if not known:
        return findings
    names = fingerprints(subject, findings)
    return tuple(
        replace(f, suppressed=BASELINE) if f.suppressed is None and name in known else f
        for f, name in zip(findings, names, strict=True)
    )


def _stale(placed: Placed, subject: Subject) -> bool:
    """Would its rule have been looked for here, and nowhere else?"""
    config = subject.config
    return placed.local and not config.select and placed.waiver.rule not in config.ignore
