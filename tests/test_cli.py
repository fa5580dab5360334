"""The program as a user meets it: exit codes, messages, outputs."""

from __future__ import annotations

import csv
import html
import json
import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from transcheck import cli

PLAIN = (
    "The council met on Tuesday evening and agreed to repair the bridge before the winter. "
    "Work will begin in October, the mayor said, and should take about six weeks to complete. "
    "Residents have asked for a temporary footpath along the river while the road is closed.\n"
)


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of one call."""
    old, sys.argv = sys.argv, ["transcheck", *words]
    try:
        with pytest.raises(SystemExit) as stop:
            cli.main()
    finally:
        sys.argv = old
    told = capsys.readouterr()
    return int(stop.value.code or 0), told.out, told.err


def test_clean_text_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(PLAIN, "utf-8")
    code, out, err = run(capsys, "audit", str(tmp_path / "a.txt"))
    assert (code, err) == (0, "")
    assert "a.txt" in out


def test_the_gate_fails_and_can_be_opened(tmp_path: Path, demo: str, capsys) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "a.txt"
    path.write_text(demo, "utf-8")
    assert run(capsys, "audit", str(path))[0] == 1
    assert run(capsys, "audit", str(path), "--fail-on", "never")[0] == 0
    assert run(capsys, "audit", str(path), "--fail-on", "never", "--min-score", "99.9")[0] == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["audit", "x.txt", "--select", "quote-unpared"], "quote-unpaired"),
        (["audit", "x.txt", "--fail-on", "huge"], "--fail-on is 'huge'"),
        (["audit", "x.txt", "--to", "xx"], "--to is 'xx'"),
        (["audit", "x.txt", "--format", "pdf"], "no report format 'pdf'"),
        (["audit", "--no-such-option", "x.txt"], "No such option"),
        (["audit"], "Missing argument"),
        (["audit", "x.txt", "--min-score", "101"], "--min-score"),
        (["audit", "x.txt", "--glossary", "no.csv"], "no.csv: no such glossary"),
        (["score", "x.txt", "--format", "xml"], "--format is 'xml'"),
        (["explain", "fr-en/effectifs-workfroce"], "fr-en/effectifs-workforce"),
        (["rules", "--pair", "xx-en"], "no pack for the pair 'xx-en'"),
    ],
)
def test_wrong_use_is_two_and_says_so(words: list[str], said: str, capsys) -> None:  # type: ignore[no-untyped-def]
    code, _, err = run(capsys, *words)
    assert code == 2
    assert said in err


def test_a_folder_without_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "audit", str(tmp_path))
    assert code == 2
    assert "no article found" in err


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("missing.txt", None, "no such file"),
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("binary.txt", b"\x00\x01\x02" * 90, "binary"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(200), "PNG image"),
    ],
)
def test_a_lost_input_is_three_and_the_others_go_on(
    tmp_path: Path, name: str, data: bytes | None, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "good.txt").write_text(PLAIN, "utf-8")
    if data is not None:
        (tmp_path / name).write_bytes(data)
    code, out, err = run(capsys, "audit", str(tmp_path / name), str(tmp_path / "good.txt"))
    assert code == 3
    assert name in err
    assert said in err
    assert "good.txt" in out


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(PLAIN, "utf-8")
    path.chmod(0)
    code, _, err = run(capsys, "audit", str(path))
    assert code == 3
    assert "permission" in err


def test_a_crash_inside_one_check_is_skipped_by_name(
    tmp_path: Path, demo: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from transcheck.check import doubled_word

    def crash(subject: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(doubled_word, "check", crash)
    path = tmp_path / "a.txt"
    path.write_text(demo, "utf-8")
    code, out, _ = run(capsys, "audit", str(path), "--format", "json")
    article = json.loads(out)["articles"][0]
    assert code == 3
    assert {"what": "check doubled-word", "why": "crashed: RuntimeError: boom"} in article[
        "skipped"
    ]
    assert article["findings"]


def test_standard_input_and_a_latin_1_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes((PLAIN + "The café stays open.\n").encode("latin-1"))
    code, out, _ = run(capsys, "audit", str(path), "--format", "json")
    assert code == 0
    assert "café" in json.loads(out)["articles"][0]["segments"][-1]["text"]
    with path.open("rb") as stream:
        monkeypatch.setattr(sys, "stdin", type("In", (), {"buffer": stream})())
        code, out, _ = run(capsys, "audit", "-", "--format", "json")
    assert (code, json.loads(out)["articles"][0]["path"]) == (0, "-")


def test_a_report_folder(tmp_path: Path, demo: str, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(demo, "utf-8")
    (tmp_path / "b.txt").write_text(demo, "utf-8")
    out = tmp_path / "reports"
    run(capsys, "audit", str(tmp_path), "--report-dir", str(out))
    names = {p.name for p in out.iterdir()}
    assert {"index.html", "b.html", "b.json"} <= names
    assert len([n for n in names if n.endswith(".html")]) == 4


def test_the_same_input_gives_the_same_bytes(tmp_path: Path, demo: str, capsys) -> None:  # type: ignore[no-untyped-def]
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(demo, "utf-8")
    words = ["audit", str(tmp_path), "--format", "json"]
    once = run(capsys, *words)[1]
    assert once == run(capsys, *words)[1] == run(capsys, *words, "--jobs", "2")[1]


def test_ignored_and_hidden_files_are_not_walked(tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    for name in ("kept.txt", "dropped.txt", ".hidden/x.txt", "build/y.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PLAIN, "utf-8")
    (tmp_path / ".gitignore").write_text("dropped.txt\nbuild/\n", "utf-8")
    _, out, _ = run(capsys, "audit", str(tmp_path), "--format", "json")
    assert [Path(a["path"]).name for a in json.loads(out)["articles"]] == ["kept.txt"]


def test_explain_prints_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "explain", "fr-en/effectifs-workforce")
    assert code == 0
    assert "effectifs" in out
    assert "## Left alone" in out


def test_a_baseline_lets_old_findings_pass(tmp_path: Path, demo: str, capsys) -> None:  # type: ignore[no-untyped-def]
    article, recorded = tmp_path / "a.txt", tmp_path / "base.json"
    article.write_text(demo, "utf-8")
    assert run(capsys, "baseline", str(article), "--output", str(recorded))[0] == 0
    assert run(capsys, "audit", str(article), "--baseline", str(recorded))[0] == 0
    article.write_text(demo + "\nThe soldiers fear for the safety of our workforce.\n", "utf-8")
    assert run(capsys, "audit", str(article), "--baseline", str(recorded))[0] == 1
    recorded.write_text("{}", "utf-8")
    assert run(capsys, "audit", str(article), "--baseline", str(recorded))[0] == 2


def test_the_nearest_configuration_wins(tmp_path: Path, demo: str, capsys) -> None:  # type: ignore[no-untyped-def]
    article = tmp_path / "content" / "a.txt"
    article.parent.mkdir()
    article.write_text(demo, "utf-8")
    told = tmp_path / "transcheck.toml"
    told.write_text('fail_on = "never"\n', "utf-8")
    assert run(capsys, "audit", str(article))[0] == 0
    assert run(capsys, "audit", str(article), "--fail-on", "major")[0] == 1
    told.write_text('\nfial_on = "never"\n', "utf-8")
    code, _, err = run(capsys, "audit", str(article))
    assert code == 2
    assert "transcheck.toml:2: unknown key 'fial_on'; did you mean 'fail_on'?" in err


def test_init_writes_a_configuration_that_loads(
    tmp_path: Path, demo: str, capsys, monkeypatch
) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(tmp_path)
    assert run(capsys, "init")[0] == 0
    text = (tmp_path / "transcheck.toml").read_text("utf-8")
    told = "\n".join(
        line[2:] for line in text.splitlines() if line.startswith("# ") and "=" in line
    )
    (tmp_path / "transcheck.toml").write_text(text, "utf-8")
    (tmp_path / "a.txt").write_text(demo, "utf-8")
    assert run(capsys, "audit", "a.txt", "--fail-on", "never")[0] == 0
    assert run(capsys, "init")[0] == 2
    assert "min_confidence = 0.5" in told


def test_parallel_files_pair_line_by_line(tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "t").write_text("The fire burned 1,570 hectares of pine.\nIt rained.\n", "utf-8")
    (tmp_path / "s").write_text("Le feu a brûlé 15 700 hectares de pins.\nIl a plu.\n", "utf-8")
    words = ["audit", str(tmp_path / "t"), "--source", str(tmp_path / "s"), "--parallel"]
    code, out, _ = run(capsys, *words, "--from", "fr", "--to", "en", "--format", "json")
    article = json.loads(out)["articles"][0]
    assert code == 1
    assert [(f["rule"], f["unit"]) for f in article["findings"]] == [("number-mismatch", "1")]
    (tmp_path / "s").write_text("Une seule ligne.\n", "utf-8")
    code, _, err = run(capsys, *words)
    assert code == 3
    assert "--parallel needs as many" in err


def test_align_prints_beads(tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "t").write_text("The fire burned all night.\nIt rained on Monday.\n", "utf-8")
    (tmp_path / "s").write_text("Le feu a brûlé toute la nuit.\nIl a plu lundi.\n", "utf-8")
    words = ["align", str(tmp_path / "s"), str(tmp_path / "t"), "--segmented", "--from", "fr"]
    code, out, _ = run(capsys, *words, "--to", "en", "--format", "beads")
    assert code == 0
    assert [line.split("\t")[0] for line in out.splitlines()] == ["[0]:[0]", "[1]:[1]"]


def pages(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir() if not p.name.startswith(".")}


def test_pages_that_are_up_to_date_are_left_alone(tmp_path: Path, demo: str, capsys) -> None:  # type: ignore[no-untyped-def]
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(demo, "utf-8")
    out = tmp_path / "reports"
    words = ["audit", str(tmp_path), "--report-dir", str(out), "--quiet"]
    run(capsys, *words)
    first, times = pages(out), {p.name: p.stat().st_mtime_ns for p in out.iterdir()}
    (out / "b.html").write_text("touched", "utf-8")
    run(capsys, *words)
    assert pages(out) == first
    assert (out / "a.html").stat().st_mtime_ns == times["a.html"]
    run(capsys, *words, "--no-cache", "--jobs", "2")
    assert pages(out) == first


def test_the_page_of_an_article_says_nothing_of_others(tmp_path: Path, demo: str, capsys) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "bad.txt").write_text(demo, "utf-8")
    (tmp_path / "good.txt").write_text(PLAIN, "utf-8")
    run(capsys, "audit", str(tmp_path), "--report-dir", str(tmp_path / "out"), "--quiet")
    gates = {
        name: json.loads((tmp_path / "out" / f"{name}.json").read_text("utf-8"))["summary"]["gate"]
        for name in ("good", "bad")
    }
    assert gates == {"good": "passed", "bad": "failed"}


def test_paths_have_their_own_gate(tmp_path: Path, demo: str, capsys) -> None:  # type: ignore[no-untyped-def]
    for name in ("new", "old"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(demo, "utf-8")
    told = '[[paths]]\nmatch = "old/"\nfail_on = "never"\n'
    (tmp_path / "transcheck.toml").write_text(told, "utf-8")
    code, out, _ = run(capsys, "audit", str(tmp_path), "--format", "json")
    failures = json.loads(out)["summary"]["failures"]
    assert code == 1
    assert [Path(f["path"]).parent.name for f in failures] == ["new"]
    _, out, _ = run(capsys, "audit", str(tmp_path), "--format", "junit")
    suites = {Path(s["name"]).parent.name: s["failures"] for s in suites_of(out)}
    assert suites["old"] == "0" != suites["new"]


def suites_of(text: str) -> list[dict[str, str]]:
    from lxml import etree

    return [dict(s.attrib) for s in etree.fromstring(text.encode()).findall("testsuite")]


def test_rules_of_a_configuration_are_known(tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "a.txt").write_text(PLAIN, "utf-8")
    (tmp_path / "transcheck.toml").write_text('\nignore = ["quote-unpared"]\n', "utf-8")
    code, _, err = run(capsys, "audit", str(tmp_path / "a.txt"))
    assert code == 2
    assert "transcheck.toml:2: unknown rule 'quote-unpared'; did you mean 'quote-unpaired'?" in err


def test_config_shows_values_and_where_they_come_from(tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "transcheck.toml").write_text('style = "en-GB"\n', "utf-8")
    code, out, _ = run(capsys, "config", "show", str(tmp_path / "a.txt"))
    assert code == 0
    assert any(s.startswith('style = "en-GB" ') and "toml:1" in s for s in out.splitlines())
    assert '"$schema"' in run(capsys, "config", "schema")[1]
    assert "es-419" in run(capsys, "config", "styles")[1]
    assert run(capsys, "config", "frobnicate")[0] == 2


def test_explain_knows_suppressions(capsys: pytest.CaptureFixture[str]) -> None:
    assert "silences nothing any more" in run(capsys, "explain", "suppression-orphaned")[1]


def test_a_baseline_holds_from_another_folder(
    tmp_path: Path, demo: str, capsys, monkeypatch
) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(demo, "utf-8")
    monkeypatch.chdir(tmp_path)
    run(capsys, "baseline", "in", "--output", "base.json")
    assert "in/a.txt" in (tmp_path / "base.json").read_text("utf-8")
    monkeypatch.chdir(tmp_path / "in")
    assert run(capsys, "audit", "a.txt", "--baseline", "../base.json")[0] == 0


def test_every_rule_can_be_explained(capsys: pytest.CaptureFixture[str]) -> None:
    from transcheck.handbook import briefs
    from transcheck.packs import load

    keys = [*load("en").keys][::400]
    told = briefs([*keys, "quote-space", "suppression-expired"])
    assert len(told) == len(keys) + 2
    for key in keys[:3]:
        assert run(capsys, "explain", key)[0] == 0


def test_sarif_carries_the_page_of_each_rule(tmp_path: Path, demo: str, capsys) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "a.txt").write_text(demo, "utf-8")
    _, out, _ = run(capsys, "audit", str(tmp_path / "a.txt"), "--format", "sarif")
    rules = json.loads(out)["runs"][0]["tool"]["driver"]["rules"]
    assert all(rule["help"]["markdown"].startswith(f"# {rule['id']}\n") for rule in rules)


def test_ctrl_c_is_one_line(tmp_path: Path, demo: str, capsys, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    from transcheck import batch

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "a.txt").write_text(demo, "utf-8")
    monkeypatch.setattr(batch, "run", stop)
    code, _, err = run(capsys, "audit", str(tmp_path / "a.txt"))
    assert code == 130
    assert err == "transcheck: interrupted; what is finished is kept\n"


def test_what_was_done_before_ctrl_c_has_its_pages(
    tmp_path: Path, demo: str, capsys, monkeypatch
) -> None:  # type: ignore[no-untyped-def]
    from transcheck.cli import _pages

    real = _pages.Pages.write

    def write(self: _pages.Pages, outcome) -> None:  # type: ignore[no-untyped-def]
        if outcome.path.endswith("b.txt"):
            raise KeyboardInterrupt
        real(self, outcome)

    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(demo, "utf-8")
    words = ["audit", str(tmp_path), "--report-dir", str(tmp_path / "out"), "--quiet"]
    with monkeypatch.context() as patch:
        patch.setattr(_pages.Pages, "write", write)
        assert run(capsys, *words)[0] == 130
    done = tmp_path / "out" / "a.html"
    assert done.read_text("utf-8").rstrip().endswith("</html>")
    assert not (tmp_path / "out" / "b.html").exists()
    before = done.stat().st_mtime_ns
    run(capsys, *words)
    assert done.stat().st_mtime_ns == before
    assert (tmp_path / "out" / "c.html").exists()


def test_a_bar_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    from transcheck.cli._progress import progress

    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress(5, quiet=False) as shown:
        assert len(shown) == 1
    for total, quiet in ((5, True), (1, False)):
        with progress(total, quiet) as shown:
            assert shown == ()
    monkeypatch.setenv("CI", "true")
    with progress(5, quiet=False) as shown:
        assert shown == ()


def test_a_report_lists_what_is_suppressed(tmp_path: Path, demo: str, capsys) -> None:  # type: ignore[no-untyped-def]
    beside = '[[suppress]]\nrule = "number-format"\nreason = "as printed\\u001b[2J"\nby = "ada"\n'
    (tmp_path / "a.txt").write_text(demo, "utf-8")
    (tmp_path / "a.txt.transcheck.toml").write_text(beside, "utf-8")
    _, out, _ = run(capsys, "audit", str(tmp_path / "a.txt"))
    assert "suppressed: line 5, number-format: as printed␛[2J, by ada" in out
    assert "\x1b[2J" not in out


def test_parquet_goes_to_a_file(tmp_path: Path, demo: str, capsys) -> None:  # type: ignore[no-untyped-def]
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow")
    (tmp_path / "a.txt").write_text(demo, "utf-8")
    out = tmp_path / "found.parquet"
    run(capsys, "audit", str(tmp_path / "a.txt"), "--format", "parquet", "--output", str(out))
    assert parquet.read_table(out).num_rows > 10


def test_no_file_name_reaches_the_terminal_raw(tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    for name in ("\x1b[2Jx.txt", "a\x9b31m.txt", "\u202eevil.txt"):
        _, out, err = run(capsys, "audit", str(tmp_path / name))
        assert "no such file" in err
        assert not set("\x1b\x9b\u202e") & set(out + err)


def test_each_article_counts_by_its_own_penalties(tmp_path: Path, demo: str, capsys) -> None:  # type: ignore[no-untyped-def]
    for name, points in (("mild", 0), ("hard", 2)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(demo, "utf-8")
        told = f"[penalties]\nminor = {points}\nmajor = {points}\n"
        (tmp_path / name / "transcheck.toml").write_text(told, "utf-8")
    _, out, _ = run(capsys, "audit", str(tmp_path), "--format", "csv")
    rows = list(csv.DictReader(StringIO(out)))
    sums = {
        name: sum(float(r["points"]) for r in rows if f"/{name}/" in r["path"])
        for name in ("mild", "hard")
    }
    assert sums["mild"] == 0.0 < sums["hard"]
    _, out, _ = run(capsys, "audit", str(tmp_path), "--format", "json")
    articles = {Path(a["path"]).parent.name: a for a in json.loads(out)["articles"]}
    score = next(s for s in articles["hard"]["scores"] if s["name"] == "transcheck")
    assert score["value"] == pytest.approx(
        100 - 100 * sums["hard"] / articles["hard"]["words"], abs=0.01
    )


def test_what_cannot_be_read_is_named_once_in_every_command(tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    path = str(tmp_path / "none.txt")
    code, out, err = run(capsys, "audit", path)
    assert (code, out.count(path), err.count(path)) == (3, 1, 1)
    assert "1 not read" in out
    (tmp_path / "a.json").write_text("{\n,", "utf-8")
    _, out, _ = run(capsys, "audit", str(tmp_path / "a.json"))
    assert (out.count("a.json"), "a.json: line 2:1: not valid JSON" in out) == (1, True)
    for words in (["score"], ["baseline", "--output", str(tmp_path / "b.json")]):
        code, out, err = run(capsys, *words, path)
        assert (code, out, err.count("no such file")) == (3, "", 1)


def test_standard_input_is_for_audit_alone(tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    for words in (
        ["score"],
        ["align", "a.txt"],
        ["baseline", "--output", str(tmp_path / "b.json")],
    ):
        (tmp_path / "a.txt").write_text(PLAIN, "utf-8")
        told = [str(tmp_path / w) if w == "a.txt" else w for w in words]
        code, _, err = run(capsys, *told, "-")
        assert (code, "only `audit` reads standard input" in err) == (3, True)


def test_a_file_that_is_named_twice_is_one_article(tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "a.txt").write_text(PLAIN, "utf-8")
    _, out, _ = run(capsys, "audit", str(tmp_path / "a.txt"), str(tmp_path))
    assert "1 article " in out


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("page.html", ["audit", "page.html", "--report-dir", "."]),
        ("en.json", ["audit", "en.json", "--report-dir", "."]),
        ("index.html", ["audit", "index.html", "--report-dir", "."]),
        ("a.txt", ["audit", "a.txt", "--format", "json", "--output", "./a.txt"]),
        ("fr.txt", ["audit", "a.txt", "--source", "fr.txt", "--output", "fr.txt"]),
        ("r.txt", ["audit", "a.txt", "--reference", "r.txt", "--output", "r.txt"]),
        ("fr.txt", ["audit", "a.txt", "--source", "fr.txt", "--parallel", "--output", "fr.txt"]),
        ("b.json", ["audit", "a.txt", "--baseline", "b.json", "--output", "b.json"]),
        ("a.txt", ["baseline", "a.txt", "--output", "a.txt"]),
        ("a.txt", ["score", "a.txt", "--output", "a.txt"]),
        ("a.txt", ["align", "fr.txt", "a.txt", "--output", "a.txt"]),
        ("r.txt", ["compare", "a.txt", "r.txt", "--output", "r.txt"]),
    ],
)
def test_no_result_is_written_over_what_is_read(
    name: str,
    words: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    for file in ("page.html", "index.html", "a.txt", "fr.txt", "r.txt"):
        Path(file).write_text(PLAIN, "utf-8")
    Path("en.json").write_text(json.dumps({"a": PLAIN}), "utf-8")
    Path("b.json").write_text('{"schema": "transcheck-baseline/1", "findings": {}}', "utf-8")
    before = Path(name).read_bytes()
    code, _, err = run(capsys, *words)
    assert code == 2
    assert f"{name}: this file is read here" in err
    assert Path(name).read_bytes() == before


def test_pages_stand_beside_an_article_of_another_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(PLAIN, "utf-8")
    words = ("audit", str(tmp_path / "a.txt"), "--report-dir", str(tmp_path))
    assert [run(capsys, *words)[0] for _ in range(2)] == [0, 0]
    assert (tmp_path / "a.html").is_file()


def test_the_index_links_to_every_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = ("C# notes", "50% off", "why?", "a:b", "caf\u00e9")
    for name in names:
        (tmp_path / f"{name}.txt").write_text(PLAIN, "utf-8")
    out = tmp_path / "out"
    assert run(capsys, "audit", str(tmp_path), "--report-dir", str(out))[0] == 0
    links = re.findall(r'<th scope="row"[^>]*><a href="([^"]+)"', (out / "index.html").read_text())
    parts = [urlsplit(html.unescape(link)) for link in links]
    assert {unquote(p.path) for p in parts} == {f"{name}.html" for name in names}
    assert not any(p.query or p.fragment or p.scheme for p in parts)


@pytest.mark.parametrize("words", [["rules"], ["explain", "fr-en/effectifs-workforce"]])
def test_what_is_printed_is_utf_8_wherever_it_is_printed(words: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "transcheck", *words],
        env=os.environ | {"PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode("utf-8")
