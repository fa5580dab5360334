"""Evidence from findings: a calque, a foreign format, a quotation mark of another language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from transcheck.config import LANGUAGES
from transcheck.infer._kin import kin
from transcheck.infer._reading import Reading
from transcheck.infer._tables import constants, mixed, outward, weights
from transcheck.infer.style import domains
from transcheck.model import OTHER, Finding, Subject

NAME = "marks"


def readings(subject: Subject) -> Iterator[Reading]:
    """One reading per finding that points to a language."""
    told = [finding for finding in subject.findings if finding.points_to]
    if subject.target_language == "en":
        scales = voiced(constants(), domains(" ".join(s.text for s in subject.segments)))
        yield from (reading(finding, weights(), scales) for finding in told)
    else:
        yield from map(foreign, told)


def voiced(told: Mapping[str, float], of: Mapping[str, float]) -> dict[str, float]:
    """The constants with the scales of marks as loud as the domains let them speak: old novels are
    full of what is a mark in news."""
    voice = mixed("mark_{}", told, of)
    return dict(told) | {name: voice * told[name] for name in ("mark_scale", "mark_language")}


def reading(finding: Finding, tables: Mapping[str, Any], told: Mapping[str, float]) -> Reading:
    """What one mark says of every language."""
    found = tables["rules"].get(finding.rule) or tables["families"].get(family(finding))
    pointed, others = found or tables["families"]["default"]
    ahead = told["mark_language"] * (pointed - others)
    others *= told["mark_scale"]
    ratios = dict.fromkeys((*LANGUAGES, OTHER), others)
    ratios |= dict.fromkeys(kin(finding.points_to), others + told["mark_kin"] * ahead)
    ratios |= dict.fromkeys(finding.points_to, others + ahead)
    return _noted(finding, ratios)


def foreign(finding: Finding) -> Reading:
    """What one mark says in a text that is not English."""
    told = outward()
    ratio = told["scale"] * told["families"].get(family(finding), 0.0)
    ratios = dict.fromkeys((*LANGUAGES, OTHER), told["others"] * ratio)
    return _noted(finding, ratios | dict.fromkeys(finding.points_to, ratio))


def _noted(finding: Finding, ratios: Mapping[str, float]) -> Reading:
    note = finding.evidence[0].note if finding.evidence else finding.message
    kind = f"packs {finding.points_to}" if "/" in finding.rule else finding.rule
    return Reading(note, ratios, kind, finding.rule, finding.span, finding.points_to)


def family(finding: Finding) -> str:
    """Pack rules by tier and kind; a coded check is its own family."""
    if "/" not in finding.rule:
        return finding.rule
    weak = "neutral" if finding.severity == "neutral" else finding.tier
    return f"{weak} {finding.kind}"
