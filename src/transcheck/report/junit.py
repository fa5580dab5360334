"""JUnit XML: one suite per article, one test per finding; what the gate forbids fails.

Only what every reader takes, the strict ones of Jenkins too: the place stands in the name.

Characters that XML cannot hold are replaced; there are no times, so the bytes are stable.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from transcheck.config import at_least
from transcheck.model import Report
from transcheck.report import Run
from transcheck.report._lists import sentence
from transcheck.report._shown import Shown, active, shown
from transcheck.report._visible import visible, xml_legal

NAME = "junit"
SUFFIX = ".xml"


def render(reports: Sequence[Report], run: Run) -> str:
    """All articles, then the gate as a suite of its own."""
    root = Element("testsuites", name="transcheck")
    suites = [_suite(root, report, run) for report in reports]
    suites.append(_gate(root, run))
    _count(root, suites)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, "unicode") + "\n"


def _suite(root: Element, report: Report, run: Run) -> Element:
    path = _text(report.document.path)
    suite = SubElement(root, "testsuite", name=path, file=path)
    for item in active(shown(report, run)):
        _case(suite, item, run)
    if not len(suite):
        _named(suite, "no findings", report.document.path)
    for skipped in report.skipped:
        case = _named(suite, skipped.what, report.document.path)
        SubElement(case, "skipped", message=_text(skipped.why))
    _count(suite, [suite])
    return suite


def _case(suite: Element, item: Shown, run: Run) -> None:
    finding, place = item.finding, f"{item.place.line}:{item.place.column}"
    case = _named(suite, f"{finding.rule} at {place}", item.document.path)
    body = f"{item.document.path}:{place}: {finding.severity}: {sentence(item)}\n{item.excerpt}"
    if at_least(finding.severity, run.of(item.document.path).fail_on):
        failure = SubElement(
            case, "failure", message=_text(finding.message), type=_text(finding.severity)
        )
        failure.text = xml_legal(body)
    else:
        SubElement(case, "system-out").text = xml_legal(body)


def _gate(root: Element, run: Run) -> Element:
    suite = SubElement(root, "testsuite", name="gate")
    case = _named(suite, "gate", "transcheck")
    if run.gate == "failed":
        failure = SubElement(case, "failure", message="the gate failed", type="gate")
        failure.text = xml_legal("\n".join(f"{f.path}: {f.why}" for f in run.failures))
    _count(suite, [suite])
    return suite


def _named(suite: Element, name: str, where: str) -> Element:
    return SubElement(suite, "testcase", name=_text(name), classname=_text(where))


def _count(total: Element, suites: Sequence[Element]) -> None:
    kinds = {"tests": "testcase", "failures": "*/failure", "skipped": "*/skipped"}
    if total.tag == "testsuites":
        del kinds["skipped"]
    for attribute, path in kinds.items():
        total.set(attribute, str(sum(len(suite.findall(path)) for suite in suites)))
    total.set("errors", "0")


def _text(text: str) -> str:
    return xml_legal(visible(text))
