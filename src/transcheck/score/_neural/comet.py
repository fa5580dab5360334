"""COMET checkpoints: regression with and without a reference, the unified ones, xCOMET."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from transcheck.errors import UsageError
from transcheck.neural.load import padded, tokenizer
from transcheck.score._neural import layers, spans
from transcheck.score._neural.contract import Result, Row

NAME = "comet"
HIGHER_IS_BETTER = True
SCALE = (0.0, 1.0)
NEEDS = "source"
WEIGHTS = "checkpoints/model.ckpt"
REFERENCELESS, REGRESSION = "referenceless_regression_metric", "regression_metric"
UNIFIED, XCOMET = "unified_metric", "xcomet_metric"
DEFAULTS: Mapping[str, tuple[bool, str]] = {
    REFERENCELESS: (True, "softmax"),
    REGRESSION: (True, "softmax"),
    UNIFIED: (True, "sparsemax"),
    XCOMET: (False, "sparsemax"),
}
SHARES = (0.12, 0.33, 0.33, 0.22)
UNUSED = ("position_ids", "token_type_ids", "pooler")
Torch = Any


def fits(folder: Path) -> bool:
    return (folder / "hparams.yaml").is_file()


def needs(folder: Path) -> str:
    """What a checkpoint must see beside the translation."""
    return "reference" if hyperparameters(folder)["class_identifier"] == REGRESSION else "source"


def hyperparameters(folder: Path) -> dict[str, Any]:
    """`hparams.yaml` with the defaults that old files leave out."""
    import yaml

    told = dict(yaml.safe_load((folder / "hparams.yaml").read_text("utf-8")))
    kind = told.get("class_identifier")
    if kind not in DEFAULTS:
        raise UsageError(
            f"{folder}/hparams.yaml: class_identifier is {kind!r}; known are {', '.join(DEFAULTS)}"
        )
    normal, how = DEFAULTS[str(kind)]
    usual = {
        "layer_norm": normal,
        "layer_transformation": how,
        "pool": "avg",
        "activations": "Tanh",
    }
    return {**usual, **told}


def load(folder: Path, device: str) -> Comet:
    import torch

    told = hyperparameters(folder)
    try:
        packed = torch.load(folder / WEIGHTS, map_location="cpu", weights_only=True)
    except Exception as error:
        raise UsageError(
            f"{folder / WEIGHTS}: cannot be loaded as plain weights: {str(error).splitlines()[0]}"
        ) from error
    base = _base(folder, str(told["pretrained_model"]))
    state = packed["state_dict"]
    return Comet(
        told, state, _encoder(base, state).to(device), tokenizer(base, as_saved=True), device
    )


def _base(folder: Path, name: str) -> Path:
    """Where configuration and tokenizer of the encoder lie: the checkpoint holds neither."""
    for place in (folder / "encoder", folder, Path(name)):
        if (place / "config.json").is_file():
            return place
    raise UsageError(
        f"{folder}: this checkpoint also needs configuration and tokenizer of {name}; once, where "
        f"there is a network: hf download {name} --include '*.json' '*.model' "
        f"--local-dir {folder / 'encoder'}"
    )


def _encoder(base: Path, state: Mapping[str, Torch]) -> Torch:
    from transformers import AutoConfig, AutoModel

    config = AutoConfig.from_pretrained(str(base), local_files_only=True, trust_remote_code=False)
    make: Any = AutoModel.from_config
    model = make(config, add_pooling_layer=False)
    own = {
        k.removeprefix("encoder.model."): v.float()
        for k, v in state.items()
        if k.startswith("encoder.model.")
    }
    lacking, surplus = model.load_state_dict(own, strict=False)
    wrong = [k for k in (*lacking, *surplus) if not any(u in k for u in UNUSED)]
    if wrong:
        raise UsageError(f"{base}: config.json does not fit the checkpoint: {', '.join(wrong[:3])}")
    return model.eval()


class Comet:
    """One loaded checkpoint: how it reads a row depends on its class."""

    def __init__(
        self,
        told: Mapping[str, Any],
        state: Mapping[str, Torch],
        encoder: Torch,
        words: Any,
        device: str,
    ) -> None:
        self.told, self.encoder, self.words, self.device = told, encoder, words, device
        self.kind = str(told["class_identifier"])
        self.limit = encoder.config.max_position_embeddings - 2
        depth = encoder.config.num_hidden_layers + 1
        weights = layers.mix_weights(state, depth, str(told["layer_transformation"]))
        self.weights = None if weights is None else weights.to(device)
        head = layers.estimator(state, str(told["activations"]), told.get("final_activation"))
        self.head = head.eval().to(device)
        self.tags = spans.tagger(state, told, device)

    def score(self, rows: Sequence[Row]) -> list[Result]:
        import torch

        read: Callable[[Sequence[Row]], list[Result]] = (
            self._together if self.kind in (UNIFIED, XCOMET) else self._apart
        )
        with torch.inference_mode():
            return read(rows)

    def _tokens(self, text: str) -> tuple[list[int], bool]:
        """Ids as COMET cuts them, and whether it did."""
        whole = self.words(text)["input_ids"]
        room = self.limit - 2
        return (whole, False) if len(whole) <= room else ([*whole[: room - 1], whole[-1]], True)

    def _states(self, ids: Torch, mask: Torch) -> tuple[Torch, tuple[Torch, ...]]:
        every = self.encoder(input_ids=ids, attention_mask=mask, output_hidden_states=True)
        hidden = every.hidden_states
        if self.weights is None:
            return hidden[int(self.told.get("layer", self.told.get("sent_layer", -1)))], hidden
        normal = bool(self.told["layer_norm"])
        return layers.mixed(hidden, self.weights, mask, normal), hidden

    def _vectors(self, texts: Sequence[str]) -> tuple[Torch, list[bool]]:
        told = [self._tokens(t) for t in texts]
        ids, mask = padded([t for t, _ in told], self.words.pad_token_id, self.device)
        layer, hidden = self._states(ids, mask)
        return layers.pooled(str(self.told["pool"]), layer, hidden[-1], mask), [c for _, c in told]

    def _apart(self, rows: Sequence[Row]) -> list[Result]:
        """Each text read alone; the head sees the vectors, their products and differences."""
        import torch

        target, cut = self._vectors([r.target for r in rows])
        source, cut_source = self._vectors([r.source for r in rows])
        blocks = [target, source, target * source, (target - source).abs()]
        cuts = [cut, cut_source]
        if self.kind == REGRESSION:
            other, cut_other = self._vectors([str(r.reference) for r in rows])
            near = [target * other, (target - other).abs()]
            blocks = [target, other, *near, *blocks[2:]]
            cuts.append(cut_other)
        values = self.head(torch.cat(blocks, 1)).view(-1).tolist()
        return [
            Result(float(v), any(c)) for v, c in zip(values, zip(*cuts, strict=True), strict=True)
        ]

    def _together(self, rows: Sequence[Row]) -> list[Result]:
        """`<s> target </s></s> source </s>`, read as one."""
        targets = [self._tokens(r.target) for r in rows]
        sources = [self._tokens(r.source) for r in rows]
        joined = [self._joined(t, s) for (t, _), (s, _) in zip(targets, sources, strict=True)]
        ids, mask = padded([j for j, _ in joined], self.words.pad_token_id, self.device)
        layer, hidden = self._states(ids, mask)
        values = self.head(layer[:, 0]).view(-1).tolist()
        cut = [a or b or c for (_, a), (_, b), (_, c) in zip(targets, sources, joined, strict=True)]
        marks = self._marks(rows, [t for t, _ in targets], hidden)
        return [Result(self._value(v, m), c, m) for v, c, m in zip(values, cut, marks, strict=True)]

    def _joined(self, target: Sequence[int], source: Sequence[int]) -> tuple[list[int], bool]:
        start, end = self.words.bos_token_id, self.words.eos_token_id
        whole = [start, *target[1:-1], end, end, *source[1:-1], end]
        long = len(target) + len(source) - 4 > self.limit - 5
        return (whole[: self.limit], len(whole) > self.limit) if long else (whole, False)

    def _marks(
        self, rows: Sequence[Row], targets: Sequence[Sequence[int]], hidden: tuple[Torch, ...]
    ) -> list[tuple[spans.Mark, ...]]:
        if self.tags is None:
            return [()] * len(rows)
        chances = self.tags.chances(hidden)
        offsets = [
            self.words(r.target, return_offsets_mapping=True)["offset_mapping"] for r in rows
        ]
        return [
            self.tags.marks(chances[n, : len(t)], offsets[n][: len(t)])
            for n, t in enumerate(targets)
        ]

    def _value(self, value: float, marks: Sequence[spans.Mark]) -> float:
        """xCOMET adds what its own error marks cost; the others give the head's value."""
        if self.kind != XCOMET:
            return value
        return min(value, 1.0) * sum(SHARES[:3]) + spans.quality(marks) * SHARES[3]
