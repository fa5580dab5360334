"""COMET checkpoints give the digits that unbabel-comet printed (tests/neural/comet_oracle.py)."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="neural scorers need torch: pip install 'transcheck[neural]'")
pytest.importorskip("sentencepiece", reason="neural scorers need sentencepiece")
HERE = Path(__file__).parent / "neural"
sys.path.insert(0, str(HERE))

import tiny

from transcheck.errors import UsageError
from transcheck.neural.place import licence
from transcheck.score._neural import comet
from transcheck.score._neural.checkpoint import checkpoint
from transcheck.score._neural.contract import Result, Row

TOLD = json.loads((HERE / "comet_scores.json").read_text("utf-8"))


def rows(with_reference: bool) -> list[Row]:
    others = tiny.REFERENCES if with_reference else [None] * len(tiny.ROWS)
    return [Row(s, t, r) for (s, t), r in zip(tiny.ROWS, others, strict=True)]


def scored(folder: Path, kind: str) -> list[Result]:
    return comet.load(tiny.comet(folder, kind), "cpu").score(rows(kind == "wmt22-comet-da"))


@pytest.mark.parametrize("kind", tiny.KINDS)
def test_scores_are_those_of_the_original(tmp_path: Path, kind: str) -> None:
    results = scored(tmp_path, kind)
    assert [r.value for r in results] == pytest.approx(TOLD[kind]["scores"], abs=1e-5)
    assert max(TOLD[kind]["scores"]) - min(TOLD[kind]["scores"]) > 1e-3


@pytest.mark.parametrize("kind", ["word-level", "xcomet"])
def test_error_marks_are_those_of_the_original(tmp_path: Path, kind: str) -> None:
    found = [[(m.start, m.end, m.severity) for m in r.marks] for r in scored(tmp_path, kind)]
    told = [[tuple(m[:3]) for m in row] for row in TOLD[kind]["spans"]]
    assert found == told
    assert any(told)


def test_a_text_beyond_the_model_is_told(tmp_path: Path) -> None:
    assert [r.cut for r in scored(tmp_path, "wmt22-cometkiwi-da")] == [False] * 4 + [True, False]


def test_one_batch_or_many_is_the_same(tmp_path: Path) -> None:
    model = comet.load(tiny.comet(tmp_path, "wmt20-comet-qe-da"), "cpu")
    together = [r.value for r in model.score(rows(False))]
    assert together == pytest.approx([model.score([r])[0].value for r in rows(False)], abs=1e-6)


def test_the_published_layout_is_known_with_its_licence(tmp_path: Path) -> None:
    found = checkpoint(f"kiwi={tiny.comet(tmp_path, 'wmt22-cometkiwi-da')}")
    assert (found.layout, found.needs, licence(found.folder)) == (comet, "source", "apache-2.0")


def test_a_missing_encoder_says_how_to_get_it(tmp_path: Path) -> None:
    folder = tiny.comet(tmp_path, "wmt20-comet-qe-da")
    (folder / "encoder").rename(tmp_path / "elsewhere")
    with pytest.raises(UsageError, match="hf download"):
        comet.load(folder, "cpu")


def test_a_pickle_with_code_is_refused(tmp_path: Path) -> None:
    import torch

    folder = tiny.comet(tmp_path, "wmt20-comet-qe-da")
    torch.save({"state_dict": {"x": Path}}, folder / "checkpoints" / "model.ckpt")
    with pytest.raises(UsageError, match="plain weights"):
        comet.load(folder, "cpu")
