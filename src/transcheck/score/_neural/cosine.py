"""Cosine of sentence embeddings (LaBSE, multilingual-e5): do both sides mean the same?"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from transcheck.score._neural.contract import (
    Result,
    Row,
    architectures,
    padded,
    pretrained,
    settings,
    tokenizer,
)

NAME = "embedding-cosine"
HIGHER_IS_BETTER = True
SCALE = (-1.0, 1.0)
NEEDS = "source"
ENCODERS = ("BertModel", "XLMRobertaModel", "MPNetModel", "RobertaModel", "DistilBertModel")
USUAL_LENGTH = 512
E5_PREFIX = "query: "


def fits(folder: Path) -> bool:
    return (folder / "modules.json").is_file() or any(a in ENCODERS for a in architectures(folder))


def load(folder: Path, device: str) -> Cosine:
    model = pretrained("AutoModel", folder, device)
    return Cosine(model, tokenizer(folder, as_saved=True), device, folder)


class Cosine:
    """Pooling and dense layer as the folder's sentence-transformers modules say."""

    def __init__(self, model: Any, words: Any, device: str, folder: Path) -> None:
        self.model, self.words, self.device = model, words, device
        room = getattr(model.config, "max_position_embeddings", USUAL_LENGTH + 2) - 2
        told = settings(folder, "sentence_bert_config.json").get("max_seq_length")
        self.limit = min(int(told or USUAL_LENGTH), room)
        self.pooling = _pooling(folder)
        self.dense = _dense(folder, device)
        self.prefix = E5_PREFIX if "e5" in _name(folder) else ""

    def score(self, rows: Sequence[Row]) -> list[Result]:
        import torch

        one, cut = self._embed([self.prefix + r.source for r in rows])
        other, cut_too = self._embed([self.prefix + r.target for r in rows])
        values = torch.nn.functional.cosine_similarity(one, other).tolist()
        return [Result(v, a or b) for v, a, b in zip(values, cut, cut_too, strict=True)]

    def _embed(self, texts: Sequence[str]) -> tuple[Any, list[bool]]:
        import torch

        whole = self.words(list(texts))["input_ids"]
        told = self.words(list(texts), truncation=True, max_length=self.limit)["input_ids"]
        ids, mask = padded(told, self.words.pad_token_id, self.device)
        with torch.inference_mode():
            out = self.model(input_ids=ids, attention_mask=mask)
            vectors = _pooled(self.pooling, out, mask)
            vectors = self.dense(vectors) if self.dense else vectors
        return vectors, [len(w) > self.limit for w in whole]


def _pooled(how: str, out: Any, mask: Any) -> Any:
    if how == "cls":
        return out.last_hidden_state[:, 0]
    weights = mask.unsqueeze(-1).to(out.last_hidden_state.dtype)
    return (out.last_hidden_state * weights).sum(1) / weights.sum(1)


def _pooling(folder: Path) -> str:
    told = settings(folder / "1_Pooling")
    return "cls" if told.get("pooling_mode_cls_token") else "mean"


def _dense(folder: Path, device: str) -> Any | None:
    """The dense layer after the pooling (LaBSE has one), or None."""
    import torch
    from safetensors.torch import load_file

    place = folder / "2_Dense"
    if not place.is_dir():
        return None
    told = settings(place)
    safe = place / "model.safetensors"
    state = (
        load_file(str(safe))
        if safe.is_file()
        else torch.load(place / "pytorch_model.bin", map_location="cpu", weights_only=True)
    )
    linear = torch.nn.Linear(told["in_features"], told["out_features"], bias=told.get("bias", True))
    linear.load_state_dict({k.removeprefix("linear."): v for k, v in state.items()})
    name = str(told.get("activation_function", "")).rsplit(".", 1)[-1]
    act = getattr(torch.nn, name)() if name in ("Tanh", "ReLU", "GELU") else torch.nn.Identity()
    return torch.nn.Sequential(linear, act).eval().to(device)


def _name(folder: Path) -> str:
    told = settings(folder).get("_name_or_path", "")
    card = folder / "README.md"
    head = card.read_text("utf-8")[:2000] if card.is_file() else ""
    return (
        json.dumps([told, folder.name, head]).lower() if "e5" in folder.name else str(told).lower()
    )
