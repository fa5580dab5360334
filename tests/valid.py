"""Is what a machine format says what its readers take? Used by tests and by bench/formats.py."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema_rs
from lxml import etree

HERE = Path(__file__).parent
SCHEMAS = HERE / "schemas"
REPORT = HERE.parent / "docs" / "report.schema.json"
NO_REGEX = ("-[a-zA-Z]{2}]?$", "-[a-zA-Z]{2}?$")
COMMAND = re.compile(r"::(error|warning|notice) ([^:\r\n]*)::[^\r\n]+")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


@cache
def _sarif() -> Any:
    text = (SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text("utf-8").replace(*NO_REGEX)
    return jsonschema_rs.Draft4Validator(json.loads(text))


@cache
def _json(path: Path) -> Any:
    return jsonschema_rs.validator_for(json.loads(path.read_text("utf-8")))


@cache
def _junit() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(SCHEMAS / "junit.xsd")))


def sarif(text: str) -> Iterator[str]:
    yield from (error.message for error in _sarif().iter_errors(json.loads(text)))


def report(text: str) -> Iterator[str]:
    yield from (error.message for error in _json(REPORT).iter_errors(json.loads(text)))


def gitlab(text: str) -> Iterator[str]:
    schema = _json(SCHEMAS / "gitlab-code-quality.json")
    issues = json.loads(text)
    yield from (error.message for error in schema.iter_errors(issues))
    if len({i.get("fingerprint") for i in issues}) < len(issues):
        yield "a fingerprint stands twice"


def junit(text: str) -> Iterator[str]:
    schema = _junit()
    if not schema.validate(etree.fromstring(text.encode("utf-8"))):
        yield str(schema.error_log)


def github(text: str) -> Iterator[str]:
    lines = text.split("\n")[:-1]
    yield from (f"no command: {line!r}" for line in lines if not COMMAND.fullmatch(line))
    if sum(" file=" in line for line in lines) > 10:
        yield "more than ten annotations"


def table(text: str) -> Iterator[str]:
    rows = list(csv.reader(StringIO(text)))
    yield from (f"{len(row)} cells" for row in rows if len(row) != len(rows[0]))


def plain(text: str) -> Iterator[str]:
    if CONTROL.search(text):
        yield "a control character"


CHECKS = {
    "sarif": (sarif, plain),
    "json": (report, plain),
    "gitlab": (gitlab, plain),
    "junit": (junit, plain),
    "github": (github, plain),
    "csv": (table, plain),
    "markdown": (plain,),
}


def faults(name: str, text: str) -> list[str]:
    """What is wrong with a text of one format."""
    return [fault for check in CHECKS[name] for fault in check(text)]
