"""Sentence embeddings in the alignment: the numbers of plain transformers, and what they decide."""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

import pytest

torch = pytest.importorskip(
    "torch", reason="embeddings need torch: pip install 'transcheck[neural]'"
)
pytest.importorskip("sentencepiece", reason="embeddings need sentencepiece")
HERE = Path(__file__).parent / "neural"
sys.path.insert(0, str(HERE))

import tiny

from transcheck import cli
from transcheck.align import align
from transcheck.audit import audit
from transcheck.config import Config
from transcheck.errors import UsageError
from transcheck.neural import vectors
from transcheck.neural.embed import Embedder
from transcheck.neural.load import tokenizer
from transcheck.neural.place import digest

TEXTS = [
    "Le vieux pont.",
    "The old bridge crosses the river.",
    "le pont de la maison " * 14,
    "Oui.",
]
MOVED = [0, 1, 9, 2, 3, 4, 5, 7]
"""Sentences of the toy translation: 9 is of nobody's, 6 is left out."""


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def plain(folder: Path, text: str, pooling: str) -> list[float]:
    """What transformers alone says of one text."""
    from transformers import AutoModel

    model = AutoModel.from_pretrained(folder).eval()
    told = tokenizer(folder, as_saved=True)(
        text, return_tensors="pt", truncation=True, max_length=64
    )
    with torch.no_grad():
        hidden = model(told["input_ids"], attention_mask=told["attention_mask"]).last_hidden_state
        row = hidden[0, 0] if pooling == "cls" else hidden[0].mean(0)
        if (folder / "2_Dense").is_dir():
            row = torch.tanh(tiny.filled("dense", torch.zeros(8, 32)) @ row)
    found: list[float] = (row / row.norm()).tolist()
    return found


def mean_pooled(folder: Path, name: str = "model") -> Path:
    """The layout of multilingual-e5 and MiniLM: mean pooling, no dense layer."""
    from shutil import rmtree

    folder = folder / name
    folder.mkdir()
    tiny.embeddings(folder)
    rmtree(folder / "2_Dense")
    (folder / "1_Pooling" / "config.json").write_text('{"pooling_mode_mean_tokens": true}')
    return folder


def test_cls_and_dense_layer_are_those_of_transformers(tmp_path: Path) -> None:
    folder = tiny.embeddings(tmp_path)
    rows, cut = Embedder(folder, "cpu").embed(TEXTS)
    for row, text in zip(rows.tolist(), TEXTS, strict=True):
        assert row == pytest.approx(plain(folder, text, "cls"), abs=1e-5)
    assert cut == [False, False, True, False]


def test_the_mean_is_that_of_transformers(tmp_path: Path) -> None:
    folder = mean_pooled(tmp_path)
    rows, _ = Embedder(folder, "cpu").embed(TEXTS)
    for row, text in zip(rows.tolist(), TEXTS, strict=True):
        assert row == pytest.approx(plain(folder, text, "mean"), abs=1e-5)


def test_e5_sees_its_prefix(tmp_path: Path) -> None:
    folder = mean_pooled(tmp_path, "multilingual-e5-small")
    rows, _ = Embedder(folder, "cpu").embed(["Oui."])
    assert rows[0].tolist() == pytest.approx(plain(folder, "query: Oui.", "mean"), abs=1e-5)


def test_a_downloaded_e5_is_known_by_its_repository(tmp_path: Path) -> None:
    parts = ("models--intfloat--multilingual-e5-small", "snapshots")
    inner = tmp_path.joinpath(*parts)
    inner.mkdir(parents=True)
    assert Embedder(mean_pooled(inner, "a" * 40), "cpu").prefix == "query: "
    assert Embedder(mean_pooled(tmp_path, "alice5"), "cpu").prefix == ""


def test_the_default_prompt_of_the_files_counts(tmp_path: Path) -> None:
    folder = mean_pooled(tmp_path)
    told = {"prompts": {"bitext": "mean: "}, "default_prompt_name": "bitext"}
    (folder / "config_sentence_transformers.json").write_text(json.dumps(told))
    assert Embedder(folder, "cpu").prefix == "mean: "


def test_an_unknown_pooling_is_refused(tmp_path: Path) -> None:
    folder = mean_pooled(tmp_path)
    (folder / "1_Pooling" / "config.json").write_text('{"pooling_mode_max_tokens": true}')
    with pytest.raises(UsageError, match="pooling by max_tokens"):
        Embedder(folder, "cpu")


