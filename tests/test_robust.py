"""Whatever comes in: no crash, and every span cuts exactly its excerpt from the file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transcheck.audit import Article, audit
from transcheck.config import Config
from transcheck.errors import InputError
from transcheck.model import Report
from transcheck.report import Run
from transcheck.report import json as json_report

ODD = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=300)
LIMITS = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
PIECES = st.lists(
    st.sampled_from(
        ["“We leave”", " ”", "« Oui »", "14 h 30", "12 500", "2,7 million", "the workforce", "\r\n",
         "\n\n", "soldiers", ". ", " ", "’", "“", "e\u0301", "👩‍🌾", "\u00a0;", "&amp;", "<b>", "# ", "`x`"]
    ),
    max_size=40,
)  # fmt: skip


def checked(name: str, data: bytes) -> Report | None:
    """The report of some bytes, all its places verified; None where they are refused."""
    try:
        report = audit(Article(name, data=data))
    except InputError:
        return None
    assert not report.crashed, report.skipped
    told = json.loads(json_report.render([report], Run("0", "test")))["articles"][0]
    raw = report.document.raw
    for finding in told["findings"]:
        assert raw[finding["start"] : finding["end"]] == finding["excerpt"]
        for edit in finding["edits"]:
            assert 0 <= edit["start"] <= edit["end"] <= len(raw)
    for segment in told["segments"]:
        assert 0 <= segment["start"] < segment["end"] <= len(raw)
    return report


@LIMITS
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_random_bytes(data: bytes, name: str) -> None:
    checked(name, data)


@LIMITS
@given(ODD, st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_random_text(text: str, name: str) -> None:
    checked(name, text.encode("utf-8"))


@LIMITS
@given(PIECES, st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_random_pieces_of_articles(pieces: list[str], name: str) -> None:
    checked(name, "".join(pieces).encode("utf-8"))


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_every_prefix_of_an_article(name: str, demo: str) -> None:
    for end in range(0, len(demo), 37):
        checked(name, demo[:end].encode("utf-8"))


def test_the_same_findings_in_every_format(demo: str) -> None:
    paragraphs = [p for p in demo.split("\n\n") if p.strip()]
    page = (
        "<html><body><article>"
        + "".join(f"<p>{p}</p>" for p in paragraphs)
        + "</article></body></html>"
    )
    plain, web = checked("a.txt", demo.encode()), checked("a.html", page.encode())
    assert plain is not None
    assert web is not None
    rules = {f.rule for f in plain.findings if "/" in f.rule or f.rule.startswith("quote")}
    assert rules
    assert rules <= {f.rule for f in web.findings}


def test_one_very_long_line(tmp_path: Path) -> None:
    line = "The soldiers moved on and the workforce of the plant stayed behind as before. " * 4000
    report = checked("a.txt", line.encode())
    assert report is not None
    assert len(report.segments) >= 4000


def test_too_much_text_is_refused_by_name() -> None:
    with pytest.raises(InputError, match=r"big\.txt"):
        audit(Article("big.txt", data=b"word " * 10_000_100))


@pytest.mark.parametrize("text", ["", "†", "— …", "12"])
@pytest.mark.parametrize("prior", [0, 0.0, 1, 1.0, 0.5])
def test_a_text_without_words_and_a_sure_prior(text: str, prior: float) -> None:
    config = Config(target_language="en", prior_native=prior)
    for pairing in ("missing", "alone") if not text else ("alone",):
        data = f'{{"a": "{text}"}}'.encode()
        odds = audit(Article("a.json", data=data, pairing=pairing), config).origin.odds
        assert sum(odds.values()) == pytest.approx(1.0, abs=1e-4)


WELSH = (
    "Dywedodd y maer ddoe y bydd y gwaith ar y pwll nofio yn gorffen cyn yr haf ac y bydd trigolion "
    "yn gallu ymweld ag ef ar y penwythnos. Mae'r gost wedi codi, meddai, a bydd y cyngor yn trafod "
    "y gyllideb newydd yn y cyfarfod nesaf."
)


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("cy.arb", json.dumps({"@@locale": "cy", "news": WELSH}), "'cy': only what holds"),
        ("a.txt", "Το δημοτικό συμβούλιο συνεδρίασε χθες το βράδυ. " * 6, "undetermined"),
    ],
)
def test_what_was_hardly_checked_gets_no_score(name: str, text: str, why: str) -> None:
    report = audit(Article(name, data=text.encode()))
    assert report.scores == ()
    told = {item.what: item.why for item in report.skipped}
    assert why in told["language"]
    assert "hardly anything was checked" in told["score transcheck"]
