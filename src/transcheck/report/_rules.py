"""The rules behind the findings of a SARIF log, and the MQM types they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from transcheck.report import Run
from transcheck.report._lists import LEVELS
from transcheck.report._shown import Shown


def descriptors(found: Iterable[Shown], run: Run) -> list[dict[str, Any]]:
    """One descriptor per rule that was found, by id."""
    first: dict[str, Shown] = {}
    for item in found:
        first.setdefault(item.finding.rule, item)
    return [_descriptor(first[rule], run) for rule in sorted(first)]


def _descriptor(item: Shown, run: Run) -> dict[str, Any]:
    finding = item.finding
    rule, page = finding.rule, run.pages.get(finding.rule)
    tags = ("translation", finding.kind, *finding.category.split("/"))
    help_text = page or finding.why or finding.message
    made = {
        "id": rule,
        "name": rule.rpartition("/")[2],
        "shortDescription": {"text": _title(rule, finding.kind)},
        "fullDescription": {"text": finding.why or finding.message},
        "help": {"text": help_text, "markdown": help_text},
        "defaultConfiguration": {"level": LEVELS[finding.severity]},
        "properties": {"tags": list(dict.fromkeys(tags))},
        "relationships": [
            {
                "target": {"id": finding.category, "toolComponent": {"name": "MQM", "index": 0}},
                "kinds": ["superset"],
            }
        ],
    }
    if run.help_url:
        made["helpUri"] = run.help_url.replace("{rule}", rule)
    return made


def _title(rule: str, kind: str) -> str:
    return f"{kind.replace('-', ' ')}: {rule.rpartition('/')[2].replace('-', ' ')}"


def taxonomy(found: Iterable[Shown]) -> dict[str, Any]:
    """The MQM error types that occur."""
    categories = sorted({item.finding.category for item in found})
    return {
        "name": "MQM",
        "shortDescription": {"text": "Multidimensional Quality Metrics: translation error types"},
        "informationUri": "https://themqm.org/",
        "taxa": [{"id": category, "name": category.rpartition("/")[2]} for category in categories],
    }
