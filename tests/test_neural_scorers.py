"""Neural scorers beside COMET, and what they share: the command line, the cache, plain errors."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

torch = pytest.importorskip("torch", reason="neural scorers need torch")
pytest.importorskip("sentencepiece", reason="neural scorers need sentencepiece")
HERE = Path(__file__).parent / "neural"
sys.path.insert(0, str(HERE))

import tiny

from transcheck.audit import audit
from transcheck.batch import article
from transcheck.cli import app
from transcheck.config import Config
from transcheck.errors import UsageError
from transcheck.model import Report, Score
from transcheck.neural.load import tokenizer
from transcheck.neural.place import digest
from transcheck.score._neural import classify, cosine, forced, metricx, run
from transcheck.score._neural.checkpoint import checkpoint
from transcheck.score._neural.contract import Row
from transcheck.score._neural.store import Store

METRICX = json.loads((HERE / "metricx_scores.json").read_text("utf-8"))
ROWS = [Row(s, t) for s, t in tiny.ROWS if t]


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.mark.parametrize("version", ["23", "24"])
def test_metricx_is_that_of_the_original(tmp_path: Path, version: str) -> None:
    folder = tiny.metricx(tmp_path)
    (folder / "metricx.json").write_text(json.dumps({"version": version}))
    found = metricx.load(folder, "cpu").score([Row(s, t) for s, t in tiny.ROWS])
    assert [r.value for r in found] == pytest.approx(METRICX[version], abs=1e-4)
    assert any(0 < v < 25 for v in METRICX[version])


def test_pair_regression_is_the_logit_of_the_pair(tmp_path: Path) -> None:
    from transformers import AutoModelForSequenceClassification

    folder = tiny.pair_regression(tmp_path)
    model = AutoModelForSequenceClassification.from_pretrained(folder).eval()
    told = tokenizer(folder, as_saved=True)(ROWS[2].source, ROWS[2].target, return_tensors="pt")
    told = {k: told[k] for k in ("input_ids", "attention_mask")}
    with torch.no_grad():
        alone = float(model(**told).logits[0, 0])
    results = classify.load(folder, "cpu").score(ROWS)
    assert results[2].value == pytest.approx(alone, abs=1e-6)
    assert (results[2].cut, results[3].cut) == (False, True)


def test_cosine_is_one_for_the_same_text(tmp_path: Path) -> None:
    model = cosine.load(tiny.embeddings(tmp_path), "cpu")
    same, other = model.score([Row("Le pont.", "Le pont."), Row("Le pont.", "Old water 12 %")])
    assert same.value == pytest.approx(1.0, abs=1e-6)
    assert other.value < 0.999
    assert model.embedder.pooling == "cls"


def test_forced_decoding_is_the_mean_log_probability(tmp_path: Path) -> None:
    model = forced.load(tiny.translation(tmp_path), "cpu")
    row = ROWS[0]
    ids = model.words([row.source], return_tensors="pt")["input_ids"]
    labels = model.words(text_target=[row.target], return_tensors="pt")["input_ids"]
    with torch.no_grad():
        loss = float(model.model(input_ids=ids, labels=labels).loss)
    padded = model.score(ROWS)[0].value
    assert padded == pytest.approx(-loss, abs=1e-5)


@pytest.mark.parametrize(
    ("make", "layout"),
    [
        (tiny.pair_regression, classify), (tiny.embeddings, cosine),
        (tiny.translation, forced), (tiny.metricx, metricx),
    ],
)  # fmt: skip
def test_a_layout_is_known_by_its_files(tmp_path: Path, make, layout) -> None:  # type: ignore[no-untyped-def]
    assert checkpoint(f"x={make(tmp_path)}").layout is layout


def scored(folder: Path, told: str) -> Report:
    source, target = folder / "s.txt", folder / "t.txt"
    source.write_text("".join(f"{r.source.strip()}\n" for r in ROWS), "utf-8")
    target.write_text("".join(f"{r.target.strip()}\n" for r in ROWS), "utf-8")
    config = Config(source_language="fr", target_language="en", scorers=(told,), device="cpu")
    return audit(article(str(target), str(source), (), parallel=True), config)


def named(report: Report, name: str) -> Score:
    return next(s for s in report.scores if s.name == name)


def test_a_score_says_what_made_it_and_what_was_cut(tmp_path: Path) -> None:
    folder = tiny.comet(tmp_path / "model", "wmt22-cometkiwi-da")
    score = named(scored(tmp_path, f"kiwi={folder}"), "kiwi")
    assert "licence:apache-2.0" in score.signature
    assert f"digest:{digest(folder)}" in score.signature
    assert "segment 4" in (score.note or "")
    assert len(score.per_segment or ()) == len(ROWS)


def test_results_come_from_the_cache_until_the_model_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tiny.pair_regression(tmp_path / "model")
    first = named(scored(tmp_path, f"mtq={folder}"), "mtq")
    run._loaded.cache_clear()
    monkeypatch.setattr(classify, "load", lambda *_: pytest.fail("computed again"))
    assert named(scored(tmp_path, f"mtq={folder}"), "mtq") == first
    assert Store("another model").get(ROWS) == {}


def test_a_reference_model_without_a_reference_is_skipped(tmp_path: Path) -> None:
    folder = tiny.comet(tmp_path / "model", "wmt22-comet-da")
    skipped = {s.what: s.why for s in scored(tmp_path, f"da={folder}").skipped}
    assert "needs a reference" in skipped["score da"]


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ("kiwi", "give a name and a place"),
        ("kiwi=nowhere", "no such folder"),
        ("kiwi=org/model", "pin its commit"),
    ],
)
def test_a_wrong_scorer_says_what_to_do(told: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        checkpoint(told)


def test_a_model_that_cannot_be_fetched_says_how(monkeypatch: pytest.MonkeyPatch) -> None:
    import huggingface_hub

    def fails(*_: object, **__: object) -> None:
        raise OSError("no network")

    monkeypatch.setattr(huggingface_hub, "snapshot_download", fails)
    with pytest.raises(UsageError, match="hf download org/model --revision"):
        checkpoint(f"x=org/model@{'a' * 40}")


def test_a_folder_without_a_known_layout_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no layout that is known"):
        checkpoint(f"x={tmp_path}")


def test_the_command_line_runs_a_scorer(tmp_path: Path) -> None:
    folder = tiny.pair_regression(tmp_path / "model")
    scored(tmp_path, f"mtq={folder}")
    told = [str(tmp_path / "t.txt"), "--source", str(tmp_path / "s.txt"), "--parallel"]
    done = CliRunner().invoke(app, ["score", *told, "--to", "en", "--scorer", f"mtq={folder}"])
    assert done.exit_code == 0
    assert "mtq\t" in done.stdout
