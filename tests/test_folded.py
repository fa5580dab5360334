"""Many places told as one finding: silenced, recorded and changed place by place."""

from __future__ import annotations

from pathlib import Path

from transcheck import baseline
from transcheck.audit import Article, audit
from transcheck.config import Config
from transcheck.model import Finding, Report

RULE = "number-format"
COMMENT = f"<!-- transcheck: ignore {RULE}; reason: it is a code -->"
CONFIG = Config(target_language="en")
LINES = [f"The stand holds some {n}.500 people and a bar." for n in range(21, 28)]


def audited(folder: Path, paragraphs: list[str], **more: object) -> Report:
    path = folder / "a.md"
    path.write_text("\n\n".join(paragraphs) + "\n", "utf-8")
    return audit(Article(str(path), **more), CONFIG)  # type: ignore[arg-type]


def live(report: Report) -> list[Finding]:
    return [f for f in report.findings if f.rule == RULE and f.suppressed is None]


def places(report: Report) -> list[int]:
    return [len(f.places) or 1 for f in live(report)]


def test_the_last_one_kept_stands_for_the_rest(tmp_path: Path) -> None:
    report = audited(tmp_path, LINES)
    assert places(report) == [1, 1, 5]
    assert "(5 places in this text)" in live(report)[-1].message


def test_a_comment_silences_its_own_place_only(tmp_path: Path) -> None:
    for at in (2, 5):
        report = audited(tmp_path, [*LINES[:at], COMMENT, *LINES[at:]])
        assert sum(places(report)) == len(LINES) - 1
        assert len([f for f in report.findings if f.rule == RULE and f.suppressed]) == 1
        assert not [f for f in report.findings if f.rule.startswith("suppression-")]


def test_a_new_place_is_not_covered_by_the_baseline(tmp_path: Path) -> None:
    (tmp_path / "bl.json").write_text(baseline.record([audited(tmp_path, LINES)], tmp_path))
    known = baseline.load(str(tmp_path / "bl.json"))
    recorded = baseline.recorded(str(tmp_path / "a.md"), known)
    new = "A new stand holds some 31.500 people and a kitchen."
    assert not live(audited(tmp_path, LINES, known=recorded))
    report = audited(tmp_path, [*LINES, new], known=recorded)
    assert [f.span.of(report.document.raw) for f in live(report)] == ["31.500"]


def test_changed_lines_are_told_apart(tmp_path: Path) -> None:
    report = audited(tmp_path, LINES, lines=(((11, 11),), ()))
    assert [f.span.of(report.document.raw) for f in live(report)] == ["26.500"]
