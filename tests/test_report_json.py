"""The JSON report: the schema, stable bytes, places, and numbers that add up."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reporting import RUN, dam, document, found, hostile, report, silenced

from transcheck.model import Span, Suppression
from transcheck.report import Failure, renderer
from transcheck.report._lines import Lines
from transcheck.report.json import render

SCHEMA = Path(__file__).parents[1] / "docs" / "report.schema.json"


def load(*reports: Any, run: Any = RUN) -> Any:
    return json.loads(render(list(reports), run))


@pytest.mark.parametrize("make", [report, dam, hostile])
def test_it_fits_the_schema(make: Any) -> None:
    run = replace(RUN, gate="failed", failures=(Failure("x.po", "line 3: no msgid"),))
    validator = jsonschema_rs.validator_for(json.loads(SCHEMA.read_text()))
    errors = [error.message for error in validator.iter_errors(load(make(), run=run))]
    assert errors == []


def test_two_runs_give_the_same_bytes() -> None:
    assert render([dam()], RUN).encode() == render([dam()], RUN).encode()


def test_the_bytes_are_utf8_even_with_lone_surrogates() -> None:
    text = render([hostile()], RUN).encode().decode()
    assert "\\ud800" in text
    assert json.loads(text)["articles"][0]["segments"][1]["text"].count("\ud800") == 1


def test_findings_are_sorted_by_start_then_rule() -> None:
    findings = load(dam())["articles"][0]["findings"]
    assert findings == sorted(findings, key=lambda f: (f["start"], f["rule"]))


def test_excerpts_are_cuts_of_the_file() -> None:
    raw = dam().document.raw
    for finding in load(dam())["articles"][0]["findings"]:
        assert raw[finding["start"] : finding["end"]] == finding["excerpt"]


def test_an_omission_is_a_point_with_a_source_span() -> None:
    findings = load(dam())["articles"][0]["findings"]
    (gap,) = [f for f in findings if f["rule"].endswith("omission")]
    assert gap["start"] == gap["end"]
    assert gap["source_span"]["excerpt"] == "Personne ne sait pourquoi."


def test_suppressed_findings_stay_but_do_not_count() -> None:
    told = Suppression("ada", "a quotation", "2027-01-01")
    made = load(silenced(dam(), "adjective-order", told))
    (one,) = [f for f in made["articles"][0]["findings"] if f["rule"] == "adjective-order"]
    assert one["suppressed"] == {"by": "ada", "reason": "a quotation", "until": "2027-01-01"}
    before, after = load(dam())["summary"]["findings"], made["summary"]["findings"]
    assert sum(before.values()) - sum(after.values()) == 1


def test_a_number_that_is_not_finite_is_refused() -> None:
    bad = replace(dam().scores[0], value=float("nan"))
    with pytest.raises(ValueError, match="JSON"):
        render([report(scores=(bad,))], RUN)


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(Exception, match=r"no report format 'pdf'.*html.*json.*text"):
        renderer("pdf")


@pytest.mark.parametrize(
    ("raw", "offset", "line", "column"),
    [
        ("a\nb", 2, 2, 1),
        ("a\r\nb", 3, 2, 1),
        ("a\rb", 2, 2, 1),
        ("a\r\nb", 1, 1, 2),
        ("a\u2028b\x0bc", 4, 1, 5),
        ("😀x", 1, 1, 2),
        ("a\n", 2, 2, 1),
        ("", 0, 1, 1),
    ],
)
def test_lines_break_at_newlines_only(raw: str, offset: int, line: int, column: int) -> None:
    place = Lines.of(raw).place(Span(offset, offset))
    assert (place.line, place.column) == (line, column)


@given(st.text(alphabet="ab\n\r é😀", max_size=30), st.data())
def test_a_place_leads_back_to_its_offset(raw: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(raw)))
    lines = Lines.of(raw)
    place = lines.place(Span(offset, offset))
    assert lines.starts[place.line - 1] + place.column - 1 == offset


def test_a_finding_over_two_lines_ends_on_the_second() -> None:
    doc = document("One two\nthree four.")
    made = load(report(doc.raw, None, findings=(found(doc, "two\nthree"),)))
    finding = made["articles"][0]["findings"][0]
    place = [finding[key] for key in ("line", "column", "end_line", "end_column")]
    assert place == [1, 5, 2, 6]