def toy(folder: Path, knows: bool = True) -> tuple[Path, list[str], list[str]]:
    """A model in which invented word n of one side means invented word n of the other.

    Nothing but the model can tell which sentence is whose: all are of one length, and no two
    words share three letters. knows: or else its vectors of the two sides have nothing in common.
    """
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    draw = random.Random(3)
    one, other = (
        ["".join(draw.sample(letters, 6)) for _ in range(60)]
        for letters in ("abcdefghijklm", "nopqrstuvwxyz")
    )
    names = ["[PAD]", "[UNK]", *one, *other]
    raw = Tokenizer(models.WordLevel({w: n for n, w in enumerate(names)}, "[UNK]"))
    raw.pre_tokenizer = pre_tokenizers.Whitespace()
    words = PreTrainedTokenizerFast(tokenizer_object=raw, pad_token="[PAD]", unk_token="[UNK]")
    words.save_pretrained(folder)
    model = BertModel(
        BertConfig(
            vocab_size=len(names), hidden_size=256, num_hidden_layers=0, num_attention_heads=1,
            intermediate_size=32, max_position_embeddings=34,
        )
    )  # fmt: skip
    with torch.no_grad():
        rows = torch.randn(120, 256, generator=torch.Generator().manual_seed(1))
        rows[60:] = rows[:60] if knows else rows[60:]
        table = model.embeddings
        table.word_embeddings.weight.copy_(torch.cat([torch.zeros(2, 256), rows]))
        table.position_embeddings.weight.zero_()
        table.token_type_embeddings.weight.zero_()
    model.save_pretrained(folder)
    source = [" ".join(one[6 * n : 6 * n + 6]) for n in range(8)]
    target = [" ".join(other[6 * n : 6 * n + 6]) for n in MOVED]
    return folder, source, target


TRUE = {((n,), (MOVED.index(n),)) for n in range(8) if n in MOVED}


def test_vectors_decide_an_alignment_that_nothing_else_can(tmp_path: Path) -> None:
    folder, source, target = toy(tmp_path)
    without = align(source, target, None, None)
    found = align(source, target, None, None, str(folder), "cpu")
    both = {(b.source, b.target) for b in found.beads if b.source and b.target}
    assert both == TRUE
    assert {(b.source, b.target) for b in without.beads if b.source and b.target} != TRUE
    assert "model" not in without.signature
    assert found.method == f"transcheck+local:{folder.name}"
    assert f"model:local:{folder.name}|digest:{digest(folder)}" in found.signature


def test_a_model_that_does_not_know_the_languages_is_not_heard(tmp_path: Path) -> None:
    folder, source, target = toy(tmp_path, knows=False)
    found = align(source, target, None, None, str(folder), "cpu")
    assert found.beads == align(source, target, None, None).beads


def test_windows_of_a_long_text_see_the_vectors(tmp_path: Path) -> None:
    folder, source, target = toy(tmp_path)
    found = align(source * 30, target * 30, None, None, str(folder), "cpu")
    both = {(b.source, b.target) for b in found.beads if b.source and b.target}
    whole = {((i + 8 * k,), (j + 8 * k,)) for k in range(30) for (i,), (j,) in TRUE}
    assert len(both & whole) > 0.9 * len(whole)


def test_vectors_are_kept_by_content_and_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = mean_pooled(tmp_path)
    told = vectors.model("--align-model", str(folder))
    first = vectors.vectors(told, TEXTS, "cpu")
    monkeypatch.setattr(vectors, "_loaded", lambda *_: pytest.fail("computed again"))
    assert (vectors.vectors(told, TEXTS[::-1], "cpu") == first[::-1]).all()
    other = mean_pooled(tmp_path, "multilingual-e5-small")
    assert not dict(vectors._kept(vectors.model("--align-model", str(other)), TEXTS))


def run(capsys: pytest.CaptureFixture[str], *told: str) -> tuple[int, str, str]:
    with pytest.MonkeyPatch.context() as patch, pytest.raises(SystemExit) as left:
        patch.setattr(sys, "argv", ["transcheck", *told])
        cli.main()
    return int(left.value.code or 0), *capsys.readouterr()


def texts(folder: Path, source: list[str], target: list[str]) -> tuple[str, str]:
    paths = folder / "s.txt", folder / "t.txt"
    for path, lines in zip(paths, (source, target), strict=True):
        path.write_text("".join(f"{line}.\n\n" for line in lines), "utf-8")
    return str(paths[0]), str(paths[1])


def test_the_command_line_aligns_by_a_model(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "model").mkdir()
    folder, *sides = toy(tmp_path / "model")
    one, other = texts(tmp_path, *sides)
    told = ("--from", "xx", "--to", "yy", "--format", "json")
    wish = ("--align-model", str(folder), "--device", "cpu")
    code, out, _ = run(capsys, "align", one, other, *told, *wish)
    assert code == 0
    found = json.loads(out)
    both = {(tuple(b["source"]), tuple(b["target"])) for b in found["beads"]}
    assert both >= TRUE
    assert digest(folder) in found["signature"]


def test_an_audit_aligns_by_the_model_of_its_configuration(tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    folder, *sides = toy(tmp_path / "model")
    one, other = texts(tmp_path, *sides)
    config = Config(target_language="en", align_model=str(folder), device="cpu")
    found = audit(other, config, source=one).alignment
    assert found is not None
    assert {(b.source, b.target) for b in found.beads} >= TRUE
    assert digest(folder) in found.signature


@pytest.mark.parametrize("command", ["align", "audit"])
@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("nowhere", "no such folder"),
        ("org/model", "hf download org/model"),
        (".", "hf download sentence-transformers/LaBSE"),
    ],
)
def test_a_missing_model_says_what_to_download(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, place: str, message: str
) -> None:
    place = str(tmp_path) if place == "." else place
    one, other = texts(tmp_path, ["Oui"], ["Yes"])
    told = (one, other) if command == "align" else (other, "--source", one)
    code, _, said = run(capsys, command, *told, "--align-model", place)
    assert code == 2
    assert message in said
