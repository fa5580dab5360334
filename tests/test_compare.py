"""Two versions: what one gained and lost, and whether the difference is more than chance."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from transcheck.cli import app

SOURCE = [
    "Le maire a inauguré hier le nouveau pont de la ville.",
    "Les travaux ont duré 14 mois et coûté trois millions d'euros.",
    "Les riverains se plaignent encore du bruit des camions.",
    "Une école sera construite sur la rive gauche l'an prochain.",
]
BETTER = [
    "The mayor opened the town's new bridge yesterday.",
    "The works took 14 months and cost three million euros.",
    "Residents still complain about the noise of the trucks.",
    "A school will be built on the left bank next year.",
]
WORSE = [
    "The mayor the new bridge yesterday opened of town town.",
    "The works took 41 months and cost three million euros.",
    "Les riverains se plaignent encore du bruit des camions.",
    "",
]


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    sides = {
        "s": SOURCE,
        "a": WORSE,
        "b": BETTER,
        "r": [x.replace("trucks", "lorries") for x in BETTER],
    }
    for name, lines in sides.items():
        (tmp_path / f"{name}.txt").write_text("".join(f"{x}\n" for x in lines * 6), "utf-8")
    return {name: str(tmp_path / f"{name}.txt") for name in sides}


def run(files: dict[str, str], *more: str) -> dict:  # type: ignore[type-arg]
    told = ["compare", files["a"], files["b"], "--source", files["s"], "--format", "json"]
    done = CliRunner().invoke(app, [*told, "--from", "fr", "--to", "en", "--parallel", *more])
    assert done.exit_code == 0, done.output
    return dict(json.loads(done.stdout))


def test_the_better_version_wins_every_test(files: dict[str, str]) -> None:
    found = {s["name"]: s for s in run(files)["scores"]}
    assert found["estimate"]["verdict"].startswith("the second scores better, by an estimate")
    assert found["estimate"]["p"] < 0.01
    assert "seed:12345" in found["estimate"]["signature"]


def test_findings_are_told_by_side(files: dict[str, str]) -> None:
    found = run(files)
    assert any("number" in f["rule"] for f in found["lost"])
    assert not any("number" in f["rule"] for f in found["gained"])


def test_a_version_against_itself_differs_in_nothing(files: dict[str, str]) -> None:
    found = run({**files, "b": files["a"]})
    assert (found["gained"], found["lost"]) == ([], [])
    assert {s["difference"] for s in found["scores"]} == {0.0}
    assert all(s["verdict"].startswith("no difference") for s in found["scores"])


def test_references_of_other_length_are_not_tested(files: dict[str, str], tmp_path: Path) -> None:
    short = tmp_path / "short.txt"
    short.write_text("One line.\n", "utf-8")
    found = run(files, "--reference", str(short))
    assert "as many lines" in found["untested"][0]["why"]


def test_references_give_the_paired_tests_of_sacrebleu(files: dict[str, str]) -> None:
    whole = {**files, "a": files["r"]}
    found = {
        s["name"]: s
        for s in run(whole, "--reference", files["r"], "--reference", files["b"])["scores"]
    }
    assert {"bleu", "chrf", "ter"} <= set(found)
    assert found["bleu"]["first"] == pytest.approx(100.0)
    verdicts = {name: s["verdict"] for name, s in found.items() if "better" in s["verdict"]}
    assert {n for n, v in verdicts.items() if "an estimate" in v} <= {
        "estimate",
        "adequacy",
        "fluency",
    }
    assert "ar:10000" in found["bleu"]["signature"]
    assert "nrefs:2" in found["chrf"]["signature"]


def test_articles_pair_through_their_source(tmp_path: Path) -> None:
    for name, lines in (("s", SOURCE), ("a", BETTER), ("b", BETTER[:3])):
        (tmp_path / f"{name}.txt").write_text(" ".join(lines), "utf-8")
    told = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--source", str(tmp_path / "s.txt")]
    done = CliRunner().invoke(app, ["compare", *told, "--from", "fr", "--to", "en"])
    assert done.exit_code == 0, done.output
    assert "estimate" in done.stdout
    assert "gained findings" in done.stdout


def test_equal_versions_differ_by_nothing_but_chance(files: dict[str, str]) -> None:
    words = ["compare", files["b"], files["b"], "--source", files["s"], "--parallel"]
    done = CliRunner().invoke(app, [*words, "--to", "en", "--from", "fr", "--format", "json"])
    scores = json.loads(done.stdout)["scores"]
    assert scores
    assert {(s["difference"], s["p"]) for s in scores} == {(0.0, 1.0)}
