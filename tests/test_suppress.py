"""Decisions to live with a finding: where they stand, what they need, what becomes of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from transcheck.audit import Article, audit
from transcheck.config import Config, Waiver
from transcheck.errors import InputError
from transcheck.model import Finding, Report

RULE = "doubled-word"
BODY = "The council met in March and and spoke at length about the old bridge."
OTHER = "Nobody knew that the the mayor had already signed the paper that morning."
CONFIG = Config(target_language="en")


@pytest.fixture(autouse=True)
def the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")  # 15 January 2027


def audited(folder: Path, text: str, name: str = "a.md", config: Config = CONFIG) -> Report:
    (folder / name).write_text(text, "utf-8")
    return audit(str(folder / name), config)


def doubled(report: Report) -> list[Finding]:
    return [f for f in report.findings if f.rule == RULE]


def about(report: Report) -> list[str]:
    return [f.rule for f in report.findings if f.rule.startswith("suppression-")]


COMMENT = (
    "<!-- transcheck: ignore doubled-word; reason: a quotation; by: ada; until: 2030-01-01 -->"
)


def test_a_comment_speaks_of_the_next_block_only(tmp_path: Path) -> None:
    first, second = doubled(audited(tmp_path, f"{COMMENT}\n\n{BODY}\n\n{OTHER}\n"))
    assert first.suppressed is not None
    told = first.suppressed
    assert (told.by, told.reason, told.until) == ("ada", "a quotation", "2030-01-01")
    assert second.suppressed is None


def test_a_comment_on_the_line_speaks_of_that_line(tmp_path: Path) -> None:
    first, second = doubled(audited(tmp_path, f"{BODY} {COMMENT}\n\n{OTHER}\n"))
    assert first.suppressed and not second.suppressed


def test_a_comment_for_the_whole_file(tmp_path: Path) -> None:
    comment = "<!-- transcheck: ignore-file doubled-*; reason: it is verse -->"
    report = audited(tmp_path, f"{BODY}\n\n{OTHER}\n\n{comment}\n")
    assert all(f.suppressed for f in doubled(report))
    assert about(report) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", f"<p>{BODY}</p><!-- transcheck: ignore {RULE}; reason: x -->\n<p>{OTHER}</p>"),
        ("a.mdx", f"{{/* transcheck: ignore {RULE}; reason: x */}}\n\n{BODY}\n\n{OTHER}\n"),
        ("a.rst", f".. transcheck: ignore {RULE}; reason: x\n\n{BODY}\n\n{OTHER}\n"),
        ("a.adoc", f"// transcheck: ignore {RULE}; reason: x\n{BODY}\n\n{OTHER}\n"),
        (
            "a.tex",
            "\\documentclass{article}\\begin{document}\n"
            f"% transcheck: ignore {RULE}; reason: x\n{BODY}\n\n{OTHER}\n\\end{{document}}\n",
        ),
        ("a.yaml", f'# transcheck: ignore {RULE}; reason: x\none: "{BODY}"\ntwo: "{OTHER}"\n'),
        ("a.properties", f"# transcheck: ignore {RULE}; reason: x\none={BODY}\ntwo={OTHER}\n"),
        ("a.ftl", f"# transcheck: ignore {RULE}; reason: x\none = {BODY}\ntwo = {OTHER}\n"),
        ("a.strings", f'/* transcheck: ignore {RULE}; reason: x */\n"a"="{BODY}";\n"b"="{OTHER}";\n'),
        (
            "a.vtt",
            f"WEBVTT\n\nNOTE transcheck: ignore {RULE}; reason: x\n\n"
            f"00:01.000 --> 00:09.000\n{BODY}\n\n00:10.000 --> 00:19.000\n{OTHER}\n",
        ),
        (
            "a.po",
            'msgid ""\nmsgstr "Language: en\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
            f'# transcheck: ignore {RULE}; reason: x\nmsgid "a"\nmsgstr "{BODY}"\n\n'
            f'msgid "b"\nmsgstr "{OTHER}"\n',
        ),
    ],
)  # fmt: skip
def test_comments_of_many_formats(tmp_path: Path, name: str, text: str) -> None:
    report = audited(tmp_path, text, name)
    assert [f.suppressed is not None for f in doubled(report)] == [True, False], report.findings
    assert about(report) == []


def test_an_expired_one_is_a_finding_and_silences_nothing(tmp_path: Path) -> None:
    comment = COMMENT.replace("2030-01-01", "2026-12-31")
    report = audited(tmp_path, f"{comment}\n\n{BODY}\n")
    assert doubled(report)[0].suppressed is None
    (told,) = [f for f in report.findings if f.rule == "suppression-expired"]
    assert told.span.of(report.document.raw) == comment
    assert "ended on 2026-12-31, decided by ada" in told.message


def test_an_orphan_is_a_finding(tmp_path: Path) -> None:
    clean = "The council met in March and spoke at length about the old bridge."
    report = audited(tmp_path, f"{COMMENT}\n\n{clean}\n")
    assert about(report) == ["suppression-orphaned"]
    quiet = Config(target_language="en", ignore=("suppression-orphaned",))
    assert about(audited(tmp_path, f"{COMMENT}\n\n{clean}\n", config=quiet)) == []


@pytest.mark.parametrize(
    ("comment", "why"),
    [
        ("transcheck: ignore doubled-word", "gives no reason"),
        ("transcheck: ignore", "does not say what to ignore"),
        ("transcheck: silence doubled-word; reason: x", "does not say what to ignore"),
        ("transcheck: ignore doubled-word; reason: x; until: soon", "'soon' is no date"),
        ("transcheck: ignore doubled-word; because: x", "'because' is none of reason, by, until"),
    ],
)
def test_one_that_cannot_be_read_says_why(tmp_path: Path, comment: str, why: str) -> None:
    report = audited(tmp_path, f"<!-- {comment} -->\n\n{BODY}\n")
    (told,) = [f for f in report.findings if f.rule == "suppression-unreadable"]
    assert why in told.message
    assert doubled(report)[0].suppressed is None


def test_a_file_beside_the_article(tmp_path: Path) -> None:
    beside = tmp_path / "a.txt.transcheck.toml"
    beside.write_text(
        f'[[suppress]]\nrule = "{RULE}"\nexcerpt = "and and"\nreason = "x"\n', "utf-8"
    )
    first, second = doubled(audited(tmp_path, f"{BODY}\n\n{OTHER}\n", "a.txt"))
    assert first.suppressed and not second.suppressed
    assert about(audited(tmp_path, f"{OTHER}\n", "a.txt")) == ["suppression-orphaned"]
    beside.write_text("[[suppress]]\nrule = 3\n", "utf-8")
    with pytest.raises(InputError, match=r"a\.txt\.transcheck\.toml:2: rule is 3"):
        audited(tmp_path, BODY, "a.txt")


def test_the_configuration(tmp_path: Path) -> None:
    where = f"{tmp_path}/transcheck.toml:1"
    waivers = (Waiver(RULE, "house joke", path="old/**", by="bo", where=where),)
    config = Config(target_language="en", suppress=waivers)
    (tmp_path / "old").mkdir()
    assert doubled(audited(tmp_path, BODY, "old/a.md", config))[0].suppressed
    assert not doubled(audited(tmp_path, BODY, "a.md", config))[0].suppressed


def test_what_is_suppressed_costs_no_points(tmp_path: Path) -> None:
    text = (
        f"{BODY}\n\nMany people came to the meeting hall, and they stayed until it was late.\n" * 2
    )
    loud, quiet = (
        audited(tmp_path, text),
        audited(tmp_path, text + f"\n{COMMENT.replace('ignore ', 'ignore-file ')}\n"),
    )
    assert headline(loud) < headline(quiet) == 100.0


def headline(report: Report) -> float:
    return next(s.value for s in report.scores if s.name == "transcheck")


def test_a_baseline_is_a_suppression_too(tmp_path: Path) -> None:
    from transcheck.report._fingerprint import fingerprints

    report = audited(tmp_path, f"{BODY}\n\n{OTHER}\n")
    known = frozenset(fingerprints(report)[:1])
    again = audit(Article(report.document.path, known=known), CONFIG)
    assert [bool(f.suppressed) for f in again.findings] == [True, False]
    assert again.findings[0].suppressed and again.findings[0].suppressed.by == "baseline"


def test_the_day_can_be_told() -> None:
    from transcheck.suppress import today

    assert today() == date(2027, 1, 15)
