"""The formats for machines: valid, within their limits, and deaf to what an article says."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from io import StringIO
from typing import Any

import pyromark
import pytest
import valid
from lxml import etree
from reporting import RUN, dam, document, found, hostile, report, silenced

from transcheck.config import Config
from transcheck.model import Report, Span, Suppression
from transcheck.report import Failure, Run, markdown, renderer, renderers, sarif
from transcheck.report._lists import uri

FAILED = replace(RUN, gate="failed", failures=(Failure("a\n::error::x.txt", "2 major\x1b[2J"),))
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
TABLES = pyromark.Options.ENABLE_TABLES
MACHINES = ("sarif", "junit", "github", "gitlab", "markdown", "csv")


def render(name: str, *reports: Report, run: Run = RUN) -> str:
    return str(renderer(name).render(list(reports), run))


def many(count: int) -> Report:
    raw = "word " * count
    doc = document(raw)
    sample = found(doc, "word")
    severities = ("minor", "major", "critical")
    findings = tuple(
        replace(sample, span=Span(n * 5, n * 5 + 4), severity=severities[n % 3])
        for n in range(count)
    )
    return report(raw, None, findings=findings, segments=())


def log(*reports: Report, run: Run = RUN) -> Any:
    return json.loads(render("sarif", *reports, run=run))


def test_every_format_is_in_the_folder() -> None:
    names = {module.NAME for module in renderers()}
    assert names >= {"text", "json", "html", *MACHINES}


@pytest.mark.parametrize("name", MACHINES)
@pytest.mark.parametrize("make", [dam, hostile, report])
def test_the_bytes_are_stable_whole_and_free_of_controls(name: str, make: Any) -> None:
    text = render(name, make(), run=FAILED)
    assert text == render(name, make(), run=FAILED)
    assert text.encode()
    assert not CONTROL.search(text)


@pytest.mark.parametrize("reports", [[], [dam()], [hostile(), dam(), report()]])
@pytest.mark.parametrize("run", [RUN, FAILED])
def test_sarif_fits_the_official_schema(reports: Any, run: Run) -> None:
    told = replace(run, pages={"x/0": "# Page"}, help_url="https://e.x/{rule}")
    assert valid.faults("sarif", render("sarif", *reports, run=told)) == []


@pytest.mark.parametrize("name", sorted(valid.CHECKS))
@pytest.mark.parametrize("make", [dam, hostile, report, lambda: many(60)])
@pytest.mark.parametrize("run", [RUN, FAILED])
def test_every_format_fits_its_schema(name: str, make: Any, run: Run) -> None:
    assert valid.faults(name, render(name, make(), run=run)) == []


def test_the_schemas_refuse_what_is_wrong() -> None:
    wrong = {
        "junit": "<testsuites><testcase/></testsuites>",
        "gitlab": '[{"description": "x"}]',
        "sarif": '{"version": "3"}',
        "json": "{}",
        "github": "::error::x\nfree text\n",
        "csv": "a,b\n1\n",
        "markdown": "\x1b[31m",
    }
    assert all(valid.faults(name, text) for name, text in wrong.items())


def test_sarif_says_place_rule_fix_and_fingerprint() -> None:
    (run,) = log(dam())["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    raw = dam().document.raw
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        region = result["locations"][0]["physicalLocation"]["region"]
        start = region["charOffset"]
        assert raw[start : start + region["charLength"]] == region["snippet"]["text"]
        assert re.fullmatch("[0-9a-f]{16}", result["partialFingerprints"]["transcheck/v1"])
    (fix,) = [result["fixes"][0] for result in run["results"] if "fixes" in result]
    (replacement,) = fix["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"]["text"] == "”"
    taxa = {taxon["id"] for taxon in run["taxonomies"][0]["taxa"]}
    rules = run["tool"]["driver"]["rules"]
    assert {rule["relationships"][0]["target"]["id"] for rule in rules} == taxa
    (gap,) = [result for result in run["results"] if result["ruleId"] == "source-omission"]
    related = gap["relatedLocations"][0]["physicalLocation"]["region"]
    assert related["snippet"]["text"] == "Personne ne sait pourquoi."


def test_sarif_keeps_to_the_limits_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_RESULTS", 10)
    (run,) = log(many(60))["runs"]
    assert [result["level"] for result in run["results"]] == ["error"] * 10
    assert {r["properties"]["severity"] for r in run["results"]} == {"critical"}
    notes = [n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"]]
    assert "50 findings are left out, the mildest ones" in notes


def test_sarif_messages_hold_no_links() -> None:
    results = log(hostile())["runs"][0]["results"]
    assert all("\\[link\\](" in result["message"]["text"] for result in results)


def test_suppressed_findings_are_marked_in_sarif_and_absent_elsewhere() -> None:
    quiet = silenced(dam(), "fr-en/assister-assist", Suppression("ada", "a quotation"))
    results = log(quiet)["runs"][0]["results"]
    marked = [result for result in results if "suppressions" in result]
    assert [r["suppressions"][0]["justification"] for r in marked] == ["a quotation"]
    for name in ("junit", "github", "gitlab", "markdown"):
        assert "assister-assist" in render(name, dam())
        assert "assister-assist" not in render(name, quiet)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("./a b.txt", "a%20b.txt"),
        ("news\\é.txt", "news/%C3%A9.txt"),
        ("c:x", "c%3Ax"),
        ("/tmp/x", "file:///tmp/x"),
        ("\ud800", "%3F"),
    ],
)
def test_paths_become_uris(path: str, expected: str) -> None:
    assert uri(path) == expected


@pytest.mark.parametrize("make", [dam, hostile, report])
def test_junit_is_xml_whose_counts_add_up(make: Any) -> None:
    root = etree.fromstring(render("junit", make(), run=FAILED).encode())
    for suite in (*root.findall("testsuite"), root):
        assert int(suite.get("tests")) == len(suite.findall(".//testcase"))
        assert int(suite.get("failures")) == len(suite.findall(".//failure"))
    for suite in root.findall("testsuite"):
        assert int(suite.get("skipped")) == len(suite.findall(".//skipped"))


def test_junit_fails_what_the_gate_forbids() -> None:
    def failures(floor: str) -> int:
        run = replace(RUN, config=Config(fail_on=floor))
        return len(etree.fromstring(render("junit", dam(), run=run).encode()).findall(".//failure"))

    assert [failures(f) for f in ("never", "critical", "major", "minor")] == [0, 1, 3, 5]


@pytest.mark.parametrize("make", [dam, hostile, lambda: many(60)])
def test_github_gets_commands_only_worst_first_and_few(make: Any) -> None:
    lines = render("github", make(), run=FAILED).split("\n")[:-1]
    assert all(re.match(r"::(error|warning|notice) [^:]*::[^\r]+$", line) for line in lines)
    marks = [line.split(" ")[0] for line in lines if " file=" in line]
    assert len(marks) <= 10
    assert marks == sorted(marks)


def test_github_says_what_it_leaves_out() -> None:
    *_, last = render("github", many(60)).splitlines()
    assert last.startswith("::notice title=transcheck::50 more findings")
    assert last.endswith("20 critical, 20 major, 20 minor")


def test_github_escapes_what_ends_a_property() -> None:
    first = render("github", hostile()).split("\n")[0]
    assert "file=a%2C b/<x>&'\" %250A.txt,line=1," in first


def test_gitlab_issues_have_all_that_the_widget_needs() -> None:
    issues = json.loads(render("gitlab", dam(), hostile()))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] >= 1
        assert not issue["location"]["path"].startswith(("./", "/"))


@pytest.mark.parametrize("make", [dam, hostile])
def test_markdown_holds_no_markup_of_an_article(make: Any) -> None:
    text = render("markdown", make(), run=FAILED)
    html = pyromark.html(text, options=TABLES)
    tags = set(re.findall(r"</?([a-z0-9]+)", html))
    ours = "h2 h3 ul li table thead tbody tr th td code em p"
    assert tags <= set(ours.split())
    assert not re.search(r"@\w|https?://", re.sub("<code>.*?</code>", "", html))


@pytest.mark.parametrize(
    "raw", ["a`b", "``", "a|b", "\\|", "x" * 200, " ", "", "<b>", "`a", "a\nb", "@ada #1"]
)
def test_code_spans_hold_anything(raw: str) -> None:
    table = f"| a |\n| --- |\n| {markdown.cell(raw)} |\n"
    html = pyromark.html(table, options=TABLES)
    assert html.count("<td>") == 1
    assert "<b>" not in html
    if raw.strip() and len(raw) < markdown.LONGEST and "\n" not in raw:
        body = etree.fromstring(html).find(".//td/code").text
        assert body == raw


def test_markdown_stays_below_the_size_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "MOST_BYTES", 8000)
    text = render("markdown", *[dam()] * 40)
    assert len(text.encode()) < 9000
    assert "More articles than fit here" in text


@pytest.mark.parametrize("make", [dam, hostile])
def test_csv_has_a_line_per_finding_and_no_formula(make: Any) -> None:
    text = render("csv", make())
    rows = list(csv.DictReader(StringIO(text)))
    assert len(rows) == len(make().findings) == text.count("\r\n") - 1
    for row in rows:
        assert not [value for value in row.values() if value.lstrip().startswith(tuple("=+-@"))]


def test_an_empty_run_has_a_report_in_every_format() -> None:
    for module in renderers():
        assert isinstance(module.render([], RUN), bytes if module.NAME == "parquet" else str)


def test_parquet_holds_every_finding_typed() -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow")
    pyarrow = pytest.importorskip("pyarrow")
    articles = [dam(), hostile(), silenced(dam(), "adjective-order", Suppression("ada", "x"))]
    data = renderer("parquet").render(articles, RUN)
    rows = parquet.read_table(pyarrow.BufferReader(data)).to_pylist()
    assert len(rows) == sum(len(article.findings) for article in articles)
    raw = dam().document.raw
    assert all(
        raw[r["start"] : r["end"]] == r["excerpt"] for r in rows[:6] if r["side"] == "target"
    )
    assert {r["suppressed_by"] for r in rows} >= {None, "ada"}
    assert data == renderer("parquet").render(articles, RUN)
